package panel

import "nnlab/lessons"

// Size returns the fewest rows a panel needs at width w to say what it has to
// say, and the rows it would like. Headings are not counted.
func Size(p lessons.Panel, w int, c Context) (minH, wantH int) {
	b := newPen(w, 0, c)
	switch p := p.(type) {
	case lessons.Network:
		return networkSize(p, w)
	case lessons.Equation:
		return b.equationSize(p)
	case lessons.Table:
		return b.tableSize(p)
	case lessons.Matrices:
		return b.matricesSize(p)
	case lessons.Chart:
		return 4, 12
	case lessons.Curve:
		return 5, 13
	case lessons.Bars:
		return b.barsSize(p)
	case lessons.Listing:
		return b.listingSize(p)
	case lessons.Field:
		return 6, max(6, min(22, w/2+2))
	case lessons.Fit:
		return 5, 17
	case lessons.Contour:
		return 6, 17
	case lessons.Histogram:
		return b.histogramSize(p)
	case lessons.Spread:
		return b.spreadSize(p)
	case lessons.Program:
		return 5, max(5, len(programLines(p)))
	}
	return 0, 0
}
