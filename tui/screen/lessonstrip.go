package screen

import (
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// stripped tells whether the knobs stand in a strip over the bench: there are many, and the words leave no room for a
// list.
func (l *Lesson) stripped() bool { return len(l.knobs()) > fewKnobs && l.w >= 120 && l.h < 50 }

// stripRows is the rows of the strip: names, values, and the values of a second run.
func (l *Lesson) stripRows() int {
	switch {
	case !l.stripped():
		return 0
	case l.twoRuns():
		return 3
	}
	return 2
}

// stripItem is where a knob of the strip stands.
type stripItem struct{ x, w int }

// stripItems sets the knobs one after the other, those of another group farther apart.
func (l *Lesson) stripItems(all []knob) []stripItem {
	out := make([]stripItem, len(all))
	x := 0
	for i, k := range all {
		w := canvas.Width(l.spell(l.controlName(k.name)))
		for _, second := range []bool{false, true} {
			if c := k.side(second); c != nil {
				w = max(w, canvas.Width(l.valueName(c.Value))+4)
			}
		}
		if i > 0 {
			x += 2
			if groupOf(k.name) != groupOf(all[i-1].name) {
				x += 2
			}
		}
		out[i] = stripItem{x, w}
		x += w
	}
	return out
}

// stripWindow is the knobs that are shown: as many as fit, with the one in focus among them.
func (l *Lesson) stripWindow(items []stripItem, w int) (from, to int) {
	here := 0
	if l.focus.kind == onControls {
		here = min(l.focus.index, len(items)-1)
	}
	ends := func(from int) int {
		room := w
		if from > 0 {
			room -= 2
		}
		to := from
		for to < len(items) && items[to].x+items[to].w-items[from].x <= room-min(1, len(items)-1-to)*2 {
			to++
		}
		return max(to, from+1)
	}
	for to = ends(from); to <= here; to = ends(from) {
		from++
	}
	return from, to
}

// drawStrip draws the knobs over the bench, and what there is of more at its ends.
func (l *Lesson) drawStrip(cv *canvas.Canvas) {
	r := l.bench.lay.strip
	all := l.knobs()
	if r.H == 0 || len(all) == 0 {
		return
	}
	items := l.stripItems(all)
	from, to := l.stripWindow(items, r.W)
	box, x0 := cv.Sub(r), 0
	if from > 0 {
		x0 = 2
		box.Text(0, 0, l.Theme.Glyph(theme.Ellipsis), l.Theme.Style(theme.Dim))
	}
	if to < len(all) {
		box.TextRight(r.W, 0, l.Theme.Glyph(theme.Ellipsis), l.Theme.Style(theme.Dim))
	}
	for i := from; i < to; i++ {
		x, here := x0+items[i].x-items[from].x, l.focus.kind == onControls && l.focus.index == i
		name := theme.Dim
		if here {
			name = theme.Accent
		}
		w := min(items[i].w, r.W-x)
		box.Text(x, 0, canvas.Truncate(l.spell(l.controlName(all[i].name)), w, l.Theme.Glyph(theme.Ellipsis)), l.Theme.Style(name))
		for row, second := range []bool{false, true}[:r.H-1] {
			l.stripValue(box, x, 1+row, w, all[i], second, here)
		}
		l.spots = append(l.spots, spot{canvas.Rect{X: r.X + x, Y: r.Y, W: w, H: r.H}, target{atStrip, i}})
	}
}

func (l *Lesson) stripValue(box *canvas.Canvas, x, y, w int, k knob, second, here bool) {
	c := k.side(second)
	if c == nil {
		return
	}
	value := canvas.Truncate(l.valueName(c.Value), w-4, l.Theme.Glyph(theme.Ellipsis))
	token := theme.Fg
	switch {
	case here && l.focus.second == second:
		value = l.Theme.Glyph(theme.TurnLeft) + " " + value + " " + l.Theme.Glyph(theme.TurnRight)
		token = theme.Chip
	case second && k.differs():
		token = theme.Strong
	case second && k.first != nil:
		value, token = "=", theme.Dim
	case c.Locked != "":
		token = theme.Dim
	}
	box.Text(x, y, value, l.Theme.Style(token))
}
