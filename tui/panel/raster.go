package panel

import (
	"math"

	"nnlab/tui/theme"
)

// grid is side × side values from −1 to 1, row by row, the top row first.
type grid struct {
	v    []float64
	side int
}

// raster is a grid seen as w × h pixels, two of them a cell, one over the other.
type raster struct {
	v    []float64
	w, h int
}

// over takes for each pixel the mean of its part of the grid; NaN if there is none.
func (g grid) over(w, h int) raster {
	r := raster{make([]float64, w*h), w, h}
	if g.side < 1 || len(g.v)/g.side < g.side {
		for i := range r.v {
			r.v[i] = math.NaN()
		}
		return r
	}
	rows, cols := shares(g.side, h), shares(g.side, w)
	for y, row := range rows {
		for x, col := range cols {
			sum := 0.0
			for i := row.from; i < row.to; i++ {
				for _, v := range g.v[i*g.side+col.from : i*g.side+col.to] {
					sum += max(-1, min(1, v))
				}
			}
			r.v[y*w+x] = sum / float64((row.to-row.from)*(col.to-col.from))
		}
	}
	return r
}

type share struct{ from, to int }

// shares parts the side of a grid into n pixels, each of at least one value.
func shares(side, n int) []share {
	all := make([]share, n)
	for i := range all {
		from := i * side / n
		all[i] = share{from, max(from+1, (i+1)*side/n)}
	}
	return all
}

// sharpen leaves only the signs.
func (r raster) sharpen() {
	for i, v := range r.v {
		if !math.IsNaN(v) {
			r.v[i] = float64(sign(v))
		}
	}
}

// sign is that of the class that an answer means.
func sign(v float64) int {
	if v < 0 {
		return -1
	}
	return 1
}

// cell is the mean of the two pixels of a cell.
func (r raster) cell(x, y int) float64 {
	i := 2*y*r.w + x
	return (r.v[i] + r.v[i+r.w]) / 2
}

// raster draws pixels with their upper left corner at a cell; where colours cannot say them, a glyph a cell.
func (b *pen) raster(x0, y0 int, r raster, colour func(float64) theme.Style) {
	bare := b.bare()
	for y := range r.h / 2 {
		for x := range r.w {
			if bare {
				v := r.cell(x, y)
				b.Set(x0+x, y0+y, b.Theme.HeatGlyph(v), colour(v))
				continue
			}
			i := 2*y*r.w + x
			glyph, st := b.Theme.Half(colour(r.v[i]), colour(r.v[i+r.w]))
			if st == (theme.Style{}) {
				glyph, st = b.Theme.Shade(r.cell(x, y))
			}
			b.Set(x0+x, y0+y, glyph, st)
		}
	}
}
