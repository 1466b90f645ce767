package nn

import "math"

// EarlyStopping stops a Fit once what it monitors has stopped improving, and can
// bring back the weights of the best epoch. It is also a rule for itself: Next
// takes one value after another.
//
// An improvement is a value below best − |MinDelta| (Min) or above best +
// |MinDelta| (Max). The wait grows by one with each value and falls to 0 on an
// improvement, with a baseline only if the baseline is beaten too. Training stops
// when a value brings no improvement, the wait is at least Patience and the epoch
// is not the first.
//
// Source: keras.callbacks.EarlyStopping.
type EarlyStopping struct {
	BaseCallback
	Monitor            string   // what of the Logs is watched; "" means "val_loss"
	MinDelta           float64  // its sign does not matter
	Patience           int      // epochs without improvement before it stops; 0 acts as 1
	Mode               Mode     // Auto needs a Monitor that is the loss or a metric
	Baseline           *float64 // nil: none
	RestoreBestWeights bool     // give the model the weights of the best epoch when training ends
	StartFromEpoch     int      // epochs before it are not watched

	begun        bool
	epoch        int // of the next value
	max          bool
	best         float64
	wait         int
	bestEpoch    int
	stoppedEpoch int
	weights      []float64 // of the best epoch
}

// Check says what is wrong with the settings.
func (s *EarlyStopping) Check() error {
	if _, err := s.maximize(nil); err != nil {
		return err
	}
	const where = "EarlyStopping"
	baseline := 0.0
	if s.Baseline != nil {
		baseline = *s.Baseline
	}
	return firstError(
		wantNatural(where, "Patience", s.Patience),
		wantNatural(where, "StartFromEpoch", s.StartFromEpoch),
		wantFinite(where, "Baseline", baseline),
		wantFinite(where, "MinDelta", s.MinDelta))
}

// Next takes in the value of another epoch and says whether to stop. It says no
// to settings that Check refuses.
func (s *EarlyStopping) Next(value float64) (stop bool) {
	if s.Check() != nil {
		return false
	}
	if !s.begun {
		s.begin(nil)
	}
	_, stop = s.watch(s.epoch, value)
	return stop
}

// Best is the best value so far, NaN before the first that is watched.
func (s *EarlyStopping) Best() float64 {
	if s.BestEpoch() < 0 {
		return math.NaN()
	}
	return s.best
}

// Wait is how many values have come since the last improvement.
func (s *EarlyStopping) Wait() int { return s.wait }

// BestEpoch is the epoch of the best value, from 0; -1 before the first.
func (s *EarlyStopping) BestEpoch() int {
	if !s.begun {
		return -1
	}
	return s.bestEpoch
}

// StoppedEpoch is the epoch after which to stop, -1 as long as there is none.
func (s *EarlyStopping) StoppedEpoch() int {
	if !s.begun {
		return -1
	}
	return s.stoppedEpoch
}

func (s *EarlyStopping) begin(m *Sequential) {
	s.max, _ = s.maximize(m)
	s.begun, s.epoch, s.wait, s.bestEpoch, s.stoppedEpoch = true, 0, 0, -1, -1
	s.weights = nil
	s.best = math.Inf(1)
	if s.max {
		s.best = math.Inf(-1)
	}
}

// watch takes in the value of an epoch. The first one that is watched is the
// best whatever it is, NaN too.
func (s *EarlyStopping) watch(epoch int, value float64) (best, stop bool) {
	s.epoch = epoch + 1
	if epoch < s.StartFromEpoch {
		return false, false
	}
	s.wait++
	improved := s.improves(value, s.best)
	best = improved || s.bestEpoch < 0
	if best {
		s.bestEpoch = epoch
	}
	if improved {
		s.best = value
		if s.Baseline == nil || s.improves(value, *s.Baseline) {
			s.wait = 0
		}
		return best, false
	}
	if s.wait >= s.Patience && epoch > 0 {
		s.stoppedEpoch, stop = epoch, true
	}
	return best, stop
}

func (s *EarlyStopping) improves(value, on float64) bool {
	if s.max {
		return value > on+math.Abs(s.MinDelta)
	}
	return value < on-math.Abs(s.MinDelta)
}

func (s *EarlyStopping) maximize(m *Sequential) (bool, error) {
	return maximize("EarlyStopping", s.Mode, orValLoss(s.Monitor), m)
}

// OnTrainBegin forgets what was seen before.
func (s *EarlyStopping) OnTrainBegin(t *Training) error {
	if err := firstError(s.Check(), t.during("EarlyStopping")); err != nil {
		return err
	}
	s.begin(t.Trainer.model)
	return nil
}

// OnEpochEnd takes in the epoch's value.
func (s *EarlyStopping) OnEpochEnd(t *Training) error {
	value, ok, err := t.monitored("EarlyStopping", orValLoss(s.Monitor))
	if err != nil || !ok {
		return err
	}
	best, stop := s.watch(t.Epoch, value)
	if best && s.RestoreBestWeights {
		s.weights = append(s.weights[:0], t.Trainer.model.params...)
	}
	if stop {
		t.Stop()
	}
	return nil
}

// OnTrainEnd brings the best weights back. As in Keras the optimizer's state
// stays that of the last epoch.
func (s *EarlyStopping) OnTrainEnd(t *Training) error {
	if s.weights == nil {
		return nil
	}
	if err := t.during("EarlyStopping"); err != nil {
		return err
	}
	copy(t.Trainer.model.params, s.weights)
	s.weights = nil
	return nil
}
