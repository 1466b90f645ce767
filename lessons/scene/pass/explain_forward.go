package pass

import (
	"slices"

	"nnlab/lessons"
)

// numbers explains all that has an index; false if it is of another kind.
func (x *explainer) numbers(m name) bool {
	switch m.kind {
	case inputKind, targetKind:
		return x.data(m)
	case weightKind, biasKind:
		return x.param(m)
	case productKind:
		x.what(lessons.WordProduct, x.s.net.symbol(m.as(weightKind)), x.s.net.inputSymbol(m.layer, m.input))
		return x.product(m.as(weightKind), x.s.net.into(m))
	case sumKind:
		return x.weightedSum(m)
	case valueKind, shiftKind, expKind, expSumKind:
		return x.activation(m)
	case termKind, shareKind, sampleKind, lossKind, historyKind:
		return x.loss(m)
	case diffKind, probKind, pointKind, pullKind, pullSumKind, rawKind, dyKind:
		return x.lossSlope(m)
	case carriedKind, backKind, slopeKind, mixKind, mixSumKind, gapKind, deltaKind:
		return x.backward(m)
	case gradWKind, gradBKind, stepWKind, stepBKind, meanGradKind, sumGradKind:
		return x.gradient(m)
	}
	return false
}

// as is the same place seen as another kind.
func (m name) as(k kind) name {
	m.kind, m.form, m.from = k, now, 0
	if k == weightKind || k == biasKind {
		m.sample = inHand
	}
	return m
}

// into is what a weight multiplies.
func (n *net) into(m name) name {
	if m.layer == 0 {
		return name{kind: inputKind, input: m.input, sample: m.sample}
	}
	return name{kind: valueKind, layer: m.layer - 1, unit: m.input, sample: m.sample}
}

// over lists a place for each unit of a layer.
func (n *net) over(m name) []name {
	list := make([]name, n.out(m.layer))
	for u := range list {
		list[u] = m
		list[u].unit = u
	}
	return list
}

// samples lists a place for each sample of the batch.
func (x *explainer) samples(m name) []name {
	list := make([]name, x.s.program.samples)
	for k := range list {
		list[k] = m
		list[k].sample = k
	}
	return list
}

func (x *explainer) data(m name) bool {
	v, _ := x.s.traced(m)
	from, _ := x.s.net.batchOf(x.s.updates, x.s.unit.order())
	row := m
	row.sample = from + x.s.sampleOf(m)
	if slices.Contains(x.s.editedData, row) {
		x.what(lessons.WordTyped)
		return x.leaf(lessons.Setting, v)
	}
	if m.kind == targetKind {
		x.what(lessons.WordTargetOf, x.s.net.ofOutput("ŷ", m))
	} else {
		x.what(lessons.WordInput)
	}
	return x.leaf(lessons.Data, v)
}

// param explains a weight or bias: set by somebody, or left by the update before.
func (x *explainer) param(m name) bool {
	v, ok := x.s.traced(m)
	switch {
	case m.form == next:
		x.what(lessons.WordNewValue, x.s.net.symbol(m.as(m.kind)))
		return x.sum(m.as(m.kind), m.change())
	case m.form == before:
		x.what(lessons.WordBefore, x.s.net.symbol(m.as(m.kind)))
		return ok && x.earlier(x.s.past.units, v)
	case slices.Contains(x.s.editedParams, m):
		x.what(lessons.WordTyped)
	case x.s.past != nil:
		old, step := m, m.change()
		old.form, step.form = before, before
		x.what(lessons.WordAfterUpdate, number(float64(x.s.updates)))
		return x.sum(old, step)
	default:
		x.what(lessons.WordFirstValue)
	}
	return x.leaf(lessons.Setting, v)
}

func (x *explainer) weightedSum(m name) bool {
	var terms []name
	for i := range x.s.net.in(m.layer) {
		p := m.as(productKind)
		p.input = i
		terms = append(terms, p)
	}
	x.what(lessons.WordWeightedSum, x.s.net.valueSymbol(m.layer, m.unit))
	return x.sum(append(terms, m.as(biasKind))...)
}

// activation explains a = g(z), a softmax in three steps.
func (x *explainer) activation(m name) bool {
	n := x.s.net
	x.what(lessons.WordActivation, n.valueSymbol(m.layer, m.unit))
	switch m.kind {
	case shiftKind:
		x.what(lessons.WordHelper)
		return x.less(x.sum(m.as(sumKind), x.largest(m)))
	case expKind:
		x.what(lessons.WordHelper)
		return x.apply(lessons.FuncExp, m.as(shiftKind))
	case expSumKind:
		x.what(lessons.WordHelper)
		return x.sum(n.over(m.as(expKind))...)
	}
	if !n.elementwise(m.layer) {
		all := m.as(expSumKind)
		all.unit = 0
		return x.apply(lessons.FuncQuotient, m.as(expKind), all)
	}
	return x.apply(lessons.Func(n.acts[m.layer].Name()), m.as(sumKind))
}

// largest is the largest z of the layer.
func (x *explainer) largest(m name) name {
	all := x.s.net.over(m.as(sumKind))
	best := all[0]
	for _, z := range all[1:] {
		v, _ := x.s.traced(z)
		if w, _ := x.s.traced(best); v > w {
			best = z
		}
	}
	return best
}
