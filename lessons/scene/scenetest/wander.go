package scenetest

import (
	"strconv"

	"pgregory.net/rapid"

	"nnlab/lessons"
)

// wander does what a learner can do, and returns what was done.
func (s Subject) wander(t *rapid.T, sc lessons.Scene, least, most int) (done []lessons.Action) {
	for range rapid.IntRange(least, most).Draw(t, "moves") {
		a, may := s.move(t, sc)
		if err := s.play(t, sc, a); err == nil {
			done = append(done, a)
		} else if !may {
			t.Fatalf("%v: %v", a, err)
		}
	}
	return done
}

// move is something that a learner can do now; may tells whether it may be refused.
func (s Subject) move(t *rapid.T, sc lessons.Scene) (a lessons.Action, may bool) {
	switch rapid.IntRange(0, 6).Draw(t, "move") {
	case 0:
		refs := s.Edits(sc)
		v := strconv.FormatFloat(rapid.Float64Range(-5, 5).Draw(t, "value"), 'g', 3, 64)
		return lessons.Action{Verb: lessons.Edit, Name: string(pick(t, refs, "ref")), Value: v}, false
	case 1, 2:
		c := pick(t, sc.Controls(), "knob")
		a = s.tame(lessons.Action{Verb: lessons.Set, Name: c.Name, Value: pick(t, c.Options, "option")})
		return a, c.Locked != "" || s.Refuses != nil
	case 3:
		if len(s.Lines) > 0 {
			a, err := lessons.ParseAction(pick(t, s.Lines, "line"))
			if err != nil {
				t.Fatalf("%v", err)
			}
			return s.tame(a), true
		}
	}
	return lessons.Action{Verb: lessons.Run, N: rapid.IntRange(1, s.Run).Draw(t, "run")}, false
}

// pick is one of a list, by its place: what a failing case prints stays short.
func pick[E any](t *rapid.T, list []E, label string) E {
	return list[rapid.IntRange(0, len(list)-1).Draw(t, label)]
}

func (s Subject) tame(a lessons.Action) lessons.Action {
	if s.Tame == nil {
		return a
	}
	return s.Tame(a)
}

// play carries out an action, and looks whether the scene counts it.
func (s Subject) play(t *rapid.T, sc lessons.Scene, a lessons.Action) error {
	before, counted := units(sc), 0
	var err error
	if a.Verb == lessons.Run {
		for counted < a.N && sc.Tick() {
			counted++
		}
	} else if err = sc.Do(a); err == nil {
		counted = 1
	}
	if _, counts := sc.(lessons.Clock); counts && units(sc) != before+counted {
		t.Fatalf("%v: %d units are %d after %d more", a, before, units(sc), counted)
	}
	if err != nil && a.Verb == lessons.Set && s.Refuses != nil && !s.Refuses(err) && !typed(err) {
		t.Fatalf("%v: %v", a, err)
	}
	return err
}

func units(sc lessons.Scene) int {
	if c, ok := sc.(lessons.Clock); ok {
		return c.Units()
	}
	return 0
}
