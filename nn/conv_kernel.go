package nn

// terms are the products x·w of a sum in two nested loops: how often each runs,
// and its steps in x and w.
type terms struct {
	outer, inner   int
	xOuter, xInner int
	wOuter, wInner int
}

// add adds Σ x·w to every z[j], where the w of z[j] stand j after those of z[0].
// The terms of each are added in the order of the loops.
func (t *terms) add(z, x, w []float64) {
	for len(z) >= 4 {
		t.addFour((*[4]float64)(z), x, w)
		z, w = z[4:], w[4:]
	}
	for j := range z {
		z[j] = t.addOne(z[j], x, w[j:])
	}
}

// addFour keeps four sums in registers; each x is read once for all of them.
func (t *terms) addFour(z *[4]float64, x, w []float64) {
	z0, z1, z2, z3 := z[0], z[1], z[2], z[3]
	xInner, wInner := t.xInner, t.wInner
	for r := range t.outer {
		i, k := r*t.xOuter, r*t.wOuter
		for range t.inner {
			v, u := x[i], w[k:k+4:k+4]
			z0 += float64(v * u[0])
			z1 += float64(v * u[1])
			z2 += float64(v * u[2])
			z3 += float64(v * u[3])
			i, k = i+xInner, k+wInner
		}
	}
	z[0], z[1], z[2], z[3] = z0, z1, z2, z3
}

// addOne is one sum by itself.
func (t *terms) addOne(z float64, x, w []float64) float64 {
	for r := range t.outer {
		i, k := r*t.xOuter, r*t.wOuter
		for range t.inner {
			z += float64(x[i] * w[k])
			i, k = i+t.xInner, k+t.wInner
		}
	}
	return z
}
