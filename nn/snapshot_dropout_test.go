package nn_test

import (
	"testing"

	"gonum.org/v1/gonum/mat"

	"nnlab/nn"
)

// One step back and forth again draws the same units, though the step has the number of the one before.
func TestRestoreDrawsTheSameAgain(t *testing.T) {
	m, err := nn.NewSequential(nn.Input(2), nn.Dense{Units: 30, Activation: nn.Tanh}, nn.Dropout{Rate: 0.5}, nn.Dense{Units: 1})
	if err != nil {
		t.Fatal(err)
	}
	m.Init(1)
	if err := m.Compile(nn.NewSGD(0.1), nn.MSE); err != nil {
		t.Fatal(err)
	}
	trainer, err := nn.NewTrainer(m)
	if err != nil {
		t.Fatal(err)
	}
	x, y := mat.NewDense(2, 2, []float64{1, 0, 0, 1}), mat.NewDense(2, 1, []float64{1, 0})
	snapshot := trainer.Snapshot()
	first, err := trainer.Step(x, y)
	if err != nil {
		t.Fatal(err)
	}
	off := trainer.Dropped()[0]
	if err := trainer.Restore(snapshot); err != nil {
		t.Fatal(err)
	}
	again, err := trainer.Step(x, y)
	if err != nil || again != first {
		t.Errorf("the step's loss was %v, after going back %v: %v", first, again, err)
	}
	some := 0
	for i, out := range trainer.Dropped()[0] {
		if out != off[i] {
			t.Fatal("other units are left out after going back")
		}
		if out {
			some++
		}
	}
	if some == 0 || some == len(off) || trainer.Dropped()[1] != nil {
		t.Errorf("%d of %d units are left out", some, len(off))
	}
}
