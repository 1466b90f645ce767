package nn

import (
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
)

// densePass is a pass of a dense layer with made-up numbers in it.
func densePass(d Dense, n, in int) *Pass {
	r := newStream(11, 99, n+in)
	fill := func(rows, cols int) *mat.Dense {
		m := mat.NewDense(rows, cols, nil)
		Normal{0, 1}.Fill(m.RawMatrix().Data, Fans{}, r)
		return m
	}
	p := &Pass{Room: make([]float64, in*d.Units), X: fill(n, in), Z: fill(n, d.Units), DZ: fill(n, d.Units), DX: fill(n, in)}
	p.Params, p.Grads = []*mat.Dense{fill(in, d.Units)}, []*mat.Dense{fill(in, d.Units)}
	if !d.NoBias {
		p.Params, p.Grads = append(p.Params, fill(1, d.Units)), append(p.Grads, fill(1, d.Units))
	}
	return p
}

func TestDenseIsItsReference(t *testing.T) {
	for _, shape := range []struct {
		n, in, units int
		noBias       bool
	}{{1, 1, 1, false}, {4, 2, 3, false}, {3, 5, 1, true}, {33, 17, 9, false}} {
		d := Dense{Units: shape.units, NoBias: shape.noBias}
		fast, book := densePass(d, shape.n, shape.in), densePass(d, shape.n, shape.in)
		d.Forward(fast)
		d.Backward(fast)
		d.referenceForward(book)
		d.referenceBackward(book)
		same := func(what string, a, b *mat.Dense) {
			if !slices.Equal(a.RawMatrix().Data, b.RawMatrix().Data) {
				t.Errorf("%+v: %s differs from the reference", shape, what)
			}
		}
		same("z", fast.Z, book.Z)
		same("dx", fast.DX, book.DX)
		for k := range fast.Grads {
			same("gradient", fast.Grads[k], book.Grads[k])
		}
	}
}
