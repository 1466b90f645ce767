package spec

import (
	"slices"
	"strconv"
	"strings"
)

// dataKeys are ours that say what is learnt from.
func dataKeys() []row {
	return []row{
		nameRow("rules", NewData, []string{"page", "keras"}, always("page"), func(s *Spec) *string { return &s.Rules },
			"whose habits fill in what is not written"),
		{
			Key:  Key{Name: "data", Form: "a file, or - for the standard input", Effect: NewData, What: "a table in a file"},
			read: anyText, checks: []func(values) *Error{notBeside("rows"), checkRows},
			fill: func(s *Spec) { s.File = s.values.get("data") },
		},
		{
			Key: Key{Name: "rows", Form: "in,in:target,target;…", Effect: NewData,
				What: "a truth table or painted points, typed"},
			read: readRows, checks: []func(values) *Error{checkRows, checkClasses},
		},
		columnRow("target", NewData, "the column to learn, up to three of numbers; the last if none is named").
			when(checkTarget).also(func(s *Spec) { s.Target = s.values.get("target") }),
		columnRow("inputs", NewData, "the columns to learn from; all others if none are named").
			when(checkInputs).also(func(s *Spec) {
			if text, ok := s.values.text["inputs"]; ok {
				s.InputNames = strings.Split(text, ",")
			}
		}),
		axesRow(),
		countRow("classes", NewData, 2, 10, always("3"), func(s *Spec) *int { return &s.NumClasses },
			"how many blobs").when(onlyFor("blobs")),
		countRow("points", NewData, 1, maxDrawn, nil, func(s *Spec) *int { return &s.Points },
			"training rows, instead of a share").when(checkPoints),
		countRow("valPoints", NewData, 0, maxDrawn, always("0"), func(s *Spec) *int { return &s.ValPoints },
			"validation rows").when(needs("points")),
		countRow("testPoints", NewData, 0, maxDrawn, always("0"), func(s *Spec) *int { return &s.TestPoints },
			"test rows").when(needs("points")),
		numberRow("valSplit", NewData, upToBelow(1), always("0"), func(s *Spec) *float64 { return &s.ValSplit },
			"the share of the training rows, the last ones, that validate instead").when(notBeside("valPoints")).when(checkValSplit),
		scaleRow(),
		movesRow("world", NewData, func(v values) string {
			if v.dataset() == moved {
				return worldMoves
			}
			return None
		}, func(s *Spec) *Moves { return &s.World }, "how far each picture was moved once").when(onlyFor(moved)),
	}
}

func columnRow(name string, e Effect, what string) row {
	return row{Key: Key{Name: name, Form: "columns by name or number", Effect: e, What: what}, read: readColumns,
		checks: []func(values) *Error{onlyFor("iris", "diabetes", typed), notBeside("rows")}}
}

// readColumns takes names that differ, none of them empty.
func readColumns(text string) (string, *Error) {
	names := strings.Split(text, ",")
	if len(names) > maxColumns {
		return "", outside(Columns, "", len(names), between(1, maxColumns))
	}
	for i, name := range names {
		if name == "" || slices.Contains(names[:i], name) {
			return "", &Error{Kind: NoColumn, Given: name, Expected: "different columns"}
		}
	}
	return text, nil
}

// onlyFor is the condition of a key that belongs to some data sets.
func onlyFor(names ...string) func(values) *Error { return usedWith("dataset", names...) }

// checkColumns wants columns that a held table has; of a file nobody knows yet.
func checkColumns(v values, key string, among []string) *Error {
	s := v.set()
	if s.columns == nil {
		return nil
	}
	for name := range strings.SplitSeq(v.get(key), ",") {
		if !slices.Contains(among, columnName(name, s)) {
			return &Error{Kind: NoColumn, Given: name, Near: nearest(name, among), Expected: few(among)}
		}
	}
	return nil
}

