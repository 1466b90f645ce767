package nn

import "gonum.org/v1/gonum/mat"

func (t *opMaker) updateOps() {
	index := map[int]int{}
	for i, layer := range t.Layers {
		index[layer.Number] = i
	}
	for _, id := range t.ids {
		if i := index[id.Layer]; !t.Layers[i].large() {
			t.stepOps(i, id)
		}
	}
	for _, id := range t.ids {
		if i := index[id.Layer]; !t.Layers[i].large() {
			t.constrainOp(i, id)
		}
	}
	for i := range t.Layers {
		if t.Layers[i].large() {
			t.layerStep(i)
		}
	}
}

// stepOps is the update of one parameter: the penalty's part joins its gradient,
// a Tuned has its say, and the optimizer takes its step.
func (t *opMaker) stepOps(i int, id ParamID) {
	p := t.Layers[i].tensor(id)
	_, row, col := id.at(nil, nil)
	_, cols := p.Before.Dims()
	op := t.at(Update, OpPenaltySlope, i, -1)
	op.Unit, op.Input = id.Unit, id.Input
	say := func(k Kind, result *mat.Dense, args ...float64) {
		op.Kind, op.Result = k, result.At(row, col)
		t.add(op, args...)
	}
	if p.FromPenalty != nil {
		say(OpPenaltySlope, p.FromPenalty, p.Before.At(row, col))
		say(OpGradTotal, p.Grad, p.FromLoss.At(row, col), p.FromPenalty.At(row, col))
	}
	if p.Grad.At(row, col) != p.Given.At(row, col) {
		say(OpClip, p.Given, p.Grad.At(row, col))
	}
	args := []float64{p.Before.At(row, col), t.Rate, p.Given.At(row, col)}
	for _, slot := range p.SlotsBefore {
		args = append(args, slot[row*cols+col])
	}
	say(OpStep, p.Free, args...)
}

// constrainOp is what a constraint makes of one parameter.
func (t *opMaker) constrainOp(i int, id ParamID) {
	p := t.Layers[i].tensor(id)
	if p.spec.Constraint == nil {
		return
	}
	_, row, col := id.at(nil, nil)
	op := t.at(Update, OpConstrain, i, -1)
	op.Unit, op.Input, op.Result = id.Unit, id.Input, p.After.At(row, col)
	if id.Input == BiasInput {
		t.add(op, p.Free.RawRowView(0)...)
		return
	}
	t.add(op, mat.Col(nil, col, p.Free)...)
}

// layerStep is the update of a whole layer.
func (t *opMaker) layerStep(i int) {
	op := t.at(Update, OpLayerStep, i, -1)
	op.Result = t.Layers[i].changeLength()
	t.add(op)
}
