package engine

import (
	"context"
	"errors"
	"math/rand/v2"
	"reflect"
	"sync/atomic"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
	"nnlab/tui/engine/enginetest"
)

// bench is an engine with the commands that it has given out and that are not run yet.
type bench struct {
	*Engine
	t    *testing.T
	cmds []tea.Cmd
}

func newBench(t *testing.T, log lessons.Log) *bench {
	t.Helper()
	sess, err := lessons.NewSession(enginetest.Lesson(), 1)
	if err != nil {
		t.Fatal(err)
	}
	b := &bench{Engine: New(t.Context(), new(atomic.Int64), sess, Options{Log: log, Show: lessons.Need{"table"}}), t: t}
	b.after = func(time.Duration, tea.Msg) tea.Cmd { return nil } // ticks are played by hand
	b.give(b.Init())
	return b
}

func (b *bench) give(cmd tea.Cmd) {
	if cmd != nil {
		b.cmds = append(b.cmds, cmd)
	}
}

// settle runs commands until none is left.
func (b *bench) settle() {
	b.t.Helper()
	for n := 0; len(b.cmds) > 0; n++ {
		if n == 5000 {
			b.t.Fatal("the engine never rests")
		}
		cmd := b.cmds[0]
		b.cmds = b.cmds[1:]
		for _, msg := range run(cmd) {
			_, next := b.Update(msg)
			b.give(next)
		}
	}
}

func run(cmd tea.Cmd) (out []tea.Msg) {
	if cmd == nil {
		return nil
	}
	msg := cmd()
	if v := reflect.ValueOf(msg); v.Kind() == reflect.Slice && v.Type().Elem() == reflect.TypeFor[tea.Cmd]() {
		for i := range v.Len() {
			out = append(out, run(v.Index(i).Interface().(tea.Cmd))...)
		}
		return out
	}
	return append(out, msg)
}

func (b *bench) n() float64 {
	b.t.Helper()
	tbl, ok := b.Frame().Panel("table").(lessons.Table)
	if !ok {
		b.t.Fatalf("no table in the frame of %v", b.Frame().Log.Actions())
	}
	return tbl.Rows[0].Cells[0].Num.V
}

func open(step string) lessons.Log {
	return lessons.Log{}.Append(lessons.Action{Verb: lessons.Open, Name: step})
}

func act(verb lessons.Verb, name, value string) lessons.Action {
	return lessons.Action{Verb: verb, Name: name, Value: value}
}

func (b *bench) wantN(want float64) {
	b.t.Helper()
	if got := b.n(); got != want {
		b.t.Fatalf("n = %v, want %v; log %v", got, want, b.Frame().Log.Actions())
	}
}

func TestStepsGoAlongTheTapeAndRunOnAtItsEnd(t *testing.T) {
	b := newBench(t, open("run"))
	b.settle()
	for range 3 {
		b.give(b.Step(1))
	}
	b.settle()
	b.wantN(3)
	b.give(b.Step(-2))
	b.settle()
	b.wantN(1)
	if b.AtEnd() || b.Tape().Units() != 4 {
		t.Fatalf("going back must leave the tape: at end %v, tape %d", b.AtEnd(), b.Tape().Units())
	}
	b.give(b.Scrub(100))
	b.settle()
	b.wantN(3)
	b.give(b.Step(1))
	b.settle()
	b.wantN(4)
}

func TestAnActionCutsTheTapeUnlessItIsTheNextOne(t *testing.T) {
	b := newBench(t, open("run"))
	b.settle()
	b.give(b.Step(2))
	b.give(b.Do(act(lessons.Set, "stride", "5")))
	b.settle()
	b.give(b.Step(1))
	b.settle()
	b.wantN(5 + b.at(t, 1))
	end := b.Tape()
	b.give(b.To(b.Tape().Units() - 2)) // before the set
	b.settle()
	b.give(b.Do(act(lessons.Set, "stride", "5"))) // the tape's own
	b.settle()
	if !b.Tape().Equal(end) {
		t.Fatalf("the tape's next action cut it: %v", b.Tape().Actions())
	}
	b.give(b.To(b.Tape().Units() - 2))
	b.settle()
	b.give(b.Do(act(lessons.Set, "stride", "2")))
	b.settle()
	if b.Tape().Equal(end) || !b.AtEnd() {
		t.Fatalf("another action must cut the tape: %v", b.Tape().Actions())
	}
}

