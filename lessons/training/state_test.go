package training

import (
	"math"
	"math/rand/v2"
	"testing"
)

// bits is all that a run shows.
func bits(r *Run) []uint64 {
	out := []uint64{uint64(r.Updates()), uint64(r.Epoch()), uint64(r.Position()), uint64(r.Ended()), uint64(r.stop.Wait())}
	add := func(vs ...float64) {
		for _, v := range vs {
			out = append(out, math.Float64bits(v))
		}
	}
	for _, w := range r.Model().Weights() {
		add(w.Kernel().RawMatrix().Data...)
		add(w.Bias()...)
	}
	h, now := r.History(), r.Now().columns()
	add(now[:]...)
	add(h.Train.Loss...)
	add(h.Val.Loss...)
	add(h.Batch...)
	add(r.Rate(), r.stop.Best())
	return out
}

func equal(a, b []uint64) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// settings are changes that a run is to survive on its way.
func settings() []string {
	return []string{"learningRate=0.05", "optimizer=rmsprop", "optimizer=sgd", "l2=0.01", "dropout=0.5,0",
		"regularization=L1&regularizationRate=0.01", "batchSize=7", "jitter=0.1", "shuffle=true", "shuffle=false",
		"schedule=exponential&decaySteps=100&decayRate=0.5", "patience=30", "epochs=15",
		"schedule=reduce_on_plateau&monitor=train_loss&factor=0.5&plateauPatience=1"}
}

// TestBackAndForth saves at random places, changes settings on the way, goes on, goes back and finds the same bits.
func TestBackAndForth(t *testing.T) {
	for name, text := range map[string]string{
		"page":  "batchSize=7&valSplit=0.2&regularization=L1&regularizationRate=0.01",
		"keras": family + "&patience=30&restore=true",
	} {
		t.Run(name, func(t *testing.T) {
			random := rand.New(rand.NewPCG(1, 2))
			r := start(t, text)
			var states []*State
			var want [][]uint64
			for range 30 {
				states, want = append(states, r.Save()), append(want, bits(r))
				for range random.IntN(40) {
					r.Update()
				}
				if random.IntN(2) == 0 {
					turn(t, r, settings()[random.IntN(len(settings()))])
				}
			}
			for range 60 {
				i := random.IntN(len(states))
				if err := r.Load(states[i]); err != nil {
					t.Fatal(err)
				}
				if got := bits(r); !equal(got, want[i]) {
					t.Fatalf("state %d is another one", i)
				}
				for range random.IntN(40) {
					r.Update()
				}
			}
			again := start(t, text)
			for range 2 { // what follows a moment is the same as at first
				if err := r.Load(states[0]); err != nil {
					t.Fatal(err)
				}
				for range 100 {
					r.Update()
				}
			}
			for range 100 {
				again.Update()
			}
			if !equal(bits(r), bits(again)) {
				t.Error("the way from the start is another one")
			}
		})
	}
}

// Histories that were handed out do not change when the run goes back and another way.
func TestHistoriesStay(t *testing.T) {
	r := start(t, family)
	epochs(r, 10)
	state := r.Save()
	epochs(r, 20)
	h := r.History()
	seen := h.Train.Loss[15]
	if err := r.Load(state); err != nil {
		t.Fatal(err)
	}
	turn(t, r, "learningRate=0.5")
	epochs(r, 20)
	if h.Train.Loss[15] != seen || r.History().Train.Loss[15] == seen {
		t.Error("a history that was handed out has changed")
	}
}

func TestHistoryIsBounded(t *testing.T) {
	s := newSeries(1)
	for i := range 3 * MaxPoints {
		s.add(i, [6]float64{float64(i)})
	}
	if len(s.at) > MaxPoints || len(s.at) < MaxPoints/2 || s.at[0] != 0 {
		t.Errorf("%d points from %d", len(s.at), s.at[0])
	}
	for i, at := range s.at {
		if at != 4*i || s.columns[0][i] != float64(at) {
			t.Fatalf("point %d is %v at %d", i, s.columns[0][i], at)
		}
	}
}
