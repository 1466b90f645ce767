package nn

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

// Quotient is a derivative by trial: J a little to the right and to the left.
type Quotient struct {
	Plus, Minus float64 // J(w+h), J(w−h)
	Value       float64 // (Plus − Minus) / 2h
}

// NumericDerivative is dJ/dw of one parameter by trial, nothing but forward
// passes: the check of what backprop says. The model is not changed.
func NumericDerivative(m *Sequential, x, y mat.Matrix, id ParamID, h float64) (Quotient, error) {
	p, err := newProbe("NumericDerivative", m, x, y, h)
	if err != nil {
		return Quotient{}, err
	}
	if _, _, _, err := p.model.locate("NumericDerivative", id); err != nil {
		return Quotient{}, err
	}
	return p.quotient(id, h), nil
}

// LossCurve is J as a function of one parameter: its value for each of the given
// ones, all others as they are. The model is not changed.
func LossCurve(m *Sequential, x, y mat.Matrix, id ParamID, values []float64) ([]float64, error) {
	p, err := newProbe("LossCurve", m, x, y, 1)
	if err != nil {
		return nil, err
	}
	if _, _, _, err := p.model.locate("LossCurve", id); err != nil {
		return nil, err
	}
	curve := make([]float64, len(values))
	for i, v := range values {
		curve[i] = p.loss(id, v)
	}
	return curve, nil
}

// GradientCheck is what CheckGradients found.
type GradientCheck struct {
	Checked  int     // parameters compared
	MaxError float64 // the largest |numeric − backprop| / max(|numeric|, |backprop|, 1e-6)
	Worst    ParamID // where that is, and the two numbers there
	Numeric  float64
	Backprop float64
}

// smallGradient is where an error is no longer taken as a share of the gradient:
// a difference quotient cannot see less.
const smallGradient = 1e-6

// CheckGradients compares every parameter's gradient by backprop with its
// NumericDerivative. With h = 1e-5 a right backward stays under about 1e-5; at a
// kink (relu at 0) the two may differ and both be right. Layers act as in
// predicting. The model is not changed.
func CheckGradients(m *Sequential, x, y mat.Matrix, h float64) (GradientCheck, error) {
	p, err := newProbe("CheckGradients", m, x, y, h)
	if err != nil {
		return GradientCheck{}, err
	}
	p.work.forward()
	p.work.backward()
	check := GradientCheck{MaxError: -1}
	for _, id := range p.model.ParamIDs() {
		numeric, backprop := p.quotient(id, h).Value, p.backprop(id)
		scale := max(math.Abs(numeric), math.Abs(backprop), smallGradient)
		e := math.Abs(numeric-backprop) / scale
		check.Checked++
		if !(e <= check.MaxError) { // so that NaN counts as worst
			check.MaxError, check.Worst, check.Numeric, check.Backprop = e, id, numeric, backprop
		}
	}
	return check, nil
}

// probe is a copy of a model at work on a batch, to be tried with other values.
type probe struct {
	model *Sequential
	work  *workspace
}

func newProbe(where string, m *Sequential, x, y mat.Matrix, h float64) (*probe, error) {
	if m == nil {
		return nil, &ValueError{where, "model", "nil", WantValue}
	}
	if err := wantPositive(where, "h", h); err != nil {
		return nil, err
	}
	c := m.cloneWeights()
	w, err := c.loaded(where, x, y)
	return &probe{c, w}, err
}

// loss is J with one parameter at another value.
func (p *probe) loss(id ParamID, v float64) float64 {
	tensor, row, col, _ := p.model.locate("", id)
	was := tensor.At(row, col)
	tensor.Set(row, col, v)
	p.work.forward()
	j := p.work.measure()
	tensor.Set(row, col, was)
	return j
}

func (p *probe) quotient(id ParamID, h float64) Quotient {
	w, _ := p.model.Param(id)
	q := Quotient{Plus: p.loss(id, w+h), Minus: p.loss(id, w-h)}
	q.Value = (q.Plus - q.Minus) / (2 * h)
	return q
}

// backprop is the gradient of one parameter that the last backward found.
func (p *probe) backprop(id ParamID) float64 {
	tensor, row, col, _ := p.model.locate("", id)
	for _, c := range p.work.cells {
		for k := range c.Params {
			if c.Params[k] == tensor {
				return c.Grads[k].At(row, col)
			}
		}
	}
	return math.NaN()
}
