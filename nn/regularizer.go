package nn

// Regularizer is a penalty on the size of parameters. It is added to J, once a
// batch and not divided by its samples, and so its slope to their gradients.
type Regularizer interface {
	// Name is the name in Keras, "l2".
	Name() string
	// Check says what is wrong with the settings.
	Check() error
	// Penalty is what the parameters w of one tensor add to J.
	Penalty(w []float64) float64
	// AddSlope adds the penalty's derivative by each of w to g, in one addition.
	AddSlope(g, w []float64)
}

// L1 is the penalty L1·Σ|w|, the lasso: it pulls every weight towards 0 by the
// same amount, so that many of them end near it. Its slope at 0 is 0; plain
// updates step over 0 and back, and seldom leave a weight at 0 exactly.
//
// Source: Keras, keras.regularizers.L1; R. Tibshirani, Regression shrinkage and
// selection via the lasso (1996).
type L1 struct {
	L1 float64 // not below 0; taken as it is; Keras's default is 0.01
}

// Name is "l1".
func (L1) Name() string { return "l1" }

// Check refuses a negative factor, NaN and infinities.
func (r L1) Check() error { return wantNotBelow0("L1", "L1", r.L1) }

// Penalty is L1·Σ|w|.
func (r L1) Penalty(w []float64) float64 { return r.L1 * sumAbs(w) }

// AddSlope adds L1·sign(w).
func (r L1) AddSlope(g, w []float64) {
	for i, v := range w[:min(len(g), len(w))] {
		g[i] += float64(r.L1 * sign(v))
	}
}

// L2 is the penalty L2·Σw², the ridge: it pulls every weight towards 0 in
// proportion to its size. With plain SGD that is a decay of the weights by
// 2·lr·L2 an update, with Adam and its like it is not: see AdamW. As in Keras
// there is no ½; TensorFlow Playground and many books have one.
//
// Source: Keras, keras.regularizers.L2; A. Hoerl, R. Kennard, Ridge regression
// (1970); I. Loshchilov, F. Hutter, Decoupled weight decay regularization (2019).
type L2 struct {
	L2 float64 // not below 0; taken as it is; Keras's default is 0.01
}

// Name is "l2".
func (L2) Name() string { return "l2" }

// Check refuses a negative factor, NaN and infinities.
func (r L2) Check() error { return wantNotBelow0("L2", "L2", r.L2) }

// Penalty is L2·Σw².
func (r L2) Penalty(w []float64) float64 { return r.L2 * dot(w, w) }

// AddSlope adds 2·L2·w.
func (r L2) AddSlope(g, w []float64) { addScaled(g, 2*r.L2, w[:min(len(g), len(w))]) }

// L1L2 is both penalties at once, the elastic net: L1·Σ|w| + L2·Σw².
//
// Source: Keras, keras.regularizers.L1L2; H. Zou, T. Hastie, Regularization and
// variable selection via the elastic net (2005).
type L1L2 struct {
	L1, L2 float64 // not below 0; Keras's default is 0 for both
}

// Name is "l1_l2".
func (L1L2) Name() string { return "l1_l2" }

// Check refuses a negative factor, NaN and infinities.
func (r L1L2) Check() error {
	return firstError(wantNotBelow0("L1L2", "L1", r.L1), wantNotBelow0("L1L2", "L2", r.L2))
}

// Penalty is L1·Σ|w| + L2·Σw².
func (r L1L2) Penalty(w []float64) float64 {
	return float64(r.L1*sumAbs(w)) + float64(r.L2*dot(w, w))
}

// AddSlope adds L1·sign(w) + 2·L2·w.
func (r L1L2) AddSlope(g, w []float64) {
	for i, v := range w[:min(len(g), len(w))] {
		g[i] += float64(r.L1*sign(v)) + float64(2*r.L2*v)
	}
}

func regularizers() []Regularizer { return []Regularizer{L1{0.01}, L2{0.01}, L1L2{0.01, 0.01}} }

// RegularizerNames lists what RegularizerByName knows.
func RegularizerNames() []string { return names(regularizers()) }

// RegularizerByName finds a regularizer by its name in Keras, with factors of
// 0.01.
func RegularizerByName(name string) (Regularizer, error) {
	return byName("RegularizerByName", name, regularizers())
}

// penalized is a tensor with a penalty on it, and its gradient.
type penalized struct {
	rule Regularizer
	w, g []float64
	loss []float64 // where a Trace keeps g as it was before the slope; nil in training
}

// findPenalized finds the tensors of the cells that have a penalty, in order.
func (w *workspace) findPenalized() {
	for _, c := range w.cells {
		for k, spec := range c.node.plan.Params {
			if spec.Regularizer != nil {
				w.penalized = append(w.penalized, penalized{rule: spec.Regularizer,
					w: c.Params[k].RawMatrix().Data, g: c.Grads[k].RawMatrix().Data})
			}
		}
	}
}

// penalty is what all penalties add to J.
func (w *workspace) penalty() float64 {
	sum := 0.0
	for _, p := range w.penalized {
		sum += p.rule.Penalty(p.w)
	}
	return sum
}

// addPenaltySlopes adds the slopes of the penalties to the gradients.
func (w *workspace) addPenaltySlopes() {
	for _, p := range w.penalized {
		copy(p.loss, p.g)
		p.rule.AddSlope(p.g, p.w)
	}
}
