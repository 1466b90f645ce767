package keys

import (
	"fmt"
	"strings"

	"nnlab/tui/i18n"
)

// Markdown is the table of all keys, as the README has it.
func Markdown(w *i18n.Words) string {
	var b strings.Builder
	b.WriteString("| | |\n|---|---|\n")
	for _, k := range Listed() {
		fmt.Fprintf(&b, "| `%s` | %s |\n", k.Shown, k.Text(w))
	}
	return b.String()
}

// Listed are the keys that a list of them shows: of a pair only the first.
func Listed() []Binding {
	table := Table()
	hidden := map[Action]bool{}
	for _, b := range table {
		if b.Pair != None {
			hidden[b.Pair] = true
		}
	}
	out := table[:0]
	for _, b := range table {
		if b.Text != nil && !hidden[b.Action] {
			out = append(out, b)
		}
	}
	return out
}
