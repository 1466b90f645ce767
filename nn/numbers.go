package nn

import (
	"math"
	"strconv"
)

// Small functions of numbers, and of rows of them.

// number writes a float as short as reads back the same, for messages and code.
func number(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// btoi is 1 for true and 0 for false.
func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// one is btoi as a float.
func one(b bool) float64 { return float64(btoi(b)) }

// either is one of two texts.
func either(first bool, a, b string) string {
	if first {
		return a
	}
	return b
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

// ratio is 0 where it is undefined.
func ratio(part, whole float64) float64 {
	if whole == 0 {
		return 0
	}
	return part / whole
}

// power is x^n for a count n, by squaring.
func power(x float64, n int) float64 {
	y := 1.0
	for ; n > 0; n /= 2 {
		if n%2 == 1 {
			y *= x
		}
		x *= x
	}
	return y
}

// raise is x^y, for x ≥ 0.
func raise(x, y float64) float64 {
	if whole := math.Trunc(y); whole == y && y >= 0 && y < 1<<31 {
		return power(x, int(whole))
	}
	return exp(y * math.Log(x))
}

// at is v[i], NaN outside.
func at(v []float64, i int) float64 {
	if i >= 0 && i < len(v) {
		return v[i]
	}
	return math.NaN()
}

func fillNaN(row []float64) {
	for i := range row {
		row[i] = math.NaN()
	}
}

// rowSum adds in order.
func rowSum(row []float64) float64 {
	sum := 0.0
	for _, v := range row {
		sum += v
	}
	return sum
}

func sumAbs(row []float64) float64 {
	sum := 0.0
	for _, v := range row {
		sum += math.Abs(v)
	}
	return sum
}

// length is the Euclidean length of a row.
func length(row []float64) float64 { return math.Sqrt(dot(row, row)) }

// highest is the largest number of a row, NaN if there is one.
func highest(row []float64) float64 {
	top := math.Inf(-1)
	for _, v := range row {
		top = max(top, v)
	}
	return top
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

// orElse is v, or the default where v is nil.
func orElse[T comparable](v, fallback T) T {
	var none T
	if v == none {
		return fallback
	}
	return v
}
