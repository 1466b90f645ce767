package text

import "slices"

// Text is a piece of a lesson's words with places for live values. The zero Text is empty.
type Text struct{ blocks []block }

type block struct {
	kind   BlockKind
	pieces []piece
}

// piece is a stretch of one kind, or, with a name, the place of a live value.
type piece struct {
	kind     Kind
	text     string
	name     string
	verb     string // num, signed or word
	decimals int
}

// Empty tells whether the text says nothing.
func (t Text) Empty() bool { return len(t.blocks) == 0 }

// Names returns the placeholders of the text, each once, in order of appearance.
func (t Text) Names() []string {
	var names []string
	for _, b := range t.blocks {
		for _, p := range b.pieces {
			if p.kind == Live && !slices.Contains(names, p.name) {
				names = append(names, p.name)
			}
		}
	}
	return names
}

// Known tells whether lookup has a value for every placeholder of the text.
func (t Text) Known(lookup func(name string) (Value, bool)) bool {
	for _, name := range t.Names() {
		if _, ok := lookup(name); !ok {
			return false
		}
	}
	return true
}
