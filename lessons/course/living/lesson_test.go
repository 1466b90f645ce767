package living

import (
	"context"
	"testing"

	"nnlab/lessons"
	"nnlab/lessons/scene/experiment"
)

// The net that home shows learns both spirals, and then there is nothing left to do.
func TestTheNetLearns(t *testing.T) {
	s, err := lessons.NewSession(Lesson(), 1)
	if err != nil {
		t.Fatal(err)
	}
	f := s.Seek(context.Background(), lessons.Log{}.Run(20_000), lessons.Need{experiment.FieldPanel})
	if f.Err != nil || !f.Done {
		t.Fatalf("done %t, %v", f.Done, f.Err)
	}
	if loss := f.Values["train_loss"].Num; !(loss < 0.05) {
		t.Errorf("it ends at a loss of %v", loss)
	}
	for _, r := range []lessons.Ref{"net", "activation", "epoch", "train_loss"} {
		if _, ok := f.Values[r]; !ok {
			t.Errorf("the words do not say %s", r)
		}
	}
	if p, ok := f.Panel(experiment.FieldPanel).(lessons.Field); !ok || len(p.Points) != 200 {
		t.Errorf("no plane with its points: %T", f.Panel(experiment.FieldPanel))
	}
}
