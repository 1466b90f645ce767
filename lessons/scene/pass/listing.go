package pass

import "nnlab/lessons"

// maxLines is the most operations of a phase that are listed; the window follows the operation in hand.
const maxLines = 60

// operations lists all operations of the pass with their results.
func (s *Scene) operations() lessons.Panel {
	p := lessons.Listing{Head: head(PassPanel, lessons.L(lessons.WordThePass))}
	p.Detail = lessons.L(lessons.WordEveryOperation)
	titles := [...]lessons.Word{lessons.WordForward, lessons.WordBackward, lessons.WordUpdate}
	for f, title := range titles {
		from, to := s.program.starts[f], min(s.program.starts[f+1], s.end())
		if from >= to {
			break
		}
		part := lessons.Part{Title: lessons.L(title)}
		for i := range s.window(from, to) {
			part.Lines = append(part.Lines, s.line(i, i-from+1))
		}
		p.Parts = append(p.Parts, part)
	}
	return p
}

// window yields the operations from, to, at most maxLines of them, the one in hand near the middle.
func (s *Scene) window(from, to int) func(func(int) bool) {
	if to-from > maxLines {
		from = min(max(from, s.position-maxLines/2), to-maxLines)
		to = from + maxLines
	}
	return func(yield func(int) bool) {
		for i := from; i < to && yield(i); i++ {
		}
	}
}

func (s *Scene) line(i, no int) lessons.Line {
	m := s.program.at(i)
	if m.sample != inHand && s.program.samples == 1 {
		m.sample = inHand
	}
	l := lessons.Line{No: itoa(no), Name: lessons.Sym(s.net.operation(m, s.plainDifference())), Num: s.num(m), IsNum: true}
	if i == s.position-1 {
		l.Mark = lessons.MarkHere
	}
	return l
}

// operation writes what an operation does.
func (n *net) operation(m name, plain bool) string {
	sym := n.symbol(m)
	switch m.kind {
	case valueKind:
		z := n.symbol(m.as(sumKind))
		return sym + " = " + activationSymbol(n.acts[m.layer].Name()) + "(" + z + ")"
	case lossKind:
		if n.outputs() == 1 && n.batch == 1 {
			return "J = " + n.termSymbol(m.as(termKind))
		}
	case dyKind:
		if plain {
			return n.symbol(m.as(diffKind))
		}
	case slopeKind:
		return n.slopeSymbol(m)
	case gradWKind:
		if m.sample == inHand && n.batch > 1 {
			return sym
		}
		in := n.into(m)
		return sym + " = " + n.symbol(m.as(deltaKind)) + "·" + n.symbol(in)
	case gradBKind:
		if n.batch == 1 {
			return sym + " = " + n.symbol(m.as(deltaKind))
		}
	}
	return sym
}

// checkList is the derivative of J by trial, beside the one by backprop.
func (s *Scene) checkList() lessons.Panel {
	w := s.watched()
	sym := s.net.symbol(w)
	p := lessons.Listing{Head: head(CheckPanel, lessons.L(lessons.WordWithoutChainRule))}
	row := func(label lessons.Label, m name, digits int) lessons.Line {
		num := s.num(m)
		num.Digits = digits
		if m.kind == wordKind && m.word != "check.numeric" {
			num.Signed = false
		}
		return lessons.Line{Name: label, Num: num, IsNum: true}
	}
	p.Parts = []lessons.Part{{Lines: []lessons.Line{
		row(lessons.Sym("J("+sym+" + "+nudgeText+")"), word("check.plus"), 9),
		row(lessons.Sym("J("+sym+" − "+nudgeText+")"), word("check.minus"), 9),
		row(lessons.L(lessons.WordDifferenceOver, "0.0002"), word("check.numeric"), 6),
		row(lessons.Sym(s.net.symbol(w.gradient())), w.gradient(), 6),
		row(lessons.L(lessons.WordGap), word("check.gap"), 9),
	}}}
	p.Note = lessons.L(lessons.WordMustAgree, s.net.chainSymbol(w))
	return p
}

// chainSymbol writes a gradient as the product of its factors.
func (n *net) chainSymbol(w name) string {
	unit := w.as(noKind)
	unit.sample = inHand
	text := n.symbol(unit.as(deltaKind))
	if w.layer == n.last()-1 && n.outputs() == 1 && n.elementwise(w.layer) {
		back := name{kind: weightKind, layer: w.layer + 1, input: w.unit, sample: inHand}
		text = n.symbol(back.as(deltaKind)) + " · " + n.symbol(back) + " · " + n.slopeSymbol(unit)
	}
	if w.kind == biasKind {
		return text
	}
	return text + " · " + n.inputSymbol(w.layer, w.input)
}
