package nn

import "gonum.org/v1/gonum/mat"

// Ops is the step as scalar operations, in the order in which they would be done
// by hand. Forward: sample by sample, layer by layer, unit by unit; then the
// loss. Backward: sample by sample from the last layer, unit by unit. The
// gradients of a unit follow its δ if there is one sample, and stand at the end,
// from the last layer, if there are several. Update: all weights, then all
// biases. A layer that is not a Dense is one operation a sample.
func (t *Trace) Ops() []Op {
	l := &opList{}
	for s := range t.SampleLosses {
		for i := range t.Layers {
			t.forwardOps(l, i, s)
		}
	}
	t.lossOps(l)
	for s := range t.SampleLosses {
		for i := len(t.Layers) - 1; i >= 0; i-- {
			t.backwardOps(l, i, s)
		}
	}
	if !t.single() {
		for i := len(t.Layers) - 1; i >= 0; i-- {
			for j := range t.units(i) {
				t.gradOps(l, i, j)
			}
		}
	}
	t.updateOps(l)
	return l.ops
}

// single says whether the batch is one sample.
func (t *Trace) single() bool { return len(t.SampleLosses) == 1 }

// units is how many units a Dense has, 0 for any other layer.
func (t *Trace) units(i int) int {
	if d, ok := t.Layers[i].Layer.(Dense); ok {
		return d.Units
	}
	return 0
}

// at is an operation of layer i on sample s, unit j and input k still open.
func (t *Trace) at(p Phase, k Kind, i, s int) Op {
	return Op{Phase: p, Kind: k, Sample: s, Layer: t.Layers[i].Number, Index: i, Unit: -1, Input: -1}
}

func (t *Trace) forwardOps(l *opList, i, s int) {
	layer := &t.Layers[i]
	if t.units(i) == 0 {
		op := t.at(Forward, OpLayerForward, i, s)
		op.Result = length(layer.A.RawRowView(s))
		l.add(op)
		return
	}
	x, w, b := layer.Input.RawRowView(s), layer.Kernel(), layer.Bias()
	_, elementwise := layer.Activation.(Elementwise)
	activate := func(j int, z ...float64) {
		op := t.at(Forward, OpActivate, i, s)
		op.Unit, op.Result = j, layer.A.At(s, j)
		l.add(op, z...)
	}
	for j := range t.units(i) {
		op := t.at(Forward, OpProduct, i, s)
		op.Unit = j
		var terms []float64
		for k, v := range x {
			op.Input, op.Result = k, w.Before.At(k, j)*v
			l.add(op, w.Before.At(k, j), v)
			terms = append(terms, op.Result)
		}
		if b != nil {
			terms = append(terms, b.Before.At(0, j))
		}
		op.Kind, op.Input, op.Result = OpSum, -1, layer.Z.At(s, j)
		l.add(op, terms...)
		if elementwise {
			activate(j, layer.Z.At(s, j))
		}
	}
	if !elementwise {
		for j := range t.units(i) {
			activate(j, layer.Z.RawRowView(s)...)
		}
	}
}

func (t *Trace) lossOps(l *opList) {
	last := len(t.Layers) - 1
	for s, loss := range t.SampleLosses {
		op := t.at(Forward, OpSampleLoss, last, s)
		op.Layer, op.Index, op.Result = -1, -1, loss
		if t.single() {
			op.Kind = OpLoss
		}
		l.add(op, append(mat.Row(nil, s, t.Layers[last].A), t.Y.RawRowView(s)...)...)
	}
	if !t.single() {
		l.add(Op{Phase: Forward, Kind: OpLoss, Sample: -1, Layer: -1, Unit: -1, Input: -1, Index: -1, Result: t.J},
			t.SampleLosses...)
	}
}

