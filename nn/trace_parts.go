package nn

import "gonum.org/v1/gonum/mat"

// keepParts has the penalties keep the gradients as they were before their
// slopes, and the constraints the parameters as the optimizer left them.
func (w *workspace) keepParts() {
	for i := range w.penalized {
		w.penalized[i].loss = make([]float64, len(w.penalized[i].g))
	}
	for i := range w.constrained {
		w.constrained[i].free = make([]float64, len(w.constrained[i].w))
	}
}

// parts are what was kept and no ParamTrace has taken yet.
type parts struct {
	penalized   []penalized
	constrained []constrained
}

// fill gives the next tensor what a regularizer and a constraint did to it.
func (q *parts) fill(p *ParamTrace) {
	rows, cols := p.Before.Dims()
	p.FromLoss, p.Free = p.Grad, p.After
	if r, w := p.spec.Regularizer, p.Before.RawMatrix().Data; r != nil {
		p.FromLoss, p.FromPenalty = mat.NewDense(rows, cols, q.penalized[0].loss), mat.NewDense(rows, cols, nil)
		q.penalized = q.penalized[1:]
		r.AddSlope(p.FromPenalty.RawMatrix().Data, w)
		p.Penalty = r.Penalty(w)
	}
	if p.spec.Constraint != nil {
		p.Free = mat.NewDense(rows, cols, q.constrained[0].free)
		q.constrained = q.constrained[1:]
	}
}
