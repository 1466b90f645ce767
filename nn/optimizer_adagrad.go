package nn

// Adagrad divides the rate of each parameter by the length of all its gradients
// so far:
//
//	a ← a + g², w ← w − lr·g/√(a+ε)                 KerasForm
//	            w ← w − lr·g/(√a+ε)                 TorchForm
//
// Source: J. Duchi, E. Hazan, Y. Singer, Adaptive subgradient methods, JMLR 12
// (2011); keras.optimizers.Adagrad; torch.optim.Adagrad.
type Adagrad struct {
	LearningRate            float64 // 0 or more; Keras's default is 0.001
	InitialAccumulatorValue float64 // the first a, 0 or more; Keras 0.1, PyTorch 0
	Epsilon                 float64 // above 0; Keras 1e-7, PyTorch 1e-10
	Form                    Form
}

// NewAdagrad has Keras's defaults.
func NewAdagrad(lr float64) Adagrad {
	return Adagrad{LearningRate: lr, InitialAccumulatorValue: 0.1, Epsilon: 1e-7}
}

// Name is the name in Keras.
func (Adagrad) Name() string { return "adagrad" }

// Check says what is wrong with the settings.
func (o Adagrad) Check() error {
	return firstError(
		wantNotBelow0("Adagrad", "LearningRate", o.LearningRate),
		wantNotBelow0("Adagrad", "InitialAccumulatorValue", o.InitialAccumulatorValue),
		wantEpsilon("Adagrad", o.Epsilon),
		wantForm("Adagrad", o.Form))
}

// Rate is the learning rate.
func (o Adagrad) Rate(int) float64 { return o.LearningRate }

// Slots is a, "accumulator".
func (o Adagrad) Slots() []Slot { return []Slot{{"accumulator", o.InitialAccumulatorValue}} }

// Update takes one step.
func (o Adagrad) Update(u UpdateArgs) {
	w, g, s := u.take(1)
	a, rate := s[0], u.Rate
	for i, d := range g {
		a[i] += float64(d * d)
		w[i] -= float64(rate*d) / o.Form.root(a[i], o.Epsilon)
	}
}

// Derived is the rate that this parameter has come to.
func (o Adagrad) Derived(u UpdateArgs, i int) []Reading {
	return []Reading{{"rate", u.Rate / o.Form.root(u.slot(0, i), o.Epsilon)}}
}
