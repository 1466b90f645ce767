package training

import (
	"fmt"
	"strings"

	"gonum.org/v1/gonum/mat"

	"nnlab/datasets"
	"nnlab/lessons/spec"
)

// Data is what a Spec learns from: drawn, split, with features made and scaled. It never changes, and runs share it.
type Data struct {
	Train, Val, Test Part
	Inputs           []string // names of the columns of Raw
	Names            []string // and of those of X: the features
	Targets          []string
	Classes          []string // nil for a regression
	Shape            []int    // of a row of X: {inputs}, or {rows, columns, channels} of a picture
	NoInputs         bool     // every feature is off: X is a column of zeros

	spec   spec.Spec // seen
	source source
	file   *datasets.Set
	feed   feed
	axes   [2]int // the columns of Raw that a plane shows
}

// Part is the rows for one purpose. X is nil where there are none.
type Part struct {
	Raw    *mat.Dense // before features and scale
	X      *mat.Dense // what the network is fed
	Y      *mat.Dense // what it is to answer
	Labels []int      // numbers of the classes; nil for a regression
}

// Len is how many rows there are.
func (p Part) Len() int {
	if p.X == nil {
		return 0
	}
	return p.X.RawMatrix().Rows
}

// NewData makes the data of a spec. open opens its CSV file; nil refuses files.
func NewData(s spec.Spec, open Open) (*Data, error) {
	var file *datasets.Set
	if s.File != "" {
		var err error
		if file, err = read(s, open); err != nil {
			return nil, err
		}
	}
	src, err := draw(s, file)
	if err != nil {
		return nil, err
	}
	return newData(s, src, file)
}

// With is the data of another spec. Rows are drawn again only where it names other ones, and a file is not opened again
// unless it is another.
func (d *Data) With(s spec.Spec, open Open) (*Data, error) {
	if fileOf(s) != fileOf(d.spec) {
		return NewData(s, open)
	}
	src := d.source
	if sourceOf(s) != sourceOf(d.spec) {
		var err error
		if src, err = draw(s, d.file); err != nil {
			return nil, err
		}
	}
	return newData(s, src, d.file)
}

// fileOf and sourceOf tell specs apart by what they read and by what they draw.
func fileOf(s spec.Spec) string {
	return fmt.Sprintf("%q %q %q %t", s.File, s.Target, s.InputNames, asClasses(s))
}

func sourceOf(s spec.Spec) string {
	return fmt.Sprintf("%q %q %v %v %v %v %v %v %v %v %v %v %v %q %d", s.Rules, s.Dataset, s.Noise, s.NumClasses, s.Points, s.ValPoints,
		s.TestPoints, s.TrainPercent, s.ValSplit, s.World, s.Inputs, s.Targets, s.Classes, s.SeedText, s.Seed)
}

func newData(s spec.Spec, src source, file *datasets.Set) (*Data, error) {
	set := src.train
	s, err := see(s, file)
	if err != nil {
		return nil, err
	}
	d := &Data{spec: s, source: src, file: file, Inputs: set.Inputs, Targets: set.Targets, Classes: set.Classes,
		Shape: set.Shape}
	if err := d.findAxes(s.Axes); err != nil {
		return nil, err
	}
	if d.feed, err = newFeed(s, set.X); err != nil {
		return nil, err
	}
	if d.Names = d.feed.names; d.Names == nil {
		d.Names = set.Inputs
	} else {
		d.Shape = []int{max(len(d.Names), 1)}
	}
	d.NoInputs = len(d.Names) == 0
	for _, p := range []struct {
		to   *Part
		from *datasets.Set
	}{{&d.Train, src.train}, {&d.Val, src.val}, {&d.Test, src.test}} {
		if p.from.Len() == 0 {
			continue
		}
		if *p.to, err = d.part(p.from); err != nil {
			return nil, err
		}
	}
	return d, nil
}

func (d *Data) part(set *datasets.Set) (Part, error) {
	x, err := d.feed.apply(set.X)
	if err != nil {
		return Part{}, err
	}
	y, err := targets(d.spec, set)
	return Part{Raw: set.X, X: x, Y: y, Labels: set.Labels()}, err
}

// Features makes of raw rows what the network is fed.
func (d *Data) Features(raw *mat.Dense) (*mat.Dense, error) { return d.feed.apply(raw) }

// findAxes finds the two inputs of a plane.
func (d *Data) findAxes(names [2]string) error {
	d.axes = [2]int{0, min(1, len(d.Inputs)-1)}
	for i, name := range names[:min(len(names), len(d.Inputs))] {
		if name == "" {
			continue
		}
		at, err := column("axes", name, d.Inputs)
		if err != nil {
			return err
		}
		d.axes[i] = at
	}
	return nil
}

// Has says whether a set of this name, as in monitor, has rows.
func (d *Data) Has(set string) bool {
	return map[string]Part{"train": d.Train, "val": d.Val, "test": d.Test}[set].Len() > 0
}

// see is the spec with what follows from the columns of its file.
func see(s spec.Spec, file *datasets.Set) (spec.Spec, error) {
	if file == nil || s.Known() {
		return s, nil
	}
	if s.Problem == "regression" && file.Classes != nil {
		return s, &spec.Error{Kind: spec.Unfit, Key: "problem", Given: s.Problem, Beside: "target=" + file.Targets[0], Expected: "classification"}
	}
	return s.Seen(len(file.Inputs), len(file.Targets), len(file.Classes), file.Len())
}

// targets are what the network's outputs are to be.
func targets(s spec.Spec, set *datasets.Set) (*mat.Dense, error) {
	switch {
	case set.Classes == nil:
		return set.Y, nil
	case strings.HasPrefix(s.Loss, "sparse_"):
		return set.Y, nil
	case len(set.Classes) != 2 || s.Output == "softmax":
		return set.OneHot()
	case s.Signed():
		return set.Binary(-1, 1)
	}
	return set.Binary(0, 1)
}
