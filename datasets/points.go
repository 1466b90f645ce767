package datasets

import (
	"slices"

	"gonum.org/v1/gonum/mat"
)

func squaredDistance(a, b []float64) float64 {
	sum := 0.0
	for c, v := range a {
		d := v - b[c]
		sum += float64(d * d)
	}
	return sum
}

// rowOf is a copy of a row; nil if there is none.
func rowOf(m *mat.Dense, i int) []float64 {
	if m == nil || i < 0 || i >= m.RawMatrix().Rows {
		return nil
	}
	return slices.Clone(m.RawRowView(i))
}

// columnsOf is how many columns a matrix has that a zero value may lack.
func columnsOf(m *mat.Dense) int {
	if m == nil {
		return 0
	}
	_, cols := m.Dims()
	return cols
}
