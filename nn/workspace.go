package nn

import (
	"math/rand/v2"

	"gonum.org/v1/gonum/mat"
)

// workspace holds a batch on its way through a model and back. Its matrices are
// made for the largest batch seen and cut to the rows of the present one, so
// that nothing is allocated once it has seen the largest.
type workspace struct {
	model    *Sequential
	loss     Loss     // the model's when the workspace was made, nil if there was none
	rowsLoss rowsLoss // the same, if it is one
	rows     int
	capacity int
	x, y     *mat.Dense // the batch; y without columns where there is no loss
	cells    []*cell
	grads    []float64 // of all parameters end to end
	losses   []float64 // of each sample
	seed     uint64    // of what layers draw while training
	piece    []int     // rows that are predicted at a time
	wantDX   bool      // dJ/dx is asked for
	all      []*mat.Dense
	ends     ends
	chain    chain  // the layers where they are small, else empty
	single   single // a step on one sample at once; its chain is empty where that cannot be

	inputs, outputs, targets int // numbers in a row of x, of the output and of y
	classes                  int // how many a target may name, 0 if it names none
	step                     int // of training, on which what layers draw depends
	pass                     int // passes of training so far: each draws anew, one that goes back in time too

	penalized   []penalized
	constrained []constrained
}

// ends are the numbers at both ends of a workspace, of all rows.
type ends struct{ x, y, out, da []float64 }

func (m *Sequential) newWorkspace() *workspace {
	w := &workspace{model: m, loss: plainLoss(m.loss), grads: make([]float64, len(m.params))}
	if len(m.nodes) > 0 {
		w.inputs, w.outputs = m.Inputs(), m.Outputs()
	}
	if w.loss != nil && len(m.nodes) > 0 {
		w.rowsLoss, _ = w.loss.(rowsLoss)
		w.targets, w.classes = w.loss.Targets(w.outputs), classes(w.loss, w.outputs)
	}
	left := w.grads
	for i, n := range m.nodes {
		c := &cell{node: n}
		c.In, c.Params, c.Rand = n.in, n.params, rand.New(&stream{work: w, layer: i, pass: -1})
		c.Grads, left = n.plan.cut(left)
		_, c.whole = n.plan.Activation.(Elementwise)
		w.cells = append(w.cells, c)
	}
	w.findPenalized()
	w.findConstrained()
	return w
}

// reserve makes every matrix as long as the batch.
func (w *workspace) reserve(rows int) {
	if rows == w.rows {
		return
	}
	if rows > w.capacity {
		w.allocate(rows)
	}
	w.rows, w.losses = rows, w.losses[:rows]
	for _, m := range w.all {
		raw := m.RawMatrix()
		raw.Rows, raw.Data = rows, raw.Data[:rows*raw.Stride]
		m.SetRawMatrix(raw)
	}
	last := w.cells[len(w.cells)-1]
	w.ends = ends{x: w.x.RawMatrix().Data, out: last.a.RawMatrix().Data, da: last.da.RawMatrix().Data}
	if w.y != nil {
		w.ends.y = w.y.RawMatrix().Data
	}
	w.chain = w.newChain(w.chain)
	w.single = w.newSingle()
}

// allocate makes the matrices for so many rows and lets the layers share them:
// the a of one is the X of the next, its da the other's DX.
func (w *workspace) allocate(rows int) {
	w.all, w.capacity, w.losses = nil, rows, make([]float64, rows)
	w.x = w.matrix(rows, w.model.Inputs())
	if w.loss != nil {
		w.y = w.matrix(rows, w.targets)
	}
	x := w.x
	var dx *mat.Dense
	if w.wantDX {
		dx = w.matrix(rows, w.model.Inputs())
	}
	for _, c := range w.cells {
		out := c.node.plan.Out.Size()
		c.X, c.DX = x, dx
		if dx != nil && c.Room == nil {
			c.Room = make([]float64, c.node.plan.Room)
		}
		c.Z, c.DZ = w.matrix(rows, out), w.matrix(rows, out)
		c.a, c.da = c.Z, c.DZ
		if c.node.plan.Activation != nil {
			c.a, c.da = w.matrix(rows, out), w.matrix(rows, out)
		}
		if n := c.node.plan.Scratch; n > 0 {
			c.Scratch = w.matrix(rows, n)
		}
		x, dx = c.a, c.da
	}
}

func (w *workspace) matrix(rows, cols int) *mat.Dense {
	m := mat.NewDense(rows, cols, nil)
	w.all = append(w.all, m)
	return m
}

// forward computes z and a of every layer.
func (w *workspace) forward() {
	if len(w.chain) > 0 {
		w.chain.forward()
		return
	}
	for _, c := range w.cells {
		c.node.layer.Forward(&c.Pass)
		c.activate()
	}
}

// output is the a of the last layer.
func (w *workspace) output() *mat.Dense { return w.cells[len(w.cells)-1].a }

// measure computes the loss of each sample and gives J: their mean and the
// penalties.
func (w *workspace) measure() float64 {
	f := &w.ends
	if w.rowsLoss != nil {
		w.rowsLoss.values(w.losses, f.out, f.y)
	} else {
		m, t := w.outputs, w.targets
		for s := range w.losses {
			w.losses[s] = w.loss.Value(f.out[s*m:][:m], f.y[s*t:][:t])
		}
	}
	return rowSum(w.losses)/float64(w.rows) + w.penalty()
}

// backward computes dJ/da, dJ/dz and the gradients of every layer, from the last.
func (w *workspace) backward() {
	w.slopes()
	if len(w.chain) > 0 {
		w.chain.backward()
		w.addPenaltySlopes()
		return
	}
	for i := len(w.cells) - 1; i >= 0; i-- {
		c := w.cells[i]
		c.deactivate()
		c.node.layer.Backward(&c.Pass)
	}
	w.addPenaltySlopes()
}

// slopes computes dJ/da of the last layer.
func (w *workspace) slopes() {
	f := &w.ends
	if w.rowsLoss != nil {
		w.rowsLoss.slopes(f.da, f.out, f.y, w.rows)
	} else {
		m, t := w.outputs, w.targets
		for s := range w.rows {
			w.loss.Slope(f.da[s*m:][:m], f.out[s*m:][:m], f.y[s*t:][:t])
		}
	}
	if n := float64(w.rows); n > 1 {
		for i := range f.da {
			f.da[i] /= n
		}
	}
}
