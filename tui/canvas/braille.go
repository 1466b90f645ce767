package canvas

import (
	"math"

	"nnlab/tui/theme"
)

// Point is a place on a [Braille] layer, in dots: x to the right, y downwards,
// whole numbers in the middle of a dot. A cell is 2 dots wide and 4 high.
type Point struct{ X, Y float64 }

// Stroke is how a line is drawn.
type Stroke struct {
	Style     theme.Style
	Priority  float64 // where strokes meet, the higher one colours the cell
	Thickness int     // in dots, 1 to 8; ASCII draws one stroke always
	Dashed    bool    // 3 dots on, 3 off
}

// Braille is a layer of 2×4 dots a cell for lines and curves.
type Braille struct {
	w, h  int // in cells
	cells []dots
}

// dots is a cell of the layer: everything drawn, and the thin centre lines of
// the strokes that won it, which ASCII draws.
type dots struct {
	all, thin uint8
	style     theme.Style
	priority  float64
}

// NewBraille makes an empty layer of w by h cells.
func NewBraille(w, h int) *Braille {
	w, h = max(0, min(w, MaxWidth)), max(0, min(h, MaxHeight))
	return &Braille{w: w, h: h, cells: make([]dots, w*h)}
}

// Dot draws a single dot.
func (b *Braille) Dot(p Point, s Stroke) { b.segment(p, p, s, 0) }

// Line draws a straight line. An end that is not a finite number draws nothing.
func (b *Braille) Line(from, to Point, s Stroke) { b.segment(from, to, s, 0) }

// Curve draws lines from point to point; a point that is not finite is a gap.
// Dashes run on over the points.
func (b *Braille) Curve(points []Point, s Stroke) {
	phase := 0.0
	for i := 1; i < len(points); i++ {
		phase = b.segment(points[i-1], points[i], s, phase)
	}
}

const dash = 3 // dots on, then as many off

// segment draws a line whose dashes start at a phase and returns the phase at
// its end.
func (b *Braille) segment(from, to Point, s Stroke, phase float64) float64 {
	if !from.finite() || !to.finite() {
		return phase
	}
	from, to = from.bounded(), to.bounded()
	length := max(math.Abs(to.X-from.X), math.Abs(to.Y-from.Y))
	end := math.Mod(phase+length, 2*dash)
	margin := float64(s.thickness())
	t0, t1, visible := clipLine(from, to, -margin, float64(2*b.w)+margin, float64(4*b.h)+margin)
	if !visible {
		return end
	}
	a, z := from.toward(to, t0), from.toward(to, t1)
	steps := int(math.Ceil(max(math.Abs(z.X-a.X), math.Abs(z.Y-a.Y))))
	steep := math.Abs(z.Y-a.Y) > math.Abs(z.X-a.X)
	for i := range steps + 1 {
		at := phase + float64(t0*length) + float64(i)
		if s.Dashed && math.Mod(at, 2*dash) >= dash {
			continue
		}
		b.stamp(a.toward(z, float64(i)/float64(max(1, steps))), steep, s)
	}
	return end
}

// stamp draws one dot of a line and the dots that make it thick, across its
// direction.
func (b *Braille) stamp(p Point, steep bool, s Stroke) {
	x, y := int(math.Round(p.X)), int(math.Round(p.Y))
	n := s.thickness()
	for k := range n {
		off := k - (n-1)/2
		if steep {
			b.dot(x+off, y, off == 0, s)
		} else {
			b.dot(x, y+off, off == 0, s)
		}
	}
}

func (b *Braille) dot(x, y int, thin bool, s Stroke) {
	if x < 0 || y < 0 || x >= 2*b.w || y >= 4*b.h {
		return
	}
	d := &b.cells[y/4*b.w+x/2]
	bit := uint8(1) << (4*(x&1) + y&3)
	switch {
	case d.all == 0 || s.Priority > d.priority:
		d.style, d.priority, d.thin = s.Style, s.Priority, 0
	case s.Priority == d.priority:
		d.style = s.Style
	}
	d.all |= bit
	if thin && s.Priority >= d.priority {
		d.thin |= bit
	}
}

func (s Stroke) thickness() int { return max(1, min(8, s.Thickness)) }

func (p Point) finite() bool {
	return !math.IsNaN(p.X) && !math.IsNaN(p.Y) && !math.IsInf(p.X, 0) && !math.IsInf(p.Y, 0)
}

// bounded keeps a point near enough for a clipped end to be right to a small
// part of a dot, and too far for anybody to see the difference.
func (p Point) bounded() Point {
	const far = 1e9
	return Point{max(-far, min(far, p.X)), max(-far, min(far, p.Y))}
}

func (p Point) toward(q Point, t float64) Point {
	return Point{p.X + float64(t*(q.X-p.X)), p.Y + float64(t*(q.Y-p.Y))}
}

// clipLine is the part of a line, from t0 to t1, between lo and right, lo and
// bottom (Liang and Barsky).
func clipLine(a, z Point, lo, right, bottom float64) (t0, t1 float64, visible bool) {
	t0, t1 = 0, 1
	dx, dy := z.X-a.X, z.Y-a.Y
	edges := [4][2]float64{{-dx, a.X - lo}, {dx, right - a.X}, {-dy, a.Y - lo}, {dy, bottom - a.Y}}
	for _, e := range edges {
		rate, room := e[0], e[1]
		switch {
		case rate == 0 && room < 0:
			return 0, 0, false
		case rate < 0:
			t0 = max(t0, room/rate)
		case rate > 0:
			t1 = min(t1, room/rate)
		}
	}
	return t0, t1, t0 <= t1
}
