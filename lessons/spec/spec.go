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
	dropped, e = v.drop(s.values)
	if e != nil {
		return s, nil, e.clean()
	}
	if next, err = resolve(v); err != nil {
		return s, nil, err
	}
	return next, slices.DeleteFunc(dropped, next.values.has), nil // has: in a shorter form
}

// drop removes what clashes with the key that changes, and names it.
func (v *values) drop(was values) (dropped []string, e *Error) {
	v.switchProblem()
	if e := v.expand(); e != nil {
		return nil, e
	}
	if EffectOf(v.changed) == NewData && v.changed != "seed" {
		v.seen = nil
	}
	v.keepLink()
	for {
		r, e := v.clash()
		if e == nil {
			break
		}
		loser := r.Name
		if loser == v.changed || !v.has(loser) {
			loser, _ = cutPair(e.Beside)
			if e.Kind != Clash || !v.has(loser) || loser == v.changed {
				return nil, e
			}
		}
		delete(v.text, loser)
	}
	for _, name := range names() {
		if _, had := was.text[name]; had && !v.has(name) && name != v.changed {
			dropped = append(dropped, name)
		}
	}
	return dropped, nil
}

// switchProblem follows a data set that is chosen to its own problem.
func (v values) switchProblem() {
	switch {
	case v.changed == "regDataset":
		v.text["problem"] = regression
		if name := v.text["dataset"]; name != "" && !slices.Contains(pageSets(), name) {
			delete(v.text, "dataset")
		}
		delete(v.text, "rows")
		delete(v.text, "data")
	case v.changed == "dataset":
		delete(v.text, "problem")
		delete(v.text, "regDataset")
	}
}

func resolve(v values) (Spec, error) {
	if e := ready(v); e != nil {
		return Spec{}, e.clean()
	}
	v.shorten()
	if v.link && !v.loose() {
		v.link = false
	}
	s := Spec{values: values{text: v.text, link: v.link, seen: v.seen}}
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
// not written, None if it has none, and empty if there is no such key.
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

// Acts tells whether a key can act beside the others, so that there is something
// to set.
func (s Spec) Acts(key string) bool {
	r, ok := find(key)
	if !ok || r.silent {
		return false
	}
	v := s.values.with(key, s.values.get(key))
	if v.text[key] == "" && key != "networkShape" {
		delete(v.text, key)
	}
	for _, check := range r.checks {
		if e := check(v); e != nil && e.idle() {
			return false
		}
	}
	return true
}

// Sizes are the widths of all layers, the inputs first and the outputs last; a
// picture counts its numbers. They are nil where a file has to be seen first.
func (s Spec) Sizes() []int {
	if !s.Known() {
		return nil
	}
	n, _ := s.values.net()
	return n.sizes
}

// Known tells whether it is known how many inputs and outputs the data have: it
// is not for a file before Seen.
func (s Spec) Known() bool {
	_, known := s.values.width()
	return known && s.values.outputs() > 0
}

// Params counts the weights and biases; 0 if that is not Known.
func (s Spec) Params() int {
	if !s.Known() {
		return 0
	}
	n, _ := s.values.net()
	return n.params()
}

// Rows counts those that train, validate and test; false for a file before Seen,
// unless points says it.
func (s Spec) Rows() (train, val, test int, known bool) { return s.values.rows() }

// Seen is the spec of a file that was looked at: its inputs, its targets or
// classes (0 in a regression) and its rows. What followed from them is filled in.
func (s Spec) Seen(inputs, targets, classes, rows int) (Spec, error) {
	f := facts{set: set{name: typed, rows: rows, inputs: inputs, classes: classes, held: true, share: "50"},
		problem: regression, targets: targets, known: true}
	if classes > 0 {
		f.problem = classification
	}
	v := values{text: maps.Clone(s.values.text), link: s.values.link, seen: &f}
	if _, e := v.clash(); e != nil {
		return s, e.clean()
	}
	next, err := resolve(v)
	if err != nil {
		return s, err
	}
	return next, nil
}

// Activations has a name for each layer with weights. The last one is the
// output's: linear under logit, whose loss takes the plain sum.
func (s Spec) Activations() []string {
	last := s.Output
	if last == "logit" {
		last = "linear"
	}
	return append(slices.Clone(s.HiddenNames), last)
}

// Activation is that of a hidden layer, with its setting.
type Activation struct {
	Name  string
	Alpha float64 // of leaky_relu and elu
}

// PieceActivations has one for each of Pieces; none, "", for a pool.
func (s Spec) PieceActivations() []Activation {
	list := make([]Activation, len(s.Pieces))
	next := 0
	for i, p := range s.Pieces {
		if p.weighted() {
			list[i] = Activation{s.HiddenNames[next], s.Alphas[next]}
			next++
		}
	}
	return list
}

// UpdatesPerEpoch counts the updates that an epoch makes; by the page's rules
// those after a row whose number is a multiple of the batch. It is 0 for a file
// before Seen.
func (s Spec) UpdatesPerEpoch() int {
	train, _, _, known := s.Rows()
	switch {
	case !known:
		return 0
	case s.Rules == "keras":
		return (train + s.BatchSize - 1) / s.BatchSize
	}
	return s.pageUpdates(train)
}
