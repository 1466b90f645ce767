package datasets

import (
	"slices"
	"strconv"
)

// choose finds the columns of the inputs and the targets.
func (l *csvLayout) choose(o *CSVOptions) (inputs, targets []int, err error) {
	targets = []int{len(l.names) - 1}
	if len(o.Targets) > 0 {
		if targets, err = l.find(o.Targets); err != nil {
			return nil, nil, err
		}
	}
	if inputs, err = l.find(o.Inputs); err != nil {
		return nil, nil, err
	}
	if len(o.Inputs) == 0 {
		for c, number := range l.numbers {
			if number && !slices.Contains(targets, c) {
				inputs = append(inputs, c)
			}
		}
	}
	if len(inputs) == 0 {
		return nil, nil, &CSVError{Fault: CSVNoInputs, Names: l.names}
	}
	asked := slices.Concat(targets, inputs)
	for i, c := range asked {
		if slices.Contains(asked[:i], c) {
			return nil, nil, &CSVError{Fault: CSVTwice, Column: c + 1, Name: l.name(c)}
		}
	}
	return inputs, targets, nil
}

// find looks columns up by their names, then by their numbers from 1.
func (l *csvLayout) find(asked []string) ([]int, error) {
	var out []int
	for _, name := range asked[:min(len(asked), MaxColumns+1)] {
		given := clean(name)
		c := slices.Index(l.names, given)
		if c < 0 {
			n, err := strconv.Atoi(given)
			if err != nil || n < 1 || n > len(l.names) {
				return nil, &CSVError{Fault: CSVNoColumn, Given: given, Limit: len(l.names), Names: l.names}
			}
			c = n - 1
		}
		out = append(out, c)
	}
	return out, nil
}

// name is what the header calls a column.
func (l *csvLayout) name(c int) string {
	if !l.header {
		return ""
	}
	return l.names[c]
}

// pick gives the names of columns.
func (l *csvLayout) pick(columns []int) []string {
	out := make([]string, len(columns))
	for i, c := range columns {
		out[i] = l.names[c]
	}
	return out
}
