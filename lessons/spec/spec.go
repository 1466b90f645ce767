package spec

import (
	"maps"
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
	v, e := parts(text)
	if e == nil {
		_, e = v.clash()
	}
	if e != nil {
		return Spec{}, e.clean()
	}
	return resolve(v)
}

// Set changes one key, as in a running lab: whatever can no longer act beside
// it is dropped and named, in the order of the table. The value is taken as it
// is, without escapes. An error leaves all as it was.
func (s Spec) Set(key, value string) (next Spec, dropped []string, err error) {
	r, e := lookup(key)
	if e == nil {
		e = fits(key + "=" + value)
	}
	if e == nil {
		e = sound(key, value)
	}
	if e != nil {
		return s, nil, e.clean()
	}
	v := s.values.with(key, value)
	if value == None && r.preset == nil {
		delete(v.text, key)
	} else if v.text[key], e = r.typed(value); e != nil {
		return s, nil, e.clean()
	}
	dropped, e = v.drop()
	if e != nil {
		return s, nil, e.clean()
	}
	if next, err = resolve(v); err != nil {
		return s, nil, err
	}
	return next, dropped, nil
}

// drop removes what clashes with the key that changes, and names it.
func (v values) drop() (dropped []string, e *Error) {
	before := maps.Clone(v.text)
	for {
		r, e := v.clash()
		if e == nil {
			break
		}
		loser := r.Name
		if loser == v.changed {
			if e.Kind != Clash {
				return nil, e
			}
			loser, _, _ = strings.Cut(e.Beside, "=")
		}
		delete(v.text, loser)
	}
	for _, name := range names() {
		if _, was := before[name]; was && !v.has(name) {
			dropped = append(dropped, name)
		}
	}
	return dropped, nil
}

func resolve(v values) (Spec, error) {
	if e := ready(v); e != nil {
		return Spec{}, e.clean()
	}
	v.shorten()
	s := Spec{values: values{text: v.text}}
	if e := fits(s.String()); e != nil { // numbers may print longer than they were typed
		return Spec{}, e.clean()
	}
	for _, r := range table() {
		if r.fill != nil {
			r.fill(&s)
		}
	}
	return s, nil
}

// ready tells what is missing in a spec whose keys agree.
func ready(v values) *Error {
	switch {
	case v.get("rules") != "keras":
		return &Error{Kind: Missing, Key: "rules", Expected: "rules=keras"}
	case v.get("dataset") == "":
		return &Error{Kind: Missing, Key: "dataset", Expected: list(gates())}
	case v.get("dataset") == typed && !v.has("rows"):
		return &Error{Kind: Missing, Key: "rows", Expected: "rows=in,in:target"}
	case params(v.sizes()) > MaxParams:
		return outside(Params, "networkShape", params(v.sizes()), between(1, MaxParams))
	}
	return nil
}

// String is the shortest text that says the same; of the zero Spec it is empty.
func (s Spec) String() string {
	var parts []string
	for _, name := range names() {
		if text, ok := s.values.text[name]; ok {
			parts = append(parts, name+"="+encode(text))
		}
	}
	return strings.Join(parts, "&")
}

// Get is the value of a key as it prints without escapes, its default if it is
// not written, None if it has none, and empty if there is no such key.
func (s Spec) Get(key string) string {
	r, ok := find(key)
	if text := s.values.get(key); text != "" || !ok || r.preset != nil {
		return text
	}
	return None
}

// Sizes are the widths of all layers, the inputs first and the outputs last.
func (s Spec) Sizes() []int { return s.values.sizes() }

// Activations has a name for each weight layer. The last one is the output's:
// linear under logit, whose loss takes the plain sum.
func (s Spec) Activations() []string {
	last := s.Output
	if last == "logit" {
		last = "linear"
	}
	return append(slices.Clone(s.HiddenNames), last)
}

// Params counts the weights and biases.
func (s Spec) Params() int { return params(s.Sizes()) }

func params(sizes []int) int {
	sum := 0
	for i := 1; i < len(sizes); i++ {
		sum += (sizes[i-1] + 1) * sizes[i]
	}
	return sum
}
