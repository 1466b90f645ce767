package nn

import (
	"errors"
	"fmt"
	"math"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// calling is a callback made of functions, nil ones do nothing.
type calling struct {
	trainBegin, epochBegin, epochEnd, trainEnd func(*Training) error
}

func call(f func(*Training) error, t *Training) error {
	if f == nil {
		return nil
	}
	return f(t)
}

func (c calling) OnTrainBegin(t *Training) error { return call(c.trainBegin, t) }
func (c calling) OnEpochBegin(t *Training) error { return call(c.epochBegin, t) }
func (c calling) OnEpochEnd(t *Training) error   { return call(c.epochEnd, t) }
func (c calling) OnTrainEnd(t *Training) error   { return call(c.trainEnd, t) }

// allocated is how many bytes a function takes.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// diary writes down how it is called.
func diary(lines *[]string) calling {
	write := func(what string) func(*Training) error {
		return func(t *Training) error {
			loss, _ := t.Logs.Value("loss")
			val, validated := t.Logs.Value("val_loss")
			measured := loss > 0 && (!validated || val > 0)
			*lines = append(*lines, fmt.Sprintf("%s %d %v %d", what, t.Epoch, measured, len(t.History.Loss)))
			return nil
		}
	}
	return calling{write("begin"), write("epoch"), write("end"), write("done")}
}

func TestCallbacksSeeEachEpochOnce(t *testing.T) {
	x, y := batch(8, 2, 1)
	var lines []string
	fitted(t, small(t, MSE, 2, 1), x, y, FitOptions{Epochs: 4, InitialEpoch: 2, ValidationSplit: 0.5, Callbacks: []Callback{diary(&lines)}})
	want := []string{"begin 0 false 0", "epoch 2 false 0", "end 2 true 0", "epoch 3 false 1", "end 3 true 1", "done 3 true 2"}
	if !slices.Equal(lines, want) {
		t.Errorf("calls %q, want %q", lines, want)
	}
}

func TestACallbackStopsTraining(t *testing.T) {
	x, y := batch(8, 2, 1)
	stop := calling{epochEnd: func(t *Training) error {
		if t.Epoch == 2 {
			t.Stop()
		}
		return nil
	}}
	var lines []string
	h := fitted(t, small(t, MSE, 2, 1), x, y, FitOptions{Epochs: 9, Callbacks: []Callback{stop, diary(&lines)}})
	if len(h.Loss) != 3 || h.StoppedEpoch != 2 || lines[len(lines)-1] != "done 2 true 3" {
		t.Errorf("%d epochs, stopped after %d, calls %q", len(h.Loss), h.StoppedEpoch, lines)
	}
}

func TestErrorsOfCallbacksEndTheFit(t *testing.T) {
	x, y := batch(8, 2, 1)
	bad := errors.New("bad")
	fails := func(*Training) error { return bad }
	for what, c := range map[string]calling{
		"begin": {trainBegin: fails}, "epoch": {epochBegin: fails}, "end": {epochEnd: fails}, "done": {trainEnd: fails},
	} {
		var lines []string
		h, err := small(t, MSE, 2, 1).Fit(x, y, FitOptions{Epochs: 2, Callbacks: []Callback{c, diary(&lines)}})
		if !errors.Is(err, bad) || h == nil {
			t.Errorf("%s: error %v, history %v", what, err, h)
		}
		ended := len(lines) > 0 && strings.HasPrefix(lines[len(lines)-1], "done")
		if ended != (what != "begin") {
			t.Errorf("%s: calls %q", what, lines)
		}
	}
}

func TestOnTrainEndComesAfterDivergence(t *testing.T) {
	x, y := batch(4, 2, 1)
	var lines []string
	m := compiled(t, SGD{LearningRate: 1e200}, MSE, Input(2), Dense{Units: 1})
	_, err := m.Fit(x, y, FitOptions{Epochs: 9, Callbacks: []Callback{diary(&lines)}})
	var diverged *DivergedError
	if !errors.As(err, &diverged) || !strings.HasPrefix(lines[len(lines)-1], "done") {
		t.Errorf("error %v, calls %q", err, lines)
	}
}

func TestLearningRateSchedulerIsThatRate(t *testing.T) {
	x, y := batch(8, 2, 1)
	build := func(rate float64) *Sequential {
		return compiled(t, counting{SGD{LearningRate: rate}}, MSE, Input(2), Dense{Units: 1})
	}
	scheduled := build(0.1)
	h := fitted(t, scheduled, x, y, FitOptions{BatchSize: 3, Epochs: 3, Callbacks: []Callback{
		LearningRateScheduler{Schedule: func(epoch int, rate float64) float64 { return rate / float64(epoch+1) }}}})
	rates := []float64{0.1, 0.1 / 2, 0.1 / 2 / 3}
	if !slices.Equal(h.Column("learning_rate"), rates) || h.Names()[1] != "learning_rate" {
		t.Errorf("rates %v of %v, want %v", h.Column("learning_rate"), h.Names(), rates)
	}
	hand := build(0.1)
	for e, rate := range rates {
		if hand.trainer != nil {
			if err := hand.trainer.SetOptimizer(counting{SGD{LearningRate: rate}}); err != nil {
				t.Fatal(err)
			}
		}
		fitted(t, hand, x, y, FitOptions{BatchSize: 3, InitialEpoch: e, Epochs: e + 1})
	}
	if !slices.Equal(numbers(scheduled), numbers(hand)) {
		t.Error("not the training with those rates")
	}
	for _, c := range []struct {
		s    LearningRateScheduler
		want Want
	}{
		{LearningRateScheduler{}, WantValue},
		{LearningRateScheduler{Schedule: func(int, float64) float64 { return math.NaN() }}, WantNotBelow0},
	} {
		_, err := build(0.1).Fit(x, y, FitOptions{Callbacks: []Callback{c.s}})
		wants(t, err, c.want)
	}
}

// scripted sets a number of each epoch's logs, and the first parameter to the
// epoch's number, so that one can see whose weights the model has.
func scripted(name string, values []float64) Callback {
	return calling{epochEnd: func(t *Training) error {
		t.Logs.Set(name, values[t.Epoch])
		return t.Trainer.model.SetParam(Weight(0, 0, 0), float64(t.Epoch))
	}}
}

func TestReduceLROnPlateauIsItsRule(t *testing.T) {
	x, y := batch(4, 1, 1)
	values := []float64{1, 0.9, 0.9, 0.95, 0.9, 0.91, 0.8, 0.8, 0.8, 0.8, 0.9}
	rule := Plateau{Factor: 0.5, Patience: 2, MinDelta: 1e-4, Cooldown: 1, MinLR: 0.02}
	for _, mode := range []Mode{Auto, Min, Max} {
		m := compiled(t, SGD{LearningRate: 0.1}, MSE, Input(1), Dense{Units: 1})
		reduce := &ReduceLROnPlateau{Plateau: rule, Mode: mode}
		h := fitted(t, m, x, y, FitOptions{Epochs: len(values), Callbacks: []Callback{scripted("val_loss", values), reduce}})
		hand, rate, want := rule, 0.1, []float64{}
		hand.Maximize = mode == Max
		for _, v := range values {
			want = append(want, rate)
			rate = hand.Next(v, rate)
		}
		if got := h.Column("learning_rate"); !slices.Equal(got, want) || m.trainer.Optimizer().Rate(0) != rate || rate == 0.1 {
			t.Errorf("mode %d: rates %v, want %v and then %v", mode, got, want, rate)
		}
	}
	m := small(t, MSE, 1, 1)
	for _, c := range []struct {
		r    ReduceLROnPlateau
		want Want
	}{
		{ReduceLROnPlateau{}, WantPositive},
		{ReduceLROnPlateau{Plateau: NewPlateau(), Mode: 9}, WantConstant},
		{ReduceLROnPlateau{Plateau: NewPlateau(), Monitor: "luck"}, WantDirection},
		{ReduceLROnPlateau{Plateau: NewPlateau()}, WantMonitor},
	} {
		_, err := m.Fit(x, y, FitOptions{Callbacks: []Callback{&c.r}})
		wants(t, err, c.want)
	}
}

func TestCallbacksOutsideOfAFit(t *testing.T) {
	var state *StateError
	for _, tr := range []*Training{nil, {}} {
		for _, c := range []Callback{&EarlyStopping{}, &ReduceLROnPlateau{Plateau: NewPlateau()},
			LearningRateScheduler{Schedule: func(int, float64) float64 { return 1 }}} {
			if err := c.OnEpochEnd(tr); !errors.As(err, &state) {
				t.Errorf("%T: error %v", c, err)
			}
			_, _, _ = c.OnTrainBegin(tr), c.OnEpochBegin(tr), c.OnTrainEnd(tr)
		}
		if err := tr.SetRate(1); !errors.As(err, &state) || !math.IsNaN(tr.Rate()) {
			t.Errorf("error %v, rate %v", err, tr.Rate())
		}
	}
}
