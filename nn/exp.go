package nn

import "math"

// The exponentials that activations and losses are made of. They are ours since
// those of package math have other bits on other processors, and since a table
// of 2^(k/128) makes them quick: e^x = 2^(k/128)·e^r, where k is the whole number
// nearest to x·128/ln 2 and a short series gives e^r.
//
// Source: P. T. P. Tang, Table-driven implementation of the exponential function
// in IEEE floating-point arithmetic, ACM TOMS 15 (1989).
const (
	perStep  = 0x1.71547652b82fep+7  // 128/ln 2
	stepHigh = 0x1.62e42fef00000p-8  // ln 2/128, short enough for exact products,
	stepLow  = 0x1.473de6af278edp-41 // and what that leaves
	toWhole  = 0x1.8p52              // added to a number, it rounds it to a whole one;
	wholeBit = 0x4338000000000000    // its bits: what is above them then is that number

	expLimit = 708 // beyond it e^x or e^-x is no normal number
)

// expSplit gives k in the last bits of the first, and r of the second, for
// |x| < expLimit.
func expSplit(x float64) (k uint64, r float64) {
	shifted := float64(x*perStep) + toWhole
	whole := shifted - toWhole
	return math.Float64bits(shifted), (x - float64(whole*stepHigh)) - float64(whole*stepLow)
}

// expSeries gives e^x = scale·(1+p), where scale is 2^(k/128). The two are kept
// apart for those who take 1 from e^x.
func expSeries(k uint64, r float64) (scale, p float64) {
	t := &expTable[k%expSteps]
	return math.Float64frombits(math.Float64bits(t.value) + k/expSteps<<52),
		t.rest + r + float64(float64(r*r)*(0.5+float64(r*(1.0/6+float64(r*(1.0/24+float64(r*(1.0/120))))))))
}

// exp is e^x.
func exp(x float64) float64 {
	if !(math.Abs(x) < expLimit) {
		return expBeyond(x)
	}
	scale, p := expSeries(expSplit(x))
	return scale + float64(scale*p)
}

// expBeyond is e^x where it is no normal number.
func expBeyond(x float64) float64 {
	switch {
	case x > 2*expLimit:
		return math.Inf(1)
	case x < -2*expLimit:
		return 0
	case x != x:
		return x
	}
	half := exp(x / 2)
	return half * half
}

// log1p is log(1+x) without the loss of a small x: log(u)/(u−1) hardly changes
// near u = 1, so that rounding 1+x to u does no harm.
//
// Source: W. Kahan, in the HP-15C Advanced Functions Handbook (1982).
func log1p(x float64) float64 {
	u := 1 + x
	switch {
	case u == 1:
		return x
	case math.IsInf(u, 1):
		return u
	}
	return math.Log(u) * (x / (u - 1))
}
