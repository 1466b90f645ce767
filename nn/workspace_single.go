package nn

import "gonum.org/v1/gonum/mat"

// single is a chain of sigmoid and tanh layers on a batch of one that learns by
// plain SGD from squared errors. A step of it computes so little that to ask at
// every layer what to do would take as long.
type single struct {
	chain  chain
	factor float64 // of Σ(ŷ−t)²
	ends   ends
	losses []float64
}

// newSingle is the workspace as a single, without a chain if it is none.
func (w *workspace) newSingle() single {
	loss, isSquares := w.rowsLoss.(squares)
	if !isSquares || w.rows != 1 || len(w.chain) == 0 || len(w.penalized)+len(w.constrained) > 0 {
		return single{}
	}
	for i := range w.chain {
		if w.chain[i].table == nil {
			return single{}
		}
	}
	return single{w.chain, loss.factor(w.outputs), w.ends, w.losses}
}

// descend does a whole step on one row and gives J as it was before. What is not
// as it nearly always is it leaves undone, and the long way says why.
func (w *workspace) descend(x, y mat.Matrix, row int, rate float64) (j float64, done bool) {
	dx, isDense := x.(*mat.Dense)
	dy, areDense := y.(*mat.Dense)
	if !isDense || !areDense || dx == nil || dy == nil || w == nil || len(w.single.chain) == 0 {
		return 0, false
	}
	have, inputs := dx.Dims()
	if rows, targets := dy.Dims(); rows != have || row < 0 || row >= have || inputs != w.inputs || targets != w.targets {
		return 0, false
	}
	j, done = w.single.measure(dx.RawRowView(row), dy.RawRowView(row))
	if done {
		w.single.chain.descend(rate)
	}
	return j, done
}

// measure takes a sample forward and gives J, and dJ/da of the last layer; false if
// there is a number that is not finite.
func (s *single) measure(x, y []float64) (j float64, ok bool) {
	rest := 0.0
	for i, v := range x {
		s.ends.x[i] = v
		rest += v - v // NaN if v is not finite
	}
	s.chain.forwardOne()
	sum, out, t := 0.0, s.ends.out, s.ends.y[:len(s.ends.out)]
	for i, v := range y {
		t[i] = v
		rest += v - v
	}
	for i, da := 0, s.ends.da[:len(out)]; i < len(out); i++ {
		d := out[i] - t[i]
		da[i] = 2 * s.factor * d
		sum += float64(d * d)
	}
	j = s.factor * sum
	s.losses[0] = j
	rest += j - j
	return j, rest == 0
}

// forwardOne computes z and a of every unit.
func (c chain) forwardOne() {
	for n := range c {
		l := &c[n]
		x, z, a, kernel, table := l.x, l.z, l.a, l.kernel, l.table
		for j, b := range l.bias {
			sum, at := float64(x[0]*kernel[j]), j
			for _, v := range x[1:] {
				at += len(z)
				sum += float64(v * kernel[at])
			}
			sum += b
			z[j] = sum
			if k, r := table.place(sum); k < squashSize {
				a[j] = table.about[k].at(r)
			} else {
				a[j] = table.beyond(sum)
			}
		}
	}
}

// descend goes back, and changes each parameter as soon as its old value is no
// longer needed.
func (c chain) descend(rate float64) {
	for n := len(c) - 1; n >= 0; n-- {
		l := &c[n]
		dz, da, bias, biasGrad := l.dz, l.da[:len(l.dz)], l.bias[:len(l.dz)], l.biasGrad[:len(l.dz)]
		for j, a := range l.a[:len(dz)] {
			slope := tanhSlope(0, a)
			if l.g == Sigmoid {
				slope = sigmoidSlope(0, a)
			}
			d := da[j] * slope
			dz[j], biasGrad[j] = d, 0+d // 0+ makes 0 of −0, as a sum does
			bias[j] -= float64(rate * d)
		}
		at, dx, kernel, grad := 0, l.dx, l.kernel, l.kernelGrad[:len(l.kernel)]
		for i, v := range l.x {
			sum := 0.0
			for _, d := range dz {
				w, g := kernel[at], float64(v*d)
				grad[at] = 0 + g
				sum += float64(d * w)
				kernel[at] = w - float64(rate*g)
				at++
			}
			if i < len(dx) {
				dx[i] = sum
			}
		}
	}
}
