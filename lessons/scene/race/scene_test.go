package race

import (
	"errors"
	"reflect"
	"testing"

	"nnlab/lessons"
	"nnlab/lessons/scene/scenetest"
	"nnlab/lessons/spec"
	"nnlab/nn"
)

func surfaceNames() []string { return nn.SurfaceNames() }

// A picture follows from the settings and the number of steps: it does not matter when a knob was turned.
func TestAKnobActsAsIfItHadAlwaysStoodSo(t *testing.T) {
	late := scenetest.Run(race(t, "surface=ravine25&a=sgd,learningRate=0.01&b=adam,learningRate=0.5"), 28)
	scenetest.Do(t, late, "set a.learningRate 0.04")
	scenetest.Do(t, late, "set startX 9")
	scenetest.Do(t, late, "edit startY -1")
	early := scenetest.Run(race(t, "surface=ravine25&start=9,-1&a=sgd,learningRate=0.04&b=adam,learningRate=0.5"), 28)
	if got, want := late.Panels(everything()), early.Panels(everything()); !reflect.DeepEqual(got, want) {
		t.Error("other panels")
	}
	scenetest.Do(t, late, "set b.optimizer none")
	scenetest.Do(t, late, "set b.optimizer adam")
	if got, want := late.Panels(everything()), early.Panels(everything()); !reflect.DeepEqual(got, want) {
		t.Error("a racer that was taken out and put back has changed")
	}
}

// The figures that the lessons quote.
func TestMeasuredRaces(t *testing.T) {
	for _, c := range []struct {
		text         string
		first, stays int
		within       int
	}{
		{"a=sgd", 470, 470, 1000}, {"a=sgd,learningRate=1", 1, 1, 100}, {"a=momentum", 58, 86, 1000},
		{"a=nesterov", 24, 83, 1000}, {"a=adam,learningRate=0.3", 78, 78, 2000},
		{"surface=ravine25&a=sgd,learningRate=0.07", 75, 75, 2000}, {"surface=ravine25&a=sgd,learningRate=0.079", 187, 187, 2000},
		{"surface=ravine25&a=nesterov,learningRate=0.05", 36, 62, 2000}, {"surface=ravine25&a=adam,learningRate=1", 82, 95, 2000},
		{"surface=ravine25&a=nadam,learningRate=0.3", 57, 97, 2000}, {"surface=saddle&a=sgd,learningRate=0.5", 12, 12, 2000},
		{"surface=rosenbrock&a=momentum,learningRate=0.003", 205, 205, 2000},
	} {
		s := scenetest.Run(race(t, c.text), c.within)
		if first, stays := scenetest.Value(t, s, "a.first"), scenetest.Value(t, s, "a.stays"); int(first) != c.first ||
			int(stays) != c.stays {
			t.Errorf("%s: first %v, stays %v; want %d, %d", c.text, first, stays, c.first, c.stays)
		}
	}
	s := scenetest.Run(race(t, "surface=ravine25&a=sgd,learningRate=0.081"), 3000)
	if at := scenetest.Value(t, s, "a.diverged"); at < 100 || len(s.Troubles()) != 1 || s.Tick() {
		t.Errorf("0.081 leaves at %v, troubles %v", at, s.Troubles())
	}
}

func TestLimit(t *testing.T) {
	for text, want := range map[string]float64{"a=sgd": 2, "surface=ravine&a=sgd": 0.4, "surface=ravine25&a=sgd": 0.08} {
		s := race(t, text)
		if got := scenetest.Value(t, s, "limit"); !scenetest.Near(got, want, 1e-12) {
			t.Errorf("%s: %v", text, got)
		}
		for k, converges := range map[float64]bool{0.98: true, 1.02: false} {
			s := race(t, text+",learningRate="+spec.Show(want*k))
			scenetest.Run(s, 2000)
			if _, ok := s.Value("a.stays"); ok != converges {
				t.Errorf("%s at %v of the limit: under the goal %v", text, k, ok)
			}
		}
	}
	if _, known := race(t, "surface=rosenbrock&a=sgd").Value("limit"); known {
		t.Error("a surface that is no bowl has a limit")
	}
}

