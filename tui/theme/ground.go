package theme

import stdcolor "image/color"

// Ground is the colour of the screen that the theme was made for, for a terminal whose own ground is of the other
// kind; nil without colour.
func (t *Theme) Ground() stdcolor.Color {
	switch {
	case t.mode.Depth == NoColor:
		return nil
	case t.mode.Dark:
		return stdcolor.RGBA{0x12, 0x12, 0x18, 0xff}
	}
	return stdcolor.RGBA{0xff, 0xff, 0xff, 0xff}
}
