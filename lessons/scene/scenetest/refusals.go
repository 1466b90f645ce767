package scenetest

import (
	"reflect"
	"strings"

	"pgregory.net/rapid"

	"nnlab/lessons"
)

// refusalsChangeNothing: whatever is asked of a scene, it does not panic; it carries it out or says why not, and then nothing
// has changed. So it is with a run that is over. What a knob offers is carried out.
func (s Subject) refusalsChangeNothing(t *rapid.T) {
	sc, _ := s.draw(t)
	s.wander(t, sc, 0, 3)
	s.knobs(t, sc)
	here := s.written(sc)
	for range rapid.IntRange(1, 9).Draw(t, "odd moves") {
		a := s.odd(t, sc)
		if err := s.play(t, sc, a); err == nil {
			here = s.written(sc)
		} else if !typed(err) {
			t.Fatalf("%q: %T %v", a, err, err)
		}
	}
	if d := Different(s.written(sc), here); d != "" {
		t.Fatalf("after what was refused: %s", d)
	}
	if !sc.Tick() {
		if d := Different(s.written(sc), here); d != "" {
			t.Fatalf("after the end: %s", d)
		}
	}
}

// typed tells whether an error is of a type of ours and says something, in one line.
func typed(err error) bool {
	of := reflect.TypeOf(err)
	if of.Kind() == reflect.Pointer {
		of = of.Elem()
	}
	return strings.HasPrefix(of.PkgPath(), "nnlab/") && err.Error() != "" && !strings.Contains(err.Error(), "\n")
}

// odd is an action that is mostly wrong.
func (s Subject) odd(t *rapid.T, sc lessons.Scene) lessons.Action {
	verbs := []lessons.Verb{lessons.Set, lessons.Set, lessons.Set, lessons.Edit, lessons.Edit, lessons.Open, lessons.Undo, lessons.Reset,
		lessons.Seed, lessons.Answer, lessons.Skip, lessons.Hint, lessons.Look, lessons.Until, ""}
	names := []string{"", " ", "nothing", "w1", "w1.new", "W1[1][1]", "b.", "b.b.l2", "b.dropout", "b.learningRate", "a.x", "a.optimizer", "J",
		"val_loss", "x1", "x1.s99", "t", "unit", "watch", "weights", "rows", "seed", "goal", "b", "\x00", strings.Repeat("9", 400)}
	values := []string{"", " ", "x", "NaN", "-Inf", "1e7", "1e999", "-1", "−0.5", "0", "1", "0.5", "1e-300", "true", "on", "none", "full", "2,2",
		"18446744073709551615", "\xff", "a=b&c", strings.Repeat("8,", 400)}
	a := lessons.Action{Verb: pick(t, verbs, "verb"), Name: pick(t, names, "name"), Value: pick(t, values, "value")}
	if rapid.Bool().Draw(t, "of a knob") {
		a.Name = pick(t, sc.Controls(), "knob").Name
	}
	return s.tame(a)
}

// knobs can be set to what they say, and to all that they offer, unless they are locked.
func (s Subject) knobs(t *rapid.T, sc lessons.Scene) {
	all, names := sc.Controls(), map[string]bool{}
	for _, c := range all {
		if c.Value == "" || len(c.Options) == 0 || names[c.Name] {
			t.Fatalf("knob %+v", c)
		}
		names[c.Name] = true
	}
	c, saved := pick(t, all, "knob"), sc.Save()
	for _, v := range []string{c.Value, c.Options[0], c.Options[len(c.Options)-1], pick(t, c.Options, "option")} {
		a := s.tame(lessons.Action{Verb: lessons.Set, Name: c.Name, Value: v})
		if err := s.play(t, sc, a); err != nil && c.Locked == "" && (s.Refuses == nil || !s.Refuses(err)) {
			t.Fatalf("%v: %v", a, err)
		}
		sc.Load(saved)
	}
}