// checkTarget wants one column, or up to three of numbers.
func checkTarget(v values) *Error {
	s := v.set()
	all := append(slices.Clone(s.columns), s.label)
	if e := checkColumns(v, "target", all); e != nil {
		return e
	}
	names := strings.Split(v.get("target"), ",")
	if len(names) > maxTargets {
		return outside(Columns, "", len(names), between(1, maxTargets))
	}
	if s.classes > 0 && len(names) > 1 && slices.ContainsFunc(names, func(n string) bool { return columnName(n, s) == s.label }) {
		return &Error{Kind: NoColumn, Given: s.label, Expected: "one column of classes, or columns of numbers"}
	}
	return nil
}

// checkInputs wants columns of numbers that are no targets.
func checkInputs(v values) *Error {
	s := v.set()
	if s.columns == nil {
		return nil
	}
	targets := []string{s.label}
	if text, ok := v.text["target"]; ok {
		targets = nil
		for name := range strings.SplitSeq(text, ",") {
			targets = append(targets, columnName(name, s))
		}
	}
	among := slices.DeleteFunc(slices.Clone(s.columns), func(name string) bool { return slices.Contains(targets, name) })
	return checkColumns(v, "inputs", among)
}

func axesRow() row {
	return row{
		Key: Key{Name: "axes", Form: "two of the inputs by name or number", Effect: ViewOnly,
			What: "the inputs that the field shows, the others at their mean"},
		preset: always("1,2"), read: readColumns, checks: []func(values) *Error{onlyFor("iris", "diabetes", typed), checkAxes},
		fill: func(s *Spec) { copy(s.Axes[:], strings.Split(s.values.get("axes"), ",")) },
	}
}

// checkAxes counts the inputs that are chosen, not the columns of the table.
func checkAxes(v values) *Error {
	axes := strings.Split(v.get("axes"), ",")
	if len(axes) != 2 {
		return outside(Columns, "", len(axes), "2")
	}
	width, known := v.width()
	s := v.set()
	for _, axis := range axes {
		n, err := strconv.Atoi(axis)
		switch {
		case err == nil && known && (n < 1 || n > width):
			return &Error{Kind: NoColumn, Given: axis, Expected: between(1, uint64(width))}
		case err != nil && s.columns != nil && !slices.Contains(s.columns, axis):
			return &Error{Kind: NoColumn, Given: axis, Near: nearest(axis, s.columns), Expected: few(s.columns)}
		}
	}
	return nil
}

// checkPoints wants no more rows than the set holds, or than may be drawn.
func checkPoints(v values) *Error {
	f := v.facts()
	train, val, test, _ := v.without("valSplit").rows()
	most := maxDrawn
	switch {
	case f.held:
		most = f.rows
	case f.side > 0:
		most = maxPictures
	}
	if n := train + val + test; n > most {
		return outside(Drawn, "points", n, between(1, uint64(most)))
	}
	return nil
}

// checkValSplit leaves at least a row to train on and one to validate with.
func checkValSplit(v values) *Error {
	if v.dataset() == sine && !v.has("points") && float(v.get("valSplit")) > 0 {
		return &Error{Kind: Clash, Beside: "dataset=" + sine}
	}
	train, val, _, known := v.rows()
	if s := float(v.get("valSplit")); known && s > 0 && (train == 0 || val == 0) {
		return &Error{Kind: NoRows, Given: v.get("valSplit"), Expected: "rows to train and to validate"}
	}
	return nil
}

func scaleRow() row {
	names := []string{"none", "standard", "minmax"}
	return row{
		Key: Key{Name: "scale", Form: "none, standard, minmax, or a number above 0 to divide by", Effect: NewData,
			What: "how inputs are scaled, after features are made of them"},
		preset: func(v values) string {
			if f := v.facts(); f.columns != nil || v.has("data") {
				return "standard"
			}
			return None
		},
		read: func(text string) (string, *Error) {
			if slices.Contains(names, text) {
				return text, nil
			}
			x, e := number(text, above(0))
			if e != nil {
				if e.Kind == NoNumber {
					e.Kind, e.Near = NoValue, nearest(text, names)
				}
				e.Expected = "none, standard, minmax or a number above 0"
			}
			return show(x), e
		},
		fill: func(s *Spec) {
			if s.Scale = s.values.get("scale"); !slices.Contains(names, s.Scale) {
				s.Scale, s.ScaleBy = "divide", float(s.values.get("scale"))
			}
		},
	}
}

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
