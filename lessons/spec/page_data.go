package spec

import (
	"slices"
	"strconv"
)

func activationRow() row {
	return row{
		Key: Key{Name: "activation", Values: activations(), Effect: Restart,
			What: "the activation of every hidden layer"},
		preset: always("tanh"), read: oneOf(activations()), checks: []func(values) *Error{needsHidden},
	}
}

func pageActivations() []string { return []string{"relu", "tanh", "sigmoid", "linear"} }

func activations() []string {
	return append(pageActivations(), "leaky_relu", "elu", "selu", "gelu_exact", "gelu_tanh", "swish", "softplus",
		"softsign", "log_sigmoid")
}

func presetDataset(v values) string {
	if v.has("rows") || v.has("data") {
		return typed
	}
	return "circle"
}

func presetProblem(v values) string {
	switch {
	case v.has("rows"):
		return regression
	case v.get("dataset") == typed:
		if v.seen != nil {
			return v.seen.problem
		}
		return ""
	}
	s, _ := findSet(v.get("dataset"))
	if s.columns != nil && v.has("target") && s.classes > 0 && v.get("target") != s.label && v.get("target") != strconv.Itoa(len(s.columns)+1) {
		return regression
	}
	if s.classes == 0 {
		return regression
	}
	return classification
}

// checkDataset wants rows of a csv, and beside problem=regression none of the
// page's sets of classes, if that is just what is set.
func checkDataset(v values) *Error {
	if v.get("dataset") == typed && !v.has("rows") && !v.has("data") {
		return &Error{Kind: Missing, Key: "rows", Expected: "data=FILE or rows=in,in:target"}
	}
	return nil
}

func checkRegDataset(v values) *Error {
	if slices.Contains(regSets(), v.dataset()) {
		return nil
	}
	beside := "problem=" + v.get("problem")
	if v.get("problem") != classification {
		beside = "dataset=" + v.get("dataset")
	}
	return &Error{Kind: Idle, Beside: beside, Expected: "problem=regression"}
}

// checkProblem refuses numbers of a set of classes, and classes of one of numbers.
func checkProblem(v values) *Error {
	if v.get("dataset") == typed {
		return nil
	}
	s := v.set()
	own, given := classification, v.get("problem")
	if s.classes == 0 || s.columns != nil && v.has("target") {
		bare := v.without("problem")
		own = presetProblem(bare)
	}
	if given == own || given == regression && slices.Contains(regSets(), s.name) {
		return nil
	}
	e := &Error{Kind: Unfit, Given: given, Beside: "dataset=" + v.get("dataset"), Expected: own}
	if v.changed == "problem" && v.has("dataset") {
		e.Kind = Clash
	}
	return e
}

func checkFeature(name string) func(values) *Error {
	return func(v values) *Error {
		all := v.features()
		if slices.Contains(all, name) {
			return nil
		}
		want := "a set with inputs x and y"
		if len(all) > 0 {
			want = list(all)
		}
		return &Error{Kind: Off, Beside: "dataset=" + v.get("dataset"), Expected: want}
	}
}
