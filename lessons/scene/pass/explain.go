package pass

import (
	"slices"

	"nnlab/lessons"
)

// Explain gives the sum behind a number that is known.
func (s *Scene) Explain(ref lessons.Ref) (lessons.Explanation, bool) {
	m, ok := s.net.parse(ref)
	if !ok || !s.known(m) {
		return lessons.Explanation{}, false
	}
	e, ok := s.explain(m)
	e.Ref = ref
	return e, ok
}

// explain makes the explanation of a number, known or not.
func (s *Scene) explain(m name) (lessons.Explanation, bool) {
	x := &explainer{s: s, of: m}
	x.e.Ref, x.e.Sym = s.net.ref(m), s.net.symbol(m)
	whole := m
	whole.from, whole.upTo = 0, 0
	if !x.numbers(whole) && !x.words(whole) {
		return lessons.Explanation{}, false
	}
	return x.finish()
}

// explainer builds one explanation.
type explainer struct {
	s  *Scene
	of name
	e  lessons.Explanation
}

// finish cuts a rest out, gathers what is too much, and fills in the value.
func (x *explainer) finish() (lessons.Explanation, bool) {
	e := &x.e
	if from := x.of.from; from > 0 {
		if from >= len(e.Terms) || e.Op != lessons.Sum {
			return lessons.Explanation{}, false
		}
		e.Terms, e.What = e.Terms[from:], lessons.L(lessons.WordOtherTerms, e.Sym)
	}
	if upTo := x.of.upTo; upTo > 0 {
		if upTo > len(e.Terms) || e.Op != lessons.Sum && e.Op != lessons.Product {
			return lessons.Explanation{}, false
		}
		e.Terms, e.What = e.Terms[:upTo], lessons.L(lessons.WordSoFar, e.Sym)
	}
	if keep := lessons.MaxTerms - 1; len(e.Terms) > keep+1 {
		if x.of.upTo > 0 {
			x.gatherFirst(keep)
		} else {
			x.gatherLast(keep)
		}
	}
	v, sum := e.Eval()
	if traced, ok := x.s.traced(x.of); ok || !sum {
		if !ok {
			traced = e.Num.V
		}
		v = traced
	}
	e.Num = x.s.shown(x.of, v)
	if e.Formula == "" {
		e.Formula = e.InSymbols()
	}
	return *e, true
}

// gatherLast puts all terms of a sum but the first few into one.
func (x *explainer) gatherLast(keep int) {
	m := x.of
	m.from += keep
	first := slices.Clone(x.e.Terms[:keep])
	x.e.Terms = append(first, x.gathered(m, x.e.Terms[keep:]))
}

// gatherFirst puts all terms of the beginning of a sum but the last few into one.
func (x *explainer) gatherFirst(keep int) {
	m, cut := x.of, len(x.e.Terms)-keep
	m.upTo = cut
	x.e.Terms = append([]lessons.Operand{x.gathered(m, x.e.Terms[:cut])}, x.e.Terms[cut:]...)
}

func (x *explainer) gathered(m name, terms []lessons.Operand) lessons.Operand {
	v, _ := lessons.Explanation{Op: lessons.Sum, Terms: terms}.Eval()
	return lessons.Operand{Ref: x.s.net.ref(m), Sym: "…", Num: x.s.shown(m, v)}
}

// what says what the number is.
func (x *explainer) what(w lessons.Word, names ...string) *explainer {
	x.e.What = lessons.L(w, names...)
	return x
}

// leaf ends the explanation.
func (x *explainer) leaf(op lessons.Op, v float64) bool {
	x.e.Op, x.e.Num.V = op, v
	return true
}

// earlier is a leaf that leads back to a unit.
func (x *explainer) earlier(units int, v float64) bool {
	x.e.At = units
	return x.leaf(lessons.Earlier, v)
}

func (x *explainer) sum(terms ...name) bool {
	x.e.Op = lessons.Sum
	return x.terms(terms)
}

func (x *explainer) mean(terms ...name) bool {
	x.e.Op = lessons.Mean
	return x.terms(terms)
}

func (x *explainer) product(terms ...name) bool {
	x.e.Op = lessons.Product
	return x.terms(terms)
}

func (x *explainer) apply(f lessons.Func, terms ...name) bool {
	x.e.Op, x.e.Func = lessons.Apply, f
	return x.terms(terms)
}

func (x *explainer) terms(names []name) bool {
	for _, m := range names {
		o, ok := x.s.operand(m)
		if !ok {
			return false
		}
		x.e.Terms = append(x.e.Terms, o)
	}
	return true
}

// less makes the terms from the second on negative.
func (x *explainer) less(ok bool) bool {
	for i := range x.e.Terms[min(1, len(x.e.Terms)):] {
		x.e.Terms[i+1].Neg = true
	}
	return ok
}

// sizes makes each term count with its size.
func (x *explainer) sizes(ok bool) bool {
	for i := range x.e.Terms {
		x.e.Terms[i].Neg = x.e.Terms[i].Num.V < 0
	}
	return ok
}

func (s *Scene) operand(m name) (lessons.Operand, bool) {
	v, ok := s.number(m)
	return lessons.Operand{Ref: s.net.ref(m), Sym: s.net.symbol(m), Num: s.shown(m, v)}, ok
}
