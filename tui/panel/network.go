package panel

import (
	"math"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// network draws the diagram: edges first, then what stands beside and under the
// units, the labels of the weights, and the blocks on top.
func (b *pen) network(n lessons.Network) {
	switch {
	case len(n.Layers) == 0:
		return
	case hasThumbs(n):
		b.thumbs(n)
		return
	}
	l := b.layNetwork(n)
	heaviest := largest(func(yield func(lessons.Num)) {
		for _, e := range n.Edges {
			yield(e.Weight)
		}
	})
	b.netEdges(n, l, heaviest)
	taken := newTaken(b.w, b.h)
	b.reserveBlocks(n, l, taken)
	for i := range n.Layers {
		for k, u := range l.layers[i].units {
			b.underUnit(n.Layers[i][u.unit], l, i, k, taken)
		}
	}
	b.netLabels(n, l, heaviest, taken)
	strongest := math.Max(1, largest(func(yield func(lessons.Num)) {
		for _, layer := range n.Layers {
			for _, u := range layer {
				yield(u.Value)
			}
		}
	}))
	for i, layer := range n.Layers {
		b.strip(layer, l, i, strongest)
		for _, u := range l.layers[i].units {
			b.unit(layer[u.unit], l, i, u, strongest)
		}
	}
}

// unit draws a block, the frame around it, its name and its value.
func (b *pen) unit(u lessons.Unit, l *netLayout, layer int, at netUnit, strongest float64) {
	x := l.layers[layer].x
	st := b.style(theme.Surface)
	if known(u.Value) && !u.Off {
		st = b.Theme.Heat(u.Value.V / strongest)
	}
	b.Fill(canvas.Rect{X: x, Y: at.y, W: l.block, H: l.rows()}, st)
	ground := b.grounded(u.Value, st) && !(u.Off && st == b.style(theme.Fg))
	if l.half && ground && !u.Lit {
		glyph, half := b.Theme.Half(theme.Style{}, st)
		b.HLine(x, at.y-1, l.block, glyph, half)
		glyph, half = halfDown(b, st)
		b.HLine(x, at.y+2, l.block, glyph, half)
	}
	if u.Off {
		b.offText(u, l, x, at.y, st)
	} else {
		b.unitText(u, l, layer, at, st)
	}
	switch {
	case u.Lit:
		b.frame(l, layer, at.y)
	case !ground && l.block > 2:
		for r := range l.rows() {
			b.ifBlank(x, at.y+r, "[")
			b.ifBlank(x+l.block-1, at.y+r, "]")
		}
	}
	b.hit(Hit{X: x, Y: at.y, W: l.block, H: l.rows(), Ref: u.Value.Ref, Kind: HitUnit, Editable: u.Value.Editable})
}

// offText is the name of a unit that is dropped out, and in place of its value that it is off.
func (b *pen) offText(u lessons.Unit, l *netLayout, x, y int, st theme.Style) {
	dim := b.style(theme.Dim).On(st)
	off := b.label(lessons.L(lessons.WordUnitOff))
	pad := max(0, min(1, l.block-canvas.Width(off)))
	if l.tall || canvas.Width(b.spell(u.Name))+canvas.Width(off)+2*pad < l.block {
		b.put(x+pad, y, x+l.block, b.spell(u.Name), dim)
	}
	b.putRight(x, y+l.rows()-1, x+l.block-pad, off, dim)
}

// ifBlank writes where nothing stands yet.
func (b *pen) ifBlank(x, y int, s string) {
	if t, _ := b.At(x, y); t == " " {
		b.Text(x, y, s, b.style(theme.Fg))
	}
}

// grounded tells whether a block shows by its ground; else it needs brackets.
func (b *pen) grounded(n lessons.Num, st theme.Style) bool {
	switch b.Theme.Mode().Depth {
	case theme.NoColor:
		return false
	case theme.ANSI16:
		return known(n) && st != theme.Style{}
	}
	return !b.Theme.Mode().ASCII
}

// halfDown is the half row under a block.
func halfDown(b *pen, st theme.Style) (string, theme.Style) {
	_, half := b.Theme.Half(theme.Style{}, st) // ink in the colour of the block
	return b.glyph(theme.HalfUp), half
}

// unitText writes name and value; where there is no room for both, the name.
func (b *pen) unitText(u lessons.Unit, l *netLayout, layer int, at netUnit, st theme.Style) {
	x, drop := l.layers[layer].x, l.layers[layer].drop
	name := b.spell(u.Name)
	value := st.Bold()
	switch u.Value.Known {
	case lessons.KnownAsked:
		value = b.style(theme.Accent).Bold().On(st)
	case lessons.KnownAhead, lessons.KnownWorking:
		value = b.style(theme.Dim).On(st)
		st = value
	}
	if st == (theme.Style{}) {
		st = b.style(theme.Fg)
	}
	s := ""
	if drop >= 0 {
		s = b.brief(u.Value, drop)
		if u.Value.Known == lessons.KnownAhead {
			s = b.glyph(theme.Unknown)
		}
	}
	left, right := 1, 1
	if l.narrow() {
		free := l.block - canvas.Width(s)
		if !l.tall {
			free -= canvas.Width(name) + 1
			left = max(0, min(1, free))
		}
		right = max(0, min(1, free/2))
	}
	b.put(x+min(left, l.block-1), at.y, x+l.block, name, st)
	b.numberRight(x+l.block-right, at.y+l.rows()-1, u.Value, s, value)
}

// frame stands around the unit in hand: whole, as corners, or as two bars.
func (b *pen) frame(l *netLayout, layer, y int) {
	st := b.style(theme.Accent).Bold()
	x := l.layers[layer].x
	left, right := max(0, x-1), min(b.w-1, x+l.block)
	if l.narrow() && (left == x || right < x+l.block || layer > 0 && l.layers[layer-1].gap < 1 || layer+1 < len(l.layers) && l.layers[layer].gap < 1) {
		return // it would cover numbers
	}
	if !l.tall {
		b.Mark(left, y, b.glyph(theme.FrameSide), st)
		b.Mark(right, y, b.glyph(theme.FrameSide), st)
		return
	}
	top, bottom := y, y+1
	if l.half {
		top, bottom = y-1, y+2
		b.HLine(left, top, right-left, b.glyph(theme.FrameTop), st)
		b.HLine(left, bottom, right-left, b.glyph(theme.FrameTop), st)
		b.VLine(left, y, 2, b.glyph(theme.FrameSide), st)
		b.VLine(right, y, 2, b.glyph(theme.FrameSide), st)
	}
	b.Mark(left, top, b.glyph(theme.FrameTopLeft), st)
	b.Mark(right, top, b.glyph(theme.FrameTopRight), st)
	b.Mark(left, bottom, b.glyph(theme.FrameBottomLeft), st)
	b.Mark(right, bottom, b.glyph(theme.FrameBottomRight), st)
}
