package race

import (
	"slices"

	"nnlab/lessons"
)

// Explain gives the sum behind a number that is known.
func (s *Scene) Explain(ref lessons.Ref) (lessons.Explanation, bool) {
	m, ok := parse(ref)
	if !ok || m.at > s.step {
		return lessons.Explanation{}, false
	}
	v, ok := s.number(m)
	if !ok {
		return lessons.Explanation{}, false
	}
	x := &explainer{s: s, of: m}
	x.e = lessons.Explanation{Ref: ref, Sym: s.symbol(m), Num: s.shown(m, v)}
	switch {
	case m.minus:
		x.minus()
	case m.racer == all:
		x.overall()
	case m.axis != none:
		x.inside()
	default:
		x.standing()
	}
	if x.e.Formula == "" {
		x.e.Formula = x.e.InSymbols()
	}
	return x.e, true
}

// explainer builds one explanation.
type explainer struct {
	s  *Scene
	of name
	e  lessons.Explanation
}

// leaf ends the explanation.
func (x *explainer) leaf(op lessons.Op, w lessons.Word, names ...string) {
	x.e.Op, x.e.What = op, lessons.L(w, names...)
}

// earlier is a leaf that leads back to the unit at which a step was computed.
func (x *explainer) earlier(step int) {
	x.leaf(lessons.Earlier, lessons.WordRaceAfter, itoa(step))
	x.e.At = x.s.unitOf(x.of.racer, step)
}

// minus explains a number by the one with the other sign.
func (x *explainer) minus() {
	of, _ := x.s.Explain(x.of.plus().ref())
	x.e.Op, x.e.What = lessons.Sum, of.What
	x.term(x.of.plus(), true)
}

func (x *explainer) term(m name, neg bool) {
	m = x.s.settle(m)
	v, _ := x.s.number(m)
	x.e.Terms = append(x.e.Terms, lessons.Operand{Ref: m.ref(), Sym: x.s.symbol(m), Num: x.s.shown(m, v), Neg: neg})
}

// past tells whether the name is of a step before the present one.
func (x *explainer) past() bool {
	r := &x.s.runs[x.of.racer]
	return x.s.at(x.of) < r.index(x.s.step)
}

// overall explains a number of the whole race.
func (x *explainer) overall() {
	what := map[string]lessons.Word{"startX": lessons.WordRaceStart, "startY": lessons.WordRaceStart, "aimX": lessons.WordRaceAim,
		"aimY": lessons.WordRaceAim, "goal": lessons.WordRaceGoal, "step": lessons.WordRaceSteps, "racers": lessons.WordRaceRacers,
		"next_seed": lessons.WordSeed, "lowest": lessons.WordRaceLowest, "curvature": lessons.WordRaceCurvature, "flattest": lessons.WordRaceCurvature}
	switch x.of.what {
	case "limit":
		x.e.What = lessons.L(lessons.WordRaceLimit)
		x.apply(lessons.FuncQuotient, number(2), x.of.with("curvature"))
	case "limit.flat":
		x.e.What = lessons.L(lessons.WordRaceLimit)
		x.apply(lessons.FuncQuotient, number(2), x.of.with("flattest"))
	case "onestep":
		x.e.What = lessons.L(lessons.WordRaceConstant)
		x.apply(lessons.FuncQuotient, number(1), x.of.with("curvature"))
	case "condition":
		x.e.What = lessons.L(lessons.WordRaceCondition)
		x.apply(lessons.FuncQuotient, x.of.with("curvature"), x.of.with("flattest"))
	case "lowest", "curvature", "flattest":
		x.leaf(lessons.Data, what[x.of.what])
	default:
		w, ok := what[x.of.what]
		if !ok {
			w = lessons.WordRaceConstant
		}
		x.leaf(lessons.Setting, w)
	}
}

func (x *explainer) apply(f lessons.Func, terms ...name) {
	x.e.Op, x.e.Func = lessons.Apply, f
	for _, m := range terms {
		x.term(m, false)
	}
}

