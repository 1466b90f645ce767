package panel

import (
	"math"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// fieldPlan is where the plane lies and what stands around it.
type fieldPlan struct {
	area
	ticked bool // under the plane, and left of it where p.x leaves room
	legend bool
	notes  []canvas.Spans
}

// field draws what is answered all over a plane, the points on it, and under it what colours and marks mean.
func (b *pen) field(f lessons.Field) {
	p := b.fieldPlan(f)
	if p.w < 1 || p.h < 1 {
		return
	}
	r := grid{f.Grid, f.Side}.over(p.w, 2*p.h)
	if f.Discrete {
		r.sharpen()
	}
	b.raster(p.x, p.y, r, b.Theme.Field)
	b.points(f.Points, p.inside, func(q lessons.Point, x, y int) (string, theme.Style) {
		v := r.cell(x-p.x, y-p.y)
		if f.Discrete && !math.IsNaN(v) {
			v = float64(sign(v))
		}
		return b.onField(q, v)
	})
	b.place(p.area)
	y := p.y + p.h
	if p.ticked {
		if p.x > 0 {
			b.planeSide(p.area, b.sideTicks(p.ys, p.h), b.sideName(f))
		}
		b.planeFoot(p.area, b.linearTicks(p.xs, max(2, min(6, p.w/8))), b.label(f.X.Name))
		y++
	}
	if p.legend {
		b.fieldLegend(f, p, y)
		y++
	}
	b.note(p.notes, 0, y)
}

// fieldPlan makes the plane as large as the size allows with square pixels; ticks stand where they take little of it.
func (b *pen) fieldPlan(f lessons.Field) fieldPlan {
	p := fieldPlan{legend: b.h >= 3}
	p.xs, p.ys = axisSpan(f.X), axisSpan(f.Y)
	rows := b.h
	if p.legend {
		rows--
	}
	if b.h >= 12 {
		p.notes = b.noteLines(f.Note, b.w)
		p.notes = p.notes[:min(2, len(p.notes))]
		rows -= len(p.notes)
	}
	wide := 2 * max(0.2, min(5, (p.xs.hi-p.xs.lo)/(p.ys.hi-p.ys.lo)))
	p.w, p.h = largestWith(wide, b.w, rows)
	left := max(tickWidth(b.sideTicks(p.ys, p.h)), canvas.Width(b.sideName(f))) + 1
	for _, x := range []int{left, 0} {
		if w, h := largestWith(wide, b.w-x, rows-1); h >= 8 && 10*w*h >= 9*p.w*p.h {
			p.x, p.w, p.h, p.ticked = x, w, h, true
			break
		}
	}
	return p
}

// largestWith is the largest picture in w by h cells that is so many times as wide as high.
func largestWith(wide float64, w, h int) (int, int) {
	w = min(w, int(math.Round(wide*float64(h))))
	return w, min(h, max(1, int(math.Round(float64(w)/wide))))
}

// axisSpan is the ends of an axis, or where they are none −1 to 1.
func axisSpan(a lessons.Axis) span {
	if s := (span{a.Lo, a.Hi}); s.axis() {
		return s
	}
	return span{-1, 1}
}

// inside is the cell that a point lies in; false if that is outside.
func (a area) inside(x, y float64) (cx, cy int, ok bool) {
	cx, cy = a.cell(x, y)
	return cx, cy, a.has(x, y)
}

// longName is the width from which on the name of the vertical axis would take too much from the plane.
const longName = 7

// sideName is the name of the vertical axis if it is short.
func (b *pen) sideName(f lessons.Field) string {
	if name := b.label(f.Y.Name); canvas.Width(name) < longName {
		return name
	}
	return ""
}

// sideTicks are the ticks of the vertical axis.
func (b *pen) sideTicks(s span, h int) []tick { return b.linearTicks(s, max(2, min(5, h/3))) }
