package panel

import (
	"math"
	"slices"
	"strings"

	"github.com/guptarohit/asciigraph"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// plotline is a series on its axes: x finite and rising, y in the units of the axis, NaN where there is a gap.
type plotline struct {
	chartLook
	X, Y []float64
	raw  []float64
	left float64 // the x from which on it was over the top for good; NaN: it was not
}

// plotted puts the series of a chart on its axes and sets their spans; false without any value.
func (b *pen) plotted(c lessons.Chart, p *plot) ([]plotline, bool) {
	looks := b.seriesLooks(c)
	lines := make([]plotline, len(c.Series))
	for i, s := range c.Series {
		lines[i] = newPlotline(s, c.LogY)
		lines[i].chartLook = looks[i]
	}
	top := ceiling(lines, c.LogY)
	var ok bool
	p.ys, ok = spread(func(yield func(float64)) {
		for _, l := range lines {
			for _, v := range l.Y {
				yield(min(v, top))
			}
		}
	})
	p.xs, _ = spread(func(yield func(float64)) {
		for _, l := range lines {
			for _, x := range l.X {
				yield(x)
			}
		}
	})
	for i := range lines {
		lines[i].cut(p.ys.hi)
	}
	return lines, ok
}

func newPlotline(s lessons.Series, log bool) plotline {
	n := min(len(s.X), len(s.Y))
	l := plotline{X: make([]float64, 0, n), Y: make([]float64, 0, n), left: math.NaN()}
	raw := len(s.Raw) >= n
	for i := range n {
		x := s.X[i]
		if k := len(l.X); math.IsNaN(x) || math.IsInf(x, 0) || k > 0 && x <= l.X[k-1] {
			continue
		}
		l.X, l.Y = append(l.X, x), append(l.Y, scaled(s.Y[i], log))
		if raw {
			l.raw = append(l.raw, scaled(s.Raw[i], log))
		}
	}
	return l
}

// ceiling is the top of the vertical axis where a series ends far over where all began: what diverges would press all
// else to the ground.
func ceiling(lines []plotline, log bool) float64 {
	start, end := math.Inf(-1), math.Inf(-1)
	for _, l := range lines {
		first, last := math.NaN(), math.NaN()
		for _, v := range l.Y {
			if math.IsNaN(first) && !math.IsInf(v, 0) {
				first = v
			}
			if !math.IsNaN(v) {
				last = v
			}
		}
		if !math.IsNaN(first) {
			start = max(start, first)
		}
		if !math.IsNaN(last) {
			end = max(end, last)
		}
	}
	top := start + 3
	if !log {
		if top = 4 * start; start <= 0 {
			return math.Inf(1)
		}
	}
	if end > top {
		return top
	}
	return math.Inf(1)
}

// cut ends a line where it leaves the top for good.
func (l *plotline) cut(top float64) {
	from := len(l.Y)
	for from > 0 && !(l.Y[from-1] <= top) {
		from--
	}
	for from < len(l.Y) && math.IsNaN(l.Y[from]) {
		from++
	}
	if from < len(l.Y) {
		l.left, l.Y[from] = l.X[from], top
		for i := from + 1; i < len(l.Y); i++ {
			l.Y[i] = math.NaN()
		}
	}
	for i, v := range l.Y {
		if math.IsInf(v, 1) {
			l.Y[i] = top
		} else if math.IsInf(v, -1) {
			l.Y[i] = math.NaN()
		}
	}
}

// at interpolates; NaN in a gap and outside.
func (l plotline) at(x float64) float64 {
	i, found := slices.BinarySearch(l.X, x)
	switch {
	case found:
		return l.Y[i]
	case i == 0 || i == len(l.X):
		return math.NaN()
	}
	t := (x - l.X[i-1]) / (l.X[i] - l.X[i-1])
	return l.Y[i-1] + float64(t*(l.Y[i]-l.Y[i-1]))
}

// near is the value at an x, or beside a gap that of a sample not further away than so much.
func (l plotline) near(x, reach float64) float64 {
	y := l.at(x)
	if !math.IsNaN(y) {
		return y
	}
	i, _ := slices.BinarySearch(l.X, x)
	for _, k := range []int{i, i - 1} {
		if k >= 0 && k < len(l.X) && math.Abs(l.X[k]-x) <= reach && !math.IsNaN(l.Y[k]) {
			return l.Y[k]
		}
	}
	return y
}

// curves draws all lines, the first on top, the newest points of several, and where one left the plot.
func (b *pen) curves(p plot, lines []plotline) {
	b.rawLines(p, lines)
	if len(lines) > 2 {
		b.race(p, lines)
	}
	for i := len(lines) - 1; i >= 0 && len(lines) <= 2; i-- {
		b.lineOf(p, lines[i])
	}
	for i := len(lines) - 1; i >= 0 && len(lines) > 1; i-- {
		if x, ok := lines[i].newest(); ok && math.IsNaN(lines[i].left) {
			b.onLine(p, lines[i], x, lines[i].style.Bold())
		}
	}
	for _, l := range lines {
		if !math.IsNaN(l.left) {
			b.Text(p.col(l.left), p.y, b.spell("↑"), b.style(theme.Accent).Bold())
		}
	}
}

// rawLines draws what was smoothed, faint.
func (b *pen) rawLines(p plot, lines []plotline) {
	layer := canvas.NewBraille(p.w, p.h)
	for _, l := range lines {
		if l.raw != nil {
			layer.Curve(p.dots(l.X, l.raw), canvas.Stroke{Style: b.style(theme.Faint)})
		}
	}
	layer.Draw(b.Canvas, p.x, p.y, canvas.Overlay{ASCII: b.Theme.Mode().ASCII})
}

// dots are the points of a line in dots of the plot's layer.
func (p plot) dots(X, Y []float64) []canvas.Point {
	out := make([]canvas.Point, len(X))
	for i := range X {
		out[i] = p.dot(X[i], Y[i])
	}
	return out
}

// race draws three lines or more by Braille, the first on top, with their marks at distances, staggered.
func (b *pen) race(p plot, lines []plotline) {
	layer := canvas.NewBraille(p.w, p.h)
	for i, l := range lines {
		stroke := canvas.Stroke{Style: l.style, Priority: float64(-i)}
		points := p.dots(l.X, l.Y)
		layer.Curve(points, stroke)
		for _, d := range points {
			layer.Dot(d, stroke) // one between two gaps
		}
	}
	layer.Draw(b.Canvas, p.x, p.y, canvas.Overlay{ASCII: b.Theme.Mode().ASCII})
	every := max(8, min(28, p.w/5))
	for i := len(lines) - 1; i >= 0; i-- {
		l := lines[i]
		for k := every * (i + 1) / (len(lines) + 1); k < p.w-1; k += every {
			b.onLine(p, l, p.xs.lo+float64(k)/float64(p.w-1)*(p.xs.hi-p.xs.lo), l.style)
		}
	}
}

// newest is the last x at which a line has a value.
func (l plotline) newest() (x float64, ok bool) {
	for i := len(l.Y) - 1; i >= 0; i-- {
		if !math.IsNaN(l.Y[i]) {
			return l.X[i], true
		}
	}
	return 0, false
}

// onLine draws a line's mark at an x, if it has a value there.
func (b *pen) onLine(p plot, l plotline, x float64, st theme.Style) {
	if y := l.at(x); !math.IsNaN(y) {
		b.Text(p.col(x), p.row(y), l.mark, st)
	}
}

// lineOf lays the runes of one line on the plot, piece by piece between its gaps.
func (b *pen) lineOf(p plot, l plotline) {
	if len(l.X) == 0 {
		return
	}
	from, to := p.col(l.X[0]), p.col(l.X[len(l.X)-1])
	if to <= from {
		if x, ok := l.newest(); ok {
			b.onLine(p, l, x, l.style)
		}
		return
	}
	var piece []float64
	column := (l.X[len(l.X)-1] - l.X[0]) / float64(to-from)
	for k := from; k <= to+1; k++ {
		y := math.NaN()
		if k <= to {
			y = l.near(l.X[0]+float64(column*float64(k-from)), column/2)
		}
		if !math.IsNaN(y) {
			piece = append(piece, max(0, min(1, p.ys.part(y)))*float64(p.h-1))
			continue
		}
		b.piece(p, k-len(piece), piece, l)
		piece = piece[:0]
	}
}

// piece draws a part of a line without gaps, from column x on.
func (b *pen) piece(p plot, x int, heights []float64, l plotline) {
	if len(heights) == 0 {
		return
	}
	for y, row := range b.asciigraph(heights, p.h) {
		k := x
		for _, r := range row {
			if r != ' ' {
				b.Text(k, p.y+y, string(r), l.style)
			}
			k++
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
