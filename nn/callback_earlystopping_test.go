package nn

import (
	"math"
	"slices"
	"testing"
)

type stoppingCase struct {
	ValLoss []float64 `json:"val_loss"`
	Params  struct {
		Patience           int
		MinDelta           float64 `json:"min_delta"`
		Mode               string
		StartFromEpoch     int  `json:"start_from_epoch"`
		RestoreBestWeights bool `json:"restore_best_weights"`
		Baseline           *float64
	}
	Expect struct {
		Stopped          bool
		StoppedEpoch     int `json:"stopped_epoch"`
		EpochsRun        int `json:"epochs_run"`
		BestEpoch        int `json:"best_epoch"`
		Best             float64
		Wait             []int
		WeightsFromEpoch int `json:"weights_from_epoch"`
	}
}

func (c stoppingCase) rule(t *testing.T) *EarlyStopping {
	t.Helper()
	p := c.Params
	modes := map[string]Mode{"auto": Auto, "min": Min, "max": Max, "": Auto}
	mode, ok := modes[p.Mode]
	if !ok {
		t.Fatalf("unknown mode %q", p.Mode)
	}
	return &EarlyStopping{Patience: p.Patience, MinDelta: p.MinDelta, Mode: mode,
		StartFromEpoch: p.StartFromEpoch, RestoreBestWeights: p.RestoreBestWeights, Baseline: p.Baseline}
}

func (c stoppingCase) check(t *testing.T, s *EarlyStopping, waits []int) {
	t.Helper()
	if s.Best() != c.Expect.Best || s.BestEpoch() != c.Expect.BestEpoch || s.StoppedEpoch() != c.Expect.StoppedEpoch {
		t.Errorf("best %v in epoch %d, stopped after %d, want %v, %d, %d", s.Best(), s.BestEpoch(), s.StoppedEpoch(),
			c.Expect.Best, c.Expect.BestEpoch, c.Expect.StoppedEpoch)
	}
	if !slices.Equal(waits, c.Expect.Wait) {
		t.Errorf("wait %v, want %v", waits, c.Expect.Wait)
	}
}

func TestReferenceEarlyStopping(t *testing.T) {
	reference(t, "early_stopping", func(t *testing.T, c stoppingCase, _ float64) {
		rule, waits, stopped := c.rule(t), []int{}, false
		for _, v := range c.ValLoss {
			stopped = rule.Next(v)
			if waits = append(waits, rule.Wait()); stopped {
				break
			}
		}
		c.check(t, rule, waits)
		if stopped != c.Expect.Stopped || len(waits) != c.Expect.EpochsRun {
			t.Errorf("stopped: %v after %d epochs, want %v, %d", stopped, len(waits), c.Expect.Stopped, c.Expect.EpochsRun)
		}

		callback := c.rule(t)
		waits = nil
		look := calling{epochEnd: func(*Training) error { waits = append(waits, callback.Wait()); return nil }}
		x, y := batch(4, 1, 1)
		m := small(t, MSE, 1, 1)
		for range 2 { // it can be used again
			waits = nil
			h := fitted(t, m, x, y, FitOptions{Epochs: len(c.ValLoss),
				Callbacks: []Callback{scripted("val_loss", c.ValLoss), callback, look}})
			c.check(t, callback, waits)
			if len(h.Loss) != c.Expect.EpochsRun || h.StoppedEpoch != c.Expect.StoppedEpoch ||
				!slices.Equal(h.Column("val_loss"), c.ValLoss[:c.Expect.EpochsRun]) {
				t.Errorf("Fit ran %d epochs and stopped after %d", len(h.Loss), h.StoppedEpoch)
			}
			if w, _ := m.Param(Weight(0, 0, 0)); w != float64(c.Expect.WeightsFromEpoch) {
				t.Errorf("weights of epoch %v, want %d", w, c.Expect.WeightsFromEpoch)
			}
		}
	})
}

