package panel

import (
	"math"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// hasThumbs tells whether units show what they answer all over the plane.
func hasThumbs(n lessons.Network) bool {
	for _, layer := range n.Layers {
		for _, u := range layer {
			if u.Thumb != nil {
				return true
			}
		}
	}
	return false
}

// stripRows is a free row, the strip of the units without a field, and how many they are.
const stripRows = 3

// thumbSize is a size of small fields in cells, twice as wide as high, and the least columns between layers of them.
type thumbSize struct{ w, h, gap int }

func thumbSizes() []thumbSize {
	return []thumbSize{{12, 6, 8}, {10, 5, 7}, {8, 4, 6}, {6, 3, 5}, {4, 2, 3}, {3, 1, 2}, {2, 1, 2}, {1, 1, 1}}
}

// thumbNet is a network of small fields: a netLayout, the features that are not in use, and where the edges of a
// single output end, which the large field beside the network shows.
type thumbNet struct {
	*netLayout
	names  int   // columns of the names of the inputs
	unused []int // inputs without a field
	most   int   // units of the largest layer
	open   bool  // edges to the output run to the right edge
	short  bool  // the last half row of a field stays free
}

// layThumbs chooses the largest fields that have room.
func (b *pen) layThumbs(n lessons.Network) *thumbNet {
	last := len(n.Layers) - 1
	t := &thumbNet{netLayout: &netLayout{layers: make([]netLayer, len(n.Layers)), ascii: b.Theme.Mode().ASCII}, most: 1}
	t.open = last > 0 && len(n.Layers[last]) == 1 && n.Layers[last][0].Thumb == nil
	for j, u := range n.Layers[0] {
		if u.Thumb == nil && !u.Off {
			t.unused = append(t.unused, j)
			continue
		}
		t.names = max(t.names, canvas.Width(b.spell(u.Name))+1)
	}
	t.most = max(t.most, len(n.Layers[0])-len(t.unused))
	for _, layer := range n.Layers[1:] {
		t.most = max(t.most, len(layer))
	}
	shown := t.chooseThumb(b.w, b.h, b.bare())
	t.spreadThumbs(b.w)
	for i := range n.Layers {
		b.stackThumbs(n, t, i, shown)
	}
	return t
}

// columns is how many layers have blocks.
func (t *thumbNet) columns() int {
	if t.open {
		return len(t.layers) - 1
	}
	return len(t.layers)
}

// chooseThumb chooses size and pitch, and returns how many units of a layer have a field. Small sizes give up the
// names of the inputs, the free row between fields, and at last the free columns.
func (t *thumbNet) chooseThumb(w, h int, bare bool) (shown int) {
	rows := h
	if t.most > maxBlocks {
		rows -= stripRows
	}
	for _, s := range thumbSizes() {
		need := t.columns()*s.w + (len(t.layers)-1)*s.gap
		if t.names+need > w && s.w > 4 || need > w && s.w > 1 {
			continue
		}
		least := min(t.most, maxBlocks)
		if t.most > maxBlocks && s.h < 3 {
			least = 4
		} else if t.most > maxBlocks {
			least = 6
		}
		t.block, t.thumb = s.w, s.h
		free := min(s.h-1, 1)
		shown = min(t.most, maxBlocks, (rows+free)/(s.h+free))
		if shown < least && s.h == 2 && !bare {
			t.short = true
			shown = min(t.most, maxBlocks, rows/2)
		}
		if shown >= least {
			break
		}
		t.short = false
	}
	if t.names+t.columns()*t.block+(len(t.layers)-1)*2 > w {
		t.names = 0
	}
	shown = max(1, shown)
	t.pitch = t.thumb
	if shown > 1 {
		t.pitch = max(t.thumb, min(t.thumb+2, (rows-t.thumb)/(shown-1)))
	}
	t.top = max(0, rows-(shown-1)*t.pitch-t.thumb) / 2
	return shown
}

// spreadThumbs shares the columns between the layers, a few more before an output that is not drawn.
func (t *thumbNet) spreadThumbs(w int) {
	gaps, margin := len(t.layers)-1, 1
	if t.open || w < 12 {
		margin = 0
	}
	free := max(0, w-t.names-margin-t.columns()*t.block)
	more := 0
	if t.open {
		more = min(4, free/max(1, 2*gaps))
	}
	for i := range t.layers {
		t.layers[i].x = t.names + i*t.block + (free-more)*i/max(1, gaps)
	}
	if gaps == 0 {
		t.layers[0].x = t.names + (w-t.names-t.block)/2
	}
	if t.open {
		t.layers[gaps].x = w
	}
	for i := range gaps {
		t.layers[i].gap = t.layers[i+1].x - t.layers[i].x - t.block
	}
}

// stackThumbs places the fields of a layer around the common middle; inputs that are not in use leave the rest of
// their column free.
func (b *pen) stackThumbs(n lessons.Network, t *thumbNet, i, shown int) {
	at, layer := &t.layers[i], n.Layers[i]
	if i == 0 && len(t.unused) > 0 {
		used := 0
		for j, u := range layer {
			if u.Thumb != nil || u.Off {
				at.units = append(at.units, netUnit{unit: j, y: t.top + used*t.pitch})
				used++
			}
		}
		at.units = at.units[:min(len(at.units), shown)]
		return
	}
	k := min(len(layer), shown)
	height, pitch := (shown-1)*t.pitch+t.thumb, t.pitch
	if k == 2 {
		pitch = max(pitch, int(math.Round(float64(height)/2.4)))
	} else if 2*k <= shown {
		pitch *= 2
	}
	if pitch*(k-1)+t.thumb > height {
		pitch = t.pitch
	}
	y := t.top + (height-(k-1)*pitch-t.thumb)/2
	for j := range k {
		at.units = append(at.units, netUnit{unit: j, y: y + j*pitch})
	}
	if k < len(layer) {
		b.stripOf(layer, t.netLayout, i, y+(k-1)*pitch+t.thumb+1)
	}
}

// thumbs draws a network of small fields: edges, then fields, names and strips.
func (b *pen) thumbs(n lessons.Network) {
	t := b.layThumbs(n)
	b.thumbEdges(n, t)
	b.features(n.Layers[0], t)
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
		b.thumbFrame(t, x, at.y)
	}
	b.hit(Hit{X: x, Y: at.y, W: t.block, H: t.thumb, Ref: u.Value.Ref, Kind: HitUnit, Editable: u.Value.Editable})
}

