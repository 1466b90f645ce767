package i18n

import (
	"strings"
	"testing"

	"nnlab/lessons"
)

// Every word of a panel is there in every language, with the same places for names.
func TestPanelWordsAreComplete(t *testing.T) {
	english, korean := panelWords(English), panelWords(Korean)
	for _, w := range lessons.Words() {
		en, ko := english[w], korean[w]
		if en == "" || ko == "" {
			t.Errorf("%q is %q in English and %q in Korean", w, en, ko)
		}
		for _, place := range []string{"{0}", "{1}", "{2}", "{3}"} {
			if strings.Contains(en, place) != strings.Contains(ko, place) {
				t.Errorf("%q: %s stands in one of %q and %q only", w, place, en, ko)
			}
		}
	}
	if n := len(lessons.Words()); n != len(english) || n != len(korean) {
		t.Errorf("%d words are listed, %d are in English, %d in Korean", n, len(english), len(korean))
	}
}
