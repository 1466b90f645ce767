package nn

// terms are the products x·w of a sum in two nested loops, how often each runs
// and its steps in x and w. In the inner one the x stand together.
type terms struct {
	outer, inner           int
	xOuter, wOuter, wInner int
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
	step := t.wInner
	for r := range t.outer {
		k := r * t.wOuter
		for _, v := range x[r*t.xOuter:][:t.inner] {
			u := w[k : k+4 : k+4]
			z0 += float64(v * u[0])
			z1 += float64(v * u[1])
			z2 += float64(v * u[2])
			z3 += float64(v * u[3])
			k += step
		}
	}
	z[0], z[1], z[2], z[3] = z0, z1, z2, z3
}

// addOne is one sum by itself.
func (t *terms) addOne(z float64, x, w []float64) float64 {
	for r := range t.outer {
		k := r * t.wOuter
		for _, v := range x[r*t.xOuter:][:t.inner] {
			z += float64(v * w[k])
			k += t.wInner
		}
	}
	return z
}

// samples are places in the rows of X and dZ, the same in every sample: width
// numbers of an image, and the dz of all filters in one window.
type samples struct {
	x, dz          []float64
	count          int
	xStep, dzStep  int // from sample to sample
	width, filters int
}

// addProducts adds the products x·dz of all samples to grad [width][filters], of
// four samples at a time.
func (g *samples) addProducts(grad []float64) {
	s := 0
	for ; s+4 <= g.count; s += 4 {
		x0, d0 := g.sample(s)
		x1, d1 := g.sample(s + 1)
		x2, d2 := g.sample(s + 2)
		x3, d3 := g.sample(s + 3)
		for i, v0 := range x0 {
			v1, v2, v3 := x1[i], x2[i], x3[i]
			row := grad[i*g.filters:][:len(d0)]
			for j, sum := range row {
				sum += float64(v0 * d0[j])
				sum += float64(v1 * d1[j])
				sum += float64(v2 * d2[j])
				row[j] = sum + float64(v3*d3[j])
			}
		}
	}
	for ; s < g.count; s++ {
		x, dz := g.sample(s)
		for i, v := range x {
			addScaled(grad[i*g.filters:], v, dz)
		}
	}
}

func (g *samples) sample(s int) (x, dz []float64) {
	return g.x[s*g.xStep:][:g.width], g.dz[s*g.dzStep:][:g.filters]
}
