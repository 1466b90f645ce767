package keys

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// Map finds the action of a key. It never changes and may be shared.
type Map struct {
	table    []Binding
	bindings []key.Binding
}

// NewMap makes the map of the whole table.
func NewMap() *Map {
	m := &Map{table: Table()}
	for _, b := range m.table {
		m.bindings = append(m.bindings, b.Key())
	}
	return m
}

// Action returns what the key does, None if it does nothing.
func (m *Map) Action(msg tea.KeyPressMsg) Action {
	for i, b := range m.bindings {
		if key.Matches(msg, b) {
			return m.table[i].Action
		}
	}
	return None
}

// Binding returns the key of an action.
func (m *Map) Binding(a Action) Binding {
	for _, b := range m.table {
		if b.Action == a {
			return b
		}
	}
	return Binding{}
}

// forms returns every form in which a letter arrives: small, capital, and its jamo with and without Shift. With the
// Hangul layout on Shift changes only seven keys, so that no key can mean anything by Shift.
func forms(k string) []string {
	if len(k) != 1 || k[0] < 'a' || k[0] > 'z' {
		return []string{k}
	}
	const small, shifted = "ㅁㅠㅊㅇㄷㄹㅎㅗㅑㅓㅏㅣㅡㅜㅐㅔㅂㄱㄴㅅㅕㅍㅈㅌㅛㅋ", "ㅁㅠㅊㅇㄸㄹㅎㅗㅑㅓㅏㅣㅡㅜㅒㅖㅃㄲㄴㅆㅕㅍㅉㅌㅛㅋ"
	i := int(k[0] - 'a')
	out := []string{k, strings.ToUpper(k), jamo(small, i)}
	if s := jamo(shifted, i); s != out[2] {
		out = append(out, s)
	}
	return out
}

func jamo(row string, i int) string { return string([]rune(row)[i]) }
