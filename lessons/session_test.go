package lessons

import (
	"context"
	"errors"
	"reflect"
	"strconv"
	"testing"

	"pgregory.net/rapid"
)

var both = Need{"a", "b"}

func newSession(t interface{ Fatal(...any) }) *Session {
	s, err := NewSession(testLesson(), 3)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// at plays a log in a fresh session, all at once.
func at(t interface{ Fatal(...any) }, l Log) Frame {
	f := newSession(t).Seek(context.Background(), l, both)
	if f.Err != nil {
		t.Fatal(f.Err)
	}
	return f
}

func TestALogWithoutOpenBeginsAtTheFirstStep(t *testing.T) {
	f := at(t, Log{})
	if f.Step != "first" || f.Values["sum"].Num != 0 || len(f.Panels) != 2 {
		t.Errorf("step %s, values %v, %d panels", f.Step, f.Values, len(f.Panels))
	}
	if len(f.Controls) != 1 || f.Controls[0].Name != "width" {
		t.Errorf("controls %v: only what the step unlocks", f.Controls)
	}
}

func TestOpenRunsTheOpening(t *testing.T) {
	f := at(t, logOf(t, "open second"))
	if f.Track[0].Done != 5 {
		t.Errorf("%d units done, the opening has 5", f.Track[0].Done)
	}
	f = at(t, logOf(t, "open third"))
	if f.Track[0].Done != 10 {
		t.Errorf("%d units done, round is known after 10", f.Track[0].Done)
	}
}

func TestARunStopsAtTheEndOfTheStep(t *testing.T) {
	l := logOf(t, "open second, run 30")
	f := at(t, l)
	if !f.Done || f.Track[0].Done != 10 || f.Spare != 25 || !f.Log.Equal(l) {
		t.Errorf("done %v after %d units, %d spare", f.Done, f.Track[0].Done, f.Spare)
	}
	if got := f.Trim().String(); got != "open second\nrun 5\n" {
		t.Errorf("trimmed to %q", got)
	}
}

func TestEditsLiveOnWhileStepsShareASpec(t *testing.T) {
	edited := "edit sum 100, open second"
	if v := at(t, logOf(t, edited)).Values["sum"]; v.Num != 0 {
		t.Errorf("the second step does not name sum, but shows %v", v)
	}
	base := at(t, logOf(t, "open second, open first")).Values["sum"].Num
	if v := at(t, logOf(t, edited+", open first")).Values["sum"].Num; v != base+100 {
		t.Errorf("sum %v, want %v", v, base+100)
	}
	if v := at(t, logOf(t, "edit sum 100, reset")).Values["sum"].Num; v != 0 {
		t.Errorf("after reset sum is %v", v)
	}
	if v := at(t, logOf(t, "edit sum 100, set width 4, reset, open second")).Values["width"].Num; v != 4 {
		t.Errorf("after reset width is %v; sets are kept", v)
	}
	f := at(t, logOf(t, "open second, set width 4, open third, open second"))
	if v := f.Values["width"].Num; v != 1 {
		t.Errorf("width %v after a fresh step; want 1", v)
	}
}

func TestUndoTakesBackTheNewestChange(t *testing.T) {
	f := at(t, logOf(t, "open second, set width 4, set width 5"))
	if f.Undo == nil || f.Undo.String() != "set width 4" {
		t.Fatalf("undo would do %v", f.Undo)
	}
	f = at(t, logOf(t, "open second, set width 4, set width 5, undo"))
	if f.Values["width"].Num != 4 || f.Undo.String() != "set width 1" {
		t.Errorf("width %v, undo %v", f.Values["width"], f.Undo)
	}
	f = at(t, logOf(t, "open second, set width 4, edit sum 8, step, undo"))
	if f.Values["width"].Num != 1 { // a run lies between the edit and the undo
		t.Errorf("width %v", f.Values["width"])
	}
	f = newSession(t).Seek(context.Background(), logOf(t, "open second, undo, run 3"), both)
	if f.Err == nil || f.Log.String() != "open second\n" {
		t.Errorf("undo of nothing: %v at %q", f.Err, f.Log.String())
	}
}

func TestSeedDrawsOtherNumbersAndDropsEdits(t *testing.T) {
	a, b := at(t, logOf(t, "run 5")), at(t, logOf(t, "seed 9, run 5"))
	if a.Values["sum"] == b.Values["sum"] {
		t.Error("another seed gives the same numbers")
	}
	if c := at(t, logOf(t, "edit sum 50, seed 9, run 5")); c.Values["sum"] != b.Values["sum"] {
		t.Errorf("an edit survived the new seed: %v, want %v", c.Values["sum"], b.Values["sum"])
	}
}

func TestAQuestionIsLockedThenJudgedByTheValue(t *testing.T) {
	sum := at(t, logOf(t, "run 10")).Values["sum"].Num
	right, wrong := "low", "high"
	if sum >= 60 {
		right, wrong = wrong, right
	}
	for _, c := range []struct {
		log   string
		state AskState
	}{
		{"run 9", AskOpen},
		{"run 10", AskSkipped},
		{"run 3, answer " + right, AskLocked},
		{"run 3, answer " + right + ", run 7", AskRight},
		{"run 3, answer " + wrong + ", run 7", AskWrong},
		{"run 3, answer " + right + ", run 7, answer " + wrong, AskRight}, // answering locks
		{"run 3, answer " + right + ", edit sum 4", AskWithdrawn},
		{"run 3, answer " + right + ", set width 4, run 9", AskWithdrawn},
		{"run 3, answer " + right + ", run 9, edit sum 4", AskWithdrawn}, // the reason given would no longer be true
		{"run 3, answer " + right + ", run 7, set width 3", AskRight},    // what was asked for is the same still
		{"run 3, answer " + wrong + ", edit sum 0, answer " + right, AskLocked},
		{"run 3, skip", AskSkipped},
		{"run 3, skip, answer " + right, AskLocked},
		{"run 3, answer " + right + ", run 7, reset", AskOpen},
		{"run 10, answer " + right, AskSkipped}, // too late
	} {
		f := at(t, logOf(t, c.log))
		if f.Ask.State != c.state {
			t.Errorf("%s: state %d, want %d", c.log, f.Ask.State, c.state)
		}
	}
	f := at(t, logOf(t, "hint, hint, hint, hint, answer "+right+", run 12"))
	if f.Ask.Hints != MaxHints || f.Ask.Right != right || f.Ask.Value.Num != sum {
		t.Errorf("%+v, want the value of the unit where it was revealed: %v", f.Ask, sum)
	}
	if wrong == "low" {
		if f := at(t, logOf(t, "answer low, run 10")); f.Ask.Slip != "low" {
			t.Errorf("slip %q", f.Ask.Slip)
		}
	}
}

func TestANumberIsJudgedWithinItsTolerance(t *testing.T) {
	sum := at(t, logOf(t, "open fourth, run 10")).Ask.Value
	for _, c := range []struct {
		answer string
		state  AskState
		slip   string
	}{
		{Number(sum.Num + 0.4).String(), AskRight, ""},
		{Number(sum.Num + 0.6).String(), AskWrong, ""},
		{"7,2", AskWrong, "seven"}, // a decimal comma is a point
	} {
		f := at(t, Log{}.Append(Action{Verb: Open, Name: "fourth"}).Append(Action{Verb: Answer, Value: c.answer}).Run(10))
		if f.Ask.State != c.state || f.Ask.Slip != c.slip {
			t.Errorf("answer %s to %v: %+v", c.answer, sum, f.Ask)
		}
	}
}

func TestAGoalIsMeasuredAgainstTheSameSeedsRun(t *testing.T) {
	base := at(t, logOf(t, "open first, run 15")).Values["sum"].Num
	f := at(t, logOf(t, "open third"))
	if f.Goal.Aim.Num != base || f.Goal.Reached {
		t.Fatalf("aim %v, want %v; reached %v", f.Goal.Aim, base, f.Goal.Reached)
	}
	f = at(t, logOf(t, "open third, set width 9, run 9, edit sum 0"))
	if !f.Goal.Reached || f.Goal.At < 2 || f.Goal.At > 10 {
		t.Errorf("%+v: reached is sticky, and says when", f.Goal)
	}
	if first := at(t, logOf(t, "open third")).Goal; first.Known && f.Goal.Began != first.Value {
		t.Errorf("began at %v, not at %v", f.Goal.Began, first.Value)
	}
	if g := at(t, logOf(t, "open third, seed 8")).Goal; g.Aim.Num == base {
		t.Error("the aim did not follow the new seed")
	}
}

func TestABadActionEndsTheLogThere(t *testing.T) {
	for _, line := range []string{"open nowhere", "set hidden 3", "set width x", "edit nothing 3", "edit sum x", "answer maybe"} {
		want := logOf(t, "run 3, "+line+", run 5")
		f := newSession(t).Seek(context.Background(), want, both)
		var ae *ActionError
		if !errors.As(f.Err, &ae) || ae.Line != line || f.Log.String() != "run 3\n" {
			t.Errorf("%s: %v at %q", line, f.Err, f.Log.String())
		}
	}
}

func TestLookReusesThePanels(t *testing.T) {
	s := newSession(t)
	a := s.Seek(context.Background(), logOf(t, "run 3"), both)
	b := s.Seek(context.Background(), logOf(t, "run 3, look sum"), both)
	if b.Look == nil || b.Look.Ref != "sum" || &a.Panels[0] != &b.Panels[0] {
		t.Errorf("look %v; the panels were made again", b.Look)
	}
}

func TestAnOpeningIsInterruptible(t *testing.T) {
	s := newSession(t)
	s.Seek(context.Background(), Log{}, both)
	want := logOf(t, "run 2, open third, run 1")
	var f Frame
	for n := 0; ; n++ {
		if n > 40 {
			t.Fatal("never there")
		}
		f = s.Seek(slice(3), want, both)
		if f.Log.Equal(want) {
			break
		}
		if f.Log.Len() > 1 && f.Step != "third" {
			t.Fatalf("the log says %q while the picture is of step %s", f.Log.String(), f.Step)
		}
	}
	if g := at(t, want); !reflect.DeepEqual(strip(f), strip(g)) {
		t.Errorf("in slices %+v, at once %+v", f, g)
	}
}

// strip makes a frame comparable: logs of one content may be built differently.
func strip(f Frame) Frame {
	f.Log = Log{}
	if f.Goal != nil {
		g := *f.Goal
		g.Goal = nil
		f.Goal = &g
	}
	if f.Ask != nil {
		a := *f.Ask
		a.Question = nil
		f.Ask = &a
	}
	return f
}

// A session that goes back and forth in slices of any length shows what a fresh replay of the same log shows.
func TestSeekIsAPureFunctionOfTheLog(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := newSession(t)
		var l Log
		for range rapid.IntRange(1, 30).Draw(t, "moves") {
			switch rapid.IntRange(0, 3).Draw(t, "move") {
			case 0:
				l = l.Back(rapid.IntRange(0, l.Units()).Draw(t, "back"))
			default:
				l = l.Append(rapid.OneOf(anyAction, sessionAction).Draw(t, "action"))
			}
			f := Frame{Log: Log{}.Append(Action{Verb: "none"})}
			for !f.Log.Equal(l) {
				f = s.Seek(slice(rapid.IntRange(1, 60).Draw(t, "slice")), l, both)
				if f.Err != nil {
					l = f.Log
				}
			}
			if g := at(t, l); f.Err == nil && !reflect.DeepEqual(strip(f), strip(g)) {
				t.Fatalf("%s\nseek  %+v\nfresh %+v", l, strip(f), strip(g))
			}
		}
	})
}

