package theme

// Signed is the ink of a number by its sign: zero and NaN are body text.
func (t *Theme) Signed(v float64) Style {
	switch {
	case v > 0:
		return t.Style(Pos)
	case v < 0:
		return t.Style(Neg)
	}
	return t.Style(Fg)
}

// unlit is how far what is not in hand is mixed to what lies behind it.
const unlit = 0.35

// Edge is the ink of an edge whose weight is v of the largest, −1 to 1. On the
// lit path it has the full colour of its sign; elsewhere its colour on the
// scale mixed 35 % to the background.
func (t *Theme) Edge(v float64, lit bool) Style {
	if lit {
		return t.Signed(v)
	}
	switch t.mode.Depth {
	case TrueColor:
		back := rgb(0xffffff)
		if t.mode.Dark {
			back = rgb(0x121218)
		}
		return Style{fg: mix(t.Heat(v).bg, back, unlit)}
	case ANSI256: // the quietest stop of the sign
		return Style{fg: heatColor(t.mode, max(-0.25, min(0.25, v*1e9)))}
	}
	return t.Signed(v)
}

// EdgeLabel is the ink of a weight's label: bold in the colour of its sign on
// the lit path, elsewhere that colour mixed 35 % to dim.
func (t *Theme) EdgeLabel(v float64, lit bool) Style {
	s := t.Signed(v)
	if lit {
		return s.Bold()
	}
	if v == 0 || v != v {
		return t.Style(Dim)
	}
	switch t.mode.Depth {
	case TrueColor:
		s.fg = mix(s.fg, dim().color(t.mode), unlit)
	case ANSI256:
		quiet := swatch{x256: [2]uint8{110, 24}}
		if v < 0 {
			quiet = swatch{x256: [2]uint8{180, 94}}
		}
		s.fg = quiet.color(t.mode)
	}
	return s
}
