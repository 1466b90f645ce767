package pass

import "nnlab/lessons"

// maxProducts is the most products of a sum that stand in an equation; the others are gathered.
const maxProducts = 8

// equation is the operation in hand as one sum or product.
func (s *Scene) equation() lessons.Panel {
	op, ok := s.op()
	if !ok {
		return s.sumEquation(s.program.at(0), false)
	}
	op.sample = inHand // it is the sample that names without one mean
	if s.position == s.program.ops {
		return s.updateEquation(s.watched())
	}
	switch op.kind {
	case productKind, sumKind:
		return s.sumEquation(op, true)
	case valueKind:
		return s.activationEquation(op)
	case sampleKind, lossKind:
		return s.lossEquation(op)
	case carriedKind, backKind:
		if s.net.out(op.layer) > 1 && op.kind == carriedKind || op.kind == backKind {
			return s.arrivalEquation(op)
		}
	case deltaKind:
		return s.errorEquation(op)
	case gradWKind, gradBKind:
		return s.gradientEquation(op)
	case weightKind, biasKind:
		return s.updateEquation(op)
	}
	return s.chain(op)
}

// factor is a number as a factor or summand.
func (s *Scene) factor(m name, what lessons.Label) lessons.Term {
	t := lessons.Term{What: what, Sym: s.net.symbol(m), Num: s.num(m)}
	short := s.net.compact(m)
	switch m.kind {
	case slopeKind:
		t.Sym = s.net.slopeSymbol(m)
	case productKind, carriedKind:
		t.Sym = short // the layer is that of the unit in hand
	default:
		if short != t.Sym {
			t.Short = short
		}
	}
	return t
}

// held marks a factor as the one in hand, with its own arithmetic.
func held(t lessons.Term, work ...lessons.Piece) lessons.Term {
	t.InHand, t.Work = true, work
	return t
}

func text(t string) lessons.Piece { return lessons.Piece{Text: t} }

func (s *Scene) piece(m name, digits int, signed bool) lessons.Piece {
	num := s.num(m)
	num.Digits, num.Signed = digits, signed
	return lessons.Piece{Num: num, IsNum: true}
}

// typed is a number in the digits it was typed with.
func (s *Scene) typed(m name) lessons.Piece {
	num := s.num(m)
	return s.piece(m, decimals(num.V, 2), true)
}

// sumEquation is z of a unit, product by product.
func (s *Scene) sumEquation(op name, begun bool) lessons.Equation {
	z := op.as(sumKind)
	e := lessons.Equation{Join: lessons.Plus}
	e.Head = head(EquationPanel, lessons.L(lessons.WordByProduct, s.net.symbol(z)))
	in := s.net.in(z.layer)
	from, to := 0, in
	if in > maxProducts {
		from = min(max(op.input-2, 0), in-maxProducts+2)
		to = from + maxProducts - 2
	}
	if from > 0 {
		e.Terms = append(e.Terms, s.gathered(z, 0, from))
	}
	for i := from; i < to; i++ {
		e.Terms = append(e.Terms, s.summand(op, z, i, begun))
	}
	if to < in {
		e.Terms = append(e.Terms, s.gathered(z, to, 0))
	}
	b := s.factor(z.as(biasKind), lessons.L(lessons.WordBias))
	e.Result = s.factor(z, lessons.L(lessons.WordSumOf))
	e.Result.Num = asked(e.Result.Num)
	if begun && op.kind == sumKind {
		b.SoFar = &e.Result.Num
		e.Result = held(e.Result)
	}
	e.Terms = append(e.Terms, b)
	return e
}

// summand is the product with number i, with the sum up to it once it is done.
func (s *Scene) summand(op, z name, i int, begun bool) lessons.Term {
	p := z.as(productKind)
	p.input = i
	t := s.factor(p, lessons.Label{})
	t.Num = asked(t.Num)
	if begun && op.kind == productKind && op.input == i {
		t = held(t, s.typed(p.as(weightKind)), text(" × "), s.typed(s.net.into(p)))
	}
	if t.Num.Known == lessons.KnownNow {
		z.upTo = i + 1
		sum := s.num(z)
		t.SoFar = &sum
	}
	return t
}

