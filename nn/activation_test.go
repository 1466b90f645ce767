package nn

import (
	"math"
	"slices"
	"testing"
)

// elementwise are the activations that treat each unit by itself.
func elementwise() []Elementwise {
	var list []Elementwise
	for _, g := range activations() {
		if e, ok := g.(Elementwise); ok {
			list = append(list, e)
		}
	}
	return append(list, LeakyReLU{}, LeakyReLU{0.01}, ELU{}, ELU{0.5})
}

func TestSlopeIsTheDerivativeOfValue(t *testing.T) {
	const h = 1e-6
	for _, g := range elementwise() {
		for i := -400; i <= 400; i++ {
			z := float64(i)*0.05 + 0.0123
			numeric := (g.Value(z+h) - g.Value(z-h)) / (2 * h)
			if slope := g.Slope(z, g.Value(z)); !(math.Abs(slope-numeric) <= 1e-8) {
				t.Errorf("%v: slope at %v is %v, by trial %v", g.Name(), z, slope, numeric)
			}
		}
	}
}

func TestActivationsFarOut(t *testing.T) {
	far := []float64{38, 800, 1e10, 1e103, 1e155, 1e200, math.MaxFloat64, math.Inf(1)}
	for _, g := range elementwise() {
		for _, size := range far {
			for _, z := range []float64{size, -size} {
				a := g.Value(z)
				if slope := g.Slope(z, a); math.IsNaN(a) || math.IsNaN(slope) || math.Abs(slope) > 2 {
					t.Errorf("%s(%v) = %v, slope %v", g.Name(), z, a, slope)
				}
			}
		}
		if a := g.Value(math.NaN()); !math.IsNaN(a) {
			t.Errorf("%s(NaN) = %v", g.Name(), a)
		}
	}
	large := 1e10
	for _, c := range []struct {
		g        Elementwise
		low, top float64 // at −∞ and at large
	}{{Sigmoid, 0, 1}, {Tanh, -1, 1}, {ReLU, 0, large}, {SELU, -seluScale * seluAlpha, seluScale * large}, {GELU, 0, large},
		{GELUTanh, 0, large}, {Swish, 0, large}, {Softplus, 0, large}, {ELU{0.5}, -0.5, large}, {LeakyReLU{0}, 0, large}} {
		if low, top := c.g.Value(math.Inf(-1)), c.g.Value(large); low != c.low || top != c.top {
			t.Errorf("%s ends at %v and %v, want %v and %v", c.g.Name(), low, top, c.low, c.top)
		}
	}
	if low, top := Softsign.Value(math.Inf(-1)), Softsign.Value(math.Inf(1)); low != -1 || top != 1 {
		t.Errorf("softsign ends at %v and %v", low, top)
	}
}

func TestSlopesAtZero(t *testing.T) {
	for _, c := range []struct {
		g    Elementwise
		want float64
	}{{ReLU, 0}, {LeakyReLU{0.3}, 0.3}, {ELU{0.7}, 0.7}, {SELU, seluScale * seluAlpha}, {GELU, 0.5}, {Swish, 0.5},
		{Softsign, 1}, {Softplus, 0.5}, {LogSigmoid, 0.5}} {
		for _, zero := range []float64{0, math.Copysign(0, -1)} {
			if got := c.g.Slope(zero, c.g.Value(zero)); got != c.want {
				t.Errorf("%s: slope %v at 0, want %v", c.g.Name(), got, c.want)
			}
		}
	}
}

// jacobian is da_k/dz_j as [k][j], a row of Backward for each output.
func jacobian(g Activation, z []float64) [][]float64 {
	a := make([]float64, len(z))
	g.Forward(a, z)
	rows := make([][]float64, len(z))
	for k := range rows {
		rows[k] = make([]float64, len(z))
		rows[k][k] = 1
		g.Backward(rows[k], rows[k], z, a)
	}
	return rows
}

