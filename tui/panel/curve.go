package panel

import (
	"math"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// curve draws a function with the point where we stand and the tangent there.
func (b *pen) curve(c lessons.Curve) {
	p := plot{w: b.w, h: b.h}
	if p.h > 2 {
		p.h--
	}
	n := min(len(c.X), len(c.Y))
	p.xs, _ = spread(func(yield func(float64)) {
		for _, v := range c.X[:n] {
			yield(v)
		}
	})
	var ok bool
	p.ys, ok = spread(func(yield func(float64)) {
		for _, v := range c.Y[:n] {
			yield(v)
		}
	})
	if !ok || p.w < 2 {
		return
	}
	rows := max(2, min(6, (p.h+1)/3))
	p.ys = p.ys.widened(rows, 1.1)
	ticks := b.linearTicks(p.ys, rows)
	if w := tickWidth(ticks) + 1; w < p.w/2 {
		p.x, p.w = w, p.w-w
	} else {
		ticks = nil
	}
	b.grid(p, ticks)
	b.curveLines(c, p, n)
	b.curvePoint(c, p)
	b.xTicks(p, b.linearTicks(p.xs, max(2, min(6, p.w/8))), nil)
}

// dot is a place of the plot in dots of its layer, whose rows are snapped to
// text rows as the ticks are.
func (p plot) dot(x, y float64) canvas.Point {
	return canvas.Point{
		X: p.xs.part(x) * float64(2*p.w-1),
		Y: 1.5 + (1-p.ys.part(y))*float64(4*(p.h-1)),
	}
}

// curveLines draws the curve, and the tangent over a part of it.
func (b *pen) curveLines(c lessons.Curve, p plot, n int) {
	layer := canvas.NewBraille(p.w, p.h)
	line := make([]canvas.Point, n)
	for i := range line {
		line[i] = p.dot(c.X[i], c.Y[i])
	}
	layer.Curve(line, canvas.Stroke{Style: b.Theme.Series(1), Thickness: 2, Priority: 1})
	if c.Tangent && known(c.At.Num) && known(c.Point.Num) && known(c.Slope.Num) {
		at, y, slope := c.At.Num.V, c.Point.Num.V, c.Slope.Num.V
		reach := (p.xs.hi - p.xs.lo) / 5
		if high := (p.ys.hi - p.ys.lo) / 3; math.Abs(slope)*reach > high {
			reach = high / math.Abs(slope)
		}
		layer.Line(p.dot(at-reach, y-slope*reach), p.dot(at+reach, y+slope*reach),
			canvas.Stroke{Style: b.style(theme.Accent), Thickness: 1, Priority: 2})
		down := p.dot(at, p.ys.lo)
		layer.Line(p.dot(at, y), down, canvas.Stroke{Style: b.style(theme.Faint), Dashed: true})
	}
	layer.Draw(b.Canvas, p.x, p.y, canvas.Overlay{ASCII: b.Theme.Mode().ASCII})
}

// curvePoint draws the point and beside it what it is.
func (b *pen) curvePoint(c lessons.Curve, p plot) {
	if !known(c.At.Num) || !known(c.Point.Num) || c.At.Num.V < p.xs.lo || c.At.Num.V > p.xs.hi {
		return
	}
	d := p.dot(c.At.Num.V, c.Point.Num.V)
	x, y := p.x+max(0, min(p.w-1, int(d.X+0.5)/2)), p.y+max(0, min(p.h-1, int(d.Y+0.5)/4))
	b.Text(x, y, b.glyph(theme.Chosen), b.style(theme.Accent).Bold())
	lines := []lessons.Named{c.Point, c.At}
	if c.Tangent {
		lines = []lessons.Named{c.Slope, c.Point, c.At}
	}
	first := y + 1 // under the point, where a rising curve leaves room, or over it beside a falling one
	if falls(c) {
		first = max(p.y, y-len(lines))
	}
	for i, line := range lines {
		b.curveLabel(line, p, x, first+i, i == 0 && c.Tangent)
	}
}

// curveLabel writes a name and its number right of the point, or left of it.
func (b *pen) curveLabel(n lessons.Named, p plot, x, y int, first bool) {
	name, s := b.label(n.Name), b.write(n.Num, 0)
	if name == "" || y >= p.y+p.h {
		return
	}
	w := canvas.Width(name) + 1 + canvas.Width(s)
	at := x + 2
	if at+w > p.x+p.w {
		at = x - 2 - w
	}
	if at < p.x {
		return
	}
	b.Fill(canvas.Rect{X: at - 1, Y: y, W: w + 2, H: 1}, theme.Style{})
	st := b.style(theme.Dim)
	num := st
	if first {
		num = b.style(theme.Accent).Bold()
	}
	b.number(b.Text(at, y, name, st)+1, y, n.Num, s, num)
}

// falls tells whether the curve goes down where we stand.
func falls(c lessons.Curve) bool {
	n := min(len(c.X), len(c.Y))
	for i := 1; i < n; i++ {
		if c.X[i] >= c.At.Num.V {
			return c.Y[i] < c.Y[i-1]
		}
	}
	return false
}
