package experiment

import (
	"testing"

	"pgregory.net/rapid"

	"nnlab/lessons"
)

// Every number of every panel opens down to data and settings, and equals its terms.
func TestEveryNumberOpens(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		st, err := New(rapid.SampledFrom(others()).Draw(t, "spec"), rapid.Uint64Range(1, 9).Draw(t, "seed"))
		if err != nil {
			t.Fatal(err)
		}
		s := st.(*Scene)
		wander(t, s, rapid.IntRange(1, 6).Draw(t, "moves"))
		seen := map[lessons.Ref]bool{}
		for _, p := range s.Panels(everything()) {
			for i, n := range nums(p) {
				if i > 60 && i%17 != 0 {
					continue
				}
				if n.Known == lessons.KnownNow {
					opens(t, s, n, seen, nil)
				} else if n.V != 0 {
					t.Fatalf("panel %s: %s is not known but shows %v", p.ID(), n.Ref, n.V)
				}
			}
			if f, ok := p.(lessons.Field); ok {
				for i := 0; i < len(f.Points); i += 1 + len(f.Points)/5 {
					e, ok := s.Explain(f.Points[i].Ref)
					if !ok {
						t.Fatalf("point %s does not open", f.Points[i].Ref)
					}
					opens(t, s, e.Num, seen, nil)
				}
			}
		}
	})
}

// opens follows a number down to its leaves.
func opens(t *rapid.T, s *Scene, n lessons.Num, seen map[lessons.Ref]bool, above []lessons.Ref) {
	if seen[n.Ref] || len(seen) > 3000 {
		return
	}
	e, ok := s.Explain(n.Ref)
	if !ok {
		t.Fatalf("%v does not open, below %v", n.Ref, above)
	}
	if !s.HasName(n.Ref) || !near(e.Num.V, n.V, 1e-12) {
		t.Fatalf("%v is %v, but its sum is of %v", n.Ref, n.V, e.Num.V)
	}
	if v, ok := s.Value(n.Ref); !ok || v.IsNumber() && !near(v.Num, n.V, 1e-12) {
		t.Fatalf("%v is %v, but has the value %v %v", n.Ref, n.V, v, ok)
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
		if !agrees(v, n.V, e.Terms) {
			t.Fatalf("%v is %v, its terms give %v: %+v", n.Ref, n.V, v, e)
		}
	} else if len(e.Terms) > 0 || e.Op != lessons.Data && e.Op != lessons.Setting && e.Op != lessons.Earlier || e.At > s.Units() {
		t.Fatalf("%v: %+v is no leaf", n.Ref, e)
	}
	seen[n.Ref] = true
	for i, term := range e.Terms {
		if i < 3 || i > len(e.Terms)-3 {
			opens(t, s, term.Num, seen, append(above, n.Ref))
		}
	}
}

// What can be opened is opened: a loss is a mean over samples, a sample's loss follows from the weights.
func TestALossOpensDownToTheData(t *testing.T) {
	for _, text := range others() {
		s := begin(t, text)
		do(t, s, "set unit epoch")
		ticks(s, 3)
		do(t, s, "set unit update")
		for _, ref := range []lessons.Ref{"train_loss", "train_loss_sum", "loss.s2"} {
			if e, ok := s.Explain(ref); !ok || e.Terms == nil {
				t.Errorf("%s: %s does not open: %+v", text, ref, e)
			}
		}
		if s.a.net.dense {
			e, ok := s.Explain("z1[1].s2")
			if !ok || len(e.Terms) < 2 {
				t.Errorf("%s: the first sum is %+v", text, e)
			}
		}
		ticks(s, 1)
		if e, _ := s.Explain("train_loss"); s.a.Position() > 0 && (e.Op != lessons.Earlier || e.At != s.a.clock(s.a.Epoch())) {
			t.Errorf("%s: between two measurings the loss is %+v", text, e)
		}
	}
}
