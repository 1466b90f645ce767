package nn

// RMSProp divides the rate of each parameter by the length of its late gradients:
//
//	v ← ρ·v + (1−ρ)·g²
//	s = g/√(v+ε), in TorchForm g/(√v+ε)
//	w ← w − lr·s
//
// Centered, v − c² stands for v, where c ← ρ·c + (1−ρ)·g. With momentum the last
// line is m ← μ·m + lr·s, w ← w − m, in TorchForm m ← μ·m + s, w ← w − lr·m.
//
// Source: T. Tieleman, G. Hinton, Neural networks for machine learning, lecture
// 6.5 (2012); centered: A. Graves, Generating sequences with recurrent neural
// networks (2013); keras.optimizers.RMSprop; torch.optim.RMSprop.
type RMSProp struct {
	LearningRate float64 // 0 or more; Keras's default is 0.001
	Rho          float64 // ρ, from 0 to below 1; Keras 0.9, PyTorch (alpha) 0.99
	Momentum     float64 // μ, from 0 to below 1
	Epsilon      float64 // above 0; Keras 1e-7, PyTorch 1e-8
	Centered     bool
	Form         Form
}

// NewRMSProp has Keras's defaults.
func NewRMSProp(lr float64) RMSProp { return RMSProp{LearningRate: lr, Rho: 0.9, Epsilon: 1e-7} }

// Name is the name in Keras.
func (RMSProp) Name() string { return "rmsprop" }

// Check says what is wrong with the settings.
func (o RMSProp) Check() error {
	return firstError(
		wantNotBelow0("RMSProp", "LearningRate", o.LearningRate),
		wantFraction("RMSProp", "Rho", o.Rho),
		wantFraction("RMSProp", "Momentum", o.Momentum),
		wantEpsilon("RMSProp", o.Epsilon),
		wantForm("RMSProp", o.Form))
}

// Rate is the learning rate.
func (o RMSProp) Rate(int) float64 { return o.LearningRate }

// Slots are v, "velocity", then c, "average_gradient", if centered, then m,
// "momentum", if there is any.
func (o RMSProp) Slots() []Slot {
	slots := []Slot{{"velocity", 0}}
	if o.Centered {
		slots = append(slots, Slot{"average_gradient", 0})
	}
	if o.Momentum != 0 {
		slots = append(slots, Slot{"momentum", 0})
	}
	return slots
}

// Update takes one step.
func (o RMSProp) Update(u UpdateArgs) {
	c, m := o.places()
	w, g, s := u.take(max(c, m) + 1)
	v, rho, rest := s[0], o.Rho, 1-o.Rho
	for i, d := range g {
		v[i] = float64(rho*v[i]) + float64(rest*float64(d*d))
		square := v[i]
		if o.Centered {
			average := float64(rho*s[c][i]) + float64(rest*d)
			s[c][i] = average
			square -= float64(average * average)
		}
		step := d / o.Form.root(square, o.Epsilon)
		switch {
		case o.Momentum == 0:
			w[i] -= float64(u.Rate * step)
		case o.Form == TorchForm:
			s[m][i] = float64(o.Momentum*s[m][i]) + step
			w[i] -= float64(u.Rate * s[m][i])
		default:
			s[m][i] = float64(o.Momentum*s[m][i]) + float64(u.Rate*step)
			w[i] -= s[m][i]
		}
	}
}

// places are the numbers of the slots of c and m, 0 for one that is not there.
func (o RMSProp) places() (c, m int) {
	if o.Centered {
		c = 1
	}
	if o.Momentum != 0 {
		m = c + 1
	}
	return c, m
}

// Derived is what g was divided by, and the rate that comes of it.
func (o RMSProp) Derived(u UpdateArgs, i int) []Reading {
	square := u.slot(0, i)
	if o.Centered {
		c := u.slot(1, i)
		square -= float64(c * c)
	}
	root := o.Form.root(square, o.Epsilon)
	return []Reading{{"rms", root}, {"rate", u.Rate / root}}
}
