package pass

import "nnlab/lessons"

// chain is one gradient, factor by factor: what comes to a unit, the slope it passes, the input it meets.
func (s *Scene) chain(op name) lessons.Equation {
	e := lessons.Equation{Head: head(EquationPanel, lessons.L(lessons.WordByFactor))}
	at, _ := s.unitInHand()
	unit := name{layer: at.layer, unit: at.unit, sample: op.sample}
	delta := unit.as(deltaKind)
	e.Terms = s.arrivingFactors(unit, op)
	if s.net.elementwise(at.layer) {
		slope := s.factor(unit.as(slopeKind), lessons.L(lessons.WordSlope, s.net.valueSymbol(at.layer, at.unit)))
		if op.kind == slopeKind {
			slope = held(slope, s.slopeWork(op)...)
		}
		if slope.Num.Known == lessons.KnownNow {
			delta.upTo = 2
			product := s.num(delta)
			slope.SoFar = &product
		}
		e.Terms = append(e.Terms, slope)
	}
	target := s.target(at)
	e.Terms = append(e.Terms, s.factor(s.net.into(target), lessons.L(lessons.WordInput)))
	e.Result = s.factor(s.gradientOf(target), lessons.L(lessons.WordGradientShort))
	e.Result.Num = asked(e.Result.Num)
	return e
}

// arrivingFactors are the factors that make up ∂J/∂a of a unit.
func (s *Scene) arrivingFactors(unit, op name) []lessons.Term {
	if unit.layer == s.net.last() {
		dy := s.factor(unit.as(dyKind), lessons.L(lessons.WordLossSlopeShort))
		if s.plainDifference() {
			dy.What, dy.Sym = lessons.L(lessons.WordDifference), s.net.symbol(unit.as(diffKind))
		}
		if op.kind == dyKind {
			dy = held(dy, s.dyWork(op)...)
		}
		return []lessons.Term{s.soFar(dy, unit.as(dyKind))}
	}
	carried := s.net.carriedTo(unit)
	if len(carried) > 1 {
		back := s.factor(unit.as(backKind), lessons.L(lessons.WordArrives, s.net.valueSymbol(unit.layer, unit.unit)))
		return []lessons.Term{s.soFar(back, unit.as(backKind))}
	}
	from := carried[0]
	delta := s.factor(from.as(deltaKind), lessons.L(lessons.WordError, s.net.valueSymbol(from.layer, from.unit)))
	weight := s.factor(from.as(weightKind), lessons.L(lessons.WordWeightBack))
	if op.kind == carriedKind {
		weight = held(weight)
	}
	return []lessons.Term{s.soFar(delta, from.as(deltaKind)), s.soFar(weight, from)}
}

// soFar writes the product up to a factor under it, once it is known.
func (s *Scene) soFar(t lessons.Term, product name) lessons.Term {
	if num := s.num(product); num.Known == lessons.KnownNow {
		t.SoFar = &num
	}
	return t
}

// plainDifference tells whether ∂J/∂ŷ is ŷ − t itself.
func (s *Scene) plainDifference() bool {
	return s.reduction() == 1 && (s.net.spec.Loss == "half_sse" || s.net.spec.Loss == "mse")
}

func (s *Scene) dyWork(op name) []lessons.Piece {
	switch {
	case s.plainDifference():
		return []lessons.Piece{s.piece(op.as(valueKind), 4, false), text(" − "), s.plain(op.as(targetKind))}
	case s.net.spec.Loss == "mse" || s.net.spec.Loss == "half_sse":
		return []lessons.Piece{s.plain(word("reduction")), text(" × "), s.piece(op.as(diffKind), 4, true)}
	}
	return nil
}

func (s *Scene) slopeWork(op name) []lessons.Piece {
	a := s.piece(op.as(valueKind), 4, false)
	switch s.net.acts[op.layer].Name() {
	case "sigmoid":
		return []lessons.Piece{a, text(" × (1 − "), a, text(")")}
	case "tanh":
		return []lessons.Piece{text("1 − "), a, text("²")}
	case "relu":
		z := s.piece(op.as(sumKind), 4, true)
		if z.Num.V > 0 {
			return []lessons.Piece{z, text(" > 0")}
		}
		return []lessons.Piece{z, text(" ≤ 0")}
	}
	return nil
}

// target is the weight whose gradient the chain of a unit leads to: the watched one if it is the unit's.
func (s *Scene) target(at place) name {
	if w := s.watch; w.kind == weightKind && w.layer == at.layer && w.unit == at.unit {
		return w
	}
	return name{kind: weightKind, layer: at.layer, unit: at.unit, sample: inHand}
}

