package nn

// LayerOps is the step as one operation a layer: forward, the loss, backward
// from the last layer, and the update of each layer that has parameters.
func (t *Trace) LayerOps() []Op {
	m := &opMaker{Trace: t}
	for i := range t.Layers {
		op := t.at(Forward, OpLayerForward, i, -1)
		op.Result = length(t.Layers[i].A.RawMatrix().Data)
		m.add(op)
	}
	m.meanOp()
	m.penaltyOps()
	for i := len(t.Layers) - 1; i >= 0; i-- {
		op := t.at(Backward, OpLayerBackward, i, -1)
		op.Result = t.Layers[i].GradientLength()
		m.add(op)
	}
	for i := range t.Layers {
		if len(t.Layers[i].Params) > 0 {
			m.layerStep(i)
		}
	}
	return m.ops
}
