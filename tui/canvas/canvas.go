package canvas

import "nnlab/tui/theme"

// The largest canvas; larger sizes are clamped.
const (
	MaxWidth  = 500
	MaxHeight = 200
)

// cell is one place of the grid. The zero cell is a plain blank.
type cell struct {
	text  string // one grapheme cluster, empty for a blank or a tail
	style theme.Style
	part  part
}

// part says which part of a character a cell holds.
type part uint8

const (
	single part = iota
	lead        // left half of a wide character
	tail        // right half of it
)

// grid holds the cells that a canvas and its sub-views share.
type grid struct {
	w, h  int
	cells []cell
}

// Canvas is a grid of cells, or a view of a part of one. Coordinates count from
// its own left upper corner.
type Canvas struct {
	grid  *grid
	frame Rect // in cells of the grid; may stick out of it
	clip  Rect // the visible part of the frame
}

// New makes a blank canvas of w by h cells.
func New(w, h int) *Canvas {
	w, h = max(0, min(w, MaxWidth)), max(0, min(h, MaxHeight))
	all := Rect{0, 0, w, h}
	return &Canvas{grid: &grid{w, h, make([]cell, w*h)}, frame: all, clip: all}
}

// Clear makes all cells of the whole grid blank again, so that it can serve for the next picture.
func (c *Canvas) Clear() { clear(c.grid.cells) }

// Sub is a view of a part of the canvas: it shares the cells, has its own
// coordinates and lets nothing out. A part that sticks out keeps its size, what
// is drawn outside is lost.
func (c *Canvas) Sub(r Rect) *Canvas {
	r.W, r.H = max(0, min(r.W, MaxWidth)), max(0, min(r.H, MaxHeight))
	r = r.at(c.frame.X, c.frame.Y)
	r.X, r.Y = within(r.X), within(r.Y)
	return &Canvas{grid: c.grid, frame: r, clip: r.clip(c.clip)}
}

// Width is the number of columns.
func (c *Canvas) Width() int { return c.frame.W }

// Height is the number of rows.
func (c *Canvas) Height() int { return c.frame.H }

// Bounds is the whole canvas in its own coordinates.
func (c *Canvas) Bounds() Rect { return Rect{0, 0, c.frame.W, c.frame.H} }

// At is what a cell shows and how; outside, and in the right half of a wide
// character, the text is empty. A blank is " ".
func (c *Canvas) At(x, y int) (string, theme.Style) {
	p := c.look(x, y)
	switch {
	case p == nil:
		return "", theme.Style{}
	case p.text == "" && p.part == single:
		return " ", p.style
	}
	return p.text, p.style
}

// look is the visible cell at a place, nil outside.
func (c *Canvas) look(x, y int) *cell {
	x, y = within(x)+c.frame.X, within(y)+c.frame.Y
	if !c.clip.has(x, y) {
		return nil
	}
	return &c.grid.cells[y*c.grid.w+x]
}

// put writes a cluster of one or two cells; half a wide one is a space.
func (c *Canvas) put(x, y int, text string, width int, style theme.Style) {
	p := c.look(x, y)
	if width == 1 {
		if p != nil {
			c.free(x, y)
			*p = cell{text: text, style: style}
		}
		return
	}
	q := c.look(x+1, y)
	switch {
	case p != nil && q != nil:
		c.free(x, y)
		c.free(x+1, y)
		*p = cell{text: text, style: style, part: lead}
		*q = cell{style: style, part: tail}
	case p != nil:
		c.free(x, y)
		*p = cell{style: style}
	case q != nil:
		c.free(x+1, y)
		*q = cell{style: style}
	}
}

// free blanks the other half of a wide character before a cell is overwritten,
// also where that half lies outside of the view.
func (c *Canvas) free(x, y int) {
	i := (y+c.frame.Y)*c.grid.w + x + c.frame.X
	switch c.grid.cells[i].part {
	case lead:
		c.grid.cells[i+1] = cell{style: c.grid.cells[i+1].style}
	case tail:
		c.grid.cells[i-1] = cell{style: c.grid.cells[i-1].style}
	}
}