// The learner goes where the aim is, with everybody's next step.
func TestTheLearnerWalks(t *testing.T) {
	s := race(t, "a=sgd,learningRate=0.5&me=true")
	scenetest.Do(t, s, "edit aimX -1")
	scenetest.Do(t, s, "set aimY 0.5")
	if scenetest.Value(t, s, "me.x") != -4 {
		t.Error("an aim is no step")
	}
	scenetest.Run(s, 1)
	if scenetest.Value(t, s, "me.x") != -1 || scenetest.Value(t, s, "me.y") != 0.5 || scenetest.Value(t, s, "a.x") != -2 ||
		scenetest.Value(t, s, "me.step.x") != 3 {
		t.Errorf("me at %v %v, a at %v", scenetest.Value(t, s, "me.x"), scenetest.Value(t, s, "me.y"), scenetest.Value(t, s, "a.x"))
	}
	scenetest.Run(s, 1)
	if scenetest.Value(t, s, "me.x") != -1 || scenetest.Value(t, s, "a.x") != -1 {
		t.Error("without another aim the learner stands still, and the others go on")
	}
	scenetest.Do(t, s, "set startX -3")
	if scenetest.Value(t, s, "me.x") != 0 || scenetest.Value(t, s, "me.x@1") != 0 {
		t.Errorf("the learner's steps from another start lead to %v", scenetest.Value(t, s, "me.x"))
	}
	if err := race(t, "a=sgd").Do(lessons.Action{Verb: lessons.Edit, Name: "aimX", Value: "1"}); err == nil {
		t.Error("an aim where the learner does not run")
	}
}

func TestNamesOfEarlierSteps(t *testing.T) {
	s := race(t, others()[1])
	var xs, ms []float64
	for range 9 {
		scenetest.Run(s, 1)
		xs, ms = append(xs, scenetest.Value(t, s, "d.x")), append(ms, scenetest.Value(t, s, "d.m_hat.x"))
	}
	for k := range 9 {
		at := itoa(k + 1)
		if scenetest.Value(t, s, lessons.Ref("d.x@"+at)) != xs[k] || scenetest.Value(t, s, lessons.Ref("d.m_hat.x@"+at)) != ms[k] {
			t.Errorf("step %s is remembered wrongly", at)
		}
	}
	if _, known := s.Value("d.x@10"); known || !s.HasName("d.x@10") {
		t.Error("a step that was not taken yet is known")
	}
	if n, ok := s.Until("d.x@12"); n != 3 || !ok {
		t.Errorf("until step 12: %d", n)
	}
	for _, ref := range []lessons.Ref{"", "e.x", "a.", "a.z", "a.m.z", "a.x@", "a.x@-1", "a.x@1e3", "num.", "num.x", "a.loss/0", "a.loss/9", "me.lr"} {
		if s.HasName(ref) {
			t.Errorf("%q is a name", ref)
		}
	}
}

func FuzzNames(f *testing.F) {
	refs := []string{"a.x", "d.m_hat.x@3", "-a.push.y", "-x", "num.-1", "num.NaN", "a.loss/2", "leader@5", "me.step.x", "a.x.kept", "b.name", "-b.name"}
	scenetest.FuzzNames(f, refs, scenetest.Run(race(f, others()[1]), 12), scenetest.Run(race(f, others()[8]), 9))
}

func TestWinnerAndLeader(t *testing.T) {
	s := race(t, others()[1])
	if _, known := s.Value("winner"); known {
		t.Error("somebody won before the race")
	}
	scenetest.Run(s, 200)
	v, _ := s.Value("winner")
	if v.Ref != "b.loss" || v.Word != "momentum" {
		t.Errorf("winner %+v", v)
	}
	if lead, _ := s.Value("leader@28"); lead.Ref != "d.loss" {
		t.Errorf("leader at 28 %+v", lead)
	}
	if s.Points("b.m.x") != "b.loss" || s.Points("limit") != "limit" {
		t.Error("a number of a racer does not stand for it")
	}
}

