package nn

import "gonum.org/v1/gonum/mat"

// Ops is the step as scalar operations, in the order in which they would be done
// by hand. Forward: sample by sample, layer by layer, unit by unit; then the
// loss. Backward: sample by sample from the last layer, unit by unit. The
// gradients of a unit of a Dense follow its δ if there is one sample, those of a
// filter the δ of its layer, and all stand at the end, from the last layer, if
// there are several. Update: all weights, then all biases, then the constraints.
//
// A layer that has no operations of its own, a Flatten or one of another package,
// is one operation a sample, and so is one of more than 131072 products in the
// batch, or parameters; the update of the latter is one, too.
func (t *Trace) Ops() []Op {
	m := &opMaker{Trace: t}
	for i := range t.Layers {
		m.wirings = append(m.wirings, t.Layers[i].wire(len(t.SampleLosses)))
	}
	m.allOps()
	return m.ops
}

// opMaker writes the operations of a trace.
type opMaker struct {
	*Trace
	opList
	wirings []*wiring // of each layer
}

func (t *opMaker) allOps() {
	for s := range t.SampleLosses {
		for i := range t.Layers {
			t.forwardOps(i, s)
		}
	}
	t.lossOps()
	for s := range t.SampleLosses {
		for i := len(t.Layers) - 1; i >= 0; i-- {
			t.backwardOps(i, s)
		}
	}
	if !t.single() {
		for i := len(t.Layers) - 1; i >= 0; i-- {
			t.gradOps(i)
		}
	}
	t.updateOps()
}

// single says whether the batch is one sample.
func (t *Trace) single() bool { return len(t.SampleLosses) == 1 }

// at is an operation of layer i on sample s, unit j and input k still open.
func (t *Trace) at(p Phase, k Kind, i, s int) Op {
	return Op{Phase: p, Kind: k, Sample: s, Layer: t.Layers[i].Number, Index: i, Unit: -1, Input: -1}
}

func (t *opMaker) forwardOps(i, s int) {
	layer := &t.Layers[i]
	x, z := layer.Input.RawRowView(s), layer.Z.RawRowView(s)
	op := t.at(Forward, OpLayerForward, i, s)
	if t.wirings[i] != nil {
		t.sumOps(i, s)
		return
	}
	switch kind := layer.Layer.(type) {
	case Dropout:
		op.Kind = OpMask
		for j := range z {
			op.Unit, op.Result = j, z[j]
			t.add(op, x[j], layer.Scratch.At(s, j))
		}
	case MaxPool2D:
		op.Kind = OpMax
		for j := range z {
			var window []float64
			for _, k := range kind.window(layer.In, j) {
				window = append(window, x[k])
			}
			op.Unit, op.Result = j, z[j]
			t.add(op, window...)
		}
	default:
		op.Result = length(layer.A.RawRowView(s))
		t.add(op)
	}
}

// sumOps is how a layer's weighted sums come about, and what is made of them.
func (t *opMaker) sumOps(i, s int) {
	layer, wires := &t.Layers[i], t.wirings[i]
	x, w, b := layer.Input.RawRowView(s), layer.Kernel().Before, layer.Bias()
	_, elementwise := layer.Activation.(Elementwise)
	activate := func(j int, z ...float64) {
		op := t.at(Forward, OpActivate, i, s)
		op.Unit, op.Result = j, layer.A.At(s, j)
		t.add(op, z...)
	}
	for j := range wires.ofZ {
		op := t.at(Forward, OpProduct, i, s)
		op.Unit = j
		var terms []float64
		for _, p := range wires.ofZ[j] {
			op.Input, op.Result = p.row, w.At(p.row, p.col)*x[p.x]
			t.add(op, w.At(p.row, p.col), x[p.x])
			terms = append(terms, op.Result)
		}
		if b != nil {
			terms = append(terms, b.Before.At(0, j%wires.cols))
		}
		op.Kind, op.Input, op.Result = OpSum, -1, layer.Z.At(s, j)
		t.add(op, terms...)
		if elementwise {
			activate(j, layer.Z.At(s, j))
		}
	}
	if !elementwise && layer.Activation != nil {
		for j := range wires.ofZ {
			activate(j, layer.Z.RawRowView(s)...)
		}
	}
}

func (t *opMaker) lossOps() {
	last := len(t.Layers) - 1
	for s, loss := range t.SampleLosses {
		op := t.at(Forward, OpSampleLoss, last, s)
		op.Layer, op.Index, op.Result = -1, -1, loss
		if t.single() {
			op.Kind = OpLoss
		}
		t.add(op, append(mat.Row(nil, s, t.Layers[last].A), t.Y.RawRowView(s)...)...)
	}
	if !t.single() {
		t.meanOp()
	}
	t.penaltyOps()
}

// meanOp is the mean of the samples' losses.
func (t *opMaker) meanOp() {
	t.add(Op{Phase: Forward, Kind: OpLoss, Sample: -1, Layer: -1, Unit: -1, Input: -1, Index: -1, Result: t.DataLoss},
		t.SampleLosses...)
}

// penaltyOps is what the penalties add to J, if there are any.
func (t *opMaker) penaltyOps() {
	terms := []float64{t.DataLoss}
	for i := range t.Layers {
		for _, p := range t.Layers[i].Params {
			if p.FromPenalty != nil {
				op := t.at(Forward, OpPenalty, i, -1)
				op.Result = p.Penalty
				t.add(op, p.Before.RawMatrix().Data...)
				terms = append(terms, p.Penalty)
			}
		}
	}
	if len(terms) > 1 {
		t.add(Op{Phase: Forward, Kind: OpTotal, Sample: -1, Layer: -1, Unit: -1, Input: -1, Index: -1, Result: t.J}, terms...)
	}
}
