package spec

import (
	"slices"
	"strings"
)

const worldMoves = "translate1,rotate15,stretch0.1,shear0.1"

// move is one way in which pictures are moved.
type move struct {
	name  string
	in    interval
	field func(*Moves) *float64
}

func moves() []move {
	return []move{
		{"translate", within(0, 6), func(m *Moves) *float64 { return &m.Translate }},
		{"rotate", within(0, 180), func(m *Moves) *float64 { return &m.Rotate }},
		{"stretch", upToBelow(1), func(m *Moves) *float64 { return &m.Stretch }},
		{"shear", within(0, 1), func(m *Moves) *float64 { return &m.Shear }},
	}
}

func movesRow(name string, e Effect, preset func(values) string, field func(*Spec) *Moves, what string) row {
	return row{
		Key:    Key{Name: name, Form: "none, or translateA,rotateA,stretchA,shearA", Effect: e, What: what},
		preset: preset,
		read: func(text string) (string, *Error) {
			if text == None {
				return text, nil
			}
			texts, _, e := parseMoves(text)
			return strings.Join(texts, ","), e
		},
		fill: func(s *Spec) {
			if text := s.values.get(name); text != None {
				_, *field(s), _ = parseMoves(text)
			}
		},
	}
}

// parseMoves reads each move at most once.
func parseMoves(text string) (texts []string, m Moves, e *Error) {
	seen := map[string]bool{}
	for item := range strings.SplitSeq(text, ",") {
		i := slices.IndexFunc(moves(), func(m move) bool { return strings.HasPrefix(item, m.name) })
		if i < 0 {
			return nil, m, &Error{Kind: NoValue, Given: item, Expected: "translateA, rotateA, stretchA, shearA"}
		}
		kind := moves()[i]
		if seen[kind.name] {
			return nil, m, &Error{Kind: NoValue, Given: item, Expected: "each at most once"}
		}
		seen[kind.name] = true
		x, e := number(item[len(kind.name):], kind.in)
		if e != nil {
			e.Given = item
			e.Expected = kind.name + " " + e.Expected
			return nil, m, e
		}
		*kind.field(&m) = x
		texts = append(texts, kind.name+show(x))
	}
	return texts, m, nil
}
