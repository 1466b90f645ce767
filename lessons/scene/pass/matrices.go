package pass

import "nnlab/lessons"

// matrices is the layer in hand as one product of matrices: of one sample W·x + b = z, of a batch X·Wᵀ + b = Z.
func (s *Scene) matrices() lessons.Panel {
	l := s.layerInHand()
	if !s.fits(l) || s.program.samples > maxTableUnits {
		return nil
	}
	p := lessons.Matrices{Head: head(MatricesPanel, lessons.L(lessons.WordMatrices))}
	p.Detail = lessons.L(lessons.WordLayerNo, itoa(l+1))
	if s.program.samples > 1 {
		p.Items = s.batchMatrices(l)
		p.Note = lessons.L(lessons.WordRowASample)
		return p
	}
	k, in, out := lowered(l+1), s.net.in(l), s.net.out(l)
	unit, input := s.lit(l)
	w := s.block("", "W"+k, out, in, func(u, i int) name { return name{kind: weightKind, layer: l, unit: u, input: i, sample: inHand} })
	w.Row, w.Col = unit, input
	x := s.block("·", s.vectorName("x", l-1), in, 1, func(i, _ int) name { return s.net.into(name{layer: l, input: i, sample: inHand}) })
	x.Row = input
	b := s.block("+", "b"+k, out, 1, column(biasKind, l))
	z := s.block("=", "z"+k, out, 1, column(sumKind, l))
	a := s.block("→ "+activationSymbol(s.net.acts[l].Name()), s.vectorName("x", l), out, 1, column(valueKind, l))
	b.Row, z.Row, a.Row = unit, unit, unit
	p.Items = []lessons.Matrix{w, x, b, z, a}
	p.Note = lessons.L(lessons.WordKerasTransposes)
	return p
}

func column(k kind, l int) func(u, _ int) name {
	return func(u, _ int) name { return name{kind: k, layer: l, unit: u, sample: inHand} }
}

// batchMatrices has a row a sample.
func (s *Scene) batchMatrices(l int) []lessons.Matrix {
	n, k, in, out := s.program.samples, lowered(l+1), s.net.in(l), s.net.out(l)
	unit, input := s.lit(l)
	row := s.sample()
	x := s.block("", s.vectorName("X", l-1), n, in, func(r, i int) name { return s.net.into(name{layer: l, input: i, sample: r}) })
	w := s.block("·", "W"+k+"ᵀ", in, out, func(i, u int) name { return name{kind: weightKind, layer: l, unit: u, input: i, sample: inHand} })
	b := s.block("+", "b"+k, 1, out, func(_, u int) name { return name{kind: biasKind, layer: l, unit: u, sample: inHand} })
	z := s.block("=", "Z"+k, n, out, func(r, u int) name { return name{kind: sumKind, layer: l, unit: u, sample: r} })
	a := s.block("→ "+activationSymbol(s.net.acts[l].Name()), s.vectorName("X", l), n, out,
		func(r, u int) name { return name{kind: valueKind, layer: l, unit: u, sample: r} })
	x.Row, x.Col, w.Row, w.Col, b.Col = row, input, input, unit, unit
	z.Row, z.Col, a.Row, a.Col = row, unit, row, unit
	return []lessons.Matrix{x, w, b, z, a}
}

// vectorName is x, h₁, h₂ …, ŷ, or X, H₁ … Ŷ of a batch; what comes out of layer l.
func (s *Scene) vectorName(letter string, l int) string {
	many := letter == "X"
	switch {
	case l < 0:
		return letter
	case l == s.net.last() && many:
		return "Ŷ"
	case l == s.net.last():
		return "ŷ"
	case many:
		return "H" + lowered(l+1)
	}
	return "h" + lowered(l+1)
}

func (s *Scene) block(before, title string, rows, cols int, at func(r, c int) name) lessons.Matrix {
	m := lessons.Matrix{Before: before, Name: title, Shape: itoa(rows) + "×" + itoa(cols), Row: -1, Col: -1}
	for r := range rows {
		var line []lessons.Num
		for c := range cols {
			num := s.num(at(r, c))
			num.Digits = 2
			if num.Signed = true; !s.shown(at(r, c), 1).Signed && at(r, c).kind == valueKind {
				num.Signed = false
			}
			line = append(line, num)
		}
		m.Cells = append(m.Cells, line)
	}
	return m
}

// layerInHand is the layer of the operation in hand, the first before any.
func (s *Scene) layerInHand() int {
	op, _ := s.op()
	if op.kind == carriedKind {
		return op.layer - 1
	}
	return op.layer
}

// lit are the unit and the input in hand in a layer, -1 for none.
func (s *Scene) lit(l int) (unit, input int) {
	unit, input = -1, -1
	if at, ok := s.unitInHand(); ok && at.layer == l {
		unit = at.unit
	}
	if w, ok := s.weightInHand(); ok && w.layer == l {
		input = w.input
	}
	return unit, input
}
