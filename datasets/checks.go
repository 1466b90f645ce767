package datasets

import (
	"math"
	"reflect"
	"strconv"

	"gonum.org/v1/gonum/mat"
)

// wantWithin refuses what is not in [least, most]; NaN never is.
func wantWithin(where, what string, v, least, most float64, want Want) error {
	if v >= least && v <= most {
		return nil
	}
	return &ValueError{where, what, number(v), want}
}

// wantCount refuses whole numbers that are not in [least, most].
func wantCount(where, what string, n, least, most int, want Want) error {
	if n >= least && n <= most {
		return nil
	}
	return &ValueError{where, what, strconv.Itoa(n), want}
}

// wantMatrix refuses a matrix that is nil, has no numbers or has NaN or an
// infinity among them.
func wantMatrix(where string, x mat.Matrix) error {
	if err := wantFilled(where, "matrix", x); err != nil {
		return err
	}
	return wantFinite(where, "matrix", x)
}

// wantFilled refuses a matrix that is nil or has no numbers.
func wantFilled(where, what string, x mat.Matrix) error {
	if isNil(x) {
		return &ValueError{where, what, "nil", WantMatrix}
	}
	if rows, cols := x.Dims(); rows == 0 || cols == 0 {
		return &ValueError{where, what, "empty", WantMatrix}
	}
	return nil
}

// wantFinite refuses a matrix with NaN or an infinity.
func wantFinite(where, what string, m mat.Matrix) error {
	rows, cols := m.Dims()
	for i := range rows {
		for j := range cols {
			if v := m.At(i, j); !finite(v) {
				return &ValueError{where, what, number(v), WantFinite}
			}
		}
	}
	return nil
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
	if err := wantFilled(where, what, x); err != nil {
		return err
	}
	rows, cols := x.Dims()
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

// isNil sees the nil pointer that an interface may hide.
func isNil(v any) bool {
	r := reflect.ValueOf(v)
	return v == nil || r.Kind() == reflect.Pointer && r.IsNil()
}

// wantDraw refuses numbers of rows and standard deviations that are out of range.
func wantDraw(where string, rows int, noise float64) error {
	if err := wantCount(where, "rows", rows, 1, maxSampleRows, WantSampleRows); err != nil {
		return err
	}
	return wantWithin(where, "noise", noise, 0, maxNoise, WantNoise)
}
