package text

import (
	"slices"
	"strings"
)

// particle is a pair of Korean particles, written with both forms in the text files.
type particle struct {
	marker       []rune
	open, closed string // after a vowel, after a consonant
	rieulIsOpen  bool   // ㄹ counts as a vowel
}

func particles() [5]particle {
	return [...]particle{
		{[]rune("은(는)"), "는", "은", false},
		{[]rune("이(가)"), "가", "이", false},
		{[]rune("을(를)"), "를", "을", false},
		{[]rune("과(와)"), "와", "과", false},
		{[]rune("(으)로"), "로", "으로", true},
	}
}

func (p particle) after(e ending) string {
	if e == vowel || e == rieul && p.rieulIsOpen {
		return p.open
	}
	return p.closed
}

// chooseParticles replaces every pair by the form that fits what stands before it in the block.
func chooseParticles(line []cell) []cell {
	pairs := particles()
	out := make([]cell, 0, len(line))
	for i := 0; i < len(line); {
		n := slices.IndexFunc(pairs[:], func(p particle) bool { return hasMarker(line[i:], p.marker) })
		if n < 0 {
			out = append(out, line[i])
			i++
			continue
		}
		out = appendCells(out, pairs[n].after(readEnding(runes(out))), line[i].kind)
		i += len(pairs[n].marker)
	}
	return out
}

// Particles chooses, in a line that is complete, between the forms of 은(는), 이(가), 을(를), 과(와) and (으)로.
func Particles(line string) string {
	if !strings.Contains(line, ")") {
		return line
	}
	return string(runes(chooseParticles(appendCells(nil, line, Plain))))
}

func hasMarker(line []cell, marker []rune) bool {
	if len(line) < len(marker) {
		return false
	}
	for i, r := range marker {
		if line[i].r != r {
			return false
		}
	}
	return true
}

func runes(line []cell) []rune {
	out := make([]rune, len(line))
	for i, c := range line {
		out[i] = c.r
	}
	return out
}
