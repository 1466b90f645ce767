package panel

import (
	"math"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// maxBands is how many shades a surface has at most: what lies six decades under the highest point looks alike.
const maxBands = 12

// shaded tells whether heights can be shown as grounds.
func (b *pen) shaded() bool {
	return !b.Theme.Mode().ASCII && b.Theme.Ramp(1) != theme.Style{}
}

// shades fills the area with the bands of the surface, two a decade.
func (b *pen) shades(c lessons.Contour, a area) {
	s, ok := newSurface(c)
	if !ok {
		return
	}
	low, high := s.bands()
	var styles [maxBands]theme.Style
	for i := range styles {
		styles[i] = b.Theme.Ramp(float64(i) / float64(max(1, high-low)))
	}
	style := func(h float64) theme.Style { return styles[max(0, min(high-low, band(h)-low))] }
	upper, lower := s.row(a.w), s.row(a.w)
	for y := range a.h {
		s.read(upper, (float64(2*y)+0.5)/float64(2*a.h))
		s.read(lower, (float64(2*y)+1.5)/float64(2*a.h))
		for x := range a.w {
			glyph, st := b.Theme.Half(style(upper.at[x]), style(lower.at[x]))
			b.Set(a.x+x, a.y+y, glyph, st)
		}
	}
}

// isoLines draws dotted lines of equal height, a decade apart: a dot in every second cell that one runs through, so that
// paths stand out.
func (b *pen) isoLines(c lessons.Contour, a area) {
	s, ok := newSurface(c)
	if !ok {
		return
	}
	low, high := s.bands()
	layer, st := canvas.NewBraille(a.w, a.h), b.style(theme.Faint)
	upper, lower := s.corners(a.w), s.corners(a.w)
	s.read(upper, 0)
	for y := range a.h {
		s.read(lower, float64(y+1)/float64(a.h))
		for x := y % 2; x < a.w; x += 2 {
			corners := [4]float64{upper.at[x], upper.at[x+1], lower.at[x], lower.at[x+1]}
			d, ok := crossing(corners, low, high)
			switch {
			case !ok:
			case b.Theme.Mode().ASCII:
				b.Text(a.x+x, a.y+y, b.glyph(theme.GridDot), st)
			default:
				layer.Dot(canvas.Point{X: float64(2*x) + 2*d.X - 0.5, Y: float64(4*y) + 4*d.Y - 0.5}, canvas.Stroke{Style: st})
			}
		}
		upper, lower = lower, upper
	}
	layer.Draw(b.Canvas, a.x, a.y, canvas.Overlay{})
}

// crossing is where in a cell, 0 to 1 right and down, the highest line of equal height runs through it: the middle of
// where it cuts the edges. Corners are the upper and the lower two.
func crossing(corners [4]float64, low, high int) (at canvas.Point, ok bool) {
	top := math.Inf(-1)
	bottom := math.Inf(1)
	for i, h := range corners {
		corners[i] = max(float64(low)/2, min(float64(high+1)/2, math.Log10(h)))
		top, bottom = max(top, corners[i]), min(bottom, corners[i])
	}
	level := math.Floor(top)
	if !(bottom < level) || top == bottom {
		return at, false
	}
	ends := [4][2]int{{0, 1}, {2, 3}, {0, 2}, {1, 3}}
	places := [4][2]canvas.Point{{{X: 0, Y: 0}, {X: 1, Y: 0}}, {{X: 0, Y: 1}, {X: 1, Y: 1}}, {{X: 0, Y: 0}, {X: 0, Y: 1}}, {{X: 1, Y: 0}, {X: 1, Y: 1}}}
	n := 0.0
	for i, e := range ends {
		p, q := corners[e[0]], corners[e[1]]
		if (p < level) == (q < level) {
			continue
		}
		t := (level - p) / (q - p)
		from, to := places[i][0], places[i][1]
		at.X += from.X + t*(to.X-from.X)
		at.Y += from.Y + t*(to.Y-from.Y)
		n++
	}
	return canvas.Point{X: at.X / n, Y: at.Y / n}, true
}

// surface reads the heights of a contour anywhere between its grid's values.
type surface struct {
	side int
	grid []float64
}

func newSurface(c lessons.Contour) (surface, bool) {
	return surface{c.Side, c.Grid}, c.Side > 0 && c.Side <= 4096 && len(c.Grid) >= c.Side*c.Side
}

// heightRow is a row of heights, and where each lies between two columns of the grid.
type heightRow struct {
	at   []float64
	col  []int
	part []float64
}

// row is a row of n heights in the middles of as many parts, corners one of the n + 1 ends of them.
func (s surface) row(n int) heightRow {
	return s.line(n, func(i int) float64 { return (float64(i) + 0.5) / float64(n) })
}

func (s surface) corners(n int) heightRow {
	return s.line(n+1, func(i int) float64 { return float64(i) / float64(n) })
}

func (s surface) line(n int, right func(i int) float64) heightRow {
	l := heightRow{make([]float64, n), make([]int, n), make([]float64, n)}
	for i := range n {
		l.col[i], l.part[i] = s.between(right(i))
	}
	return l
}

// between finds the two values of the grid that a place, 0 to 1 along an axis, lies between.
func (s surface) between(t float64) (i int, part float64) {
	v := max(0, min(float64(s.side-1), t*float64(s.side)-0.5))
	i = min(int(v), max(0, s.side-2))
	return i, v - float64(i)
}

// read fills a row with the heights at a place from the top, 0 to 1.
func (s surface) read(l heightRow, down float64) {
	j, part := s.between(down)
	upper := s.grid[j*s.side : (j+1)*s.side]
	lower := s.grid[min(j+1, s.side-1)*s.side:][:s.side]
	for x, i := range l.col {
		k, t := min(i+1, s.side-1), l.part[x]
		u, v := upper[i]+t*(upper[k]-upper[i]), lower[i]+t*(lower[k]-lower[i])
		l.at[x] = u + part*(v-u)
	}
}

// band counts the half decades of a height; what has none is higher than all.
func band(h float64) int {
	switch {
	case h <= 0:
		return math.MinInt32
	case !(h <= math.MaxFloat64):
		return math.MaxInt32
	}
	return int(math.Floor(2 * math.Log10(h)))
}

// bands are the lowest and the highest band that are told apart.
func (s surface) bands() (low, high int) {
	least, most := math.Inf(1), 0.0
	for _, h := range s.grid[:s.side*s.side] {
		if h > 0 && h <= math.MaxFloat64 {
			least, most = min(least, h), max(most, h)
		}
	}
	if most == 0 {
		return 0, 0
	}
	high = band(most)
	return max(band(least), high-maxBands+1), high
}
