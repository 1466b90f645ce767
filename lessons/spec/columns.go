package spec

import (
	"slices"
	"strconv"
	"strings"
)

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
