package nn

import "math"

// Adadelta scales a step by the length of the steps before it and divides it by
// that of the gradients, both fading by ρ:
//
//	a ← ρ·a + (1−ρ)·g²
//	δ = √(b+ε)/√(a+ε)·g, b ← ρ·b + (1−ρ)·δ²
//	w ← w − lr·δ
//
// Keras and PyTorch agree on the rule, not on the defaults.
//
// Source: M. Zeiler, Adadelta: an adaptive learning rate method (2012), where lr
// is 1; keras.optimizers.Adadelta; torch.optim.Adadelta.
type Adadelta struct {
	LearningRate float64 // 0 or more; Keras's default is 0.001, PyTorch's and the paper's 1
	Rho          float64 // ρ, from 0 to below 1; Keras and the paper 0.95, PyTorch 0.9
	Epsilon      float64 // above 0; Keras 1e-7, PyTorch and the paper 1e-6
}

// NewAdadelta has Keras's defaults.
func NewAdadelta(lr float64) Adadelta { return Adadelta{LearningRate: lr, Rho: 0.95, Epsilon: 1e-7} }

// Name is the name in Keras.
func (Adadelta) Name() string { return "adadelta" }

// Check says what is wrong with the settings.
func (o Adadelta) Check() error {
	return firstError(
		wantNotBelow0("Adadelta", "LearningRate", o.LearningRate),
		wantFraction("Adadelta", "Rho", o.Rho),
		wantEpsilon("Adadelta", o.Epsilon))
}

// Rate is the learning rate.
func (o Adadelta) Rate(int) float64 { return o.LearningRate }

// Slots are a and b, by Keras's names.
func (Adadelta) Slots() []Slot { return []Slot{{"accumulated_grad", 0}, {"accumulated_delta_var", 0}} }

// Update takes one step.
func (o Adadelta) Update(u UpdateArgs) {
	w, g, s := u.take(2)
	a, b, rho, rest, rate := s[0], s[1], o.Rho, 1-o.Rho, u.Rate
	for i, d := range g {
		a[i] = float64(rho*a[i]) + float64(rest*float64(d*d))
		delta := math.Sqrt(b[i]+o.Epsilon) / math.Sqrt(a[i]+o.Epsilon) * d
		b[i] = float64(rho*b[i]) + float64(rest*float64(delta*delta))
		w[i] -= float64(rate * delta)
	}
}

// Derived is the length of the gradients that this step was divided by, and that
// of the steps which the next one will be multiplied by.
func (o Adadelta) Derived(u UpdateArgs, i int) []Reading {
	return []Reading{
		{"rms_grad", math.Sqrt(u.slot(0, i) + o.Epsilon)},
		{"rms_delta", math.Sqrt(u.slot(1, i) + o.Epsilon)}}
}
