package nn

// chain is a stack of Dense layers with elementwise activations, laid out so that
// samples go forward and back in a loop a layer, without a call for every
// product: in a net of nine weights such calls would take most of the time. It
// works on the numbers of its workspace and leaves there what the layers would
// leave, bit for bit.
type chain []link

// link is one layer of a chain. Rows are samples.
type link struct {
	in, out              int
	kernel, bias         []float64 // [in][out], [out]
	kernelGrad, biasGrad []float64
	x, z, a              []float64 // [n][in], [n][out], [n][out]
	dx, da, dz           []float64 // dx is nil where nobody asks for it
	g                    Function
	table                *squash // of g, nil if it has none
}

// Layers with more inputs or units are quicker by themselves. A batch of one has
// nothing to share between its samples, so there more are small.
const (
	maxChain       = wideRow - 1
	maxSingleChain = 16
)

// newChain is the workspace's layers as a chain, in the place of an earlier one,
// or no chain if a layer is none of its kind.
func (w *workspace) newChain(c chain) chain {
	c = c[:0]
	limit := maxChain
	if w.rows == 1 {
		limit = maxSingleChain
	}
	for _, cell := range w.cells {
		dense, isDense := cell.node.layer.(Dense)
		g, isFunction := cell.node.plan.Activation.(Function)
		in, out := cell.node.in.Size(), cell.node.plan.Out.Size()
		if !isDense || !isFunction || dense.NoBias || max(in, out) > limit {
			return c[:0]
		}
		l := link{in: in, out: out, g: g, table: g.table(),
			kernel: cell.Params[0].RawMatrix().Data, kernelGrad: cell.Grads[0].RawMatrix().Data,
			bias: cell.Params[1].RawMatrix().Data, biasGrad: cell.Grads[1].RawMatrix().Data,
			x: cell.X.RawMatrix().Data, z: cell.Z.RawMatrix().Data, a: cell.a.RawMatrix().Data,
			da: cell.da.RawMatrix().Data, dz: cell.DZ.RawMatrix().Data}
		if cell.DX != nil {
			l.dx = cell.DX.RawMatrix().Data
		}
		c = append(c, l)
	}
	return c
}

// forward computes z and a of every layer.
func (c chain) forward() {
	for i := range c {
		c[i].forward()
	}
}

// forward computes z, a row at a time, and then a.
func (l *link) forward() {
	x, z, kernel, bias := l.x, l.z, l.kernel, l.bias
	for len(z) >= len(bias) {
		for j, b := range bias {
			sum, k := 0.0, j
			for _, v := range x[:l.in] {
				sum += float64(v * kernel[k])
				k += len(bias)
			}
			z[j] = sum + b
		}
		x, z = x[l.in:], z[l.out:]
	}
	l.g.Forward(l.a, l.z)
}

// backward computes dJ/dz, the gradients and dJ/dx of every layer, given dJ/da of
// the last.
func (c chain) backward() {
	for i := len(c) - 1; i >= 0; i-- {
		l := &c[i]
		l.g.Backward(l.dz, l.da, l.z, l.a)
		l.gradients()
		if l.dx != nil {
			l.inputs()
		}
	}
}

// gradients computes each gradient in a register.
func (l *link) gradients() {
	x, dz, in, out := l.x, l.dz, l.in, l.out
	for j := range l.biasGrad {
		sum := 0.0
		for k := j; k < len(dz); k += out {
			sum += dz[k]
		}
		l.biasGrad[j] = sum
		for i := range in {
			sum, at := 0.0, i
			for k := j; k < len(dz); k += out {
				sum += float64(x[at] * dz[k])
				at += in
			}
			l.kernelGrad[i*out+j] = sum
		}
	}
}

// inputs computes dJ/dx.
func (l *link) inputs() {
	dx, kernel := l.dx, l.kernel
	for dz := l.dz; len(dz) >= l.out; dz = dz[l.out:] {
		k := 0
		for i := range l.in {
			sum := 0.0
			for _, d := range dz[:l.out] {
				sum += float64(d * kernel[k])
				k++
			}
			dx[i] = sum
		}
		dx = dx[l.in:]
	}
}
