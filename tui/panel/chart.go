package panel

import (
	"math"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// chart draws losses over updates: grid and ticks ours, one or two lines
// asciigraph's, more of them or such of few points Braille.
func (b *pen) chart(c lessons.Chart) {
	c.LogY = b.logScale(c)
	scale := ""
	if c.LogY {
		scale = b.label(lessons.L(lessons.WordLogScale))
	}
	p := plot{y: b.topKeys(c, b.seriesKeys(c), scale), w: b.w}
	note := b.noteLines(c.Note, b.w)
	if p.h = b.h - p.y - len(note); p.h < 6 {
		p.h, note = b.h-p.y, nil
	}
	b.note(note, 0, b.h-len(note))
	if p.h > 2 {
		p.h--
	}
	waits := len(c.Waits) > 0 && p.h > 5
	if waits {
		p.h--
	}
	lines, ok := b.plotted(c, &p)
	if !ok || p.w < 2 || p.h < 1 {
		return
	}
	var ticks []tick
	if p, ticks = b.leftTicks(c, p); p.w < 2 {
		return
	}
	b.grid(p, ticks)
	b.eventLines(c, p)
	used := b.over(func(b *pen) { b.curves(p, lines) })
	b.events(c, p, lines, used)
	now := b.cursor(c, p, lines, used)
	if waits {
		b.waits(c, p)
		p.h++
	}
	b.chartFoot(c, p, now)
	b.hit(Hit{X: p.x, Y: p.y, W: p.w, H: p.h, Kind: HitPlace, Plane: p.plane()})
}

// over draws on top of what is there, and tells which cells that took.
func (b *pen) over(draw func(*pen)) *taken {
	top, used := *b, newTaken(b.w, b.h)
	top.Canvas = canvas.New(b.w, b.h)
	draw(&top)
	for y := range b.h {
		for x := range b.w {
			if s, st := top.At(x, y); s != " " {
				b.Set(x, y, s, st)
				used.take(x, y, 1)
			}
		}
	}
	return used
}

// logScale is the scale that the chart and its reader agree on.
func (b *pen) logScale(c lessons.Chart) bool { return c.LogY != b.FlipLog }

// plane is what the cells of the plot show: the first and the last of them lie on the ends of the axes.
func (p plot) plane() Plane {
	right := (p.xs.hi - p.xs.lo) / float64(2*max(1, p.w-1))
	up := (p.ys.hi - p.ys.lo) / float64(2*max(1, p.h-1))
	return Plane{p.xs.lo - right, p.xs.hi + right, p.ys.lo - up, p.ys.hi + up}
}

// scaled is a value on the axis; NaN where a log axis has no place for it.
func scaled(v float64, log bool) float64 {
	if !log {
		return v
	}
	if v <= 0 {
		return math.NaN()
	}
	return math.Log10(v)
}

// leftTicks chooses the ticks of the vertical axis, widens its span to the round
// numbers around it, and makes room for them.
func (b *pen) leftTicks(c lessons.Chart, p plot) (plot, []tick) {
	n := max(1, (p.h+1)/3)
	var ticks []tick
	if c.LogY {
		p.ys = p.ys.decades()
		ticks = b.logTicks(p.ys, n)
	} else {
		p.ys = p.ys.widened(n, 2)
		ticks = b.linearTicks(p.ys, n)
	}
	if w := tickWidth(ticks) + 1; w < p.w/2 {
		p.x, p.w = w, p.w-w
		return p, ticks
	}
	return p, nil
}

// chartFoot draws the ticks of the x axis, and its name where they leave room: left of them, or at the end.
func (b *pen) chartFoot(c lessons.Chart, p plot, now *tick) {
	b.xTicks(p, b.edgeTicks(p.xs, max(3, p.w/8)), now)
	name, y := b.label(c.XName), p.y+p.h
	w := canvas.Width(name)
	switch {
	case w == 0 || y >= b.h:
	case w < p.x:
		b.Text(p.x-1-w, y, name, b.style(theme.Dim))
	case b.clear(p.x+p.w-w-2, y, w+2):
		b.TextRight(p.x+p.w, y, name, b.style(theme.Dim))
	}
}

// clear tells whether w cells from x on show nothing.
func (b *pen) clear(x, y, w int) bool {
	for k := x; k < x+w; k++ {
		if s, _ := b.At(k, y); s != " " {
			return false
		}
	}
	return true
}

// edgeTicks are round values, and the two ends; whole ones between whole ends, none too near to the last.
func (b *pen) edgeTicks(s span, n int) []tick {
	whole := func(v float64) bool { return v == math.Trunc(v) && math.Abs(v) < 1e9 }
	counts := whole(s.lo) && whole(s.hi)
	step, _ := s.round(min(n, 6))
	var ticks []tick
	for _, v := range []float64{s.hi, s.lo} {
		if whole(v) {
			ticks = append(ticks, b.linearTicks(span{v - 0.25, v + 0.25}, 1)...)
		}
	}
	for _, t := range b.linearTicks(s, min(n, 6)) {
		near := s.hi - t.at
		if !counts || math.Abs(t.at-math.Round(t.at)) < 1e-6 && (near < step/1e6 || near >= 0.4*step) {
			ticks = append(ticks, t)
		}
	}
	return ticks
}

// seriesKeys is the legend of a chart: its values at the cursor, or where the reader reads it.
func (b *pen) seriesKeys(c lessons.Chart) []key {
	looks := b.seriesLooks(c)
	keys := make([]key, len(c.Series))
	for i, s := range c.Series {
		n := s.Last
		if b.Read != nil {
			n = lessons.Num{V: valueAt(s, *b.Read), Digits: n.Digits, Signed: n.Signed}
		}
		keys[i] = key{looks[i].mark, looks[i].style, b.label(s.Name), n, b.write(n, 0)}
	}
	return keys
}

// valueAt is the newest value of a series at an x; NaN before the first.
func valueAt(s lessons.Series, x float64) float64 {
	v := math.NaN()
	for i := range min(len(s.X), len(s.Y)) {
		if s.X[i] > x {
			break
		}
		v = s.Y[i]
	}
	return v
}

// chartLook is how a series is drawn.
type chartLook struct {
	mark  string
	style theme.Style
}

// seriesLooks tells runs by colour and mark, and what a run was not trained on by an open mark: of a single run it is
// accent.
func (b *pen) seriesLooks(c lessons.Chart) []chartLook {
	all := 0
	for _, s := range c.Series {
		if !s.Held {
			all++
		}
	}
	open := []string{b.glyph(theme.Validation), b.spell("△"), b.spell("□"), b.spell("◇")}
	looks := make([]chartLook, len(c.Series))
	run := 0
	for i, s := range c.Series {
		if !s.Held {
			run++
			looks[i] = chartLook{b.Theme.Mark(run), b.Theme.Series(run)}
			continue
		}
		of := max(run, 1)
		if i > 0 && c.Series[i-1].Held {
			of++ // a second one, as of the test set
		}
		looks[i] = chartLook{open[(of-1)%len(open)], b.Theme.Series(of)}
		if all <= 2 {
			looks[i].style = b.Theme.Series(max(1, 5-of))
		}
	}
	return looks
}
