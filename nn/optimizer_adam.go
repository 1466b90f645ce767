package nn

import "math"

// Adam steps along the mean of the late gradients, divided by their length; both
// fade, and are corrected for having begun at 0:
//
//	m ← β₁·m + (1−β₁)·g,  m̂ = m/(1−β₁ᵗ)
//	v ← β₂·v + (1−β₂)·g², v̂ = v/(1−β₂ᵗ)
//	w ← w − lr·m̂/(√v̂ + ε)                          TorchForm
//	w ← w − lr·√(1−β₂ᵗ)/(1−β₁ᵗ)·m/(√v + ε)         KerasForm
//
// t counts updates from 1. The forms differ in ε alone: Keras's is the paper's
// "ε hat", PyTorch's (and TensorFlow.js's) that of its Algorithm 1. With AMSGrad
// the largest v so far stands for v in the last line.
//
// Source: D. Kingma, J. Ba, Adam: a method for stochastic optimization (2015);
// AMSGrad: S. Reddi et al., On the convergence of Adam and beyond (2018);
// keras.optimizers.Adam; torch.optim.Adam.
type Adam struct {
	LearningRate float64 // 0 or more; Keras's default is 0.001
	Beta1        float64 // β₁, from 0 to below 1; 0.9
	Beta2        float64 // β₂, from 0 to below 1; 0.999
	Epsilon      float64 // above 0; Keras 1e-7, PyTorch 1e-8
	AMSGrad      bool
	Form         Form
}

// NewAdam has Keras's defaults.
func NewAdam(lr float64) Adam {
	return Adam{LearningRate: lr, Beta1: 0.9, Beta2: 0.999, Epsilon: 1e-7}
}

// Name is the name in Keras.
func (Adam) Name() string { return "adam" }

// Check says what is wrong with the settings.
func (o Adam) Check() error { return o.check("Adam") }

func (o Adam) check(where string) error {
	return firstError(
		wantNotBelow0(where, "LearningRate", o.LearningRate),
		wantFraction(where, "Beta1", o.Beta1),
		wantFraction(where, "Beta2", o.Beta2),
		wantEpsilon(where, o.Epsilon),
		wantForm(where, o.Form))
}

// Rate is the learning rate.
func (o Adam) Rate(int) float64 { return o.LearningRate }

// Slots are "m" and "v", then "v_max" with AMSGrad.
func (o Adam) Slots() []Slot {
	slots := []Slot{{"m", 0}, {"v", 0}}
	if o.AMSGrad {
		slots = append(slots, Slot{"v_max", 0})
	}
	return slots
}

// Update takes one step.
func (o Adam) Update(u UpdateArgs) {
	c1, c2 := o.corrections(u.Done)
	rate, epsilon := u.Rate*math.Sqrt(c2)/c1, o.Epsilon
	if o.Form == TorchForm { // m̂/(√v̂+ε) = √c₂/c₁·m/(√v + ε·√c₂)
		epsilon *= math.Sqrt(c2)
	}
	if o.AMSGrad {
		o.largest(u, rate, epsilon)
		return
	}
	w, g, s := u.take(2)
	m, v, k1, k2 := s[0], s[1], 1-o.Beta1, 1-o.Beta2
	g, m, v = g[:len(w)], m[:len(w)], v[:len(w)]
	for i := range w {
		d := g[i]
		mi := m[i] + float64((d-m[i])*k1)
		vi := v[i] + float64((float64(d*d)-v[i])*k2)
		m[i], v[i] = mi, vi
		w[i] -= float64(rate*mi) / (math.Sqrt(vi) + epsilon)
	}
}

// largest is Update with AMSGrad.
func (o Adam) largest(u UpdateArgs, rate, epsilon float64) {
	w, g, s := u.take(3)
	m, v, top, k1, k2 := s[0], s[1], s[2], 1-o.Beta1, 1-o.Beta2
	for i, d := range g {
		m[i] += float64((d - m[i]) * k1)
		v[i] += float64((float64(d*d) - v[i]) * k2)
		top[i] = max(top[i], v[i])
		w[i] -= float64(rate*m[i]) / (math.Sqrt(top[i]) + epsilon)
	}
}

// corrections are 1−β₁ᵗ and 1−β₂ᵗ of the next update, after so many of them.
func (o Adam) corrections(done int) (c1, c2 float64) {
	return 1 - power(o.Beta1, done+1), 1 - power(o.Beta2, done+1)
}

// Derived is m̂, v̂ and the rate at which w goes along m̂.
func (o Adam) Derived(u UpdateArgs, i int) []Reading {
	c1, c2 := o.corrections(u.Done)
	v := u.slot(1, i)
	if o.AMSGrad {
		v = u.slot(2, i)
	}
	epsilon := o.Epsilon
	if o.Form != TorchForm {
		epsilon /= math.Sqrt(c2)
	}
	return []Reading{{"m_hat", u.slot(0, i) / c1}, {"v_hat", v / c2},
		{"rate", u.Rate / (math.Sqrt(v/c2) + epsilon)}}
}
