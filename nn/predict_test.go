package nn

import (
	"errors"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
)

func TestPredictorIsPredictWithoutAllocations(t *testing.T) {
	m := small(t, MSE, 2, 8, 3)
	p, err := NewPredictor(m)
	if err != nil {
		t.Fatal(err)
	}
	x, _ := batch(1000, 2, 3)
	few, _ := batch(7, 2, 3)
	var dst, small mat.Dense
	for range 2 { // the second time with other weights
		if err := p.Predict(&dst, x); err != nil {
			t.Fatal(err)
		}
		want, err := m.Predict(x)
		if err != nil {
			t.Fatal(err)
		}
		if !mat.Equal(want, &dst) {
			t.Fatal("not the outputs of Predict")
		}
		m.Init(9)
	}
	if err := p.Predict(&small, few); err != nil {
		t.Fatal(err)
	}
	allocs := testing.AllocsPerRun(10, func() {
		_ = p.Predict(&small, few)
		_ = p.Predict(&dst, x)
	})
	if allocs != 0 {
		t.Errorf("%v allocations a call", allocs)
	}
	var wrong *ShapeError
	if err := p.Predict(mat.NewDense(3, 3, nil), few); !errors.As(err, &wrong) || !slices.Equal(wrong.Expected, Shape{7, 3}) {
		t.Errorf("error %v", err)
	}
}
