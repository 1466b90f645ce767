package nn

import (
	"math"
	"math/big"
	"testing"
)

// worst is the largest error of f against want, in units of want's last place.
func worst(f, want func(float64) float64, xs []float64) (ulps, at float64) {
	for _, x := range xs {
		w := want(x)
		ulp := math.Nextafter(math.Abs(w), math.Inf(1)) - math.Abs(w)
		if e := math.Abs(f(x)-w) / ulp; !(e <= ulps) {
			ulps, at = e, x
		}
	}
	return ulps, at
}

// spread gives numbers of both signs and of all sizes up to the limit.
func spread(limit float64) []float64 {
	r := newStream(5, weightStream, 0)
	var xs []float64
	for range 200_000 {
		x := limit * math.Exp(-20*r.Float64())
		xs = append(xs, x, -x, limit*(2*r.Float64()-1))
	}
	return append(xs, 0, 1e-300, -1e-300, limit, -limit)
}

func TestExponentialsAreRightToTheLastPlaces(t *testing.T) {
	for _, c := range []struct {
		name    string
		f, want func(float64) float64
		limit   float64
		ulps    float64
	}{
		{"exp", exp, math.Exp, 700, 2},
		{"tanh", tanh, bookTanh, 30, 4},
		{"logistic", logistic, func(z float64) float64 { return 1 / (1 + math.Exp(-z)) }, 700, 4},
		{"log1p", log1p, math.Log1p, 0.9, 3},
	} {
		if e, at := worst(c.f, c.want, spread(c.limit)); e > c.ulps {
			t.Errorf("%s(%v) is off by %.2f units in the last place", c.name, at, e)
		}
	}
}

// bookTanh is right to a place or two, which math.Tanh is not far from 0.
func bookTanh(x float64) float64 {
	if x > tanhLimit {
		return 1
	}
	e := math.Expm1(2 * x)
	return e / (e + 2)
}

func TestExponentialsAtTheirEnds(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	for _, c := range []struct {
		name    string
		f       func(float64) float64
		x, want float64
	}{
		{"exp", exp, inf, inf}, {"exp", exp, -inf, 0}, {"exp", exp, 1e300, inf}, {"exp", exp, 800, inf}, {"exp", exp, -800, 0}, {"exp", exp, 0, 1},
		{"tanh", tanh, inf, 1}, {"tanh", tanh, -inf, -1}, {"tanh", tanh, 1e300, 1}, {"tanh", tanh, 0, 0},
		{"logistic", logistic, inf, 1}, {"logistic", logistic, -inf, 0}, {"logistic", logistic, -1e300, 0}, {"logistic", logistic, 0, 0.5},
		{"log1p", log1p, inf, inf}, {"log1p", log1p, 1e-300, 1e-300},
	} {
		if got := c.f(c.x); got != c.want {
			t.Errorf("%s(%v) = %v, want %v", c.name, c.x, got, c.want)
		}
		if got := c.f(nan); got == got {
			t.Errorf("%s(NaN) = %v", c.name, got)
		}
	}
	if got := exp(-740); math.Abs(got/math.Exp(-740)-1) > 0.1 || got == 0 {
		t.Errorf("exp(-740) = %v, want %v", got, math.Exp(-740))
	}
}

func TestPowerIsARepeatedProduct(t *testing.T) {
	for _, n := range []int{0, 1, 2, 7, 1000, 123457} {
		if got, want := power(0.999, n), math.Pow(0.999, float64(n)); math.Abs(got/want-1) > 1e-13 {
			t.Errorf("0.999^%d = %v, want %v", n, got, want)
		}
	}
}

func TestTheTableOfPowersOf2(t *testing.T) {
	const bits = 200
	root, v := big.NewFloat(2).SetPrec(bits), big.NewFloat(1).SetPrec(bits)
	for range 7 {
		root.Sqrt(root)
	}
	for k, have := range expTable {
		value, _ := v.Float64()
		left := new(big.Float).SetPrec(bits).Sub(v, big.NewFloat(value))
		rest, _ := left.Quo(left, v).Float64()
		if have.value != value || have.rest != rest {
			t.Errorf("2^(%d/%d) is %x and %x, want %x and %x", k, expSteps, have.value, have.rest, value, rest)
		}
		v.Mul(v, root)
	}
}

func BenchmarkExponentials(b *testing.B) {
	z, a := make([]float64, 64), make([]float64, 64)
	Normal{0, 2}.Fill(z, Fans{}, newStream(1, weightStream, 0))
	for _, c := range []struct {
		name string
		f    func(a, z []float64)
	}{{"logistic", logisticTo}, {"tanh", tanhTo}, {"math.Exp", func(a, z []float64) {
		for i, v := range z {
			a[i] = 1 / (1 + math.Exp(-v))
		}
	}}, {"math.Tanh", func(a, z []float64) {
		for i, v := range z {
			a[i] = math.Tanh(v)
		}
	}}} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				c.f(a, z)
			}
		})
	}
}
