package datasets

import (
	"slices"

	"gonum.org/v1/gonum/mat"
)

// Rows copies the rows of these numbers, in this order; a row may be there more
// than once.
func (s *Set) Rows(indices []int) (*Set, error) {
	if err := s.check("Rows"); err != nil {
		return nil, err
	}
	if len(indices) == 0 {
		return nil, &ValueError{"Rows", "indices", "none", WantSomeRows}
	}
	for _, i := range indices {
		if err := wantCount("Rows", "index", i, 0, s.Len()-1, WantRow); err != nil {
			return nil, err
		}
	}
	return s.pick(indices), nil
}

// pick is Rows for row numbers that are known to be good.
func (s *Set) pick(indices []int) *Set {
	return s.with(pickRows(s.X, indices), pickRows(s.Y, indices))
}

// upTo is 0, 1, … below n.
func upTo(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

func pickRows(m *mat.Dense, indices []int) *mat.Dense {
	_, cols := m.Dims()
	out := mat.NewDense(len(indices), cols, nil)
	for to, from := range indices {
		out.SetRow(to, m.RawRowView(from))
	}
	return out
}

// with is the set with other numbers, and names of its own.
func (s *Set) with(x, y *mat.Dense) *Set {
	return &Set{Name: s.Name, X: x, Y: y, Shape: slices.Clone(s.Shape), Inputs: slices.Clone(s.Inputs),
		Targets: slices.Clone(s.Targets), Classes: slices.Clone(s.Classes)}
}
