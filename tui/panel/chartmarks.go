package panel

import (
	"math"
	"slices"
	"strings"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// has tells whether an x lies on the axis.
func (s span) has(x float64) bool { return x >= s.lo && x <= s.hi }

// eventLines draws a line down at each noted moment, under the curves.
func (b *pen) eventLines(c lessons.Chart, p plot) {
	for _, e := range c.Events {
		if p.xs.has(e.X) {
			b.VLine(p.col(e.X), p.y, p.h, b.glyph(theme.Event), b.style(theme.Dim))
		}
	}
}

// events draws a mark on the curve at each noted moment, and what it was at the foot.
func (b *pen) events(c lessons.Chart, p plot, lines []plotline, used *taken) {
	for _, e := range c.Events {
		if !p.xs.has(e.X) {
			continue
		}
		x := p.col(e.X)
		if e.Series >= 0 && e.Series < len(lines) {
			if y := lines[e.Series].at(e.X); !math.IsNaN(y) {
				b.Text(x, p.row(y), b.glyph(theme.Now), b.style(theme.Accent))
				used.take(x, p.row(y), 1)
			}
		}
		b.eventName(p, x, b.clip(b.label(e.Name), p.w), used)
	}
}

// eventName writes a sentence beside the line of an event, or across it, in the lowest row where it hides nothing.
func (b *pen) eventName(p plot, x int, text string, used *taken) {
	w := canvas.Width(text)
	at := x + 2
	if at+w > p.x+p.w {
		if at = x - 1 - w; at < p.x {
			at = p.x + p.w - w
		}
	}
	for y := p.y + p.h - 1; y >= p.y && w > 0; y-- {
		from, to := max(p.x, at-1), min(p.x+p.w, at+w+1)
		if used.free(from, y, to-from) {
			b.Fill(canvas.Rect{X: at, Y: y, W: w, H: 1}, theme.Style{})
			b.Text(at, y, text, b.style(theme.Accent))
			used.take(at, y, w)
			return
		}
	}
}

// waits draws stretches of the x axis as bars in the row under the plot, their names beside them or on them.
func (b *pen) waits(c lessons.Chart, p plot) {
	y := p.y + p.h
	for _, s := range c.Waits {
		from, to := max(s.From, p.xs.lo), min(s.To, p.xs.hi)
		if !(from <= to) {
			continue
		}
		x, end := p.col(from), p.col(to)+1
		b.HLine(x, y, end-x, b.glyph(theme.TrackDone), b.style(theme.Faint))
		name := b.clip(b.label(s.Name), p.w)
		w := canvas.Width(name)
		at := end + 1
		if at+w > p.x+p.w {
			if at = x - 1 - w; at < p.x {
				at = max(p.x, min(x+1, p.x+p.w-w))
			}
		}
		b.Text(at, y, name, b.style(theme.Dim))
	}
}

// cursor draws where we are, unless that is the end: a line, a mark on each
// series, and its x among the ticks.
func (b *pen) cursor(c lessons.Chart, p plot, lines []plotline, used *taken) *tick {
	at := c.Cursor
	if b.Read != nil {
		at = max(p.xs.lo, min(p.xs.hi, *b.Read))
	} else if _, last, _ := reach(lines); !(at >= p.xs.lo && at < last) {
		return nil
	}
	x := p.col(at)
	for y := p.y; y < p.y+p.h; y++ {
		if used.free(x, y, 1) {
			b.Text(x, y, b.glyph(theme.Cursor), b.style(theme.Accent))
		}
	}
	for i := len(lines) - 1; i >= 0; i-- {
		if k := b.reads(c.Series); k < 0 || k == i {
			b.onLine(p, lines[i], at, lines[i].style.Bold())
		}
	}
	step, _ := span{at, at + 1}.round(1)
	t := b.linearTicks(span{at - step/4, at + step/4}, 1)
	if len(t) == 0 {
		return nil
	}
	return &t[0]
}

// reads is the number of the series that the reader points at, as val_loss@36 does; −1: none.
func (b *pen) reads(list []lessons.Series) int {
	name, _, ok := strings.Cut(string(b.Look), "@")
	return slices.IndexFunc(list, func(s lessons.Series) bool { return ok && b.Read != nil && string(s.Last.Ref) == name })
}
