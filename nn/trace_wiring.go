package nn

// eachTerm calls visit with every product of a weighted sum, z by z: the numbers
// of the input and of z in their rows, and the place of the weight in the kernel.
func (d Dense) eachTerm(in Shape, visit func(x, row, col, z int)) {
	for j := range d.Units {
		for i := range in[0] {
			visit(i, i, j, j)
		}
	}
}

// window lists the inputs that a z is chosen from.
func (l MaxPool2D) window(in Shape, z int) []int {
	rows, cols, _ := l.axes(in)
	r, c, k := z/in[2]/cols.out, z/in[2]%cols.out, z%in[2]
	var list []int
	for i := range rows.size {
		for j := range cols.size {
			list = append(list, (rows.place(r, i)*cols.in+cols.place(c, j))*in[2]+k)
		}
	}
	return list
}

// wire is one product of a weighted sum.
type wire struct{ x, row, col, z int }

// wiring has the products of a layer by what they share, each list in the order
// in which they are added. It is nil for a layer that is one operation.
type wiring struct {
	ofX, ofZ [][]wire
	ofWeight [][]wire // row-major
	cols     int      // units, or filters
}

// maxProducts is how many products of a layer, or numbers of its kernel, Ops
// takes apart.
const maxProducts = 1 << 17

// wire finds the products of a layer of the trace, if it has some and not too many.
func (l *LayerTrace) wire(samples int) *wiring {
	var eachTerm func(Shape, func(x, row, col, z int))
	switch layer := l.Layer.(type) {
	case Dense:
		eachTerm = layer.eachTerm
	case Conv2D:
		eachTerm = layer.eachTerm
	}
	if eachTerm == nil || l.large() {
		return nil
	}
	rows, cols := l.Kernel().Before.Dims()
	w := &wiring{make([][]wire, l.In.Size()), make([][]wire, l.Z.RawMatrix().Cols), make([][]wire, rows*cols), cols}
	if samples*rows*len(w.ofZ) > maxProducts {
		return nil
	}
	eachTerm(l.In, func(x, row, col, z int) {
		p := wire{x, row, col, z}
		w.ofX[x], w.ofZ[z] = append(w.ofX[x], p), append(w.ofZ[z], p)
		w.ofWeight[row*cols+col] = append(w.ofWeight[row*cols+col], p)
	})
	return w
}

// large says whether the layer has too many parameters to take them one by one.
func (l *LayerTrace) large() bool {
	for _, p := range l.Params {
		if len(p.Before.RawMatrix().Data) > maxProducts {
			return true
		}
	}
	return false
}
