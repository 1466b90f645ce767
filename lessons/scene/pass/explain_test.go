package pass

import (
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"nnlab/lessons"
)

// Every number of every panel opens down to data and settings, and equals its terms.
func TestEveryNumberOpens(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, err := New(rapid.SampledFrom(others()).Draw(t, "spec"), rapid.Uint64Range(1, 9).Draw(t, "seed"), Options{})
		if err != nil {
			t.Fatal(err)
		}
		wander(t, s)
		seen := map[lessons.Ref]bool{}
		for _, p := range s.Panels(everything(s)) {
			found, _ := nums(p)
			for _, n := range found {
				if n.Known == lessons.KnownNow {
					opens(t, s, n, seen, nil)
				} else if n.V != 0 && n.Known != lessons.KnownWorking {
					t.Fatalf("panel %s: %s is not known but shows %v", p.ID(), n.Ref, n.V)
				}
			}
		}
	})
}

// wander does anything that a learner can do.
func wander(t *rapid.T, s *Scene) {
	for range rapid.IntRange(1, 8).Draw(t, "moves") {
		switch rapid.IntRange(0, 5).Draw(t, "move") {
		case 0:
			all := s.editables()
			v := strconv.FormatFloat(rapid.Float64Range(-2, 2).Draw(t, "value"), 'g', 3, 64)
			edit := lessons.Action{Verb: lessons.Edit, Name: string(rapid.SampledFrom(all).Draw(t, "ref")), Value: v}
			if err := s.Do(edit); err != nil {
				t.Fatalf("%v: %v", edit, err)
			}
		case 1:
			c := rapid.SampledFrom(s.Controls()).Draw(t, "control")
			set := lessons.Action{Verb: lessons.Set, Name: c.Name, Value: rapid.SampledFrom(c.Options).Draw(t, "option")}
			if err := s.Do(set); err != nil {
				t.Fatalf("%v: %v", set, err)
			}
		case 2:
			_ = s.Do(lessons.Action{Verb: lessons.Set, Name: "unit", Value: rapid.SampledFrom(unitNames()).Draw(t, "unit")})
		default:
			run(s, rapid.IntRange(1, 60).Draw(t, "run"))
		}
	}
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

// opens follows a number down to its leaves.
func opens(t *rapid.T, s *Scene, n lessons.Num, seen map[lessons.Ref]bool, above []lessons.Ref) {
	e, ok := s.Explain(n.Ref)
	if !ok {
		t.Fatalf("%v does not open, below %v at %d", n.Ref, above, s.position)
	}
	if !near(e.Num.V, n.V, 1e-12) {
		t.Fatalf("%v is %v, but its sum is of %v", n.Ref, n.V, e.Num.V)
	}
	if v, ok := s.Value(n.Ref); !ok || v.IsNumber() && !near(v.Num, n.V, 1e-12) {
		t.Fatalf("%v is %v, but has the value %v %v", n.Ref, n.V, v, ok)
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
