package datasets

import "math"

// sin and cos have the same bits on every machine, which math.Sin has not where
// the compiler fuses a product and a sum. They are within 1e-15 of the exact
// value for |x| below 1e5; farther out x is taken modulo 2π first.
func sin(x float64) float64 { return quarterTurn(x, 0) }
func cos(x float64) float64 { return quarterTurn(x, 1) }

// π/2 in three parts (Cody and Waite 1980). The first two have 33 bits, so that
// a count of up to 20 bits times them is exact.
const (
	halfPi1 = 1.57079632673412561417e+00
	halfPi2 = 6.07710050630396597660e-11
	halfPi3 = 2.02226624879595063154e-21
)

// quarterTurn is sin(x + turns·π/2).
func quarterTurn(x float64, turns int) float64 {
	if math.Abs(x) > 1e5 {
		x = math.Mod(x, 2*math.Pi)
	}
	k := math.Round(x * (2 / math.Pi))
	r := x - float64(k*halfPi1) - float64(k*halfPi2) - float64(k*halfPi3)
	var y float64
	if turns += int(k) & 3; turns&1 == 0 {
		y = sinSeries(r)
	} else {
		y = cosSeries(r)
	}
	if turns&2 != 0 {
		return -y
	}
	return y
}

// sinSeries is Taylor's polynomial of degree 17, for |r| up to π/4.
func sinSeries(r float64) float64 {
	q, sum := -(r * r), 0.0
	for n := 16.0; n >= 2; n -= 2 {
		sum = (1 + sum) * q / float64(n*(n+1))
	}
	return r + float64(r*sum)
}

// cosSeries is Taylor's polynomial of degree 18, for |r| up to π/4.
func cosSeries(r float64) float64 {
	q, sum := -(r * r), 0.0
	for n := 17.0; n >= 1; n -= 2 {
		sum = (1 + sum) * q / float64(n*(n+1))
	}
	return 1 + sum
}
