package spec

import (
	"maps"
	"math"
	"slices"
)

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
	v := values{text: maps.Clone(s.values.text), link: s.values.link, seen: &f, said: s.values.said}
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

// pageUpdates counts the rows of an epoch after which the page updates.
func (s Spec) pageUpdates(rows int) int {
	n := 0
	for i := 1; i <= rows; i++ {
		if math.Mod(float64(i), s.PageBatch) == 0 {
			n++
		}
	}
	return n
}
