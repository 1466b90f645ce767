package theme

// Ramp is the ground of a height on the grey ramp of loss surfaces: 0 the
// lowest, which is nearly the screen's own ground, 1 the highest. It is plain
// where a terminal has too few greys.
func (t *Theme) Ramp(height float64) Style {
	height = max(0, clamp(height))
	switch t.mode.Depth {
	case TrueColor:
		low, high := rgb(0xffffff), rgb(0xb9c0cc)
		if t.mode.Dark {
			low, high = rgb(0x0c0c11), rgb(0x454553)
		}
		return Style{bg: mix(low, high, height)}
	case ANSI256:
		greys := [7]int{231, 255, 254, 253, 252, 251, 250}
		if t.mode.Dark {
			greys = [7]int{232, 233, 234, 235, 236, 237, 238}
		}
		return Style{bg: index256(greys[int(height*6+0.5)])}
	}
	return Style{}
}

// Levels are the glyphs of a column that fills one eighth of a cell to all of it.
func (t *Theme) Levels() string {
	if t.mode.ASCII {
		return "..:::|||"
	}
	return "▁▂▃▄▅▆▇█"
}
