package training

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"gonum.org/v1/gonum/mat"

	"nnlab/datasets"
	"nnlab/lessons/spec"
)

const csvSet = "csv"

// source is the rows of an experiment as they were drawn, picked or read. A part without rows is nil.
type source struct {
	train, val, test *datasets.Set
	page             datasets.PageRandom // the page's stream where the first weights go on with it
}

// draw makes the rows of a spec; file is those of its CSV file, if it has one.
func draw(s spec.Spec, file *datasets.Set) (source, error) {
	src := source{page: *datasets.NewPageRandom(s.SeedText)}
	var err error
	switch {
	case s.Inputs != nil:
		src.train = typed(s)
	case s.Rules == "page" && s.Points == 0 && playground(s.Dataset):
		src.train, src.test, err = datasets.PageData(s.Dataset, s.Noise*100, s.TrainPercent, &src.page)
	case s.Dataset == "noisy-sine" && s.Points == 0:
		src.train, src.val = datasets.HeldSine()
	case s.Points > 0 && !held(s.Dataset):
		err = src.drawParts(s)
	default:
		err = src.split(s, file)
	}
	if err == nil && s.ValSplit > 0 {
		err = src.keepBack(s.ValSplit)
	}
	return src, err
}

func playground(name string) bool { return slices.Contains(datasets.PlaygroundNames(), name) }

// held tells the sets whose rows are there and are picked, not drawn.
func held(name string) bool {
	return slices.Contains([]string{"iris", "diabetes", "digits", "moved-digits", csvSet}, name)
}

// typed is the rows that stand in the spec itself.
func typed(s spec.Spec) *datasets.Set {
	set := &datasets.Set{Name: s.Dataset, X: matrix(s.Inputs), Shape: []int{len(s.Inputs[0])}, Inputs: numbered("x", len(s.Inputs[0]))}
	if len(set.Inputs) == 2 {
		set.Inputs = []string{"x", "y"}
	}
	if s.Classes == 0 {
		set.Y, set.Targets = matrix(s.Targets), numbered("target", len(s.Targets[0]))
		return set
	}
	set.Y, set.Targets, set.Classes = mat.NewDense(len(s.Targets), 1, nil), []string{"class"}, numbered("", s.Classes)
	for i := range set.Classes {
		set.Classes[i] = strconv.Itoa(i)
	}
	for i, target := range s.Targets {
		set.Y.Set(i, 0, float64(classOf(target, 0.5)))
	}
	return set
}

// classOf is the class that outputs, or targets, name: of one number by a threshold, of several by the greatest.
func classOf(out []float64, threshold float64) int {
	if len(out) > 1 {
		best := 0
		for i, v := range out {
			if v > out[best] {
				best = i
			}
		}
		return best
	}
	if out[0] > threshold {
		return 1
	}
	return 0
}

func numbered(name string, n int) []string {
	names := make([]string, n)
	for i := range names {
		names[i] = name + strconv.Itoa(i+1)
	}
	return names
}

func matrix(rows [][]float64) *mat.Dense {
	m := mat.NewDense(len(rows), len(rows[0]), nil)
	for i, row := range rows {
		m.SetRow(i, row)
	}
	return m
}

// options are what a drawn set is made from.
func options(s spec.Spec, rows int, seed uint64) datasets.Options {
	o := datasets.Options{Rows: rows, Noise: s.Noise, Seed: seed}
	if s.Dataset == "blobs" {
		o.Classes = s.NumClasses
	}
	return o
}

// drawParts draws each part by itself.
func (src *source) drawParts(s spec.Spec) error {
	for _, p := range []struct {
		set  **datasets.Set
		rows int
		part datasets.Part
	}{{&src.train, s.Points, datasets.Training}, {&src.val, s.ValPoints, datasets.Validation}, {&src.test, s.TestPoints, datasets.Test}} {
		if p.rows == 0 {
			continue
		}
		set, err := datasets.ByName(s.Dataset, options(s, p.rows, p.part.Seed(s.Seed)))
		if err != nil {
			return err
		}
		*p.set = set
	}
	return nil
}

// split deals the rows of one set out, by counts or by a percentage.
func (src *source) split(s spec.Spec, file *datasets.Set) error {
	set, deal, err := whole(s, file)
	if err != nil {
		return err
	}
	if s.Points == 0 {
		n := int(math.Floor(float64(set.Len()) * s.TrainPercent / 100))
		if n >= set.Len() {
			src.train = set
			return nil
		}
		parts, err := set.Parts([]int{n, set.Len() - n}, deal, s.Seed)
		if err != nil {
			return err
		}
		src.train, src.test = parts[0], parts[1]
		return nil
	}
	if strings.HasSuffix(s.Dataset, "digits") {
		deal = datasets.Even
	}
	to := []**datasets.Set{&src.train, &src.val, &src.test}
	counts := []int{s.Points, s.ValPoints, s.TestPoints}
	for i := len(counts) - 1; i > 0; i-- {
		if counts[i] == 0 {
			to, counts = slices.Delete(to, i, i+1), slices.Delete(counts, i, i+1)
		}
	}
	parts, err := set.Parts(counts, deal, s.Seed)
	for i, part := range parts {
		*to[i] = part
	}
	return err
}

// whole is all rows of a set, and how they are dealt out: those of a drawn one are in no order already.
func whole(s spec.Spec, file *datasets.Set) (set *datasets.Set, deal datasets.Deal, err error) {
	switch s.Dataset {
	case csvSet:
		return file, datasets.Random, nil
	case "moved-digits":
		set, err = datasets.MovedDigits(moves(s.World), s.Seed)
		return set, datasets.Random, err
	case "iris", "diabetes", "digits":
		if set, err = datasets.ByName(s.Dataset, datasets.Options{}); err != nil {
			return nil, 0, err
		}
		if s.Dataset == "diabetes" {
			set.Y.Scale(0.01, set.Y)
		}
		set, err = choose(set, s)
		return set, datasets.Random, err
	}
	set, err = datasets.ByName(s.Dataset, options(s, 0, s.Seed))
	return set, datasets.InOrder, err
}

func moves(m spec.Moves) datasets.Augment {
	return datasets.Augment{Translate: m.Translate, Rotate: m.Rotate, Stretch: m.Stretch, Shear: m.Shear}
}

// keepBack makes the last of the training rows the validation set, as Keras does.
func (src *source) keepBack(share float64) error {
	n := src.train.Len()
	keep := int(math.Floor(float64(n) * (1 - share)))
	parts, err := src.train.Parts([]int{keep, n - keep}, datasets.InOrder, 0)
	if err != nil {
		return err
	}
	src.train, src.val = parts[0], parts[1]
	return nil
}
