package pass

import "nnlab/lessons"

// maxDrawn is the most units of a layer whose edges are in the diagram.
const maxDrawn = 16

// network is the diagram, with the path of the operation in hand.
func (s *Scene) network() lessons.Panel {
	p := lessons.Network{Head: head(NetworkPanel, lessons.L(lessons.WordNetwork))}
	p.Detail = s.networkDetail()
	p.Layers = append(p.Layers, s.inputUnits())
	for l := range s.net.layers() {
		p.Layers = append(p.Layers, s.layerUnits(l))
	}
	path := s.path()
	for l := range s.net.layers() {
		for u := range min(s.net.out(l), maxDrawn) {
			for i := range min(s.net.in(l), maxDrawn) {
				p.Edges = append(p.Edges, s.edge(name{kind: weightKind, layer: l, unit: u, input: i, sample: inHand}, path))
			}
		}
	}
	return p
}

func (s *Scene) networkDetail() lessons.Label {
	names := s.net.netNames(itoa(s.net.params()))
	if s.options.ForwardOnly && s.position == s.end() {
		return lessons.L(lessons.WordNetSize, names...)
	}
	switch s.phase() {
	case backward:
		return lessons.L(lessons.WordRunsBack, names...)
	case update:
		return lessons.L(lessons.WordRunsUpdate, names...)
	}
	return lessons.L(lessons.WordRunsForward, names...)
}

// inputDigits are the decimals of inputs in the diagram.
func (s *Scene) inputDigits() int {
	if s.net.shortW() {
		return 4
	}
	return 2
}

func (s *Scene) inputUnits() []lessons.Unit {
	var units []lessons.Unit
	signed := false
	for i := range s.net.inputs() {
		v, _ := s.traced(name{kind: inputKind, input: i, sample: inHand})
		signed = signed || v < 0
	}
	for i := range s.net.inputs() {
		m := name{kind: inputKind, input: i, sample: inHand}
		num := s.num(m)
		num.Digits, num.Signed = max(s.inputDigits(), num.Digits), signed
		units = append(units, lessons.Unit{Name: s.net.symbol(m), Value: num})
	}
	return units
}

func (s *Scene) layerUnits(l int) []lessons.Unit {
	var units []lessons.Unit
	at, some := s.unitInHand()
	some = some && s.unit != matrixUnit // then the whole layer is in hand
	op, _ := s.op()
	for u := range s.net.out(l) {
		m := name{kind: valueKind, layer: l, unit: u, sample: inHand}
		unit := lessons.Unit{Name: s.net.symbol(m), Value: s.num(m)}
		unit.Lit = some && at == place{l, u} && op.kind != gradWKind && op.kind != weightKind
		if unit.Lit && (op.kind == productKind || op.kind == sumKind) {
			unit.Value.Known = lessons.KnownWorking
		}
		if !s.options.ForwardOnly && s.position > s.program.starts[backward] {
			delta := m.as(deltaKind)
			unit.DeltaName, unit.Delta = s.net.symbol(delta), s.num(delta)
			if unit.Lit {
				unit.Delta = asked(unit.Delta)
			}
		}
		if l == s.net.last() {
			unit.Notes = s.notes(u, op)
		}
		units = append(units, unit)
	}
	return units
}

// notes are the target and the loss under an output.
func (s *Scene) notes(u int, op name) []lessons.Named {
	if s.options.ForwardOnly {
		return nil
	}
	target := name{kind: targetKind, layer: s.net.last(), unit: u, sample: inHand}
	notes := []lessons.Named{{Name: lessons.L(lessons.WordTarget), Num: s.num(target)}}
	loss := target.as(lossKind)
	if s.net.outputs() > 1 {
		loss = target.as(shareKind)
	} else if s.program.samples > 1 {
		loss = target.as(sampleKind)
	}
	lit := op.kind == lossKind || op.kind == sampleKind
	return append(notes, lessons.Named{Name: lessons.Sym(s.net.symbol(loss)), Num: s.num(loss), Lit: lit})
}

// path is what is lit: the edges into or out of units, and the weight in hand.
type path struct {
	into   place // all edges into this unit
	layer  bool  // and into the others of its layer
	single name  // this edge
	other  name  // and this one
	weight name  // the weight in hand
}

func (s *Scene) path() path {
	nowhere := path{into: place{-1, -1}}
	op, ok := s.op()
	if !ok {
		return nowhere
	}
	p := nowhere
	if s.unit == matrixUnit {
		if at, ok := s.unitInHand(); ok {
			p.into, p.layer = at, true
		}
		return p
	}
	if w, ok := s.weightInHand(); ok {
		p.weight, p.single = w, w
	}
	if s.position == s.program.ops {
		p.weight = s.watched()
		p.single = p.weight
		return p
	}
	switch op.kind {
	case productKind, sumKind, valueKind:
		p.into = place{op.layer, op.unit}
	case dyKind, backKind, carriedKind, slopeKind, deltaKind:
		at, _ := s.unitInHand()
		p.single = s.target(at)
		if at.layer < s.net.last() {
			p.other = s.wayBack(op, at)
		}
	}
	return p
}

// wayBack is the edge along which an error came to a unit.
func (s *Scene) wayBack(op name, at place) name {
	if op.kind == carriedKind {
		return op.as(weightKind)
	}
	if s.net.out(at.layer+1) > 1 {
		return name{}
	}
	return name{kind: weightKind, layer: at.layer + 1, input: at.unit, sample: inHand}
}

func (s *Scene) edge(m name, p path) lessons.Edge {
	e := lessons.Edge{Layer: m.layer, From: m.input, To: m.unit, Name: s.net.compact(m), Weight: in(s.num(m), 2)}
	e.InHand = m == p.weight
	e.Lit = e.InHand || m == p.single || m == p.other || p.into == place{m.layer, m.unit} || p.layer && p.into.layer == m.layer
	return e
}
