package nn

import (
	"fmt"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"

	"nnlab/datasets"
)

// net is how the files write down a stack of dense layers.
type net struct {
	Sizes       []int
	Activations []string
	Alphas      []*float64 // of each layer, nil where none was given
	Loss        string
	W           [][][]float64
	B           [][]float64
	X, Y        [][]float64

	penalty Regularizer // of the kernels, if any
}

// activation is that of layer i.
func (n net) activation(t *testing.T, i int) Activation {
	if n.Alphas == nil {
		return activation(t, n.Activations[i], nil)
	}
	return activation(t, n.Activations[i], n.Alphas[i])
}

// model builds the net.
func (n net) model(t *testing.T, o Optimizer) *Sequential {
	t.Helper()
	layers := []Layer{Input(n.Sizes[0])}
	for i, units := range n.Sizes[1:] {
		layers = append(layers, Dense{Units: units, Activation: n.activation(t, i),
			KernelRegularizer: n.penalty})
	}
	m := compiled(t, o, loss(t, n.Loss, nil), layers...)
	for i, w := range m.Weights() {
		w.Kernel().Copy(matrix(n.W[i]))
		copy(w.Bias(), n.B[i])
	}
	return m
}

func TestReferenceMLP(t *testing.T) {
	type mlpCase struct {
		net
		Layers []struct {
			Activation string
			Alpha      *float64
			W          [][]float64
			B          []float64
			Z, A       [][]float64
			DA         [][]float64 `json:"dJ_da"`
			Delta      [][]float64
			DW         [][]float64 `json:"dJ_dW"`
			DB         []float64   `json:"dJ_db"`
		}
		J      float64
		DX     [][]float64 `json:"dJ_dx"`
		Params int
		Digits []int `json:"digits_rows"` // the rows of that table which x and y are
	}
	reference(t, "mlp", func(t *testing.T, c mlpCase, tol float64) {
		for _, l := range c.Layers {
			c.Alphas = append(c.Alphas, l.Alpha)
			c.Activations, c.W, c.B = append(c.Activations, l.Activation), append(c.W, l.W), append(c.B, l.B)
		}
		m := c.model(t, SGD{LearningRate: 0.3})
		if m.ParamCount() != c.Params {
			t.Errorf("%d parameters, want %d", m.ParamCount(), c.Params)
		}
		trace, err := m.Trace(matrix(c.X), matrix(c.Y))
		if err != nil {
			t.Fatal(err)
		}
		near(t, "J", []float64{trace.J}, []float64{c.J}, tol)
		nearRows(t, "dJ/dx", trace.DX, c.DX, tol)
		areDigits(t, c.net, c.Digits, tol)
		for i, want := range c.Layers {
			got, name := trace.Layers[i], fmt.Sprintf("layer %d ", i)
			nearRows(t, name+"z", got.Z, want.Z, tol)
			nearRows(t, name+"a", got.A, want.A, tol)
			if c.Loss == "cce" && i == len(c.Layers)-1 {
				shiftByDivision(want.DA, c.Y)
			}
			nearRows(t, name+"dJ/da", got.DA, want.DA, tol)
			nearRows(t, name+"delta", got.Delta, want.Delta, tol)
			nearRows(t, name+"dJ/dW", got.Kernel().Grad, want.DW, tol)
			near(t, name+"dJ/db", got.Bias().Grad.RawRowView(0), want.DB, tol)
		}
	})
}

// areDigits compares x and y with rows of the table of digits.
func areDigits(t *testing.T, n net, rows []int, tol float64) {
	t.Helper()
	digits := datasets.Digits()
	for i, row := range rows {
		near(t, "digit", n.X[i], digits.X.RawRowView(row), tol)
		if n.Y[i][digits.Class(row)] != 1 {
			t.Errorf("row %d is not the digit %d of the table", i, digits.Class(row))
		}
	}
}

// shiftByDivision: the file's cce is −Σ t·log(a) with no division of the row by
// its sum. The division, which our cce has as Keras does, adds Σt/n to each
// slope of a row whose sum is 1; softmax takes it out again, δ is the same.
func shiftByDivision(da, y [][]float64) {
	for s := range da {
		for k := range da[s] {
			da[s][k] += rowSum(y[s]) / float64(len(y))
		}
	}
}

// epochRow is what the file says of one epoch, from 1.
type epochRow struct {
	Epoch, Iterations int
	HistoryLoss       float64 `json:"history_loss"`
	LossAfter         float64 `json:"loss_after"`
}

