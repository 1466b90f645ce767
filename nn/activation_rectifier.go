package nn

// LeakyReLU is z for z > 0, else NegativeSlope·z; its slope at 0 is
// NegativeSlope (Maas et al., 2013). NegativeSlope is 0 or more, 0 makes it ReLU.
// keras.activations.leaky_relu has 0.2, keras.layers.LeakyReLU 0.3 and PyTorch 0.01.
type LeakyReLU struct{ NegativeSlope float64 }

// Name is "leaky_relu".
func (LeakyReLU) Name() string { return "leaky_relu" }

// Value is g(z).
func (l LeakyReLU) Value(z float64) float64 {
	if z > 0 {
		return z
	}
	return damped(z, l.NegativeSlope)
}

// Slope is g'(z).
func (l LeakyReLU) Slope(z, _ float64) float64 {
	if z > 0 {
		return 1
	}
	return l.NegativeSlope
}

// Forward writes g(z) to a.
func (l LeakyReLU) Forward(a, z []float64) { forwardEach(l, a, z) }

// Backward writes da·g'(z) to dz.
func (l LeakyReLU) Backward(dz, da, z, a []float64) { backwardEach(l, dz, da, z, a) }

// Check refuses a negative slope that is below 0 or not finite.
func (l LeakyReLU) Check() error {
	return wantNotBelow0("LeakyReLU", "NegativeSlope", l.NegativeSlope)
}

// ELU is z for z > 0, else Alpha·(e^z−1); its slope at 0 is Alpha (Clevert,
// Unterthiner, Hochreiter, 2015). Alpha is 0 or more, 1 in Keras and PyTorch.
type ELU struct{ Alpha float64 }

// Name is "elu".
func (ELU) Name() string { return "elu" }

// Value is g(z).
func (e ELU) Value(z float64) float64 {
	if z > 0 {
		return z
	}
	return e.Alpha * expm1(z)
}

// Slope is g'(z).
func (e ELU) Slope(z, _ float64) float64 {
	if z > 0 {
		return 1
	}
	return e.Alpha * exp(z)
}

// Forward writes g(z) to a.
func (e ELU) Forward(a, z []float64) { forwardEach(e, a, z) }

// Backward writes da·g'(z) to dz.
func (e ELU) Backward(dz, da, z, a []float64) { backwardEach(e, dz, da, z, a) }

// Check refuses an alpha that is below 0 or not finite.
func (e ELU) Check() error { return wantNotBelow0("ELU", "Alpha", e.Alpha) }

func forwardEach[E Elementwise](g E, a, z []float64) {
	for j := range min(len(a), len(z)) {
		a[j] = g.Value(z[j])
	}
}

func backwardEach[E Elementwise](g E, dz, da, z, a []float64) {
	for j := range min(len(dz), len(da), len(z), len(a)) {
		dz[j] = da[j] * g.Slope(z[j], a[j])
	}
}
