package experiment

import (
	"math"
	"testing"

	"nnlab/lessons"
	"nnlab/lessons/scene/scenetest"
)

func TestWhatIsToldAtTheEnd(t *testing.T) {
	s := begin(t, family)
	scenetest.Do(t, s, "set unit epoch")
	scenetest.Run(s, 199)
	if _, known := s.Value("end.val_loss"); known || !s.HasName("end.val_loss") || s.HasName("end.nothing") {
		t.Error("the end is known before it comes")
	}
	scenetest.Run(s, 1)
	if got, want := scenetest.Value(t, s, "end.val_loss"), scenetest.Value(t, s, "val_loss"); got != want {
		t.Errorf("%v, want %v", got, want)
	}
	if got, want := scenetest.Value(t, s, "near_best"), 1.05*scenetest.Value(t, s, "best_val_loss"); math.Abs(got-want) > 1e-12 {
		t.Errorf("near the best is %v, want %v", got, want)
	}
	if got, want := scenetest.Value(t, s, "less.end.val_loss"), 0.9*scenetest.Value(t, s, "val_loss"); math.Abs(got-want) > 1e-12 {
		t.Errorf("a tenth less is %v, want %v", got, want)
	}
}

// The turn is pointed at within what eyes can tell on a chart, on its own curve only.
func TestPointingAtTheTurn(t *testing.T) {
	s := begin(t, family)
	scenetest.Do(t, s, "set unit epoch")
	scenetest.Run(s, 200)
	turn := int(scenetest.Value(t, s, "turn"))
	v, _ := s.Value("turn_point")
	if want := lessons.Ref("val_loss@" + itoa(turn)); v.Ref != want || v.Word == "" {
		t.Fatalf("the turn is %+v, want %s", v, want)
	}
	for off, same := range map[int]bool{-6: false, -5: true, 0: true, 3: true, 6: false} {
		if got := s.Points(lessons.Ref("val_loss@"+itoa(turn+off))) == v.Ref; got != same {
			t.Errorf("%d epochs off it counts as the turn: %t", off, got)
		}
	}
	if s.Points(lessons.Ref("train_loss@"+itoa(turn))) == v.Ref {
		t.Error("the other curve counts as the turn")
	}
}

// Two runs that go by epochs take one unit an epoch, the last one too, and then they are compared.
func TestTwoRunsEndTogether(t *testing.T) {
	s := begin(t, family)
	scenetest.Do(t, s, "set unit epoch")
	scenetest.Do(t, s, "set b on")
	scenetest.Do(t, s, "b.set l2 0.003")
	scenetest.Run(s, 200)
	if s.Tick() {
		t.Error("one unit more than there are epochs")
	}
	want := scenetest.Value(t, s, "b.train_loss") - scenetest.Value(t, s, "train_loss")
	if got := scenetest.Value(t, s, "end.versus.train_loss"); got != want || got == 0 {
		t.Errorf("B is ahead by %v, want %v", got, want)
	}
	if _, known := begin(t, family).Value("versus.train_loss"); known {
		t.Error("one run is compared with none")
	}
}
