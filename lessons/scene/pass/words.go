package pass

import (
	"math"

	"nnlab/lessons"
)

// wordDone is the position at which a name without an index is known.
func (s *Scene) wordDone(word string) (int, bool) {
	switch word {
	case "lr.prev":
		return 0, s.past != nil
	case "J.first":
		if s.updates > 0 {
			return 0, true
		}
		return s.program.starts[backward], true
	case "check.plus", "check.minus", "check.numeric", "Js.sum":
		return s.program.starts[backward], true
	case "check.backprop", "check.gap":
		return s.program.done(s.watched().gradient())
	case "largest_gradient", "smallest_gradient":
		return s.program.starts[update], true
	case "last_dW":
		return s.program.gradientsDone(s.net.last()), true
	case "fade":
		last, _ := s.number(s.meanGradient(s.net.last()))
		return s.program.gradientsDone(0), last > 0
	}
	return 0, true
}

// word gives the value of a name without an index that no sum stands behind.
func (s *Scene) word(word string) (lessons.Value, bool) {
	switch word {
	case "net":
		return lessons.WordValue(s.net.String()), true
	case "net_kind":
		return lessons.WordValue(s.net.kindOfNet()), true
	case "activation":
		return lessons.WordValue(s.net.acts[0].Name()), true
	case "loss":
		return lessons.WordValue(s.net.spec.Loss), true
	case "watched":
		return s.pointer(s.watched()), true
	case "largest_gradient":
		return s.pointer(s.extreme(math.Inf(-1), 1)), true
	case "smallest_gradient":
		return s.pointer(s.extreme(math.Inf(1), -1)), true
	case "next_seed":
		return lessons.Number(float64(s.seed + 1)), true
	}
	return lessons.Value{}, false
}

// kindOfNet is what a network with so many hidden layers is called.
func (n *net) kindOfNet() string { return [...]string{"ann", "mlp", "dnn"}[min(n.layers()-1, 2)] }

// extreme is the gradient of a weight with the largest size, or with sign −1 the smallest; the first of equals.
func (s *Scene) extreme(best, sign float64) name {
	at := 0
	for k := range s.net.weights {
		v, _ := s.traced(s.net.paramAt(k).gradient())
		if v = math.Abs(v); sign*v > sign*best {
			best, at = v, k
		}
	}
	return s.net.paramAt(at).gradient()
}

// gradient is the name of ∂J by a weight or bias.
func (m name) gradient() name {
	k := gradWKind
	if m.kind == biasKind {
		k = gradBKind
	}
	return name{kind: k, layer: m.layer, unit: m.unit, input: m.input, sample: inHand}
}

// change is the name of what the update adds to a weight or bias.
func (m name) change() name {
	k := stepWKind
	if m.kind == biasKind {
		k = stepBKind
	}
	return name{kind: k, layer: m.layer, unit: m.unit, input: m.input, sample: inHand}
}

// watched is the weight or bias that was asked for, or the one that the operation in hand is about.
func (s *Scene) watched() name {
	if s.watch.kind != noKind {
		return s.watch
	}
	return s.subject()
}

// subject is the weight or bias that the operation in hand is about, or the last one before it.
func (s *Scene) subject() name {
	op, ok := s.op()
	m := name{kind: weightKind, layer: op.layer, unit: op.unit, input: op.input, sample: inHand}
	switch op.kind {
	case sumKind, valueKind, gradBKind:
		m.input = s.net.in(m.layer) - 1
	case carriedKind:
		m.layer, m.unit, m.input = op.layer-1, op.input, 0
	case lossKind, sampleKind:
		m = s.net.paramAt(s.net.weights - 1)
	case biasKind:
		m.kind = biasKind
	}
	if !ok {
		m = s.net.paramAt(0)
	}
	m.sample = inHand
	return m
}
