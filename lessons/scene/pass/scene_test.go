package pass

import (
	"errors"
	"math"
	"reflect"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"nnlab/lessons"
	"nnlab/lessons/scene/scenetest"
	"nnlab/lessons/spec"
)

func TestAnEditKeepsThePositionAndAllNumbersFollow(t *testing.T) {
	for position := range 41 {
		s := scenetest.Run(whole(t, two), position)
		scenetest.Do(t, s, "edit w5 0.4")
		scenetest.Do(t, s, "edit x2 -0.5")
		scenetest.Do(t, s, "edit t 0")
		want := scenetest.Run(whole(t, "activation=sigmoid&learningRate=0.5&networkShape=2&rules=keras&rows=1,-0.5:0&output=sigmoid"+
			"&loss=half_sse&weights=0.5,-0.5,0.3,0.8,0.1,-0.2;0.4,-0.4,0.05"), position)
		if s.position != position {
			t.Fatalf("the edit moved from %d to %d", position, s.position)
		}
		if got, want := s.Panels(everything(s)), want.Panels(everything(s)); !reflect.DeepEqual(got, want) {
			t.Fatalf("at %d other panels than of a network that began so", position)
		}
	}
}

func TestAPassGoesOnWithTheNewWeights(t *testing.T) {
	s := scenetest.Run(whole(t, two), 40)
	w, j := scenetest.Value(t, s, "w5.new"), scenetest.Value(t, s, "J")
	scenetest.Do(t, s, "edit w1 0.9") // in the pass that ends, and so in the next
	changed := scenetest.Value(t, s, "w1.new")
	scenetest.Run(s, 1)
	if got := scenetest.Value(t, s, "w1"); got != changed {
		t.Errorf("w1 is %v, want %v", got, changed)
	}
	s = scenetest.Run(whole(t, two), 41)
	if scenetest.Value(t, s, "w5") != w || scenetest.Value(t, s, "w5.prev") != 0.7 || scenetest.Value(t, s, "J.prev") != j ||
		scenetest.Value(t, s, "J@1") != j {
		t.Errorf("w5 %v, before %v, J before %v; want %v, 0.7, %v", scenetest.Value(t, s, "w5"), scenetest.Value(t, s, "w5.prev"),
			scenetest.Value(t, s, "J.prev"), w, j)
	}
	for _, ref := range []lessons.Ref{"J", "w5.new", "dw5", "h1", "J@2"} {
		if _, known := s.Value(ref); known {
			t.Errorf("%s is known at the first operation of a pass", ref)
		}
	}
	e, _ := s.Explain("w5")
	if e.Op != lessons.Sum || len(e.Terms) != 2 || e.Terms[0].Ref != "w5.prev" || e.Terms[1].Ref != "step5.prev" {
		t.Errorf("w5 is explained as %+v", e)
	}
	scenetest.Do(t, s, "edit w5 0.1")
	if e, _ := s.Explain("w5"); e.Op != lessons.Setting {
		t.Errorf("an edited weight is explained as %+v", e)
	}
}

func TestTrainingLowersTheLoss(t *testing.T) {
	s := whole(t, two)
	scenetest.Do(t, s, "set unit update")
	scenetest.Run(s, 300)
	if first, last := scenetest.Value(t, s, "J.first"), scenetest.Value(t, s, "J"); last > first/10 ||
		scenetest.Value(t, s, "updates") != 300 {
		t.Errorf("J went from %v to %v in %v updates", first, last, scenetest.Value(t, s, "updates"))
	}
	scenetest.Run(s, 9000)
	chart := s.panel(LossPanel).(lessons.Chart)
	if n := len(chart.Series[0].X); n > maxHistory+1 || n < maxHistory/2 || len(chart.Series[0].Y) != n {
		t.Errorf("%d points of 9300 updates", n)
	}
}

func TestUnits(t *testing.T) {
	for unit, want := range map[string]int{"op": 40, "layer": 6, "update": 1} {
		s := whole(t, two)
		scenetest.Do(t, s, "set unit "+unit)
		n := 0
		for s.position < s.program.ops {
			scenetest.Run(s, 1)
			n++
		}
		if n != want {
			t.Errorf("a pass took %d units of %s, want %d", n, unit, want)
		}
	}
}

