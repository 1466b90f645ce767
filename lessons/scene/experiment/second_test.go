package experiment

import (
	"errors"
	"math"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"nnlab/lessons"
	"nnlab/lessons/scene/scenetest"
	"nnlab/lessons/spec"
)

// bits is all numbers of a run.
func (r *run) bits() []float64 {
	out := params(r.Model(), nil)
	h, now := r.History(), r.Now()
	out = append(out, h.Train.Loss...)
	out = append(out, h.Val.Loss...)
	out = append(out, h.Batch...)
	return append(out, now.Train.Loss, r.Rate(), float64(r.Updates()), float64(r.Epoch()), float64(r.Position()))
}

func equal(a, b []float64) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if math.Float64bits(a[i]) != math.Float64bits(b[i]) && !(a[i] != a[i] && b[i] != b[i]) {
			return false
		}
	}
	return true
}

// Two runs with nothing different are one run.
func TestTwoEqualRunsAreBitEqual(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		st, err := New(rapid.SampledFrom(others()).Draw(t, "spec"), 5)
		if err != nil {
			t.Fatal(err)
		}
		s := st.(*Scene)
		scenetest.Run(s, rapid.IntRange(0, 30).Draw(t, "before"))
		_ = scenetest.Try(s, "set b on")
		for range rapid.IntRange(1, 4).Draw(t, "moves") {
			all := s.knobs(s.a)
			c := all[rapid.IntRange(0, len(all)-1).Draw(t, "control")]
			v := c.Options[rapid.IntRange(0, len(c.Options)-1).Draw(t, "option")]
			_ = s.Do(lessons.Action{Verb: lessons.Set, Name: c.Name, Value: v})
			_ = scenetest.Try(s, "edit W1[1][1] 0.3")
			scenetest.Run(s, rapid.IntRange(1, 30).Draw(t, "run"))
			if s.b == nil || !equal(s.a.bits(), s.b.bits()) {
				t.Fatalf("after set %s %s the runs differ", c.Name, v)
			}
		}
	})
}

func TestExactlyOneSettingDiffers(t *testing.T) {
	s := scenetest.Run(begin(t, family), 40)
	var e *lessons.SceneError
	if err := scenetest.Try(s, "b.set dropout 0.3"); !errors.As(err, &e) || e.Fault != lessons.NoSecond {
		t.Errorf("without a second run: %v", err)
	}
	scenetest.Do(t, s, "set b on")
	if scenetest.Value(t, s, "b.updates") != 40 || scenetest.Value(t, s, "b.train_loss") != scenetest.Value(t, s, "train_loss") {
		t.Error("the second run does not stand where the first one stands")
	}
	scenetest.Do(t, s, "b.set l2 0.003")
	if scenetest.Value(t, s, "updates") != 0 || scenetest.Value(t, s, "b.updates") != 0 || s.a.want.L2 != 0 || s.b.want.L2 != 0.003 {
		t.Errorf("after b.set: %v and %v updates, l2 %v and %v", scenetest.Value(t, s, "updates"),
			scenetest.Value(t, s, "b.updates"), s.a.want.L2, s.b.want.L2)
	}
	before := s.Save()
	if err := scenetest.Try(s, "b.set dropout 0.3"); !errors.As(err, &e) || e.Fault != lessons.SecondDiffers || e.Given != "l2" {
		t.Errorf("a second key: %v", err)
	}
	if !reflect.DeepEqual(before.(*saved).state, s.Save().(*saved).state) {
		t.Error("a refused key changed something")
	}
	scenetest.Run(s, 12)
	scenetest.Do(t, s, "set learningRate 0.03")
	scenetest.Do(t, s, "set l2 0.001")
	if s.a.want.L2 != 0.001 || s.b.want.L2 != 0.003 || s.a.want.LearningRate != 0.03 || s.b.want.LearningRate != 0.03 ||
		scenetest.Value(t, s, "updates") != 12 {
		t.Errorf("l2 %v and %v, rates %v and %v, %v updates", s.a.want.L2, s.b.want.L2, s.a.want.LearningRate,
			s.b.want.LearningRate, scenetest.Value(t, s, "updates"))
	}
	if v, _ := s.Value("differs"); v.Word != "l2" {
		t.Errorf("differs: %v", v)
	}
	for _, c := range s.Controls() {
		if name, second := c.Name, c.Name == "b.dropout"; second && c.Locked == "" || name == "b.l2" && (c.Locked != "" ||
			c.Value != "0.003") {
			t.Errorf("knob %+v", c)
		}
	}
	chart := s.panel(LossPanel).(lessons.Chart)
	if len(chart.Series) != 4 || chart.Series[2].Last.Ref != "b.train_loss" {
		t.Errorf("%d curves", len(chart.Series))
	}
	scenetest.Do(t, s, "b.set l2 0.001")
	scenetest.Run(s, 20)
	if s.differ.key != "" || !equal(s.a.bits(), s.b.bits()) {
		t.Error("the difference taken back leaves one")
	}
	scenetest.Do(t, s, "set b off")
	if s.panel("b.network") != nil || !s.HasName("b.val_loss") {
		t.Error("there is still a second run, or its names are gone")
	}
}

