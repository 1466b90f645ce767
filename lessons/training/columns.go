package training

import (
	"slices"
	"strconv"
	"strings"

	"gonum.org/v1/gonum/mat"

	"nnlab/datasets"
	"nnlab/lessons/spec"
)

// choose takes the columns that a spec names of a held set: a column of numbers may become the target.
func choose(set *datasets.Set, s spec.Spec) (*datasets.Set, error) {
	if s.Target == "" && s.InputNames == nil {
		return set, nil
	}
	names := append(slices.Clone(set.Inputs), set.Targets...)
	target, inputs := len(set.Inputs), []int(nil)
	if s.Target != "" {
		var err error
		if target, err = column("target", s.Target, names); err != nil {
			return nil, err
		}
	}
	for _, name := range s.InputNames {
		i, err := column("inputs", name, names)
		if err != nil {
			return nil, err
		}
		if i == target || i == len(set.Inputs) {
			return nil, noColumn("inputs", name, set.Inputs)
		}
		inputs = append(inputs, i)
	}
	if inputs == nil {
		for i := range set.Inputs {
			if i != target {
				inputs = append(inputs, i)
			}
		}
	}
	return pick(set, inputs, target), nil
}

// pick is the set with these of its inputs, and one of its columns as the target.
func pick(set *datasets.Set, inputs []int, target int) *datasets.Set {
	out := &datasets.Set{Name: set.Name, X: mat.NewDense(set.Len(), len(inputs), nil), Y: set.Y, Shape: []int{len(inputs)},
		Targets: set.Targets, Classes: set.Classes}
	for to, from := range inputs {
		out.Inputs = append(out.Inputs, set.Inputs[from])
		out.X.SetCol(to, mat.Col(nil, from, set.X))
	}
	if target < len(set.Inputs) {
		out.Y, out.Targets, out.Classes = mat.NewDense(set.Len(), 1, mat.Col(nil, target, set.X)), set.Inputs[target:target+1], nil
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