var sessionAction = rapid.SampledFrom([]Action{
	{Verb: Undo}, {Verb: Seed, Value: "5"}, {Verb: Skip}, {Verb: Open, Name: "third"}, {Verb: Open, Name: "fourth"},
	{Verb: Run, N: 45}, {Verb: Set, Name: "width", Value: "0.25"}, {Verb: Answer, Value: "12"},
})

func TestSavesStayWithinTheirBounds(t *testing.T) {
	s := newSession(t)
	l := logOf(t, "open fourth")
	for i := range 2000 {
		l = l.Append(Action{Verb: Edit, Name: "sum", Value: strconv.Itoa(i)}).Run(3)
		if f := s.Seek(context.Background(), l, both); f.Err != nil {
			t.Fatal(f.Err)
		}
	}
	if n := len(s.saves.list); n > maxStrided+maxNewest || n < maxStrided/2 || s.saves.bytes > maxBytes {
		t.Errorf("%d saves, %d bytes", n, s.saves.bytes)
	}
	s.Seek(context.Background(), l.At(4000), both)
	if got := s.now.log.Units(); got != 4000 {
		t.Errorf("at %d", got)
	}
}

func TestGoingToAndFroSavesNothingTwice(t *testing.T) {
	s := newSession(t)
	l := logOf(t, "open fourth, run 20")
	s.Seek(context.Background(), l, both)
	before := len(s.saves.list)
	for n := range 40 {
		s.Seek(context.Background(), l.At(2+n%19), both)
	}
	if after := len(s.saves.list); after != before {
		t.Errorf("%d saves, then %d", before, after)
	}
}

func TestKeepBeginsAtTheLastChangeOfExperiment(t *testing.T) {
	l := testLesson()
	for _, c := range []struct{ log, want string }{
		{"open first, run 3, open second, set width 2, look sum", "open first, run 3, open second, set width 2, look sum"},
		{"open first, run 3, open fourth, run 2", "open fourth, run 2"},
		{"open first, open third, run 4", "open third, run 4"},
		{"open first, run 99999, set width 2, hint, set width 3, skip, answer low, run 9", "open first, hint, set width 3, skip, answer low"},
	} {
		if got := text1(l.Keep(logOf(t, c.log))); got != c.want {
			t.Errorf("%s: kept %s, want %s", c.log, got, c.want)
		}
	}
}
