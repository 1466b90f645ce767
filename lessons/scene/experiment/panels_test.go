package experiment

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/gonum/mat"

	"nnlab/lessons"
	"nnlab/lessons/scene/scenetest"
)

// The field is what the network answers there, each thumb the mean of its part of the same grid.
func TestFieldIsWhatTheNetworkAnswers(t *testing.T) {
	for _, text := range []string{"dataset=circle&networkShape=4,2", family, "dataset=iris&networkShape=8&rules=keras&points=100&valPoints=50"} {
		s := scenetest.Run(begin(t, text), 50)
		f, ok := s.panel(FieldPanel).(lessons.Field)
		if !ok || f.Side != side || len(f.Grid) != side*side || slices.Max(f.Grid) > 1 || slices.Min(f.Grid) < -1 {
			t.Fatalf("%s: no field of numbers from -1 to 1", text)
		}
		at, err := s.a.data.Plane(side)
		if err != nil {
			t.Fatal(err)
		}
		var out mat.Dense
		if err := s.a.Predict(&out, at.Features); err != nil {
			t.Fatal(err)
		}
		for i := 0; i < len(f.Grid); i += 37 {
			want := out.At(i, 0)
			if s.a.Spec().Output != "tanh" {
				want = 2*want - 1
			}
			if !scenetest.Near(f.Grid[i], want, 1e-12) {
				t.Fatalf("%s: point %d is %v, want %v", text, i, f.Grid[i], want)
			}
		}
		n := s.panel(NetworkPanel).(lessons.Network)
		thumb := n.Layers[len(n.Layers)-1][0].Thumb
		mean, of := 0.0, 0.0
		for i, v := range f.Grid {
			mean += v / float64(len(f.Grid))
			_ = i
		}
		for _, v := range thumb.V {
			of += v / float64(len(thumb.V))
		}
		if s.a.Spec().Output == "tanh" && !scenetest.Near(mean, of, 1e-9) {
			t.Errorf("%s: the thumb's mean is %v, the field's %v", text, of, mean)
		}
		wrong := 0
		for _, p := range f.Points {
			wrong += int(truth(p.Wrong))
		}
		if float64(wrong) != f.Wrong.V || scenetest.Value(t, s, "wrong") != f.Wrong.V {
			t.Errorf("%s: %d points are drawn as wrong, %v counted", text, wrong, f.Wrong.V)
		}
	}
}

func TestAxesAndClassChooseTheField(t *testing.T) {
	s := scenetest.Run(begin(t, "dataset=iris&networkShape=8&rules=keras&points=100&valPoints=50"), 20)
	first := s.panel(FieldPanel).(lessons.Field)
	scenetest.Do(t, s, "set class 2")
	second := s.panel(FieldPanel).(lessons.Field)
	scenetest.Do(t, s, "set axes 3,4")
	third := s.panel(FieldPanel).(lessons.Field)
	if slices.Equal(first.Grid, second.Grid) || second.X.Name.Names[0] == third.X.Name.Names[0] || s.a.Updates() != 20 {
		t.Errorf("axes %v and %v after %d updates", second.X.Name, third.X.Name, s.a.Updates())
	}
}

func TestFitShowsTheTrueCurve(t *testing.T) {
	s := begin(t, "batchSize=full&dataset=noisy-sine&learningRate=0.02&networkShape=8&rules=keras&optimizer=adam&epochs=500")
	scenetest.Do(t, s, "set unit epoch")
	scenetest.Run(s, 400)
	f := s.panel(FitPanel).(lessons.Fit)
	worst := 0.0
	for i, y := range f.Curves[0].Y {
		worst = max(worst, math.Abs(y-f.Curves[1].Y[i]))
	}
	if len(f.Points) < 60 || worst > 0.6 || worst < 0.001 || s.panel(FieldPanel) != nil {
		t.Errorf("%d points, %v off the sine at worst", len(f.Points), worst)
	}
}

