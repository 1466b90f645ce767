package canvas

import "math/bits"

// Overlay says how a [Braille] layer is laid on a canvas.
type Overlay struct {
	ASCII bool // strokes of - / \ | ' . _ instead of dots
	Keep  bool // leave cells alone that already show something
}

// Draw lays the layer on a canvas with its left upper corner at a cell, keeping
// the ground of what lies below.
func (b *Braille) Draw(c *Canvas, x, y int, o Overlay) {
	x, y = within(x), within(y)
	for i, d := range b.cells {
		cx, cy := x+i%b.w, y+i/b.w
		if d.all == 0 || o.Keep && c.occupied(cx, cy) {
			continue
		}
		glyph := pattern(d.all)
		if o.ASCII {
			glyph = stroke(d.thin)
		}
		if glyph != "" {
			c.Mark(cx, cy, glyph, d.style)
		}
	}
}

// occupied reports whether a visible cell shows more than a ground.
func (c *Canvas) occupied(x, y int) bool {
	p := c.look(x, y)
	return p != nil && (p.part != single || p.text != "" && p.text != " ")
}

// patterns are the Braille characters in the order of their code.
const patterns = "" +
	"⠀⠁⠂⠃⠄⠅⠆⠇⠈⠉⠊⠋⠌⠍⠎⠏⠐⠑⠒⠓⠔⠕⠖⠗⠘⠙⠚⠛⠜⠝⠞⠟⠠⠡⠢⠣⠤⠥⠦⠧⠨⠩⠪⠫⠬⠭⠮⠯⠰⠱⠲⠳⠴⠵⠶⠷⠸⠹⠺⠻⠼⠽⠾⠿" +
	"⡀⡁⡂⡃⡄⡅⡆⡇⡈⡉⡊⡋⡌⡍⡎⡏⡐⡑⡒⡓⡔⡕⡖⡗⡘⡙⡚⡛⡜⡝⡞⡟⡠⡡⡢⡣⡤⡥⡦⡧⡨⡩⡪⡫⡬⡭⡮⡯⡰⡱⡲⡳⡴⡵⡶⡷⡸⡹⡺⡻⡼⡽⡾⡿" +
	"⢀⢁⢂⢃⢄⢅⢆⢇⢈⢉⢊⢋⢌⢍⢎⢏⢐⢑⢒⢓⢔⢕⢖⢗⢘⢙⢚⢛⢜⢝⢞⢟⢠⢡⢢⢣⢤⢥⢦⢧⢨⢩⢪⢫⢬⢭⢮⢯⢰⢱⢲⢳⢴⢵⢶⢷⢸⢹⢺⢻⢼⢽⢾⢿" +
	"⣀⣁⣂⣃⣄⣅⣆⣇⣈⣉⣊⣋⣌⣍⣎⣏⣐⣑⣒⣓⣔⣕⣖⣗⣘⣙⣚⣛⣜⣝⣞⣟⣠⣡⣢⣣⣤⣥⣦⣧⣨⣩⣪⣫⣬⣭⣮⣯⣰⣱⣲⣳⣴⣵⣶⣷⣸⣹⣺⣻⣼⣽⣾⣿"

// pattern is the Braille character of a mask: four bits a column, top down.
// Braille counts dots 1 2 3 down the left, 4 5 6 down the right, then 7 and 8.
func pattern(mask uint8) string {
	code := mask&0x07 | mask&0x70>>1 | mask&0x08<<3 | mask&0x80
	return patterns[3*int(code) : 3*int(code)+3]
}

// stroke is the ASCII character that looks most like the dots of a mask.
func stroke(mask uint8) string {
	if mask == 0 {
		return ""
	}
	left, right, rows := mask&0x0f, mask>>4, mask&0x0f|mask>>4
	top, bottom := bits.TrailingZeros8(rows), bits.Len8(rows)-1
	lean := middle(right) - middle(left) // in half rows
	both := left != 0 && right != 0
	switch {
	case bottom-top >= 2 && both && lean > 0:
		return "\\"
	case bottom-top >= 2 && both && lean < 0:
		return "/"
	case bottom-top >= 2:
		return "|"
	case top+bottom <= 1:
		return "'"
	case top+bottom < 5:
		return "-"
	case both && left == right:
		return "_"
	}
	return "."
}

// middle is twice the mean of the first and the last row of a column.
func middle(column uint8) int { return bits.TrailingZeros8(column) + bits.Len8(column) - 1 }
