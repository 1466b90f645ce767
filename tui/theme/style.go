package theme

// Style is the look of one cell: ink, ground and a few attributes. It is small
// and comparable, so that a grid of thousands stays cheap. The zero Style is
// the terminal's own look.
type Style struct {
	fg, bg color
	attr   attr
}

type attr uint8

const (
	bold attr = 1 << iota
	underline
	reverse
)

// Bold is s in bold.
func (s Style) Bold() Style { s.attr |= bold; return s }

// Underline is s underlined.
func (s Style) Underline() Style { s.attr |= underline; return s }

// Reverse is s with ink and ground exchanged: the loudest look without colour.
func (s Style) Reverse() Style { s.attr |= reverse; return s }

// On is s standing on the ground of another style.
func (s Style) On(ground Style) Style {
	s.bg = ground.bg
	s.attr |= ground.attr & reverse
	return s
}

// Mean is the ground a mark gets on a half block: the mean of the two pixels
// where they are true colours, else the lower one.
func (s Style) Mean() Style {
	if s.fg&kindMask == kindRGB && s.bg&kindMask == kindRGB {
		s.bg = mix(s.fg, s.bg, 0.5)
	}
	return s
}

// AppendSGR adds the sequence that turns a terminal from its plain state to s.
func (s Style) AppendSGR(dst []byte) []byte { return s.AppendChange(dst, Style{}) }

// AppendChange adds the shortest sequence that turns a terminal from the state
// of the style before to s: nothing where they are equal, only what differs
// elsewhere.
func (s Style) AppendChange(dst []byte, before Style) []byte {
	switch s {
	case before:
		return dst
	case Style{}:
		return append(dst, "\x1b[m"...)
	}
	dst = append(dst, "\x1b["...)
	dst = appendAttr(dst, s.attr, before.attr)
	if s.fg != before.fg {
		dst = append(s.fg.appendSGR(dst, 30), ';')
	}
	if s.bg != before.bg {
		dst = append(s.bg.appendSGR(dst, 40), ';')
	}
	dst[len(dst)-1] = 'm' // in place of the last separator
	return dst
}

func appendAttr(dst []byte, now, before attr) []byte {
	change := func(a attr, on, off string) {
		switch {
		case now&a == before&a:
		case now&a != 0:
			dst = append(dst, on...)
		default:
			dst = append(dst, off...)
		}
	}
	change(bold, "1;", "22;")
	change(underline, "4;", "24;")
	change(reverse, "7;", "27;")
	return dst
}

// Render is text in the style, closed by a reset. Whole pictures are put
// together on a canvas; this is for single words outside of one.
func (s Style) Render(text string) string {
	if s == (Style{}) || text == "" {
		return text
	}
	return string(s.AppendSGR(nil)) + text + "\x1b[m"
}
