package plain

import (
	"math"
	"strings"

	"github.com/guptarohit/asciigraph"

	"nnlab/lessons"
	"nnlab/lessons/text"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// chartRows is how high a chart is.
const chartRows = 8

// chart writes the curves as one small graph, and where each begins, is lowest and ends.
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
	if c.LogY {
		p.line(p.words.Panel.LogScale)
	}
	p.graph(kept, c.LogY)
	p.line(p.label(c.XName), " ", p.short(first(kept)), " ", p.spell("…"), " ", p.short(last(kept)))
	g := &grid{}
	w := p.words.Panel
	g.row("", w.Start, w.Lowest, w.End)
	for i, s := range kept {
		low := 0
		for j, y := range s.Y {
			if y < s.Y[low] {
				low = j
			}
		}
		name := p.label(s.Name)
		if len(kept) > 1 {
			name = p.theme.Mark(i+1) + " " + name
		}
		g.row(name, p.short(s.Y[0]), p.short(s.Y[low])+" @ "+p.short(s.X[low]), p.short(s.Y[len(s.Y)-1]))
	}
	p.grid(g)
	for _, e := range c.Events {
		p.wrap(p.glyph(theme.Now)+p.short(e.X)+"  "+p.label(e.Name), 2)
	}
}

// curve writes where we stand on a curve and how steep it is there.
func (p *page) curve(c lessons.Curve) {
	s := finite(lessons.Series{X: c.X, Y: c.Y}, false)
	if len(s.X) > 0 {
		p.graph([]lessons.Series{s}, false)
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

// graph draws the curves over a common x axis.
func (p *page) graph(all []lessons.Series, log bool) {
	cells := min(60, p.room()-12)
	from, to := first(all), last(all)
	data := make([][]float64, len(all))
	for i, s := range all {
		data[i] = resample(s, from, to, cells, log)
	}
	opts := []asciigraph.Option{asciigraph.Height(chartRows - 1), asciigraph.YAxisValueFormatter(func(v float64) string {
		if log {
			v = math.Pow(10, v)
		}
		return p.right(p.short(v), 8)
	})}
	if p.theme.Mode().ASCII || len(all) > 1 {
		var sets []asciigraph.CharSet
		for i := range all {
			sets = append(sets, asciigraph.CreateCharSet(p.theme.Mark(i+1)))
		}
		opts = append(opts, asciigraph.SeriesChars(sets...))
	}
	for _, l := range strings.Split(asciigraph.PlotMany(data, opts...), "\n") {
		p.line(p.spell(l))
	}
}

func (p *page) right(s string, cells int) string {
	return strings.Repeat(" ", max(0, cells-canvas.Width(s))) + s
}

// resample reads a curve at evenly spaced x, straight between its points; NaN where it has none.
func resample(s lessons.Series, from, to float64, n int, log bool) []float64 {
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
		if log {
			y = math.Log10(y)
		}
		out[i] = y
	}
	return out
}
