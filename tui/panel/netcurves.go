package panel

import (
	"math"
	"slices"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// bends is how many straight pieces an S-curve has.
const bends = 14

// faintest is the size from which on the colour of an edge says it; weaker ones would not be seen.
const faintest = 0.25

// sCurve is an edge in its place.
type sCurve struct {
	lessons.Edge
	from, to canvas.Point
	lit      bool
}

// thumbEdges draws the edges of a network of small fields as S-curves, those into the selected unit in full colour. Edges
// are measured by the heaviest of their own layer, or the weights of one layer would hide those of the others.
func (b *pen) thumbEdges(n lessons.Network, t *thumbNet) {
	edges := b.sCurves(n, t)
	heaviest, weakest := t.weights(edges, len(n.Edges) > dense)
	quiet, loud := canvas.NewBraille(b.w, b.h), canvas.NewBraille(b.w, b.h)
	var points [bends + 1]canvas.Point
	for _, e := range edges {
		v := e.Weight.V / heaviest[e.Layer]
		if !e.lit && (math.Abs(e.Weight.V) < weakest[e.Layer] || t.thumb == 1 || t.ascii && len(n.Edges) > dense) {
			continue
		}
		stroke := canvas.Stroke{Style: b.Theme.Edge(math.Copysign(max(math.Abs(v), faintest), v), e.lit), Priority: math.Abs(v), Thickness: 1,
			Dashed: v < 0 && b.Theme.Mode().Depth == theme.NoColor && !t.ascii}
		if len(n.Edges) <= dense {
			stroke.Thickness += int(math.Round(min(2, float64(t.layers[e.Layer].gap)/6) * math.Abs(v)))
		}
		for i := range points {
			points[i] = e.bend(float64(i) / bends)
		}
		if e.lit {
			loud.Curve(points[:], stroke)
		} else {
			quiet.Curve(points[:], stroke)
		}
	}
	quiet.Draw(b.Canvas, 0, 0, canvas.Overlay{ASCII: t.ascii})
	loud.Draw(b.Canvas, 0, 0, canvas.Overlay{ASCII: t.ascii})
	for _, e := range edges {
		b.sCurveLabel(e, t)
	}
}

// sCurves are the edges between units that are drawn and not off.
func (b *pen) sCurves(n lessons.Network, t *thumbNet) []sCurve {
	out := make([]sCurve, 0, len(n.Edges))
	for _, e := range n.Edges {
		if e.Layer < 0 || e.Layer+1 >= len(t.layers) || !known(e.Weight) {
			continue
		}
		left, right := t.layers[e.Layer], t.layers[e.Layer+1]
		a, ok1 := t.find(e.Layer, e.From)
		z, ok2 := t.find(e.Layer+1, e.To)
		if !ok1 || !ok2 || left.gap < 2 {
			continue
		}
		from, to := n.Layers[e.Layer][e.From], n.Layers[e.Layer+1][e.To]
		if from.Off || to.Off {
			continue
		}
		c := sCurve{Edge: e, lit: e.Lit || e.InHand || b.selected(to)}
		c.from = canvas.Point{X: float64(2*(left.x+t.block) + 1), Y: t.centre(a)}
		c.to = canvas.Point{X: float64(2*right.x - 2), Y: t.centre(z)}
		if b.selected(from) {
			c.from.X += 2
		}
		if b.selected(to) && e.Layer+1 < t.columns() {
			c.to.X -= 2
		}
		out = append(out, c)
	}
	return out
}

// weights is the heaviest weight of each layer and the least that is drawn.
func (t *thumbNet) weights(edges []sCurve, many bool) (heaviest, weakest []float64) {
	heaviest, weakest = make([]float64, len(t.layers)), make([]float64, len(t.layers))
	sizes := make([][]float64, len(t.layers))
	for _, e := range edges {
		sizes[e.Layer] = append(sizes[e.Layer], math.Abs(e.Weight.V))
	}
	for i, all := range sizes {
		slices.Sort(all)
		heaviest[i] = 1
		if n := len(all); n > 0 && all[n-1] > 0 {
			heaviest[i] = all[n-1]
		}
		if many {
			weakest[i] = leastDrawn(all, heaviest[i], t.layers[i].gap)
		}
	}
	return heaviest, weakest
}

// bend is a point of an S-curve, level at both ends.
func (e sCurve) bend(part float64) canvas.Point {
	s := float64(part*part) * (3 - 2*part)
	return canvas.Point{X: e.from.X + float64(part*(e.to.X-e.from.X)), Y: e.from.Y + float64(s*(e.to.Y-e.from.Y))}
}

// sCurveLabel writes the weight in hand, and that under the cursor, on the middle of its edge.
func (b *pen) sCurveLabel(e sCurve, t *thumbNet) {
	if !e.InHand && (b.Look == "" || e.Weight.Ref != b.Look) {
		return
	}
	if s := b.fit(e.Weight, t.layers[e.Layer].gap-4); s != "" {
		mid := e.bend(0.5)
		b.writeWeight(e.Edge, "", s, int(mid.X)/2-canvas.Width(s)/2, int(mid.Y)/4)
	}
}
