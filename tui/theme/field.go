package theme

import "math"

const (
	fieldShare = 0.78 // of the scale in large fields, so that points and words win
	clear      = 3    // the contrast that a mark needs
)

// Field is the ground of a large field where the answer is v.
func (t *Theme) Field(v float64) Style { return t.Heat(fieldShare * v) }

// Point is a point of the class with a sign, 1 or −1, where the answer is v: the ink of its class, or where that
// cannot be told from the ground, the text colour of its sign.
func (t *Theme) Point(sign int, v float64) Style {
	ground := t.Field(v)
	own, loud := t.Style(PointPos), t.Signed(float64(sign))
	if sign < 0 {
		own = t.Style(PointNeg)
	}
	switch t.mode.Depth {
	case NoColor:
		return ground.Bold()
	case ANSI16:
		if ground.bg == noColor {
			return loud
		}
		return own.On(ground)
	}
	if math.IsNaN(v) {
		return loud
	}
	if c := contrast(own.fg, ground.bg); c < clear && c < contrast(loud.fg, ground.bg) {
		own = loud
	}
	return own.On(ground)
}

// WrongPoint is a point on the wrong side of the boundary: on its own class's colour at full strength, and reversed
// where there is none.
func (t *Theme) WrongPoint(sign int) Style {
	if t.mode.Depth == NoColor {
		return Style{}.Reverse().Bold()
	}
	own := t.Style(PointPos)
	if sign < 0 {
		own = t.Style(PointNeg)
	}
	return own.On(t.Heat(float64(sign))).Bold()
}

// PointMark is the shape of a class, by its sign; held points are open.
func (t *Theme) PointMark(sign int, held bool) string {
	g := ClassPos
	if sign < 0 {
		g = ClassNeg
	}
	if held {
		g += HeldPos - ClassPos
	}
	return t.Glyph(g)
}
