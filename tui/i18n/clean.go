package i18n

import (
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/norm"
)

// Hidden stands for a character from outside that must not reach a terminal.
const Hidden = '\uFFFD'

// Clean makes text from outside fit to be shown: composed, on one line, control characters, escape codes and what
// turns the direction of writing replaced by a mark, and cut to a number of cells.
func Clean(s string, cells int) string {
	s = norm.NFC.String(strings.ToValidUTF8(s, string(Hidden)))
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Co):
			return Hidden
		}
		return r
	}, s)
	return ansi.Truncate(s, cells, "…")
}
