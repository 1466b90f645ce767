package training

import (
	"errors"
	"io"
	"slices"
	"strings"

	"nnlab/datasets"
	"nnlab/lessons/spec"
)

// Open opens the CSV file of a spec by the name that stands there.
type Open func(name string) (io.ReadCloser, error)

// read reads the CSV file.
func read(s spec.Spec, open Open) (*datasets.Set, error) {
	if open == nil {
		return nil, &spec.Error{Kind: spec.Unready, Key: "data", Given: s.File}
	}
	f, err := open(s.File)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	o := datasets.CSVOptions{Name: s.File, Inputs: s.InputNames, Classes: asClasses(s)}
	if s.Target != "" {
		o.Targets = strings.Split(s.Target, ",")
	}
	return datasets.ReadCSV(io.Reader(f), o)
}

// asClasses tells whether numbers are to be classes, which is so only where it is written.
func asClasses(s spec.Spec) bool {
	return s.Problem == "classification" && slices.Contains(s.Written(), "problem")
}

// Unreadable tells an error of NewData that lies in a file from one that lies in the spec, which names columns that are not
// there or asks for more rows than there are.
func Unreadable(err error) bool {
	var (
		file  *datasets.CSVError
		value *datasets.ValueError
		named *spec.Error
	)
	if errors.As(err, &file) {
		return file.Fault != datasets.CSVNoColumn && file.Fault != datasets.CSVTwice && file.Fault != datasets.CSVManyTargets
	}
	return !errors.As(err, &value) && !errors.As(err, &named)
}
