package keys

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"nnlab/tui/i18n"
)

func TestAKeyMeansOneThing(t *testing.T) {
	owner := map[string]Action{}
	for _, b := range Table() {
		for _, k := range b.Key().Keys() {
			if other, taken := owner[k]; taken {
				t.Errorf("%q means %d and %d", k, other, b.Action)
			}
			owner[k] = b.Action
		}
	}
}

func TestEveryActionHasAKeyThatNeedsNoLetter(t *testing.T) {
	for _, b := range Table() {
		if !slices.ContainsFunc(b.Keys, func(k string) bool { return len(k) > 1 || !strings.ContainsAny(k, "abcdefghijklmnopqrstuvwxyz") }) {
			t.Errorf("%q has letters only", b.Shown)
		}
	}
}

func TestLettersComeInAllForms(t *testing.T) {
	m := NewMap()
	for _, s := range []string{"q", "Q", "ㅂ", "ㅃ"} {
		if got := m.Action(tea.KeyPressMsg{Code: []rune(s)[0], Text: s}); got != Leave {
			t.Errorf("%q: %d", s, got)
		}
	}
	if got := m.Action(tea.KeyPressMsg{Code: ' ', Text: " "}); got != Play {
		t.Errorf("space: %d", got)
	}
}

func TestEveryKeyIsExplainedInBothLanguages(t *testing.T) {
	for _, lang := range i18n.Languages() {
		w := i18n.For(lang)
		for _, b := range Table() {
			if b.Text != nil && b.Text(w) == "" {
				t.Errorf("%s: %q has no words", lang, b.Shown)
			}
		}
		if table := Markdown(w); strings.Count(table, "\n") < 25 {
			t.Errorf("%s: short table\n%s", lang, table)
		}
	}
}
