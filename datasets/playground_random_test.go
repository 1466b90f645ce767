package datasets

import (
	"math"
	"slices"
	"strings"
	"testing"
)

func TestPageRandomIsSeedrandom(t *testing.T) {
	for _, c := range []struct {
		seed     string
		first    []float64
		thousand float64
		sum      float64 // of the first 10 000
	}{
		{"0.51437", []float64{0.6510585473027708, 0.7081507372082806, 0.5131232781026966, 0.11797285060470868, 0.4499124885858602},
			0.5647746230693544, 5031.181001314533},
		{"abc", []float64{0.7319428070286753, 0.6472995620587413, 0.7150830336207971, 0.6316332598487158, 0.39283784326843896},
			0.8630160783533161, 4979.636696590141},
		{"", []float64{0.23144008215179881, 0.27404636548159655, 0.7901279251811976, 0.40384160557189036, 0.1321140086237582},
			0.5946400321469282, 5018.908348008708},
		{"%ED%95%9C", []float64{0.8781689463571467, 0.14066932646855257, 0.254636264501463, 0.5067251734878236, 0.49509603390730106},
			0.08825141363695031, 4993.790030631332},
		{strings.Repeat("abcdefghijklmnopqrstuvwxyz0123456789", 8)[:270],
			[]float64{0.6162397375970239, 0.40816224743578616, 0.048227774582645495, 0.2269561079380195, 0.9044357481290656},
			0.7301184818394685, 5015.046000110683},
	} {
		r := NewPageRandom(c.seed)
		all, sum := make([]float64, 10000), 0.0
		for i := range all {
			all[i] = r.Float64()
			sum += all[i]
		}
		if !slices.Equal(all[:5], c.first) || all[999] != c.thousand || math.Abs(sum-c.sum) > 1e-9 || r.Draws() != 10000 {
			t.Errorf("seed %.20q: %v, number 1000 %v, sum %v, %d draws", c.seed, all[:5], all[999], sum, r.Draws())
		}
	}
}

func TestPageRandomCopyGoesOnAlike(t *testing.T) {
	r := NewPageRandom("x")
	r.Float64()
	saved := *r
	if a, b := r.Float64(), saved.Float64(); a != b || r.Draws() != saved.Draws() {
		t.Errorf("%v, the copy %v", a, b)
	}
	if NewPageRandom("0.5").Float64() == NewPageRandom("0.50").Float64() {
		t.Error("the seed is not taken as text")
	}
}
