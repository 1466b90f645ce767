package spec

import (
	"slices"
	"strconv"
	"strings"
)

// samples are a data set as it was given: targets are numbers or labels.
type samples struct {
	inputs, targets [][]float64
	labels          []float64 // the distinct first targets, the smallest first
}

// samples are the rows that the text itself says; nil of all other sets.
func (v values) samples() samples {
	if v.has("rows") {
		return v.said
	}
	name := v.dataset()
	if s, _ := findSet(name); s.rows != 4 {
		return samples{}
	}
	s := samples{inputs: [][]float64{{0, 0}, {0, 1}, {1, 0}, {1, 1}}}
	for _, t := range gate(name) {
		s.targets = append(s.targets, []float64{t})
	}
	s.labels = []float64{0, 1}
	return s
}

// readRows takes in,in:target,target;…, every row as wide as the first.
func readRows(text string) (string, *Error) {
	s, e := parseRows(text)
	if e != nil {
		return "", e
	}
	rows := make([]string, len(s.inputs))
	for i := range rows {
		rows[i] = showAll(s.inputs[i]) + ":" + showAll(s.targets[i])
	}
	return strings.Join(rows, ";"), nil
}

func parseRows(text string) (samples, *Error) {
	var s samples
	for text := range strings.SplitSeq(text, ";") {
		at := len(s.inputs) + 1
		in, out, ok := strings.Cut(text, ":")
		if !ok {
			return s, &Error{Kind: RowForm, At: at, Given: text, Expected: "in,in:target"}
		}
		inputs, e := numbers(in, anything())
		if e != nil {
			return s, e
		}
		targets, e := numbers(out, anything())
		if e != nil {
			return s, e
		}
		s.inputs, s.targets = append(s.inputs, inputs), append(s.targets, targets)
		if e := s.misfit(); e != nil {
			e.At = at
			return s, e
		}
		s.labels = append(s.labels, targets[0])
	}
	slices.Sort(s.labels)
	s.labels = slices.Compact(s.labels)
	return s, nil
}

// misfit compares the last row with the first.
func (s samples) misfit() *Error {
	last := len(s.inputs) - 1
	in, out := len(s.inputs[last]), len(s.targets[last])
	switch {
	case in != len(s.inputs[0]):
		return outside(RowInputs, "", in, strconv.Itoa(len(s.inputs[0])))
	case out > maxTargets:
		return outside(RowTargets, "", out, between(1, maxTargets))
	case out != len(s.targets[0]):
		return outside(RowTargets, "", out, strconv.Itoa(len(s.targets[0])))
	}
	return nil
}

func checkRows(v values) *Error {
	if v.insists("dataset") {
		return &Error{Kind: Clash, Beside: "dataset=" + v.get("dataset")}
	}
	return nil
}

// checkClasses wants of typed rows what classes can be counted of.
func checkClasses(v values) *Error {
	if !v.has("rows") || v.get("problem") != classification {
		return nil
	}
	data := v.samples()
	if n := len(data.targets[0]); n != 1 {
		e := outside(RowTargets, "rows", n, "1")
		e.At = 1
		return e
	}
	if k := len(data.labels); k < 2 || k > maxClasses {
		return outside(Classes, "rows", k, between(2, maxClasses))
	}
	return nil
}

// fillRows gives the rows that are known, their targets as the outputs are to be.
func fillRows(s *Spec) {
	v := s.values
	data := v.samples()
	s.Inputs, s.Targets = data.inputs, slices.Clone(data.targets)
	if s.Classes == 0 {
		return
	}
	for i, t := range data.targets {
		class, _ := slices.BinarySearch(data.labels, t[0])
		s.Targets[i] = s.ClassTarget(class)
	}
}

// ClassTarget is what the outputs are to be for a class, counted from 0: of two
// classes one number, -1 or +1 or else 0 or 1, and otherwise one a class.
func (s Spec) ClassTarget(class int) []float64 {
	if s.Classes == 2 && s.Output != "softmax" {
		if s.Signed() {
			return []float64{float64(2*class - 1)}
		}
		return []float64{float64(class)}
	}
	hot := make([]float64, s.Classes)
	if class >= 0 && class < len(hot) {
		hot[class] = 1
	}
	return hot
}

// Signed tells whether the targets of two classes are -1 and +1.
func (s Spec) Signed() bool {
	if s.Classes != 2 {
		return false
	}
	hinge := s.Loss == "hinge" || s.Loss == "squared_hinge"
	return s.Output == "tanh" || hinge || s.Output == "linear" && s.Rules == "page"
}
