package training

import (
	"context"
	"math"
	"testing"
)

// A run that is given more to do goes on, and one that is given less patience stops.
func TestEndsMove(t *testing.T) {
	r := start(t, "dataset=moons&rules=keras&points=30&epochs=3")
	finish(r)
	ended := r.Ended()
	if turn(t, r, "epochs=5"); ended != Epochs || r.Epoch() != 3 || r.Ended() != Going {
		t.Errorf("%v after %d epochs, then %v", ended, r.Epoch(), r.Ended())
	}
	if finish(r); r.Epoch() != 5 {
		t.Errorf("%d epochs, want 5", r.Epoch())
	}
	r = start(t, "dataset=moons&learningRate=0&rules=keras&points=30&valPoints=20&patience=50")
	epochs(r, 4) // no epoch is better than the first
	turn(t, r, "patience=4")
	if finish(r); r.Ended() != Early || r.Epoch() != 5 {
		t.Errorf("%v after %d epochs, want early after 5", r.Ended(), r.Epoch())
	}
	if turn(t, r, "patience=10"); r.Ended() != Going {
		t.Error("more patience is not taken")
	}
}

// A rate that falls by epochs counts the part batch at the end of each.
func TestEpochOfPartBatches(t *testing.T) {
	r := start(t, "batchSize=8&dataset=moons&learningRate=1&rules=keras&points=20&schedule=step&stepSize=1&gamma=0.5")
	for i, want := range []float64{1, 1, 1, 0.5, 0.5, 0.5, 0.25} {
		if r.Rate() != want || r.UpdatesPerEpoch() != 3 || r.Spec().UpdatesPerEpoch() != 3 {
			t.Errorf("update %d: rate %v, want %v; %d updates an epoch", i, r.Rate(), want, r.UpdatesPerEpoch())
		}
		r.Update()
	}
}

// A bound does not belong to what is below or above it, and all conditions hold at once.
func TestGoals(t *testing.T) {
	for goal, want := range map[string]int{
		"params<25": -1, "params<26": 1, "params>25": -1, "params>24": 1, "updates>3,epoch<2": 4, "epoch>0": 8, "epoch>0,updates<8": -1,
		"train_loss<1e9": 1, "train_accuracy>2": -1,
	} {
		r := start(t, "dataset=circle&rules=keras&epochs=3&goal="+goal)
		if finish(r); r.GoalReached() != want {
			t.Errorf("%s: reached at %d, want %d", goal, r.GoalReached(), want)
		}
	}
}

// A penalty is on the filters of a convolution as on the weights of dense layers.
func TestPenaltyOfFilters(t *testing.T) {
	const text = "dataset=arrange&networkShape=conv3x2,pool2&rules=keras&points=20"
	plain, r := start(t, text), start(t, text+"&l2=0.1")
	want := 0.0
	for _, w := range r.Model().Weights() {
		for _, v := range w.Kernel().RawMatrix().Data {
			want += 0.1 * v * v
		}
	}
	plain.Update()
	r.Update()
	if got := r.History().Batch[0] - plain.History().Batch[0]; math.Abs(got-want) > 1e-12 {
		t.Errorf("the penalty is %v, want %v", got, want)
	}
}

// A loss can be beyond all bounds and a number still.
func TestBrokeAt(t *testing.T) {
	r := start(t, "dataset=xor&learningRate=1e30&rules=keras&epochs=8")
	if finish(r); r.Ended() != Epochs || r.BrokeAt() != 0 || r.DivergedAt() != -1 {
		t.Errorf("%v, broke at %d, diverged at %d", r.Ended(), r.BrokeAt(), r.DivergedAt())
	}
	r = start(t, "dataset=diabetes&learningRate=50&networkShape=&rules=keras")
	if finish(r); r.Ended() != Diverged || r.BrokeAt() != r.DivergedAt() {
		t.Errorf("%v, broke at %d, diverged at %d", r.Ended(), r.BrokeAt(), r.DivergedAt())
	}
	if r = start(t, "dataset=circle&epochs=3"); r.Update() && r.BrokeAt() != -1 {
		t.Errorf("a sound run broke at %d", r.BrokeAt())
	}
}

// A pool ends runs whose spec names no end, and has few large ones on their way at a time.
func TestPoolIsBounded(t *testing.T) {
	s := parse(t, "dataset=and&rules=keras")
	d := data(t, "dataset=and&rules=keras")
	p := NewPool(s, d, Seeds(s, 2), 2)
	for range DefaultEpochs {
		if _, err := p.Advance(context.Background(), 1); err != nil {
			t.Fatal(err)
		}
	}
	if all := p.Outcomes(); len(all) != 2 || all[0].Epochs != DefaultEpochs {
		t.Errorf("%+v", all)
	}
	if n := room(parse(t, family), data(t, family)); n < 1000 {
		t.Errorf("%d small runs at a time", n)
	}
	large := parse(t, "networkShape=512,512,512,512")
	if n := room(large, data(t, "dataset=circle")); n > 16 {
		t.Errorf("%d large runs at a time", n)
	}
}
