package nn_test

import (
	"errors"
	"math"
	"testing"

	"gonum.org/v1/gonum/mat"

	"nnlab/nn"
)

func lookModel(t *testing.T, o nn.Optimizer) *nn.Sequential {
	t.Helper()
	m, err := nn.NewSequential(nn.Input(2), nn.Dense{Units: 3, Activation: nn.Tanh}, nn.Dense{Units: 1, NoBias: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := m.Compile(o, nn.MSE); err != nil {
		t.Fatal(err)
	}
	return m
}

// With plain gradient descent of rate 1 a weight moves by its gradient.
func TestGradientsAreThoseOfTheUpdate(t *testing.T) {
	x, y := mat.NewDense(3, 2, []float64{1, 2, -1, 0.5, 0, 1}), mat.NewDense(3, 1, []float64{1, 0, -1})
	for _, rows := range [][]int{nil, {1}} {
		m := lookModel(t, nn.SGD{LearningRate: 1})
		before := m.Clone().Weights()
		trainer, err := nn.NewTrainer(m)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := trainer.StepRows(x, y, rows); err != nil {
			t.Fatal(err)
		}
		for l, g := range trainer.Gradients() {
			for i, v := range g.Kernel.RawMatrix().Data {
				moved := before[l].Kernel().RawMatrix().Data[i] - m.Weights()[l].Kernel().RawMatrix().Data[i]
				if math.Abs(moved-v) > 1e-15 || v == 0 {
					t.Errorf("layer %d, weight %d: moved by %v, gradient %v", l, i, moved, v)
				}
			}
			for j, v := range g.Bias {
				if moved := before[l].Bias()[j] - m.Weights()[l].Bias()[j]; math.Abs(moved-v) > 1e-15 || v == 0 {
					t.Errorf("layer %d, bias %d: moved by %v, gradient %v", l, j, moved, v)
				}
			}
		}
	}
}

// A trainer that goes on by the page's rules keeps what its optimizer remembers.
func TestPageGoesOn(t *testing.T) {
	x, y := mat.NewDense(3, 2, []float64{1, 2, -1, 0.5, 0, 1}), mat.NewDense(3, 1, []float64{1, 0, -1})
	train := func(turn int) *nn.Sequential {
		m := lookModel(t, nn.NewAdam(0.1))
		trainer, err := nn.NewTrainer(m)
		if err != nil {
			t.Fatal(err)
		}
		for range turn {
			_, err = trainer.Step(x, y)
		}
		page, turned := trainer.Page(nn.PageRule{BatchSize: 3})
		for range 10 - turn {
			_, e := page.Step(x, y)
			page.EndEpoch()
			err = errors.Join(err, e)
		}
		if err = errors.Join(err, turned); err != nil || page.Steps() != 10 || page.NextRate() != 0.1 {
			t.Fatal(page.Steps(), page.NextRate(), err)
		}
		return m
	}
	want := train(0)
	for turn := 1; turn < 10; turn += 4 {
		got := train(turn)
		for _, id := range want.ParamIDs() {
			a, _ := want.Param(id)
			if b, err := got.Param(id); err != nil || math.Abs(a-b) > 1e-12 {
				t.Errorf("turned after %d: %v is %v, want %v", turn, id, b, a)
			}
		}
	}
	if _, err := new(nn.Trainer).Page(nn.PageRule{}); err == nil {
		t.Error("a zero Trainer goes on")
	}
}
