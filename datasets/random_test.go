package datasets

import (
	"math"
	"testing"
)

func TestSineIsSine(t *testing.T) {
	for i := -200000; i <= 200000; i++ {
		x := float64(i) * 0.00037
		if d := math.Abs(sin(x) - math.Sin(x)); d > 5e-16 {
			t.Fatalf("sin %v is off by %v", x, d)
		}
		if d := math.Abs(cos(x) - math.Cos(x)); d > 5e-16 {
			t.Fatalf("cos %v is off by %v", x, d)
		}
	}
	for _, x := range []float64{1e5, -99999, 123456.789} {
		if d := math.Abs(sin(x) - math.Sin(x)); d > 1e-10 {
			t.Errorf("sin %v is off by %v", x, d)
		}
	}
	if s := sin(1e300); !(s >= -1 && s <= 1) {
		t.Errorf("sin 1e300 is %v", s)
	}
}

func TestNormalIsNormal(t *testing.T) {
	r := newStream(5, noiseStream, 0)
	sum, squares, inOne := 0.0, 0.0, 0.0
	const n = 200000
	for range n {
		x := normal(r)
		sum, squares = sum+x, squares+x*x
		if math.Abs(x) < 1 {
			inOne++
		}
	}
	near(t, "mean, variance, share within one deviation", []float64{sum / n, squares / n, inOne / n}, []float64{0, 1, 0.6827}, 0.01)
}

func TestStreamsAreApart(t *testing.T) {
	first := map[uint64]string{}
	for seed := range uint64(20) {
		for p := dataStream; p <= seedStream; p++ {
			for step := range 3 {
				v := newStream(seed, p, step).Uint64()
				if first[v] != "" {
					t.Fatalf("seed %d, purpose %d, step %d draws like %s", seed, p, step, first[v])
				}
				first[v] = "another"
			}
		}
	}
	if Training.Seed(7) != 7 || Validation.Seed(7) == Test.Seed(7) || Test.Seed(7) == Test.Seed(8) || Test.Seed(7) == 7 {
		t.Error("the parts of a seed are not apart")
	}
}