// selected tells whether a unit is in hand or under the cursor.
func (b *pen) selected(u lessons.Unit) bool {
	return u.Lit || b.Look != "" && u.Value.Ref == b.Look
}

// offThumb is the dark block of a unit that is dropped out.
func (b *pen) offThumb(t *thumbNet, x, y int) {
	st := b.style(theme.Surface)
	b.Fill(canvas.Rect{X: x, Y: y, W: t.block, H: t.thumb}, st)
	if st == b.style(theme.Fg) || b.bare() {
		for r := range t.thumb {
			b.Text(x, y+r, "[", b.style(theme.Dim))
			b.Text(x+t.block-1, y+r, "]", b.style(theme.Dim))
		}
	}
	off := b.label(lessons.L(lessons.WordUnitOff))
	if w := canvas.Width(off); w <= t.block {
		b.Text(x+(t.block-w)/2, y+t.thumb/2, off, b.style(theme.Dim).On(st))
	}
}

// thumbFrame stands around the selected unit: whole, or what of it is inside of the picture.
func (b *pen) thumbFrame(t *thumbNet, x, y int) {
	st := b.style(theme.Accent).Bold()
	left, right, top, bottom := x-1, x+t.block, y-1, y+t.thumb
	b.VLine(left, y, t.thumb, b.glyph(theme.FrameSide), st)
	b.VLine(right, y, t.thumb, b.glyph(theme.FrameSide), st)
	if t.pitch <= t.thumb {
		return
	}
	b.HLine(x, top, t.block, b.glyph(theme.FrameTop), st)
	b.HLine(x, bottom, t.block, b.glyph(theme.FrameTop), st)
	b.Set(left, top, b.glyph(theme.FrameTopLeft), st)
	b.Set(right, top, b.glyph(theme.FrameTopRight), st)
	b.Set(left, bottom, b.glyph(theme.FrameBottomLeft), st)
	b.Set(right, bottom, b.glyph(theme.FrameBottomRight), st)
}

// features writes the names of the inputs, and under them those of the features that are not in use, if there is
// room for all.
func (b *pen) features(layer []lessons.Unit, t *thumbNet) {
	y := t.top
	for _, u := range t.layers[0].units {
		if name := b.spell(layer[u.unit].Name); t.names > 0 {
			b.TextRight(t.names-1, u.y+t.thumb/2, name, b.style(theme.Fg))
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
