package panel

import (
	"strconv"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

func itoa(n int) string { return strconv.Itoa(n) }

// Heading draws the row over a panel: its title, a dim remark after it, and the
// legend of a chart with live values, or of the paths of a contour.
func Heading(p lessons.Panel, w int, c Context) Picture {
	b := newPen(w, 1, c)
	x := b.title(p.Heading())
	x = b.remark(x, p.Remark())
	switch p := p.(type) {
	case lessons.Chart:
		keys := b.seriesKeys(p)
		log := lessons.L(lessons.WordLogScale)
		room := b.w - x - 5 - canvas.Width(b.label(log))
		fits := keysWidth(keys) <= room || len(keys) > 2 && keysWidth(withoutFigures(keys)) <= room
		if b.logScale(p) && (fits || fitKeys(keys, b.w-x-3, 1) == nil) {
			x = b.remark(x, log)
		}
		b.headKeys(x, keys)
	case lessons.Contour:
		b.headKeys(x, b.pathKeys(p))
	case lessons.Fit:
		b.fitLegend(p, x+3)
	}
	return b.picture()
}

// headKeys draws a legend after what stands before column x.
func (b *pen) headKeys(x int, keys []key) {
	for _, line := range fitKeys(keys, b.w-x-3, 1) {
		b.keys(line, x+3, 0)
	}
}

func (b *pen) title(l lessons.Label) int {
	s := b.clip(b.label(l), b.w)
	return b.Text(0, 0, s, b.style(theme.Strong))
}

// remark is left out where it does not fit.
func (b *pen) remark(x int, l lessons.Label) int {
	s := b.label(l)
	if s == "" || x+2+canvas.Width(s) > b.w {
		return x
	}
	return b.Text(x+2, 0, s, b.style(theme.Dim))
}
