package nn

import "math"

// CosineDecay falls along half a wave from lr to α·lr in so many updates:
// lr·((1−α)·½(1+cos(π·t/steps)) + α). With a warm-up it first rises from lr to
// WarmupTarget in a straight line, and then falls from there in DecaySteps more.
//
// Source: keras.optimizers.schedules.CosineDecay; I. Loshchilov, F. Hutter, SGDR:
// stochastic gradient descent with warm restarts (2017).
type CosineDecay struct {
	InitialLearningRate float64 // 0 or more
	DecaySteps          float64 // updates, above 0
	Alpha               float64 // the share that is left at last, 0 or more; Keras's default is 0
	WarmupTarget        float64 // 0 or more; does nothing without WarmupSteps
	WarmupSteps         int     // updates, 0: no warm-up
}

// Name is "cosine", with a warm-up "cosine_warmup".
func (s CosineDecay) Name() string {
	if s.WarmupSteps > 0 {
		return "cosine_warmup"
	}
	return "cosine"
}

// Check says what is wrong with the settings.
func (s CosineDecay) Check() error {
	const where = "CosineDecay"
	return firstError(
		wantNatural(where, "WarmupSteps", s.WarmupSteps),
		wantNotBelow0(where, "InitialLearningRate", s.InitialLearningRate),
		wantPositive(where, "DecaySteps", s.DecaySteps),
		wantNotBelow0(where, "Alpha", s.Alpha),
		wantNotBelow0(where, "WarmupTarget", s.WarmupTarget))
}

// Rate is the learning rate after t updates.
func (s CosineDecay) Rate(t int) float64 {
	top := s.InitialLearningRate
	if s.WarmupSteps > 0 {
		top = s.WarmupTarget
		if t < s.WarmupSteps {
			share := float64(t) / float64(s.WarmupSteps)
			return s.InitialLearningRate + float64(share*(top-s.InitialLearningRate))
		}
		t -= s.WarmupSteps
	}
	fall := halfWave(min(float64(t)/s.DecaySteps, 1))
	return top * (float64((1-s.Alpha)*fall) + s.Alpha)
}

// CosineAnnealingLR is end + (lr − end)·½(1+cos(π·t/T)); t counts epochs. After T
// of them it rises again, and so on.
//
// Source: torch.optim.lr_scheduler.CosineAnnealingLR.
type CosineAnnealingLR struct {
	LearningRate float64 // the first, 0 or more
	TMax         float64 // T, epochs, above 0
	EtaMin       float64 // end, 0 or more; PyTorch's default is 0
}

// Name is "cosine_torch".
func (CosineAnnealingLR) Name() string { return "cosine_torch" }

// Check says what is wrong with the settings.
func (s CosineAnnealingLR) Check() error {
	const where = "CosineAnnealingLR"
	return firstError(
		wantNotBelow0(where, "LearningRate", s.LearningRate),
		wantPositive(where, "TMax", s.TMax),
		wantNotBelow0(where, "EtaMin", s.EtaMin))
}

// Rate is the learning rate after t epochs.
func (s CosineAnnealingLR) Rate(t int) float64 {
	return s.EtaMin + float64((s.LearningRate-s.EtaMin)*halfWave(float64(t)/s.TMax))
}

// halfWave is ½(1+cos(π·x)): 1 at 0, 0 at 1.
func halfWave(x float64) float64 {
	x = math.Mod(math.Abs(x), 2)
	if x > 1 {
		x = 2 - x
	}
	if x > 0.5 {
		return 0.5 * (1 - cosine(1-x))
	}
	return 0.5 * (1 + cosine(x))
}

// cosine is cos(π·x) by its series, for x from 0 to ½. It is ours since that of
// package math has other bits on other processors.
func cosine(x float64) float64 {
	square, c := float64(math.Pi*x)*float64(math.Pi*x), 1.0
	for n := 22.0; n > 0; n -= 2 {
		c = 1 - float64(square*c)/(n*(n-1))
	}
	return c
}
