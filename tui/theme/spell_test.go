package theme_test

import (
	"testing"
	"unicode"

	"nnlab/tui/theme"
)

func TestSpell(t *testing.T) {
	th := theme.New(theme.Mode{ASCII: true})
	for _, c := range [][2]string{
		{"δ₁", "D1"}, {"ŷ", "y"}, {"y\u0302", "y"}, {"∂J/∂w₁", "dJ/dw1"}, {"σ(z)", "s(z)"}, {"x₁²", "x1^2"}, {"x²", "x^2"}, {"½", "1/2"}, {"2½", "2 1/2"},
		{"½(x² + 25y²)", "1/2(x^2 + 25y^2)"}, {"10⁻⁷", "10^-7"}, {"−0.5 × 2 · 3", "-0.5 * 2 * 3"},
		{"x₁→h₁", "x1->h1"}, {"W₁[2][1]", "W1[2][1]"}, {"cut…", "cut~"}, {"Σ wᵢxᵢ ≤ 90°", "sum wixi <= 90 deg"},
		{"f′(x) ≈ √v ± ε", "f'(x) ~= sqrt v +/- eps"}, {"√(v)", "sqrt(v)"}, {"∇J", "grad J"}, {"xⁿ⁺¹", "x^n+1"}, {"⌊n/2⌋", "floor(n/2)"},
		{"기울기 −0.01까지", "기울기 -0.01까지"}, {"a\u00a0b", "a\u00a0b"}, {"ｗ＝１", "w=1"}, {"😀", "?"}, {"h̄", "h"}, {"W₁ᵀ", "W1^T"},
	} {
		if got := th.Spell(c[0]); got != c[1] {
			t.Errorf("Spell(%q) = %q, want %q", c[0], got, c[1])
		}
	}
	if s := "∂J/∂w₁ − ½"; theme.New(theme.Mode{}).Spell(s) != s {
		t.Error("with Unicode a spelling must be the identity")
	}
}

func TestSpellLeavesOnlyASCIIAndHangul(t *testing.T) {
	th := theme.New(theme.Mode{ASCII: true})
	for r := rune(0); r < 0x20000; r++ {
		for _, out := range th.Spell(string(r)) {
			if out >= 0x80 && out != 0xa0 && !unicode.Is(unicode.Hangul, out) {
				t.Fatalf("%U %c is spelled with %U", r, r, out)
			}
		}
	}
	for g := theme.Done; g <= theme.Ellipsis; g++ {
		if s := theme.New(theme.Mode{}).Glyph(g); th.Spell(s) == "?" && s != "?" {
			t.Errorf("glyph %q has no spelling", s)
		}
	}
}

func FuzzSpell(f *testing.F) {
	f.Add("∂J/∂w₁ 가각")
	th := theme.New(theme.Mode{ASCII: true})
	f.Fuzz(func(t *testing.T, s string) {
		once := th.Spell(s)
		if th.Spell(once) != once {
			t.Errorf("spelling %q twice differs", s)
		}
	})
}
