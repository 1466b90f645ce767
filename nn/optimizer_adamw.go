package nn

// AdamW is Adam after a decay of the weights that is no part of the gradient:
//
//	w ← w − lr·λ·w, then Adam's update
//
// As in Keras and PyTorch every parameter decays, biases too.
//
// Source: I. Loshchilov, F. Hutter, Decoupled weight decay regularization (2019);
// keras.optimizers.AdamW; torch.optim.AdamW.
type AdamW struct {
	LearningRate float64 // 0 or more; Keras's default is 0.001
	WeightDecay  float64 // λ, 0 or more; Keras 0.004, PyTorch 0.01
	Beta1        float64 // from 0 to below 1; 0.9
	Beta2        float64 // from 0 to below 1; 0.999
	Epsilon      float64 // above 0; Keras 1e-7, PyTorch 1e-8
	AMSGrad      bool
	Form         Form // as in Adam
}

// NewAdamW has Keras's defaults.
func NewAdamW(lr float64) AdamW {
	return AdamW{LearningRate: lr, WeightDecay: 0.004, Beta1: 0.9, Beta2: 0.999, Epsilon: 1e-7}
}

func (o AdamW) adam() Adam {
	return Adam{o.LearningRate, o.Beta1, o.Beta2, o.Epsilon, o.AMSGrad, o.Form}
}

// Name is the name in Keras.
func (AdamW) Name() string { return "adamw" }

// Check says what is wrong with the settings.
func (o AdamW) Check() error {
	return firstError(o.adam().check("AdamW"), wantNotBelow0("AdamW", "WeightDecay", o.WeightDecay))
}

// Rate is the learning rate.
func (o AdamW) Rate(int) float64 { return o.LearningRate }

// Slots are Adam's.
func (o AdamW) Slots() []Slot { return o.adam().Slots() }

// Update takes one step.
func (o AdamW) Update(u UpdateArgs) {
	decay(u.W, u.Rate*o.WeightDecay)
	o.adam().Update(u)
}

// decay takes a share of every number away.
func decay(w []float64, share float64) {
	for i, v := range w {
		w[i] -= float64(v * share)
	}
}

// Derived is Adam's.
func (o AdamW) Derived(u UpdateArgs, i int) []Reading { return o.adam().Derived(u, i) }
