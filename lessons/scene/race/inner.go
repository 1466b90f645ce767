package race

import (
	"math"

	"nnlab/lessons"
	"nnlab/lessons/spec"
)

// innerTable is the inside of the last step of the racer that is watched, along both axes.
func (s *Scene) innerTable() lessons.Panel {
	i := s.watched()
	t := lessons.Table{Head: head(InnerPanel, lessons.L(lessons.WordRaceInside, s.titles()[i]), lessons.L(lessons.WordRaceLastStep)),
		Columns: []lessons.Column{
			{Name: lessons.Sym("x")}, {Name: lessons.Sym("y")}}}
	for _, what := range s.rows(i) {
		m := ofRacer(i, what)
		m.axis = 0
		row := lessons.Row{Label: s.rowLabel(m), Here: what == "step"}
		for m.axis = range axes() {
			row.Cells = append(row.Cells, lessons.Cell{Num: s.num(m)})
		}
		t.Rows = append(t.Rows, row)
	}
	place := lessons.Row{Label: lessons.L(lessons.WordRacePlace)}
	for _, axis := range axes() {
		place.Cells = append(place.Cells, lessons.Cell{Num: s.num(ofRacer(i, axis))})
	}
	t.Rows = append(t.Rows, place)
	if i != mine {
		t.Note = lessons.Sym(s.setup.Racers[i].rig.book.rule)
	}
	return t
}

// rows are the numbers of a step worth a row: what the rule is given, what it remembers, what it makes of that.
func (s *Scene) rows(i int) []string {
	if i == mine {
		return []string{"step"}
	}
	list := []string{"g"}
	for _, l := range s.setup.Racers[i].rig.book.laws {
		switch l.word {
		case lessons.WordHelper, lessons.WordRaceCorrection, lessons.WordRaceKept, lessons.WordRaceFresh:
		default:
			list = append(list, l.what)
		}
	}
	return list
}

// rowLabel says what a number of a step is.
func (s *Scene) rowLabel(m name) lessons.Label {
	sym := s.bare(m)
	if m.what == "g" {
		return lessons.L(lessons.WordRaceSlope, sym)
	}
	if m.racer != mine {
		if l, ok := s.setup.Racers[m.racer].rig.book.law(m.what); ok {
			return lessons.L(l.word, sym)
		}
	}
	return lessons.L(lessons.WordRaceStep)
}

// equation is the last step of the racer that is watched, along one axis: the last line of its rule in numbers.
func (s *Scene) equation() lessons.Panel {
	i := s.watched()
	step := ofRacer(i, "step")
	step.axis = s.along()
	axis := axes()[step.axis]
	e := lessons.Equation{Head: head(EquationPanel, lessons.L(lessons.WordRaceOneStep, s.titles()[i], axis), lessons.Label{})}
	if i == mine {
		e.Join = lessons.Plus
		e.Terms = []lessons.Term{s.factor(s.before(ofRacer(i, axis))), s.factor(step)}
		e.Result = s.factor(ofRacer(i, axis))
	} else {
		l, _ := s.setup.Racers[i].rig.book.law("step")
		if l.op == lessons.Sum {
			e.Join = lessons.Plus
		}
		for _, t := range l.terms {
			of, neg := s.termOf(step, t)
			e.Terms = append(e.Terms, s.signedFactor(of, neg))
		}
		e.Result = s.factor(step)
	}
	e.Result.InHand = s.step > 0
	if s.step == 0 {
		e.Note = lessons.L(lessons.WordRaceNoStep)
	} else if i != mine {
		e.Note = lessons.Sym(s.setup.Racers[i].rig.book.rule)
	}
	return e
}

// signedFactor is a term with its sign.
func (s *Scene) signedFactor(m name, neg bool) lessons.Term {
	t := s.factor(m)
	if neg {
		m.minus = true
		t.Sym = s.bare(m)
		t.Num.Ref, t.Num.V, t.Num.Signed = m.ref(), 0-t.Num.V, true
	}
	return t
}

// factor is a number of a step as a column of the equation.
func (s *Scene) factor(m name) lessons.Term {
	t := lessons.Term{Sym: s.bare(m), Num: s.num(m)}
	switch {
	case m.what == "num.-1":
		t.What = lessons.L(lessons.WordDownhill)
	case m.what == "lr":
		t.What = lessons.L(lessons.WordLearningRate)
	case m.axis != none:
		t.What = s.rowLabel(m)
		if t.What.Word != lessons.WordHelper && len(t.What.Names) > 0 {
			t.What.Names = []string{""}
		}
	}
	if s.step == 0 && m.racer != all && m.axis != none {
		t.Num.V, t.Num.Known = 0, lessons.KnownAhead
	}
	return t
}

// curvePoints is how finely the slope is drawn.
const curvePoints = 161

// slope is J as one of the two numbers alone moves, with the tangent where the watched racer stands.
func (s *Scene) slope() lessons.Panel {
	i, axis := s.watched(), s.along()
	r := &s.runs[i]
	x, y := r.point()
	at := [2]float64{x, y}
	sym := axes()[axis]
	grad := ofRacer(i, "grad"+sym)
	c := lessons.Curve{Head: head(SlopePanel, lessons.L(lessons.WordAloneMoves, sym), lessons.L(lessons.WordSlopeIsGradient, s.bare(grad))),
		At:      lessons.Named{Name: lessons.Sym(sym), Num: s.num(ofRacer(i, sym))},
		Point:   lessons.Named{Name: lessons.Sym("J"), Num: s.num(ofRacer(i, "loss"))},
		Slope:   lessons.Named{Name: lessons.L(lessons.WordSlopeShort), Num: s.num(grad)},
		Tangent: true}
	span := [...][2]float64{s.shape.view.x, s.shape.view.y}[axis]
	reach := math.Abs(at[axis])
	lo, hi := min(span[0], -1.2*reach), max(span[1], 1.2*reach)
	for k := range curvePoints {
		at[axis] = lo + (hi-lo)*float64(k)/(curvePoints-1)
		c.X, c.Y = append(c.X, at[axis]), append(c.Y, s.setup.Surface.Value(at[0], at[1]))
	}
	return c
}

// symbolOf writes a number as formulas do.
func symbolOf(v float64) string {
	text := spec.Show(v)
	if v < 0 {
		return "−" + text[1:]
	}
	return text
}
