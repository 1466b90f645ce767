package keys_test

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"nnlab/tui/keys"
)

func Example() {
	m := keys.NewMap()
	for _, s := range []string{"q", "Q", "ㅂ", "x"} {
		fmt.Println(s, m.Action(tea.KeyPressMsg{Code: []rune(s)[0], Text: s}) == keys.Leave)
	}
	// Output:
	// q true
	// Q true
	// ㅂ true
	// x false
}
