package nn

import (
	"math"
	"sync"
)

// Sigmoid and tanh come from tables with steps of 1/128 in tanh's argument:
// x = c + r, and from T = tanh(c) and t = tanh(r), a short series, the sum
// formula gives
//
//	tanh(x) = (T + t)/(1 + T·t)
//	sigmoid(2x) = (1 + tanh(x))/2 = S·(1 + t)/(1 + T·t), where S = sigmoid(2c)
//
// with no loss where either is small.
const (
	tanhSteps    = 128  // a unit, a power of 2 so that c is exact
	tanhSize     = 8192 // above 2·tanhLimit·tanhSteps, a power of 2 too
	tanhLimit    = 19   // beyond it tanh is ±1
	sigmoidLimit = 2 * tanhLimit
)

// squashTable is a function at k/128 for k modulo the size of the table.
type squashTable [tanhSize]float64

// The tables are made at their first use.
var (
	tanhTable    = sync.OnceValue(func() *squashTable { return newSquashTable(-1) })
	sigmoidTable = sync.OnceValue(func() *squashTable { return newSquashTable(0) })
)

// newSquashTable fills a table with (e^2c + add)/(e^2c + 1): tanh(c) if add is −1,
// sigmoid(2c) if it is 0.
func newSquashTable(add float64) *squashTable {
	table := new(squashTable)
	for k := -tanhLimit * tanhSteps; k <= tanhLimit*tanhSteps; k++ {
		scale, p := expSeries(expSplit(2 * float64(k) / tanhSteps))
		power, rest := twoSum(scale, float64(scale*p))
		above, aboveRest := twoSum(power, add)
		below, belowRest := twoSum(power, 1)
		q := above / below
		left := math.FMA(-q, below, above) + (aboveRest + rest) - float64(q*(belowRest+rest))
		table[uint(k)%tanhSize] = q + left/below
	}
	return table
}

// twoSum is a+b, and what rounding took from it.
//
// Source: D. E. Knuth, The Art of Computer Programming 2, 4.2.2.
func twoSum(a, b float64) (sum, rest float64) {
	sum = a + b
	fromB := sum - a
	return sum, (a - (sum - fromB)) + (b - fromB)
}

// squash gives the place of c in a table, and t.
func squash(x float64) (k uint64, t float64) {
	shifted := float64(x*tanhSteps) + toWhole
	r := x - float64((shifted-toWhole)*(1.0/tanhSteps))
	square := r * r
	return math.Float64bits(shifted) % tanhSize, r + float64(r*float64(square*(float64(square*(2.0/15))-1.0/3)))
}

// tanhTo writes tanh(z) to a, which may be z.
func tanhTo(a, z []float64) {
	a, table := a[:len(z)], tanhTable()
	for i, v := range z {
		if !(math.Abs(v) < tanhLimit) {
			if v == v {
				v = math.Copysign(1, v)
			}
			a[i] = v
			continue
		}
		k, t := squash(v)
		a[i] = (table[k] + t) / (1 + float64(table[k]*t))
	}
}

// logisticTo writes 1/(1+e^-z) to a, which may be z.
func logisticTo(a, z []float64) {
	a, table := a[:len(z)], sigmoidTable()
	for i, v := range z {
		if !(math.Abs(v) < sigmoidLimit) {
			a[i] = 1 / (1 + exp(-v))
			continue
		}
		k, t := squash(v / 2)
		s := table[k]
		a[i] = float64(s*(1+t)) / (1 + float64((2*s-1)*t))
	}
}

// tanh is the hyperbolic tangent.
func tanh(z float64) float64 {
	a := [1]float64{z}
	tanhTo(a[:], a[:])
	return a[0]
}

// logistic is 1/(1+e^-z).
func logistic(z float64) float64 {
	a := [1]float64{z}
	logisticTo(a[:], a[:])
	return a[0]
}
