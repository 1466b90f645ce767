// Package datasets holds tables of samples to learn from: made ones (gates,
// moons, spirals), held ones (iris, digits, diabetes) and CSV files, with what
// is done to a table before training (split, scale, shuffle, augment), and the
// learning methods that are not networks (k-means, a decision tree, least
// squares).
//
// It knows nothing of networks. Rows are samples, numeric types are gonum's.
// Same seed, same rows. A call that cannot be served returns a typed error and
// never panics.
package datasets

import "gonum.org/v1/gonum/mat"

// Set is a table of samples.
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
	rows, _ := s.X.Dims()
	return rows
}
