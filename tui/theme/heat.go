package theme

import "math"

// heatSteps is how finely the scale is computed in advance, each side of zero.
const heatSteps = 256

const black, white = 0x000000, 0xffffff

// Heat is the ground of a value on the diverging scale, −1 to 1, with the ink
// that contrasts more. Values outside are clamped, NaN is plain. Without colour
// it is plain: tables show the number, diagrams a [Theme.HeatGlyph].
func (t *Theme) Heat(v float64) Style {
	if math.IsNaN(v) {
		return Style{}
	}
	return t.heat[int(float64(clamp(v)*heatSteps)+heatSteps+0.5)]
}

// HeatMark is ink in the colour of a value on the scale: bars, strips, glyphs
// of a field.
func (t *Theme) HeatMark(v float64) Style { return Style{fg: t.Heat(v).bg} }

// HeatGlyph is the glyph of a value where grounds cannot say it.
func (t *Theme) HeatGlyph(v float64) string {
	if math.IsNaN(v) {
		return " "
	}
	if row := "==--.++##"; t.mode.ASCII {
		return row[stop(v) : stop(v)+1]
	}
	return [9]string{" ", " ", "░", "░", "▒", "▓", "▓", "█", "█"}[stop(v)]
}

// Shade is a cell of a value that 16 colours have no ground for: light dots in the colour of its sign, or nothing near
// zero.
func (t *Theme) Shade(v float64) (string, Style) {
	if s := stop(v); t.mode.Depth == ANSI16 && (s == 3 || s == 5) {
		return "░", Style{fg: heatColor(t.mode, float64(s-4))}
	}
	return " ", Style{}
}

// Half is a cell of two pixels: the glyph and the style that show the grounds
// of two styles one above the other.
func (t *Theme) Half(upper, lower Style) (string, Style) {
	switch {
	case upper.bg == lower.bg:
		return " ", Style{bg: lower.bg}
	case upper.bg == noColor: // the terminal's own ground cannot be an ink
		return "▄", Style{fg: lower.bg}
	}
	return "▀", Style{fg: upper.bg, bg: lower.bg}
}

// heatStyle computes a point of the diverging scale.
func heatStyle(m Mode, v float64) Style {
	ground := heatColor(m, v)
	switch m.Depth {
	case TrueColor:
		return Style{fg: ink(ground, rgb(black), rgb(white)), bg: ground}
	case ANSI256:
		return Style{fg: ink(ground, index256(16), index256(231)), bg: ground}
	case ANSI16:
		if ground == index16(3) {
			return Style{fg: index16(0), bg: ground}
		} else if ground == index16(4) {
			return Style{fg: index16(15), bg: ground}
		}
	}
	return Style{}
}

// heatColor mixes true colours and snaps all others to the stops of the scale.
func heatColor(m Mode, v float64) color {
	zero, neg, pos := rgb(0xeef0f2), rgb(0xf08a1a), rgb(0x0877bd)
	stops := [9]uint8{208, 215, 216, 223, 255, 153, 110, 68, 25}
	if m.Dark {
		zero, neg = rgb(0x26262f), rgb(0xf59322)
		stops = [9]uint8{208, 172, 130, 94, 236, 24, 25, 26, 32}
	}
	switch m.Depth {
	case TrueColor:
		end := pos
		if v < 0 {
			end = neg
		}
		return mix(zero, end, math.Pow(math.Abs(clamp(v)), 0.8))
	case ANSI256:
		return index256(int(stops[stop(v)]))
	case ANSI16:
		return index16([9]int8{3, 3, 3, -1, -1, -1, 4, 4, 4}[stop(v)])
	}
	return noColor
}

// ink is whichever of two contrasts more with a ground.
func ink(ground, dark, light color) color {
	if contrast(ground, dark) >= contrast(ground, light) {
		return dark
	}
	return light
}

// stop is the nearest of the nine stops of the scale.
func stop(v float64) int { return int(math.Round(float64(clamp(v)*4))) + 4 }

func clamp(v float64) float64 { return max(-1, min(1, v)) }
