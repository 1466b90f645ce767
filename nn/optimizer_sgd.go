package nn

// SGD is gradient descent, with or without momentum:
//
//	w ← w − lr·g                                    without
//	m ← μ·m − lr·g, w ← w + m                       KerasForm
//	m ← μ·m + (1−d)·g, w ← w − lr·m                 TorchForm, the first m is g
//
// and with Nesterov the last step is w ← w + μ·m − lr·g, in TorchForm
// w ← w − lr·(g + μ·m). The two forms part where the rate changes: Keras's m
// holds steps taken with older rates, PyTorch's the gradients alone.
//
// Source: Keras, keras.optimizers.SGD; PyTorch, torch.optim.SGD; I. Sutskever et
// al., On the importance of initialization and momentum in deep learning (2013).
type SGD struct {
	LearningRate float64 // 0 or more, 0 learns nothing; Keras's default is 0.01
	Momentum     float64 // μ, from 0 to below 1
	Nesterov     bool    // does nothing without Momentum
	Dampening    float64 // d, from 0 to below 1; TorchForm's momentum alone has it
	Form         Form
}

// NewSGD is plain gradient descent.
func NewSGD(lr float64) SGD { return SGD{LearningRate: lr} }

// Name is the name in Keras.
func (SGD) Name() string { return "sgd" }

// Check says what is wrong with the settings.
func (o SGD) Check() error {
	if o.Dampening != 0 && (o.Form != TorchForm || o.Momentum == 0 || o.Nesterov) {
		return &ValueError{"SGD", "Dampening", number(o.Dampening), WantUndamped}
	}
	return firstError(
		wantNotBelow0("SGD", "LearningRate", o.LearningRate),
		wantFraction("SGD", "Momentum", o.Momentum),
		wantFraction("SGD", "Dampening", o.Dampening),
		wantForm("SGD", o.Form))
}

// Rate is the learning rate.
func (o SGD) Rate(int) float64 { return o.LearningRate }

// Slots is m, "momentum", and nothing without momentum.
func (o SGD) Slots() []Slot {
	if o.Momentum == 0 {
		return nil
	}
	return []Slot{{"momentum", 0}}
}

// Update takes one step down the gradient.
func (o SGD) Update(u UpdateArgs) {
	switch {
	case o.Momentum == 0:
		w, g, _ := u.take(0)
		plainSGD(w, g, u.Rate)
	case o.Form == TorchForm:
		o.torch(u)
	default:
		o.keras(u)
	}
}

func plainSGD(w, g []float64, rate float64) {
	g = g[:len(w)]
	for i := range w {
		w[i] -= float64(rate * g[i])
	}
}

func (o SGD) keras(u UpdateArgs) {
	w, g, s := u.take(1)
	m, mu, rate := s[0], o.Momentum, u.Rate
	g, m = g[:len(w)], m[:len(w)]
	for i := range w {
		down := float64(rate * g[i])
		m[i] = float64(mu*m[i]) - down
		if o.Nesterov {
			w[i] += float64(mu*m[i]) - down
		} else {
			w[i] += m[i]
		}
	}
}

func (o SGD) torch(u UpdateArgs) {
	w, g, s := u.take(1)
	m, mu, rate, share := s[0], o.Momentum, u.Rate, 1-o.Dampening
	if u.Done == 0 {
		share = 1
	}
	g, m = g[:len(w)], m[:len(w)]
	for i := range w {
		m[i] = float64(mu*m[i]) + float64(share*g[i])
		step := m[i]
		if o.Nesterov {
			step = g[i] + float64(mu*m[i])
		}
		w[i] -= float64(rate * step)
	}
}
