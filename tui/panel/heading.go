package panel

import (
	"strconv"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

func itoa(n int) string { return strconv.Itoa(n) }

// Heading draws the row over a panel: its title, a dim remark after it, and the
// legend of a chart with live values.
func Heading(p lessons.Panel, w int, c Context) Picture {
	b := newPen(w, 1, c)
	x := b.title(p.Heading())
	x = b.remark(x, p.Remark())
	if chart, ok := p.(lessons.Chart); ok {
		log := lessons.L(lessons.WordLogScale)
		if chart.LogY && x+canvas.Width(b.label(log))+5+b.legendWidth(chart) <= b.w {
			x = b.remark(x, log)
		}
		b.legend(chart, x+3, 0)
	}
	if fit, ok := p.(lessons.Fit); ok {
		b.fitLegend(fit, x+3)
	}
	return b.picture()
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
