package experiment

import (
	"testing"

	"gonum.org/v1/gonum/mat"

	"nnlab/nn"
)

func BenchmarkPlane(b *testing.B) {
	layers := []nn.Layer{nn.Input(7)}
	for range 6 {
		layers = append(layers, nn.Dense{Units: 8, Activation: nn.Tanh})
	}
	m, err := nn.NewSequential(append(layers, nn.Dense{Units: 1, Activation: nn.Tanh})...)
	if err != nil {
		b.Fatal(err)
	}
	m.Init(1)
	x := mat.NewDense(side*side, 7, nil)
	for i := range side * side {
		for j := range 7 {
			x.Set(i, j, float64(i%side-50)/50*float64(j+1))
		}
	}
	p, err := newPlane(m, x)
	if err != nil {
		b.Fatal(err)
	}
	w := m.Weights()
	for b.Loop() {
		if err := p.update(w); err != nil {
			b.Fatal(err)
		}
	}
}
