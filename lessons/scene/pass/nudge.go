package pass

import "nnlab/nn"

// nudgeBy is how far the check moves a weight, and nudgeText how that is written.
const (
	nudgeBy   = 1e-4
	nudgeText = "0.0001"
)

// nudge is J with the watched weight a little to either side.
type nudge struct {
	of          name
	plus, minus float64
}

// tried computes J with the watched weight moved, once a trace and weight.
func (s *Scene) tried() *nudge {
	m := s.watched()
	if s.nudge == nil || s.nudge.of != m {
		q, _ := nn.NumericDerivative(s.model, s.trace.X, s.trace.Y, paramID(m), nudgeBy)
		s.nudge = &nudge{m, q.Plus, q.Minus}
	}
	return s.nudge
}

// paramID is the name of a weight or bias in nn.
func paramID(m name) nn.ParamID {
	if m.kind == biasKind {
		return nn.Bias(m.layer, m.unit)
	}
	return nn.Weight(m.layer, m.unit, m.input)
}
