package panel

import (
	"nnlab/lessons"
	"nnlab/tui/theme"
)

// quiet is the part of a field's colours that is left where it is no more than a background: 0.62 of the whole scale.
const quiet = 0.62 / 0.78

// leastForPoints is how many rows a plane has at least where points do not cover it.
const leastForPoints = 14

// Ground draws the plane of a field alone, without ticks and legend, over all of w by h cells and in quiet
// colours; no point is called wrong, and in few rows there are none.
func Ground(f lessons.Field, w, h int, c Context) Picture {
	b := newPen(w, h, c)
	if b.w == 0 || b.h == 0 {
		return b.picture()
	}
	r := grid{f.Grid, f.Side}.over(b.w, 2*b.h)
	for i := range r.v {
		r.v[i] *= quiet
	}
	b.raster(0, 0, r, b.Theme.Field)
	if b.h < leastForPoints {
		return b.picture()
	}
	a := area{w: b.w, h: b.h, xs: span{f.X.Lo, f.X.Hi}, ys: span{f.Y.Lo, f.Y.Hi}}
	b.points(f.Points, a.inside, func(p lessons.Point, x, y int) (string, theme.Style) {
		p.Wrong = false
		return b.onField(p, r.cell(x, y))
	})
	return b.picture()
}