// Runs with other batches go by passes: after each unit both have seen the data equally often.
func TestTheSecondRunMayHaveNoHiddenLayer(t *testing.T) {
	s := begin(t, family)
	scenetest.Do(t, s, "set b on")
	scenetest.Do(t, s, "b.set networkShape none")
	if a, b := scenetest.Value(t, s, "params"), scenetest.Value(t, s, "b.params"); a != 337 || b != 3 {
		t.Errorf("%v and %v parameters", a, b)
	}
}

func TestOtherBatchesGoByPasses(t *testing.T) {
	s := begin(t, family)
	scenetest.Do(t, s, "set b on")
	scenetest.Do(t, s, "b.set batchSize 2")
	for range 5 {
		s.Tick()
		if s.a.Epoch() != s.b.Epoch() || s.a.Position() != 0 || s.b.Position() != 0 {
			t.Fatalf("epochs %d and %d, positions %d and %d", s.a.Epoch(), s.b.Epoch(), s.a.Position(), s.b.Position())
		}
	}
	if s.a.Updates() != 30 || s.b.Updates() != 150 {
		t.Errorf("%d and %d updates", s.a.Updates(), s.b.Updates())
	}
	s = begin(t, family)
	scenetest.Do(t, s, "set b on")
	scenetest.Do(t, s, "b.set points 300")
	scenetest.Run(s, 3)
	if s.a.Epoch() != 3 || s.b.Epoch() != 3 || s.b.Updates() != 90 {
		t.Errorf("%d and %d epochs", s.a.Epoch(), s.b.Epoch())
	}
}

