package theme

// Token is what a piece of text means.
type Token uint8

// The tokens. Accent and Chip mean here, now, yours and nothing else; Pos and
// Neg mean sign and nothing else; Faint never carries text.
const (
	Fg       Token = iota // body text
	Bright                // bright text, regular weight
	Strong                // bright and bold: titles, headings, live numbers
	Dim                   // labels, units, verbs of keys
	Faint                 // rules, grid dots, unfilled tracks
	Surface               // body text on the surface of bands, entries, unknown units
	Accent                // here, now, yours
	Chip                  // the same at full strength: bold text on an accent ground
	Pos                   // positive number
	Neg                   // negative number
	Series1               // first path or curve
	Series2               // second path or curve
	Series3               // third path or curve
	Series4               // fourth path or curve
	PointPos              // ink of a point of the class +1 on a field
	PointNeg              // ink of a point of the class −1

	tokenCount
)

// swatch is one colour in every column of the palette: true colour, 256 and 16
// colours, each dark then light; −1 is the terminal's own colour.
type swatch struct {
	rgb  [2]uint32
	x256 [2]uint8
	x16  [2]int8
}

func (s swatch) color(m Mode) color {
	side := 1
	if m.Dark {
		side = 0
	}
	switch m.Depth {
	case TrueColor:
		return rgb(s.rgb[side])
	case ANSI256:
		return index256(int(s.x256[side]))
	case ANSI16:
		return index16(s.x16[side])
	}
	return noColor
}

// entry is a row of the palette: ink, ground, attributes always and attributes
// that stand in for colour where there is none.
type entry struct {
	token  Token
	ink    swatch
	ground *swatch
	attr   attr
	bare   attr
}

func (e entry) style(m Mode) Style {
	s := Style{fg: e.ink.color(m), attr: e.attr}
	if e.ground != nil {
		s.bg = e.ground.color(m)
	}
	if m.Depth == NoColor {
		s.attr |= e.bare
	}
	return s
}

func palette() []entry {
	own := [2]int8{-1, -1}
	fg := swatch{[2]uint32{0xd0d0d6, 0x2a2f3a}, [2]uint8{252, 235}, own}
	bright := swatch{[2]uint32{0xf2f2f5, 0x0f1218}, [2]uint8{255, 232}, own}
	surface := swatch{[2]uint32{0x1d1d27, 0xf1f3f6}, [2]uint8{234, 255}, own}
	accent := swatch{[2]uint32{0x5fd7af, 0x0b6e55}, [2]uint8{79, 23}, [2]int8{10, 2}}
	return []entry{
		{token: Fg, ink: fg},
		{token: Bright, ink: bright},
		{token: Strong, ink: bright, attr: bold},
		{token: Dim, ink: dim()},
		{token: Faint, ink: swatch{[2]uint32{0x4a4a57, 0xb4b9c3}, [2]uint8{239, 249}, [2]int8{8, 7}}},
		{token: Surface, ink: fg, ground: &surface},
		{token: Accent, ink: accent, bare: bold},
		{token: Chip, ink: swatch{[2]uint32{0x0b0b10, 0xffffff}, [2]uint8{16, 231}, [2]int8{0, 15}},
			ground: &accent, attr: bold, bare: reverse},
		{token: Pos, ink: swatch{[2]uint32{0x4aa8f0, 0x0868a6}, [2]uint8{75, 25}, [2]int8{12, 4}}},
		{token: Neg, ink: swatch{[2]uint32{0xff9e3d, 0xa35200}, [2]uint8{215, 130}, [2]int8{11, 1}}},
		{token: Series1, ink: swatch{bright.rgb, bright.x256, [2]int8{15, 0}}},
		{token: Series2, ink: swatch{[2]uint32{0xb18cff, 0x6a3fd0}, [2]uint8{141, 62}, [2]int8{13, 5}}},
		{token: Series3, ink: swatch{[2]uint32{0xffe066, 0x7a5f00}, [2]uint8{221, 94}, [2]int8{11, 8}}},
		{token: Series4, ink: swatch{accent.rgb, accent.x256, [2]int8{10, 2}}},
		{token: PointPos, ink: swatch{[2]uint32{0xe2f2ff, 0xffffff}, [2]uint8{231, 231}, [2]int8{15, 15}}},
		{token: PointNeg, ink: swatch{[2]uint32{0x1a0d00, 0x2a1500}, [2]uint8{16, 16}, [2]int8{0, 0}}},
	}
}

func dim() swatch {
	return swatch{[2]uint32{0x9a9aa6, 0x5f6370}, [2]uint8{247, 241}, [2]int8{-1, -1}}
}
