package nn

import "math/rand/v2"

// Dropout leaves out a share of its inputs while training: each becomes 0 with
// the probability Rate and is divided by 1 − Rate otherwise, so that its mean
// stays as it is (inverted dropout). To predict or to evaluate it hands on what
// came.
//
// Source: Srivastava et al., Dropout, JMLR 2014; Keras, keras.layers.Dropout.
type Dropout struct {
	Rate float64 // from 0 to below 1
}

// Kind is "Dropout".
func (Dropout) Kind() string { return "Dropout" }

// Plan keeps the shape, and a mask of a number an input.
func (d Dropout) Plan(in Shape) (Plan, error) {
	return Plan{Out: in, Scratch: in.Size()}, wantFraction("Dropout", "Rate", d.Rate)
}

// Forward:  Z = X ∘ M   M is 0 or 1/(1 − Rate)
//
//	X, Z, M [n][in]   M is drawn while training and all 1 otherwise
func (d Dropout) Forward(p *Pass) {
	for s := range p.X.RawMatrix().Rows {
		mask := p.Scratch.RawRowView(s)
		for i := range mask {
			mask[i] = 1
			if p.Training {
				mask[i] = d.draw(p.Rand)
			}
		}
	}
	p.Z.MulElem(p.X, p.Scratch)
}

// draw is 0 with the probability Rate, else what keeps the mean.
func (d Dropout) draw(r *rand.Rand) float64 {
	if r.Float64() < d.Rate {
		return 0
	}
	return 1 / (1 - d.Rate)
}

// Backward:  dX = dZ ∘ M
//
//	dX, dZ, M [n][in]
func (d Dropout) Backward(p *Pass) {
	if p.DX != nil {
		p.DX.MulElem(p.DZ, p.Scratch)
	}
}
