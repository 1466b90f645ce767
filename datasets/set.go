package datasets

import (
	"fmt"
	"strconv"

	"gonum.org/v1/gonum/mat"
)

// Set is a table of samples, for a regression or, with Classes, for a
// classification. It has at least one row. A call that changes rows, columns or
// values returns another Set that shares no numbers with this one.
type Set struct {
	Name    string
	X       *mat.Dense // [n][inputs]
	Y       *mat.Dense // [n][targets]; with Classes one column, the number of the class from 0
	Shape   []int      // of one sample: {inputs}, or {rows, columns, channels} of a picture
	Inputs  []string   // a name a column of X
	Targets []string   // a name a column of Y
	Classes []string   // nil for a regression
}

// Len is how many rows there are.
func (s *Set) Len() int {
	if s == nil || s.X == nil {
		return 0
	}
	rows, _ := s.X.Dims()
	return rows
}

// Check says what is wrong with a set that was put together by hand: X and Y
// must have the same rows and a name a column, Shape must multiply to the columns
// of X, numbers must be finite and a class must be the number of one.
func (s *Set) Check() error { return s.check("Set") }

func (s *Set) check(where string) error {
	if s.Len() == 0 || s.Y == nil {
		return &ValueError{where, "Set", "empty", WantTable}
	}
	if err := s.checkExtent(where); err != nil {
		return err
	}
	if err := wantFinite(where, "X", s.X); err != nil {
		return err
	}
	if err := wantFinite(where, "Y", s.Y); err != nil {
		return err
	}
	for i := range s.Len() {
		if v := s.Y.At(i, 0); s.Classes != nil && !(v >= 0 && v < float64(len(s.Classes)) && v == float64(int(v))) {
			return &ValueError{where, "Y", number(v), WantClass}
		}
	}
	return nil
}

// checkExtent compares what is there with the names and the shape.
func (s *Set) checkExtent(where string) error {
	rows, inputs := s.X.Dims()
	yRows, targets := s.Y.Dims()
	size := 1
	for _, n := range s.Shape {
		if n < 1 || n > inputs/size {
			return &ValueError{where, "Shape", fmt.Sprint(s.Shape), WantShape}
		}
		size *= n
	}
	switch {
	case yRows != rows:
		return &ValueError{where, "Y", fmt.Sprintf("%d rows beside %d of X", yRows, rows), WantTable}
	case size != inputs || len(s.Shape) == 0:
		return &ValueError{where, "Shape", fmt.Sprint(s.Shape), WantShape}
	case len(s.Inputs) != inputs:
		return &ValueError{where, "Inputs", fmt.Sprintf("%d names", len(s.Inputs)), WantNames}
	case len(s.Targets) != targets || s.Classes != nil && targets != 1:
		return &ValueError{where, "Targets", fmt.Sprintf("%d names", len(s.Targets)), WantNames}
	}
	return nil
}

// Class is the number of the class of row i, from 0, or −1 if there is none: in a
// regression, and for a row that is not there.
func (s *Set) Class(i int) int {
	if i < 0 || i >= s.Len() || s.Classes == nil || s.Y == nil {
		return -1
	}
	if rows, cols := s.Y.Dims(); i >= rows || cols == 0 {
		return -1
	}
	if v := s.Y.At(i, 0); v >= 0 && v < float64(len(s.Classes)) {
		return int(v)
	}
	return -1
}

// Labels are the numbers of the classes of all rows, what NewTree takes; nil for a
// regression.
func (s *Set) Labels() []int {
	if s == nil || s.Classes == nil {
		return nil
	}
	labels := make([]int, s.Len())
	for i := range labels {
		labels[i] = s.Class(i)
	}
	return labels
}

// Counts is how many rows each class has; nil for a regression.
func (s *Set) Counts() []int {
	if s == nil || s.Classes == nil {
		return nil
	}
	counts := make([]int, len(s.Classes))
	for i := range s.Len() {
		if c := s.Class(i); c >= 0 {
			counts[c]++
		}
	}
	return counts
}

// OneHot is [n][classes], 1 in the column of a row's class and 0 elsewhere: the
// targets of a softmax.
func (s *Set) OneHot() (*mat.Dense, error) {
	if err := s.check("OneHot"); err != nil {
		return nil, err
	}
	if s.Classes == nil {
		return nil, &ValueError{"OneHot", "Set", "a regression", WantClasses}
	}
	y := mat.NewDense(s.Len(), len(s.Classes), nil)
	for i := range s.Len() {
		y.Set(i, s.Class(i), 1)
	}
	return y, nil
}

// Binary is [n][1], low for the first of two classes and high for the second: 0
// and 1 are the targets of a sigmoid, −1 and 1 those of a tanh.
func (s *Set) Binary(low, high float64) (*mat.Dense, error) {
	if err := s.check("Binary"); err != nil {
		return nil, err
	}
	if len(s.Classes) != 2 {
		return nil, &ValueError{"Binary", "Set", strconv.Itoa(len(s.Classes)) + " classes", WantTwoClasses}
	}
	for _, v := range []float64{low, high} {
		if !finite(v) {
			return nil, &ValueError{"Binary", "target", number(v), WantFinite}
		}
	}
	y := mat.NewDense(s.Len(), 1, nil)
	for i := range s.Len() {
		y.Set(i, 0, []float64{low, high}[s.Class(i)])
	}
	return y, nil
}
