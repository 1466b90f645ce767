package scenetest

import (
	"pgregory.net/rapid"

	"nnlab/lessons"
)

// momentsComeBack: a scene that was loaded goes on like the one that was saved, in whatever scene it was loaded and whatever
// was done since; the same actions give the same bits; and what was drawn never changes.
func (s Subject) momentsComeBack(t *rapid.T) {
	sc, again := s.draw(t)
	before := s.wander(t, sc, 0, 6)
	saved, drawn := sc.Save(), s.panels(sc)
	was, here := Written(drawn), s.written(sc)
	after := s.wander(t, sc, 0, 4)
	there := s.written(sc)
	if d := Different(Written(drawn), was); d != "" {
		t.Fatalf("panels have changed after they were made: %s", d)
	}
	if size := saved.Size(); size < 100 || size > 100_000_000 {
		t.Fatalf("a moment of %d bytes", size)
	}
	other := again()
	other.Load(saved)
	s.wander(t, other, 0, 3)
	if d := Different(s.written(sc), there); d != "" {
		t.Fatalf("what another scene does from a moment on has changed the first: %s", d)
	}
	if rapid.Bool().Draw(t, "in the other") {
		sc = other
	}
	sc.Load(saved)
	if d := Different(s.written(sc), here); d != "" {
		t.Fatalf("after Load: %s", d)
	}
	if d := Different(s.replayed(t, sc, after), there); d != "" {
		t.Fatalf("later: %s", d)
	}
	if d := Different(s.replayed(t, again(), append(before, after...)), there); d != "" {
		t.Fatalf("the same actions: %s", d)
	}
}

// replayed carries out what another scene of the kind could do.
func (s Subject) replayed(t *rapid.T, sc lessons.Scene, done []lessons.Action) string {
	for _, a := range done {
		if err := s.play(t, sc, a); err != nil {
			t.Fatalf("%v is refused the second time: %v", a, err)
		}
	}
	return s.written(sc)
}
