package panel

import (
	"math"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// netLabels writes the weights beside their edges: that in hand first, as a
// chip, then the lit path, then as many of the others as the width allows.
func (b *pen) netLabels(n lessons.Network, l *netLayout, heaviest float64, t *taken) {
	for pass := range 3 {
		for _, e := range n.Edges {
			if pass != labelPass(e) {
				continue
			}
			if ln, ok := b.line(n, l, e, heaviest); ok && b.labelled(e, l, n) {
				b.weight(n, l, e, ln, t)
			}
		}
	}
}

func labelPass(e lessons.Edge) int {
	switch {
	case e.InHand:
		return 0
	case e.Lit:
		return 1
	}
	return 2
}

// labelled tells whether a weight is written at this size: in nets of many units
// only that in hand, in narrow pictures only the lit ones, in middling ones none
// that cross.
func (b *pen) labelled(e lessons.Edge, l *netLayout, n lessons.Network) bool {
	switch {
	case e.InHand || b.Look != "" && e.Weight.Ref == b.Look:
		return true
	case !l.tall || b.w < 34:
		return false
	case b.w < 55:
		return e.Lit
	case b.w < 66:
		return e.Lit || side(e, n) != 0
	}
	return true
}

// side is −1 for the top edge between two layers, 1 for the bottom one, else 0.
func side(e lessons.Edge, n lessons.Network) int {
	switch {
	case e.From == 0 && e.To == 0:
		return -1
	case e.From == len(n.Layers[e.Layer])-1 && e.To == len(n.Layers[e.Layer+1])-1:
		return 1
	}
	return 0
}

// weight finds the best free place for a label and writes it.
func (b *pen) weight(n lessons.Network, l *netLayout, e lessons.Edge, ln line, t *taken) {
	digits := b.edgeDigits()
	name := b.spell(e.Name) + " "
	if !l.tall {
		name, digits = "", 2
	}
	s := b.brief(e.Weight, e.Weight.Digits-digits)
	w := canvas.Width(name) + canvas.Width(s)
	left, right := int(ln.from.X)/2, int(ln.to.X)/2 // first and last column of the line
	if w+2 > right-left+1 {
		name, w = "", canvas.Width(s)
	}
	if w+2 > right-left+1 || !l.tall && w+4 > right-left+1 {
		return
	}
	for _, p := range b.labelPlaces(n, e, ln, w, left, right) {
		if t.free(p.x-1, p.y, w+2) {
			b.writeWeight(e, name, s, p.x, p.y)
			t.take(p.x, p.y, w)
			return
		}
	}
}

// edgeDigits is the decimals of a weight on an edge.
func (b *pen) edgeDigits() int {
	if b.w < 55 {
		return 1
	}
	return 2
}

// labelPlace is where a label could go.
type labelPlace struct{ x, y int }

// labelPlaces lists places, best first: beside the outer edges, else on the line
// at 66 % of its way, then elsewhere on it.
func (b *pen) labelPlaces(n lessons.Network, e lessons.Edge, ln line, w, left, right int) []labelPlace {
	var out []labelPlace
	mid := left + (right-left+2-w)/2
	if s := side(e, n); s != 0 && !(e.InHand && len(n.Layers[e.Layer]) > 3) {
		a, z := ln.at(mid), ln.at(mid+w-1)
		if s < 0 {
			top := math.Min(a, z) - float64((ln.thick-1)/2)
			out = append(out, labelPlace{mid, int(top)/4 - 1}, labelPlace{mid, int(math.Min(a, z))/4 - 1})
		} else {
			bottom := math.Max(a, z) + float64(ln.thick/2)
			out = append(out, labelPlace{mid, int(bottom)/4 + 1})
		}
	}
	parts := []float64{0.66, 0.5, 0.34, 0.8, 0.2}
	if len(n.Layers[e.Layer]) > 2 {
		parts = []float64{0.5, 0.66, 0.34}
	}
	for _, part := range parts {
		x := left + int(math.Round(part*float64(right-left))) - w/2
		x = max(left+1, min(x, right-w))
		out = append(out, labelPlace{x, int(math.Round(ln.at(x+w/2))) / 4})
	}
	return out
}

// writeWeight writes a label with a blank at each side, or as a chip.
func (b *pen) writeWeight(e lessons.Edge, name, s string, x, y int) {
	w := canvas.Width(name) + canvas.Width(s)
	st := b.Theme.EdgeLabel(e.Weight.V, e.Lit)
	around := theme.Style{}
	if e.InHand {
		st = b.style(theme.Chip)
		around = st
	}
	b.Fill(canvas.Rect{X: x - 1, Y: y, W: w + 2, H: 1}, around)
	b.number(b.Text(x, y, name, st), y, e.Weight, s, st)
}
