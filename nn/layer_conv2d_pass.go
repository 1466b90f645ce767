package nn

// Forward:  z[r][c][f] = Σ x[place of (r, c)][i]·K[tap][i][f] + b[f]
//
//	X [n][rows·cols·in]   K [taps·in][filters]   b [1][filters]   Z [n][rows'·cols'·filters]
//
// The terms of every z are added in the order of the kernel, those outside the
// image left out, the bias last.
func (l Conv2D) Forward(p *Pass) {
	rows, cols, _ := l.axes(p.In)
	in, filters, kernel := p.In[2], l.Filters, p.Params[0].RawMatrix().Data
	t := terms{xOuter: cols.in * in, wOuter: cols.size * in * filters, wInner: filters}
	for s := range p.X.RawMatrix().Rows {
		x, z := p.X.RawRowView(s), p.Z.RawRowView(s)
		clear(z)
		for r := range rows.out {
			top, bottom := rows.taps(r)
			t.outer = bottom - top
			for c := range cols.out {
				left, right := cols.taps(c)
				t.inner = (right - left) * in
				t.add(z[(r*cols.out+c)*filters:][:filters], x[(rows.place(r, top)*cols.in+cols.place(c, left))*in:],
					kernel[(top*cols.size+left)*in*filters:])
			}
		}
	}
	if !l.NoBias {
		addToRows(p.Z.RawMatrix().Data, p.Params[1].RawMatrix().Data)
	}
}

// Backward, each sum over the windows (r, c) in row-major order and for each over
// the samples:
//
//	dK[tap][i][f] = Σ x[place][i]·dz[r][c][f]   db[f] = Σ dz[r][c][f]   dx[place][i] = Σ dz[r][c][f]·K[tap][i][f]
//
//	dZ [n][rows'·cols'·filters]   dK [taps·in][filters]   db [1][filters]   dX [n][rows·cols·in]
func (l Conv2D) Backward(p *Pass) {
	rows, cols, _ := l.axes(p.In)
	l.kernelGrad(p, rows, cols)
	if !l.NoBias {
		sumRows(p.Grads[1].RawMatrix().Data, p.DZ.RawMatrix().Data)
	}
	if p.DX != nil {
		turnKernel(p.Room, p.Params[0].RawMatrix().Data, p.In[2], l.Filters)
		for s := range p.DX.RawMatrix().Rows {
			l.inputGrad(p.DX.RawRowView(s), rows, cols, p.In[2], p.DZ.RawRowView(s), p.Room)
		}
	}
}

// kernelGrad computes dK, four samples at a time: what a window sees of a row of
// the image stands together there and in the kernel.
func (l Conv2D) kernelGrad(p *Pass, rows, cols axis) {
	x, dz, dk, in := p.X.RawMatrix(), p.DZ.RawMatrix(), p.Grads[0].RawMatrix().Data, p.In[2]
	clear(dk)
	for r := range rows.out {
		top, bottom := rows.taps(r)
		for c := range cols.out {
			left, right := cols.taps(c)
			seen := samples{dz: dz.Data[(r*cols.out+c)*l.Filters:], count: x.Rows, xStep: x.Cols, dzStep: dz.Cols,
				width: (right - left) * in, filters: l.Filters}
			for i := top; i < bottom; i++ {
				seen.x = x.Data[(rows.place(r, i)*cols.in+cols.place(c, left))*in:]
				seen.addProducts(dk[(i*cols.size+left)*in*l.Filters:])
			}
		}
	}
}

// inputGrad computes one sample's dX: for every place a sum over the windows it
// lies in. As the windows go on the taps go back, so the kernel is turned.
func (l Conv2D) inputGrad(dx []float64, rows, cols axis, in int, dz, turned []float64) {
	t := terms{inner: l.Filters, xOuter: l.Filters, wOuter: cols.stride * l.Filters * in, wInner: in}
	clear(dx)
	for y := range rows.in {
		top, bottom := rows.covering(y)
		for x := range cols.in {
			left, right := cols.covering(x)
			if t.outer = right - left; t.outer == 0 {
				continue
			}
			sums := dx[(y*cols.in+x)*in:][:in]
			for r := top; r < bottom; r++ {
				i, j := rows.size-1-(y-rows.place(r, 0)), cols.size-1-(x-cols.place(left, 0))
				t.add(sums, dz[(r*cols.out+left)*l.Filters:], turned[(i*cols.size+j)*l.Filters*in:])
			}
		}
	}
}

// turnKernel writes a kernel [tap][in][out] as [tap, the last first][out][in].
func turnKernel(turned, kernel []float64, in, out int) {
	for first := 0; first < len(kernel); first += in * out {
		block := turned[len(kernel)-first-in*out:][:in*out]
		for i := range in {
			for f, w := range kernel[first+i*out:][:out] {
				block[f*in+i] = w
			}
		}
	}
}

// referenceForward is Forward as it is read in a book, a product at a time.
func (l Conv2D) referenceForward(p *Pass) {
	n, out := p.Z.Dims()
	p.Z.Zero()
	for s := range n {
		l.eachTerm(p.In, func(x, tap, filter, z int) {
			p.Z.Set(s, z, p.Z.At(s, z)+float64(p.X.At(s, x)*p.Params[0].At(tap, filter)))
		})
		for z := 0; z < out && !l.NoBias; z++ {
			p.Z.Set(s, z, p.Z.At(s, z)+p.Params[1].At(0, z%l.Filters))
		}
	}
}

// referenceBackward is Backward as it is read in a book, a product at a time.
func (l Conv2D) referenceBackward(p *Pass) {
	n, out := p.Z.Dims()
	p.DX.Zero()
	for _, g := range p.Grads {
		g.Zero()
	}
	l.eachTerm(p.In, func(x, tap, filter, z int) {
		for s := range n {
			dk, dx, dz := p.Grads[0].At(tap, filter), p.DX.At(s, x), p.DZ.At(s, z)
			p.Grads[0].Set(tap, filter, dk+float64(p.X.At(s, x)*dz))
			p.DX.Set(s, x, dx+float64(dz*p.Params[0].At(tap, filter)))
		}
	})
	for i := 0; i < n*out && !l.NoBias; i++ {
		p.Grads[1].Set(0, i%l.Filters, p.Grads[1].At(0, i%l.Filters)+p.DZ.At(i/out, i%out))
	}
}

// eachTerm calls visit with the places in the rows of X, K and Z of every
// product of a convolution: windows, filters, taps and inputs as in a book.
func (l Conv2D) eachTerm(in Shape, visit func(x, tap, filter, z int)) {
	rows, cols, _ := l.axes(in)
	for r := range rows.out {
		for c := range cols.out {
			for f := range l.Filters {
				for i := range rows.size {
					for j := range cols.size {
						y, x := rows.place(r, i), cols.place(c, j)
						if y < 0 || y >= rows.in || x < 0 || x >= cols.in {
							continue
						}
						for k := range in[2] {
							visit((y*cols.in+x)*in[2]+k, (i*cols.size+j)*in[2]+k, f, (r*cols.out+c)*l.Filters+f)
						}
					}
				}
			}
		}
	}
}
