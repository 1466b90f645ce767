package pass

// done is the count of operations of the pass after which a name is known: 0 is always, false never in this pass.
// The sample of m is not inHand where the kind has samples.
func (p *program) done(m name) (int, bool) {
	switch m.kind {
	case inputKind, targetKind, countKind:
		return 0, true
	case productKind:
		return p.forwardDone(m, m.input+1), true
	case sumKind:
		return p.forwardDone(m, p.net.in(m.layer)+1), true
	case valueKind, shiftKind, expKind, expSumKind:
		return p.valueDone(m), true
	case termKind, shareKind, sampleKind:
		return p.lossDone(m.sample), true
	case lossKind:
		return p.starts[backward], true
	case meanGradKind, sumGradKind:
		return p.gradientsDone(m.layer), true
	case gradWKind, gradBKind:
		return p.gradientDone(m), true
	case stepWKind, stepBKind:
		return p.starts[update] + p.net.param(m.asParam()) + 1, true
	case weightKind, biasKind:
		if m.form == next {
			return p.starts[update] + p.net.param(m) + 1, true
		}
		return 0, true
	}
	return p.backDone(m)
}

// asParam is the weight or bias that a gradient or a step belongs to.
func (m name) asParam() name {
	k := weightKind
	if m.kind == gradBKind || m.kind == stepBKind || m.kind == biasKind {
		k = biasKind
	}
	return name{kind: k, layer: m.layer, unit: m.unit, input: m.input, sample: inHand}
}

// sectionOf is the section that computes a layer of a sample, on the way there or back.
func (p *program) sectionOf(q part, l, sample int) *section {
	layers := p.net.layers()
	back, fromLast := p.samples*layers+1, layers-1-l
	switch {
	case p.order == layerByLayer && q == forwardPart:
		return &p.sections[l*p.samples+sample]
	case q == forwardPart:
		return &p.sections[sample*layers+l]
	case p.order == layerByLayer && p.samples > 1 && q == backPart:
		return &p.sections[back+fromLast*(p.samples+1)+sample]
	case q == backPart:
		return &p.sections[back+sample*layers+fromLast]
	case p.order == layerByLayer:
		return &p.sections[back+fromLast*(p.samples+1)+p.samples]
	}
	return &p.sections[back+p.samples*layers+fromLast]
}

func (p *program) forwardDone(m name, offset int) int {
	each := p.net.in(m.layer) + 2
	if !p.net.elementwise(m.layer) {
		each--
	}
	return p.sectionOf(forwardPart, m.layer, m.sample).start + m.unit*each + offset
}

// valueDone takes the units of a softmax one after the other, after all their sums; what belongs to all of them
// is known with the first.
func (p *program) valueDone(m name) int {
	if p.net.elementwise(m.layer) {
		return p.forwardDone(m, p.net.in(m.layer)+2)
	}
	if m.kind != valueKind {
		m.unit = 0
	}
	return p.sectionOf(forwardPart, m.layer, m.sample).start + p.net.out(m.layer)*(p.net.in(m.layer)+1) + m.unit + 1
}

func (p *program) lossDone(sample int) int {
	if p.samples == 1 {
		return p.starts[backward]
	}
	return p.sections[p.samples*p.net.layers()].start + sample + 1
}

// backDone is for what a unit has on the way back.
func (p *program) backDone(m name) (int, bool) {
	switch m.kind {
	case pointKind, pullKind, pullSumKind, mixKind, mixSumKind:
		m.unit = 0 // known of all outputs with the first
	}
	l, unit, offset := m.layer, m.unit, 0
	switch m.kind {
	case dyKind, diffKind, probKind, pointKind, pullKind, pullSumKind, rawKind, backKind:
		if lead := p.lead(l); lead > 0 {
			return p.sectionOf(backPart, l, m.sample).start + m.unit + 1, true
		}
		offset = p.arriving(l)
	case carriedKind:
		l, unit, offset = m.layer-1, m.input, m.unit+1
	case slopeKind:
		offset = p.arriving(l) + 1
	case deltaKind, mixKind, mixSumKind, gapKind:
		offset = p.upToDelta(l)
	default:
		return 0, false
	}
	return p.sectionOf(backPart, l, m.sample).start + p.lead(l) + unit*p.perUnit(l) + offset, true
}

// gradientDone is for a gradient, or for one sample's share in it, which is known with the whole.
func (p *program) gradientDone(m name) int {
	offset := p.net.in(m.layer) + 1
	if m.kind == gradWKind {
		offset = m.input + 1
	}
	if p.samples == 1 {
		start := p.sectionOf(backPart, m.layer, 0).start + p.lead(m.layer)
		return start + m.unit*p.perUnit(m.layer) + p.upToDelta(m.layer) + offset
	}
	return p.sectionOf(gradientPart, m.layer, 0).start + m.unit*(p.net.in(m.layer)+1) + offset
}

// gradientsDone is for all gradients of a layer.
func (p *program) gradientsDone(l int) int {
	return p.gradientDone(name{kind: gradBKind, layer: l, unit: p.net.out(l) - 1})
}
