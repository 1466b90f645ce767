package panel

import (
	"math"
	"slices"
	"strings"

	"github.com/guptarohit/asciigraph"

	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// curves draws all lines, the first on top, the newest points of several, and where one left the plot.
func (b *pen) curves(p plot, lines []plotline) {
	b.rawLines(p, lines)
	few := slices.ContainsFunc(lines, p.few)
	if len(lines) > 2 || few || p.h < lowPlot {
		b.braille(p, lines)
	}
	switch {
	case len(lines) > 2:
		b.raceMarks(p, lines)
	case few:
		b.pointMarks(p, lines)
	case p.h < lowPlot && len(lines) > 0:
		b.raceMarks(p, lines[1:]) // which tell the second from the first
	default:
		for i := len(lines) - 1; i >= 0; i-- {
			b.lineOf(p, lines[i])
		}
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

// dots are the points of a line in dots of the plot's layer, without those that stay on the same one; NaN is a gap.
func (p plot) dots(X, Y []float64) []canvas.Point {
	out := make([]canvas.Point, 0, len(X))
	for i := range X {
		d := p.dot(X[i], Y[i])
		if n := len(out); n > 0 && (near(out[n-1], d) || math.IsNaN(out[n-1].Y) && math.IsNaN(d.Y)) {
			continue
		}
		out = append(out, d)
	}
	return out
}

// lowPlot is the number of rows under which a curve of one character a row and column would hide its turns.
const lowPlot = 12

// few tells whether a line has so few points that its steps from row to row would show a staircase instead of them.
func (p plot) few(l plotline) bool { return len(l.X) > 0 && 4*len(l.X) < p.w }

// pointMarks draws the points of lines that have few, or where they would touch one another the newest only.
func (b *pen) pointMarks(p plot, lines []plotline) {
	for i := len(lines) - 1; i >= 0; i-- {
		l := lines[i]
		x, ok := l.newest()
		for _, at := range l.X {
			if at == x && ok || 6*len(l.X) < p.w {
				b.onLine(p, l, at, l.style)
			}
		}
	}
}

// braille draws lines by dots, the first on top.
func (b *pen) braille(p plot, lines []plotline) {
	layer := canvas.NewBraille(p.w, p.h)
	for i, l := range lines {
		stroke := canvas.Stroke{Style: l.style, Priority: float64(-i)}
		points := p.dots(l.X, l.Y)
		layer.Curve(points, stroke)
		for k, d := range points {
			if len(l.X) > 1 && (k == 0 || math.IsNaN(points[k-1].Y)) && (k == len(points)-1 || math.IsNaN(points[k+1].Y)) {
				layer.Dot(d, stroke) // alone between two gaps
			}
		}
	}
	layer.Draw(b.Canvas, p.x, p.y, canvas.Overlay{ASCII: b.Theme.Mode().ASCII})
}

// raceMarks sets the marks of three lines or more on them at distances, staggered.
func (b *pen) raceMarks(p plot, lines []plotline) {
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
	heights = append(heights, heights[len(heights)-1]) // asciigraph draws the ways from point to point
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
		return []string{strings.Repeat(b.glyph(theme.TrackAhead), len(points)-1)}
	}
	rows := strings.Split(asciigraph.Plot(points, options...), "\n")
	for i, row := range rows {
		r := []rune(row)
		rows[i] = string(r[min(1, len(r)):])
	}
	return rows[:min(h, len(rows))]
}
