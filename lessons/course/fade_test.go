package course

import (
	"sort"
	"testing"

	"nnlab/lessons"
	"nnlab/lessons/scene/pass"
)

// How much of a gradient is left at the first layer, by depth and activation: medians that other programs measured, and
// ours from as many starts. Single starts differ, so a median may be off by a factor of two.
func TestGradientsFadeAsMeasured(t *testing.T) {
	const starts = 40
	for _, c := range []struct {
		start   string
		medians map[string]float64 // by hidden layers of eight
	}{
		{"activation=sigmoid", map[string]float64{"8": 0.022, "8,8": 0.0031, "8,8,8,8": 0.00023, "8,8,8,8,8,8": 1.1e-5}},
		{"activation=tanh", map[string]float64{"8": 0.66, "8,8": 0.54, "8,8,8,8": 0.60, "8,8,8,8,8,8": 0.55}},
		{"activation=relu&init=he_uniform", map[string]float64{"8": 0.24, "8,8": 0.23, "8,8,8,8": 0.26, "8,8,8,8,8,8": 0.25}},
	} {
		for shape, want := range c.medians {
			text := "rules=keras&dataset=circle&points=200&scale=5&batchSize=full&learningRate=0.1&networkShape=" + shape + "&" + c.start
			var found []float64
			for seed := uint64(1); seed <= starts; seed++ {
				sc, err := pass.Whole(text, seed)
				if err != nil {
					t.Fatal(err)
				}
				if err := sc.Do(lessons.Action{Verb: lessons.Set, Name: "unit", Value: "matrix"}); err != nil {
					t.Fatal(err)
				}
				finish(t, sc, "fade")
				v, _ := sc.Value("fade")
				found = append(found, v.Num)
			}
			sort.Float64s(found)
			if got := (found[starts/2-1] + found[starts/2]) / 2; got < want/2 || got > want*2 {
				t.Errorf("%s, %s: median %.2g, measured %.2g", c.start, shape, got, want)
			}
		}
	}
}
