package canvas

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// Every character that takes the short way must be what the long way finds.
func TestSimpleCharactersStandAlone(t *testing.T) {
	for r := rune(1); r < 0x20000; r++ {
		width := simple(r)
		if width == 0 {
			continue
		}
		s := string(r)
		if ansi.StringWidth(s) != width || !agreed(s, width) {
			t.Errorf("%U %c is not simply %d wide", r, r, width)
		}
		for _, beside := range []string{"▲", "ŷ", "가", "∂"} {
			if ansi.StringWidth(s+beside) != width+ansi.StringWidth(beside) || ansi.StringWidth(beside+s) != width+ansi.StringWidth(beside) {
				t.Errorf("%U joins %s", r, beside)
			}
		}
	}
}

func TestEveryGlyphOfTheLookIsSimple(t *testing.T) {
	for _, r := range "●▲■◆○△◇◂▸━─┏┓┗┛┃│┊▀▄█░▒▓▎▏←↑→↓−×·½²₁δŷ∂σ…≤≈√Σ⣿" {
		if simple(r) == 0 {
			t.Errorf("%U %c takes the slow way", r, r)
		}
	}
}
