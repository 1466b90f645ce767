package spec

import (
	"maps"
	"slices"
)

// values are the canonical texts of the keys that were written. Defaults are
// worked out when asked for, so the order of the keys decides nothing.
type values struct {
	text    map[string]string
	changed string  // the key that Set changes just now
	link    bool    // some value can only be said in a link
	seen    *facts  // of a file
	said    samples // of rows, which may be long: read once
}

func (v values) has(name string) bool {
	_, ok := v.text[name]
	return ok
}

// get is the value of a key, its default if it is not written.
func (v values) get(name string) string {
	if text, ok := v.text[name]; ok {
		return text
	}
	return v.preset(name)
}

func (v values) preset(name string) string {
	if r, ok := find(name); ok && r.preset != nil {
		return r.preset(v)
	}
	return ""
}

// keras tells which rules fill in what is not written.
func (v values) keras() bool { return v.text["rules"] == "keras" }

// insists tells whether a key was written with a meaning of its own. A key of
// the page with its default has none where it cannot act, nor has one of its two
// data sets beside a problem, unless that is just what somebody sets.
func (v values) insists(name string) bool {
	switch {
	case !v.has(name):
		return false
	case v.changed == name:
		return true
	case v.idleSet(name):
		return false
	}
	return v.text[name] != v.preset(name)
}

// idleSet tells whether a key is the data set of the other problem.
func (v values) idleSet(name string) bool {
	switch {
	case !v.has("problem") || v.has("rows") || v.has("data"):
		return false
	case name == "dataset":
		return slices.Contains(regSets(), v.dataset())
	case name == "regDataset":
		return !slices.Contains(regSets(), v.dataset())
	}
	return false
}

func (v values) with(key, text string) values {
	next := values{text: maps.Clone(v.text), changed: key, link: v.link, seen: v.seen, said: v.said}
	if next.text == nil {
		next.text = map[string]string{}
	}
	next.text[key] = text
	return next
}

func (v values) without(key string) values {
	v.text = maps.Clone(v.text)
	delete(v.text, key)
	return v
}

// clash is the first key in table order that cannot stand beside the others.
func (v values) clash() (row, *Error) {
	for _, r := range table() {
		if !v.has(r.Name) || !r.Ours && !v.insists(r.Name) {
			continue
		}
		for _, check := range r.checks {
			if e := check(v); e != nil {
				if e.Key == "" {
					e.Key = r.Name
				}
				return r, e
			}
		}
	}
	return row{}, nil
}

// shorten removes what says no more than the defaults do.
func (v values) shorten() {
	rows := table()
	for _, r := range rows {
		if r.settle != nil && v.has(r.Name) {
			r.settle(v)
		}
	}
	for _, name := range []string{"dataset", "regDataset"} {
		if v.has(name) && v.idleSet(name) {
			delete(v.text, name)
		}
	}
	for _, r := range rows {
		if v.has(r.Name) && (r.silent || v.text[r.Name] == v.preset(r.Name)) {
			delete(v.text, r.Name)
		}
	}
}
