package theme

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// spellings are the words of names and signs in ASCII, in pairs.
const spellings = `
α alpha β beta γ gamma δ D Δ D ε eps ζ zeta η eta θ theta κ kappa λ lambda μ mu µ mu ν nu ξ xi π pi
ρ rho σ s τ tau φ phi χ chi ψ psi ω omega Γ Gamma Θ Theta Λ Lambda Π prod ∏ prod Σ sum ∑ sum Φ Phi Ψ Psi Ω Omega
∂ d ∇ grad ∞ inf √ sqrt ∫ int ∈ in ∉ !in ≈ ~= ≃ ~= ≅ ~= ∼ ~ ≤ <= ≥ >= ≠ != ≡ == ≪ << ≫ >> ± +/- ∓ -/+ ∝ ~
− - × * · * ⋅ * ∙ * ⊙ * ∘ o ÷ / ∕ / ⁄ / ∥ || ‖ || ° deg ′ ' ″ " … ~ ⌈ ceil( ⌉ ) ⌊ floor( ⌋ ) ⟨ < ⟩ >
→ -> ← <- ↔ <-> ↑ ^ ↓ v ⇒ => ⇐ <= ↦ -> ─ - ━ = ╌ - │ | ┃ | ┊ : ▏ | ▎ | █ # ▓ + ▒ . ░ - ▀ ' ▄ .
┌ / ┐ \ └ \ ┘ / ┏ / ┓ \ ┗ \ ┛ / ├ | ┤ | ┬ - ┴ - ┼ +
✓ + ✔ + ✗ x ✘ x ● * ○ o ◐ o • * ▸ > ▶ > ◂ < ◀ < › > ‹ < « < » > ◆ @ ◇ + ▲ A △ ^ ■ # □ o ★ *
– - — - ‐ - ‑ - ‒ - ― - ‘ ' ’ ' “ " ” " „ " ‚ ' 「 " 」 " 『 " 』 " 、 , 。 . Ø O ø o Æ AE æ ae ß ss ł l Ł L đ d`

// noBreak is the no-break space.
const noBreak = '\u00a0'

func words() map[rune]string {
	pairs := strings.Fields(spellings)
	table := make(map[rune]string, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		r, _ := utf8.DecodeRuneInString(pairs[i])
		table[r] = pairs[i+1]
	}
	return table
}

// Spell writes names and signs in ASCII where the theme is ASCII, and is the
// identity elsewhere. Spellings may be longer than what they spell, so call it
// before measuring. Hangul and no-break spaces (which wrapping still needs, and
// a canvas draws as spaces) stay as they are; what has no spelling becomes "?".
func (t *Theme) Spell(s string) string {
	if !t.mode.ASCII || isASCII(s) {
		return s
	}
	sp := speller{words: t.words}
	for _, r := range norm.NFC.String(s) {
		sp.add(r)
	}
	return sp.out.String()
}

// speller builds a spelling; it remembers whether a superscript is open, so
// that a run of them gets one caret, whether an operator was just spelled as a
// word, and the last byte it wrote.
type speller struct {
	words    map[rune]string
	out      strings.Builder
	last     byte
	raised   bool
	operator bool
}

func (sp *speller) add(r rune) {
	word, raised := sp.spell(r)
	if sp.operator && (unicode.IsLetter(r) || unicode.IsNumber(r)) {
		sp.write(" ") // √v is sqrt v
	}
	sp.operator = strings.ContainsRune("√Σ∑∏∇∫", r)
	if raised && !sp.raised {
		sp.write("^")
	}
	sp.raised = raised
	sp.write(word)
}

func (sp *speller) write(word string) {
	if word != "" {
		sp.last = word[len(word)-1]
	}
	sp.out.WriteString(word)
}

// spell is the spelling of one rune and whether it is a superscript.
func (sp *speller) spell(r rune) (word string, raised bool) {
	switch {
	case r < utf8.RuneSelf, r == noBreak, isHangul(r):
		return string(r), false
	case r == '°' && '0' <= sp.last && sp.last <= '9':
		return " deg", false
	}
	if word, ok := sp.words[r]; ok {
		return word, false
	}
	if unicode.IsMark(r) || unicode.Is(unicode.Cf, r) {
		return "", false
	}
	word = sp.decompose(r)
	if unicode.Is(unicode.No, r) && strings.Contains(word, "/") && '0' <= sp.last && sp.last <= '9' {
		return " " + word, false // 2½ is 2 1/2
	}
	return word, isSuperscript(r)
}

// decompose takes a rune to its compatible letters without their marks:
// ŷ to y, ₁ to 1, ½ to 1/2, full width to plain.
func (sp *speller) decompose(r rune) string {
	var b strings.Builder
	for _, d := range norm.NFKD.String(string(r)) {
		word, known := sp.words[d]
		switch {
		case d < utf8.RuneSelf:
			b.WriteRune(d)
		case known:
			b.WriteString(word)
		}
	}
	if b.Len() == 0 {
		return "?"
	}
	return b.String()
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func isHangul(r rune) bool { return unicode.Is(unicode.Hangul, r) }

func isSuperscript(r rune) bool {
	return r == '¹' || r == '²' || r == '³' || 0x2070 <= r && r <= 0x207f ||
		0x1d2c <= r && r <= 0x1d61 || r == 0x1d78 || 0x1d9b <= r && r <= 0x1dbf || 0x02b0 <= r && r <= 0x02b8
}
