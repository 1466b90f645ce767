package pass

import "nnlab/lessons"

// Keras keeps probabilities so far from 0 and 1 before it takes logarithms.
const clip = 1e-7

// averages tells whether the loss is a mean over the outputs, not a sum.
func (n *net) averages() bool { return n.spec.Loss != "half_sse" && n.spec.Loss != "cce" }

// loss explains what the outputs, the samples and all of them cost.
func (x *explainer) loss(m name) bool {
	n := x.s.net
	m.layer = n.last()
	switch {
	case m.kind == historyKind:
		return x.lossOf(m)
	case m.form == before:
		x.what(lessons.WordLossBefore)
		return x.s.past != nil && x.earlier(x.s.past.units, x.s.past.loss)
	case m.kind == lossKind && x.s.program.samples > 1:
		x.what(lessons.WordLoss)
		if x.s.program.samples <= lessons.MaxTerms {
			return x.mean(x.samples(m.as(sampleKind))...)
		}
		return x.product(word("per_sample"), word("Js.sum"))
	case m.kind == termKind, m.kind == shareKind && !n.averages():
		x.what(lessons.WordShare, n.ofOutput("ŷ", m))
		return x.term(m)
	case m.kind == shareKind:
		x.what(lessons.WordShare, n.ofOutput("ŷ", m))
		return x.product(word("per_output"), m.as(termKind))
	}
	x.what(lessons.WordLoss)
	if m.kind == sampleKind {
		x.what(lessons.WordLossOf, number(float64(x.s.sampleOf(m)+1)))
	}
	switch {
	case n.outputs() == 1:
		return x.term(m)
	case n.averages() && n.outputs() <= lessons.MaxTerms:
		return x.mean(n.over(m.as(termKind))...)
	}
	return x.sum(n.over(m.as(shareKind))...)
}

// lossOf explains J of an update: the present one, or one that is over.
func (x *explainer) lossOf(m name) bool {
	if m.unit == x.s.updates+1 {
		m.unit = 0
		return x.loss(m.as(lossKind))
	}
	x.what(lessons.WordLossAt, number(float64(m.unit)))
	i, ok := x.s.history.at(m.unit)
	return ok && x.earlier(x.s.history.units[i], x.s.history.losses[i])
}

// term is the loss of one output.
func (x *explainer) term(m name) bool {
	y, t := m.as(valueKind), m.as(targetKind)
	switch x.s.net.spec.Loss {
	case "half_sse":
		return x.apply(lessons.FuncHalfSquare, y, t)
	case "mse":
		return x.apply(lessons.FuncSquare, y, t)
	case "bce_logits":
		return x.apply(lessons.FuncBCELogit, y, t)
	case "cce":
		return x.apply(lessons.FuncCCE, x.clipped(y), t)
	}
	return x.apply(lessons.FuncBCE, x.clipped(y), t)
}

// clipped is a probability, or the bound that stands for it.
func (x *explainer) clipped(y name) name {
	switch v, _ := x.s.traced(y); {
	case v < clip:
		return word("low")
	case v > 1-clip:
		return word("high")
	}
	return y
}

// lossSlope explains ∂J/∂ŷ.
func (x *explainer) lossSlope(m name) bool {
	n, y, t := x.s.net, m.as(valueKind), m.as(targetKind)
	x.what(lessons.WordHelper)
	switch m.kind {
	case diffKind:
		x.what(lessons.WordDifference)
		return x.apply(lessons.FuncDifference, y, t)
	case probKind:
		x.what(lessons.WordProbability)
		return x.apply(lessons.FuncSigmoid, y)
	case pointKind:
		if x.clipped(y) != y {
			x.what(lessons.WordClipped)
			return x.leaf(lessons.Setting, 0)
		}
		return x.apply(lessons.FuncCCESlope, y, t)
	case pullKind:
		return x.product(m.as(pointKind), y)
	case pullSumKind:
		return x.sum(n.over(m.as(pullKind))...)
	case rawKind:
		return x.rawSlope(m)
	}
	x.what(lessons.WordLossSlope, n.ofOutput("ŷ", m))
	if x.s.reduction() == 1 {
		return x.rawSlope(m)
	}
	if n.spec.Loss == "mse" || n.spec.Loss == "half_sse" {
		return x.product(word("reduction"), m.as(diffKind))
	}
	return x.product(word("reduction"), m.as(rawKind))
}

// rawSlope is ∂J/∂ŷ without the factors of the means.
func (x *explainer) rawSlope(m name) bool {
	y, t := m.as(valueKind), m.as(targetKind)
	switch x.s.net.spec.Loss {
	case "bce_logits":
		return x.apply(lessons.FuncDifference, m.as(probKind), t)
	case "cce":
		all := m.as(pullSumKind)
		all.unit = 0
		return x.less(x.sum(m.as(pointKind), all))
	case "bce":
		if x.clipped(y) != y {
			x.what(lessons.WordClipped)
			return x.leaf(lessons.Setting, 0)
		}
		return x.apply(lessons.FuncBCESlope, y, t)
	}
	return x.apply(lessons.FuncDifference, y, t)
}

// reduction is what the means over outputs and samples leave of the slope of one term.
func (s *Scene) reduction() float64 {
	r := 1 / float64(s.program.samples)
	switch {
	case s.net.spec.Loss == "mse":
		return 2 * r / float64(s.net.outputs())
	case s.net.averages():
		return r / float64(s.net.outputs())
	}
	return r
}

// word is the name of what has no index.
func word(text string) name { return name{kind: wordKind, word: text, sample: inHand} }
