package datasets

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"
)

// maxCells is how wide a text of a CSV file may be on a screen, in cells.
const maxCells = 40

// clean makes text of a file fit to be shown: composed, on one line, with U+FFFD
// for control characters, escape codes and what turns the direction of writing,
// and cut to 40 cells.
func clean(s string) string {
	const enough = 16 * maxCells // bytes: four for a character and as many for its marks
	if len(s) > enough {
		s = s[:enough]
		for len(s) > 0 && s[len(s)-1]&0xc0 == 0x80 {
			s = s[:len(s)-1]
		}
		s = s[:max(len(s)-1, 0)] // the first byte of the character that was cut
	}
	s = norm.NFC.String(strings.ToValidUTF8(strings.TrimSpace(s), "\uFFFD"))
	var out strings.Builder
	cells := 0
	for _, r := range s {
		r = visible(r)
		if cells += runeCells(r); cells > maxCells || out.Len() > enough {
			return strings.TrimSpace(out.String()) + "…"
		}
		out.WriteRune(r)
	}
	return strings.TrimSpace(out.String())
}

// visible is a character, or what stands for one that must not reach a terminal.
func visible(r rune) rune {
	switch {
	case r == '\t' || r == '\n' || r == '\r' || unicode.Is(unicode.Zs, r):
		return ' '
	case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Co, unicode.Cs) || !unicode.IsGraphic(r):
		return unicode.ReplacementChar
	}
	return r
}

// runeCells is how many cells of a screen a character takes.
func runeCells(r rune) int {
	if unicode.In(r, unicode.Mn, unicode.Me) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// uniqueNames cleans names in place. An empty one becomes its number from 1, one
// that is there already gets the next number behind it: kind, kind_2.
func uniqueNames(names []string) {
	last := make(map[string]int, len(names)) // the number given last to a name
	for i, raw := range names {
		name := clean(raw)
		if name == "" {
			name = strconv.Itoa(i + 1)
		}
		names[i] = name
		for n := max(last[name], 1); last[names[i]] > 0; {
			n++
			last[name] = n
			names[i] = name + "_" + strconv.Itoa(n)
		}
		last[names[i]] = 1
	}
}
