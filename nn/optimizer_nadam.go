package nn

import "math"

// Nadam is Adam that looks one step ahead as Nesterov's momentum does, with a
// momentum that grows towards β₁:
//
//	μₜ = β₁·(1 − ½·0.96^(ψ·t)), πₜ = μ₁·…·μₜ
//	m ← β₁·m + (1−β₁)·g, v ← β₂·v + (1−β₂)·g²
//	m̂ = μₜ₊₁·m/(1−πₜ₊₁) + (1−μₜ)·g/(1−πₜ), v̂ = v/(1−β₂ᵗ)
//	w ← w − lr·m̂/(√v̂+ε)
//
// t counts updates from 1. ψ is 1 in Keras and 0.004 in PyTorch. TorchForm is
// PyTorch 1.13, which has πₜ·μₜ·μₜ₊₁ in the place of πₜ₊₁ = πₜ·μₜ₊₁; PyTorch 2
// has the rule as it stands, KerasForm. πₜ has no closed form and is remembered
// beside m and v.
//
// Source: T. Dozat, Incorporating Nesterov momentum into Adam (2016);
// keras.optimizers.Nadam; torch.optim.NAdam.
type Nadam struct {
	LearningRate  float64 // 0 or more; Keras's default is 0.001
	Beta1         float64 // β₁, from 0 to below 1; 0.9
	Beta2         float64 // β₂, from 0 to below 1; 0.999
	Epsilon       float64 // above 0; Keras 1e-7, PyTorch 1e-8
	MomentumDecay float64 // ψ, 0 or more; Keras 1, PyTorch 0.004
	Form          Form
}

// NewNadam has Keras's defaults.
func NewNadam(lr float64) Nadam {
	return Nadam{LearningRate: lr, Beta1: 0.9, Beta2: 0.999, Epsilon: 1e-7, MomentumDecay: 1}
}

// Name is the name in Keras.
func (Nadam) Name() string { return "nadam" }

// Check says what is wrong with the settings.
func (o Nadam) Check() error {
	return firstError(
		Adam{LearningRate: o.LearningRate, Beta1: o.Beta1, Beta2: o.Beta2, Epsilon: o.Epsilon, Form: o.Form}.check("Nadam"),
		wantNotBelow0("Nadam", "MomentumDecay", o.MomentumDecay))
}

// Rate is the learning rate.
func (o Nadam) Rate(int) float64 { return o.LearningRate }

// Slots are "m", "v" and π, "product", which is the same for every parameter.
func (Nadam) Slots() []Slot { return []Slot{{"m", 0}, {"v", 0}, {"product", 1}} }

// Update takes one step.
func (o Nadam) Update(u UpdateArgs) {
	w, g, s := u.take(3)
	m, v, product := s[0], s[1], s[2]
	k1, k2, c2 := 1-o.Beta1, 1-o.Beta2, 1-power(o.Beta2, u.Done+1)
	mu := o.momenta(u.Done)
	for i, d := range g {
		m[i] += float64((d - m[i]) * k1)
		v[i] += float64((float64(d*d) - v[i]) * k2)
		product[i] = float64(product[i] * mu.now)
		w[i] -= float64(u.Rate*mu.mean(m[i], d, product[i])) / (math.Sqrt(v[i]/c2) + o.Epsilon)
	}
}

// momenta are μₜ, μₜ₊₁ and what πₜ is multiplied by in the first divisor of m̂.
type momenta struct{ now, next, ahead float64 }

// momenta are those of the next update, after so many of them.
func (o Nadam) momenta(done int) momenta {
	now, next := o.momentum(float64(done)+1), o.momentum(float64(done)+2)
	if o.Form == TorchForm {
		return momenta{now, next, now * next}
	}
	return momenta{now, next, next}
}

// momentum is μ of update t.
func (o Nadam) momentum(t float64) float64 {
	return float64(o.Beta1 * (1 - float64(0.5*raise(0.96, o.MomentumDecay*t))))
}

// mean is m̂.
func (mu momenta) mean(m, g, product float64) float64 {
	return float64(mu.next*m)/(1-float64(product*mu.ahead)) + float64((1-mu.now)*g)/(1-product)
}

// Derived is m̂, v̂, μ of this update and the rate at which w goes along m̂.
func (o Nadam) Derived(u UpdateArgs, i int) []Reading {
	mu, v := o.momenta(u.Done), u.slot(1, i)/(1-power(o.Beta2, u.Done+1))
	return []Reading{{"m_hat", mu.mean(u.slot(0, i), at(u.G, i), u.slot(2, i))}, {"v_hat", v},
		{"mu", mu.now}, {"rate", u.Rate / (math.Sqrt(v) + o.Epsilon)}}
}
