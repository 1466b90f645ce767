package race

import (
	"testing"

	"pgregory.net/rapid"

	"nnlab/lessons"
	"nnlab/lessons/scene/scenetest"
)

// A law that gives a number that nn tells too gives the same number.
func TestLawsGiveWhatTheOptimizerTells(t *testing.T) {
	for _, text := range others() {
		s := scenetest.Run(race(t, text), 7)
		for i := range mine {
			if !s.runs[i].on || s.runs[i].ended > 0 {
				continue
			}
			for axis := range axes() {
				told := s.momentOf(i, 7).inner[axis]
				for _, r := range told {
					m := name{racer: i, what: r.Name, axis: axis, at: now}
					if !s.isInside(i, r.Name) {
						continue
					}
					e, ok := s.Explain(m.ref())
					if v, _ := e.Eval(); !ok || e.Op == lessons.Setting || !scenetest.Agrees(e, r.Value) {
						t.Errorf("%s: %s is %v, its law gives %v: %v", text, m.ref(), r.Value, v, e.Formula)
					}
				}
			}
		}
	}
}

func TestPartsAreTheSurface(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, err := New("surface="+rapid.SampledFrom(surfaceNames()).Draw(t, "surface")+"&a=sgd", 2)
		if err != nil {
			t.Fatal(err)
		}
		for _, what := range []string{"loss", "gradx", "grady"} {
			e, _ := s.Explain(lessons.Ref("a." + what))
			if v, _ := e.Eval(); !scenetest.Agrees(e, e.Num.V) {
				t.Fatalf("%s: %s is %v, its parts give %v", s.setup, what, e.Num.V, v)
			}
		}
	})
}
