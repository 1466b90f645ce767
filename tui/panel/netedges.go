package panel

import (
	"math"
	"slices"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// Nets of more edges than these draw fewer of them: in ASCII only those of the
// lit unit, elsewhere only those over a part of the heaviest.
const (
	denseASCII = 10
	dense      = 48
	denseShare = 0.22
)

// line is an edge in its place, in dots.
type line struct {
	from, to canvas.Point
	thick    int
}

// netEdges draws the connections of the units that have blocks.
func (b *pen) netEdges(n lessons.Network, l *netLayout, heaviest float64) {
	quiet, loud := canvas.NewBraille(b.w, b.h), canvas.NewBraille(b.w, b.h)
	ascii := b.Theme.Mode().ASCII
	weakest := l.weakest(n.Edges, heaviest)
	for _, e := range n.Edges {
		ln, ok := b.line(n, l, e, heaviest)
		v := e.Weight.V / heaviest
		lit := e.Lit || e.InHand
		switch {
		case !ok || !known(e.Weight):
			continue
		case ascii && len(n.Edges) > denseASCII && !lit && b.anyLit(n):
			continue
		case !lit && math.Abs(e.Weight.V) < weakest[e.Layer]:
			continue
		}
		layer, priority := quiet, math.Abs(v)
		if lit {
			layer = loud
		}
		if e.InHand {
			priority += 2
		}
		layer.Line(ln.from, ln.to, canvas.Stroke{
			Style:     b.Theme.Edge(v, lit),
			Priority:  priority,
			Thickness: ln.thick,
			Dashed:    v < 0 && b.Theme.Mode().Depth == theme.NoColor && !ascii,
		})
	}
	quiet.Draw(b.Canvas, 0, 0, canvas.Overlay{ASCII: ascii})
	loud.Draw(b.Canvas, 0, 0, canvas.Overlay{ASCII: ascii})
}

// weakest is the least weight of each layer that is drawn.
func (l *netLayout) weakest(edges []lessons.Edge, heaviest float64) []float64 {
	out, sizes := make([]float64, len(l.layers)), make([][]float64, len(l.layers))
	if len(edges) <= dense {
		return out
	}
	for _, e := range edges {
		if e.Layer >= 0 && e.Layer < len(sizes) {
			sizes[e.Layer] = append(sizes[e.Layer], math.Abs(e.Weight.V))
		}
	}
	for i, all := range sizes {
		slices.Sort(all)
		out[i] = leastDrawn(all, heaviest, l.layers[i].gap)
	}
	return out
}

// leastDrawn is the least of sorted sizes that is drawn of a net of many edges: a part of the heaviest, and no more than
// two a column of the gap, or all would run into one.
func leastDrawn(sorted []float64, heaviest float64, gap int) float64 {
	least := denseShare * heaviest
	if room := 2 * max(1, gap); len(sorted) > room {
		least = max(least, sorted[len(sorted)-room])
	}
	return least
}

func (b *pen) anyLit(n lessons.Network) bool {
	for _, e := range n.Edges {
		if e.Lit || e.InHand {
			return true
		}
	}
	return false
}

// line is where an edge runs; false if an end has no block.
func (b *pen) line(n lessons.Network, l *netLayout, e lessons.Edge, heaviest float64) (line, bool) {
	if e.Layer < 0 || e.Layer+1 >= len(l.layers) {
		return line{}, false
	}
	from, ok1 := l.find(e.Layer, e.From)
	to, ok2 := l.find(e.Layer+1, e.To)
	if !ok1 || !ok2 || l.layers[e.Layer].gap < 2 || n.Layers[e.Layer][e.From].Off || n.Layers[e.Layer+1][e.To].Off {
		return line{}, false
	}
	x0 := 2*(l.layers[e.Layer].x+l.block) + 1
	x1 := 2*l.layers[e.Layer+1].x - 2
	if n.Layers[e.Layer][e.From].Lit {
		x0 += 2
	}
	if n.Layers[e.Layer+1][e.To].Lit {
		x1 -= 2
	}
	most := 2.0
	switch {
	case len(n.Edges) > dense:
		most = 0
	case !l.tall:
		most = 1
	}
	thick := 1 + int(math.Round(most*math.Abs(e.Weight.V)/heaviest))
	return line{
		canvas.Point{X: float64(x0), Y: l.centre(from)},
		canvas.Point{X: float64(x1), Y: l.centre(to)},
		thick,
	}, true
}

// at is the height of the line at a column, in dots.
func (l line) at(x int) float64 {
	t := (float64(2*x) + 0.5 - l.from.X) / (l.to.X - l.from.X)
	t = max(0, min(1, t))
	return l.from.Y + float64(t*(l.to.Y-l.from.Y))
}
