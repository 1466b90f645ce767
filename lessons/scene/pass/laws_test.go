package pass

import (
	"testing"

	"nnlab/lessons"
	"nnlab/lessons/scene/scenetest"
)

func TestLaws(t *testing.T) {
	scenetest.Laws(t, scenetest.Subject{
		New: Whole, Texts: others(), Run: 60,
		Show:  func(sc lessons.Scene) lessons.Need { return everything(sc.(*Scene)) },
		Edits: func(sc lessons.Scene) []lessons.Ref { return sc.(*Scene).editables() },
		Lines: []string{"set unit op", "set unit layer", "set unit matrix", "set unit update", "set watch W1[1][1]", "set watch none"},
	})
}

func (s *Scene) editables() []lessons.Ref {
	var refs []lessons.Ref
	for k := range s.net.params() {
		refs = append(refs, s.net.ref(s.net.paramAt(k)))
	}
	for i := range s.net.inputs() {
		refs = append(refs, s.net.ref(name{kind: inputKind, input: i, sample: inHand}))
	}
	return append(refs, s.net.ref(name{kind: targetKind, layer: s.net.last(), sample: inHand}))
}
