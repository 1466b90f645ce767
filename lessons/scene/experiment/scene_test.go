package experiment

import (
	"fmt"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"nnlab/lessons"
)

// A scene that was loaded goes on exactly like the one that was saved, and nothing done later reaches a save.
func TestLoadIsBitIdentical(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SampledFrom(others()).Draw(t, "spec")
		st, err := New(text, 3)
		if err != nil {
			t.Fatal(err)
		}
		a := st.(*Scene)
		wander(t, a, rapid.IntRange(0, 5).Draw(t, "before"))
		saved := a.Save()
		at, knobs := a.Panels(everything()), a.Controls()
		more := rapid.IntRange(0, 40).Draw(t, "more")
		after := ticks(a, more).Panels(everything())
		wander(t, a, rapid.IntRange(0, 4).Draw(t, "after"))
		st, _ = New(text, 3)
		for _, b := range []*Scene{a, st.(*Scene)} {
			b.Load(saved)
			if got := b.Panels(everything()); !same(got, at) || !reflect.DeepEqual(b.Controls(), knobs) {
				t.Fatalf("other panels after Load: %s", different(got, at))
			}
			if got := ticks(b, more).Panels(everything()); !same(got, after) {
				t.Fatalf("other panels later: %s", different(got, after))
			}
		}
		if saved.Size() < 100 {
			t.Fatalf("%d bytes", saved.Size())
		}
	})
}

func same(a, b []lessons.Panel) bool { return different(a, b) == "" }

// different is the first panel in which two pictures differ; numbers that are none are equal.
func different(a, b []lessons.Panel) lessons.PanelID {
	if len(a) != len(b) {
		return "number of panels"
	}
	for i := range a {
		if !reflect.DeepEqual(noNaN(a[i]), noNaN(b[i])) {
			return a[i].ID()
		}
	}
	return ""
}

// noNaN writes a panel so that numbers that are none can be compared.
func noNaN(p lessons.Panel) any {
	switch p.(type) {
	case lessons.Chart, lessons.Spread:
		return fmt.Sprintf("%+v", p)
	}
	return p
}
