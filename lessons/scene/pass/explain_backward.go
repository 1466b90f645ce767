package pass

import "nnlab/lessons"

// backward explains what a unit has on the way back.
func (x *explainer) backward(m name) bool {
	n := x.s.net
	x.what(lessons.WordHelper)
	switch m.kind {
	case carriedKind:
		x.what(lessons.WordCarried, n.symbol(m.as(weightKind)))
		return x.product(m.as(deltaKind), m.as(weightKind))
	case backKind:
		x.what(lessons.WordArrives, n.valueSymbol(m.layer, m.unit))
		return x.arrives(m)
	case slopeKind:
		x.what(lessons.WordSlope, n.valueSymbol(m.layer, m.unit))
		return x.slope(m)
	case mixKind:
		return x.product(m.as(dyKind), m.as(valueKind))
	case mixSumKind:
		return x.sum(n.over(m.as(mixKind))...)
	case gapKind:
		all := m.as(mixSumKind)
		all.unit = 0
		return x.less(x.sum(m.as(dyKind), all))
	}
	x.what(lessons.WordError, n.valueSymbol(m.layer, m.unit))
	if !n.elementwise(m.layer) {
		return x.product(m.as(valueKind), m.as(gapKind))
	}
	return x.product(n.arriving(m), m.as(slopeKind))
}

// arriving is the name of ∂J/∂a of a unit.
func (n *net) arriving(m name) name {
	if m.layer == n.last() {
		return m.as(dyKind)
	}
	return m.as(backKind)
}

// carriedTo lists what the units of the next layer send back to one.
func (n *net) carriedTo(m name) []name {
	var list []name
	for u := range n.out(m.layer + 1) {
		list = append(list, name{kind: carriedKind, layer: m.layer + 1, unit: u, input: m.unit, sample: m.sample})
	}
	return list
}

func (x *explainer) arrives(m name) bool {
	carried := x.s.net.carriedTo(m)
	if len(carried) == 1 {
		return x.product(carried[0].as(deltaKind), carried[0].as(weightKind))
	}
	return x.sum(carried...)
}

func (x *explainer) slope(m name) bool {
	switch x.s.net.acts[m.layer].Name() {
	case "sigmoid":
		return x.apply(lessons.FuncSigmoidSlope, m.as(valueKind))
	case "tanh":
		return x.apply(lessons.FuncTanhSlope, m.as(valueKind))
	case "relu":
		return x.apply(lessons.FuncReLUSlope, m.as(sumKind))
	}
	return x.apply(lessons.FuncOne, m.as(sumKind))
}

// gradient explains ∂J by a parameter and what the update makes of it.
func (x *explainer) gradient(m name) bool {
	n := x.s.net
	switch m.kind {
	case meanGradKind, sumGradKind:
		return x.meanGradient(m)
	case stepWKind, stepBKind:
		return x.step(m)
	}
	x.what(lessons.WordGradient, n.symbol(m.asParam()))
	if m.form == before {
		v, ok := x.s.traced(m)
		return ok && x.earlier(x.s.past.units, v)
	}
	if m.sample == inHand && x.s.program.samples > 1 {
		return x.sum(x.samples(m)...)
	}
	if m.kind == gradBKind {
		return x.sum(m.as(deltaKind))
	}
	return x.product(m.as(deltaKind), n.into(m))
}

func (x *explainer) step(m name) bool {
	grad, rate := m.asParam().gradient(), word("lr")
	if m.form == before {
		grad.form, rate = before, word("lr.prev")
	}
	x.what(lessons.WordStep, x.s.net.symbol(m.asParam()))
	return x.product(word("minus"), rate, grad)
}

// meanGradient is the name of the size of a layer's gradients.
func (s *Scene) meanGradient(l int) name {
	return name{kind: meanGradKind, layer: l, sample: inHand}
}

// fading explains how the gradients of the first layer compare with those of the last.
func (x *explainer) fading(w string) bool {
	first, last := x.s.meanGradient(0), x.s.meanGradient(x.s.net.last())
	switch w {
	case "last_dW":
		x.e.Sym = x.s.net.symbol(last)
		x.what(lessons.WordMeanGradient, "W"+lowered(last.layer+1))
		return x.sum(last)
	case "fade":
		x.e.Sym = "W₁ : W" + lowered(last.layer+1)
		x.what(lessons.WordFirstOverLast)
		return x.apply(lessons.FuncQuotient, first, last)
	}
	return false
}

// meanGradient is how large the gradients of a layer's weights are.
func (x *explainer) meanGradient(m name) bool {
	n := x.s.net
	x.what(lessons.WordMeanGradient, "W"+lowered(m.layer+1))
	count := n.in(m.layer) * n.out(m.layer)
	if m.kind == meanGradKind && count > lessons.MaxTerms {
		weights := name{kind: countKind, word: "weights", layer: m.layer, sample: inHand}
		return x.apply(lessons.FuncQuotient, m.as(sumGradKind), weights)
	}
	var terms []name
	for k := range count {
		terms = append(terms, n.paramAt(n.firstWeight[m.layer]+k).gradient())
	}
	if m.kind == meanGradKind {
		return x.sizes(x.mean(terms...))
	}
	return x.sizes(x.sum(terms...))
}
