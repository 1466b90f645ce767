package panel

import (
	"nnlab/lessons"
	"nnlab/tui/canvas"
)

// netLayout says where the units of a network are.
type netLayout struct {
	thumb  int  // rows of a small field; 0: blocks show values
	tall   bool // name over value; else both in one row
	half   bool // half rows above and below tall blocks
	ascii  bool
	block  int // width of a block
	pitch  int // rows from unit to unit
	foot   int // rows of a block, half rows included
	top    int
	layers []netLayer
}

// netLayer is a layer in its place.
type netLayer struct {
	x, gap int       // left edge, columns after the blocks up to the next layer
	units  []netUnit // those that have a block
	strip  []int     // those that do not
	stripY int
	drop   int // digits left out, −1: no values
}

// netUnit is a unit with a block; y is the first row with text.
type netUnit struct{ unit, y int }

// maxBlocks is the most units of a layer that have a block of their own.
const maxBlocks = 8

// rows is the rows of text of a block.
func (l *netLayout) rows() int {
	switch {
	case l.thumb > 0:
		return l.thumb
	case l.tall:
		return 2
	}
	return 1
}

// centre is where edges meet a unit, in dots; ASCII strokes need the middle of a
// row.
func (l *netLayout) centre(u netUnit) float64 {
	switch {
	case l.thumb > 0 && l.ascii:
		return float64(4*(u.y+l.thumb/2) + 2)
	case l.thumb > 0:
		return float64(4*u.y + 2*l.thumb - 1)
	case l.tall && l.ascii:
		return float64(4*u.y + 6)
	case l.tall:
		return float64(4*u.y + 4)
	case l.ascii:
		return float64(4*u.y + 2)
	}
	return float64(4*u.y + 1)
}

// find returns the block of a unit.
func (l *netLayout) find(layer, unit int) (netUnit, bool) {
	for _, u := range l.layers[layer].units {
		if u.unit == unit {
			return u, true
		}
	}
	return netUnit{}, false
}

// layNetwork chooses blocks and places for the size at hand.
func (b *pen) layNetwork(n lessons.Network) *netLayout {
	most, under := 0, 0
	for _, layer := range n.Layers {
		most = max(most, len(layer))
		for _, u := range layer {
			if u.DeltaName != "" {
				under = 1
			}
		}
	}
	l := &netLayout{layers: make([]netLayer, len(n.Layers)), ascii: b.Theme.Mode().ASCII}
	shown := l.chooseRows(most, under, b.h)
	l.choosePlaces(b.w, n)
	l.placeUnits(n, shown, b)
	for i := range l.layers {
		l.layers[i].drop = b.unitDigits(n.Layers[i], l)
	}
	return l
}

// chooseRows chooses the kind of block and the pitch, and returns how many
// units of a layer have a block.
func (l *netLayout) chooseRows(most, under, h int) int {
	for _, try := range []struct{ tall, half bool }{{true, true}, {true, false}, {false, false}} {
		l.tall, l.half, l.foot = try.tall, try.half, 1
		if try.tall {
			l.foot = 2
		}
		if try.half {
			l.foot = 4
		}
		if (!try.tall || most <= 3) && most*(l.foot+under)+most-1 <= h {
			break
		}
	}
	shown := most
	widest := 4
	if l.half {
		widest = 9
	} else if l.tall {
		widest = 5
	} else if most > maxBlocks || most > h {
		shown = l.withStrip(most, h)
		return shown
	}
	l.pitch = widest
	if shown > 1 {
		l.pitch = min(widest, (h-l.foot-under)/(shown-1))
		if l.pitch < l.foot {
			l.pitch = max(1, min(widest, (h-l.foot)/(shown-1)))
		}
	}
	if !l.tall {
		l.top = max(0, h-(shown-1)*l.pitch-l.foot-under) / 2
	}
	return shown
}

// withStrip leaves two rows for the strip of the other units and its count.
func (l *netLayout) withStrip(most, h int) int {
	for k := min(maxBlocks, most); k >= 4; k-- {
		if p := (h - 2) / k; p >= 2 {
			l.pitch = min(3, p)
			return k
		}
	}
	l.pitch = 1
	return max(1, min(maxBlocks, most, h-2))
}

