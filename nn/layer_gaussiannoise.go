package nn

// GaussianNoise adds a number from a normal distribution of mean 0 to each of its
// inputs while training. To predict or to evaluate it hands on what came.
//
// Source: Keras, keras.layers.GaussianNoise.
type GaussianNoise struct {
	StdDev float64 // not below 0
}

// Kind is "GaussianNoise".
func (GaussianNoise) Kind() string { return "GaussianNoise" }

// Plan keeps the shape.
func (g GaussianNoise) Plan(in Shape) (Plan, error) {
	return Plan{Out: in}, wantNotBelow0("GaussianNoise", "StdDev", g.StdDev)
}

// Forward:  Z = X + N
//
//	X, Z, N [n][in]   N is drawn while training and 0 otherwise
func (g GaussianNoise) Forward(p *Pass) {
	p.Z.Copy(p.X)
	if !p.Training {
		return
	}
	z := p.Z.RawMatrix().Data
	for i := range z {
		z[i] += float64(g.StdDev * p.Rand.NormFloat64())
	}
}

// Backward:  dX = dZ
func (GaussianNoise) Backward(p *Pass) {
	if p.DX != nil {
		p.DX.Copy(p.DZ)
	}
}