// at is how far n is after so many units of the tape.
func (b *bench) at(t *testing.T, units int) float64 {
	t.Helper()
	f := b.sess.Seek(context.Background(), b.tape.At(units+1), lessons.Need{"table"})
	return f.Panel("table").(lessons.Table).Rows[0].Cells[0].Num.V
}

func TestAnActionWhileRunningAppliesToThePictureThatWasSeen(t *testing.T) {
	b := newBench(t, open("run"))
	b.settle()
	b.give(b.Play(true))
	b.settleRun(5)
	seen := b.Frame().Log
	_, cmd := b.Update(playMsg{b.id, b.loop}) // a picture more is on its way
	b.give(cmd)
	b.give(b.Do(act(lessons.Set, "stride", "2")))
	b.settle()
	if want := seen.Append(act(lessons.Set, "stride", "2")); !b.Frame().Log.Equal(want) {
		t.Fatalf("log %v, want %v", b.Frame().Log.Actions(), want.Actions())
	}
	if b.Playing() {
		t.Error("an action ends the run")
	}
}

// settleRun plays n pictures of a run.
func (b *bench) settleRun(n int) {
	b.t.Helper()
	for range n {
		b.settle()
		_, cmd := b.Update(playMsg{b.id, b.loop})
		b.give(cmd)
	}
	b.settle()
}

func TestPauseStopsAtThePictureAndOldTicksAreDead(t *testing.T) {
	b := newBench(t, open("run"))
	b.settle()
	b.SetPace(ByPicture)
	b.give(b.Play(true))
	b.settleRun(4)
	old := playMsg{b.id, b.loop}
	b.give(b.Play(false))
	seen := b.Frame().Log
	b.settle()
	if _, cmd := b.Update(old); cmd != nil {
		t.Error("a tick of a run that was paused still works")
	}
	if !b.Frame().Log.Equal(seen) {
		t.Errorf("paused at %v, want %v", b.Frame().Log.Actions(), seen.Actions())
	}
}

func TestARunStopsWhereNothingIsLeft(t *testing.T) {
	b := newBench(t, open("run"))
	b.settle()
	b.SetPace(Fastest)
	b.after = func(_ time.Duration, msg tea.Msg) tea.Cmd { return func() tea.Msg { return msg } }
	b.give(b.Play(true))
	b.settle()
	if b.Playing() || !b.Frame().Done {
		t.Fatalf("playing %v, done %v", b.Playing(), b.Frame().Done)
	}
	b.wantN(100)
	if got := b.Log().Units(); got != 101 {
		t.Errorf("units that did nothing stay in the log: %d", got)
	}
}

func TestWhileAnOpenIsOnItsWayAnActionWaits(t *testing.T) {
	b := newBench(t, open("walk"))
	b.settle()
	b.give(b.Do(act(lessons.Open, "run", "")))
	if !b.Opening() {
		t.Fatal("not opening")
	}
	if cmd := b.Do(act(lessons.Set, "stride", "2")); cmd != nil {
		t.Fatal("an action did not wait")
	}
	b.give(b.Do(act(lessons.Open, "goal", ""))) // does not wait, and takes its place
	b.give(b.Do(act(lessons.Set, "stride", "5")))
	b.settle()
	want := open("walk").Append(act(lessons.Open, "goal", "")).Append(act(lessons.Set, "stride", "5"))
	if !b.Frame().Log.Equal(want) {
		t.Errorf("log %v, want %v", b.Frame().Log.Actions(), want.Actions())
	}
}

func TestAnErrorIsShownAndGivenUp(t *testing.T) {
	b := newBench(t, open("run"))
	b.settle()
	b.give(b.Step(3))
	b.settle()
	tape := b.Tape()
	b.give(b.Step(-2))
	b.settle()
	b.give(b.Do(act(lessons.Set, "stride", "none")))
	b.settle()
	if b.Frame().Err == nil || b.Busy() {
		t.Fatalf("err %v, busy %v", b.Frame().Err, b.Busy())
	}
	b.wantN(1)
	if !b.Tape().Equal(tape) {
		t.Error("an action that failed cut the tape")
	}
}

func TestNeedAndLookSeekTheSameLogAgain(t *testing.T) {
	b := newBench(t, open("run"))
	b.settle()
	b.give(b.Show(lessons.Need{"table", "chart"}))
	b.settle()
	if b.Frame().Panel("chart") == nil {
		t.Fatal("a panel that is looked at is missing")
	}
	units := b.Frame().Log.Units()
	b.give(b.Look("twice"))
	b.settle()
	if b.Frame().Look == nil || b.Frame().Look.Num.V != 0 || b.Frame().Log.Units() != units {
		t.Fatalf("look %+v", b.Frame().Look)
	}
	if b.Tape().Look() != "" {
		t.Error("the cursor got onto the tape")
	}
}

