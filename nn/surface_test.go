package nn

import (
	"errors"
	"math"
	"slices"
	"testing"
)

func TestSurfacesSlopeAsTheirDifferencesSay(t *testing.T) {
	const h = 1e-5
	for _, s := range surfaces() {
		for i := range 60 {
			x, y := 3*math.Sin(float64(i)), 3*math.Cos(1.7*float64(i))
			dx, dy := s.Gradient(x, y)
			numeric := []float64{(s.Value(x+h, y) - s.Value(x-h, y)) / (2 * h), (s.Value(x, y+h) - s.Value(x, y-h)) / (2 * h)}
			near(t, s.Name(), []float64{dx, dy}, numeric, 1e-6)
		}
	}
}

func TestMinimaAreMinima(t *testing.T) {
	for _, s := range surfaces() {
		lowest := math.Inf(-1)
		for _, m := range s.Minima() {
			bottom := s.Value(m[0], m[1])
			dx, dy := s.Gradient(m[0], m[1])
			near(t, s.Name()+": gradient at a minimum", []float64{dx, dy}, []float64{0, 0}, 1e-12)
			for a := range 16 {
				sin, cos := math.Sincos(float64(a) * math.Pi / 8)
				if !(s.Value(m[0]+0.01*cos, m[1]+0.01*sin) > bottom) {
					t.Errorf("%s is not lowest at %v", s.Name(), m)
				}
			}
			if bottom < lowest-1e-12 {
				t.Errorf("%s: the minima are not in their order", s.Name())
			}
			lowest = bottom
		}
	}
}

func TestSurfacesByName(t *testing.T) {
	for _, s := range surfaces() {
		if s.Formula() == "" || len(s.Minima()) == 0 {
			t.Errorf("%s has no formula or no minimum", s.Name())
		}
	}
	for name, want := range map[string]float64{ // at (2, 3)
		"bowl": 6.5, "ravine25": 114.5, "saddle": -0.95, "two_valleys": 5.5} {
		s, err := SurfaceByName(name)
		if err != nil {
			t.Fatal(err)
		}
		near(t, name, []float64{s.Value(2, 3)}, []float64{want}, 1e-15)
	}
}

