package nn

import "gonum.org/v1/gonum/mat"

func (t *opMaker) backwardOps(i, s int) {
	layer, wires := &t.Layers[i], t.wirings[i]
	g, elementwise := layer.Activation.(Elementwise)
	if wires == nil || !elementwise {
		for j := range layer.DA.RawRowView(s) {
			t.arriveOps(i, s, j)
		}
	}
	if wires == nil {
		t.wholeOp(i, s)
		return
	}
	_, dense := layer.Layer.(Dense)
	for j := range wires.ofZ {
		delta := t.at(Backward, OpDelta, i, s)
		delta.Unit, delta.Result = j, layer.Delta.At(s, j)
		switch {
		case elementwise:
			t.arriveOps(i, s, j)
			slope := t.at(Backward, OpSlope, i, s)
			slope.Unit, slope.Result = j, g.Slope(layer.Z.At(s, j), layer.A.At(s, j))
			t.add(slope, layer.Z.At(s, j), layer.A.At(s, j))
			t.add(delta, layer.DA.At(s, j), slope.Result)
		case layer.Activation != nil:
			t.add(delta, append(mat.Row(nil, s, layer.DA), layer.A.RawRowView(s)...)...)
		}
		if dense && t.single() {
			t.unitGradOps(i, j)
		}
	}
	if !dense && t.single() {
		t.gradOps(i)
	}
}

// wholeOp is the way back through a layer that has no operations of its own; for
// those that hand on dJ/da as it comes there is nothing to do.
func (t *opMaker) wholeOp(i, s int) {
	switch t.Layers[i].Layer.(type) {
	case Dropout, MaxPool2D:
		return
	}
	op := t.at(Backward, OpLayerBackward, i, s)
	op.Result = length(t.Layers[i].Delta.RawRowView(s))
	t.add(op)
}

// arriveOps is how dJ/da comes to a unit: from the loss, from the δ of all units
// of a next layer of sums, through a mask, or from the windows whose largest it
// was. Any other next layer has handed it on already.
func (t *opMaker) arriveOps(i, s, j int) {
	op := t.at(Backward, OpLossSlope, i, s)
	op.Unit, op.Result = j, t.Layers[i].DA.At(s, j)
	if i == len(t.Layers)-1 {
		target := t.Y.RawRowView(s)
		t.add(op, t.Layers[i].A.At(s, j), target[min(j, len(target)-1)])
		return
	}
	next := &t.Layers[i+1]
	op.Kind = OpBackSum
	if t.wirings[i+1] != nil {
		t.backOps(op, i+1)
		return
	}
	switch next.Layer.(type) {
	case Dropout:
		op.Kind, op.Input = OpBack, j
		t.add(op, next.Delta.At(s, j), next.Scratch.At(s, j))
	case MaxPool2D:
		var terms []float64
		for z, from := range next.Scratch.RawRowView(s) {
			if int(from) == j {
				terms = append(terms, next.Delta.At(s, z))
			}
		}
		t.add(op, terms...)
	}
}

// backOps is how dJ/da comes from the δ of layer i, of sums; sum is their sum.
func (t *opMaker) backOps(sum Op, i int) {
	layer, back := &t.Layers[i], sum
	back.Kind = OpBack
	var terms []float64
	for _, p := range t.wirings[i].ofX[sum.Unit] {
		delta, w := layer.Delta.At(sum.Sample, p.z), layer.Kernel().Before.At(p.row, p.col)
		back.Input, back.Result = p.z, delta*w
		t.add(back, delta, w)
		terms = append(terms, back.Result)
	}
	if len(terms) != 1 {
		t.add(sum, terms...)
	}
}

// gradOps is how the gradients of a layer's weights and biases come about.
func (t *opMaker) gradOps(i int) {
	if wires := t.wirings[i]; wires != nil {
		for j := range wires.cols {
			t.unitGradOps(i, j)
		}
	}
}

// unitGradOps is how the gradients of a unit or filter come about.
func (t *opMaker) unitGradOps(i, j int) {
	layer, wires, sample := &t.Layers[i], t.wirings[i], 0
	if !t.single() {
		sample = -1
	}
	op := t.at(Backward, OpGradW, i, sample)
	op.Unit = j
	for k := range len(wires.ofWeight) / wires.cols {
		var pairs []float64
		for _, p := range wires.ofWeight[k*wires.cols+j] {
			for s := range t.SampleLosses {
				pairs = append(pairs, layer.Delta.At(s, p.z), layer.Input.At(s, p.x))
			}
		}
		op.Input, op.Result = k, layer.Kernel().FromLoss.At(k, j)
		t.add(op, pairs...)
	}
	if b := layer.Bias(); b != nil {
		var deltas []float64
		for s := range t.SampleLosses {
			for z := j; z < len(wires.ofZ); z += wires.cols {
				deltas = append(deltas, layer.Delta.At(s, z))
			}
		}
		op.Kind, op.Input, op.Result = OpGradB, BiasInput, b.FromLoss.At(0, j)
		t.add(op, deltas...)
	}
}