// slow is a session whose first slice gets a newer wish while it works, as a key would give it.
type slow struct {
	meanwhile func()
	why       error // why that slice ended
}

func (s *slow) Seek(ctx context.Context, want lessons.Log, _ lessons.Need) lessons.Frame {
	if s.meanwhile != nil {
		s.meanwhile()
		s.meanwhile = nil
		<-ctx.Done()
		s.why = ctx.Err()
		return lessons.Frame{Step: "run"}
	}
	return lessons.Frame{Log: want, Step: want.Step()}
}

func TestANewerWishCancelsTheSliceInFlight(t *testing.T) {
	s := &slow{}
	e := New(t.Context(), new(atomic.Int64), s, Options{Log: open("run")})
	s.meanwhile = func() {
		if e.Do(act(lessons.Open, "goal", "")) != nil {
			t.Error("two commands would own the session")
		}
	}
	_, next := e.Update(e.Init()())
	if !errors.Is(s.why, context.Canceled) {
		t.Errorf("the slice was not cancelled: %v", s.why)
	}
	e.Update(next())
	if e.Frame().Step != "goal" {
		t.Errorf("the newer wish is lost: %q", e.Frame().Step)
	}
}

func TestClosingEndsAllWork(t *testing.T) {
	s := &slow{}
	e := New(t.Context(), new(atomic.Int64), s, Options{Log: open("run")})
	s.meanwhile = e.Close
	if _, next := e.Update(e.Init()()); next != nil {
		t.Error("a closed engine goes on")
	}
}

func TestPaces(t *testing.T) {
	if ByUnit.every(1, false) != 300*time.Millisecond || ByPicture.every(1, false) != picture || Slowest.every(1, false) != 1200*time.Millisecond {
		t.Error("wrong times")
	}
	if (ByPicture+1).units(1, false) != 2 || ByUnit.units(1, false) != 1 || Fastest.units(1, false) < 1<<16 {
		t.Error("wrong units")
	}
	for pace, want := range map[Pace]int{ByPicture + 1: 20, ByPicture: 10, ByPicture - 1: 5, ByPicture - 3: 1, Slowest: 1} {
		if got := pace.units(10, false); got != want {
			t.Errorf("an epoch of ten: %d units a picture at %d, want %d", got, pace, want)
		}
	}
	if ByPicture.every(1, true) < calm {
		t.Error("reduced motion repaints too often")
	}
	b := newBench(t, open("run"))
	for range 40 {
		b.SetPace(b.Pace() + 1)
	}
	if b.Pace() != Fastest {
		t.Errorf("pace %d", b.Pace())
	}
}

// TestTapeLaw: random moves, actions and runs always end where a fresh replay of the same log ends.
func TestTapeLaw(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 30 {
		b := newBench(t, open("run"))
		for range 40 {
			switch rng.IntN(8) {
			case 0, 1:
				b.give(b.Step(1 + rng.IntN(3)))
			case 2:
				b.give(b.Step(-1 - rng.IntN(4)))
			case 3:
				b.give(b.Scrub(rng.IntN(9) - 4))
			case 4:
				b.give(b.Do(act(lessons.Set, "stride", []string{"1", "2", "5"}[rng.IntN(3)])))
			case 5:
				b.give(b.Do(act(lessons.Open, []string{"run", "goal"}[rng.IntN(2)], "")))
			case 6:
				b.give(b.Play(true))
				b.settleRun(rng.IntN(4))
				b.give(b.Play(false))
			case 7:
				b.give(b.Do(lessons.Action{Verb: lessons.Reset}))
			}
			if rng.IntN(2) == 0 {
				b.settle()
			}
		}
		b.settle()
		fresh, err := lessons.NewSession(enginetest.Lesson(), 1)
		if err != nil {
			t.Fatal(err)
		}
		f := fresh.Seek(context.Background(), b.Frame().Log, lessons.Need{"table"})
		if !reflect.DeepEqual(f.Panels, b.Frame().Panels) || !b.Frame().Log.Equal(b.Log()) {
			t.Fatalf("replay of %v differs:\n%v\n%v", b.Frame().Log.Actions(), f.Panels, b.Frame().Panels)
		}
	}
}
