package nn

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
)

// training is a fresh trainer of a compiled model.
func training(t *testing.T, m *Sequential) *Trainer {
	t.Helper()
	trainer, err := NewTrainer(m)
	if err != nil {
		t.Fatal(err)
	}
	return trainer
}

// small is a compiled model of sigmoid layers.
func small(t *testing.T, loss Loss, sizes ...int) *Sequential {
	t.Helper()
	layers := []Layer{Input(sizes[0])}
	for _, units := range sizes[1:] {
		layers = append(layers, Dense{Units: units, Activation: Sigmoid})
	}
	return compiled(t, SGD{LearningRate: 0.3}, loss, layers...)
}

func compiled(t *testing.T, o Optimizer, loss Loss, layers ...Layer) *Sequential {
	t.Helper()
	m, err := NewSequential(layers...)
	if err != nil {
		t.Fatal(err)
	}
	if err := m.Compile(o, loss); err != nil {
		t.Fatal(err)
	}
	return m
}

// batch is n rows of made-up inputs and targets between 0 and 1.
func batch(n, in, out int) (x, y *mat.Dense) {
	x, y = mat.NewDense(n, in, nil), mat.NewDense(n, out, nil)
	r := newStream(7, 99, 0)
	Uniform{-1, 1}.Fill(x.RawMatrix().Data, Fans{}, r)
	Uniform{0, 1}.Fill(y.RawMatrix().Data, Fans{}, r)
	return x, y
}

// batchFor is a batch whose targets the model's loss takes.
func batchFor(m *Sequential, n int, seed uint64) (x, y *mat.Dense) {
	x, y = mat.NewDense(n, m.Inputs(), nil), mat.NewDense(n, m.loss.Targets(m.Outputs()), nil)
	r := newStream(seed, 99, 0)
	Uniform{-1, 1}.Fill(x.RawMatrix().Data, Fans{}, r)
	Uniform{0, 1}.Fill(y.RawMatrix().Data, Fans{}, r)
	if known := classes(m.loss, m.Outputs()); known > 0 {
		for s := range n {
			y.Set(s, 0, float64(s%known))
		}
	}
	return x, y
}

// traced is the trace of a batch of n made-up samples.
func traced(t *testing.T, m *Sequential, n int) *Trace {
	t.Helper()
	x, y := batchFor(m, n, 7)
	trace, err := m.Trace(x, y)
	if err != nil {
		t.Fatal(err)
	}
	return trace
}

// numbers are all parameters of a model, one after another.
func numbers(m *Sequential) []float64 {
	var all []float64
	for _, n := range m.nodes {
		for _, p := range n.params {
			all = append(all, p.RawMatrix().Data...)
		}
	}
	return all
}

// run takes steps on changing rows and gives the losses.
func run(t *testing.T, trainer *Trainer, x, y *mat.Dense, steps int) []float64 {
	t.Helper()
	var losses []float64
	for i := range steps {
		j, err := trainer.StepRows(x, y, []int{i % 7, (i * 3) % 7}[:1+i%2])
		if err != nil {
			t.Fatal(err)
		}
		losses = append(losses, j)
	}
	return losses
}

func fitted(t *testing.T, m *Sequential, x, y mat.Matrix, o FitOptions) *History {
	t.Helper()
	h, err := m.Fit(x, y, o)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// optimized is a trainer with this optimizer.
func optimized(t *testing.T, o Optimizer) *Trainer {
	t.Helper()
	trainer := training(t, compiled(t, o, MSE, Input(2), Dense{Units: 3, Activation: Tanh}, Dense{Units: 1}))
	return trainer
}

// wants checks that an error is a ValueError of this expectation.
func wants(t *testing.T, err error, want Want) {
	t.Helper()
	var e *ValueError
	if !errors.As(err, &e) || e.Expected != want {
		t.Errorf("error %v, want a ValueError that expects %q", err, want)
	} else if e.Where == "" || e.What == "" || e.Given == "" {
		t.Errorf("error %q does not say where, what and what was given", err)
	}
}

// near compares numbers by the files' rule: tol·max(1, |want|).
func near(t *testing.T, what string, got, want []float64, tol float64) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%s: %d numbers, want %d", what, len(got), len(want))
		return
	}
	for i, w := range want {
		if d := math.Abs(got[i] - w); !(d <= tol*math.Max(1, math.Abs(w))) {
			t.Errorf("%s[%d] = %v, want %v (off by %.2g)", what, i, got[i], w, d)
			return
		}
	}
}

func nearRows(t *testing.T, what string, got *mat.Dense, want [][]float64, tol float64) {
	t.Helper()
	if rows, _ := got.Dims(); rows != len(want) {
		t.Errorf("%s: %d rows, want %d", what, rows, len(want))
		return
	}
	for i, row := range want {
		near(t, fmt.Sprintf("%s row %d", what, i), got.RawRowView(i), row, tol)
	}
}

func matrix(rows [][]float64) *mat.Dense {
	return mat.NewDense(len(rows), len(rows[0]), slices.Concat(rows...))
}

// mustNotPanic makes a call that may fail but must return.
func mustNotPanic(t *testing.T, what string, call func() error) {
	t.Helper()
	mustNotPanicf(t, call, "%s", what)
}

// mustNotPanicf is mustNotPanic for so many calls that their names take longer.
func mustNotPanicf(t *testing.T, call func() error, format string, args ...any) {
	defer func() {
		if r := recover(); r != nil {
			t.Helper()
			t.Fatalf("%s panics: %v", fmt.Sprintf(format, args...), r)
		}
	}()
	_ = call()
}
