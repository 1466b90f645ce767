package spec

import (
	"slices"
	"strconv"
	"strings"
)

const (
	typed          = "csv" // the dataset of typed rows
	classification = "classification"
	regression     = "regression"
	maxTargets     = 3
	maxClasses     = 64
)

func problems() []string { return []string{classification, regression} }

func gates() []string { return []string{"and", "or", "xor-gate"} }

// gate is a gate's column of the truth table 00 01 10 11.
func gate(name string) []float64 {
	switch name {
	case "and":
		return []float64{0, 0, 0, 1}
	case "or":
		return []float64{0, 1, 1, 1}
	}
	return []float64{0, 1, 1, 0}
}

// samples are a data set as it was given: targets are numbers or labels.
type samples struct{ inputs, targets [][]float64 }

func (v values) samples() samples {
	if text, ok := v.text["rows"]; ok {
		s, _ := parseRows(text)
		return s
	}
	s := samples{inputs: [][]float64{{0, 0}, {0, 1}, {1, 0}, {1, 1}}}
	for _, t := range gate(v.get("dataset")) {
		s.targets = append(s.targets, []float64{t})
	}
	return s
}

func presetDataset(v values) string {
	if v.has("rows") {
		return typed
	}
	return ""
}

func presetProblem(v values) string {
	if v.has("rows") {
		return regression
	}
	return classification
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
		inputs, e := numbers(in)
		if e != nil {
			return s, e
		}
		targets, e := numbers(out)
		if e != nil {
			return s, e
		}
		s.inputs, s.targets = append(s.inputs, inputs), append(s.targets, targets)
		if e := s.misfit(); e != nil {
			e.At = at
			return s, e
		}
	}
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
		return &Error{Kind: Clash, Key: "rows", Beside: "dataset=" + v.get("dataset")}
	}
	return nil
}

func checkProblem(v values) *Error {
	if !v.has("rows") {
		if dataset := v.get("dataset"); v.get("problem") != classification && dataset != "" {
			return &Error{Kind: Unfit, Key: "problem", Given: regression,
				Beside: "dataset=" + dataset, Expected: classification}
		}
		return nil
	}
	if v.get("problem") != classification {
		return nil
	}
	if n := len(v.samples().targets[0]); n != 1 {
		e := outside(RowTargets, "rows", n, "1")
		e.At = 1
		return e
	}
	if k := v.classes(); k < 2 || k > maxClasses {
		return outside(Classes, "rows", k, between(2, maxClasses))
	}
	return nil
}

// labels are the distinct targets of a classification, the smallest first.
func (s samples) labels() []float64 {
	var all []float64
	for _, t := range s.targets {
		all = append(all, t[0])
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// classes counts them; a regression has none.
func (v values) classes() int {
	if v.get("problem") == regression {
		return 0
	}
	return len(v.samples().labels())
}

func fillData(s *Spec) {
	v := s.values
	data := v.samples()
	s.Dataset, s.Problem, s.Classes = v.get("dataset"), v.get("problem"), v.classes()
	s.Inputs, s.Targets = data.inputs, data.targets
	if s.Classes == 0 {
		return
	}
	labels := data.labels()
	for i, t := range data.targets {
		class, _ := slices.BinarySearch(labels, t[0])
		s.Targets[i] = target(class, s.Classes, v.get("output"))
	}
}

// target is what the outputs are to be for a class.
func target(class, classes int, output string) []float64 {
	if classes == 2 && output != "softmax" {
		if output == "tanh" {
			return []float64{float64(2*class - 1)}
		}
		return []float64{float64(class)}
	}
	hot := make([]float64, classes)
	hot[class] = 1
	return hot
}

// outputs counts the units of the output layer.
func (v values) outputs() int {
	switch k := v.classes(); {
	case k == 0:
		return len(v.samples().targets[0])
	case k == 2 && v.get("output") != "softmax":
		return 1
	default:
		return k
	}
}
