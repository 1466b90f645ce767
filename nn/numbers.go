package nn

import (
	"math"
	"strconv"
)

// number writes a float for the Given of a ValueError.
func number(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// one is 1 for true and 0 for false.
func one(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// argmax is the place of the largest number, the first of several.
func argmax(row []float64) int {
	best := 0
	for i, v := range row {
		if v > row[best] {
			best = i
		}
	}
	return best
}

// ratio is 0 where it is undefined.
func ratio(part, whole float64) float64 {
	if whole == 0 {
		return 0
	}
	return part / whole
}

// btoi is 1 for true.
func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// sign is −1, 0 or 1.
func sign(v float64) float64 {
	switch {
	case v > 0:
		return 1
	case v < 0:
		return -1
	}
	return 0
}

func sumAbs(w []float64) float64 {
	sum := 0.0
	for _, v := range w {
		sum += math.Abs(v)
	}
	return sum
}

// at is v[i], NaN outside.
func at(v []float64, i int) float64 {
	if i >= 0 && i < len(v) {
		return v[i]
	}
	return math.NaN()
}

func rowSum(row []float64) float64 {
	sum := 0.0
	for _, v := range row {
		sum += v
	}
	return sum
}

// length is the Euclidean length of a vector.
func length(v []float64) float64 { return math.Sqrt(dot(v, v)) }

// highest is the largest number of a row, NaN if there is one.
func highest(row []float64) float64 {
	top := math.Inf(-1)
	for _, v := range row {
		top = math.Max(top, v)
	}
	return top
}

func fillNaN(row []float64) {
	for i := range row {
		row[i] = math.NaN()
	}
}

// raise is x^y, for x ≥ 0.
func raise(x, y float64) float64 {
	if whole := math.Trunc(y); whole == y && y >= 0 && y < 1<<31 {
		return power(x, int(whole))
	}
	return exp(y * math.Log(x))
}
