package nn

import "math"

// MaxPool2D hands on the largest number of every window of an image, channel by
// channel; windows that would reach over the edge are left out. The gradient
// goes to the place it came from, of equal ones to the first in row-major order,
// as in PyTorch.
//
// Source: Keras, keras.layers.MaxPooling2D with padding="valid".
type MaxPool2D struct {
	PoolSize [2]int // rows, columns; the zero value is Keras's default, 2 and 2
	Strides  [2]int // down, right; the zero value is PoolSize
}

// Kind is "MaxPooling2D".
func (MaxPool2D) Kind() string { return "MaxPooling2D" }

// axes are the windows on an image of the given shape.
func (l MaxPool2D) axes(in Shape) (rows, cols axis, err error) {
	if l.PoolSize == [2]int{} {
		l.PoolSize = [2]int{2, 2}
	}
	if l.Strides == [2]int{} {
		l.Strides = l.PoolSize
	}
	return axes("MaxPool2D", in, "PoolSize", l.PoolSize, l.Strides, Valid)
}

// Plan makes [rows][cols][channels] of an image, and keeps where each came from.
func (l MaxPool2D) Plan(in Shape) (Plan, error) {
	rows, cols, err := l.axes(in)
	if err != nil {
		return Plan{}, err
	}
	out := Shape{rows.out, cols.out, in[2]}
	return Plan{Out: out, Scratch: out.Size()}, nil
}

// Forward:  z[r][c][k] = max of x over window (r, c) in channel k
//
//	X [n][rows·cols·channels]   Z [n][rows'·cols'·channels]   Scratch as Z: where in the row of X
func (l MaxPool2D) Forward(p *Pass) {
	rows, cols, _ := l.axes(p.In)
	channels, o := p.In[2], 0
	for s := range p.X.RawMatrix().Rows {
		x, z, from := p.X.RawRowView(s), p.Z.RawRowView(s), p.Scratch.RawRowView(s)
		for o = 0; o < len(z); o += channels {
			r, c := o/channels/cols.out, o/channels%cols.out
			corner := (rows.place(r, 0)*cols.in + cols.place(c, 0)) * channels
			poolWindow(z[o:o+channels], from[o:o+channels], x, corner, rows.size, cols.size*channels, cols.in*channels)
		}
	}
}

// poolWindow looks through a window whose first place is x[corner]: so many rows
// of width numbers, a stride apart. NaN wins, so that it is not lost.
func poolWindow(z, from, x []float64, corner, rows, width, stride int) {
	from = from[:len(z)]
	for k := range z {
		z[k], from[k] = math.Inf(-1), float64(corner+k)
	}
	for r := range rows {
		at := corner + r*stride
		for end := at + width; at < end; at += len(z) {
			for k, v := range x[at : at+len(z)] {
				if v > z[k] || v != v {
					z[k], from[k] = v, float64(at+k)
				}
			}
		}
	}
}

// Backward:  dx at the place that z came from += dz, 0 elsewhere
//
//	dZ, Scratch [n][rows'·cols'·channels]   dX [n][rows·cols·channels]
func (l MaxPool2D) Backward(p *Pass) {
	if p.DX == nil {
		return
	}
	for s := range p.DX.RawMatrix().Rows {
		dx, from := p.DX.RawRowView(s), p.Scratch.RawRowView(s)
		clear(dx)
		for o, d := range p.DZ.RawRowView(s) {
			dx[int(from[o])] += d
		}
	}
}

// referenceForward is Forward as it is read in a book, a window at a time.
func (l MaxPool2D) referenceForward(p *Pass) {
	rows, cols, _ := l.axes(p.In)
	n, _ := p.X.Dims()
	for s := range n {
		for r := range rows.out {
			for c := range cols.out {
				for k := range p.In[2] {
					best := l.best(p, s, r, c, k)
					p.Z.Set(s, (r*cols.out+c)*p.In[2]+k, p.X.At(s, best))
				}
			}
		}
	}
}

// referenceBackward finds the places anew.
func (l MaxPool2D) referenceBackward(p *Pass) {
	rows, cols, _ := l.axes(p.In)
	n, _ := p.X.Dims()
	p.DX.Zero()
	for s := range n {
		for r := range rows.out {
			for c := range cols.out {
				for k := range p.In[2] {
					best := l.best(p, s, r, c, k)
					p.DX.Set(s, best, p.DX.At(s, best)+p.DZ.At(s, (r*cols.out+c)*p.In[2]+k))
				}
			}
		}
	}
}

// best is where in a row of X the largest number of a window is.
func (l MaxPool2D) best(p *Pass, s, r, c, k int) int {
	rows, cols, _ := l.axes(p.In)
	best := -1
	for i := range rows.size {
		for j := range cols.size {
			at := (rows.place(r, i)*cols.in+cols.place(c, j))*p.In[2] + k
			if best < 0 || p.X.At(s, at) > p.X.At(s, best) {
				best = at
			}
		}
	}
	return best
}
