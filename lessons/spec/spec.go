package spec

import (
	"slices"
	"strings"
)

// The most parameters of a network that trains on a screen, and of any.
const (
	LiveParams = 50_000
	MaxParams  = 1_000_000
)

// Parse reads a spec. Its error is an *Error.
func Parse(text string) (Spec, error) {
	s, _, err := Open(text)
	return s, err
}

// Open reads a spec, and tells what a link has that was ignored or replaced.
func Open(text string) (Spec, []Note, error) {
	v, notes, e := parts(text)
	if e == nil {
		e = v.expand()
	}
	if e == nil && v.link {
		v.forget()
	}
	if e == nil {
		_, e = v.clash()
	}
	if e != nil {
		return Spec{}, nil, e.clean()
	}
	s, err := resolve(v)
	if err != nil {
		return Spec{}, nil, err
	}
	return s, notes, nil
}

func resolve(v values) (Spec, error) {
	if e := ready(v); e != nil {
		return Spec{}, e.clean()
	}
	v.shorten()
	if v.link && !v.loose() {
		v.link = false
	}
	if !v.has("rows") {
		v.said = samples{}
	}
	s := Spec{values: values{text: v.text, link: v.link, seen: v.seen, said: v.said}}
	if e := fits(s.String()); e != nil { // numbers may print longer than they were typed
		return Spec{}, e.clean()
	}
	for _, r := range table() {
		if r.fill != nil {
			r.fill(&s)
		}
	}
	fillRows(&s)
	return s, nil
}

// ready tells what is missing in a spec whose keys agree.
func ready(v values) *Error {
	n, e := v.net()
	switch {
	case e != nil:
		return e
	case n.params() > MaxParams:
		return outside(Params, "networkShape", n.params(), between(1, MaxParams))
	}
	return checkSplit(v)
}

// String is the shortest text that says the same.
func (s Spec) String() string {
	var parts []string
	for _, name := range names() {
		if text, ok := s.values.text[name]; ok {
			parts = append(parts, name+"="+printed(name, text))
		}
	}
	text := strings.Join(parts, "&")
	switch {
	case s.values.link:
		return "#" + text
	case text == "":
		return "dataset=circle"
	}
	return text
}

// Get is the value of a key as it prints without escapes, its default if it is
// not written, None if it has none, and empty if there is no such key, or no one
// default beside the others.
func (s Spec) Get(key string) string {
	r, ok := find(key)
	if text := s.values.get(key); text != "" || !ok || r.preset != nil {
		return text
	}
	return None
}

// Written are the keys of the shortest text, in its order.
func (s Spec) Written() []string {
	return slices.DeleteFunc(names(), func(name string) bool { return !s.values.has(name) })
}

// WithoutSeed is the shortest text but for the seed, for a log that names its own.
func (s Spec) WithoutSeed() string {
	s.values = s.values.without("seed")
	s.values.link = s.values.link && s.values.loose()
	return s.String()
}