func descent(t *testing.T, surface string, o Optimizer, x, y float64) *Descent {
	t.Helper()
	s, err := SurfaceByName(surface)
	if err != nil {
		t.Fatal(err)
	}
	d, err := NewDescent(s, o, x, y)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// path takes so many steps and gives the points.
func path(t *testing.T, d *Descent, steps int) []float64 {
	t.Helper()
	var points []float64
	for range steps {
		if err := d.Step(); err != nil {
			t.Fatal(err)
		}
		x, y := d.Point()
		points = append(points, x, y)
	}
	return points
}

func TestADescentIsRestoredBitForBit(t *testing.T) {
	for _, o := range everyOptimizer() {
		d := descent(t, "himmelblau", WithRate(o, 0.001), 1, -1)
		path(t, d, 5)
		kept, inside := d.Clone(), d.Inner(AlongY)
		want := path(t, d, 9)
		for range 2 {
			if err := d.Restore(kept); err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(d.Inner(AlongY), inside) || d.Steps() != 5 {
				t.Errorf("%s: restored to %v", label(o), d.Inner(AlongY))
			}
			if got := path(t, d, 9); !slices.Equal(got, want) {
				t.Errorf("%s: other points after Restore", label(o))
			}
		}
	}
}

func TestADescentGoesDown(t *testing.T) {
	for _, o := range []Optimizer{NewSGD(0.05), SGD{LearningRate: 0.02, Momentum: 0.8}, NewAdagrad(1), NewAdadelta(20),
		NewRMSProp(0.01), NewAdam(0.1), NewAdamW(0.1), NewAdamax(0.1), NewNadam(0.1)} {
		d := descent(t, "ravine25", o, 4, 1)
		path(t, d, 600)
		if d.Value() > 0.05 { // from 20.5
			t.Errorf("%s has come down to %v only", label(o), d.Value())
		}
	}
}

func TestInnerNumbersOfTheFirstSteps(t *testing.T) {
	d := descent(t, "bowl", Adam{0.1, 0.9, 0.99, 1e-8, false, TorchForm}, 2, -3)
	if d.Inner(AlongX) != nil || d.Inner(7) != nil {
		t.Error("there is an inside before the first step")
	}
	path(t, d, 1)
	got := map[string]float64{}
	for _, r := range d.Inner(AlongY) {
		got[r.Name] = r.Value
	}
	for name, want := range map[string]float64{"g": -3, "m": -0.3, "v": 0.09, "m_hat": -3, "v_hat": 9, "rate": 0.1 / 3, "step": 0.1} {
		near(t, name, []float64{got[name]}, []float64{want}, 1e-8)
	}
	if len(got) != 7 {
		t.Errorf("%v", got)
	}
}

// TestDerivedNumbersGiveTheStep holds for all that say a rate: it is what m̂, or
// else the gradient, is multiplied by.
func TestDerivedNumbersGiveTheStep(t *testing.T) {
	for _, o := range everyOptimizer() {
		d := descent(t, "beale", WithRate(o, 0.001), 1, 1.5)
		for range 5 {
			path(t, d, 1)
			got := map[string]float64{}
			for _, r := range d.Inner(AlongX) {
				got[r.Name] = r.Value
			}
			along, ok := got["m_hat"]
			if !ok {
				along = got["g"]
			}
			_, momentum := got["momentum"]
			if _, ok := got["rate"]; !ok || momentum || o.Name() == "adamw" {
				continue
			}
			near(t, label(o), []float64{got["step"]}, []float64{-got["rate"] * along}, 1e-12)
		}
	}
}

func TestADescentThatDivergesStaysWhereItIs(t *testing.T) {
	d := descent(t, "rosenbrock", SGD{LearningRate: 1, Momentum: 0.5}, -1.2, 1)
	var err error
	for err == nil && d.Steps() < 100 {
		x, y := d.Point()
		inside := d.Inner(AlongX)
		if err = d.Step(); err != nil {
			if nx, ny := d.Point(); nx != x || ny != y || !slices.Equal(d.Inner(AlongX), inside) {
				t.Error("a step that was not taken has changed something")
			}
		}
	}
	var diverged *DivergedError
	if !errors.As(err, &diverged) || diverged.Step != d.Steps() || finite(diverged.Loss) {
		t.Errorf("error %v after %d steps", err, d.Steps())
	}
	if err := d.SetOptimizer(NewAdam(0.1)); err != nil || d.Inner(AlongX) != nil {
		t.Errorf("%v, %v", err, d.Inner(AlongX))
	}
	path(t, d, 3)
}

func TestDescentsThatCannotBegin(t *testing.T) {
	s := quadratic{a: 1, b: 1}
	for _, c := range []struct {
		want Want
		s    Surface
		o    Optimizer
		x, y float64
	}{{WantValue, nil, SGD{}, 0, 0}, {WantValue, s, nil, 0, 0}, {WantEpsilon, s, Adam{}, 0, 0},
		{WantFinite, s, SGD{}, math.NaN(), 0}, {WantFinite, s, SGD{}, 0, math.Inf(1)}, {WantFinite, s, SGD{}, 1e200, 0}} {
		_, err := NewDescent(c.s, c.o, c.x, c.y)
		wants(t, err, c.want)
	}
	d := descent(t, "bowl", SGD{}, 1, 1)
	wants(t, d.SetOptimizer(nil), WantValue)
	wants(t, d.SetOptimizer(NewAdam(-1)), WantNotBelow0)
	wants(t, d.Restore(nil), WantValue)
	wants(t, d.Restore(&Descent{}), WantValue)
}

// TestHowLongARaceTakes has the first step with the loss under the goal, for each
// surface of the course; 0 is a run that diverges.
func TestHowLongARaceTakes(t *testing.T) {
	starts := []struct {
		surface    string
		x, y, goal float64
	}{{"bowl", -4, 3, 0.001}, {"ravine25", 10, 1, 0.001}, {"saddle", 2.5, 0.001, -4.9}, {"rosenbrock", -1.2, 1, 0.001}}
	for _, c := range []struct {
		o    Optimizer
		want [4]int
	}{
		{NewSGD(0.01), [4]int{470, 539, 452, 0}},
		{SGD{LearningRate: 0.01, Momentum: 0.9}, [4]int{58, 92, 85, 0}},
		{SGD{LearningRate: 0.01, Momentum: 0.9, Nesterov: true}, [4]int{24, 60, 80, 0}},
		{NewAdam(0.001), [4]int{6579, 13725, 3160, 9692}},
		{NewAdamax(0.001), [4]int{4382, 10374, 3010, 6779}},
		{NewNadam(0.001), [4]int{6588, 13733, 3168, 9778}},
	} {
		for i, s := range starts {
			d := descent(t, s.surface, c.o, s.x, s.y)
			var err error
			for err == nil && d.Value() >= s.goal && d.Steps() < 20000 {
				err = d.Step()
			}
			got := d.Steps()
			if err != nil {
				got = 0
			}
			if got != c.want[i] {
				t.Errorf("%s on %s: %d steps, want %d", label(c.o), s.surface, got, c.want[i])
			}
		}
	}
}
