package text

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// words looks at all that a text shows but its values.
func (c *checking) words(t Text, allow []string) {
	for _, b := range t.blocks {
		var drawn, all strings.Builder // without code; with it
		for _, p := range b.pieces {
			switch p.kind {
			case Live:
				drawn.WriteString(liveMark)
				all.WriteString(liveMark)
			case Code:
				drawn.WriteString(codeMark)
				all.WriteString(p.text)
			default:
				drawn.WriteString(p.text)
				all.WriteString(p.text)
			}
		}
		if !norm.NFC.IsNormalString(all.String()) {
			c.fail("not in NFC: %q", all.String())
		}
		c.drawn(drawn.String(), allow)
		if c.at.Lang == KO {
			c.particles(b, drawn.String())
		}
	}
}

// What stands for a value and for code while the words round them are looked at: letters that no lesson uses.
const (
	liveMark = "\uE000"
	codeMark = "\uE001"
)

// drawn looks at words without code.
func (c *checking) drawn(s string, allow []string) {
	if !norm.NFC.IsNormalString(s) {
		c.fail("not in NFC: %q", s)
	}
	if figure := typedFigure(s); figure != "" {
		c.fail("the figure %q is typed in; use a placeholder or a word", figure)
	}
	for _, r := range s {
		if why := refusedRune(r); why != "" {
			c.fail("%s: %q", why, string(r))
		}
	}
	if m := regexp.MustCompile(`&#?[A-Za-z0-9]+;`).FindString(s); m != "" {
		c.fail("%q stays as typed", m)
	}
	if c.at.Lang == KO {
		c.refused(s, allow)
	}
}

// typedFigure returns a digit's word unless it is a net's name (3-4-2), L1 or L2. Subscripts are no digits.
func typedFigure(s string) string {
	s = regexp.MustCompile(`\b[0-9]+(-[0-9]+)+|\bL[12]\b`).ReplaceAllString(s, "")
	for _, w := range strings.Fields(s) {
		if strings.ContainsFunc(w, unicode.IsDigit) {
			return w
		}
	}
	return ""
}

// refusedRune returns why a rune must not stand in words; empty if it may.
func refusedRune(r rune) string {
	switch {
	case r == '*' || r == '\\':
		return "a mark of Markdown that marks nothing"
	case strings.ContainsRune("‘’‚‛“”„‟", r):
		return "a curly quote; use ' or \""
	case r == '!' || r == '！':
		return "an exclamation mark"
	case r == '…':
		return "an ellipsis"
	case r == '\ufe0f' || r >= 0x1F000 && r <= 0x1FAFF || r >= 0x2600 && r <= 0x27BF && r != '✓' && r != '✗':
		return "an emoji"
	case unicode.In(r, unicode.Cc, unicode.Cf) || r == unicode.ReplacementChar:
		return "a rune that shows nothing"
	}
	return ""
}
