package nn

import (
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
)

func TestParamsAreNamedByLayerUnitInput(t *testing.T) {
	m := small(t, MSE, 3, 2, 1)
	kernel := m.Weights()[0].Kernel()
	if err := m.SetParam(Weight(0, 1, 2), 5); err != nil || kernel.At(2, 1) != 5 {
		t.Errorf("W1[2][3] is not row 2, column 1 of the kernel: %v %v", err, mat.Formatted(kernel))
	}
	if err := m.SetParam(Bias(0, 1), 6); err != nil || m.Weights()[0].Bias()[1] != 6 {
		t.Errorf("b1[2] is not set: %v", err)
	}
	var ids []string
	for _, id := range m.ParamIDs() {
		ids = append(ids, id.String())
	}
	want := []string{"W1[1][1]", "W1[1][2]", "W1[1][3]", "W1[2][1]", "W1[2][2]", "W1[2][3]",
		"W2[1][1]", "W2[1][2]", "b1[1]", "b1[2]", "b2[1]"}
	if !slices.Equal(ids, want) {
		t.Errorf("names %v, want %v", ids, want)
	}
}

func TestCloneSharesNothing(t *testing.T) {
	m := small(t, MSE, 2, 2, 1)
	x, y := batch(4, 2, 1)
	c := m.Clone()
	before := numbers(m)
	if _, err := c.Fit(x, y, FitOptions{Epochs: 3}); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(before, numbers(m)) || slices.Equal(before, numbers(c)) {
		t.Error("training a clone changed the model, or did not train the clone")
	}
}

func TestPredictTakesAnyMatrix(t *testing.T) {
	m := small(t, MSE, 2, 3, 1)
	x, _ := batch(4, 2, 1)
	plain, err := m.Predict(x)
	if err != nil {
		t.Fatal(err)
	}
	other, err := m.Predict(mat.DenseCopyOf(x.T()).T())
	if err != nil {
		t.Fatal(err)
	}
	if !mat.Equal(plain, other) {
		t.Error("a transposed view is predicted otherwise than its copy")
	}
}

func TestBiasesStartAtZeroAndInitDrawsAnew(t *testing.T) {
	m := small(t, MSE, 2, 3, 1)
	first := numbers(m)
	m.Init(2)
	if slices.Equal(first, numbers(m)) {
		t.Error("another seed gives the same weights")
	}
	m.Init(1)
	if !slices.Equal(first, numbers(m)) {
		t.Error("models do not start with seed 1")
	}
	if b := m.Weights()[0].Bias(); !slices.Equal(b, []float64{0, 0, 0}) {
		t.Errorf("biases start at %v", b)
	}
}
