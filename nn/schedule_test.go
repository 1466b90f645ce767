package nn

import (
	"math"
	"testing"
)

func TestSchedulesRefuseBadSettings(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct {
		want Want
		s    Schedule
	}{
		{WantNotBelow0, ConstantRate{-1}}, {WantNotBelow0, ConstantRate{nan}},
		{WantOneMore, PiecewiseConstantDecay{}}, {WantOneMore, PiecewiseConstantDecay{[]int{1}, []float64{1}}},
		{WantGrowing, PiecewiseConstantDecay{[]int{2, 2}, []float64{1, 2, 3}}},
		{WantNotBelow0, PiecewiseConstantDecay{[]int{2}, []float64{1, -2}}},
		{WantPositive, StepLR{1, 0, 0.5}}, {WantPositive, StepLR{1, 1, 0}}, {WantNotBelow0, StepLR{-1, 1, 1}},
		{WantPositive, ExponentialDecay{1, 0, 1, false}}, {WantPositive, ExponentialDecay{1, 1, nan, false}},
		{WantNotBelow0, ExponentialDecay{-1, 1, 1, false}}, {WantPositive, InverseTimeDecay{1, 1, -1, false}},
		{WantPositive, PolynomialDecay{1, 1, 0, 1}}, {WantNotBelow0, PolynomialDecay{1, 1, 1, -1}},
		{WantNotBelow0, PolynomialDecay{1, -1, 1, 1}}, {WantNotBelow0, PolynomialDecay{-1, 1, 1, 1}},
		{WantPositive, ExponentialLR{1, 0}}, {WantNotBelow0, ExponentialLR{math.Inf(1), 1}},
		{WantPositive, CosineDecay{}}, {WantNotBelow0, CosineDecay{-1, 1, 0, 0, 0}}, {WantNotBelow0, CosineDecay{1, 1, -1, 0, 0}},
		{WantNotBelow0, CosineDecay{1, 1, 0, nan, 1}}, {WantNotBelow0, CosineDecay{1, 1, 0, 1, -1}},
		{WantPositive, CosineAnnealingLR{}}, {WantNotBelow0, CosineAnnealingLR{1, 1, -1}}, {WantNotBelow0, CosineAnnealingLR{-1, 1, 1}},
		{WantValue, ByEpoch{nil, 1}}, {WantPositive, ByEpoch{ConstantRate{1}, 0}}, {WantNotBelow0, ByEpoch{ConstantRate{-1}, 1}},
	} {
		if c.s.Check() == nil {
			t.Errorf("%T%+v passes", c.s, c.s)
		}
		wants(t, c.s.Check(), c.want)
		for _, step := range []int{0, 1, -1, math.MaxInt, math.MinInt} {
			c.s.Rate(step) // must return
		}
		_ = c.s.Name()
	}
}

func TestPlateauRefusesBadSettings(t *testing.T) {
	if err := NewPlateau().Check(); err != nil {
		t.Error(err)
	}
	for _, c := range []struct {
		want   Want
		change func(*Plateau)
	}{
		{WantPositive, func(p *Plateau) { p.Factor = 0 }}, {WantFraction, func(p *Plateau) { p.Factor = 1 }},
		{WantNotBelow0, func(p *Plateau) { p.Patience = -1 }}, {WantNotBelow0, func(p *Plateau) { p.Cooldown = -1 }},
		{WantNotBelow0, func(p *Plateau) { p.MinDelta = math.NaN() }}, {WantNotBelow0, func(p *Plateau) { p.MinLR = -1 }},
	} {
		p := NewPlateau()
		c.change(&p)
		wants(t, p.Check(), c.want)
	}
}

func TestACopyOfAPlateauGoesOnAlike(t *testing.T) {
	p := Plateau{Factor: 0.5, Patience: 2, Maximize: true}
	values := []float64{0.5, 0.6, 0.6, math.NaN(), 0.7, 0.1, 0.2, 0.3, 0.4}
	want := []float64{1, 1, 1, 0.5, 0.5, 0.5, 0.25, 0.25, 0.125}
	rate := 1.0
	for i, v := range values {
		copied := p
		next := p.Next(v, rate)
		if next != want[i] || copied.Next(v, rate) != next || copied != p {
			t.Errorf("after value %d the rate is %v, want %v", i, next, want[i])
		}
		rate = next
	}
}

func TestCosineAndRaise(t *testing.T) {
	for i := range 4001 {
		x := float64(i) / 1000
		if got, want := halfWave(x), 0.5*(1+math.Cos(math.Pi*x)); math.Abs(got-want) > 1e-15 {
			t.Errorf("halfWave(%v) = %v, want %v", x, got, want)
		}
		if got, want := raise(0.96, x), math.Pow(0.96, x); math.Abs(got-want) > 4e-16 {
			t.Errorf("0.96^%v = %v, want %v", x, got, want)
		}
		if got, want := raise(x, 1.5), math.Pow(x, 1.5); math.Abs(got-want) > 1e-14*want {
			t.Errorf("%v^1.5 = %v, want %v", x, got, want)
		}
	}
	if raise(0, 0) != 1 || raise(0, 2.5) != 0 || halfWave(0) != 1 || halfWave(1) != 0 || halfWave(6) != 1 {
		t.Error("the ends are not exact")
	}
}

func TestAnnealingRisesAgain(t *testing.T) {
	s := CosineAnnealingLR{0.1, 5, 0.01}
	if s.Rate(5) != 0.01 || s.Rate(10) != 0.1 || math.Abs(s.Rate(7)-s.Rate(3)) > 1e-16 {
		t.Errorf("%v %v %v %v", s.Rate(3), s.Rate(5), s.Rate(7), s.Rate(10))
	}
	if d := (CosineDecay{0.1, 5, 0.2, 0, 0}); d.Rate(5) != d.Rate(500) || math.Abs(d.Rate(5)-0.02) > 1e-17 {
		t.Errorf("a decay does not stay down: %v %v", d.Rate(5), d.Rate(500))
	}
}
