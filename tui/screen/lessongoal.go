package screen

import (
	"math"

	"nnlab/lessons"
	"nnlab/lessons/text"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// goalBlock lays out the goal: its sentence, how far it is, and what reached it.
func (l *Lesson) goalBlock(f *flow, fr *lessons.Frame, words *text.Step) {
	g, w := fr.Goal, &l.Words.Goal
	if g.Reached {
		chip := " " + l.Theme.Glyph(theme.Done) + " " + w.Reached + " "
		f.add(row{left: f.span(chip, theme.Chip)})
		f.blank(true)
	} else {
		head := row{bar: true, left: f.span(w.Head, theme.Accent), right: f.span(w.NotYet, theme.Dim)}
		head.left[0].Style = head.left[0].Style.Bold()
		f.add(head)
	}
	f.doc(l.fill(words.Goal, fr), theme.Fg, row{bar: true}, true)
	l.gap(f)
	if g.Reached {
		l.reachedRows(f, g)
		return
	}
	now, aim := f.span(w.Now+" ", theme.Dim), f.span(w.Aim+" "+l.goalAim(g), theme.Dim)
	if g.Known {
		now = append(now, f.span(plainNumber(g.Value.Num), theme.Strong)...)
	} else {
		now = append(now, f.span(l.Theme.Glyph(theme.Pending), theme.Dim)...)
	}
	if now.Width()+aim.Width()+2 <= f.w-2 {
		f.add(row{bar: true, left: now, right: aim})
	} else {
		f.add(row{bar: true, left: now})
		f.add(row{bar: true, left: aim})
	}
	f.add(row{bar: true, left: l.gauge(f.w-2, nearness(g))})
}

// reachedRows lists what the value came to, what it had to be, what it was before, and what it cost.
func (l *Lesson) reachedRows(f *flow, g *lessons.GoalState) {
	w := &l.Words.Goal
	list := func(name, value string, token theme.Token) {
		f.add(row{bar: true, left: f.span(name, theme.Dim), right: f.span(value, token)})
	}
	list(w.Now, plainNumber(g.Value.Num), theme.Accent)
	list(w.Aim, l.goalAim(g), theme.Fg)
	if g.Began.IsNumber() && g.Began.Num != g.Value.Num {
		list(w.Before, plainNumber(g.Began.Num), theme.Fg)
	}
	if g.At > 1 {
		list(w.Cost, l.Words.Fill(w.Moves, number(g.At)), theme.Fg)
	}
}

// goalAim is the side of the aim on which the goal lies; what it is, is not always known.
func (l *Lesson) goalAim(g *lessons.GoalState) string {
	form, aim := l.Words.Goal.Above, l.Theme.Glyph(theme.Unknown)
	if g.Goal.Below {
		form = l.Words.Goal.Below
	}
	if g.Aim.IsNumber() && !math.IsInf(g.Aim.Num, 0) && !math.IsNaN(g.Aim.Num) {
		aim = plainNumber(g.Aim.Num)
	}
	return l.Words.Fill(form, aim)
}

// nearness is how near a value is to its aim, 0 to 1: their ratio.
func nearness(g *lessons.GoalState) float64 {
	v, aim := g.Value.Num, g.Aim.Num
	if g.Goal.Below {
		v, aim = aim, v
	}
	switch part := v / aim; {
	case !g.Known || !g.Aim.IsNumber() || !(part > 0) || v < 0 || math.IsInf(part, 0):
		return 0
	default:
		return min(0.97, part) // not yet
	}
}

// gauge is a track of w cells, done as far as a part of it.
func (l *Lesson) gauge(w int, part float64) canvas.Spans {
	done := int(part * float64(w))
	return canvas.Spans{
		{Text: repeat(l.Theme.Glyph(theme.TrackDone), done), Style: l.Theme.Style(theme.Accent)},
		{Text: repeat(l.Theme.Glyph(theme.TrackAhead), w-done), Style: l.Theme.Style(theme.Faint)},
	}
}

// plainNumber writes a whole number as a count, any other with four digits.
func plainNumber(v float64) string {
	if v == math.Trunc(v) {
		return text.Number(v, 0)
	}
	return text.Number(v, 4)
}
