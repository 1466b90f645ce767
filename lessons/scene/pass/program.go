package pass

// phase is a part of a pass.
type phase uint8

const (
	forward phase = iota
	backward
	update
)

// part is what a section does.
type part uint8

const (
	forwardPart  part = iota // a layer on a sample
	lossPart                 // the losses of the samples and their mean
	backPart                 // a layer on a sample, backwards
	gradientPart             // the gradients of a layer over all samples of a batch
	updatePart               // all parameters
)

// section is a run of operations on one layer. It begins after start others.
type section struct {
	part   part
	phase  phase
	layer  int
	sample int // inHand where several are meant
	start  int
	count  int
}

// program is the order of the operations of a pass, without the operations themselves: both ways between a number and
// the count of operations after which it is known are arithmetic. By sample it is the one of nn.Trace.Ops.
type program struct {
	net      *net
	samples  int
	order    order
	sections []section
	ops      int
	starts   [4]int // of the phases, and the end
}

func newProgram(n *net, samples int, o order) *program {
	p := &program{net: n, samples: samples, order: o}
	p.each(func(l, s int) {
		p.add(section{part: forwardPart, layer: l, sample: s, count: n.out(l) * (n.in(l) + 2)})
	})
	losses := 1
	if samples > 1 {
		losses = samples + 1
	}
	p.add(section{part: lossPart, layer: n.last(), sample: inHand, count: losses})
	p.each(func(l, s int) {
		l = n.last() - l
		p.add(section{part: backPart, phase: backward, layer: l, sample: s, count: n.out(l)*p.perUnit(l) + p.lead(l)})
		if o == layerByLayer && s == samples-1 {
			p.addGradients(l)
		}
	})
	for l := n.last(); l >= 0 && o == sampleBySample; l-- {
		p.addGradients(l)
	}
	p.add(section{part: updatePart, phase: update, sample: inHand, count: n.params()})
	p.starts[update+1] = p.ops
	return p
}

// each goes through all layers, the first one first, and samples in the program's order.
func (p *program) each(do func(layer, sample int)) {
	layers := p.net.layers()
	for i := range p.samples * layers {
		if p.order == layerByLayer {
			do(i/p.samples, i%p.samples)
		} else {
			do(i%layers, i/layers)
		}
	}
}

// addGradients sums the gradients of a layer over the samples; of one sample they come with the layer.
func (p *program) addGradients(l int) {
	if p.samples > 1 {
		p.add(section{part: gradientPart, phase: backward, layer: l, sample: inHand, count: p.net.out(l) * (p.net.in(l) + 1)})
	}
}

func (p *program) add(s section) {
	s.start = p.ops
	if len(p.sections) == 0 || p.sections[len(p.sections)-1].phase != s.phase {
		p.starts[s.phase] = s.start
	}
	p.sections = append(p.sections, s)
	p.ops += s.count
}

// lead is how many operations go before those of the units: a softmax needs all ∂J/∂ŷ first.
func (p *program) lead(l int) int {
	if p.net.elementwise(l) {
		return 0
	}
	return p.net.out(l)
}

// arriving is how many operations bring ∂J/∂a to a unit, within those of the unit.
func (p *program) arriving(l int) int {
	switch {
	case !p.net.elementwise(l):
		return 0
	case l == p.net.last():
		return 1
	case p.net.out(l+1) == 1:
		return 1
	}
	return p.net.out(l+1) + 1
}

// upToDelta is how many operations a unit has until its δ is known, and with it.
func (p *program) upToDelta(l int) int {
	if !p.net.elementwise(l) {
		return 1
	}
	return p.arriving(l) + 2
}

func (p *program) perUnit(l int) int {
	if p.samples > 1 {
		return p.upToDelta(l)
	}
	return p.upToDelta(l) + p.net.in(l) + 1
}

// sectionAt finds the section of the operation with number i, from 0.
func (p *program) sectionAt(i int) *section { return &p.sections[p.sectionNo(i)] }

func (p *program) sectionNo(i int) int {
	lo, hi := 0, len(p.sections)-1
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if p.sections[mid].start <= i {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return lo
}

// layerEnd is how many operations are done once the layer of the operation with number i has taken all samples.
func (p *program) layerEnd(i int) int {
	k := p.sectionNo(i)
	first := p.sections[k]
	for ; k < len(p.sections); k++ {
		s := &p.sections[k]
		if s.phase != first.phase || s.layer != first.layer || (s.part == lossPart) != (first.part == lossPart) {
			return s.start
		}
	}
	return p.ops
}

// at is what the operation with number i, from 0, computes.
func (p *program) at(i int) name {
	s := p.sectionAt(i)
	m := name{layer: s.layer, sample: s.sample}
	i -= s.start
	switch s.part {
	case forwardPart:
		return p.forwardAt(m, i)
	case lossPart:
		if m.kind = lossKind; i < s.count-1 {
			m.kind, m.sample = sampleKind, i
		}
		return m
	case backPart:
		return p.backAt(m, i)
	case gradientPart:
		m.unit = i / (p.net.in(m.layer) + 1)
		return p.gradientAt(m, i%(p.net.in(m.layer)+1))
	}
	m = p.net.paramAt(i)
	m.form, m.sample = next, inHand
	return m
}

func (p *program) forwardAt(m name, i int) name {
	in, out := p.net.in(m.layer), p.net.out(m.layer)
	each := in + 2
	if !p.net.elementwise(m.layer) {
		each = in + 1
	}
	if i >= out*each {
		m.kind, m.unit = valueKind, i-out*each
		return m
	}
	m.unit, i = i/each, i%each
	switch {
	case i < in:
		m.kind, m.input = productKind, i
	case i == in:
		m.kind = sumKind
	default:
		m.kind = valueKind
	}
	return m
}

func (p *program) backAt(m name, i int) name {
	lead := p.lead(m.layer)
	if i < lead {
		m.kind, m.unit = dyKind, i
		return m
	}
	i -= lead
	m.unit, i = i/p.perUnit(m.layer), i%p.perUnit(m.layer)
	arriving, delta := p.arriving(m.layer), p.upToDelta(m.layer)-1
	switch {
	case i > delta:
		return p.gradientAt(m, i-delta-1)
	case i == delta:
		m.kind = deltaKind
	case i == arriving:
		m.kind = slopeKind
	case m.layer == p.net.last():
		m.kind = dyKind
	case i == p.net.out(m.layer+1):
		m.kind = backKind
	default:
		m.kind, m.input = carriedKind, m.unit
		m.layer, m.unit = m.layer+1, i
	}
	return m
}

func (p *program) gradientAt(m name, i int) name {
	if p.samples > 1 {
		m.sample = inHand
	}
	if i == p.net.in(m.layer) {
		m.kind = gradBKind
		return m
	}
	m.kind, m.input = gradWKind, i
	return m
}
