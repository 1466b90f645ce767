package canvas

import (
	"strings"

	"nnlab/tui/theme"
)

// row visits the characters of a row with their widths. What the canvas's own
// edges cut becomes a blank, so that widths always add up to its width.
func (c *Canvas) row(y int, visit func(x int, p cell, width int)) {
	for x := 0; x < c.frame.W; {
		p, width := cell{}, 1
		if q := c.look(x, y); q != nil {
			p = *q
			if p.part == lead && c.look(x+1, y) != nil {
				width = 2
			} else if p.part != single {
				p = cell{style: p.style}
			}
		}
		visit(x, p, width)
		x += width
	}
}

// AppendTo adds the rows as text with colour codes: one code a run of equal
// style, each row closed by a reset, rows joined by line feeds. A blank that has
// a ground and ends what a row shows is written as a no-break space: a renderer
// takes it for a character and does not erase to the end of the line, which
// leaves the ground out on terminals that erase without colour.
func (c *Canvas) AppendTo(dst []byte) []byte {
	for y := range c.frame.H {
		if y > 0 {
			dst = append(dst, '\n')
		}
		var style theme.Style
		last := c.lastShown(y)
		c.row(y, func(x int, p cell, _ int) {
			dst = p.style.AppendChange(dst, style)
			style = p.style
			if p.shown() == " " && style != (theme.Style{}) && x == last {
				dst = append(dst, "\u00a0"...)
				return
			}
			dst = append(dst, p.shown()...)
		})
		dst = theme.Style{}.AppendChange(dst, style)
	}
	return dst
}

// lastShown is the last column of a row that is not a plain blank; −1 if there is none.
func (c *Canvas) lastShown(y int) int {
	x := c.frame.W - 1
	for ; x >= 0; x-- {
		if p := c.look(x, y); p != nil && (p.style != theme.Style{} || p.shown() != " ") {
			break
		}
	}
	return x
}

// String is the picture as [Canvas.AppendTo] writes it.
func (c *Canvas) String() string {
	return string(c.AppendTo(make([]byte, 0, 4*c.frame.W*c.frame.H)))
}

// Plain is the picture without colour codes and trailing blanks.
func (c *Canvas) Plain() string {
	var b strings.Builder
	for y := range c.frame.H {
		if y > 0 {
			b.WriteByte('\n')
		}
		var line strings.Builder
		c.row(y, func(_ int, p cell, _ int) { line.WriteString(p.shown()) })
		b.WriteString(strings.TrimRight(line.String(), " "))
	}
	return b.String()
}

func (p cell) shown() string {
	if p.text == "" {
		return " "
	}
	return p.text
}
