package spec

import "maps"

// values are the canonical texts of the keys that were written. Defaults are
// worked out when asked for, so the order of the keys decides nothing.
type values struct {
	text    map[string]string
	changed string // the key that Set changes just now
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

// insists tells whether a key of the page was written with a meaning of its
// own. Its default beside a key that replaces it has none, unless that is just
// what somebody sets.
func (v values) insists(name string) bool {
	return v.has(name) && (v.changed == name || v.text[name] != v.preset(name))
}

func (v values) with(key, text string) values {
	next := values{text: maps.Clone(v.text), changed: key}
	if next.text == nil {
		next.text = map[string]string{}
	}
	next.text[key] = text
	return next
}

// clash is the first key in table order that cannot stand beside the others.
func (v values) clash() (row, *Error) {
	for _, r := range table() {
		if r.check == nil || !v.has(r.Name) || r.page && !v.insists(r.Name) {
			continue
		}
		if e := r.check(v); e != nil {
			return r, e
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
	for _, r := range rows {
		if v.has(r.Name) && v.text[r.Name] == v.preset(r.Name) {
			delete(v.text, r.Name)
		}
	}
}