// choosePlaces puts the layers side by side: blocks as wide as the size allows,
// and what is left between them.
func (l *netLayout) choosePlaces(w int, n lessons.Network) {
	count := len(l.layers)
	want := [3]int{13, 11, 10}
	if l.tall {
		want = [3]int{11, 9, 8}
	}
	size, margin := 2, 1
	switch {
	case w >= 70:
		size = 0
	case w >= 56:
		size = 1
	}
	l.block = want[size]
	if w < 56 {
		margin = 0
	}
	for _, try := range []struct{ gap, least int }{{6, l.block}, {4, l.block}, {4, 8}, {4, 6}, {3, 4}, {2, 3}, {1, 1}} {
		if fit := (w - 2*margin - (count-1)*try.gap) / count; fit >= try.least || try.gap == 1 {
			l.block = max(1, min(l.block, fit))
			break
		}
	}
	l.spread(n, w, margin)
}

// spread shares the columns between the layers; a single output gets a little
// more before it, for its edges run aslant.
func (l *netLayout) spread(n lessons.Network, w, margin int) {
	gaps := len(l.layers) - 1
	free := max(0, w-2*margin-len(l.layers)*l.block)
	last := 1.0
	if l.tall && gaps > 1 && len(n.Layers[gaps]) == 1 {
		last = 1.2
	}
	unit := float64(free) / max(1, float64(gaps-1)+last)
	x := margin
	if gaps == 0 {
		x = max(0, (w-l.block)/2)
	}
	sum := 0.0
	for i := range l.layers {
		l.layers[i].x = x + i*l.block + int(sum+0.5)
		sum += unit
		if i == gaps-1 {
			sum = float64(free)
		}
	}
	for i := range gaps {
		l.layers[i].gap = l.layers[i+1].x - l.layers[i].x - l.block
	}
}

// placeUnits stacks the units of each layer around the common middle.
func (l *netLayout) placeUnits(n lessons.Network, shown int, b *pen) {
	for i, layer := range n.Layers {
		at := &l.layers[i]
		k := min(len(layer), shown)
		pitch := l.pitch
		if k > 1 && 2*k <= shown {
			pitch *= 2
		}
		y := l.top + ((shown-1)*l.pitch-(k-1)*pitch)/2
		if l.half {
			y++
		}
		for j := range k {
			at.units = append(at.units, netUnit{unit: j, y: y + j*pitch})
		}
		if k < len(layer) {
			b.stripOf(layer, l, i, y+k*pitch)
		}
	}
}

// stripOf gives the last place of a layer to the unit that the cursor or the operation is at, and a cell of the
// strip to each unit that has no place of its own. The cursor walks the strip, so that unit keeps its cell.
func (b *pen) stripOf(layer []lessons.Unit, l *netLayout, i, y int) {
	at := &l.layers[i]
	k := len(at.units)
	last := b.lastShown(layer, k)
	at.units[k-1].unit, at.stripY = last, y
	from := k
	if last >= k {
		from = k - 1
	}
	for j := from; j < len(layer); j++ {
		at.strip = append(at.strip, j)
	}
}

// lastShown is the unit that takes the place of the k-th: the one the cursor
// rests on or the one in hand.
func (b *pen) lastShown(layer []lessons.Unit, k int) int {
	for j := k; j < len(layer); j++ {
		if b.selected(layer[j]) {
			return j
		}
	}
	return k - 1
}

// unitDigits is how many digits a layer's values drop so that all of them fit.
func (b *pen) unitDigits(layer []lessons.Unit, l *netLayout) int {
	for drop := range 5 {
		fits := true
		for _, u := range layer {
			w := b.briefRoom(u.Value, drop)
			if !l.narrow() {
				w += 2
			}
			if !l.tall && u.Name != "" {
				w += canvas.Width(b.spell(u.Name)) + 1
			}
			fits = fits && w <= l.block
		}
		if fits {
			return drop
		}
	}
	return -1
}

// narrow blocks of deep nets have no room beside their text.
func (l *netLayout) narrow() bool { return l.block < 8 }

// networkSize is the rows of a network.
func networkSize(n lessons.Network, w int) (minH, wantH int) {
	most, extra := mostUnits(n), 0
	if hasThumbs(n) {
		return min(most, 6), min(5*most-1, 3*max(most, 6)+2, 23)
	}
	for i, layer := range n.Layers {
		for _, u := range layer {
			if u.DeltaName != "" {
				extra = max(extra, 1)
			}
			if i == len(n.Layers)-1 {
				extra = max(extra, len(u.Notes))
			}
		}
	}
	switch {
	case most <= 2:
		return 7, 12
	case most == 3:
		return 7, 13
	case most > maxBlocks:
		return 6, 18
	}
	return most, 3*(most-1) + 1 + extra
}

// mostUnits is how many units the largest layer has.
func mostUnits(n lessons.Network) int {
	most := 1
	for _, layer := range n.Layers {
		most = max(most, len(layer))
	}
	return most
}
