package nn

import (
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
)

// layerPass is a pass of a layer on n samples, with made-up numbers in it.
func layerPass(t *testing.T, l Layer, n int, in ...int) *Pass {
	t.Helper()
	plan, err := l.Plan(in)
	if err != nil {
		t.Fatal(err)
	}
	r := newStream(11, 99, n)
	fill := func(rows, cols int) *mat.Dense {
		m := mat.NewDense(rows, cols, nil)
		Normal{0, 1}.Fill(m.RawMatrix().Data, Fans{}, r)
		return m
	}
	size, out := Shape(in).Size(), plan.Out.Size()
	p := &Pass{In: in, X: fill(n, size), Z: fill(n, out), DZ: fill(n, out), DX: fill(n, size),
		Room: make([]float64, plan.Room), Rand: newStream(3, noiseStream, 0)}
	if plan.Scratch > 0 {
		p.Scratch = fill(n, plan.Scratch)
	}
	for _, spec := range plan.Params {
		p.Params, p.Grads = append(p.Params, fill(spec.Rows, spec.Cols)), append(p.Grads, fill(spec.Rows, spec.Cols))
	}
	return p
}

// hasReference is a layer that is written twice, to be fast and to be read.
type hasReference interface {
	Layer
	referenceForward(*Pass)
	referenceBackward(*Pass)
}

// isItsReference compares the fast way with the book's, on n samples.
func isItsReference(t *testing.T, layer hasReference, n int, in ...int) {
	t.Helper()
	fast, book := layerPass(t, layer, n, in...), layerPass(t, layer, n, in...)
	layer.Forward(fast)
	layer.Backward(fast)
	layer.referenceForward(book)
	layer.referenceBackward(book)
	same := func(what string, a, b *mat.Dense) {
		t.Helper()
		if !slices.Equal(a.RawMatrix().Data, b.RawMatrix().Data) {
			t.Errorf("%+v of %d samples: %s differs from the reference", layer, n, what)
		}
	}
	same("z", fast.Z, book.Z)
	same("dx", fast.DX, book.DX)
	for k := range fast.Grads {
		same("gradient", fast.Grads[k], book.Grads[k])
	}
}

// imageLayers are convolutions and poolings of all sizes, with an image for each.
func imageLayers() map[hasReference]Shape {
	list := map[hasReference]Shape{
		Conv2D{Filters: 8, KernelSize: [2]int{3, 3}, Padding: Same}:                        {8, 8, 1},
		Conv2D{Filters: 16, KernelSize: [2]int{3, 3}, Padding: Same}:                       {4, 4, 8},
		Conv2D{Filters: 11, KernelSize: [2]int{2, 3}, Strides: [2]int{2, 1}, NoBias: true}: {5, 6, 9},
		Conv2D{Filters: 3, KernelSize: [2]int{1, 2}, Strides: [2]int{3, 2}, Padding: Same}: {7, 5, 2},
		Conv2D{Filters: 17, KernelSize: [2]int{5, 4}, Padding: Same}:                       {3, 2, 10},
		Conv2D{Filters: 2, KernelSize: [2]int{2, 2}, Strides: [2]int{3, 3}}:                {6, 7, 3},
		MaxPool2D{}:                       {4, 6, 3},
		MaxPool2D{PoolSize: [2]int{2, 3}}: {5, 7, 2},
		MaxPool2D{PoolSize: [2]int{3, 3}, Strides: [2]int{1, 2}}: {6, 6, 8},
		MaxPool2D{PoolSize: [2]int{1, 2}, Strides: [2]int{3, 3}}: {8, 8, 1},
	}
	for size := 1; size <= 7; size++ {
		for stride := 1; stride <= 3; stride++ {
			list[Conv2D{Filters: 9, KernelSize: [2]int{size, 8 - size}, Strides: [2]int{stride, 4 - stride}, Padding: Same}] = Shape{5, 6, 2}
		}
	}
	return list
}

func TestImageLayersAreTheirReferences(t *testing.T) {
	for layer, in := range imageLayers() {
		isItsReference(t, layer, 3, in...)
		first := layerPass(t, layer, 3, in...)
		first.DX = nil
		layer.Forward(first)
		layer.Backward(first)
	}
}

func TestSamePaddingIsTensorFlows(t *testing.T) {
	for in := 1; in <= 12; in++ {
		for size := 1; size <= 7; size++ {
			for stride := 1; stride <= 3; stride++ {
				a := newAxis(in, size, stride, Same)
				if want := int(math.Ceil(float64(in) / float64(stride))); a.out != want {
					t.Errorf("%d places, window %d, stride %d: %d windows, want %d", in, size, stride, a.out, want)
				}
				last := a.place(a.out-1, size-1)
				after := max(last-(in-1), 0)
				if a.before > after || a.before < after-1 {
					t.Errorf("%d places, window %d, stride %d: %d zeros before, %d after", in, size, stride, a.before, after)
				}
				agrees(t, a)
			}
		}
	}
}

// agrees compares what an axis says of taps and places with a walk over
// all of them.
func agrees(t *testing.T, a axis) {
	t.Helper()
	within := func(from, to, i int) bool { return from <= i && i < to }
	for o := range a.out {
		for k := range a.size {
			inside := within(0, a.in, a.place(o, k))
			tapFrom, tapTo := a.taps(o)
			if within(tapFrom, tapTo, k) != inside {
				t.Fatalf("%+v: window %d, tap %d: inside is %v", a, o, k, inside)
			}
		}
		for i := range a.in {
			from, to := a.covering(i)
			if within(from, to, o) != within(a.place(o, 0), a.place(o, a.size), i) {
				t.Fatalf("%+v: window %d covers %d otherwise", a, o, i)
			}
		}
	}
}