// A wrong action changes nothing and says why.
func TestWrongActions(t *testing.T) {
	s := scenetest.Run(whole(t, two), 20)
	before := s.Save()
	for _, c := range []struct {
		verb        lessons.Verb
		name, value string
		want        lessons.SceneFault
	}{
		{lessons.Edit, "w7", "1", lessons.NoName}, {lessons.Edit, "x1.s2", "1", lessons.NoName}, {lessons.Edit, "h1", "1", lessons.NotEditable},
		{lessons.Edit, "w1.new", "1", lessons.NotEditable}, {lessons.Edit, "w1", "x", lessons.NoNumber}, {lessons.Edit, "w1", "NaN", lessons.NotFinite},
		{lessons.Edit, "w1", "1e7", lessons.NotFinite}, {lessons.Edit, "w1", "1e999", lessons.NotFinite}, {lessons.Set, "unit", "epoch", lessons.NoChoice},
		{lessons.Set, "watch", "h1", lessons.NoChoice}, {lessons.Undo, "", "", lessons.NoAction},
	} {
		err := s.Do(lessons.Action{Verb: c.verb, Name: c.name, Value: c.value})
		var e *lessons.SceneError
		if !errors.As(err, &e) || e.Fault != c.want || e.Expected == "" {
			t.Errorf("%s %s %s: %v", c.verb, c.name, c.value, err)
		}
	}
	var se *spec.Error
	for _, line := range [][2]string{{"activation", "rleu"}, {"learningRate", "-1"}, {"networkShape", "4,x"}, {"nothing", "1"}, {"loss", "cce"}} {
		if err := s.Do(lessons.Action{Verb: lessons.Set, Name: line[0], Value: line[1]}); !errors.As(err, &se) {
			t.Errorf("set %v: %v", line, err)
		}
	}
	if !reflect.DeepEqual(before, s.Save()) {
		t.Error("a wrong action changed something")
	}
	if _, err := New("activation=rleu", 1, Options{}); !errors.As(err, &se) {
		t.Errorf("New: %v", err)
	}
}

func TestSets(t *testing.T) {
	s := scenetest.Run(whole(t, two), 50)
	scenetest.Do(t, s, "set learningRate 3")
	if s.position != 10 || scenetest.Value(t, s, "lr") != 3 || scenetest.Value(t, s, "lr.prev") != 0.5 {
		t.Errorf("at %d, lr %v, before %v", s.position, scenetest.Value(t, s, "lr"), scenetest.Value(t, s, "lr.prev"))
	}
	scenetest.Do(t, s, "set activation tanh")
	if s.position != 0 || s.updates != 0 || scenetest.Value(t, s, "w5") != 0.7 || scenetest.Value(t, s, "lr") != 3 {
		t.Errorf("after another activation at %d of pass %d, w5 %v", s.position, s.updates, scenetest.Value(t, s, "w5"))
	}
	scenetest.Do(t, s, "set networkShape none")
	if v, _ := s.Value("net"); v.Word != "2-1" || scenetest.Value(t, s, "hidden_layers") != 0 {
		t.Errorf("net %v", v)
	}
	scenetest.Do(t, s, "set networkShape 2")
	if scenetest.Value(t, s, "w5") != 0.7 {
		t.Error("the typed weights did not come back with the shape they are of")
	}
	for _, c := range s.Controls() {
		if c.Value == "" || len(c.Options) < 2 || s.Do(lessons.Action{Verb: lessons.Set, Name: c.Name, Value: c.Value}) != nil {
			t.Errorf("control %+v cannot be set to what it says", c)
		}
	}
}

