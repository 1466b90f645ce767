package experiment

import (
	"testing"

	"nnlab/lessons"
	"nnlab/lessons/scene/scenetest"
	"nnlab/lessons/spec"
)

func TestLaws(t *testing.T) {
	scenetest.Laws(t, scenetest.Subject{
		New: New, Texts: others(), Run: 25, Few: true,
		Show: func(lessons.Scene) lessons.Need { return everything() },
		Edits: func(sc lessons.Scene) (refs []lessons.Ref) {
			a := sc.(*Scene).a
			for _, id := range a.Model().ParamIDs() {
				refs = append(refs, a.net.paramRef(id))
			}
			return refs
		},
		Lines: []string{"set b on", "b.set learningRate 0.05", "b.set l2 0.01"},
		Tame: func(a lessons.Action) lessons.Action { // a few seeds are as good as many
			if a.Name == seedsKnob && a.Value != spec.None && a.Value != "x" {
				a.Value = "3"
			}
			return a
		},
	})
}
