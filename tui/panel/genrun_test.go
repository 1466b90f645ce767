package panel_test

import (
	"math"

	"pgregory.net/rapid"

	"nnlab/lessons"
)

// size is a number as a run that may have gone wrong leaves it.
func (g *numbers) size() float64 {
	return rapid.OneOf(rapid.Float64Range(-2, 2), rapid.Float64Range(0, 1), rapid.Float64(),
		rapid.SampledFrom([]float64{0, 1, 1e-300, 1e300, -1e300, math.NaN(), math.Inf(1), math.Inf(-1)})).Draw(g.t, "size")
}

func (g *numbers) sizes(n int) []float64 {
	out := make([]float64, n)
	for i := range out {
		out[i] = g.size()
	}
	return out
}

func (g *numbers) chart(h lessons.Head) lessons.Chart {
	c := lessons.Chart{Head: h, XName: g.label(), LogY: g.maybe("log"), Cursor: g.size(), Note: g.label()}
	for range g.n(0, 5) {
		x, y := g.line()
		if g.n(0, 4) == 0 {
			x, y = g.sizes(3), g.sizes(3)
		}
		s := lessons.Series{Name: g.label(), X: x, Y: y, Last: g.num(), Held: g.maybe("held")}
		if g.maybe("raw") {
			s.Raw = g.sizes(len(y))
		}
		c.Series = append(c.Series, s)
	}
	for range g.n(0, 3) {
		c.Events = append(c.Events, lessons.Event{X: float64(g.n(-5, 50)), Name: g.label(), Series: g.n(-1, 5)})
		c.Waits = append(c.Waits, lessons.Stretch{From: g.size(), To: float64(g.n(-5, 50)), Name: g.label()})
	}
	return c
}

func (g *numbers) contour(h lessons.Head) lessons.Contour {
	c := lessons.Contour{Head: h, X: lessons.Axis{Name: g.label(), Lo: -2, Hi: 2}, Y: lessons.Axis{Name: g.label(), Lo: g.size(), Hi: g.size()},
		Side: g.n(0, 6), Note: g.label(), Start: [2]float64{g.size(), g.size()}, Steps: g.n(0, 5000), Minima: [][2]float64{{g.size(), g.size()}}}
	if g.maybe("plain axis") {
		c.Y.Lo, c.Y.Hi = -1, 3
	}
	c.Grid = g.sizes(max(0, c.Side*c.Side-g.n(0, 1)))
	for range g.n(0, 5) {
		n := g.n(0, 30)
		c.Paths = append(c.Paths, lessons.Path{Name: g.label(), X: g.sizes(n), Y: g.sizes(max(0, n-g.n(0, 1))), InHand: g.maybe("hand"), Ended: g.maybe("ended")})
	}
	if g.maybe("aims") {
		c.Aim = &[2]float64{g.size(), g.size()}
	}
	return c
}

func (g *numbers) histogram(h lessons.Head) lessons.Histogram {
	p := lessons.Histogram{Head: h, Note: g.label()}
	for range g.n(0, 9) {
		b := lessons.Bins{Name: g.label(), Mean: g.num(), Edges: g.sizes(g.n(0, 3))}
		for i := range g.n(0, 60) {
			b.Edges, b.Counts = append(b.Edges, float64(i)), append(b.Counts, g.n(-1, 1000))
		}
		p.Groups = append(p.Groups, b)
	}
	return p
}

func (g *numbers) spread(h lessons.Head) lessons.Spread {
	p := lessons.Spread{Head: h, Note: g.label()}
	log := g.maybe("log")
	for range g.n(0, 12) {
		r := lessons.SpreadRow{Name: g.label(), Values: g.sizes(g.n(0, 30)), Total: g.n(0, 30), Median: g.num(), Lo: g.num(), Hi: g.num(),
			Aim: g.size(), Below: g.maybe("below"), Reached: g.num(), LogX: log}
		p.Rows = append(p.Rows, r)
	}
	return p
}
