package panel

import (
	"math"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// Plane is the part of the plane that the cells of a HitPlace show, from the outer edges of the first ones to those of
// the last. The vertical of a chart may be in decades.
type Plane struct{ Left, Right, Bottom, Top float64 }

// Place gives the point of the plane in the middle of a cell; false where the picture shows none.
func (p Picture) Place(x, y int) (px, py float64, ok bool) {
	for _, h := range p.Hits {
		if h.Kind == HitPlace && x >= h.X && x < h.X+h.W && y >= h.Y && y < h.Y+h.H {
			right, down := (float64(x-h.X)+0.5)/float64(h.W), (float64(y-h.Y)+0.5)/float64(h.H)
			return h.Plane.Left + right*(h.Plane.Right-h.Plane.Left), h.Plane.Top + down*(h.Plane.Bottom-h.Plane.Top), true
		}
	}
	return 0, 0, false
}

// area is where the plane of two axes lies on a picture.
type area struct {
	x, y, w, h int
	xs, ys     span
}

// plane draws the ticks and the names of two axes round an area that leaves rows free over and under its own; false
// where there is no room, or an axis is none.
func (b *pen) plane(x, y lessons.Axis, over, under int) (area, bool) {
	a := area{y: over, w: b.w, h: b.h - over - under, xs: span{x.Lo, x.Hi}, ys: span{y.Lo, y.Hi}}
	ticked := a.h > 3
	if ticked {
		a.h--
	}
	if a.h < 1 || !a.xs.axis() || !a.ys.axis() {
		return a, false
	}
	ticks, name := b.planeTicks(a.ys, min(6, a.h/4), a.h/2), b.label(y.Name)
	if w := max(tickWidth(ticks), canvas.Width(name)) + 1; ticked && w <= a.w/4 {
		a.x, a.w = w, a.w-w
		b.planeSide(a, ticks, name)
	}
	if ticked {
		b.planeFoot(a, b.planeTicks(a.xs, min(6, a.w/10), a.w/8), b.label(x.Name))
	}
	return a, true
}

// planeTicks are about n round values, or up to most where fewer would leave less than three.
func (b *pen) planeTicks(s span, n, most int) (ticks []tick) {
	for n = max(2, n); n <= max(2, most) && len(ticks) < 3; n++ {
		ticks = b.linearTicks(s, n)
	}
	return ticks
}

// place notes the area as one whose cells stand for points. It comes after the hits on it.
func (b *pen) place(a area) {
	b.hit(Hit{X: a.x, Y: a.y, W: a.w, H: a.h, Kind: HitPlace, Plane: Plane{a.xs.lo, a.xs.hi, a.ys.lo, a.ys.hi}})
}

// planeSide writes the ticks of the vertical axis, and its name where they leave a row free.
func (b *pen) planeSide(a area, ticks []tick, name string) {
	used := make([]bool, a.h)
	for _, t := range ticks {
		_, y := a.cell(a.xs.lo, t.at)
		b.TextRight(a.x-1, y, t.text, b.style(theme.Dim))
		used[y-a.y] = true
	}
	for y := a.h / 3; y < a.h; y++ {
		if !used[y] {
			b.TextRight(a.x-1, a.y+y, name, b.style(theme.Dim))
			return
		}
	}
}

// planeFoot writes the ticks of the horizontal axis under the area, its name at the end.
func (b *pen) planeFoot(a area, ticks []tick, name string) {
	end := a.x + a.w
	if w := canvas.Width(name); w > 0 && w+2 < a.w/3 {
		b.TextRight(end, a.y+a.h, name, b.style(theme.Dim))
		end -= w + 2
	}
	col := func(v float64) int { x, _ := a.cell(v, a.ys.lo); return x }
	b.footTicks(a.x, end, a.y+a.h, col, ticks, nil)
}

// axis tells whether there is anything between the ends.
func (s span) axis() bool {
	return s.hi > s.lo && !math.IsInf(s.hi-s.lo, 0)
}

// cell is the cell that a point lies in, inside of the area.
func (a area) cell(x, y float64) (cx, cy int) {
	right, down := a.xs.part(x), 1-a.ys.part(y)
	return a.x + within(right*float64(a.w), a.w), a.y + within(down*float64(a.h), a.h)
}

// within is the whole number under v, from 0 to below n.
func within(v float64, n int) int {
	if !(v > 0) {
		return 0
	}
	return int(min(float64(n-1), v))
}

// has tells whether a point lies in the area.
func (a area) has(x, y float64) bool {
	return x >= a.xs.lo && x <= a.xs.hi && y >= a.ys.lo && y <= a.ys.hi
}

// dot is a point in dots of a layer of the area's size.
func (a area) dot(x, y float64) canvas.Point {
	return canvas.Point{X: a.xs.part(x)*float64(2*a.w) - 0.5, Y: (1-a.ys.part(y))*float64(4*a.h) - 0.5}
}