// gathered are the first products of a long sum, or those from one on.
func (s *Scene) gathered(z name, from, upTo int) lessons.Term {
	z.from, z.upTo = from, upTo
	return lessons.Term{Sym: "…", Num: s.num(z)}
}

// activationEquation is a = g(z).
func (s *Scene) activationEquation(op name) lessons.Equation {
	g := activationSymbol(s.net.acts[op.layer].Name())
	a := s.factor(op, lessons.L(lessons.WordActivation, s.net.symbol(op)))
	t := a
	t.Sym = g + "(" + s.net.symbol(op.as(sumKind)) + ")"
	t.What = lessons.L(lessons.WordFunction, s.net.acts[op.layer].Name())
	if !s.net.elementwise(op.layer) {
		t = held(t)
	} else {
		t = held(t, text(g+"("), s.piece(op.as(sumKind), 4, true), text(")"))
	}
	return lessons.Equation{Head: head(EquationPanel, lessons.L(lessons.WordThrough, s.net.symbol(op))),
		Terms: []lessons.Term{t}, Result: a}
}

// lossEquation is what one output, several outputs or several samples cost.
func (s *Scene) lossEquation(op name) lessons.Equation {
	e := lessons.Equation{Head: head(EquationPanel, lessons.L(lessons.WordLoss)), Join: lessons.Plus}
	e.Result = s.factor(op, lessons.L(lessons.WordLoss))
	last := s.net.last()
	op.layer = last
	switch {
	case op.kind == lossKind && s.program.samples > 1:
		e.Join = lessons.Times
		e.Result = held(e.Result)
		per, sum := s.factor(word("per_sample"), lessons.L(lessons.WordMean)), s.factor(word("Js.sum"), lessons.L(lessons.WordLossSum))
		per.Sym, sum.Sym = "1/"+itoa(s.program.samples), "ΣJ"
		e.Terms = []lessons.Term{per, sum}
	case s.net.outputs() == 1:
		t := e.Result
		t.What, t.Sym = lessons.L(lessons.WordTerm), s.net.symbol(op.as(termKind))
		e.Terms = []lessons.Term{held(t, s.lossWork(op)...)}
	default:
		e.Result = held(e.Result)
		for _, m := range s.net.over(op.as(shareKind)) {
			e.Terms = append(e.Terms, s.factor(m, lessons.L(lessons.WordShare, s.net.ofOutput("ŷ", m))))
		}
	}
	return e
}

// lossWork is the arithmetic of a squared difference.
func (s *Scene) lossWork(op name) []lessons.Piece {
	y, t := s.piece(op.as(valueKind), 4, false), s.plain(op.as(targetKind))
	switch s.net.spec.Loss {
	case "half_sse":
		return []lessons.Piece{text("½ × ("), y, text(" − "), t, text(")²")}
	case "mse":
		return []lessons.Piece{text("("), y, text(" − "), t, text(")²")}
	}
	return nil
}

// plain is a number in as few digits as it has, as inputs and targets are.
func (s *Scene) plain(m name) lessons.Piece {
	return lessons.Piece{Num: s.num(m), IsNum: true}
}

// updateEquation is the new value of a weight or bias.
func (s *Scene) updateEquation(op name) lessons.Equation {
	w := op.as(op.kind)
	after := w
	after.form = next
	e := lessons.Equation{Head: head(EquationPanel, lessons.L(lessons.WordOneUpdate)), Join: lessons.Plus}
	step := s.factor(w.change(), lessons.L(lessons.WordStepOf))
	step = held(step, text("−"), s.plain(word("lr")), text(" × "), s.piece(w.gradient(), 4, true))
	e.Terms = []lessons.Term{s.factor(w, lessons.L(lessons.WordValueNow)), step}
	e.Result = s.factor(after, lessons.L(lessons.WordNewShort))
	return e
}
