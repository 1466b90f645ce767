package panel

import (
	"math"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// thumbs draws a network of small fields: edges, then fields, names and strips.
func (b *pen) thumbs(n lessons.Network) {
	t := b.layThumbs(n)
	b.thumbEdges(n, t)
	b.features(n.Layers[0], t)
	b.outputs(n.Layers[len(n.Layers)-1], t)
	for i, layer := range n.Layers[:t.columns()] {
		b.strip(layer, t.netLayout, i, 1)
		for _, u := range t.layers[i].units {
			b.thumb(layer[u.unit], t, i, u)
		}
	}
}

// thumb draws a unit's small field, and the frame around the selected one.
func (b *pen) thumb(u lessons.Unit, t *thumbNet, layer int, at netUnit) {
	x := t.layers[layer].x
	switch {
	case u.Off:
		b.offThumb(t, x, at.y)
	case u.Thumb != nil && t.short:
		r := grid{u.Thumb.V, u.Thumb.Side}.over(t.block, 3)
		for range t.block {
			r.v = append(r.v, math.NaN())
		}
		r.h = 4
		b.raster(x, at.y, r, b.Theme.Heat)
	case u.Thumb != nil:
		b.raster(x, at.y, grid{u.Thumb.V, u.Thumb.Side}.over(t.block, 2*t.thumb), b.Theme.Heat)
	default:
		st := b.style(theme.Surface)
		if known(u.Value) {
			st = b.Theme.Heat(u.Value.V)
		}
		b.Fill(canvas.Rect{X: x, Y: at.y, W: t.block, H: t.thumb}, st)
		s := b.fit(u.Value, t.block)
		b.number(x+(t.block-canvas.Width(s)+1)/2, at.y+t.thumb/2, u.Value, s, st)
	}
	if b.selected(u) {
		b.thumbFrame(t, layer, at.y)
	}
	b.hit(Hit{X: x, Y: at.y, W: t.block, H: t.thumb, Ref: u.Value.Ref, Kind: HitUnit, Editable: u.Value.Editable})
}

// selected tells whether a unit is in hand or under the cursor.
func (b *pen) selected(u lessons.Unit) bool {
	return u.Lit || b.Look != "" && u.Value.Ref == b.Look
}

// offThumb is the dark block of a unit that is dropped out.
func (b *pen) offThumb(t *thumbNet, x, y int) {
	st, rows := b.style(theme.Surface), t.thumb
	if t.short {
		rows--
	}
	b.Fill(canvas.Rect{X: x, Y: y, W: t.block, H: rows}, st)
	off := b.label(lessons.L(lessons.WordUnitOff))
	w := canvas.Width(off)
	if st == b.style(theme.Fg) || b.bare() {
		for r := range rows {
			if r == rows/2 && w <= t.block && w+2 > t.block {
				continue // the word alone takes the row
			}
			b.Text(x, y+r, "[", b.style(theme.Dim))
			b.Text(x+t.block-1, y+r, "]", b.style(theme.Dim))
		}
	}
	if w <= t.block {
		b.Text(x+(t.block-w)/2, y+rows/2, off, b.style(theme.Dim).On(st))
	}
}

// thumbFrame stands around the selected unit: whole, or what of it is inside of the picture and beside its neighbours.
func (b *pen) thumbFrame(t *thumbNet, layer, y int) {
	st, x := b.style(theme.Accent).Bold(), t.layers[layer].x
	top, bottom, over := y-1, y+t.thumb, t.pitch > t.thumb
	if over {
		b.HLine(x, top, t.block, b.glyph(theme.FrameTop), st)
		b.HLine(x, bottom, t.block, b.glyph(theme.FrameTop), st)
	}
	side := func(x int, corners [2]theme.Glyph) {
		b.VLine(x, y, t.thumb, b.glyph(theme.FrameSide), st)
		if over {
			b.Set(x, top, b.glyph(corners[0]), st)
			b.Set(x, bottom, b.glyph(corners[1]), st)
		}
	}
	if layer == 0 || t.layers[layer-1].gap > 0 {
		side(x-1, [2]theme.Glyph{theme.FrameTopLeft, theme.FrameBottomLeft})
	}
	if layer == len(t.layers)-1 || t.layers[layer].gap > 0 {
		side(x+t.block, [2]theme.Glyph{theme.FrameTopRight, theme.FrameBottomRight})
	}
}

// outputs writes the names of the outputs at their right.
func (b *pen) outputs(layer []lessons.Unit, t *thumbNet) {
	if t.ends == 0 {
		return
	}
	at := t.layers[len(t.layers)-1]
	for _, u := range at.units {
		b.Text(at.x+t.block+1, u.y+t.thumb/2, b.spell(layer[u.unit].Name), b.style(theme.Fg))
	}
}

// features writes the names of the inputs, and under them those of the features that are not in use, if there is
// room for all.
func (b *pen) features(layer []lessons.Unit, t *thumbNet) {
	y := t.top
	for _, u := range t.layers[0].units {
		if name := b.spell(layer[u.unit].Name); t.names > 0 {
			b.putRight(0, u.y+t.thumb/2, t.names-1, name, b.style(theme.Fg))
		}
		y = u.y + t.thumb + 1
	}
	pitch := 2
	if (len(t.unused)-1)*2 >= b.h-y {
		pitch = 1
	}
	if len(t.unused) > b.h-y {
		return
	}
	for i, j := range t.unused {
		name := b.glyph(theme.Open) + " " + b.spell(layer[j].Name)
		b.put(1, y+i*pitch, t.names+t.block+t.layers[0].gap-1, name, b.style(theme.Dim))
		b.hit(Hit{X: 1, Y: y + i*pitch, W: canvas.Width(name), H: 1, Ref: layer[j].Value.Ref, Kind: HitUnit, Editable: layer[j].Value.Editable})
	}
}
