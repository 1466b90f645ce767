package pass

import "nnlab/lessons"

// The largest layer that stands in a table.
const (
	maxTableInputs = 24
	maxTableUnits  = 64
)

// fits tells whether a layer is small enough for a table.
func (s *Scene) fits(l int) bool {
	return s.net.in(l) <= maxTableInputs && s.net.out(l) <= maxTableUnits
}

// layerTable is a layer as a matrix, a row a unit: its weights, bias, z and activation.
func (s *Scene) layerTable(l int) lessons.Panel {
	if !s.fits(l) {
		return nil
	}
	id := lessons.PanelID("W" + itoa(l+1))
	t := lessons.Table{Head: head(id, lessons.Sym("W"+lowered(l+1))), Note: lessons.L(lessons.WordKerasTransposes)}
	t.Detail = lessons.L(lessons.WordRowAUnit, itoa(s.net.out(l))+"×"+itoa(s.net.in(l)))
	at, some := s.unitInHand()
	w, weight := s.weightInHand()
	some, weight = some && at.layer == l, weight && w.layer == l
	op, _ := s.op()
	for i := range s.net.in(l) {
		t.Columns = append(t.Columns, lessons.Column{Name: lessons.Sym(s.net.inputSymbol(l, i)), Kind: lessons.HeatCell,
			Group: valueGroup, Lit: weight && w.input == i})
	}
	a := "h"
	if l == s.net.last() {
		a = "ŷ"
	}
	t.Columns = append(t.Columns,
		lessons.Column{Name: lessons.Sym("b"), Kind: lessons.HeatCell, Group: valueGroup, Lit: some && op.kind == sumKind},
		lessons.Column{Name: lessons.Sym("z"), Lit: some && op.kind == sumKind},
		lessons.Column{Name: lessons.Sym(a), Kind: lessons.HeatCell, Group: activationGroup, Lit: some && op.kind == valueKind})
	for u := range s.net.out(l) {
		r := s.layerRow(l, u, op)
		r.Here = some && at.unit == u
		if weight && w.unit == u {
			r.Cells[w.input].InHand = true
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}

func (s *Scene) layerRow(l, u int, op name) lessons.Row {
	m := name{layer: l, unit: u, sample: inHand}
	r := lessons.Row{Name: s.net.valueSymbol(l, u)}
	for i := range s.net.in(l) {
		w := m.as(weightKind)
		w.input = i
		r.Cells = append(r.Cells, lessons.Cell{Num: in(s.num(w), s.weightDigits())})
	}
	return lessons.Row{Name: r.Name, Cells: append(r.Cells,
		lessons.Cell{Num: in(s.num(m.as(biasKind)), s.weightDigits())},
		lessons.Cell{Num: s.num(m.as(sumKind)), Changed: op.sameAs(m.as(sumKind))},
		lessons.Cell{Num: s.num(m.as(valueKind)), Changed: op.sameAs(m.as(valueKind))})}
}

// weightDigits are the decimals of weights in a matrix: two as long as they were typed so.
func (s *Scene) weightDigits() int {
	digits := 2
	for _, v := range s.params {
		digits = max(digits, decimals(v, 2))
	}
	return min(digits, 4)
}
