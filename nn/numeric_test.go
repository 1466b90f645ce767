package nn

import (
	"math"
	"testing"
)

// forgetful is a Dense whose backward forgets one input of every unit.
type forgetful struct{ Dense }

func (f forgetful) Backward(p *Pass) {
	f.Dense.Backward(p)
	for j := range f.Units {
		p.Grads[0].Set(1, j, 0)
	}
}

func TestCheckGradientsFindsAWrongLayer(t *testing.T) {
	m := compiled(t, SGD{}, MSE, Input(3), forgetful{Dense{Units: 2, Activation: Tanh}}, Dense{Units: 1})
	x, y := batch(4, 3, 1)
	check, err := CheckGradients(m, x, y, 1e-5)
	if err != nil {
		t.Fatal(err)
	}
	if check.MaxError < 0.99 || check.Worst.Layer != 0 || check.Worst.Input != 1 || check.Backprop != 0 {
		t.Errorf("the forgotten input was not found: %+v", check)
	}
}

func TestNumericDerivativeAndLossCurve(t *testing.T) {
	m := small(t, MSE, 2, 2, 1)
	x, y := batch(3, 2, 1)
	id := Weight(0, 1, 0)
	w, _ := m.Param(id)
	q, err := NumericDerivative(m, x, y, id, 1e-4)
	if err != nil {
		t.Fatal(err)
	}
	curve, err := LossCurve(m, x, y, id, []float64{w - 1e-4, w, w + 1e-4})
	if err != nil {
		t.Fatal(err)
	}
	j, _ := m.Evaluate(x, y)
	if curve[0] != q.Minus || curve[1] != j || curve[2] != q.Plus {
		t.Errorf("curve %v, J %v, quotient %+v", curve, j, q)
	}
	if want := (q.Plus - q.Minus) / 2e-4; math.Abs(q.Value-want) > 1e-12 {
		t.Errorf("quotient %v, want %v", q.Value, want)
	}
	if after, _ := m.Param(id); after != w {
		t.Error("the model was changed")
	}
}
