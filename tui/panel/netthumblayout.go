package panel

import (
	"math"

	"nnlab/lessons"
	"nnlab/tui/canvas"
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
	ends   int   // columns of the names of the outputs
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
		t.names = max(t.names, min(canvas.Width(b.spell(u.Name)), b.w/6)+1)
	}
	t.most = max(t.most, len(n.Layers[0])-len(t.unused))
	for _, layer := range n.Layers[1:] {
		t.most = max(t.most, len(layer))
	}
	if !t.open && last > 0 {
		t.ends = b.endNames(n.Layers[last])
	}
	shown := t.chooseThumb(b.w-t.ends, b.h, b.bare())
	t.spreadThumbs(b.w - t.ends)
	for i := range n.Layers {
		b.stackThumbs(n, t, i, shown)
	}
	return t
}

// endNames is the room of the names of the outputs at their right, none if they are long.
func (b *pen) endNames(layer []lessons.Unit) int {
	w := 0
	for _, u := range layer {
		w = max(w, canvas.Width(b.spell(u.Name))+1)
	}
	if w == 1 || 8*w > b.w {
		return 0
	}
	return w
}

// columns is how many layers have blocks.
func (t *thumbNet) columns() int {
	if t.open {
		return len(t.layers) - 1
	}
	return len(t.layers)
}

// chooseThumb chooses size and pitch, and returns how many units of a layer have a field. Small sizes give up the
// names of the inputs and the free row between fields.
func (t *thumbNet) chooseThumb(w, h int, bare bool) (shown int) {
	rows := h
	if t.most > maxBlocks {
		rows -= stripRows
	}
	for _, s := range thumbSizes() {
		if need := t.width(s); need > w && s.w > 1 || t.names+need > w && s.w > 4 {
			continue
		}
		t.block, t.thumb, t.short = s.w, s.h, false
		least := t.least()
		free := min(s.h-1, 1)
		if shown = min(t.most, maxBlocks, (rows+free)/(s.h+free)); shown >= least {
			break
		}
		if t.short = s.h == 2 && rows/2 >= least && !bare; t.short {
			shown = min(t.most, maxBlocks, rows/2)
			break
		}
	}
	if t.names+t.width(thumbSize{w: t.block, gap: 2}) > w {
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

// width is the columns that fields of a size need.
func (t *thumbNet) width(s thumbSize) int { return t.columns()*s.w + (len(t.layers)-1)*s.gap }

// least is how many units of a layer must have a field: all, or of a layer with a strip four, and large ones six.
func (t *thumbNet) least() int {
	switch {
	case t.most <= maxBlocks:
		return t.most
	case t.thumb > 2:
		return 6
	}
	return 4
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
