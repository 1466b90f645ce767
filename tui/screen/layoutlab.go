package screen

import (
	"slices"

	"nnlab/lessons"
	"nnlab/tui/canvas"
)

// shape is how a panel wants to stand where there is no equation.
type shape uint8

const (
	anyShape shape = iota
	picture        // gains by every row: a field, a fit, a contour, a network
	curve          // a chart: wide, but it can do with few rows
	readout        // a few numbers, which want to be seen beside or under a picture
)

// shapeOf tells the shape of a panel.
func shapeOf(p lessons.Panel) shape {
	switch p := p.(type) {
	case lessons.Field, lessons.Fit, lessons.Contour, lessons.Network:
		return picture
	case lessons.Chart:
		return curve
	case lessons.Table:
		if len(p.Columns) <= 5 && len(p.Rows) <= 8 && !slices.ContainsFunc(p.Columns, heated) {
			return readout
		}
	}
	return anyShape
}

func heated(c lessons.Column) bool { return c.Kind == lessons.HeatCell }

func (p *plan) shaped(id lessons.PanelID) shape {
	if p.shape == nil {
		return anyShape
	}
	return p.shape(id)
}

// picture tells whether the first panel is one.
func (p *plan) picture() bool { return len(p.others) > 0 && p.shaped(p.others[0]) == picture }

// low is a bench of little height without an equation: one of the panels, and under it the first readout if it is
// small.
func (l *layout) low(p plan, top, bottom int) {
	end := bottom
	if p.track {
		end -= 2 // blank rows before the timeline
	}
	l.second = min(end-4, l.words.Y+(bottom-l.words.Y)*11/19)
	slot := canvas.Rect{X: l.bench.X, Y: top, W: l.bench.W, H: end + 1 - top}
	rest := p.others
	if i := slices.IndexFunc(rest, func(id lessons.PanelID) bool { return p.shaped(id) == readout }); i > 0 && p.picture() {
		rows := p.want(rest[i], slot.W) + 1
		if slot.H-rows-1 >= 13 {
			l.panel(rest[i], canvas.Rect{X: slot.X, Y: end + 1 - rows, W: slot.W, H: rows}, false)
			slot.H -= rows + 1
			rest = slices.Delete(slices.Clone(rest), i, i+1)
		}
	}
	l.slot(p, rest, slot, p.h >= 24 && p.strip == 0)
}

// large is a bench without an equation: the first panel large, under it the curves, beside them the readouts. From 160
// columns on the rest stands in a column of its own.
func (l *layout) large(p plan, top, bottom int) {
	first, rest := p.others[0], p.others[1:]
	a, end := l.bench, bottom+1
	rows := 17 + max(0, p.h-40)*9/20 - (top-l.words.Y)/2
	if len(rest) == 0 {
		rows = end - top - 2
	}
	if p.twin != nil && p.twin(first) != "" { // two squares side by side
		rows = min(rows, a.W/4+3)
	}
	if p.w >= 160 {
		a.W = 60 + 16*min(p.w-160, 40)/40
		if p.w > 200 {
			a.W += (p.w - 200) * 3 / 5
		}
		b := canvas.Rect{X: a.X + a.W + a.X - l.words.X - l.words.W, Y: top}
		b.W = p.w - margin(p.w) - b.X
		l.bench.W = a.W
		l.second = top + 3 + rows
		rest = l.column(p, rest, b, end)
		if len(rest) == 0 {
			rows = end - top - 2
		}
	}
	l.panel(first, canvas.Rect{X: a.X, Y: top, W: a.W, H: rows + 2}, true)
	l.second = top + rows + 3
	below := canvas.Rect{X: a.X, Y: l.second, W: a.W, H: end - l.second}
	if p.w < 160 {
		rest, below = l.readouts(p, rest, below)
	}
	l.slot(p, rest, below, true)
}

// widestTable is the width at which the tables of a race lose nothing.
const widestTable = 33

// readouts stacks the readouts at the right of the curves. It returns what is left, and the room for it.
func (l *layout) readouts(p plan, ids []lessons.PanelID, r canvas.Rect) (left []lessons.PanelID, room canvas.Rect) {
	w := max(r.W*2/5, min(r.W/2, widestTable))
	b := canvas.Rect{X: r.X + r.W - w, Y: r.Y, W: w}
	if len(ids) < 2 || p.shaped(ids[0]) == readout {
		return ids, r
	}
	y, end := b.Y, r.Y+r.H
	for _, id := range ids {
		rows := p.want(id, w)
		if p.shaped(id) != readout || y+1+rows > end {
			left = append(left, id)
			continue
		}
		l.panel(id, canvas.Rect{X: b.X, Y: y, W: w, H: rows + 1}, false)
		y += rows + 2
	}
	if y == b.Y {
		return ids, r
	}
	r.W -= w + 3
	return left, r
}

// pairUp gives the panels of a second run their room: pictures beside the first's from 120 columns on, all others in its
// place.
func (l *layout) pairUp(p plan) {
	if p.twin == nil {
		return
	}
	places := l.places
	l.places = nil
	for _, pl := range places {
		twin := p.twin(pl.id)
		switch {
		case twin == "":
			l.places = append(l.places, pl)
		case p.w >= 120 && p.shaped(pl.id) == picture && pl.body.W >= 43 && pl.body.H >= 4:
			l.places = append(l.places, pl.halves(twin)...)
		default:
			if p.second != nil && p.second(pl.id) {
				pl.id = twin
			}
			l.places = append(l.places, pl)
		}
	}
}

// halves splits a place between a panel and its twin. In a tab each gets a heading, which says whose it is.
func (pl place) halves(twin lessons.PanelID) []place {
	if pl.tabbed {
		pl.head = canvas.Rect{X: pl.body.X, Y: pl.body.Y, W: pl.body.W, H: 1}
		pl.body.Y++
		pl.body.H--
	}
	const gap = 3
	other := pl
	other.id = twin
	w := (pl.body.W - gap) / 2
	pl.head.W, pl.body.W = w, w
	other.head.X += w + gap
	other.body.X += w + gap
	other.head.W, other.body.W = w, w
	return []place{pl, other}
}
