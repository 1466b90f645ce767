package race

import (
	"slices"

	"nnlab/lessons"
)

// The panels of a race.
const (
	RacePanel      lessons.PanelID = "race"
	LossPanel      lessons.PanelID = "loss"
	InnerPanel     lessons.PanelID = "inner"
	StandingsPanel lessons.PanelID = "standings"
	EquationPanel  lessons.PanelID = "equation"
	SlopePanel     lessons.PanelID = "slope"
)

// side is that of the grid of heights.
const side = 100

// Panels returns the panels that are looked at.
func (s *Scene) Panels(show lessons.Need) []lessons.Panel { return show.Make(s.panel) }

// panel makes one panel; nil if there is no such panel.
func (s *Scene) panel(id lessons.PanelID) lessons.Panel {
	switch id {
	case RacePanel:
		return s.contour()
	case LossPanel:
		return s.lossChart()
	case InnerPanel:
		return s.innerTable()
	case StandingsPanel:
		return s.standings()
	case EquationPanel:
		return s.equation()
	case SlopePanel:
		return s.slope()
	}
	return nil
}

// watched is the racer whose inner state is shown.
func (s *Scene) watched() int { return slices.Index(racers(), s.setup.Watch) }

// along is the axis of the equation and of the slope.
func (s *Scene) along() int { return slices.Index(axes(), s.setup.Along) }

// num is a number of the race for a panel, not known where it is not.
func (s *Scene) num(m name) lessons.Num {
	v, ok := s.number(m)
	n := s.shown(m, v)
	if !ok {
		n.V, n.Known = 0, lessons.KnownAhead
	}
	return n
}

// of is a name of racer i.
func ofRacer(i int, what string) name { return name{racer: i, what: what, axis: none, at: now} }

func head(id lessons.PanelID, title, detail lessons.Label) lessons.Head {
	return lessons.Head{Panel: id, Title: title, Detail: detail}
}

// contour is the surface from above with the ways of all.
func (s *Scene) contour() lessons.Panel {
	v, titles := s.shape.view, s.titles()
	c := lessons.Contour{
		Head: head(RacePanel, lessons.Sym("J = "+s.setup.Surface.Formula()), lessons.L(lessons.WordRaceAtStep, itoa(s.step))),
		X:    lessons.Axis{Name: lessons.Sym("x"), Lo: v.x[0], Hi: v.x[1]}, Y: lessons.Axis{Name: lessons.Sym("y"), Lo: v.y[0], Hi: v.y[1]},
		Side: side, Grid: s.shape.grid, Minima: s.setup.Surface.Minima(), Start: s.setup.Start, Steps: s.step,
	}
	for i := range s.runs {
		if r := s.runs[i].share(); r.on {
			c.Paths = append(c.Paths, lessons.Path{Name: lessons.Sym(titles[i]), X: r.x, Y: r.y, Loss: r.loss,
				Ended: r.ended > 0, InHand: i == s.watched()})
		}
	}
	if s.setup.Me {
		aim := s.aim
		c.Aim, c.Note = &aim, lessons.L(lessons.WordRaceAimNote)
	}
	if s.setup.Fog {
		c.Grid, c.Minima, c.Note = make([]float64, side*side), nil, lessons.L(lessons.WordRaceFog)
	}
	return c
}

// lossChart is the height of each above the lowest, by step.
func (s *Scene) lossChart() lessons.Panel {
	c := lessons.Chart{Head: head(LossPanel, lessons.L(lessons.WordRaceByStep), lessons.Label{}),
		XName: lessons.L(lessons.WordRaceSteps), LogY: true, Cursor: float64(s.step)}
	what := "loss"
	if low := lowest(s.setup.Surface); low < -1e-9 {
		what = "above"
		c.Detail = lessons.L(lessons.WordRaceAbove)
	}
	for i, title := range s.titles() {
		r := &s.runs[i]
		if !r.on {
			continue
		}
		x, y := s.curve(r)
		c.Series = append(c.Series, lessons.Series{Name: lessons.Sym(title), X: x, Y: y, Last: s.num(ofRacer(i, what))})
		if r.ended > 0 {
			c.Events = append(c.Events, lessons.Event{X: float64(r.ended), Series: len(c.Series) - 1,
				Name: lessons.L(lessons.WordRaceGone, title)})
		}
	}
	return c
}

// maxPoints is the most points of a curve; what is below the floor is drawn on it, so that the rest has room.
const (
	maxPoints = 4096
	floor     = 1e-12
)

// curve is the way down of a run, a point a step, or a step in several where they are too many.
func (s *Scene) curve(r *run) (x, y []float64) {
	low, every := min(lowest(s.setup.Surface), 0), len(r.loss)/maxPoints+1
	add := func(i int) {
		x, y = append(x, float64(i)), append(y, max(r.loss[i]-low, floor))
	}
	for i := 0; i < len(r.loss); i += every {
		add(i)
	}
	if last := len(r.loss) - 1; last%every != 0 {
		add(last)
	}
	return x, y
}

// standings are where everybody stands.
func (s *Scene) standings() lessons.Panel {
	t := lessons.Table{Head: head(StandingsPanel, lessons.L(lessons.WordRaceAtStep, itoa(s.step)),
		lessons.Sym("J < "+symbolOf(s.setup.Goal))),
		RowHead: lessons.L(lessons.WordRaceRacer), Columns: []lessons.Column{
			{Name: lessons.Sym("J")}, {Name: lessons.L(lessons.WordRaceFirst)},
			{Name: lessons.L(lessons.WordRaceStays)},
		}}
	for i, title := range s.titles() {
		if !s.runs[i].on {
			continue
		}
		row := lessons.Row{Name: title, Here: i == s.watched()}
		for _, what := range []string{"loss", "first", "stays"} {
			row.Cells = append(row.Cells, lessons.Cell{Num: s.num(ofRacer(i, what))})
		}
		t.Rows = append(t.Rows, row)
	}
	if found := s.Troubles(); len(found) > 0 {
		t.Note = found[0].What
	}
	return t
}