// A wrong action changes nothing and says why.
func TestWrongActions(t *testing.T) {
	s := scenetest.Run(race(t, others()[1]), 20)
	before := s.Panels(everything())
	units := s.Units()
	var own *lessons.SceneError
	var in *spec.Error
	for _, line := range [][3]string{
		{"edit", "a.x", "1"}, {"edit", "nothing", "1"}, {"edit", "aimX", "1"}, {"undo", "", ""},
	} {
		if err := s.Do(lessons.Action{Verb: lessons.Verb(line[0]), Name: line[1], Value: line[2]}); !errors.As(err, &own) {
			t.Errorf("%v: %v", line, err)
		}
	}
	for _, line := range [][2]string{
		{"startX", "NaN"}, {"startX", "1e9"}, {"startY", "x"}, {"surface", "bowll"}, {"a.learningRate", "-1"}, {"a.learnRate", "1"},
		{"a.beta1", "0.5"}, {"d.momentum", "0.5"}, {"a.schedule", "reduce_on_plateau"}, {"watch", "me"}, {"e.optimizer", "sgd"}, {"goal", "1e999"},
		{"a.optimizer", "adm"}, {"a.batchSize", "3"}, {"learningRate", "1"}, {"me", "yes"}, {"", ""},
	} {
		if err := s.Do(lessons.Action{Verb: lessons.Set, Name: line[0], Value: line[1]}); !errors.As(err, &in) {
			t.Errorf("set %v: %v", line, err)
		}
	}
	if !reflect.DeepEqual(before, s.Panels(everything())) || s.Units() != units {
		t.Error("a wrong action changed something")
	}
	one := race(t, "a=sgd")
	if err := one.Do(lessons.Action{Verb: lessons.Set, Name: "a.optimizer", Value: "none"}); !errors.As(err, &own) ||
		own.Fault != lessons.NobodyRuns {
		t.Errorf("the last racer: %v", err)
	}
}

func TestControlsCanBeSetToWhatTheySay(t *testing.T) {
	for _, text := range others() {
		s := scenetest.Run(race(t, text), 12)
		before := s.Panels(everything())
		for _, c := range s.Controls() {
			if c.Value == "" || len(c.Options) == 0 {
				t.Errorf("%s: %+v", text, c)
			}
			if c.Locked != "" {
				continue
			}
			if err := s.Do(lessons.Action{Verb: lessons.Set, Name: c.Name, Value: c.Value}); err != nil {
				t.Errorf("%s: %s %s: %v", text, c.Name, c.Value, err)
			}
		}
		if got := s.Panels(everything()); !reflect.DeepEqual(got, before) {
			t.Errorf("%s: knobs set to what they were changed the picture", text)
		}
	}
}

func TestARaceEnds(t *testing.T) {
	s := race(t, "a=adam,learningRate=0.1&surface=ravine25")
	for range MaxSteps {
		if !s.Tick() {
			t.Fatal("ended too early")
		}
	}
	if s.Tick() || s.Units() != MaxSteps {
		t.Error("goes on after its end")
	}
	if c := s.lossChart().(lessons.Chart); len(c.Series[0].X) > maxPoints+1 || c.Series[0].X[len(c.Series[0].X)-1] != MaxSteps {
		t.Errorf("%d points", len(c.Series[0].X))
	}
}

func BenchmarkTick(b *testing.B) {
	s := race(b, others()[1])
	for b.Loop() {
		if !s.Tick() {
			_ = s.restart()
		}
	}
}

func BenchmarkPanels(b *testing.B) {
	s := scenetest.Run(race(b, others()[1]), 140)
	for b.Loop() {
		s.Panels(everything())
	}
}

func BenchmarkSet(b *testing.B) {
	s := scenetest.Run(race(b, others()[1]), 1000)
	for b.Loop() {
		scenetest.Do(b, s, "set d.learningRate 0.5")
	}
}
