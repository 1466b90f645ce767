package pass

import "nnlab/lessons"

// maxTableParams is the most parameters of a network whose weights stand in one table.
const maxTableParams = 12

// The columns of one group share a scale of colours.
const (
	valueGroup = iota + 1
	gradientGroup
	activationGroup
)

// weightTable is all weights and biases with their gradients, and their new values once the update began.
func (s *Scene) weightTable() lessons.Panel {
	if s.net.params() > maxTableParams {
		return nil
	}
	t := lessons.Table{Head: head(WeightsPanel, lessons.L(lessons.WordWeightsTitle)), RowHead: lessons.L(lessons.WordWeight)}
	t.Columns = []lessons.Column{
		{Name: lessons.L(lessons.WordValueNow), Kind: lessons.HeatCell, Group: valueGroup},
	}
	updating := !s.options.ForwardOnly && s.position > s.program.starts[update]
	if !s.options.ForwardOnly {
		t.Columns = append(t.Columns,
			lessons.Column{Name: lessons.Sym("∂J/∂w"), Kind: lessons.HeatCell, Group: gradientGroup},
			lessons.Column{Name: lessons.L(lessons.WordRaises), Name2: lessons.L(lessons.WordLowers), Kind: lessons.BarCell, Group: gradientGroup})
	}
	if updating {
		t.Columns = append(t.Columns, lessons.Column{Name: lessons.L(lessons.WordNewShort), Kind: lessons.HeatCell, Group: valueGroup})
	}
	here, some := s.here()
	for k := range s.net.params() {
		t.Rows = append(t.Rows, s.weightRow(s.net.paramAt(k), some && here == s.net.paramAt(k), updating))
	}
	return t
}

// here is the weight or bias whose row is in hand.
func (s *Scene) here() (name, bool) {
	op, ok := s.op()
	switch {
	case !ok:
		return name{}, false
	case s.position == s.program.ops:
		return s.watched(), true
	}
	switch op.kind {
	case sumKind, gradBKind, biasKind:
		return op.as(biasKind), true
	case productKind, gradWKind, weightKind:
		return op.as(weightKind), true
	case valueKind, lossKind, sampleKind:
		return name{}, false
	}
	at, _ := s.unitInHand()
	return s.target(at), true
}

func (s *Scene) weightRow(m name, here, updating bool) lessons.Row {
	r := lessons.Row{Name: s.net.symbol(m), About: s.net.about(m), Here: here}
	r.Cells = []lessons.Cell{{Num: in(s.num(m), 4)}}
	if s.options.ForwardOnly {
		return r
	}
	op, _ := s.op()
	grad := s.num(m.gradient())
	fresh := op.as(op.kind).sameAs(m.gradient())
	if here {
		grad = asked(grad)
	}
	r.Cells = append(r.Cells, lessons.Cell{Num: grad, Changed: fresh},
		lessons.Cell{Num: grad, Empty: grad.Known != lessons.KnownNow})
	if updating {
		after := m
		after.form = next
		r.Cells = append(r.Cells, lessons.Cell{Num: in(s.num(after), 4), Changed: op.sameAs(after)})
	}
	return r
}

// sameAs compares two names but for the sample.
func (m name) sameAs(o name) bool {
	o.sample = m.sample
	return m == o
}

// about says what a weight connects: x₁→h₁, and of a bias →h₁.
func (n *net) about(m name) string {
	to := "→" + n.valueSymbol(m.layer, m.unit)
	if m.kind == biasKind {
		return to
	}
	return n.inputSymbol(m.layer, m.input) + to
}
