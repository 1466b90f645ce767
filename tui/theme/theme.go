package theme

// Depth is how many colours the terminal shows.
type Depth uint8

// The depths, richest first.
const (
	TrueColor Depth = iota
	ANSI256
	ANSI16
	NoColor
)

// Mode is what a terminal can show and what its reader asked for.
type Mode struct {
	Dark  bool
	Depth Depth
	ASCII bool
}

// Theme answers every question about looks for one mode.
type Theme struct {
	mode   Mode
	tokens [tokenCount]Style
	heat   [2*heatSteps + 1]Style
	glyphs [glyphCount]string
	words  map[rune]string
}

// New makes the theme of a mode.
func New(m Mode) *Theme {
	t := &Theme{mode: m}
	for _, row := range palette() {
		t.tokens[row.token] = row.style(m)
	}
	for i := range t.heat {
		t.heat[i] = heatStyle(m, float64(i-heatSteps)/heatSteps)
	}
	for g, pair := range symbols() {
		t.glyphs[g] = pair[0]
		if m.ASCII {
			t.glyphs[g] = pair[1]
		}
	}
	if m.ASCII {
		t.words = words()
	}
	return t
}

// Mode is the mode the theme was made for.
func (t *Theme) Mode() Mode { return t.mode }

// Style is the look of a meaning. An unknown token is plain.
func (t *Theme) Style(k Token) Style {
	if k >= tokenCount {
		return Style{}
	}
	return t.tokens[k]
}
