package datasets

import (
	"math"
	"slices"
	"strconv"

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

// largest is the largest size of a number where squares are summed: a million of
// them must stay finite.
const largest = 1e100

// wantPoint refuses what is no row of so many numbers within ±1e100.
func wantPoint(where, what string, point []float64, length int) error {
	if err := wantCount(where, "length of "+what, len(point), max(length, 1), length, WantColumns); err != nil {
		return err
	}
	return wantPoints(where, what, mat.NewDense(1, len(point), point))
}

// wantPoints refuses what is no table of numbers within ±1e100.
func wantPoints(where, what string, x mat.Matrix) error {
	if isNil(x) {
		return &ValueError{where, what, "nil", WantMatrix}
	}
	rows, cols := x.Dims()
	if rows == 0 || cols == 0 {
		return &ValueError{where, what, "empty", WantMatrix}
	}
	for i := range rows {
		for j := range cols {
			if v := x.At(i, j); !(math.Abs(v) <= largest) {
				place := what + "[" + strconv.Itoa(i) + "][" + strconv.Itoa(j) + "]"
				return &ValueError{where, place, number(v), WantModest}
			}
		}
	}
	return nil
}