func TestReferenceFit(t *testing.T) {
	type fitCase struct {
		net
		LR, L2    float64
		BatchSize int `json:"batch_size"`
		Epochs    int
		Order     [][]int
		History   []epochRow
		WEnd      [][][]float64 `json:"W_end"`
		BEnd      [][]float64   `json:"b_end"`
		Predict   [][]float64
	}
	reference(t, "fit", func(t *testing.T, c fitCase, tol float64) {
		if c.L2 != 0 {
			c.penalty = L2{c.L2}
		}
		m, x, y := c.model(t, SGD{LearningRate: c.LR}), matrix(c.X), matrix(c.Y)
		trainer := training(t, m)
		fixed := NewOrder(len(c.X), 0)
		fixed.Fixed = true
		var losses []float64
		for e := range c.Epochs {
			order := fixed.Epoch(e)
			if c.Order != nil {
				order = c.Order[e]
			}
			loss, err := trainer.epoch(x, y, order, c.BatchSize)
			if err != nil {
				t.Fatal(err)
			}
			losses = append(losses, loss)
			i := slices.IndexFunc(c.History, func(h epochRow) bool { return h.Epoch == e+1 })
			if i >= 0 {
				want := c.History[i]
				after, _ := m.Evaluate(x, y)
				near(t, fmt.Sprintf("epoch %d", e+1), []float64{loss, after, float64(trainer.Steps())},
					[]float64{want.HistoryLoss, want.LossAfter, float64(want.Iterations)}, tol)
			}
		}
		for _, want := range c.History {
			if want.Epoch < 1 || want.Epoch > c.Epochs {
				t.Errorf("epoch %d was never reached", want.Epoch)
			}
		}
		for i, w := range m.Weights() {
			nearRows(t, "W", w.Kernel(), c.WEnd[i], tol)
			near(t, "b", w.Bias(), c.BEnd[i], tol)
		}
		yhat, err := m.Predict(x)
		if err != nil {
			t.Fatal(err)
		}
		nearRows(t, "predict", yhat, c.Predict, tol)
		if c.Order == nil {
			sameAsFit(t, c.model(t, SGD{LearningRate: c.LR}), x, y, c.BatchSize, losses)
		}
	})
}

// sameAsFit trains a copy with Fit and expects the same losses, bit for bit.
func sameAsFit(t *testing.T, m *Sequential, x, y *mat.Dense, batch int, losses []float64) {
	t.Helper()
	h, err := m.Fit(x, y, FitOptions{BatchSize: batch, Epochs: len(losses), NoShuffle: true})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(h.Loss, losses) {
		t.Error("Fit's history is not that of the same steps by hand")
	}
}

// spy hands its input on and writes down how many rows there were.
type spy struct {
	inputLayer
	rows *[]int
}

func (s spy) Plan(in Shape) (Plan, error) { return Plan{Out: in}, nil }
func (s spy) Forward(p *Pass) {
	rows, _ := p.X.Dims()
	*s.rows = append(*s.rows, rows)
	p.Z.Copy(p.X)
}

func TestReferenceFitArithmetic(t *testing.T) {
	type arithmeticCase struct {
		Sizes           []int
		PerLayer        []int `json:"per_layer"`
		Total           int
		Samples, Epochs int
		BatchSize       int     `json:"batch_size"`
		ValidationSplit float64 `json:"validation_split"`
		Train           int
		Validation      int
		StepsPerEpoch   int `json:"steps_per_epoch"`
		Iterations      int
		BatchSizes      []int `json:"batch_sizes"`
	}
	reference(t, "fit_arithmetic", func(t *testing.T, c arithmeticCase, _ float64) {
		switch {
		case c.ValidationSplit != 0:
			var rows []int // a batch to train on, then one to validate with
			m := compiled(t, SGD{LearningRate: 0.1}, MSE, Input(1), spy{rows: &rows}, Dense{Units: 1})
			x, y := batch(c.Samples, 1, 1)
			if _, err := m.Fit(x, y, FitOptions{BatchSize: c.Samples, ValidationSplit: c.ValidationSplit}); err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(rows, []int{c.Train, c.Validation}) {
				t.Errorf("rows %v, want %d to train and %d to validate", rows, c.Train, c.Validation)
			}
		case c.Sizes != nil:
			m := small(t, MSE, c.Sizes...)
			if m.ParamCount() != c.Total {
				t.Errorf("%d parameters, want %d", m.ParamCount(), c.Total)
			}
			for i, n := range m.weighted {
				if n.paramCount() != c.PerLayer[i] {
					t.Errorf("layer %d has %d parameters, want %d", i, n.paramCount(), c.PerLayer[i])
				}
			}
		default:
			var rows []int
			m := compiled(t, SGD{LearningRate: 0.1}, MSE, Input(1), spy{rows: &rows}, Dense{Units: 1})
			x, y := batch(c.Samples, 1, 1)
			h, err := m.Fit(x, y, FitOptions{BatchSize: c.BatchSize, Epochs: c.Epochs})
			if err != nil {
				t.Fatal(err)
			}
			if h.Updates != c.Iterations || len(rows) != c.Iterations || c.StepsPerEpoch*c.Epochs != c.Iterations {
				t.Fatalf("%d updates in %d batches, want %d, %d an epoch", h.Updates, len(rows), c.Iterations, c.StepsPerEpoch)
			}
			lastOfEpoch := rows[:c.StepsPerEpoch][max(0, c.StepsPerEpoch-3):]
			if !slices.Equal(lastOfEpoch, c.BatchSizes) {
				t.Errorf("an epoch ends in batches of %v, want %v", lastOfEpoch, c.BatchSizes)
			}
		}
	})
}
