package pass

import (
	"nnlab/lessons"
	"nnlab/nn"
)

// HasName tells whether the network has a number or word of that name, known yet or not.
func (s *Scene) HasName(ref lessons.Ref) bool {
	_, _, exists := s.look(ref)
	return exists
}

// Value gives a number or a word by name, once its operation is done in this pass.
func (s *Scene) Value(ref lessons.Ref) (lessons.Value, bool) {
	v, known, _ := s.look(ref)
	return v, known
}

// look finds a name: its value, whether that is known, and whether there is such a name at all.
func (s *Scene) look(ref lessons.Ref) (v lessons.Value, known, exists bool) {
	m, ok := s.net.parse(ref)
	if !ok {
		a, ok := s.aside(ref)
		if !ok || !a.known {
			return lessons.Value{}, false, ok
		}
		return a.value, true, true
	}
	if !s.known(m) {
		return lessons.Value{}, false, true
	}
	if m.kind == wordKind && m.from == 0 {
		if v, ok := s.word(m.word); ok {
			return v, true, true
		}
	}
	x, ok := s.number(m)
	return lessons.Number(x), ok, true
}

// Until tells how many units it takes until a name is known.
func (s *Scene) Until(ref lessons.Ref) (units int, ok bool) {
	m, ok := s.net.parse(ref)
	if !ok {
		return 0, false
	}
	if s.known(m) {
		return 0, true
	}
	if m.moves(s) {
		return s.tries(m)
	}
	target, ok := s.reach(m)
	if !ok || target > s.end() {
		if m.form != before || s.past != nil || s.options.ForwardOnly {
			return 0, false
		}
		target = s.end() + 1 // known once the next pass begins
	}
	for p := s.position; p < min(target, s.end()); units++ {
		p = s.after(p)
	}
	if target > s.end() {
		units++
	}
	return units, true
}

// moves tells whether a name means one number here and another one later in the pass.
func (m name) moves(s *Scene) bool {
	switch m.word {
	case "check.backprop", "check.gap":
		return true
	}
	return m.sample == inHand && s.program.samples > 1 && s.net.isSampled(m.kind) && m.form == now
}

// tries counts units by going through the rest of the pass.
func (s *Scene) tries(m name) (units int, ok bool) {
	here := s.position
	for !ok && s.position < s.end() {
		s.position = s.after(s.position)
		units++
		ok = s.known(m)
	}
	s.position = here
	if !ok {
		return 0, false
	}
	return units, true
}

// known tells whether the operation of a name is done.
func (s *Scene) known(m name) bool {
	if m.form == before {
		return s.past != nil
	}
	done, ok := s.reach(m)
	return ok && done <= s.position
}

// reach is the position at which a name is known.
func (s *Scene) reach(m name) (int, bool) {
	if m.form == before {
		return 0, false
	}
	switch {
	case m.kind == wordKind:
		return s.wordDone(m.word)
	case m.upTo > 0:
		return s.partDone(m)
	case m.kind == historyKind && m.unit == s.updates+1:
		m.kind = lossKind
	case m.kind == historyKind:
		_, kept := s.history.at(m.unit)
		return 0, kept
	}
	m.sample = s.sampleOf(m)
	if m.sample >= s.program.samples {
		return 0, false // a part batch
	}
	return s.program.done(m)
}

// partDone is the position at which the first terms of a sum or product are known.
func (s *Scene) partDone(m name) (int, bool) {
	e, ok := s.explain(m)
	if !ok {
		return 0, false
	}
	last, _ := s.net.parse(e.Terms[len(e.Terms)-1].Ref)
	return s.reach(last)
}

// sampleOf is the sample that a name means.
func (s *Scene) sampleOf(m name) int {
	if m.sample == inHand {
		return s.sample()
	}
	return m.sample
}

// number computes a number, known or not; false if there is none.
func (s *Scene) number(m name) (float64, bool) {
	if v, ok := s.traced(m); ok {
		return v, true
	}
	e, ok := s.explain(m)
	return e.Num.V, ok
}

// traced reads what stands in the trace or in the state.
func (s *Scene) traced(m name) (float64, bool) {
	if m.from > 0 || m.upTo > 0 {
		return 0, false
	}
	if m.form == before {
		return s.earlier(m)
	}
	k, l := s.sampleOf(m), &s.trace.Layers[m.layer]
	switch m.kind {
	case productKind:
		return l.Kernel().Before.At(m.input, m.unit) * l.Input.At(k, m.input), true
	case carriedKind:
		return l.Delta.At(k, m.unit) * l.Kernel().Before.At(m.input, m.unit), true
	case diffKind:
		return l.A.At(k, m.unit) - s.trace.Y.At(k, m.unit), true
	case stepWKind:
		return -s.trace.Rate * l.Kernel().Grad.At(m.input, m.unit), true
	case stepBKind:
		return -s.trace.Rate * l.Bias().Grad.At(0, m.unit), true
	case inputKind:
		return s.trace.X.At(k, m.input), true
	case targetKind:
		return s.trace.Y.At(k, m.unit), true
	case weightKind:
		if m.form == next {
			return l.Kernel().After.At(m.input, m.unit), true
		}
		return l.Kernel().Before.At(m.input, m.unit), true
	case biasKind:
		if m.form == next {
			return l.Bias().After.At(0, m.unit), true
		}
		return l.Bias().Before.At(0, m.unit), true
	case sumKind:
		return l.Z.At(k, m.unit), true
	case valueKind:
		return l.A.At(k, m.unit), true
	case dyKind, backKind:
		return l.DA.At(k, m.unit), true
	case deltaKind:
		return l.Delta.At(k, m.unit), true
	case slopeKind:
		return l.Activation.(nn.Elementwise).Slope(l.Z.At(k, m.unit), l.A.At(k, m.unit)), true
	case gradWKind:
		if m.sample != inHand {
			return l.Delta.At(k, m.unit) * l.Input.At(k, m.input), true
		}
		return l.Kernel().Grad.At(m.input, m.unit), true
	case gradBKind:
		if m.sample != inHand {
			return l.Delta.At(k, m.unit), true
		}
		return l.Bias().Grad.At(0, m.unit), true
	case sampleKind:
		return s.trace.SampleLosses[k], true
	case lossKind:
		return s.trace.J, true
	}
	return 0, false
}

// earlier is a number of the pass before.
func (s *Scene) earlier(m name) (float64, bool) {
	switch {
	case s.past == nil:
		return 0, false
	case m.kind == lossKind:
		return s.past.loss, true
	case m.kind == weightKind || m.kind == biasKind:
		return s.past.params[s.net.param(m)], true
	case m.kind == gradWKind || m.kind == gradBKind:
		return s.past.grads[s.net.param(m.asParam())], true
	}
	return 0, false
}
