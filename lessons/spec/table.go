package spec

import (
	"slices"
	"strings"
	"sync"
)

// names are those of all keys, in order.
func names() []string {
	var all []string
	for _, r := range table() {
		all = append(all, r.Name)
	}
	return all
}

// table holds the keys in the order in which they print: the page's in the
// page's order, then ours. It is made once and never changes.
func table() []row {
	made.Do(func() {
		ours := slices.Concat(dataKeys(), modelKeys(), optimizerKeys(), scheduleKeys(), startKeys(), stopKeys())
		for i := range ours {
			ours[i].Ours = true
		}
		made.rows = slices.Concat(pageKeys(), ours)
		made.index = map[string]int{}
		for i, r := range made.rows {
			made.index[r.Name] = i
		}
		made.sets = map[string]set{}
		for _, s := range sets() {
			made.sets[s.name] = s
		}
	})
	return made.rows
}

// made is the table once it is asked for: its functions refer to it, so that it cannot be a constant.
var made struct {
	sync.Once
	rows  []row
	index map[string]int
	sets  map[string]set
}

// The makers of rows. A field is where a checked spec has the value.

func numberRow(name string, e Effect, in interval, preset func(values) string, field func(*Spec) *float64, what string) row {
	return row{
		Key:    Key{Name: name, Form: in.String(), Effect: e, What: what},
		preset: preset, read: in.read,
		fill: func(s *Spec) { *field(s) = float(s.values.get(name)) },
	}
}

func countRow(name string, e Effect, min, max uint64, preset func(values) string, field func(*Spec) *int, what string) row {
	return row{
		Key:    Key{Name: name, Form: between(min, max), Effect: e, What: what},
		preset: preset, read: readWhole(min, max),
		fill: func(s *Spec) { *field(s) = count(s.values.get(name)) },
	}
}

func boolRow(name string, e Effect, preset func(values) string, field func(*Spec) *bool, what string) row {
	return row{
		Key:    Key{Name: name, Values: booleans(), Effect: e, What: what},
		preset: preset, read: oneOf(booleans()),
		fill: func(s *Spec) { *field(s) = s.values.get(name) == "true" },
	}
}

func nameRow(name string, e Effect, names []string, preset func(values) string, field func(*Spec) *string, what string) row {
	return row{
		Key:    Key{Name: name, Values: names, Effect: e, What: what},
		preset: preset, read: oneOf(names),
		fill: func(s *Spec) { *field(s) = s.values.get(name) },
	}
}

func booleans() []string { return []string{"true", "false"} }

// The defaults.

func always(text string) func(values) string {
	return func(values) string { return text }
}

func byRules(page, keras string) func(values) string {
	return func(v values) string {
		if v.keras() {
			return keras
		}
		return page
	}
}

// pick is the default beside a value of another key, or else the usual one.
func pick(other, usual string, of map[string]string) func(values) string {
	return func(v values) string {
		if text, ok := of[v.get(other)]; ok {
			return text
		}
		return usual
	}
}

// The conditions.

// usedWith is the condition of a key that acts beside some values of another.
func usedWith(other string, among ...string) func(values) *Error {
	return func(v values) *Error {
		if slices.Contains(among, v.get(other)) {
			return nil
		}
		return &Error{Kind: Idle, Beside: other + "=" + v.get(other), Expected: list(among)}
	}
}

// needs is the condition of a key that acts only if one of others is written.
func needs(others ...string) func(values) *Error {
	return func(v values) *Error {
		if slices.ContainsFunc(others, v.has) {
			return nil
		}
		return &Error{Kind: Alone, Expected: strings.Join(others, " or ")}
	}
}

// notBeside is the condition of a key that others replace.
func notBeside(others ...string) func(values) *Error {
	return func(v values) *Error {
		for _, other := range others {
			if r, _ := find(other); v.insists(other) || r.Ours && v.has(other) {
				return &Error{Kind: Clash, Beside: other + "=" + v.get(other)}
			}
		}
		return nil
	}
}

// The readers.

func oneOf(names []string) func(string) (string, *Error) {
	return func(text string) (string, *Error) {
		if slices.Contains(names, text) {
			return text, nil
		}
		return "", &Error{Kind: NoValue, Given: text, Near: nearest(text, names), Expected: few(names)}
	}
}

func listOf(names []string) func(string) (string, *Error) {
	one := oneOf(names)
	return func(text string) (string, *Error) {
		for item := range strings.SplitSeq(text, ",") {
			if _, e := one(item); e != nil {
				return "", e
			}
		}
		return text, nil
	}
}

// anyText takes every text.
func anyText(text string) (string, *Error) { return text, nil }