func (t *Trace) backwardOps(l *opList, i, s int) {
	layer := &t.Layers[i]
	g, elementwise := layer.Activation.(Elementwise)
	if t.units(i) == 0 || !elementwise {
		for j := range layer.DA.RawRowView(s) {
			t.arriveOps(l, i, s, j)
		}
	}
	if t.units(i) == 0 {
		op := t.at(Backward, OpLayerBackward, i, s)
		op.Result = length(layer.Delta.RawRowView(s))
		l.add(op)
		return
	}
	for j := range t.units(i) {
		delta := t.at(Backward, OpDelta, i, s)
		delta.Unit, delta.Result = j, layer.Delta.At(s, j)
		if elementwise {
			t.arriveOps(l, i, s, j)
			slope := t.at(Backward, OpSlope, i, s)
			slope.Unit, slope.Result = j, g.Slope(layer.Z.At(s, j), layer.A.At(s, j))
			l.add(slope, layer.Z.At(s, j), layer.A.At(s, j))
			l.add(delta, layer.DA.At(s, j), slope.Result)
		} else {
			l.add(delta, append(mat.Row(nil, s, layer.DA), layer.A.RawRowView(s)...)...)
		}
		if t.single() {
			t.gradOps(l, i, j)
		}
	}
}

// arriveOps is how dJ/da comes to a unit: from the loss, or from the δ of all
// units of a next Dense. Any other next layer has handed it on already.
func (t *Trace) arriveOps(l *opList, i, s, j int) {
	op := t.at(Backward, OpLossSlope, i, s)
	op.Unit, op.Result = j, t.Layers[i].DA.At(s, j)
	if i == len(t.Layers)-1 {
		target := t.Y.RawRowView(s)
		l.add(op, t.Layers[i].A.At(s, j), target[min(j, len(target)-1)])
		return
	}
	next, units := &t.Layers[i+1], t.units(i+1)
	if units == 0 {
		return
	}
	var terms []float64
	back := op
	back.Kind = OpBack
	for k := range units {
		delta, w := next.Delta.At(s, k), next.Kernel().Before.At(j, k)
		back.Input, back.Result = k, delta*w
		l.add(back, delta, w)
		terms = append(terms, back.Result)
	}
	if units > 1 {
		op.Kind = OpBackSum
		l.add(op, terms...)
	}
}

// gradOps is how the gradients of a unit's weights and bias come about.
func (t *Trace) gradOps(l *opList, i, j int) {
	layer, sample := &t.Layers[i], 0
	if !t.single() {
		sample = -1
	}
	deltas := mat.Col(nil, j, layer.Delta)
	op := t.at(Backward, OpGradW, i, sample)
	op.Unit = j
	_, inputs := layer.Input.Dims()
	for k := range inputs {
		var pairs []float64
		for s, d := range deltas {
			pairs = append(pairs, d, layer.Input.At(s, k))
		}
		op.Input, op.Result = k, layer.Kernel().Grad.At(k, j)
		l.add(op, pairs...)
	}
	if b := layer.Bias(); b != nil {
		op.Kind, op.Input, op.Result = OpGradB, BiasInput, b.Grad.At(0, j)
		l.add(op, deltas...)
	}
}

func (t *Trace) updateOps(l *opList) {
	index := map[int]int{}
	for i, layer := range t.Layers {
		index[layer.Number] = i
	}
	for _, id := range t.ids {
		layer := &t.Layers[index[id.Layer]]
		p := layer.Kernel()
		if id.Input == BiasInput {
			p = layer.Bias()
		}
		_, row, col := id.at(nil, nil)
		_, cols := p.Before.Dims()
		args := []float64{p.Before.At(row, col), t.Rate, p.Given.At(row, col)}
		for _, slot := range p.SlotsBefore {
			args = append(args, slot[row*cols+col])
		}
		op := t.at(Update, OpStep, index[id.Layer], -1)
		op.Unit, op.Input, op.Result = id.Unit, id.Input, p.After.At(row, col)
		l.add(op, args...)
	}
}
