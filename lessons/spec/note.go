package spec

import "strings"

// NoteKind is what a Note tells.
type NoteKind int

// The kinds of notes.
const (
	NoKeyOf    NoteKind = iota // Key is unknown, ignored
	NoValueOf                  // Given is no value of Key, Taken is
	BlankValue                 // Key has no value, Taken is
	TakenTrue                  // Given is neither true nor false, true is taken
	Replaced                   // the page makes Taken of Given
	Decoded                    // Given was read as Taken, which the page would not do
	NoSeed                     // there is no seed, where the page takes one at random
)

// Note is what a link has that was ignored or replaced. Its fields are enough to
// say it in any language.
type Note struct {
	Kind              NoteKind
	Key, Given, Taken string
}

// String is one clause of English.
func (n Note) String() string {
	text := [...]string{
		NoKeyOf:    "{key} is unknown, ignored",
		NoValueOf:  "{key}: {given} is unknown, {taken} taken",
		BlankValue: "{key}: no value, {taken} taken",
		TakenTrue:  "{key}: {given} is taken as true",
		Replaced:   "{key}: {given} becomes {taken}",
		Decoded:    "{key}: {given} is read as {taken}",
		NoSeed:     "no seed, {taken} taken",
	}[n.Kind]
	return strings.NewReplacer("{key}", shown(n.Key), "{given}", n.Given, "{taken}", n.Taken).Replace(text)
}
