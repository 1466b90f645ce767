package datasets

import (
	"fmt"
	"math"
	"slices"

	"gonum.org/v1/gonum/mat"
)

// Scaler brings columns onto a common scale: z = (x − Shift) / Scale, a Shift and
// a Scale a column. It is fitted on the rows for training and then applied to
// all others, so that nothing of these is known beforehand.
type Scaler struct {
	Shift []float64
	Scale []float64 // not 0
}

// FitStandard makes columns of mean 0 and standard deviation 1 (divided by n, as
// scikit-learn's StandardScaler does). A constant column becomes 0.
func FitStandard(x mat.Matrix) (Scaler, error) {
	return fitScaler("FitStandard", x, func(column []float64, least, most float64) (shift, scale float64) {
		n, sum := float64(len(column)), 0.0
		for _, v := range column {
			sum += v / n
		}
		squares := 0.0
		for _, v := range column { // relative to the range, so that no square leaves the floats
			d := (v - sum) / (most - least)
			squares += float64(d * d)
		}
		return sum, (most - least) * math.Sqrt(squares/n)
	})
}

// FitMinMax maps columns onto 0..1. A constant column becomes 0.
func FitMinMax(x mat.Matrix) (Scaler, error) {
	return fitScaler("FitMinMax", x, func(_ []float64, least, most float64) (shift, scale float64) {
		return least, most - least
	})
}

// DivideBy divides each of so many columns by the same number, above 0.
func DivideBy(by float64, columns int) (Scaler, error) {
	if !(by > 0 && finite(by)) {
		return Scaler{}, &ValueError{"DivideBy", "by", number(by), WantPositive}
	}
	if err := wantCount("DivideBy", "columns", columns, 1, maxSampleRows, WantColumns); err != nil {
		return Scaler{}, err
	}
	return Scaler{make([]float64, columns), slices.Repeat([]float64{by}, columns)}, nil
}

func fitScaler(where string, x mat.Matrix, fit func(column []float64, least, most float64) (shift, scale float64)) (Scaler, error) {
	if err := wantMatrix(where, x); err != nil {
		return Scaler{}, err
	}
	rows, cols := x.Dims()
	s := Scaler{make([]float64, cols), make([]float64, cols)}
	column := make([]float64, rows)
	for j := range cols {
		mat.Col(column, j, x)
		least, most := slices.Min(column), slices.Max(column)
		s.Shift[j], s.Scale[j] = least, 1
		if least < most {
			s.Shift[j], s.Scale[j] = fit(column, least, most)
		}
		if !finite(s.Shift[j]) || !finite(s.Scale[j]) {
			return Scaler{}, &ValueError{where, "range", number(most - least), WantFinite}
		}
		if s.Scale[j] == 0 {
			s.Scale[j] = 1
		}
	}
	return s, nil
}

// Transform scales a matrix of as many columns as were fitted.
func (s Scaler) Transform(x mat.Matrix) (*mat.Dense, error) {
	return s.apply("Transform", x, func(v, shift, scale float64) float64 { return (v - shift) / scale })
}

// Inverse gives back what Transform scaled, but for rounding.
func (s Scaler) Inverse(z mat.Matrix) (*mat.Dense, error) {
	return s.apply("Inverse", z, func(v, shift, scale float64) float64 { return float64(v*scale) + shift })
}

func (s Scaler) apply(where string, x mat.Matrix, f func(v, shift, scale float64) float64) (*mat.Dense, error) {
	if err := wantMatrix(where, x); err != nil {
		return nil, err
	}
	rows, cols := x.Dims()
	if cols != len(s.Shift) || cols != len(s.Scale) {
		return nil, &ValueError{where, "columns", fmt.Sprintf("%d, not %d", cols, len(s.Shift)), WantColumns}
	}
	out := mat.NewDense(rows, cols, nil)
	for i := range rows {
		for j := range cols {
			v := f(x.At(i, j), s.Shift[j], s.Scale[j])
			if !finite(v) {
				return nil, &ValueError{where, fmt.Sprintf("row %d, column %d", i+1, j+1), number(v), WantFinite}
			}
			out.Set(i, j, v)
		}
	}
	return out, nil
}

// Scaled is the set with X scaled.
func (s *Set) Scaled(by Scaler) (*Set, error) {
	if err := s.check("Scaled"); err != nil {
		return nil, err
	}
	x, err := by.Transform(s.X)
	if err != nil {
		return nil, err
	}
	return s.with(x, mat.DenseCopyOf(s.Y)), nil
}