func TestJacobianOfRowFunctions(t *testing.T) {
	z := []float64{0.3, -1.2, 2.5, 0}
	const h = 1e-6
	for _, g := range []Activation{Softmax, LogSoftmax, Tanh} {
		got := jacobian(g, z)
		for j := range z {
			plus, minus := slices.Clone(z), slices.Clone(z)
			plus[j] += h
			minus[j] -= h
			g.Forward(plus, plus)
			g.Forward(minus, minus)
			for k := range z {
				if want := (plus[k] - minus[k]) / (2 * h); math.Abs(got[k][j]-want) > 1e-9 {
					t.Errorf("%s: da%d/dz%d = %v, by trial %v", g.Name(), k, j, got[k][j], want)
				}
			}
		}
	}
}

func TestSoftmaxFarOut(t *testing.T) {
	a, logs := make([]float64, 3), make([]float64, 3)
	for _, z := range [][]float64{{0, 800, -800}, {800, 800, 800}, {-800, -800, -801}, {math.MaxFloat64, 0, 1}, {1e-300, 0, 0}} {
		Softmax.Forward(a, z)
		LogSoftmax.Forward(logs, z)
		if sum := rowSum(a); !(math.Abs(sum-1) < 1e-15) {
			t.Errorf("softmax of %v is %v", z, a)
		}
		for j := range a {
			if math.IsNaN(logs[j]) || logs[j] > 0 || math.Abs(math.Exp(logs[j])-a[j]) > 1e-15 {
				t.Errorf("log softmax of %v is %v", z, logs)
			}
		}
		for _, g := range []Activation{Softmax, LogSoftmax} {
			for _, row := range jacobian(g, z) {
				if math.IsNaN(rowSum(row)) || math.Abs(rowSum(row)) > 1e-15 {
					t.Errorf("%s at %v: a row of the Jacobian is %v", g.Name(), z, row)
				}
			}
		}
	}
	for _, g := range []Activation{Softmax, LogSoftmax} {
		g.Forward(a, []float64{1, math.NaN(), 2})
		for _, v := range a {
			if !math.IsNaN(v) {
				t.Errorf("%s: NaN became %v", g.Name(), a)
			}
		}
	}
}

func TestActivationsThatCannotBe(t *testing.T) {
	for _, c := range []struct {
		want Want
		g    Activation
	}{
		{WantConstant, Function(200)}, {WantConstant, functionCount}, {WantConstant, RowFunction(200)},
		{WantConstant, rowFunctionCount}, {WantNotBelow0, LeakyReLU{-0.1}}, {WantNotBelow0, LeakyReLU{math.NaN()}},
		{WantNotBelow0, ELU{-1}}, {WantNotBelow0, ELU{math.Inf(1)}},
	} {
		wants(t, c.g.Check(), c.want)
		_, err := NewSequential(Input(2), Dense{Units: 1, Activation: c.g}, Dense{Units: 1})
		wants(t, err, c.want)
	}
	for _, g := range []Activation{Function(200), RowFunction(200)} {
		a := []float64{1, 1}
		g.Forward(a, a)
		g.Backward(a, []float64{1, 1}, a, a)
		if !math.IsNaN(a[0]) || slices.Contains(ActivationNames(), g.Name()) {
			t.Errorf("%T(200) acts as %s", g, g.Name())
		}
	}
}

func TestActivationsTakeSlicesOfAnyLength(t *testing.T) {
	rows := [][]float64{nil, {}, {1}, {1, 2, 3}}
	for _, g := range append(activations(), Function(200), RowFunction(200)) {
		for _, a := range rows {
			for _, b := range rows {
				mustNotPanic(t, g.Name(), func() error {
					g.Forward(slices.Clone(a), b)
					g.Backward(slices.Clone(a), b, a, b)
					g.Backward(slices.Clone(b), b, b, a)
					g.Backward(slices.Clone(b), a, nil, b)
					return nil
				})
			}
		}
	}
}