// Early stopping says what it does, and the curve shows it.
func TestEarlyStopping(t *testing.T) {
	s := begin(t, family+"&patience=3&restore=true")
	if _, known := s.Value("stopped_epoch"); known || scenetest.Value(t, s, "patience_left") != 3 {
		t.Error("it has stopped before it began")
	}
	scenetest.Do(t, s, "set unit epoch")
	for s.Tick() {
	}
	stopped, restored := scenetest.Value(t, s, "stopped_epoch"), scenetest.Value(t, s, "restored_epoch")
	if stopped >= 200 || stopped-restored != 3 || scenetest.Value(t, s, "best_at") != restored || scenetest.Value(t, s, "patience_left") != 0 {
		t.Errorf("stopped at %v, restored %v, best at %v", stopped, restored, scenetest.Value(t, s, "best_at"))
	}
	v := scenetest.Value(t, s, lessons.Ref("val_loss@"+itoa(int(restored))))
	if !scenetest.Near(v, scenetest.Value(t, s, "val_loss"), 1e-12) || v != scenetest.Value(t, s, "best_val_loss") {
		t.Errorf("the restored weights have %v, epoch %v had %v", scenetest.Value(t, s, "val_loss"), restored, v)
	}
	if e, _ := s.Explain("val_loss"); e.Terms == nil {
		t.Errorf("the loss of the restored weights is %+v", e)
	}
	c := s.panel(LossPanel).(lessons.Chart)
	if len(c.Events) != 2 || c.Events[1].X != stopped || c.Events[0].X != restored || len(c.Waits) != 1 || c.Waits[0].To != stopped {
		t.Errorf("events %+v, waits %+v", c.Events, c.Waits)
	}
	if l := s.panel(StoppingPanel).(lessons.Listing); len(l.Parts[0].Lines) != 6 {
		t.Errorf("%+v", l)
	}
}

// What breaks is named, with the unit where it began.
func TestTroubles(t *testing.T) {
	for text, want := range map[string]lessons.Word{
		"dataset=diabetes&networkShape=&rules=keras&batchSize=full&learningRate=0.5&percTrainData=100&init=uniform": lessons.WordBrokeDiverged,
		"dataset=circle&networkShape=4&rules=keras&init=zeros&learningRate=0.1":                                     lessons.WordBrokeSymmetry,
		family + "&l2=0.03": lessons.WordBrokeKilled,
		"dataset=circle&networkShape=4&rules=keras&learningRate=0.0000001": lessons.WordBrokeSlow,
	} {
		s := begin(t, text)
		for i := 0; i < 1500 && s.Tick() && len(s.Troubles()) == 0; i++ {
		}
		found := s.Troubles()
		if len(found) == 0 || found[0].What.Word != want || found[0].At < 0 || found[0].At > s.Units() {
			t.Errorf("%s: %v after %d units", text, found, s.Units())
			continue
		}
		if p := s.panel(BrokePanel).(lessons.Listing); len(p.Parts[0].Lines) != len(found) {
			t.Errorf("%s: %+v", text, p)
		}
	}
	if s := begin(t, family); len(s.Troubles()) != 0 || s.panel(BrokePanel).(lessons.Listing).Note.IsZero() {
		t.Error("something is broken before the first update")
	}
}

// Dropped units are dark in the update that left them out; without dropout none is.
func TestDroppedUnits(t *testing.T) {
	count := func(s *Scene) (n int) {
		for _, layer := range s.panel(NetworkPanel).(lessons.Network).Layers {
			for _, u := range layer {
				n += int(truth(u.Off))
			}
		}
		return n
	}
	s := begin(t, family+"&dropout=0.5")
	if count(s) != 0 {
		t.Error("units are off before the first update")
	}
	sum := 0
	for range 20 {
		sum += count(scenetest.Run(s, 1))
	}
	if sum < 200 || sum > 440 {
		t.Errorf("%d of 640 units were off at a rate of one half", sum)
	}
	scenetest.Do(t, s, "set dropout 0")
	if scenetest.Run(s, 1); count(s) != 0 {
		t.Error("units are off without dropout")
	}
}

// The strongest unit's absence costs more than any other's.
func TestUnitsTakenOut(t *testing.T) {
	s := scenetest.Run(begin(t, family), 200)
	b := s.panel(UnitsPanel).(lessons.Bars)
	if len(b.Bars) != 16 {
		t.Fatalf("%d units", len(b.Bars))
	}
	for _, bar := range b.Bars {
		if bar.Num.V <= 0 || bar.Num.V != scenetest.Value(t, s, bar.Num.Ref) {
			t.Errorf("%+v", bar)
		}
	}
	if s.a.lossNow() != s.a.lossNow() || len(b.Bars) == 0 || scenetest.Value(t, s, "without2[1]") == s.a.lossNow() {
		t.Error("taking a unit out changes nothing")
	}
	most := slices.MaxFunc(b.Bars, func(a, b lessons.Bar) int { return cmp.Compare(a.Num.V, b.Num.V) })
	rise := most.Num.V / scenetest.Value(t, s, "train_loss")
	if !most.Lit || scenetest.Value(t, s, "without_worst") != most.Num.V ||
		!scenetest.Near(scenetest.Value(t, s, "without_rise"), rise, 1e-12) {
		t.Errorf("the unit that is missed most: %+v", most)
	}
	weights := slices.Clone(s.a.bits())
	s.panel(UnitsPanel)
	if !equal(weights, s.a.bits()) {
		t.Error("looking at it changed the network")
	}
}

