package canvas

import (
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/norm"
)

// Width is the number of cells s takes on a canvas.
func Width(s string) int {
	w := 0
	for s != "" {
		_, width, rest := next(s)
		w += width
		s = rest
	}
	return w
}

// Truncate is s if it fits into w cells, else as much of it as leaves room for
// the mark of cut text.
func Truncate(s string, w int, mark string) string {
	line := Spans{{Text: s}}.Truncate(w, mark)
	out := ""
	for _, span := range line {
		out += span.Text
	}
	return out
}

// next takes the first character from s: what is drawn for it, its width in
// cells and the rest. Control characters have no width, tabs, line feeds and
// no-break spaces are drawn as spaces. What terminals do not agree on is "?".
func next(s string) (text string, width int, rest string) {
	if s == "" {
		return "", 0, ""
	}
	if s[0] < utf8.RuneSelf && (len(s) == 1 || s[1] < utf8.RuneSelf) {
		return control(s[:1]), printable(s[0]), s[1:]
	}
	r, size := utf8.DecodeRuneInString(s)
	if width := simple(r); width > 0 && (size == len(s) || s[size] < utf8.RuneSelf || simpleNext(s[size:])) {
		return control(s[:size]), width, s[size:]
	}
	cluster, _ := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	if cluster == "" {
		cluster = s[:size]
	}
	text, width = settle(cluster)
	return text, width, s[len(cluster):]
}

func simpleNext(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return simple(r) > 0
}

func control(s string) string {
	if s == "\t" || s == "\n" || s == "\u00a0" {
		return " "
	}
	return s
}

func printable(b byte) int {
	if b == '\t' || b == '\n' || b >= ' ' && b != 0x7f {
		return 1
	}
	return 0
}

// simple is the width of characters known to stand alone and to have the same
// width everywhere, 0 for all others.
func simple(r rune) int {
	switch {
	case ' ' <= r && r < 0x7f, 0xa0 <= r && r <= 0x2ff && r != 0xad && r != 0xa9 && r != 0xae,
		0x391 <= r && r <= 0x3c9, 0x2010 <= r && r <= 0x2027, 0x2030 <= r && r <= 0x203b,
		0x2070 <= r && r <= 0x2094, 0x2190 <= r && r <= 0x2193, 0x2200 <= r && r <= 0x22ff,
		0x2500 <= r && r <= 0x25a9, 0x25b2 <= r && r <= 0x25b5, 0x25b8 <= r && r <= 0x25bf,
		0x25c2 <= r && r <= 0x25f0, 0x2800 <= r && r <= 0x28ff:
		return 1
	case 0xac00 <= r && r <= 0xd7a3, 0x3131 <= r && r <= 0x3163:
		return 2
	}
	return 0
}

// settle finds what a rare cluster is drawn as.
func settle(cluster string) (string, int) {
	r, size := utf8.DecodeRuneInString(cluster)
	switch {
	case r < ' ' || 0x7f <= r && r < 0xa0:
		return control(cluster[:1]), printable(byte(r))
	case r == utf8.RuneError && size <= 1:
		return "?", 1
	}
	if size < len(cluster) && utf8.ValidString(cluster) {
		cluster = norm.NFC.String(cluster)
	}
	if width := ansi.StringWidth(cluster); agreed(cluster, width) {
		return cluster, width
	}
	if first := cluster[:size]; len(cluster) > size {
		return settle(first) // without the marks that terminals disagree on
	}
	return "?", 1
}

// agreed reports whether both ways of measuring give a cluster this width and
// it keeps it beside other characters.
func agreed(s string, width int) bool {
	if width == 0 {
		return ansi.StringWidthWc(s) == 0
	}
	return width <= 2 && ansi.StringWidthWc(s) == width && utf8.ValidString(s) &&
		ansi.StringWidth(s+s) == 2*width &&
		ansi.StringWidth("a"+s+"a") == width+2 &&
		ansi.StringWidth("가"+s+"가") == width+4
}
