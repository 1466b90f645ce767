package panel

import (
	"math"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// contour draws a loss over two weights from above, and the paths of optimizers on it.
func (b *pen) contour(c lessons.Contour) {
	top := 0
	if b.h > 7 {
		top = b.topKeys(c, b.pathKeys(c), "")
	}
	note := b.noteLines(c.Note, b.w)
	if b.h-top-len(note) < 6 {
		note = nil
	}
	a, ok := b.plane(c.X, c.Y, top, len(note))
	if !ok {
		return
	}
	if b.shaded() {
		b.shades(c, a)
	} else {
		b.isoLines(c, a)
	}
	b.paths(c, a)
	b.aim(c, a)
	b.place(a)
	b.note(note, 0, b.h-len(note))
}

// pathKeys is the legend of the paths.
func (b *pen) pathKeys(c lessons.Contour) []key {
	keys := make([]key, len(c.Paths))
	for i, p := range c.Paths {
		keys[i] = key{mark: b.Theme.Mark(i + 1), style: b.Theme.Series(i + 1), name: b.label(p.Name)}
	}
	return keys
}

// paths draws the way of each optimizer: all lines, then marks every few steps, the newest marks on top.
func (b *pen) paths(c lessons.Contour, a area) {
	layer := canvas.NewBraille(a.w, a.h)
	for i, p := range c.Paths {
		priority := float64(-i)
		if p.InHand {
			priority = 1
		}
		a.track(layer, p, c.MarkEvery(), canvas.Stroke{Style: b.Theme.Series(i + 1), Priority: priority})
	}
	layer.Draw(b.Canvas, a.x, a.y, canvas.Overlay{ASCII: b.Theme.Mode().ASCII})
	for _, m := range c.Minima {
		b.spot(a, m[0], m[1], "+", b.style(theme.Strong))
	}
	order := byHand(c.Paths)
	for _, i := range order {
		b.steps(c, a, i)
	}
	b.spot(a, c.Start[0], c.Start[1], b.glyph(theme.Open), b.style(theme.Strong))
	for _, i := range order {
		if x, y, ok := newest(c.Paths[i]); ok && (x != c.Start[0] || y != c.Start[1]) {
			b.spot(a, x, y, b.Theme.Mark(i+1), b.Theme.Series(i+1).Bold())
		}
	}
}

// byHand lists the paths in the order of drawing: the first on top of the others, the one in hand on top of all.
func byHand(paths []lessons.Path) []int {
	var under, over []int
	for i := len(paths) - 1; i >= 0; i-- {
		if paths[i].InHand {
			over = append(over, i)
		} else {
			under = append(under, i)
		}
	}
	return append(under, over...)
}

// steps draws the marks of a path, but for its first and its newest point.
func (b *pen) steps(c lessons.Contour, a area, i int) {
	p, every := c.Paths[i], c.MarkEvery()
	for k := every; k < min(len(p.X), len(p.Y))-1; k += every {
		b.spot(a, p.X[k], p.Y[k], b.Theme.Mark(i+1), b.Theme.Series(i+1))
	}
}

// track draws a path. Long steps are lines only while they are new, and later dots: hundreds of swings from wall to
// wall would hide all else.
func (a area) track(layer *canvas.Braille, p lessons.Path, every int, st canvas.Stroke) {
	n := min(len(p.X), len(p.Y))
	var last canvas.Point
	for i := range n {
		d := a.dot(p.X[i], p.Y[i])
		switch {
		case i == 0:
		case near(last, d):
			continue
		case i < n-4*every && math.Abs(d.Y-last.Y) > float64(a.h):
			layer.Dot(d, st)
		default:
			layer.Line(last, d, st)
		}
		last = d
	}
}

// near tells whether two points lie on the same dot, about.
func near(p, q canvas.Point) bool { return math.Abs(p.X-q.X) < 0.5 && math.Abs(p.Y-q.Y) < 0.5 }

// newest is where a path has come to.
func newest(p lessons.Path) (x, y float64, ok bool) {
	n := min(len(p.X), len(p.Y))
	if n == 0 {
		return 0, 0, false
	}
	return p.X[n-1], p.Y[n-1], true
}

// spot draws a mark on the ground of a point, if the point lies in the area.
func (b *pen) spot(a area, x, y float64, mark string, st theme.Style) {
	if a.has(x, y) {
		cx, cy := a.cell(x, y)
		b.Mark(cx, cy, mark, st)
	}
}

// aim draws a cross where the cursor chooses a point.
func (b *pen) aim(c lessons.Contour, a area) {
	if c.Aim == nil || !a.has(c.Aim[0], c.Aim[1]) {
		return
	}
	st := b.style(theme.Accent).Bold()
	inner := b.Sub(canvas.Rect{X: a.x, Y: a.y, W: a.w, H: a.h})
	x, y := a.cell(c.Aim[0], c.Aim[1])
	x, y = x-a.x, y-a.y
	for _, d := range []int{-2, -1, 1, 2} {
		inner.Mark(x+d, y, b.spell("─"), st)
	}
	inner.Mark(x, y-1, b.glyph(theme.Cursor), st)
	inner.Mark(x, y+1, b.glyph(theme.Cursor), st)
	inner.Mark(x, y, b.spell("┼"), st)
}
