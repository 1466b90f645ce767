package training

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/mat"

	"nnlab/lessons/spec"
)

func TestPageWorkedExample(t *testing.T) {
	r := start(t, "seed=0.51437")
	if r.Params() != 25 {
		t.Errorf("%d parameters", r.Params())
	}
	for _, want := range []struct {
		epoch       int
		train, test float64
	}{
		{0, 0.5066820309700203, 0.5017058908912222}, {1, 0.5020176529397032, 0.4970945374013321},
		{2, 0.498657309645166, 0.4937613028160995}, {5, 0.490018080841356, 0.484604351675938},
		{10, 0.463275117854477, 0.453587571874486}, {50, 0.0304005641685496, 0.0334765525282966},
		{100, 0.00561454509801694, 0.00701065524757915}, {500, 0.000522033358170160, 0.000919605297175014},
	} {
		epochs(r, want.epoch)
		if got := r.Now(); math.Abs(got.Train.Loss-want.train) > 1e-12 || math.Abs(got.Test.Loss-want.test) > 1e-12 {
			t.Errorf("epoch %d: %v and %v, want %v and %v", want.epoch, got.Train.Loss, got.Test.Loss, want.train, want.test)
		}
	}
	if r.Updates() != 500*25 || !math.IsNaN(r.Now().Val.Loss) {
		t.Errorf("%d updates", r.Updates())
	}
}

// The family overfits: training falls all the way, validation turns.
func TestFamilyOverfits(t *testing.T) {
	r := start(t, family)
	finish(r)
	h := r.History()
	best := 0
	for i, v := range h.Val.Loss {
		if v < h.Val.Loss[best] {
			best = i
		}
	}
	if r.Params() != 337 || r.Epoch() != 200 || r.Updates() != 1200 || r.Ended() != Epochs || len(h.Epoch) != 201 {
		t.Errorf("%d parameters, %d epochs, %d updates, %v", r.Params(), r.Epoch(), r.Updates(), r.Ended())
	}
	if best < 15 || best > 110 || r.Now().Val.Loss < 1.2*h.Val.Loss[best] || r.Now().Train.Loss > 0.2 {
		t.Errorf("turns at %d: %v, ends %v", best, h.Val.Loss[best], r.Now())
	}
}

func TestNothingPanics(t *testing.T) {
	for _, s := range []spec.Spec{{}, parse(t, "dataset=circle")} {
		for _, d := range []*Data{nil, {}, data(t, "dataset=circle")} {
			if r, err := New(s, d); (err == nil) != (s.Rules != "" && d != nil && d.Train.Len() > 0) {
				t.Errorf("%v: %v, %v", s, r, err)
			}
		}
	}
	if _, err := NewData(spec.Spec{}, nil); err == nil {
		t.Error("data of nothing")
	}
}

// Right is whoever is nearer to the target of its own class than to the other's.
func TestAccuracyOfTwoClasses(t *testing.T) {
	for _, keys := range []string{"", "&output=linear", "&output=sigmoid", "&output=linear&loss=hinge&rules=keras", "&output=linear&rules=keras",
		"&output=tanh&rules=keras", "&output=sigmoid&rules=keras", "&rules=keras", "&output=softmax&rules=keras"} {
		r := start(t, "dataset=moons&learningRate=0.3"+keys)
		epochs(r, 3)
		train := r.Data().Train
		var out mat.Dense
		if err := r.Predict(&out, train.X); err != nil {
			t.Fatal(err)
		}
		lo, hi := mat.Min(train.Y), mat.Max(train.Y)
		right := 0
		for i := range train.Len() {
			if (out.At(i, 0) > (lo+hi)/2) == (train.Y.At(i, 0) > (lo+hi)/2) {
				right++
			}
		}
		if got, want := r.Now().Train.Accuracy, float64(right)/float64(train.Len()); got != want || want < 0.7 {
			t.Errorf("%q: accuracy %v, want %v", keys, got, want)
		}
	}
}

func TestUpdateAllocatesNothing(t *testing.T) {
	for name, text := range map[string]string{
		"page": "dataset=circle", "keras": "rules=keras", "penalty": "rules=keras&regularization=L2&regularizationRate=0.01",
		"all": "batchSize=10&dataset=xor&networkShape=16,16&rules=keras&points=60&valPoints=200&optimizer=adam&l2=0.001" +
			"&dropout=0.3&jitter=0.2&patience=10000&restore=true",
		"classes": "dataset=blobs&rules=keras&optimizer=rmsprop", "smooth": "dataset=blobs&rules=keras&labelSmoothing=0.1",
		"pictures": "dataset=arrange&networkShape=conv3x2,pool2&rules=keras&points=20&augment=translate1,rotate10",
	} {
		t.Run(name, func(t *testing.T) {
			r := start(t, text)
			epochs(r, 70) // histories have room for more
			if n := testing.AllocsPerRun(50, func() { r.Update() }); n > 0 {
				t.Errorf("%v allocations an update", n)
			}
		})
	}
}

// BenchmarkFamily trains 20 seeds of the overfitting experiment on all cores: under five seconds on two.
func BenchmarkFamily(b *testing.B) {
	s := parse(b, family)
	for range b.N {
		if n := len(outcomes(b, NewPool(s, data(b, family), Seeds(s, 20), 20), 256)); n != 20 {
			b.Fatal(n)
		}
	}
}
