package nn

import "math"

// Callback is told of a Fit at its turns, and may stop it or change its rate. An
// error ends the Fit. Embed BaseCallback and write the methods that matter.
type Callback interface {
	// OnTrainBegin is called before the first epoch: start afresh.
	OnTrainBegin(t *Training) error
	// OnEpochBegin is called before the first update of t.Epoch.
	OnEpochBegin(t *Training) error
	// OnEpochEnd is called when t.Epoch has been trained and validated: t.Logs has
	// what was measured, t.History what was measured before.
	OnEpochEnd(t *Training) error
	// OnTrainEnd is called at the end, also after an error or if Fit was cancelled.
	OnTrainEnd(t *Training) error
}

// BaseCallback is a callback that does nothing.
type BaseCallback struct{}

// OnTrainBegin does nothing.
func (BaseCallback) OnTrainBegin(*Training) error { return nil }

// OnEpochBegin does nothing.
func (BaseCallback) OnEpochBegin(*Training) error { return nil }

// OnEpochEnd does nothing.
func (BaseCallback) OnEpochEnd(*Training) error { return nil }

// OnTrainEnd does nothing.
func (BaseCallback) OnTrainEnd(*Training) error { return nil }

// Training is a Fit on its way, as a callback sees it.
type Training struct {
	Trainer *Trainer // the model, the optimizer and the state of it
	History *History // of the epochs before Epoch
	Epoch   int      // the number of the epoch, from 0
	// Logs are what was measured in the epoch that ends. What a callback sets here
	// the callbacks behind it see, and the History has a column of it.
	Logs Logs

	complete bool // Logs has all that Fit measures
	stopped  bool
}

// Stop ends the Fit after this epoch.
func (t *Training) Stop() { t.stopped = true }

// Rate is the learning rate of the next update.
func (t *Training) Rate() float64 {
	if t.during("Rate") != nil {
		return math.NaN()
	}
	return t.Trainer.optimizer.Rate(t.Trainer.rated)
}

// SetRate changes the learning rate of all updates to come, those of another Fit
// too. A schedule that the optimizer had gives way to it.
func (t *Training) SetRate(rate float64) error {
	if err := firstError(t.during("SetRate"), wantNotBelow0("SetRate", "rate", rate)); err != nil {
		return err
	}
	return t.Trainer.SetOptimizer(WithRate(t.Trainer.optimizer, rate))
}

// during refuses what is not a Fit on its way.
func (t *Training) during(where string) error {
	if t == nil || t.Trainer == nil || t.Trainer.model == nil {
		return &StateError{where, "Fit"}
	}
	return nil
}

// logRate writes the rate of the epoch that ends to its Logs.
func (t *Training) logRate(where string) error {
	if err := t.during(where); err != nil {
		return err
	}
	t.Logs.Set(rateName, t.Rate())
	return nil
}

// LearningRateScheduler sets the learning rate at the beginning of each epoch.
// The History has it as "learning_rate". Keras refuses an optimizer with a schedule;
// here the schedule gives way.
//
// Source: keras.callbacks.LearningRateScheduler.
type LearningRateScheduler struct {
	BaseCallback
	// Schedule gives the rate of an epoch, from 0, of which rate is that of the
	// one before.
	Schedule func(epoch int, rate float64) float64
}

// OnEpochBegin sets the rate.
func (s LearningRateScheduler) OnEpochBegin(t *Training) error {
	if s.Schedule == nil {
		return &ValueError{"LearningRateScheduler", "Schedule", "nil", WantValue}
	}
	if err := t.during("LearningRateScheduler"); err != nil {
		return err
	}
	rate := s.Schedule(t.Epoch, t.Rate())
	if err := wantNotBelow0("LearningRateScheduler", "rate from Schedule", rate); err != nil {
		return err
	}
	return t.SetRate(rate)
}

// OnEpochEnd writes the rate down.
func (s LearningRateScheduler) OnEpochEnd(t *Training) error {
	return t.logRate("LearningRateScheduler")
}
