package nn

// chain is a stack of Dense layers with elementwise activations, laid out so that
// one sample goes forward and back in two loops, without a call for every
// product: in a net of nine weights such calls would take most of the time. It
// works on the numbers of its workspace and leaves there what the layers would
// leave, bit for bit.
type chain []link

// link is one layer of a chain; the slices hold the first sample's row.
type link struct {
	kernel, bias         []float64 // [in][out], [out] or nil
	kernelGrad, biasGrad []float64
	x, z, a              []float64
	dx, da, dz           []float64 // dx is nil where nobody asks for it
	g                    Function
}

// maxChain is the number of inputs or units up to which a layer is so small that
// the calls matter.
const maxChain = 16

// chainOf is the workspace's layers as a chain, nil if one of them is another.
func (w *workspace) chainOf() chain {
	var c chain
	for _, cell := range w.cells {
		dense, isDense := cell.node.layer.(Dense)
		g, isFunction := cell.node.plan.Activation.(Function)
		in, out := cell.node.in.Size(), cell.node.plan.Out.Size()
		if !isDense || !isFunction || max(in, out) > maxChain {
			return nil
		}
		l := link{kernel: cell.Params[0].RawMatrix().Data, kernelGrad: cell.Grads[0].RawMatrix().Data, g: g,
			x: cell.X.RawRowView(0), z: cell.Z.RawRowView(0), a: cell.a.RawRowView(0),
			da: cell.da.RawRowView(0), dz: cell.DZ.RawRowView(0)}
		if !dense.NoBias {
			l.bias, l.biasGrad = cell.Params[1].RawMatrix().Data, cell.Grads[1].RawMatrix().Data
		}
		if cell.DX != nil {
			l.dx = cell.DX.RawRowView(0)
		}
		c = append(c, l)
	}
	return c
}

// forward computes z and a of every layer.
func (c chain) forward() {
	for i := range c {
		l := &c[i]
		x, kernel, z := l.x, l.kernel, l.z
		for j := range z {
			sum, k := 0.0, j
			for _, v := range x {
				sum += float64(v * kernel[k])
				k += len(z)
			}
			z[j] = sum
		}
		for j, b := range l.bias {
			z[j] += b
		}
		l.g.Forward(l.a, z)
	}
}

// backward computes dJ/dz, the gradients and dJ/dx of every layer, given dJ/da of
// the last.
func (c chain) backward() {
	for i := len(c) - 1; i >= 0; i-- {
		l := &c[i]
		dz := l.dz
		l.g.Backward(dz, l.da, l.z, l.a)
		copy(l.biasGrad, dz)
		at := 0
		for i, v := range l.x {
			grad := l.kernelGrad[at:][:len(dz)]
			for j, d := range dz {
				grad[j] = float64(v * d)
			}
			if l.dx != nil {
				l.dx[i] = dot(dz, l.kernel[at:][:len(dz)])
			}
			at += len(dz)
		}
	}
}