// standing explains where a racer stands, what it costs and how steep it is there.
func (x *explainer) standing() {
	s, m := x.s, x.of
	n := s.at(m)
	switch {
	case m.term > 0:
		x.product(s.shape.parts[m.what][m.term-1])
		return
	case m.what == "above":
		x.e.Op, x.e.What = lessons.Sum, lessons.L(lessons.WordRaceAbove)
		x.term(m.with("loss"), false)
		x.term(name{racer: all, what: "lowest", axis: none, at: now}, true)
		return
	case m.what == "left":
		x.e.What = lessons.L(lessons.WordRaceLeftOver)
		first := m.with("loss")
		first.at = 0
		x.apply(lessons.FuncQuotient, m.with("loss"), first)
		return
	case s.shape.parts[m.what] != nil:
		x.sum(len(s.shape.parts[m.what]))
		return
	case slices.Contains(settings(), m.what):
		x.leaf(lessons.Setting, lessons.WordRaceSetting, x.e.Sym)
		return
	case m.what == "x" || m.what == "y":
		switch {
		case n == 0:
			x.leaf(lessons.Setting, lessons.WordRaceStart)
		case x.past():
			x.earlier(n)
		default:
			x.e.Op, x.e.What = lessons.Sum, lessons.L(lessons.WordRacePlace)
			x.term(s.before(m), false)
			step := m.with("step")
			step.axis = slices.Index(axes(), m.what)
			x.term(step, false)
		}
		return
	}
	v, _ := s.number(m)
	switch m.what {
	case "first", "stays", "diverged", "rivals":
		n = int(v)
	}
	x.earlier(n)
}

// sum explains a part of the surface, a term each of its products.
func (x *explainer) sum(terms int) {
	word := lessons.WordRacePart
	switch x.of.what {
	case "loss":
		word = lessons.WordLoss
	case "gradx", "grady":
		word = lessons.WordRaceSlope
	}
	x.e.Op, x.e.What = lessons.Sum, lessons.L(word, x.e.Sym)
	for k := range terms {
		t := x.of
		t.term = k + 1
		x.term(t, false)
	}
}

// product explains a term of a part of the surface.
func (x *explainer) product(t mono) {
	x.e.Op, x.e.What = lessons.Product, lessons.L(lessons.WordRacePart, x.e.Sym)
	if t.c != 1 || len(t.of) == 0 {
		x.term(number(t.c), false)
	}
	for _, what := range t.of {
		x.term(x.of.plain(what), false)
	}
}

// inside explains a number of a step.
func (x *explainer) inside() {
	s, m := x.s, x.of
	n := s.at(m)
	if n == 0 {
		x.leaf(lessons.Setting, lessons.WordFirstValue)
		return
	}
	if x.past() {
		x.earlier(n)
		return
	}
	if m.racer == mine {
		x.leaf(lessons.Setting, lessons.WordRaceStep, x.e.Sym)
		return
	}
	slope := s.before(m.plain("grad" + axes()[m.axis]))
	switch m.what {
	case "g":
		x.e.What = lessons.L(lessons.WordRaceSlope, x.e.Sym)
		if share, _ := s.inside(m.with("share")); share != 1 {
			x.e.Op = lessons.Product
			x.term(m.with("share"), false)
			x.term(slope, false)
			return
		}
		x.e.Op = lessons.Sum
		for k := range s.shape.parts[slope.what] {
			slope.term = k + 1
			x.term(slope, false)
		}
	case "share":
		x.leaf(lessons.Earlier, lessons.WordRaceClipped)
		x.e.At = s.unitOf(m.racer, n)
	default:
		l, _ := s.setup.Racers[m.racer].rig.book.law(m.what)
		x.e.Op, x.e.Func, x.e.Formula = l.op, l.fn, l.formula
		x.e.What = lessons.L(l.word, x.e.Sym)
		for _, t := range l.terms {
			of, neg := s.termOf(m, t)
			x.term(of, neg)
		}
	}
}