func TestRestoreBestWeightsIsTheModelOfThatEpoch(t *testing.T) {
	x, y := batch(8, 2, 1)
	m := eventfulModel(t)
	clone := m.Clone()
	stop := &EarlyStopping{Monitor: "val_mae", RestoreBestWeights: true}
	values := []float64{5, 4, 3, 3.5}
	fitted(t, m, x, y, FitOptions{BatchSize: 3, Epochs: 9, Callbacks: []Callback{
		calling{epochEnd: func(t *Training) error { t.Logs.Set("val_mae", values[t.Epoch]); return nil }}, stop}})
	fitted(t, clone, x, y, FitOptions{BatchSize: 3, Epochs: 3})
	if stop.StoppedEpoch() != 3 || !slices.Equal(numbers(m), numbers(clone)) {
		t.Errorf("stopped after %d without the weights of epoch %d", stop.StoppedEpoch(), stop.BestEpoch())
	}
}

func TestModeByName(t *testing.T) {
	for monitor, max := range map[string]bool{"": false, "loss": false, "val_loss": false, "accuracy": true, "val_f1": true, "rmse": false, "val_r2": true} {
		for _, s := range []*EarlyStopping{{Monitor: monitor, Patience: 1}} {
			s.Next(1)
			s.Next(2)
			if rose := s.BestEpoch() == 1; rose != max {
				t.Errorf("of %q higher is better: %v", monitor, rose)
			}
		}
	}
}

func TestEarlyStoppingRefusesSettings(t *testing.T) {
	x, y := batch(4, 1, 1)
	for _, c := range []struct {
		s    EarlyStopping
		want Want
	}{
		{EarlyStopping{Patience: -1}, WantNotBelow0},
		{EarlyStopping{StartFromEpoch: -1}, WantNotBelow0},
		{EarlyStopping{MinDelta: math.NaN()}, WantFinite},
		{EarlyStopping{Baseline: new(math.Inf(1))}, WantFinite},
		{EarlyStopping{Mode: 3}, WantConstant},
		{EarlyStopping{Monitor: "luck"}, WantDirection},
		{EarlyStopping{Monitor: "luck", Mode: Max}, WantMonitor},
		{EarlyStopping{}, WantMonitor}, // nothing is validated
	} {
		_, err := small(t, MSE, 1, 1).Fit(x, y, FitOptions{Callbacks: []Callback{&c.s}})
		wants(t, err, c.want)
		if c.want != WantMonitor && (c.s.Next(1) || c.s.Next(2) || c.s.Next(3) || c.s.BestEpoch() != -1) {
			t.Errorf("%+v goes on with wrong settings", c.s)
		}
	}
}

func TestEarlyStoppingBearsEpochsThatWereNotValidated(t *testing.T) {
	x, y := batch(10, 1, 1)
	stop := &EarlyStopping{Patience: 1, Mode: Max} // a val_loss that falls is no improvement
	h := fitted(t, small(t, MSE, 1, 1), x, y, FitOptions{Epochs: 20, ValidationSplit: 0.5, ValidationFreq: 3, Callbacks: []Callback{stop}})
	if len(h.Column("val_loss")) != 2 || h.StoppedEpoch != 5 || stop.BestEpoch() != 2 {
		t.Errorf("%d values, stopped after %d, best %d", len(h.Column("val_loss")), h.StoppedEpoch, stop.BestEpoch())
	}
}

func TestNaNIsNoImprovement(t *testing.T) {
	s := &EarlyStopping{Patience: 2}
	if s.BestEpoch() != -1 || s.StoppedEpoch() != -1 || s.Wait() != 0 || !math.IsNaN(s.Best()) {
		t.Error("a rule that has seen nothing knows something")
	}
	if s.Next(math.NaN()) || s.BestEpoch() != 0 || s.Next(1) || s.Best() != 1 || s.Next(math.NaN()) || !s.Next(math.NaN()) {
		t.Errorf("best %v, wait %d, stopped after %d", s.Best(), s.Wait(), s.StoppedEpoch())
	}
}
