package panel

import (
	"nnlab/lessons"
	"nnlab/tui/theme"
)

// strip draws the units without a block, a cell each, and how many they are. It runs on under the gap to the next
// layer; where it is cut, the unit with the cursor stays in sight.
func (b *pen) strip(layer []lessons.Unit, l *netLayout, i int, strongest float64) {
	at := l.layers[i]
	if len(at.strip) == 0 {
		return
	}
	chosen, focus := at.units[len(at.units)-1].unit, 0
	for k, unit := range at.strip {
		if unit == chosen {
			focus = k
		}
	}
	room := l.block + max(0, at.gap-2)
	from, to := window(len(at.strip), room, focus)
	for k := from; k < to; k++ {
		x, u := at.x+k-from, layer[at.strip[k]]
		if k == from && from > 0 || k == to-1 && to < len(at.strip) {
			b.Text(x, at.stripY, b.glyph(theme.Ellipsis), b.style(theme.Dim))
			continue
		}
		b.stripCell(u, x, at.stripY, strongest)
		if at.strip[k] == chosen {
			b.Mark(x, at.stripY, b.glyph(theme.Now), b.style(theme.Accent).Bold())
		}
		b.hit(Hit{X: x, Y: at.stripY, W: 1, H: 1, Ref: u.Value.Ref, Kind: HitUnit, Editable: u.Value.Editable})
	}
	more := b.label(lessons.L(lessons.WordMoreUnits, itoa(len(layer)-len(at.units))))
	b.put(at.x, at.stripY+1, at.x+l.block+max(0, at.gap-1), more, b.style(theme.Dim))
}

// stripCell is a unit in one cell: its value's colour, or its field in two pixels.
func (b *pen) stripCell(u lessons.Unit, x, y int, strongest float64) {
	switch {
	case u.Thumb != nil && !u.Off:
		b.raster(x, y, grid{u.Thumb.V, u.Thumb.Side}.over(1, 2), b.Theme.Heat)
	case known(u.Value) && !u.Off:
		v, glyph := u.Value.V/strongest, " "
		if b.bare() {
			glyph = b.Theme.HeatGlyph(v)
		}
		b.Set(x, y, glyph, b.Theme.Heat(v))
	default:
		b.Set(x, y, " ", b.style(theme.Surface))
	}
}
