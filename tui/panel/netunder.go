package panel

import (
	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// taken remembers which cells hold text, so that labels find free ones.
type taken struct {
	w, h  int
	cells []bool
}

func newTaken(w, h int) *taken { return &taken{w, h, make([]bool, w*h)} }

// free tells whether n cells are inside and hold nothing.
func (t *taken) free(x, y, n int) bool {
	if x < 0 || y < 0 || x+n > t.w || y >= t.h {
		return false
	}
	for i := x; i < x+n; i++ {
		if t.cells[y*t.w+i] {
			return false
		}
	}
	return true
}

func (t *taken) take(x, y, n int) {
	for i := max(0, x); i < min(t.w, x+n); i++ {
		if y >= 0 && y < t.h {
			t.cells[y*t.w+i] = true
		}
	}
}

// reserveBlocks takes the cells of all blocks, half rows and frames.
func (b *pen) reserveBlocks(n lessons.Network, l *netLayout, t *taken) {
	for i, layer := range n.Layers {
		for _, u := range l.layers[i].units {
			from, to := u.y, u.y+l.rows()
			if l.half {
				from, to = from-1, to+1
			}
			x, w := l.layers[i].x, l.block
			if layer[u.unit].Lit {
				x, w = x-1, w+2
			}
			for y := from; y < to; y++ {
				t.take(x, y, w)
			}
		}
		if len(l.layers[i].strip) > 0 {
			t.take(l.layers[i].x, l.layers[i].stripY, l.block)
			t.take(l.layers[i].x, l.layers[i].stripY+1, l.block)
		}
	}
}

// underUnit draws δ and notes under a block; the first note goes over it where
// there is room.
func (b *pen) underUnit(u lessons.Unit, l *netLayout, layer, k int, t *taken) {
	at := l.layers[layer].units[k]
	x, y := l.layers[layer].x, at.y+l.rows()
	over := at.y - 1
	if l.half {
		y, over = y+1, over-1
	}
	notes := u.Notes
	if len(notes) > 0 && l.half && b.noteOver(notes[0], l, x, over, t) {
		notes = notes[1:]
	}
	lines := make([]lessons.Named, 0, len(notes)+1)
	if u.DeltaName != "" && !u.Off {
		lines = append(lines, lessons.Named{Name: lessons.Sym(u.DeltaName), Num: u.Delta, Lit: u.Lit})
	}
	for _, line := range append(lines, notes...) {
		if b.noteUnder(line, l, x, y, t) {
			y++
		}
	}
}

// noteOver centres a note over a block.
func (b *pen) noteOver(n lessons.Named, l *netLayout, x, y int, t *taken) bool {
	name, s := b.label(n.Name), b.write(n.Num, 0)
	w := canvas.Width(name) + 1 + canvas.Width(s)
	start := x + (l.block-w)/2
	if w > l.block+2 || !t.free(start, y, w) {
		return false
	}
	b.Fill(canvas.Rect{X: start - 1, Y: y, W: w + 2, H: 1}, theme.Style{})
	b.Text(start, y, name, b.style(theme.Dim))
	b.number(start+w-canvas.Width(s), y, n.Num, s, b.noteInk(n))
	t.take(start-1, y, w+2)
	return true
}

// noteUnder puts a name at the left and a number at the right edge of a block,
// or further left where they need more room.
func (b *pen) noteUnder(n lessons.Named, l *netLayout, x, y int, t *taken) bool {
	name := b.label(n.Name)
	for drop := range 4 {
		s := b.write(n.Num, drop)
		if n.Num.Known == lessons.KnownAhead {
			s = b.glyph(theme.Unknown)
		}
		w := canvas.Width(name) + 1 + canvas.Width(s)
		start, end := x, x+l.block-1
		if w > l.block-1 || n.Num.Digits == 0 && known(n.Num) {
			end = x + l.block
			start = end - w
		}
		if w > l.block+3 || !t.free(start, y, end-start) {
			continue
		}
		b.Fill(canvas.Rect{X: start - 1, Y: y, W: end - start + 2, H: 1}, theme.Style{})
		b.Text(start, y, name, b.style(theme.Dim))
		b.numberRight(end, y, n.Num, s, b.noteInk(n))
		t.take(start-1, y, end-start+2)
		return true
	}
	return false
}

func (b *pen) noteInk(n lessons.Named) theme.Style {
	st := b.ink(n.Num)
	if n.Num.Known == lessons.KnownAhead && n.Lit {
		return b.style(theme.Accent).Bold()
	}
	if n.Num.Digits == 0 && known(n.Num) {
		return b.style(theme.Dim)
	}
	return st
}
