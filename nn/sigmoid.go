package nn

import (
	"math"
	"sync"
)

// Sigmoid and tanh come from tables: near a point of a table they are a polynomial
// of degree 5 that has no error a float64 could show, so that a value costs a
// dozen operations and no division. Tables and polynomials have the same bits on
// every machine.
const (
	squashLimit = 19  // where tanh has become 1, and half of where sigmoid goes on by e^z
	squashSteps = 128 // points of tanh's table a unit, of sigmoid's a half: a power of 2
	squashSize  = 2*squashLimit*squashSteps + 1
)

// squash is a function as polynomials in r, the distance from the nearest point in
// steps: from −½ to ½.
type squash struct {
	steps  float64 // points a unit
	about  [squashSize]series
	beyond func(float64) float64 // the function outside of the table
}

// series is the coefficients of 1, r, … r⁵, and two numbers more, so that it is a
// line of a processor's cache.
type series [8]float64

// The tables are made at their first use.
var (
	tanhSquash    = sync.OnceValue(func() *squash { return newSquash(squashSteps, tanhNear, tanhBeyond) })
	sigmoidSquash = sync.OnceValue(func() *squash { return newSquash(squashSteps/2, sigmoidNear, sigmoidBeyond) })
)

// newSquash makes a table from the coefficients of the Taylor series, the seventh
// included.
func newSquash(steps float64, near func(x float64) [7]float64, beyond func(float64) float64) *squash {
	q := &squash{steps: steps, beyond: beyond}
	for k := range q.about {
		t := near(float64(k-squashLimit*squashSteps) / steps)
		unit := 1.0
		for n := range t {
			t[n] *= unit // from powers of the distance to powers of r
			unit /= steps
		}
		// r⁶ is left out, but for its share in the lower powers on −½ … ½, after
		// Chebyshev: that leaves 1/32 of the error.
		const h = 0.25 // ½²
		t[4] += float64(t[6] * (3.0 / 2 * h))
		t[2] -= float64(t[6] * (9.0 / 16 * h * h))
		t[0] += float64(t[6] * (1.0 / 32 * h * h * h))
		copy(q.about[k][:6], t[:])
	}
	return q
}

// place gives the nearest point, from 0, and r. From squashSize on z is outside of
// the table, or NaN.
func (q *squash) place(z float64) (k uint64, r float64) {
	scaled := z * q.steps
	shifted := scaled + toWhole
	return math.Float64bits(shifted) - (wholeBit - squashLimit*squashSteps), scaled - (shifted - toWhole)
}

// at is the polynomial at r.
func (c *series) at(r float64) float64 {
	rr := r * r
	return c[0] + (float64(c[1]*r) + float64(rr*(c[2]+float64(c[3]*r))) + float64(float64(rr*rr)*(c[4]+float64(c[5]*r))))
}

// to writes the function of z to a, which may be z.
func (q *squash) to(a, z []float64) {
	a = a[:len(z)]
	for i, v := range z {
		if k, r := q.place(v); k < squashSize {
			a[i] = q.about[k].at(r)
		} else {
			a[i] = q.beyond(v)
		}
	}
}

// sigmoidNear is the Taylor series of the sigmoid s about z. Its derivatives are
// u = s·(1−s), u·e with e = 1−2s, and what follows from u' = u·e and e' = −2u.
func sigmoidNear(z float64) [7]float64 {
	s, e := expShare(z, 0), -expShare(z, -1)
	u := s / (1 + exp(z))
	uu := u * u
	return [7]float64{s, u, u * e / 2, u * (1 - float64(6*u)) / 6, u * e * (1 - float64(12*u)) / 24,
		u * (1 - float64(30*u) + float64(120*uu)) / 120, u * e * (1 - float64(60*u) + float64(360*uu)) / 720}
}

// tanhNear is the Taylor series of tanh(x) = 2·sigmoid(2x) − 1 about x.
func tanhNear(x float64) [7]float64 {
	t := sigmoidNear(2 * x)
	t[0] = expShare(2*x, -1)
	for n, power := 1, 4.0; n < len(t); n, power = n+1, 2*power {
		t[n] *= power
	}
	return t
}

// expShare is (e^x + add)/(e^x + 1), right to the last place: sigmoid(x) if add is
// 0, tanh(x/2) if it is −1.
func expShare(x, add float64) float64 {
	scale, p := expSeries(expSplit(x))
	power, rest := twoSum(scale, float64(scale*p))
	above, aboveRest := twoSum(power, add)
	below, belowRest := twoSum(power, 1)
	q := above / below
	left := math.FMA(-q, below, above) + (aboveRest + rest) - float64(q*(belowRest+rest))
	return q + left/below
}

// twoSum is a+b, and what rounding took from it.
//
// Source: D. E. Knuth, The Art of Computer Programming 2, 4.2.2.
func twoSum(a, b float64) (sum, rest float64) {
	sum = a + b
	fromB := sum - a
	return sum, (a - (sum - fromB)) + (b - fromB)
}

func tanhBeyond(z float64) float64 {
	if z != z {
		return z
	}
	return math.Copysign(1, z)
}

func sigmoidBeyond(z float64) float64 { return 1 / (1 + exp(-z)) }

// tanhTo writes tanh(z) to a, which may be z.
func tanhTo(a, z []float64) { tanhSquash().to(a, z) }

// logisticTo writes 1/(1+e^-z) to a, which may be z.
func logisticTo(a, z []float64) { sigmoidSquash().to(a, z) }

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
