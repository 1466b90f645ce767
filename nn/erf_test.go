package nn

import (
	"math"
	"testing"
)

func TestErfAgreesWithMath(t *testing.T) {
	for i := -60000; i <= 60000; i++ {
		x := float64(i) * 0.000503
		checkRelative(t, "erf", x, erf(x), math.Erf(x), 4e-16)
		if x < 26 {
			checkRelative(t, "erfc", x, erfc(x), math.Erfc(x), 2e-15)
		}
	}
	for e := -320.0; e < 0; e++ {
		x := math.Pow(10, e)
		checkRelative(t, "erf", x, erf(x), math.Erf(x), 4e-16)
	}
}

// checkRelative compares by the share of what is wanted.
func checkRelative(t *testing.T, name string, x, got, want, tol float64) {
	t.Helper()
	if d := math.Abs(got - want); !(d <= tol*math.Abs(want)+5e-324) {
		t.Errorf("%s(%v) = %v, want %v: off by %.2g of it", name, x, got, want, d/math.Abs(want))
	}
}

func TestErfAtTheEnds(t *testing.T) {
	for _, c := range []struct{ x, erf, erfc float64 }{
		{0, 0, 1}, {800, 1, 0}, {-800, -1, 2}, {math.Inf(1), 1, 0}, {math.Inf(-1), -1, 2}, {math.MaxFloat64, 1, 0},
	} {
		if erf(c.x) != c.erf || erfc(c.x) != c.erfc {
			t.Errorf("at %v: %v, %v", c.x, erf(c.x), erfc(c.x))
		}
	}
	if !math.IsNaN(erf(math.NaN())) || !math.IsNaN(erfc(math.NaN())) {
		t.Error("NaN does not stay NaN")
	}
}

func TestExpm1AgreesWithMath(t *testing.T) {
	for i := 0; i <= 60000; i++ {
		x := -float64(i) * 0.000503
		checkRelative(t, "expm1", x, expm1(x), math.Expm1(x), 1e-15)
	}
	if expm1(math.Inf(-1)) != -1 || expm1(-1e-300) != -1e-300 || !math.IsNaN(expm1(math.NaN())) {
		t.Errorf("at the ends: %v, %v", expm1(math.Inf(-1)), expm1(-1e-300))
	}
}
