package nn

import (
	"testing"

	"gonum.org/v1/gonum/mat"
)

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

func TestOpsOfTwoTwoOne(t *testing.T) {
	x, y := batch(1, 2, 1)
	trace, err := small(t, HalfSSE, 2, 2, 1).Trace(x, y)
	if err != nil {
		t.Fatal(err)
	}
	count := map[Phase]int{}
	for _, op := range trace.Ops() {
		count[op.Phase]++
	}
	if count[Forward] != 13 || count[Backward] != 18 || count[Update] != 9 {
		t.Errorf("operations: %v, want 13, 18, 9", count)
	}
}