// gradientOf is the gradient of a weight, or in a batch the share of the sample in hand.
func (s *Scene) gradientOf(w name) name {
	g := w.gradient()
	if s.program.samples > 1 {
		g.sample = s.sample()
	}
	return g
}

// arrivalEquation is ∂J/∂a of a hidden unit, term by term.
func (s *Scene) arrivalEquation(op name) lessons.Equation {
	at, _ := s.unitInHand()
	back := name{kind: backKind, layer: at.layer, unit: at.unit, sample: op.sample}
	sym := s.net.valueSymbol(at.layer, at.unit)
	e := lessons.Equation{Head: head(EquationPanel, lessons.L(lessons.WordWhatArrives, sym)), Join: lessons.Plus}
	carried := s.net.carriedTo(back)
	from, to := 0, len(carried)
	if to > maxProducts {
		from = min(max(op.unit-2, 0), to-maxProducts+2)
		to = from + maxProducts - 2
	}
	if from > 0 {
		e.Terms = append(e.Terms, s.gathered(back, 0, from))
	}
	for i := from; i < to; i++ {
		m := carried[i]
		t := s.factor(m, lessons.Label{})
		if op == m {
			t = held(t, s.piece(m.as(deltaKind), 4, true), text(" × "), s.typed(m.as(weightKind)))
		}
		back.upTo = i + 1
		e.Terms = append(e.Terms, s.soFar(t, back))
	}
	back.upTo = 0
	if to < len(carried) {
		e.Terms = append(e.Terms, s.gathered(back, to, 0))
	}
	e.Result = s.factor(back, lessons.L(lessons.WordArrives, sym))
	e.Result.Num = asked(e.Result.Num)
	if op.kind == backKind {
		e.Result = held(e.Result)
	}
	return e
}

// errorEquation is δ of a unit.
func (s *Scene) errorEquation(op name) lessons.Equation {
	e := lessons.Equation{Head: head(EquationPanel, lessons.L(lessons.WordByFactor))}
	sym := s.net.valueSymbol(op.layer, op.unit)
	if s.net.elementwise(op.layer) {
		e.Terms = append(s.arrivingFactors(op.as(noKind), op),
			s.factor(op.as(slopeKind), lessons.L(lessons.WordSlope, sym)))
		delta := op
		delta.upTo = 2
		e.Terms[len(e.Terms)-1] = s.soFar(e.Terms[len(e.Terms)-1], delta)
	} else {
		e.Terms = []lessons.Term{s.factor(op.as(valueKind), lessons.L(lessons.WordActivation, sym)),
			s.factor(op.as(gapKind), lessons.L(lessons.WordLossSlopeShort))}
	}
	e.Result = held(s.factor(op, lessons.L(lessons.WordError, sym)))
	return e
}

// gradientEquation is the gradient of a weight or bias: δ times the input, or the sum of that over the samples.
func (s *Scene) gradientEquation(op name) lessons.Equation {
	e := lessons.Equation{Head: head(EquationPanel, lessons.L(lessons.WordByFactor))}
	m := op
	if m.sample = inHand; s.program.samples == 1 {
		e.Terms = s.gradientFactors(m)
	} else {
		e.Join = lessons.Plus
		e.Title = lessons.L(lessons.WordBySample, s.net.symbol(m))
		for k := range min(s.program.samples, maxProducts) {
			share := m
			share.sample = k
			e.Terms = append(e.Terms, s.factor(share, lessons.L(lessons.WordSampleNo, itoa(k+1))))
		}
		if s.program.samples > maxProducts {
			e.Terms = append(e.Terms, s.gathered(m, maxProducts, 0))
		}
	}
	e.Result = held(s.factor(m, lessons.L(lessons.WordGradientShort)))
	if m.kind == gradWKind && s.program.samples == 1 {
		if v, _ := s.traced(s.net.into(m)); v == 0 {
			e.Note = lessons.L(lessons.WordNothingIn)
		}
	}
	return e
}

func (s *Scene) gradientFactors(m name) []lessons.Term {
	delta := s.factor(m.as(deltaKind), lessons.L(lessons.WordError, s.net.valueSymbol(m.layer, m.unit)))
	if m.kind == gradBKind {
		return []lessons.Term{delta}
	}
	return []lessons.Term{delta, s.factor(s.net.into(m), lessons.L(lessons.WordInput))}
}
