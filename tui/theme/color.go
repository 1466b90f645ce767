package theme

import "math"

// color is a packed colour: its kind in the top byte, its value below. Zero is
// the terminal's own colour.
type color uint32

const (
	kindRGB   color = 1 << 24
	kind256   color = 2 << 24
	kind16    color = 3 << 24
	kindMask  color = 0xff << 24
	noColor   color = 0
	valueMask color = 0xffffff
)

func rgb(hex uint32) color { return kindRGB | color(hex)&valueMask }
func index256(n int) color { return kind256 | color(n) }
func index16(n int8) color { // a negative index is the terminal's own colour
	if n < 0 {
		return noColor
	}
	return kind16 | color(n)
}

// channels are red, green and blue of a true colour or a 256-palette index.
func (c color) channels() (r, g, b int) {
	n := int(c & valueMask)
	switch {
	case c&kindMask == kindRGB:
		return n >> 16, n >> 8 & 0xff, n & 0xff
	case n >= 232:
		v := 8 + 10*(n-232)
		return v, v, v
	case n >= 16:
		return cube((n - 16) / 36), cube((n - 16) / 6 % 6), cube((n - 16) % 6)
	}
	return 0, 0, 0
}

func cube(step int) int {
	if step == 0 {
		return 0
	}
	return 55 + 40*step
}

// mix goes from a to b by the part f, in sRGB.
func mix(a, b color, f float64) color {
	ar, ag, ab := a.channels()
	br, bg, bb := b.channels()
	blend := func(x, y int) uint32 {
		return uint32(math.Round(float64(x) + float64(float64(y-x)*f)))
	}
	return rgb(blend(ar, br)<<16 | blend(ag, bg)<<8 | blend(ab, bb))
}

// luminance is the relative luminance of WCAG.
func (c color) luminance() float64 {
	linear := func(v int) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	r, g, b := c.channels()
	return float64(0.2126*linear(r)) + float64(0.7152*linear(g)) + float64(0.0722*linear(b))
}

// contrast is the contrast ratio of WCAG, 1 to 21.
func contrast(a, b color) float64 {
	x, y := a.luminance(), b.luminance()
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// appendSGR adds the parameters that select c; base is 30 for ink, 40 for ground.
func (c color) appendSGR(dst []byte, base int) []byte {
	n := int(c & valueMask)
	switch c & kindMask {
	case kindRGB:
		dst = append(appendNumber(dst, base+8), ";2;"...)
		dst = append(appendNumber(dst, n>>16), ';')
		dst = append(appendNumber(dst, n>>8&0xff), ';')
		return appendNumber(dst, n&0xff)
	case kind256:
		dst = append(appendNumber(dst, base+8), ";5;"...)
		return appendNumber(dst, n)
	case kind16:
		if n >= 8 {
			n += 52 // 90 and up for the bright half
		}
		return appendNumber(dst, base+n)
	}
	return appendNumber(dst, base+9)
}

// appendNumber adds a number below 1000; a field of true colours is mostly
// these, and strconv takes twice as long.
func appendNumber(dst []byte, n int) []byte {
	switch {
	case n >= 100:
		return append(dst, byte('0'+n/100), byte('0'+n/10%10), byte('0'+n%10))
	case n >= 10:
		return append(dst, byte('0'+n/10), byte('0'+n%10))
	}
	return append(dst, byte('0'+n))
}
