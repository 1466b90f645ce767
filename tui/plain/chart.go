package plain

import (
	"math"
	"slices"
	"strings"

	"github.com/guptarohit/asciigraph"

	"nnlab/lessons"
	"nnlab/lessons/text"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// chartRows is how high a graph is.
const chartRows = 8

// tableRows is how many rows a table of a chart has, about.
const tableRows = 10

// chart writes the curves as a table of round x, and where each begins, is lowest and ends.
func (p *page) chart(c lessons.Chart) {
	var kept []lessons.Series
	for _, s := range c.Series {
		if s = finite(s, c.LogY); len(s.X) > 0 {
			kept = append(kept, s)
		}
	}
	if len(kept) == 0 {
		p.line(p.words.Panel.NoPoints)
		return
	}
	p.chartTable(c, first(kept), last(kept))
	p.blank()
	g := &grid{}
	w := p.words.Panel
	g.row("", w.Start, w.Lowest, w.End)
	for _, s := range kept {
		low := 0
		for j, y := range s.Y {
			if y < s.Y[low] {
				low = j
			}
		}
		g.row(p.label(s.Name), p.short(s.Y[0]), p.short(s.Y[low])+" @ "+p.short(s.X[low]), p.short(s.Y[len(s.Y)-1]))
	}
	p.grid(g)
	for _, e := range c.Events {
		p.wrap(p.glyph(theme.Now)+p.short(e.X)+"  "+p.label(e.Name), 2)
	}
	for _, s := range c.Waits {
		p.wrap(p.short(s.From)+" "+p.spell("…")+" "+p.short(s.To)+"  "+p.label(s.Name), 2)
	}
	p.note(c.Note)
}

// chartTable writes what each curve was at about ten round x, at the cursor and at the noted moments.
func (p *page) chartTable(c lessons.Chart, from, to float64) {
	g := &grid{}
	head := []string{p.label(c.XName)}
	for _, s := range c.Series {
		head = append(head, p.label(s.Name))
	}
	g.row(head...)
	for _, x := range tableAt(c, from, to) {
		cells := []string{p.short(x)}
		for _, s := range c.Series {
			cells = append(cells, p.valueAt(s, x))
		}
		g.marked(p.here(x == c.Cursor && x < to), cells...)
	}
	p.grid(g)
}

// tableAt are the x of a chart's table, rising; whole ones between whole ends.
func tableAt(c lessons.Chart, from, to float64) []float64 {
	at := []float64{from, to}
	step := math.Pow(10, math.Floor(math.Log10((to-from)/tableRows)))
	for _, m := range []float64{1, 2, 5, 10} {
		if n := (to - from) / (m * step); n <= tableRows {
			for k := math.Ceil(from / (m * step)); k*m*step < to; k++ {
				at = append(at, k*m*step)
			}
			break
		}
	}
	for _, e := range c.Events {
		at = append(at, e.X)
	}
	at = append(at, c.Cursor)
	counts := from == math.Trunc(from) && to == math.Trunc(to)
	at = slices.DeleteFunc(at, func(x float64) bool {
		return !(x >= from && x <= to) || counts && x != math.Trunc(x)
	})
	slices.Sort(at)
	return slices.Compact(at)
}

// valueAt is the newest value of a curve at an x; · before its first.
func (p *page) valueAt(s lessons.Series, x float64) string {
	v, some := 0.0, false
	for i := range min(len(s.X), len(s.Y)) {
		if s.X[i] > x {
			break
		}
		v, some = s.Y[i], true
	}
	if !some {
		return p.theme.Glyph(theme.Pending)
	}
	return p.short(v)
}

// curve writes where we stand on a curve and how steep it is there.
func (p *page) curve(c lessons.Curve) {
	s := finite(lessons.Series{X: c.X, Y: c.Y}, false)
	if len(s.X) > 0 {
		p.graph(s)
		p.line("x ", p.short(s.X[0]), " ", p.spell("…"), " ", p.short(s.X[len(s.X)-1]))
	}
	here := p.label(c.At.Name) + " = " + p.num(c.At.Num) + ", " + p.label(c.Point.Name) + " = " + p.num(c.Point.Num)
	if c.Tangent {
		here += ", " + p.label(c.Slope.Name) + " = " + p.num(c.Slope.Num)
	}
	p.wrap(p.glyph(theme.Now)+here, 2)
}

// short writes a number in few cells.
func (p *page) short(v float64) string {
	if v == math.Trunc(v) && math.Abs(v) < 1e6 {
		return p.spell(text.Number(v, 0))
	}
	return p.spell(text.Number(v, 4))
}

// finite leaves out what a chart cannot show: NaN, infinities, and on a log scale all that is not above 0.
func finite(s lessons.Series, log bool) lessons.Series {
	out := lessons.Series{Name: s.Name, Last: s.Last}
	for i, y := range s.Y {
		if i >= len(s.X) || math.IsNaN(y) || math.IsInf(y, 0) || math.Abs(y) > 1e300 || log && y <= 0 {
			continue
		}
		out.X, out.Y = append(out.X, s.X[i]), append(out.Y, y)
	}
	return out
}

func first(all []lessons.Series) float64 {
	x := math.Inf(1)
	for _, s := range all {
		x = math.Min(x, s.X[0])
	}
	return x
}

func last(all []lessons.Series) float64 {
	x := math.Inf(-1)
	for _, s := range all {
		x = math.Max(x, s.X[len(s.X)-1])
	}
	return x
}

// graph draws a curve.
func (p *page) graph(s lessons.Series) {
	data := resample(s, s.X[0], s.X[len(s.X)-1], min(60, p.room()-12))
	opts := []asciigraph.Option{asciigraph.Height(chartRows - 1), asciigraph.YAxisValueFormatter(func(v float64) string {
		return p.right(p.short(v), 8)
	})}
	if p.theme.Mode().ASCII {
		opts = append(opts, asciigraph.SeriesChars(asciigraph.CreateCharSet(p.theme.Mark(1))))
	}
	for _, l := range strings.Split(asciigraph.Plot(data, opts...), "\n") {
		p.line(p.spell(l))
	}
}

func (p *page) right(s string, cells int) string {
	return strings.Repeat(" ", max(0, cells-canvas.Width(s))) + s
}

// resample reads a curve at evenly spaced x, straight between its points; NaN where it has none.
func resample(s lessons.Series, from, to float64, n int) []float64 {
	out := make([]float64, n)
	j := 0
	for i := range out {
		x := from
		if n > 1 {
			x += (to - from) * float64(i) / float64(n-1)
		}
		for j+1 < len(s.X) && s.X[j+1] <= x {
			j++
		}
		y := s.Y[j]
		switch {
		case x < s.X[0] || x > s.X[len(s.X)-1] && j == len(s.X)-1 && x-s.X[j] > 1e-9*math.Abs(to-from):
			y = math.NaN()
		case j+1 < len(s.X) && s.X[j+1] > s.X[j]:
			y += (s.Y[j+1] - y) * (x - s.X[j]) / (s.X[j+1] - s.X[j])
		}
		out[i] = y
	}
	return out
}
