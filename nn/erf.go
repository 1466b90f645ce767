package nn

import "math"

// farErf is where erfc is less than the smallest normal number, and the end of
// what erfc's polynomial was made for.
const farErf = 26.5

// erf is the error function 2/√π·∫₀ˣ e^-t² dt, within about one unit of the last
// place. That of package math has other bits where multiply-adds are fused.
func erf(x float64) float64 {
	if size := math.Abs(x); size > 1 {
		return math.Copysign(1-erfcTail(size), x)
	}
	return x + float64(x*erfExcess(x*x))
}

// erfc is 1 − erf(x) without the loss of a small rest, down to about 1e-305.
func erfc(x float64) float64 {
	switch {
	case x > 1:
		return erfcTail(x)
	case x < -1:
		return 2 - erfcTail(-x)
	}
	return 1 - erf(x)
}

// erfExcess is erf(x)/x − 1 for u = x² in [0, 1]: the polynomial through its
// values at Chebyshev's points, wrong by at most 2e-17.
func erfExcess(u float64) float64 {
	return polynomial(u, 0.1283791670955126, -0.3761263890318375, 0.11283791670954879,
		-0.026866170645076792, 0.0052239776248180145, -0.000854832698083379,
		0.0001205533111164271, -1.4925595266831182e-05, 1.6461000484121368e-06,
		-1.6350312701054695e-07, 1.4659775274047436e-08, -1.1372848856791674e-09,
		5.957176147748911e-11)
}

// erfcTail is erfc(x) for x ≥ 1. What is left of it without its e^-x² is smooth:
// (1+2x)·e^x²·erfc(x) is a polynomial of (x−c)/(x+c), wrong by at most 2e-17.
//
// Source of the form: M. M. Shepherd, J. G. Laframboise, Chebyshev approximation
// of (1+2x)exp(x²)erfc x in 0 ≤ x < ∞, Mathematics of Computation 36 (1981).
func erfcTail(x float64) float64 {
	if x > farErf {
		return 0
	}
	const c = 3.5
	smooth := polynomial((x-c)/(x+c), 1.2423492448711544, -0.1400091801376193,
		-0.010555596332224393, 0.09751909515324059, -0.11508959815972308,
		0.08798315382557638, -0.0488233258419676, 0.019099330931960933,
		-0.004215019693207599, -0.00030226783293864866, 0.0005643825519578366,
		-0.00012151204222082869, -4.277257806712547e-05, 2.425575679195331e-05,
		2.298890220583082e-06, -3.790168960794641e-06, 4.459910648297861e-09,
		5.462754371136494e-07, -4.1455469847138936e-08, -4.144180181174055e-08)
	square := x * x
	rest := math.FMA(x, x, -square) // what rounding took from x²
	return exp(-square) * (1 - rest) * smooth / (1 + float64(2*x))
}

// polynomial is c_0 + c_1·x + c_2·x² + …
func polynomial(x float64, c ...float64) float64 {
	sum := 0.0
	for i := len(c) - 1; i >= 0; i-- {
		sum = float64(sum*x) + c[i]
	}
	return sum
}
