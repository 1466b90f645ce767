package scenetest

import (
	"testing"

	"nnlab/lessons"
)

// Answers: no text is too odd to be asked for, and what is known or opens is a name.
func Answers(t T, sc lessons.Scene, ref lessons.Ref) {
	t.Helper()
	_, known := sc.Value(ref)
	_, opens := sc.Explain(ref)
	if names, ok := sc.(lessons.Names); ok && (known || opens) && !names.HasName(ref) {
		t.Fatalf("%q is known, but no name", ref)
	}
	if f, ok := sc.(lessons.Forecaster); ok {
		if n, ok := f.Until(ref); n < 0 || known && (n != 0 || !ok) {
			t.Fatalf("%q is known %v after %d units %v", ref, known, n, ok)
		}
	}
	if p, ok := sc.(lessons.Pointing); ok {
		if at := p.Points(ref); p.Points(at) != at {
			t.Fatalf("%q points at %q, and that at %q", ref, at, p.Points(at))
		}
	}
}

// FuzzNames asks scenes for anything, beginning with some of their names.
func FuzzNames(f *testing.F, refs []string, scenes ...lessons.Scene) {
	for _, ref := range refs {
		f.Add(ref)
	}
	f.Fuzz(func(t *testing.T, ref string) {
		for _, sc := range scenes {
			Answers(t, sc, lessons.Ref(ref))
		}
	})
}
