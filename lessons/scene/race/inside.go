package race

import (
	"slices"

	"nnlab/lessons"
	"nnlab/nn"
)

// moment is a racer after a number of its steps, with the inside of the last one.
type moment struct {
	descent *nn.Descent // nil: nobody
	racer   int
	step    int
	inner   [2][]nn.Reading
}

// momentOf is racer i, an optimizer, after n steps.
func (s *Scene) momentOf(i, n int) *moment {
	m := &s.replay
	if m.descent == nil || m.racer != i || m.step != n {
		r := &s.runs[i]
		d := r.descent
		if n != len(r.x)-1 {
			d = s.goBack(i, n)
		}
		*m = moment{descent: d, racer: i, step: n}
		m.inner = [2][]nn.Reading{d.Inner(nn.AlongX), d.Inner(nn.AlongY)}
	}
	return m
}

// goBack takes the first n steps of a racer once more.
func (s *Scene) goBack(i, n int) *nn.Descent {
	d, err := nn.NewDescent(s.setup.Surface, s.rule(i), s.runs[i].x[0], s.runs[i].y[0])
	if err != nil {
		return s.runs[i].descent // it began there before
	}
	for range n {
		_ = d.Step() // it could take this step before
	}
	return d
}

// reading is a number that nn tells of the last step.
func (m *moment) reading(what string, axis int) (float64, bool) {
	for _, r := range m.inner[axis] {
		if r.Name == what {
			return r.Value, true
		}
	}
	return 0, false
}

// law finds how a number of a step comes about.
func (b book) law(what string) (law, bool) {
	i := slices.IndexFunc(b.laws, func(l law) bool { return l.what == what })
	if i < 0 {
		return law{}, false
	}
	return b.laws[i], true
}

// slots are what a rule remembers, with their first values.
func (s *Scene) slots(i int) []nn.Slot {
	if i == mine {
		return nil
	}
	return s.setup.Racers[i].rig.slots
}

// isInside tells whether racer i's steps have a number of that name.
func (s *Scene) isInside(i int, what string) bool {
	if i == mine || !s.setup.Racers[i].on {
		return what == "step"
	}
	if _, ok := s.setup.Racers[i].rig.book.law(what); ok || what == "g" || what == "share" {
		return true
	}
	return slices.ContainsFunc(s.slots(i), func(slot nn.Slot) bool { return slot.Name == what })
}

// inside is a number of a step of racer m; false before there was a step.
func (s *Scene) inside(m name) (float64, bool) {
	i, n := m.racer, s.at(m)
	r := &s.runs[i]
	if n == 0 {
		for _, slot := range s.slots(i) {
			if slot.Name == m.what {
				return slot.Start, true
			}
		}
		return 0, false
	}
	if i == mine {
		return s.moves[n-1][m.axis], true
	}
	mo := s.momentOf(i, n)
	if v, ok := mo.reading(m.what, m.axis); ok {
		return v, true
	}
	if m.what == "share" {
		g, _ := mo.reading("g", m.axis)
		dx, dy := s.setup.Surface.Gradient(r.x[n-1], r.y[n-1])
		if whole := [...]float64{dx, dy}[m.axis]; whole != 0 {
			return g / whole, true
		}
		return 1, true
	}
	l, ok := s.setup.Racers[i].rig.book.law(m.what)
	if !ok {
		return 0, false
	}
	e := lessons.Explanation{Op: l.op, Func: l.fn}
	for _, t := range l.terms {
		of, neg := s.termOf(m, t)
		v, _ := s.number(of)
		e.Terms = append(e.Terms, lessons.Operand{Num: lessons.Num{V: v}, Neg: neg})
	}
	return e.Eval()
}

// termOf reads a term of a law of m's step.
func (s *Scene) termOf(m name, term string) (of name, neg bool) {
	if term[0] == '-' {
		term, neg = term[1:], true
	}
	if term[0] == '#' {
		m, _ := parse(lessons.Ref(numPrefix + term[1:]))
		return m, neg
	}
	if term[len(term)-1] == '@' {
		m, term = s.before(m), term[:len(term)-1]
	}
	switch {
	case term == "place":
		return m.place(), neg
	case slices.Contains(settings(), term):
		return m.plain(term), neg
	}
	return m.with(term), neg
}
