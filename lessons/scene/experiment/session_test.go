package experiment

import (
	"context"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"nnlab/lessons"
	"nnlab/lessons/scene/scenetest"
)

// lesson is a step in which everything may be turned.
func lesson(text string) *lessons.Lesson {
	unlock := []string{unitKnob, smoothingKnob, logKnob, secondKnob, seedsKnob, classKnob, layerKnob}
	for _, k := range knobKeys() {
		unlock = append(unlock, k.key)
	}
	return &lessons.Lesson{ID: "lab", Rev: 1, New: New,
		Words: func(string) []byte { return []byte("# Lab\n\n## All {#all}\n\nEpoch {{num \"epoch\" 0}}.\n") },
		Steps: []lessons.Step{{ID: "all", Spec: text, Panels: everything(), Unlock: unlock}}}
}

// A log played at once, and one played to and fro, lead to the same picture.
func TestBackAndForth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := lesson(rapid.SampledFrom(others()).Draw(t, "spec"))
		s, err := lessons.NewSession(l, 4)
		if err != nil {
			t.Fatal(err)
		}
		show := lessons.Need{LossPanel, FieldPanel, WeightsPanel, SpreadPanel, "b.network", FitPanel, StoppingPanel}
		ctx, log := context.Background(), lessons.Log{}
		for range rapid.IntRange(2, 7).Draw(t, "moves") {
			lines := []string{"run 1", "run 9", "run 30", "edit W1[1][1] 0.7", "undo", "reset", "seed 9", "set b on", "set b off",
				"b.set learningRate 0.05", "set learningRate 0.02", "set unit epoch", "set optimizer adam", "set seeds 2", "set seeds none",
				"set networkShape 3", "set dropout 0.3", "set epochs 5"}
			a, err := lessons.ParseAction(rapid.SampledFrom(lines).Draw(t, "line"))
			if err != nil {
				t.Fatal(err)
			}
			next := log.Append(a)
			if a.Verb == lessons.Run {
				next = log.Run(a.N)
			}
			if f := s.Seek(ctx, next, show); f.Err == nil { // else it cannot be done here
				log = next
			}
		}
		here := s.Seek(ctx, log, show)
		s.Seek(ctx, log.Back(rapid.IntRange(0, log.Units()).Draw(t, "back")), show)
		again := s.Seek(ctx, log, show)
		fresh, _ := lessons.NewSession(l, 4)
		once := fresh.Seek(ctx, log, show)
		for name, f := range map[string]lessons.Frame{"to and fro": again, "at once": once} {
			if d := scenetest.Different(scenetest.Written(f.Panels), scenetest.Written(here.Panels)); f.Err != nil || d != "" {
				t.Fatalf("%s: %v, after\n%s%s", name, f.Err, log, d)
			}
		}
	})
}

// Whatever is typed, nothing panics, and what is refused says what was expected.
func FuzzDo(f *testing.F) {
	for _, line := range []string{"set learningRate 1e300", "b.set l2 0.1", "set b on", "set weights 1;2", "set rows 1:1;0:0", "set data x.csv",
		"edit W1[1][1] -0", "set seeds 200", "set axes 1,9", "set goal val_loss<1", "set networkShape conv3x3", "set seed 18446744073709551615"} {
		f.Add(line, uint8(3))
	}
	f.Fuzz(func(t *testing.T, line string, units uint8) {
		st, err := New("dataset=xor-gate&networkShape=2&rules=keras", 1)
		if err != nil {
			t.Fatal(err)
		}
		s := st.(*Scene)
		for _, l := range strings.Split(line, "\n") {
			if a, err := lessons.ParseAction(l); err == nil && (a.Verb == lessons.Set || a.Verb == lessons.Edit) {
				if err := s.Do(a); err != nil && err.Error() == "" {
					t.Fatalf("%q is refused without a word", l)
				}
			}
			scenetest.Run(s, int(units%8))
			s.Panels(everything())
			s.Controls()
		}
	})
}
