package text

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// ending is how a word ends when it is read aloud in Korean.
type ending uint8

const (
	vowel     ending = iota
	consonant        // any but ㄹ
	rieul            // ㄹ
)

// readEnding reads aloud what stands before a particle: the last word, without what only wraps it.
func readEnding(before []rune) ending {
	token := lastToken(before)
	if len(token) == 0 {
		return vowel
	}
	last := token[len(token)-1]
	switch {
	case isSyllable(last):
		return syllable(last)
	case unicode.IsDigit(last):
		return readNumber(token)
	case isLatin(last):
		return readLatin(token)
	}
	return readSymbol(last)
}

// lastToken returns the last word of before: closing marks are taken off, and a bracket that explains a word is left
// out, for the particle follows the word: 연쇄 법칙(chain rule)을.
func lastToken(before []rune) []rune {
	end := len(before)
	for end > 0 {
		r := before[end-1]
		switch {
		case r == ')':
			open := openingBracket(before[:end])
			if open > 0 && !unicode.IsSpace(before[open-1]) {
				end = open
				continue
			}
			end--
		case r == '\'' && isPrime(before[:end]):
			return []rune("′")
		case unicode.IsSpace(r) || strings.ContainsRune("]}'\"`,.;:?!(…", r):
			end--
		default:
			start := end
			for start > 0 && !unicode.IsSpace(before[start-1]) {
				start--
			}
			return before[start:end]
		}
	}
	return nil
}

// openingBracket returns where the bracket that closes at the end of s opens, -1 if it does not.
func openingBracket(s []rune) int {
	depth := 0
	for i := len(s) - 1; i >= 0; i-- {
		switch s[i] {
		case ')':
			depth++
		case '(':
			depth--
		}
		if depth == 0 {
			return i
		}
	}
	return -1
}

// isPrime tells whether the straight quote at the end of s is the mark of a derivative, g', not a closing quote.
func isPrime(s []rune) bool {
	quoted := false
	for i, r := range s[:len(s)-1] {
		if r != '\'' {
			continue
		}
		starts := i == 0 || !unicode.IsLetter(s[i-1]) && !unicode.IsDigit(s[i-1])
		quoted = !quoted && starts
	}
	return !quoted && len(s) > 1 && unicode.IsLetter(s[len(s)-2])
}

func isSyllable(r rune) bool { return r >= '가' && r <= '힣' }

func syllable(r rune) ending {
	switch (r - '가') % 28 {
	case 0:
		return vowel
	case 8:
		return rieul
	}
	return consonant
}

func isLatin(r rune) bool { return r < unicode.MaxASCII && unicode.IsLetter(r) }

// readLatin reads a letter by its name, and a word by its last letter, which fits but for a few.
func readLatin(token []rune) ending {
	start := len(token)
	for start > 0 && isLatin(token[start-1]) {
		start--
	}
	switch strings.ToLower(string(token[start:])) {
	case "rmsprop", "glorot", "rosenbrock", "tab": // 탭
		return consonant
	case "enter", "shift": // 엔터, 시프트
		return vowel
	}
	return letter(token[len(token)-1])
}

func letter(r rune) ending {
	switch unicode.ToLower(r) {
	case 'l', 'r':
		return rieul
	case 'm', 'n':
		return consonant
	}
	return vowel
}

// digit reads 0 to 9: 영 일 이 삼 사 오 육 칠 팔 구. Zeros at the end are 십, 백, 천, 만, which end alike.
func digit(r rune) ending {
	switch r {
	case '0', '3', '6':
		return consonant
	case '1', '7', '8':
		return rieul
	}
	return vowel
}

// readNumber reads a token that ends in a digit.
func readNumber(token []rune) ending {
	i := len(token)
	for i > 0 && unicode.IsDigit(token[i-1]) {
		i--
	}
	head := token[:i] // what stands before the last digits
	switch {
	case strings.HasSuffix(string(token), "L1"): // 엘원
		return consonant
	case isPower(head):
		return consonant // 제곱
	case len(head) > 1 && head[len(head)-1] == '/' && unicode.IsDigit(head[len(head)-2]):
		return digit(head[len(head)-2]) // 이분의 일: the numerator is read last
	}
	return digit(token[len(token)-1])
}

// isPower tells whether digits after head are an exponent, as in 1.2e5, 3e−7 and x^2.
func isPower(head []rune) bool {
	n := len(head)
	if n > 1 && strings.ContainsRune("−-+", head[n-1]) {
		n--
	}
	if n > 0 && head[n-1] == '^' {
		return true
	}
	return n > 1 && (head[n-1] == 'e' || head[n-1] == 'E') && (unicode.IsDigit(head[n-2]) || head[n-2] == '.')
}

// readSymbol reads what is neither Hangul, ASCII letter nor digit.
func readSymbol(r rune) ending {
	switch r {
	case '½', '⅓', '¼', '⅕', '⅛':
		return rieul // 이분의 일
	case '¾', '⅜', '′', '″':
		return consonant // 사분의 삼, 프라임
	case 'ε', 'ϵ', 'ο', 'υ':
		return consonant // 엡실론, 오미크론, 입실론
	case '⅔', 'ᵀ':
		return vowel // 삼분의 이, 티
	}
	if isSuperscript(r) {
		return consonant // 제곱
	}
	// An accent is read after its letter (ŷ: 와이 햇), a subscript as the letter or digit it is.
	plain := []rune(norm.NFKD.String(string(r)))
	switch last := plain[len(plain)-1]; {
	case last == '\u0302':
		return consonant
	case unicode.IsDigit(last):
		return digit(last)
	case isLatin(last):
		return letter(last)
	}
	return vowel // most Greek letters, %, °, and what has no reading
}

func isSuperscript(r rune) bool {
	return r == '²' || r == '³' || r == '¹' || r >= '⁰' && r <= 'ⁿ' && r != 'ⁱ'
}
