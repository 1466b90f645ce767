package training

import (
	"math"

	"gonum.org/v1/gonum/mat"

	"nnlab/lessons/spec"
	"nnlab/nn"
)

// meter measures a network on whole sets: without penalties, with dropout off. It allocates once.
type meter struct {
	predictor *nn.Predictor
	loss      nn.Loss
	data      *Data
	out       [3]mat.Dense
	threshold float64 // above it the one output of two classes means the second
}

func newMeter(s spec.Spec, d *Data, m *nn.Sequential) (*meter, error) {
	p, err := nn.NewPredictor(m)
	if err != nil {
		return nil, err
	}
	loss, err := lossOf(s)
	t := &meter{predictor: p, loss: loss, data: d}
	if !s.Signed() && s.Output != "logit" {
		t.threshold = 0.5
	}
	return t, err
}

func (m *meter) all() Losses {
	return Losses{m.part(0, m.data.Train), m.part(1, m.data.Val), m.part(2, m.data.Test)}
}

// part measures a set in the order of its rows.
func (m *meter) part(k int, p Part) Measured {
	none := Measured{math.NaN(), math.NaN()}
	if p.Len() == 0 || m.predictor.Predict(&m.out[k], p.X) != nil {
		return none
	}
	sum, right := 0.0, 0
	for i := range p.Len() {
		out := m.out[k].RawRowView(i)
		sum += m.loss.Value(out, p.Y.RawRowView(i))
		if p.Labels != nil && classOf(out, m.threshold) == p.Labels[i] {
			right++
		}
	}
	n := float64(p.Len())
	if p.Labels == nil {
		return Measured{sum / n, math.NaN()}
	}
	return Measured{sum / n, float64(right) / n}
}
