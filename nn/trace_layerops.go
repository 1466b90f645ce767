package nn

import "math"

// LayerOps is the step as one operation a layer: forward, the loss, backward
// from the last layer, and the update of each layer that has parameters.
func (t *Trace) LayerOps() []Op {
	l := &opList{}
	for i := range t.Layers {
		op := t.at(Forward, OpLayerForward, i, -1)
		op.Result = length(t.Layers[i].A.RawMatrix().Data)
		l.add(op)
	}
	t.meanOp(l)
	t.penaltyOps(l)
	for i := len(t.Layers) - 1; i >= 0; i-- {
		op := t.at(Backward, OpLayerBackward, i, -1)
		op.Result = t.Layers[i].GradientLength()
		l.add(op)
	}
	for i := range t.Layers {
		if len(t.Layers[i].Params) == 0 {
			continue
		}
		t.layerStep(l, i)
	}
	return l.ops
}

// GradientLength is √Σg² over all parameters of the layer, or over dJ/dz if it
// has none: the size by which vanishing gradients are told.
func (l *LayerTrace) GradientLength() float64 {
	if len(l.Params) == 0 {
		return length(l.Delta.RawMatrix().Data)
	}
	sum := 0.0
	for _, p := range l.Params {
		sum = math.Hypot(sum, length(p.Grad.RawMatrix().Data))
	}
	return sum
}

func (l *LayerTrace) changeLength() float64 {
	sum := 0.0
	for _, p := range l.Params {
		after := p.After.RawMatrix().Data
		for i, before := range p.Before.RawMatrix().Data {
			sum = math.Hypot(sum, after[i]-before)
		}
	}
	return sum
}

// length is the Euclidean length of a vector.
func length(v []float64) float64 { return math.Sqrt(dot(v, v)) }
