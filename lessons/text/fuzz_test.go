package text

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzParse holds that no file and no value panics, and that no pair of particles reaches a screen.
func FuzzParse(f *testing.F) {
	for _, lang := range []Lang{EN, KO} {
		f.Add(read(f, lang), "나무", 0.5)
	}
	f.Add("# a\n## b {#b}\n- `{{num \"x\" 3}}`은(는)\n**이**(가)\n```\n```\n> q\n", "은(는)", -1e-9)
	f.Fuzz(func(t *testing.T, src, word string, v float64) {
		ko, err := Parse(KO, []byte(src))
		if err != nil {
			return
		}
		Check(ko, ko, []Need{{ID: "bend", Question: true}})
		lookup := func(name string) (Value, bool) {
			return Value{num: v, word: word, isWord: len(name)%2 == 0}, name != "x"
		}
		for i := range ko.Steps {
			for _, sec := range ko.Steps[i].sections() {
				s := sec.Text.Fill(lookup).String()
				if !utf8.ValidString(s) {
					t.Errorf("not UTF-8: %q", s)
				}
				for _, p := range particles() {
					if strings.Contains(s, string(p.marker)) {
						t.Errorf("%q is left in %q", string(p.marker), s)
					}
				}
			}
		}
	})
}
