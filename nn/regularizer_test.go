package nn

import (
	"encoding/json"
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
)

func TestReferenceRegularization(t *testing.T) {
	type regularizationCase struct {
		net
		W          json.RawMessage
		Kind       string
		L1, L2, LR float64
		MaxValue   float64 `json:"max_value"`
		Steps      []struct{ Data, Penalty, Total float64 }
		GradW      [][][]float64 `json:"grad_W_first"`
		GradB      [][]float64   `json:"grad_b_first"`
		WEnd       [][][]float64 `json:"W_end"`
		BEnd       [][]float64   `json:"b_end"`
		WOut       [][]float64   `json:"W_out"`
		WExact     [][]float64   `json:"W_out_exact"`
	}
	reference(t, "regularization", func(t *testing.T, c regularizationCase, tol float64) {
		if c.Kind == "max_norm" {
			var rows [][]float64
			if err := json.Unmarshal(c.W, &rows); err != nil {
				t.Fatal(err)
			}
			w := matrix(rows)
			MaxNorm{c.MaxValue}.Apply(w.RawMatrix().Data, len(rows[0]))
			nearRows(t, "W_out", w, c.WOut, tol)
			nearRows(t, "W_out_exact", w, c.WExact, 1e-6)
			return
		}
		if err := json.Unmarshal(c.W, &c.net.W); err != nil {
			t.Fatal(err)
		}
		c.penalty = L1L2{c.L1, c.L2}
		m, x, y := c.model(t, SGD{LearningRate: c.LR}), matrix(c.X), matrix(c.Y)
		trainer := training(t, m)
		for i, want := range c.Steps {
			penalty := trainer.work.penalty()
			j, err := trainer.Step(x, y)
			if err != nil {
				t.Fatal(err)
			}
			near(t, "J", []float64{j - penalty, penalty, j}, []float64{want.Data, want.Penalty, want.Total}, tol)
			for k, w := range m.weighted {
				if i == 0 {
					g := trainer.work.cells[k].Grads
					nearRows(t, "dJ/dW", g[0], c.GradW[k], tol)
					near(t, "dJ/db", g[1].RawRowView(0), c.GradB[k], tol)
				}
				if i == len(c.Steps)-1 {
					nearRows(t, "W", w.kernel, c.WEnd[k], tol)
					near(t, "b", w.bias.RawRowView(0), c.BEnd[k], tol)
				}
			}
		}
	})
}

// penalties are a regularizer of each kind, with factors that can be seen.
func penalties() []Regularizer { return []Regularizer{L1{0.3}, L2{0.2}, L1L2{0.1, 0.4}} }

func TestPenaltyIsPartOfEveryLoss(t *testing.T) {
	x, y := batch(5, 3, 2)
	for _, r := range penalties() {
		layers := []Layer{Input(3), Dense{Units: 4, Activation: Tanh, KernelRegularizer: r},
			Dense{Units: 2, BiasRegularizer: r, BiasInitializer: Constant{-2}}}
		m := compiled(t, SGD{LearningRate: 0.1}, MSE, layers...)
		plain := compiled(t, SGD{LearningRate: 0.1}, MSE, Input(3), Dense{Units: 4, Activation: Tanh},
			Dense{Units: 2, BiasInitializer: Constant{-2}})
		penalty := r.Penalty(m.Weights()[0].Kernel().RawMatrix().Data) + r.Penalty(m.Weights()[1].Bias())
		data, _ := plain.Evaluate(x, y)
		j, err := m.Evaluate(x, y)
		if err != nil || penalty <= 0 || math.Abs(j-data-penalty) > 1e-15 {
			t.Errorf("%s: J %v, the plain loss %v, the penalty %v, %v", r.Name(), j, data, penalty, err)
		}
		trace, err := m.Trace(x, y)
		if err != nil || trace.J != j {
			t.Errorf("%s: J %v in a trace, want %v, %v", r.Name(), trace.J, j, err)
		}
		h, err := m.Clone().Fit(x, y, FitOptions{NoShuffle: true})
		if err != nil || h.Loss[0] != j {
			t.Errorf("%s: J %v in the history, want %v, %v", r.Name(), h.Loss, j, err)
		}
		check, err := CheckGradients(m, x, y, 1e-5)
		if err != nil || check.MaxError > 1e-5 {
			t.Errorf("%s: %+v %v", r.Name(), check, err)
		}
	}
}

func TestSlopeOfAPenaltyIsItsDerivative(t *testing.T) {
	w := []float64{-1.5, 0, 2, 0.25}
	for _, r := range penalties() {
		g := []float64{1, 1, 1, 1}
		r.AddSlope(g, w)
		for i := range w {
			right, left := slices.Clone(w), slices.Clone(w)
			right[i] += 1e-6
			left[i] -= 1e-6
			want := 1 + (r.Penalty(right)-r.Penalty(left))/2e-6
			if math.Abs(g[i]-want) > 1e-8 {
				t.Errorf("%s at %v: slope %v, by trial %v", r.Name(), w[i], g[i]-1, want-1)
			}
		}
	}
}

func TestRegularizersAndConstraintsRefuseBadSettings(t *testing.T) {
	for _, v := range []float64{-1, math.NaN(), math.Inf(1)} {
		for _, d := range []Dense{{KernelRegularizer: L1{v}}, {BiasRegularizer: L2{v}}, {KernelRegularizer: L1L2{v, 0}},
			{KernelRegularizer: L1L2{0, v}}} {
			d.Units = 2
			_, err := NewSequential(Input(2), d)
			wants(t, err, WantNotBelow0)
		}
		_, err := NewSequential(Input(2), Dense{Units: 2, KernelConstraint: MaxNorm{v}})
		wants(t, err, WantPositive)
	}
}

func TestConstraintsHoldAfterEveryStep(t *testing.T) {
	x, y := batch(5, 3, 2)
	holds := map[string]func(w *mat.Dense) bool{
		"max_norm":  func(w *mat.Dense) bool { return columnNorm(w.RawMatrix().Data, 1, 2) <= 0.1 },
		"unit_norm": func(w *mat.Dense) bool { return math.Abs(columnNorm(w.RawMatrix().Data, 1, 2)-1) < 1e-6 },
		"non_neg":   func(w *mat.Dense) bool { return mat.Min(w) == 0 && mat.Max(w) > 0 },
	}
	for _, c := range []Constraint{MaxNorm{0.1}, UnitNorm{}, NonNeg{}} {
		m := compiled(t, SGD{LearningRate: 0.1}, MSE, Input(3), Dense{Units: 2, KernelConstraint: c})
		if holds[c.Name()](m.Weights()[0].Kernel()) {
			t.Fatalf("%s holds before the first step", c.Name())
		}
		for range 3 {
			if _, err := m.Fit(x, y, FitOptions{}); err != nil {
				t.Fatal(err)
			}
			if w := m.Weights()[0].Kernel(); !holds[c.Name()](w) {
				t.Errorf("%s does not hold: %v", c.Name(), mat.Formatted(w))
			}
		}
	}
}

func TestConstraintOfBiasesSeesThemAsOneVector(t *testing.T) {
	m := compiled(t, SGD{LearningRate: 0}, MSE, Input(1),
		Dense{Units: 2, BiasInitializer: Constant{3}, BiasConstraint: UnitNorm{}})
	x, y := batch(2, 1, 2)
	if _, err := m.Fit(x, y, FitOptions{}); err != nil {
		t.Fatal(err)
	}
	near(t, "b", m.Weights()[0].Bias(), []float64{math.Sqrt2 / 2, math.Sqrt2 / 2}, 1e-6)
}