func TestCurves(t *testing.T) {
	s := begin(t, family)
	scenetest.Do(t, s, "set unit epoch")
	scenetest.Run(s, 120)
	if c := s.panel(LossPanel).(lessons.Chart); len(c.Events) != 0 {
		t.Error("the turn is told before the run is over")
	}
	scenetest.Run(s, 80)
	c := s.panel(LossPanel).(lessons.Chart)
	if len(c.Series) != 2 || len(c.Series[0].X) != 201 || c.Cursor != 200 || !c.Series[1].Held || len(c.Events) != 1 {
		t.Fatalf("%d curves, cursor %v, events %v", len(c.Series), c.Cursor, c.Events)
	}
	turn := scenetest.Value(t, s, "turn")
	at := scenetest.Value(t, s, lessons.Ref("val_loss@"+itoa(int(turn))))
	if c.Events[0].X != turn || at != scenetest.Value(t, s, "best_val_loss") {
		t.Errorf("the turn is marked at %v, it is at %v", c.Events[0].X, turn)
	}
	scenetest.Do(t, s, "set smoothing 0.8")
	smooth := s.panel(LossPanel).(lessons.Chart).Series[1]
	if !slices.Equal(smooth.Raw, c.Series[1].Y) || roughness(smooth.Y) > roughness(smooth.Raw)/2 {
		t.Error("smoothing does not smooth")
	}
	scenetest.Do(t, s, "set showTestData true")
	if n := len(s.panel(LossPanel).(lessons.Chart).Series); n != 3 {
		t.Errorf("%d curves with the test data", n)
	}
	scenetest.Do(t, s, "set logY on")
	if !s.panel(LossPanel).(lessons.Chart).LogY {
		t.Error("no log axis")
	}
}

func roughness(y []float64) (sum float64) {
	for i := range y[2:] {
		sum += math.Abs(y[i+2] - 2*y[i+1] + y[i])
	}
	return sum
}

func TestProgramsHaveTodaysSettings(t *testing.T) {
	s := scenetest.Run(begin(t, family+"&dropout=0.3&patience=20"), 5)
	for id, wants := range map[lessons.PanelID][]string{
		KerasPanel: {"Dropout", "Adam", "EarlyStopping", "batch_size=10"},
		TorchPanel: {"Dropout", "Adam"},
		GoPanel:    {"nn.Dropout", "nn.Adam"},
	} {
		p, ok := s.panel(id).(lessons.Program)
		for _, want := range wants {
			if !ok || !strings.Contains(p.Text, want) {
				t.Errorf("%s has no %s:\n%s", id, want, p.Text)
			}
		}
		with := s.panel(id + WithWeights).(lessons.Program)
		if len(with.Text) < len(p.Text)+1000 {
			t.Errorf("%s with weights is no longer than without", id)
		}
	}
}

// A program is of the rules in force, not of those the run began with.
func TestProgramsFollowTheKnobs(t *testing.T) {
	s := scenetest.Run(begin(t, "dataset=circle&networkShape=3"), 5)
	scenetest.Do(t, s, "set optimizer rmsprop")
	scenetest.Do(t, s, "set learningRate 0.005")
	if p := s.panel(KerasPanel).(lessons.Program); !strings.Contains(p.Text, "RMSprop(learning_rate=0.005") {
		t.Errorf("no RMSprop at 0.005:\n%s", p.Text)
	}
}

// A unit of a whole pass is split where there is much to do, and only there.
func TestUnitOfAPass(t *testing.T) {
	s := begin(t, family)
	scenetest.Do(t, s, "set unit epoch")
	if s.Tick(); s.a.Epoch() != 1 || s.a.Updates() != 6 || s.Units() != 2 {
		t.Errorf("%d epochs, %d updates, %d units", s.a.Epoch(), s.a.Updates(), s.Units())
	}
	s = begin(t, "dataset=digits&networkShape=128&rules=keras&points=1000&batchSize=20")
	scenetest.Do(t, s, "set unit epoch")
	units := 0
	for s.a.Epoch() == 0 {
		s.Tick()
		units++
	}
	if units < 5 || units > 50 {
		t.Errorf("a heavy pass takes %d units", units)
	}
}
