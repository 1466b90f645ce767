package optimizers

import (
	"strings"
	"testing"

	"nnlab/lessons"
)

// opened is the scene of a step at a seed, run until a Ref is known.
func opened(t *testing.T, id lessons.StepID, seed uint64, until lessons.Ref) lessons.Scene {
	t.Helper()
	l := Lesson()
	st, i := l.Step(id)
	sc, err := l.New(l.SpecOf(i), seed)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range st.Opening {
		if err := sc.Do(a); err != nil {
			t.Fatal(err)
		}
	}
	for range 2000 {
		if _, ok := sc.Value(until); ok || !sc.Tick() {
			break
		}
	}
	return sc
}

func number(t *testing.T, sc lessons.Scene, ref lessons.Ref) float64 {
	t.Helper()
	v, ok := sc.Value(ref)
	if !ok {
		t.Fatalf("%s is not known", ref)
	}
	return v.Num
}

// What the words say always holds, holds from twenty starts.
func TestWhatAlwaysHolds(t *testing.T) {
	for _, st := range Lesson().Steps {
		if st.Question == nil || !st.Question.Always {
			continue
		}
		right := map[string]int{}
		for seed := uint64(1); seed <= 20; seed++ {
			v, ok := opened(t, st.ID, seed, st.Question.Ask).Value(st.Question.Ask)
			key := v.String()
			for _, o := range st.Question.Options {
				if o.Holds(v) {
					key = o.Key
				}
			}
			if !ok || key == "" {
				t.Errorf("%s: seed %d has no answer", st.ID, seed)
			}
			right[key]++
		}
		if len(right) != 1 {
			t.Errorf("%s: the answers are %v", st.ID, right)
		}
	}
}

// One sample at a time is ahead after one pass and behind after forty.
func TestSingleSamplesAreFasterAndLessExact(t *testing.T) {
	ahead, behind := 0, 0
	for seed := uint64(1); seed <= 20; seed++ {
		sc := opened(t, "batch", seed, "lead@40")
		if number(t, sc, "lead@1") > 0 {
			ahead++
		}
		if number(t, sc, "lead@40") < 0 {
			behind++
		}
	}
	if ahead < 19 || behind < 19 {
		t.Errorf("ahead after one pass from %d of 20 starts, behind after forty from %d", ahead, behind)
	}
}

// The key for many seeds says the same of twenty starts.
func TestManySeedsSayTheSame(t *testing.T) {
	sc := opened(t, "batch", 1, "epoch@0")
	if err := sc.Do(lessons.Action{Verb: lessons.Set, Name: "seeds", Value: "20"}); err != nil {
		t.Fatal(err)
	}
	for sc.Tick() {
	}
	if done, wins := number(t, sc, "seeds.done"), number(t, sc, "seeds.wins"); done != 20 || wins > 1 {
		t.Errorf("of %v starts one sample at a time ends lower in %v", done, wins)
	}
}

// Nesterov comes to stay earlier than momentum, and of the surface's limit one racer is inside, one outside.
func TestOnTheSurface(t *testing.T) {
	for seed := uint64(1); seed <= 20; seed++ {
		sc := opened(t, "nesterov", seed, "step@140")
		if a, b := number(t, sc, "a.stays@140"), number(t, sc, "b.stays@140"); b >= a {
			t.Errorf("seed %d: momentum stays from %v, Nesterov from %v", seed, a, b)
		}
		sc = opened(t, "ravine", seed, "limit@100")
		if limit := number(t, sc, "limit"); number(t, sc, "b.lr") >= limit || number(t, sc, "c.lr") <= limit {
			t.Errorf("the rates are not on both sides of %v", limit)
		}
		if b, c := number(t, sc, "b.left"), number(t, sc, "c.left"); b >= 1 || c <= 1 {
			t.Errorf("seed %d: inside the limit %v is left, outside %v", seed, b, c)
		}
		sc = opened(t, "rmsprop", seed, "step@140")
		if _, rests := sc.Value("b.stays"); rests {
			t.Errorf("seed %d: RMSProp came to rest", seed)
		}
	}
}

// Each optimizer that the lesson is about runs in a step of it.
func TestAllOptimizersRun(t *testing.T) {
	seen := map[string]bool{}
	for _, st := range Lesson().Steps[:9] {
		sc := opened(t, st.ID, 1, "step@0")
		for _, ref := range []lessons.Ref{"a.name", "b.name", "c.name", "d.name"} {
			if v, ok := sc.Value(ref); ok {
				name, _, _ := strings.Cut(v.Word, " ")
				seen[name] = true
			}
		}
	}
	for _, name := range []string{"GD", "momentum", "Nesterov", "Adagrad", "RMSProp", "Adadelta", "Adam"} {
		if !seen[name] {
			t.Errorf("%s never runs; there are %v", name, seen)
		}
	}
}
