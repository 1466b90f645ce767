package canvas

import "nnlab/tui/theme"

// Set writes the first character of s into a cell (two, if it is wide).
func (c *Canvas) Set(x, y int, s string, style theme.Style) {
	if text, width, _ := next(s); width > 0 {
		c.put(x, y, text, width, style)
	}
}

// Mark writes the first character of s keeping the ground below it; on a half
// block that is the mean of its two pixels.
func (c *Canvas) Mark(x, y int, s string, style theme.Style) {
	text, width, _ := next(s)
	if p := c.look(x, y); p != nil && width > 0 {
		below := p.style
		if p.text == "▀" || p.text == "▄" {
			below = below.Mean()
		}
		c.put(x, y, text, width, style.On(below))
	}
}

// Text writes s from a cell on to the right and returns the column after it,
// whether or not all of it was visible.
func (c *Canvas) Text(x, y int, s string, style theme.Style) int {
	x = within(x)
	for s != "" {
		text, width, rest := next(s)
		if width > 0 {
			c.put(x, y, text, width, style)
			x += width
		}
		s = rest
	}
	return x
}

// TextRight writes s so that it ends before column x, and returns where it
// starts.
func (c *Canvas) TextRight(x, y int, s string, style theme.Style) int {
	start := within(x) - Width(s)
	c.Text(start, y, s, style)
	return start
}

// TextCenter writes s in the middle of w columns from x on, left of the middle
// where it does not come out even, and returns the column after it.
func (c *Canvas) TextCenter(x, y, w int, s string, style theme.Style) int {
	gap := within(w) - Width(s)
	return c.Text(within(x)+(gap-(gap&1))/2, y, s, style)
}

// Spans writes one line of spans and returns the column after it.
func (c *Canvas) Spans(x, y int, line Spans) int {
	x = within(x)
	for _, span := range line {
		x = c.Text(x, y, span.Text, span.Style)
	}
	return x
}

// Fill blanks a rectangle in a style.
func (c *Canvas) Fill(r Rect, style theme.Style) {
	c.each(r, func(x, y int) { c.put(x, y, "", 1, style) })
}

// HLine repeats a one-cell glyph n times to the right.
func (c *Canvas) HLine(x, y, n int, glyph string, style theme.Style) {
	c.repeat(Rect{x, y, n, 1}, glyph, style)
}

// VLine repeats a one-cell glyph n times downwards.
func (c *Canvas) VLine(x, y, n int, glyph string, style theme.Style) {
	c.repeat(Rect{x, y, 1, n}, glyph, style)
}

func (c *Canvas) repeat(r Rect, glyph string, style theme.Style) {
	if text, width, _ := next(glyph); width == 1 {
		c.each(r, func(x, y int) { c.put(x, y, text, 1, style) })
	}
}

// Blit copies another canvas with its left upper corner at a cell, blanks
// included.
func (c *Canvas) Blit(x, y int, src *Canvas) {
	x, y = within(x), within(y)
	for sy := range src.frame.H {
		src.row(sy, func(sx int, p cell, width int) {
			c.put(x+sx, y+sy, p.text, width, p.style)
		})
	}
}

// each visits the visible cells of a rectangle, row by row.
func (c *Canvas) each(r Rect, visit func(x, y int)) {
	r = r.at(c.frame.X, c.frame.Y).clip(c.clip)
	for y := r.Y; y < r.Y+r.H; y++ {
		for x := r.X; x < r.X+r.W; x++ {
			visit(x-c.frame.X, y-c.frame.Y)
		}
	}
}
