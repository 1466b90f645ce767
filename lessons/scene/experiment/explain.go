package experiment

import (
	"math"
	"slices"

	"nnlab/lessons"
)

// Explain gives the sum behind a number that is known.
func (s *Scene) Explain(ref lessons.Ref) (lessons.Explanation, bool) {
	q, ok := parse(ref)
	if !ok {
		return lessons.Explanation{}, false
	}
	e, ok := s.entry(q)
	if !ok || !e.known || e.word != "" || e.points != "" {
		return lessons.Explanation{}, false
	}
	x := lessons.Explanation{Ref: ref, Sym: e.sym, What: e.what, Op: e.op, Func: e.fn, Num: e.num(), At: e.at}
	x.Num.Ref = ref
	if e.terms != nil && !s.fill(&x, e) {
		return lessons.Explanation{}, false
	}
	if v, sum := x.Eval(); sum && !agrees(v, e.v, x.Terms) {
		x.Op, x.Func, x.Terms, x.At = lessons.Earlier, "", nil, s.units // what is rounded or bounded away on the way there
	}
	x.Formula = x.InSymbols()
	return x, true
}

// agrees tells whether terms make a number.
func agrees(v, want float64, terms []lessons.Operand) bool {
	size := max(1, math.Abs(want))
	for _, t := range terms {
		size = max(size, math.Abs(t.Num.V))
	}
	return math.Abs(v-want) <= 1e-12*size
}

// fill lists the operands; those of a sum beyond the twelfth are gathered in one.
func (s *Scene) fill(x *lessons.Explanation, e entry) bool {
	terms := e.terms()
	if keep := lessons.MaxTerms - 1; e.op == lessons.Sum && len(terms) > keep+1 {
		rest := e.query
		rest.from += keep
		terms = append(slices.Clone(terms[:keep]), term{query: rest})
	}
	for _, t := range terms {
		o, ok := s.entry(t.query)
		if !ok || !o.known {
			return false
		}
		x.Terms = append(x.Terms, lessons.Operand{Ref: t.query.ref(), Sym: o.sym, Num: o.num(), Neg: t.minus})
	}
	return true
}

// rest is the sum of all terms after the first few.
func (s *Scene) rest(e entry, from int) (entry, bool) {
	if e.op != lessons.Sum || e.terms == nil {
		return entry{}, false
	}
	if !e.known {
		return e, true
	}
	terms := e.terms()
	if from >= len(terms) {
		return entry{}, false
	}
	terms = terms[from:]
	e.query.from, e.v, e.edits = from, 0, false
	e.what, e.sym = lessons.L(lessons.WordOtherTerms, e.sym), e.sym+" …"
	e.terms = func() []term { return terms }
	for _, t := range terms {
		o, ok := s.entry(t.query)
		if !ok || !o.known {
			return e, false
		}
		if t.minus {
			e.v -= o.v
		} else {
			e.v += o.v
		}
	}
	return e, true
}
