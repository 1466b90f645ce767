package race

import (
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"nnlab/lessons"
)

// Every number of every panel, and every name there is, opens down to data and settings, and equals its terms.
func TestEveryNumberOpens(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, err := New(rapid.SampledFrom(others()).Draw(t, "race"), rapid.Uint64Range(1, 9).Draw(t, "seed"))
		if err != nil {
			t.Fatal(err)
		}
		wander(t, s)
		seen := map[lessons.Ref]bool{}
		for _, p := range s.Panels(everything()) {
			found, _ := nums(p)
			for _, n := range found {
				if n.Known == lessons.KnownNow {
					opens(t, s, n, seen, nil)
				} else if n.V != 0 {
					t.Fatalf("panel %s: %s is not known but shows %v", p.ID(), n.Ref, n.V)
				}
			}
		}
	})
}

// wander does anything that a learner can do.
func wander(t *rapid.T, s *Scene) {
	for range rapid.IntRange(1, 8).Draw(t, "moves") {
		switch rapid.IntRange(0, 6).Draw(t, "move") {
		case 0, 1:
			c := rapid.SampledFrom(s.Controls()).Draw(t, "control")
			set := lessons.Action{Verb: lessons.Set, Name: c.Name, Value: rapid.SampledFrom(c.Options).Draw(t, "option")}
			running := s.setup.running()
			if c.Locked != "" {
				continue
			}
			if err := s.Do(set); err != nil && len(running) > 1 {
				t.Fatalf("%v: %v", set, err)
			}
		case 2:
			names := []string{"startX", "startY"}
			if s.setup.Me {
				names = append(names, "aimX", "aimY")
			}
			v := strconv.FormatFloat(rapid.Float64Range(-9, 9).Draw(t, "value"), 'g', 3, 64)
			edit := lessons.Action{Verb: lessons.Edit, Name: rapid.SampledFrom(names).Draw(t, "ref"), Value: v}
			if err := s.Do(edit); err != nil {
				t.Fatalf("%v: %v", edit, err)
			}
		default:
			steps(s, rapid.IntRange(1, 40).Draw(t, "run"))
		}
	}
}

// opens follows a number down to its leaves.
func opens(t *rapid.T, s *Scene, n lessons.Num, seen map[lessons.Ref]bool, above []lessons.Ref) {
	e, ok := s.Explain(n.Ref)
	if !ok {
		t.Fatalf("%v does not open, below %v at step %d", n.Ref, above, s.step)
	}
	if !near(e.Num.V, n.V, 1e-12) {
		t.Fatalf("%v is %v, but its sum is of %v, below %v", n.Ref, n.V, e.Num.V, above)
	}
	if v, ok := s.Value(n.Ref); !ok || !near(v.Num, n.V, 1e-12) {
		t.Fatalf("%v is %v, but has the value %v %v", n.Ref, n.V, v, ok)
	}
	if !s.HasName(n.Ref) {
		t.Fatalf("%v is on a panel and no name", n.Ref)
	}
	if seen[n.Ref] {
		return
	}
	for _, r := range above {
		if r == n.Ref {
			t.Fatalf("%v stands on itself: %v", n.Ref, above)
		}
	}
	if e.What.IsZero() || e.Sym == "" || e.Formula == "" || len(e.Terms) > lessons.MaxTerms {
		t.Fatalf("%v: what %v, symbol %q, formula %q, %d terms", n.Ref, e.What, e.Sym, e.Formula, len(e.Terms))
	}
	if v, sum := e.Eval(); sum {
		if size := largest(e); !near(v, n.V, 1e-12*max(1, size)) {
			t.Fatalf("%v is %v, its terms give %v: %+v", n.Ref, n.V, v, e)
		}
	} else if len(e.Terms) > 0 || e.Op != lessons.Data && e.Op != lessons.Setting && e.Op != lessons.Earlier {
		t.Fatalf("%v: %+v is no leaf", n.Ref, e)
	}
	if e.Op == lessons.Earlier && (e.At < 0 || e.At > s.Units()) {
		t.Fatalf("%v was computed at unit %d of %d", n.Ref, e.At, s.Units())
	}
	for _, term := range e.Terms {
		opens(t, s, term.Num, seen, append(above, n.Ref))
	}
	seen[n.Ref] = true
}

func largest(e lessons.Explanation) float64 {
	size := 0.0
	for _, t := range e.Terms {
		size = max(size, t.Num.V, -t.Num.V)
	}
	return size
}

// A law that gives a number that nn tells too gives the same number.
func TestLawsGiveWhatTheOptimizerTells(t *testing.T) {
	for _, text := range others() {
		s := steps(race(t, text), 7)
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
					if v, _ := e.Eval(); !ok || e.Op == lessons.Setting || !near(v, r.Value, 1e-12*max(1, largest(e))) {
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
			if v, ok := e.Eval(); !ok || !near(v, e.Num.V, 1e-12*max(1, largest(e))) {
				t.Fatalf("%s: %s is %v, its parts give %v", s.setup, what, e.Num.V, v)
			}
		}
	})
}
