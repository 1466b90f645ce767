package nn

import (
	"math"
	"strconv"
)

// Schedule is a learning rate that depends on the number of updates done, t. The
// schedules of PyTorch (StepLR, ExponentialLR, CosineAnnealingLR) mean epochs
// where Keras's mean updates; ByEpoch drives any schedule by epochs. In a Tuned
// it takes the place of an optimizer's own rate.
type Schedule interface {
	// Name is a short name, "exponential".
	Name() string
	// Check says what is wrong with the settings.
	Check() error
	// Rate is the learning rate after t updates.
	Rate(t int) float64
}

// ByEpoch is a schedule whose t counts epochs of so many updates each.
type ByEpoch struct {
	Schedule Schedule
	Updates  int // in an epoch, 1 or more: ⌈samples / batch size⌉
}

// Name is that of the schedule.
func (s ByEpoch) Name() string {
	if s.Schedule == nil {
		return "constant"
	}
	return s.Schedule.Name()
}

// Check says what is wrong with the settings.
func (s ByEpoch) Check() error {
	if s.Schedule == nil {
		return &ValueError{"ByEpoch", "Schedule", "nil", WantValue}
	}
	return firstError(wantCount("ByEpoch", "Updates", s.Updates), s.Schedule.Check())
}

// Rate is the rate of the epoch in which update t falls.
func (s ByEpoch) Rate(t int) float64 {
	if s.Schedule == nil {
		return math.NaN()
	}
	return s.Schedule.Rate(t / max(s.Updates, 1))
}

// ConstantRate is a learning rate that stays.
type ConstantRate struct {
	LearningRate float64 // 0 or more
}

// Name is "constant".
func (ConstantRate) Name() string { return "constant" }

// Check says what is wrong with the settings.
func (s ConstantRate) Check() error {
	return wantNotBelow0("ConstantRate", "LearningRate", s.LearningRate)
}

// Rate is the learning rate.
func (s ConstantRate) Rate(int) float64 { return s.LearningRate }

// PiecewiseConstantDecay is Values[i] while t ≤ Boundaries[i], and the last value
// after that. Neither slice may change any more.
//
// Source: keras.optimizers.schedules.PiecewiseConstantDecay.
type PiecewiseConstantDecay struct {
	Boundaries []int     // growing
	Values     []float64 // one more than boundaries, 0 or more each
}

// Name is "piecewise".
func (PiecewiseConstantDecay) Name() string { return "piecewise" }

// Check says what is wrong with the settings.
func (s PiecewiseConstantDecay) Check() error {
	const where = "PiecewiseConstantDecay"
	for i, b := range s.Boundaries {
		if i > 0 && b <= s.Boundaries[i-1] {
			return &ValueError{where, "Boundaries", strconv.Itoa(b), WantGrowing}
		}
	}
	if len(s.Values) != len(s.Boundaries)+1 {
		return &ValueError{where, "Values", strconv.Itoa(len(s.Values)), WantOneMore}
	}
	for _, v := range s.Values {
		if err := wantNotBelow0(where, "Values", v); err != nil {
			return err
		}
	}
	return nil
}

// Rate is the learning rate after t updates.
func (s PiecewiseConstantDecay) Rate(t int) float64 {
	i := 0
	for i < len(s.Boundaries) && t > s.Boundaries[i] {
		i++
	}
	return at(s.Values, i)
}

// StepLR is lr·γ^⌊t/size⌋; t counts epochs.
//
// Source: torch.optim.lr_scheduler.StepLR.
type StepLR struct {
	LearningRate float64 // the first, 0 or more
	StepSize     int     // epochs between two drops, 1 or more
	Gamma        float64 // γ, above 0; PyTorch's default is 0.1
}

// Name is "step".
func (StepLR) Name() string { return "step" }

// Check says what is wrong with the settings.
func (s StepLR) Check() error {
	return firstError(
		wantNotBelow0("StepLR", "LearningRate", s.LearningRate),
		wantCount("StepLR", "StepSize", s.StepSize),
		wantPositive("StepLR", "Gamma", s.Gamma))
}

// Rate is the learning rate after t epochs.
func (s StepLR) Rate(t int) float64 { return s.LearningRate * power(s.Gamma, t/max(s.StepSize, 1)) }
