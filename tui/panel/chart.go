package panel

import (
	"math"
	"strings"

	"github.com/guptarohit/asciigraph"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// chart draws losses over updates: grid and ticks ours, the lines asciigraph's,
// one series at a time.
func (b *pen) chart(c lessons.Chart) {
	top := 0
	if b.Tabbed && b.h > 3 {
		b.legend(c, 0, 0)
		top = 1
	}
	p, ok := b.plotOf(c, top)
	if !ok || p.w < 2 || p.h < 1 {
		return
	}
	var ticks []tick
	p, ticks = b.leftTicks(c, p)
	if p.w < 2 {
		return
	}
	b.grid(p, ticks)
	for _, e := range c.Events {
		b.VLine(p.col(e.X), p.y, p.h, b.glyph(theme.Event), b.style(theme.Dim))
	}
	for i := len(c.Series) - 1; i >= 0; i-- { // the first on top
		b.lineOf(c, p, i)
	}
	b.events(c, p)
	now := b.cursor(c, p)
	b.xTicks(p, b.edgeTicks(p.xs, max(2, p.w/14)), now)
}

// plotOf is the area and the spans of a chart; false without any point.
func (b *pen) plotOf(c lessons.Chart, top int) (plot, bool) {
	p := plot{y: top, w: b.w, h: b.h - top}
	if p.h > 2 {
		p.h--
	}
	var ok bool
	p.ys, ok = spread(func(yield func(float64)) {
		for _, s := range c.Series {
			for _, v := range s.Y {
				yield(scaled(v, c.LogY))
			}
		}
	})
	p.xs, _ = spread(func(yield func(float64)) {
		for _, s := range c.Series {
			for i, v := range s.X {
				if i < len(s.Y) {
					yield(v)
				}
			}
		}
	})
	return p, ok
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
	if c.LogY {
		if p.ys.hi-p.ys.lo > 1 {
			p.ys = span{math.Floor(p.ys.lo + 0.02), math.Ceil(p.ys.hi - 0.02)}
		}
	} else {
		p.ys = p.ys.widened(n, 2)
	}
	ticks := b.linearTicks(p.ys, n)
	if c.LogY {
		ticks = b.logTicks(p.ys, n)
	}
	if w := tickWidth(ticks) + 1; w < p.w/2 {
		p.x, p.w = w, p.w-w
		return p, ticks
	}
	return p, nil
}

// edgeTicks are round values, and the two ends where they are free.
func (b *pen) edgeTicks(s span, n int) []tick {
	ticks := b.linearTicks(s, min(n, 6))
	ends := []float64{s.hi, s.lo}
	for _, v := range ends {
		if v == math.Trunc(v) && math.Abs(v) < 1e9 {
			ticks = append(ticks, b.linearTicks(span{v - 0.25, v + 0.25}, 1)...)
		}
	}
	return ticks
}

// seriesLook is the mark and the style of a series: the first bright, a second
// of two in accent, more in the colours of paths.
func (b *pen) seriesLook(c lessons.Chart, i int) (string, theme.Style) {
	switch {
	case i == 0:
		return b.glyph(theme.Train), b.Theme.Series(1)
	case len(c.Series) == 2:
		return b.glyph(theme.Validation), b.Theme.Series(4)
	}
	return b.Theme.Mark(i + 1), b.Theme.Series(i + 1)
}

// lineOf lays the runes of one series on the plot.
func (b *pen) lineOf(c lessons.Chart, p plot, i int) {
	s := clean(c.Series[i], c.LogY)
	mark, st := b.seriesLook(c, i)
	if len(s.X) == 0 {
		return
	}
	from, to := p.col(s.X[0]), p.col(s.X[len(s.X)-1])
	if to <= from {
		b.Text(from, p.row(s.Y[0]), mark, st)
		return
	}
	points := make([]float64, to-from+1)
	for k := range points {
		x := s.X[0] + (s.X[len(s.X)-1]-s.X[0])*float64(k)/float64(to-from)
		points[k] = max(0, min(1, p.ys.part(s.at(x)))) * float64(p.h-1)
	}
	for y, row := range b.asciigraph(points, p.h) {
		x := from
		for _, r := range row {
			if r != ' ' {
				b.Text(x, p.y+y, string(r), st)
			}
			x++
		}
	}
}

// asciigraph draws points, which are heights in rows, as h rows of runes.
func (b *pen) asciigraph(points []float64, h int) []string {
	options := []asciigraph.Option{
		asciigraph.Height(h - 1), asciigraph.LowerBound(0), asciigraph.UpperBound(float64(h - 1)), asciigraph.Offset(1),
		asciigraph.YAxisValueFormatter(func(float64) string { return "" }),
	}
	if b.Theme.Mode().ASCII {
		options = append(options, asciigraph.SeriesChars(asciigraph.CharSet{
			Horizontal: "-", VerticalLine: "|", ArcDownRight: ".", ArcDownLeft: ".", ArcUpRight: "'", ArcUpLeft: "'",
		}))
	}
	if h == 1 {
		return []string{strings.Repeat(b.glyph(theme.TrackAhead), len(points))}
	}
	rows := strings.Split(asciigraph.Plot(points, options...), "\n")
	for i, row := range rows {
		r := []rune(row)
		rows[i] = string(r[min(1, len(r)):])
	}
	return rows[:min(h, len(rows))]
}

// points are a cleaned series: finite, on the axis, x rising.
type points struct{ X, Y []float64 }

func clean(s lessons.Series, log bool) points {
	n := min(len(s.X), len(s.Y))
	out := points{make([]float64, 0, n), make([]float64, 0, n)}
	for i := range n {
		x, y := s.X[i], scaled(s.Y[i], log)
		if math.IsNaN(y) || math.IsInf(y, 0) || math.IsNaN(x) || math.IsInf(x, 0) {
			continue
		}
		if n := len(out.X); n > 0 && x <= out.X[n-1] {
			continue
		}
		out.X, out.Y = append(out.X, x), append(out.Y, y)
	}
	return out
}

// at interpolates; outside it stays at the ends.
func (s points) at(x float64) float64 {
	lo, hi := 0, len(s.X)-1
	if x <= s.X[lo] {
		return s.Y[lo]
	}
	if x >= s.X[hi] {
		return s.Y[hi]
	}
	for hi-lo > 1 {
		if mid := (lo + hi) / 2; s.X[mid] <= x {
			lo = mid
		} else {
			hi = mid
		}
	}
	t := (x - s.X[lo]) / (s.X[hi] - s.X[lo])
	return s.Y[lo] + float64(t*(s.Y[hi]-s.Y[lo]))
}

// events draws a mark on the last series at each noted moment, and what it was
// at the foot.
func (b *pen) events(c lessons.Chart, p plot) {
	for k, e := range c.Events {
		x := p.col(e.X)
		if n := len(c.Series); n > 0 {
			if s := clean(c.Series[n-1], c.LogY); len(s.X) > 0 && e.X >= s.X[0] && e.X <= s.X[len(s.X)-1] {
				b.Text(x, p.row(s.at(e.X)), b.glyph(theme.Now), b.style(theme.Accent))
			}
		}
		text := b.label(e.Name)
		w := canvas.Width(text)
		at := x + 2
		if at+w > p.x+p.w {
			at = x - 1 - w
		}
		if text == "" || at < p.x || p.h-1-k < 1 {
			continue
		}
		y := b.emptyRow(p, at, w, p.y+p.h-1-k)
		b.Fill(canvas.Rect{X: at, Y: y, W: w + 1, H: 1}, theme.Style{})
		b.Text(at, y, text, b.style(theme.Accent))
	}
}

// emptyRow is the lowest row, from foot up, where no line runs in w cells; the
// foot itself if there is none.
func (b *pen) emptyRow(p plot, x, w, foot int) int {
	for y := foot; y >= p.y; y-- {
		free := true
		for k := x; k < x+w && free; k++ {
			s, _ := b.At(k, y)
			free = s == " " || s == b.glyph(theme.GridDot)
		}
		if free {
			return y
		}
	}
	return foot
}

// cursor draws where we are, unless that is the end: a line, a mark on each
// series, and its x among the ticks.
func (b *pen) cursor(c lessons.Chart, p plot) *tick {
	if !(c.Cursor >= p.xs.lo && c.Cursor < p.xs.hi) {
		return nil
	}
	x := p.col(c.Cursor)
	for y := p.y; y < p.y+p.h; y++ {
		if s, _ := b.At(x, y); s == " " || s == b.glyph(theme.GridDot) {
			b.Text(x, y, b.glyph(theme.Cursor), b.style(theme.Accent))
		}
	}
	for i := len(c.Series) - 1; i >= 0; i-- {
		mark, st := b.seriesLook(c, i)
		if s := clean(c.Series[i], c.LogY); len(s.X) > 0 && c.Cursor <= s.X[len(s.X)-1] {
			b.Text(x, p.row(s.at(c.Cursor)), mark, st.Bold())
		}
	}
	step, _ := span{c.Cursor, c.Cursor + 1}.round(1)
	t := b.linearTicks(span{c.Cursor - step/4, c.Cursor + step/4}, 1)
	if len(t) == 0 {
		return nil
	}
	return &t[0]
}

// legend names the series with their live values; where there is no room only
// by their marks.
func (b *pen) legend(c lessons.Chart, x, y int) {
	names := x+b.legendWidth(c) <= b.w
	for i, s := range c.Series {
		mark, st := b.seriesLook(c, i)
		num := b.write(s.Last, 0)
		x = b.Text(x, y, mark, st) + 1
		if names {
			x = b.Text(x, y, b.label(s.Name), b.style(theme.Dim)) + 1
		}
		b.number(x, y, s.Last, num, st.Bold())
		x += canvas.Width(num) + 3
	}
}

func (b *pen) legendWidth(c lessons.Chart) int {
	w := -3
	for _, s := range c.Series {
		w += 6 + canvas.Width(b.label(s.Name)) + canvas.Width(b.write(s.Last, 0))
	}
	return w
}
