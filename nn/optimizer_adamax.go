package nn

import "math"

// Adamax is Adam with the largest gradient, fading, for the length of all:
//
//	m ← β₁·m + (1−β₁)·g, m̂ = m/(1−β₁ᵗ)
//	u ← max(β₂·u, |g|),   w ← w − lr·m̂/(u+ε)       KerasForm
//	u ← max(β₂·u, |g|+ε), w ← w − lr·m̂/u           TorchForm
//
// Source: D. Kingma, J. Ba, Adam: a method for stochastic optimization (2015),
// section 7.1; keras.optimizers.Adamax; torch.optim.Adamax.
type Adamax struct {
	LearningRate float64 // 0 or more; Keras's default is 0.001
	Beta1        float64 // β₁, from 0 to below 1; 0.9
	Beta2        float64 // β₂, from 0 to below 1; 0.999
	Epsilon      float64 // above 0; Keras 1e-7, PyTorch 1e-8
	Form         Form
}

// NewAdamax has Keras's defaults.
func NewAdamax(lr float64) Adamax {
	return Adamax{LearningRate: lr, Beta1: 0.9, Beta2: 0.999, Epsilon: 1e-7}
}

// Name is the name in Keras.
func (Adamax) Name() string { return "adamax" }

// Check says what is wrong with the settings.
func (o Adamax) Check() error {
	return Adam{o.LearningRate, o.Beta1, o.Beta2, o.Epsilon, false, o.Form}.check("Adamax")
}

// Rate is the learning rate.
func (o Adamax) Rate(int) float64 { return o.LearningRate }

// Slots are "m" and "u".
func (Adamax) Slots() []Slot { return []Slot{{"m", 0}, {"u", 0}} }

// Update takes one step.
func (o Adamax) Update(u UpdateArgs) {
	w, g, s := u.take(2)
	m, top, k1 := s[0], s[1], 1-o.Beta1
	rate := u.Rate / (1 - power(o.Beta1, u.Done+1))
	within, outside := o.epsilons()
	for i, d := range g {
		m[i] += float64((d - m[i]) * k1)
		top[i] = max(float64(o.Beta2*top[i]), math.Abs(d)+within)
		w[i] -= float64(rate*m[i]) / (top[i] + outside)
	}
}

// epsilons is ε where the form adds it to |g|, and where it adds it to u.
func (o Adamax) epsilons() (within, outside float64) {
	if o.Form == TorchForm {
		return o.Epsilon, 0
	}
	return 0, o.Epsilon
}

// Derived is m̂ and the rate at which w goes along it.
func (o Adamax) Derived(u UpdateArgs, i int) []Reading {
	_, outside := o.epsilons()
	return []Reading{{"m_hat", u.slot(0, i) / (1 - power(o.Beta1, u.Done+1))},
		{"rate", u.Rate / (u.slot(1, i) + outside)}}
}
