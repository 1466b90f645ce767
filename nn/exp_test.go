package nn

import (
	"math"
	"math/big"
	"testing"
)

// exact is arithmetic with 200 bits.
func exact(x float64) *big.Float { return big.NewFloat(x).SetPrec(200) }

// exactExp is e^x: the series of x/2^20, squared twenty times.
func exactExp(x float64) *big.Float {
	const halvings = 20
	small, sum, term := exact(math.Ldexp(x, -halvings)), exact(1), exact(1)
	for n := 1; n < 25; n++ {
		term.Mul(term, small)
		term.Quo(term, exact(float64(n)))
		sum.Add(sum, term)
	}
	for range halvings {
		sum.Mul(sum, sum)
	}
	return sum
}

// exactShare is (e^x + add)/(e^x + 1).
func exactShare(x, add float64) *big.Float {
	e := exactExp(x)
	return e.Quo(exact(0).Add(e, exact(add)), exact(0).Add(e, exact(1)))
}

func TestExponentialsAreRightToTheLastPlaces(t *testing.T) {
	r := newStream(5, weightStream, 0)
	for range 4000 {
		x := 20 * (2*r.Float64() - 1) * math.Exp(-8*r.Float64())
		for _, c := range []struct {
			name  string
			got   float64
			exact *big.Float
			ulps  float64
		}{
			{"exp", exp(x), exactExp(x), 0.6},
			{"tanh", tanh(x), exactShare(2*x, -1), 3},
			{"logistic", logistic(x), exactShare(x, 0), 3},
			{"log1p", log1p(exp(x)), exact(math.Log1p(exp(x))), 3},
		} {
			want, _ := c.exact.Float64()
			ulp := math.Nextafter(math.Abs(want), math.Inf(1)) - math.Abs(want)
			off, _ := c.exact.Sub(c.exact, exact(c.got)).Float64()
			if math.Abs(off)/ulp > c.ulps {
				t.Fatalf("%s(%v) = %v, want %v: off by %.2f units in the last place", c.name, x, c.got, want, off/ulp)
			}
		}
	}
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