func TestSeeds(t *testing.T) {
	draw := func(seed uint64) *Scene {
		s, err := New(two, seed, Options{})
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	a, b, c := draw(1), draw(2), draw(2)
	if scenetest.Value(t, a, "w1") != 0.5 || scenetest.Value(t, a, "x1") != 1 {
		t.Error("seed 1 does not show what was typed")
	}
	if scenetest.Value(t, b, "w1") == 0.5 || scenetest.Value(t, b, "x1") == 1 || scenetest.Value(t, b, "next_seed") != 3 {
		t.Errorf("seed 2: w1 %v, x1 %v, t %v", scenetest.Value(t, b, "w1"), scenetest.Value(t, b, "x1"), scenetest.Value(t, b, "t"))
	}
	if !reflect.DeepEqual(b.params, c.params) || !reflect.DeepEqual(b.inputs, c.inputs) {
		t.Error("one seed gives two networks")
	}
	seen := map[float64]bool{}
	for seed := range uint64(30) {
		seen[scenetest.Value(t, draw(seed), "t")] = true
	}
	if len(seen) != 2 || !seen[0] || !seen[1] {
		t.Errorf("the targets of 30 seeds are %v, want 0 and 1", seen)
	}
	for _, v := range b.params {
		if v != float64(int(v*100+0.5*sign(v)))/100 || v < -1 || v > 1 {
			t.Errorf("%v is not from -1 to 1 with two decimals", v)
		}
	}
}

func sign(v float64) float64 {
	if v < 0 {
		return -1
	}
	return 1
}

// Until is what the ticks then take.
func TestUntilIsRight(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, _ := New(rapid.SampledFrom(others()).Draw(t, "spec"), 1, Options{ForwardOnly: rapid.Bool().Draw(t, "forward")})
		_ = s.Do(lessons.Action{Verb: lessons.Set, Name: "unit", Value: rapid.SampledFrom(unitNames()).Draw(t, "unit")})
		scenetest.Run(s, rapid.IntRange(0, 50).Draw(t, "position"))
		ref := lessons.Ref(rapid.SampledFrom([]string{"h1[1]", "J", "W1[1][1].new", "dW1[1][1]", "J.prev", "W1[1][1].prev", "updates",
			"delta1[1]", "check.gap", "largest_gradient", "z1[1]:2", "J@1"}).Draw(t, "ref"))
		units, ok := s.Until(ref)
		n := 0
		for _, known := s.Value(ref); !known && n < 2000 && s.Tick(); _, known = s.Value(ref) {
			n++
		}
		if _, known := s.Value(ref); known != ok || ok && n != units {
			t.Fatalf("%s: forecast %d %v, took %d, known %v", ref, units, ok, n, known)
		}
	})
}

func TestDivergingEndsTheRun(t *testing.T) {
	s := whole(t, "activation=relu&learningRate=1e300&networkShape=2&rules=keras&rows=1,1:1&output=linear&loss=mse"+
		"&weights=1,1,1,1,1,1;1,1,1")
	n := 0
	for n < 500 && s.Tick() {
		n++
	}
	if j := scenetest.Value(t, s, "J"); n == 500 || math.IsNaN(j) || math.IsInf(j, 0) {
		t.Errorf("after %d units J is %v", n, j)
	}
}

func TestWatch(t *testing.T) {
	s := scenetest.Run(whole(t, two), 21)
	if v, _ := s.Value("watched"); v.Ref != "w1" {
		t.Errorf("watched is %v, want w1", v.Ref)
	}
	scenetest.Do(t, s, "set watch w2")
	e := s.panel(EquationPanel).(lessons.Equation)
	if v, _ := s.Value("watched"); v.Ref != "w2" || e.Result.Num.Ref != "dw2" {
		t.Errorf("watched is %v, the equation is of %s", v.Ref, e.Result.Num.Ref)
	}
	scenetest.Run(s, 3)
	if v, _ := s.Value("check.gap"); v.Num > 1e-8 || v.Num < 0 {
		t.Errorf("gap %v", v)
	}
	scenetest.Run(s, 16)
	if e := s.panel(EquationPanel).(lessons.Equation); e.Result.Num.Ref != "w2.new" {
		t.Errorf("after the pass the equation is of %s", e.Result.Num.Ref)
	}
}

func TestPointedGradients(t *testing.T) {
	s := scenetest.Run(whole(t, two), 31)
	big, _ := s.Value("largest_gradient")
	small, _ := s.Value("smallest_gradient")
	if big.Ref != "dw5" || small.Ref != "dw2" {
		t.Errorf("largest %v, smallest %v; want dw5, dw2", big.Ref, small.Ref)
	}
}

func TestHistoryKeepsWhatWasSaved(t *testing.T) {
	var h, saved history
	for k := 1; k <= 3*maxHistory; k++ {
		if h = h.add(k, k, float64(k)); k == 100 {
			saved = h.share()
		}
	}
	other := saved.add(101, 0, -1)
	if i, ok := h.at(101); ok && h.losses[i] != 101 || other.losses[100] != -1 || len(saved.losses) != 100 {
		t.Error("two histories that parted share what came after")
	}
	if n := len(h.updates); n > maxHistory || h.updates[0] != 1 || strconv.Itoa(int(h.updates[n-1])) == "" {
		t.Errorf("%d points from %v", n, h.updates[0])
	}
}
