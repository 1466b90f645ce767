package text

import (
	"strings"
	"unicode"
)

const noBreak = '\u00a0'

// keepTogether makes a no-break space of every space where a line must not end. Code keeps its spaces.
func keepTogether(line []cell) {
	for i, c := range line {
		if c.r != ' ' || c.kind == Code {
			continue
		}
		before, after := wordBefore(line[:i]), wordAfter(line[i+1:])
		last := i+1+len([]rune(after)) == len(line)
		if joined(before, after) || last && isOneSyllable(after) {
			line[i].r = noBreak
		}
	}
	keepProducts(line)
}

// keepProducts holds a product of up to three factors on one line, and lets a line end before the equals sign that
// follows one rather than inside it.
func keepProducts(line []cell) {
	blanks := []int{-1} // where words are parted
	for i, c := range line {
		if (c.r == ' ' || c.r == noBreak) && c.kind != Code {
			blanks = append(blanks, i)
		}
	}
	blanks = append(blanks, len(line))
	word := func(k int) string { return string(runes(line[blanks[k]+1 : blanks[k+1]])) }
	for k := 0; k+2 < len(blanks)-1; k++ {
		end := k // the last word of the product that begins at word k
		for end+2 < len(blanks)-1 && isTimes(word(end+1)) {
			end += 2
		}
		if end == k {
			continue
		}
		if end-k <= 4 && blanks[end+1]-blanks[k] <= maxKept {
			for _, at := range blanks[k+1 : end+1] {
				line[at].r = noBreak
			}
		}
		if end+1 < len(blanks)-1 && word(end+1) == "=" {
			line[blanks[end+1]].r = ' '
		}
		k = end
	}
}

// maxKept is the longest product that is kept together: it has to fit beside the bar of a narrow column.
const maxKept = 24

func isTimes(w string) bool { return w == "·" || w == "×" }

func wordBefore(line []cell) string {
	i := len(line)
	for i > 0 && !unicode.IsSpace(line[i-1].r) {
		i--
	}
	return string(runes(line[i:]))
}

func wordAfter(line []cell) string {
	i := 0
	for i < len(line) && !unicode.IsSpace(line[i].r) {
		i++
	}
	return string(runes(line[:i]))
}

// joined tells whether two neighbouring words belong on one line: a = b, a number and its unit, a Korean bound noun
// and what it depends on (할 수, 답할 때), a determiner and its noun (이 값, 두 배).
func joined(before, after string) bool {
	switch {
	case isRelation(before) || isRelation(after):
		return true
	case before == "이" || before == "그" || before == "한" || before == "두":
		return true
	case endsInDigit(before) && isUnit(after):
		return true
	}
	return isBoundNoun(after)
}

func isRelation(w string) bool {
	switch w {
	case "=", "<", ">", "≤", "≥", "≈", "≠", "<=", ">=":
		return true
	}
	return false
}

func endsInDigit(w string) bool {
	return w == Unknown || w != "" && w[len(w)-1] >= '0' && w[len(w)-1] <= '9'
}

// isUnit tells whether a word is a unit or counter that stands off its number by a space, particles included.
func isUnit(w string) bool {
	for _, unit := range [...]string{"에포크", "ms", "s", "KiB", "MiB", "GiB"} {
		if rest, ok := strings.CutPrefix(w, unit); ok && !startsWithLatin(rest) {
			return true
		}
	}
	switch strings.TrimRight(w, ".,;:?)") {
	case "epoch", "epochs", "step", "steps", "update", "updates", "sample", "samples", "time", "times":
		return true
	}
	return false
}

func startsWithLatin(s string) bool { return s != "" && isLatin(rune(s[0])) }

// isBoundNoun tells whether a Korean word is 수, 것, 때, 중, 뒤 or 번, alone or with a particle or 이다 after it.
func isBoundNoun(w string) bool {
	w = strings.TrimRight(w, ".,?")
	for _, noun := range [...]string{"수", "것", "때", "중", "뒤", "번"} {
		if rest, ok := strings.CutPrefix(w, noun); ok && isTail(rest) {
			return true
		}
	}
	return false
}

func isTail(w string) bool {
	switch w {
	case "", "이", "가", "은", "는", "을", "를", "과", "와", "도", "만", "에", "의", "로", "으로", "에는", "에도", "에만", "에서",
		"에서는", "까지", "까지만", "부터", "마다", "보다", "처럼", "이나", "뿐", "씩", "째", "인", "인지", "일", "이다", "입니다", "이고",
		"이며", "이면", "이므로", "이라", "이라는":
		return true
	}
	return false
}

// isOneSyllable tells whether a word is a single Hangul syllable, with or without a full stop.
func isOneSyllable(w string) bool {
	r := []rune(strings.TrimRight(w, ".,?"))
	return len(r) == 1 && isSyllable(r[0])
}
