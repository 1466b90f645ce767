package training

import (
	"slices"
	"strconv"
	"strings"

	"gonum.org/v1/gonum/mat"

	"nnlab/datasets"
	"nnlab/lessons/spec"
)

// choose takes the columns that a spec names of a held set: columns of numbers may become the targets.
func choose(set *datasets.Set, s spec.Spec) (*datasets.Set, error) {
	if s.Target == "" && s.InputNames == nil {
		return set, nil
	}
	names := append(slices.Clone(set.Inputs), set.Targets...)
	targets, inputs := []int{len(set.Inputs)}, []int(nil)
	if s.Target != "" {
		targets = nil
		for name := range strings.SplitSeq(s.Target, ",") {
			i, err := column("target", name, names)
			if err != nil {
				return nil, err
			}
			targets = append(targets, i)
		}
	}
	for _, name := range s.InputNames {
		i, err := column("inputs", name, names)
		if err != nil {
			return nil, err
		}
		if slices.Contains(targets, i) || i == len(set.Inputs) {
			return nil, noColumn("inputs", name, set.Inputs)
		}
		inputs = append(inputs, i)
	}
	if inputs == nil {
		for i := range set.Inputs {
			if !slices.Contains(targets, i) {
				inputs = append(inputs, i)
			}
		}
	}
	return pick(set, inputs, targets), nil
}

// pick is the set with these of its inputs, and these columns as the targets.
func pick(set *datasets.Set, inputs, targets []int) *datasets.Set {
	out := &datasets.Set{Name: set.Name, X: mat.NewDense(set.Len(), len(inputs), nil), Y: set.Y, Shape: []int{len(inputs)},
		Targets: set.Targets, Classes: set.Classes}
	for to, from := range inputs {
		out.Inputs = append(out.Inputs, set.Inputs[from])
		out.X.SetCol(to, mat.Col(nil, from, set.X))
	}
	if len(targets) == 1 && targets[0] == len(set.Inputs) {
		return out
	}
	out.Y, out.Targets, out.Classes = mat.NewDense(set.Len(), len(targets), nil), nil, nil
	for to, from := range targets {
		name, column := set.Targets[0], set.Y.ColView(0)
		if from < len(set.Inputs) {
			name, column = set.Inputs[from], set.X.ColView(from)
		}
		out.Targets = append(out.Targets, name)
		out.Y.SetCol(to, mat.Col(nil, 0, column))
	}
	return out
}

// column finds a column by its name, or by its number from 1.
func column(key, name string, names []string) (int, error) {
	if i := slices.Index(names, name); i >= 0 {
		return i, nil
	}
	if n, err := strconv.Atoi(name); err == nil && n >= 1 && n <= len(names) {
		return n - 1, nil
	}
	return 0, noColumn(key, name, names)
}

func noColumn(key, name string, names []string) error {
	return &spec.Error{Kind: spec.NoValue, Key: key, Given: name, Expected: strings.Join(names, ", ")}
}
