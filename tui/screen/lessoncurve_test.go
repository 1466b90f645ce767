package screen

import (
	"testing"

	"nnlab/lessons"
)

func TestAPlaceOnACurve(t *testing.T) {
	c := lessons.Chart{Series: []lessons.Series{
		{X: []float64{0, 1, 2}, Y: []float64{3, 2, 1}, Last: lessons.Num{Ref: "train_loss"}},
		{X: []float64{0, 2, 4}, Y: []float64{3, 2, 4}, Last: lessons.Num{Ref: "val_loss"}},
	}}
	for look, want := range map[lessons.Ref][2]int{"train_loss@1": {0, 1}, "val_loss@4": {1, 2}} {
		if k, i, ok := onCurve(c, look); !ok || [2]int{k, i} != want {
			t.Errorf("%s is at %d on curve %d", look, i, k)
		}
	}
	for _, look := range []lessons.Ref{"", "val_loss", "val_loss@1", "val_loss@x", "loss@0", "@"} {
		if _, _, ok := onCurve(c, look); ok || readAt(c, look) != nil {
			t.Errorf("%q is on a curve", look)
		}
	}
	if x := readAt(c, "val_loss@4"); x == nil || *x != 4 {
		t.Errorf("the chart is read at %v", x)
	}
	if readAt(lessons.Table{}, "val_loss@4") != nil {
		t.Error("a table is read as a chart")
	}
	if got := symbol("val_loss@36"); got != "val_loss@36" {
		t.Errorf("it is called %s", got)
	}
}