// A wrong action changes nothing and says why.
func TestWrongActions(t *testing.T) {
	s := scenetest.Run(begin(t, family), 20)
	before := s.a.bits()
	for _, c := range []struct {
		line string
		want lessons.SceneFault
	}{
		{"edit W9[1][1] 1", lessons.NoName}, {"edit val_loss 1", lessons.NotEditable}, {"edit W1[1][1].prev 1", lessons.NotEditable}, {"edit b.W1[1][1] 1", lessons.NotEditable},
		{"edit W1[1][1] x", lessons.NoNumber}, {"edit W1[1][1] NaN", lessons.NotFinite}, {"edit W1[1][1] 1e7", lessons.NotFinite}, {"edit W1[1][1] 1e999", lessons.NotFinite},
		{"set unit op", lessons.NoChoice}, {"set smoothing 1", lessons.NoChoice}, {"set smoothing x", lessons.NoChoice}, {"set logY maybe", lessons.NoChoice},
		{"set class 9", lessons.NoChoice}, {"set layer 0", lessons.NoChoice}, {"set seeds 0", lessons.NoChoice}, {"set seeds 100000", lessons.NoChoice}, {"set b maybe", lessons.NoChoice},
	} {
		err := scenetest.Try(s, c.line)
		var e *lessons.SceneError
		if !errors.As(err, &e) || e.Fault != c.want || e.Expected == "" || e.Error() == "" {
			t.Errorf("%s: %v", c.line, err)
		}
	}
	var se *spec.Error
	for _, line := range []string{"set activation rleu", "set learningRate -1", "set networkShape 4,x", "set nothing 1", "set loss cce", "set points 0"} {
		if err := scenetest.Try(s, line); !errors.As(err, &se) {
			t.Errorf("%s: %v", line, err)
		}
	}
	if s.Units() != 20 || !equal(before, s.a.bits()) {
		t.Error("a wrong action changed something")
	}
	if _, err := New("dataset=circle&networkShape=512,512", 1); err == nil {
		t.Error("no screen can train 264,000 parameters")
	}
	if _, err := New("networkShape=x", 1); !errors.As(err, &se) {
		t.Errorf("New: %v", err)
	}
}

// What may change while a run goes changes without a reset, anything else begins anew; undo comes back to the old spec.
func TestSets(t *testing.T) {
	s := scenetest.Run(begin(t, family), 20)
	for _, line := range []string{"set learningRate 0.03", "set l2 0.01", "set dropout 0.2", "set optimizer sgd", "set batchSize 20",
		"set patience 5", "set jitter 0.1", "set discretize true", "set smoothing 0.5", "set showTestData true"} {
		scenetest.Do(t, s, line)
		if s.a.Updates() != 20 {
			t.Fatalf("%s begins anew", line)
		}
	}
	text := s.a.want.String()
	scenetest.Do(t, s, "set networkShape 4")
	if s.a.Updates() != 0 || s.a.net.String() != "2-4-1" {
		t.Errorf("%d updates of %s", s.a.Updates(), s.a.net)
	}
	scenetest.Do(t, s, "set networkShape none")
	if s.a.net.String() != "2-1" {
		t.Errorf("net %s", s.a.net)
	}
	scenetest.Do(t, s, "set networkShape 16,16")
	if s.a.want.String() != text {
		t.Errorf("the spec came back as\n%s, not\n%s", s.a.want, text)
	}
	scenetest.Do(t, s, "set points 100")
	if s.a.data.Train.Len() != 100 {
		t.Errorf("%d points", s.a.data.Train.Len())
	}
}

func TestAnEditActsAndIsExplained(t *testing.T) {
	s := scenetest.Run(begin(t, "dataset=circle&networkShape=2"), 30)
	if e, ok := s.Explain("w3"); !ok || e.Op != lessons.Sum || e.Terms[0].Ref != "w3.prev" || e.Terms[1].Ref != "w3.step" {
		t.Errorf("a weight after an update is %+v", e)
	}
	if e, ok := s.Explain("w3.step"); !ok || e.Op != lessons.Product || len(e.Terms) != 3 || e.Terms[2].Ref != "dw3" {
		t.Errorf("a step of gradient descent is %+v", e)
	}
	scenetest.Do(t, s, "edit w3 0.4")
	if e, _ := s.Explain("w3"); scenetest.Value(t, s, "w3") != 0.4 || e.Op != lessons.Setting {
		t.Errorf("an edited weight is %+v", e)
	}
	if _, known := s.Value("w3.step"); known {
		t.Error("the change of an edited weight is known")
	}
	if s.Points("dw3") != "w3" || s.Points("W1[2][1]") != "w3" || s.Points("val_loss") != "val_loss" {
		t.Error("a gradient points elsewhere than at its weight")
	}
	scenetest.Run(s, 1)
	if v := scenetest.Value(t, s, "w3.prev"); v != 0.4 {
		t.Errorf("before the update it was %v", v)
	}
}
