package nn

import "math"

// ExponentialDecay is lr·r^(t/steps); as a staircase, lr·r^⌊t/steps⌋.
//
// Source: keras.optimizers.schedules.ExponentialDecay.
type ExponentialDecay struct {
	InitialLearningRate float64 // 0 or more
	DecaySteps          float64 // updates, above 0
	DecayRate           float64 // r, above 0
	Staircase           bool
}

// Name is "exponential".
func (ExponentialDecay) Name() string { return "exponential" }

// Check says what is wrong with the settings.
func (s ExponentialDecay) Check() error {
	return wantDecay("ExponentialDecay", s.InitialLearningRate, s.DecaySteps, s.DecayRate)
}

// Rate is the learning rate after t updates.
func (s ExponentialDecay) Rate(t int) float64 {
	return s.InitialLearningRate * raise(s.DecayRate, stairs(t, s.DecaySteps, s.Staircase))
}

// InverseTimeDecay is lr/(1 + r·t/steps); as a staircase, lr/(1 + r·⌊t/steps⌋).
//
// Source: keras.optimizers.schedules.InverseTimeDecay.
type InverseTimeDecay struct {
	InitialLearningRate float64 // 0 or more
	DecaySteps          float64 // updates, above 0
	DecayRate           float64 // r, above 0
	Staircase           bool
}

// Name is "inverse_time".
func (InverseTimeDecay) Name() string { return "inverse_time" }

// Check says what is wrong with the settings.
func (s InverseTimeDecay) Check() error {
	return wantDecay("InverseTimeDecay", s.InitialLearningRate, s.DecaySteps, s.DecayRate)
}

// Rate is the learning rate after t updates.
func (s InverseTimeDecay) Rate(t int) float64 {
	return s.InitialLearningRate / (1 + float64(s.DecayRate*stairs(t, s.DecaySteps, s.Staircase)))
}

// stairs is t/steps, whole as a staircase.
func stairs(t int, steps float64, whole bool) float64 {
	if whole {
		return math.Floor(float64(t) / steps)
	}
	return float64(t) / steps
}

func wantDecay(where string, lr, steps, rate float64) error {
	return firstError(
		wantNotBelow0(where, "InitialLearningRate", lr),
		wantPositive(where, "DecaySteps", steps),
		wantPositive(where, "DecayRate", rate))
}

// PolynomialDecay is end + (lr − end)·(1 − t/steps)^p, and end from steps on. As
// p = 0 is 1 everywhere, the zero value of Power keeps the rate as it is.
//
// Source: keras.optimizers.schedules.PolynomialDecay, without its cycle.
type PolynomialDecay struct {
	InitialLearningRate float64 // 0 or more
	EndLearningRate     float64 // 0 or more; Keras's default is 0.0001
	DecaySteps          float64 // updates, above 0
	Power               float64 // p, 0 or more; Keras's default is 1
}

// Name is "polynomial".
func (PolynomialDecay) Name() string { return "polynomial" }

// Check says what is wrong with the settings.
func (s PolynomialDecay) Check() error {
	const where = "PolynomialDecay"
	return firstError(
		wantNotBelow0(where, "InitialLearningRate", s.InitialLearningRate),
		wantNotBelow0(where, "EndLearningRate", s.EndLearningRate),
		wantPositive(where, "DecaySteps", s.DecaySteps),
		wantNotBelow0(where, "Power", s.Power))
}

// Rate is the learning rate after t updates.
func (s PolynomialDecay) Rate(t int) float64 {
	left := 1 - min(float64(t)/s.DecaySteps, 1)
	return float64((s.InitialLearningRate-s.EndLearningRate)*raise(left, s.Power)) + s.EndLearningRate
}

// ExponentialLR is lr·γ^t; t counts epochs.
//
// Source: torch.optim.lr_scheduler.ExponentialLR.
type ExponentialLR struct {
	LearningRate float64 // the first, 0 or more
	Gamma        float64 // γ, above 0
}

// Name is "exponential_torch".
func (ExponentialLR) Name() string { return "exponential_torch" }

// Check says what is wrong with the settings.
func (s ExponentialLR) Check() error {
	return firstError(
		wantNotBelow0("ExponentialLR", "LearningRate", s.LearningRate),
		wantPositive("ExponentialLR", "Gamma", s.Gamma))
}

// Rate is the learning rate after t epochs.
func (s ExponentialLR) Rate(t int) float64 { return s.LearningRate * power(s.Gamma, t) }
