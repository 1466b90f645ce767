package course

import (
	"context"
	"math/rand/v2"
	"reflect"
	"strconv"
	"testing"

	"nnlab/lessons"
	"nnlab/lessons/course/coursetest"
)

// cut is a context that ends after it was asked a number of times: it cuts a Seek at an exact place.
type cut struct {
	context.Context
	left *int
}

func (c cut) Err() error {
	if *c.left--; *c.left < 0 {
		return context.DeadlineExceeded
	}
	return nil
}

// A log of 5,000 random actions, taken back to 200 of its points and forward again in slices of random length, shows
// at each what a session that came there straight on shows, bit for bit.
func TestBackAndForthIsBitIdentical(t *testing.T) {
	actions, points := 5000, 200
	if testing.Short() {
		actions, points = 500, 50
	}
	for _, l := range Lessons() {
		t.Run(l.ID, func(t *testing.T) {
			actions, points := actions, points
			switch {
			case trains(l) && coursetest.Race:
				t.Skip("the race detector would take minutes")
			case trains(l):
				actions, points = actions/10, points/4
			}
			rng := rand.New(rand.NewPCG(7, uint64(len(l.Steps))))
			log := randomLog(t, l, rng, actions)
			at := make([]lessons.Log, points)
			want := make([]lessons.Frame, points)
			straight := session(t, l)
			for i := range at {
				at[i] = log.At(log.Units() * (i + 1) / points)
				want[i] = comparable(straight.Seek(context.Background(), at[i], l.Steps[0].Panels))
			}
			s := session(t, l)
			for _, i := range rng.Perm(points) {
				if rng.IntN(4) == 0 {
					inSlices(t, s, log, l, rng)
				}
				if got := comparable(inSlices(t, s, at[i], l, rng)); !reflect.DeepEqual(got, want[i]) {
					t.Fatalf("at %d of %d units\ngot  %+v\nwant %+v", at[i].Units(), log.Units(), got, want[i])
				}
			}
		})
	}
}

// trains tells whether a lesson has whole training runs in it, which take their time.
func trains(l *lessons.Lesson) bool { return l.Chapter > 4 }

func session(t *testing.T, l *lessons.Lesson) *lessons.Session {
	t.Helper()
	s, err := lessons.NewSession(l, 1)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// inSlices seeks in slices of random length until it is there.
func inSlices(t *testing.T, s *lessons.Session, want lessons.Log, l *lessons.Lesson, rng *rand.Rand) lessons.Frame {
	t.Helper()
	for n := 0; n < 1_000_000; n++ {
		left := 1 + rng.IntN(20_000)
		f := s.Seek(cut{context.Background(), &left}, want, l.Steps[0].Panels)
		if f.Err != nil {
			t.Fatal(f.Err)
		}
		if f.Log.Equal(want) {
			return f
		}
	}
	t.Fatal("never there")
	return lessons.Frame{}
}

// comparable drops what holds functions or depends on how a log was put together.
func comparable(f lessons.Frame) lessons.Frame {
	f.Log = lessons.Log{}
	if f.Ask != nil {
		a := *f.Ask
		a.Question = nil
		f.Ask = &a
	}
	return f
}

// randomLog makes a log as a restless learner would, every action one that the screen offers at that moment.
func randomLog(t *testing.T, l *lessons.Lesson, rng *rand.Rand, n int) lessons.Log {
	t.Helper()
	s := session(t, l)
	log := lessons.Log{}
	f := s.Seek(context.Background(), log, nil)
	for range n {
		next := log.Append(randomAction(l, &f, rng))
		f = s.Seek(context.Background(), next, nil)
		if f.Err != nil {
			t.Fatalf("%v", f.Err)
		}
		log = next
	}
	return log
}

func randomAction(l *lessons.Lesson, f *lessons.Frame, rng *rand.Rand) lessons.Action {
	st, _ := l.Step(f.Step)
	switch k := rng.IntN(20); {
	case k < 10:
		return lessons.Action{Verb: lessons.Run, N: 1 + rng.IntN(50)}
	case k < 12:
		return lessons.Action{Verb: lessons.Open, Name: string(l.Steps[rng.IntN(len(l.Steps))].ID)}
	case k < 14 && len(f.Controls) > 0:
		c := f.Controls[rng.IntN(len(f.Controls))]
		if c.Locked != "" || c.Name == "seeds" { // many seeds take their time, and are tried with their scene
			return lessons.Action{Verb: lessons.Hint}
		}
		return lessons.Action{Verb: lessons.Set, Name: c.Name, Value: c.Options[rng.IntN(len(c.Options))]}
	case k < 16:
		names := editable(l, f)
		if len(names) == 0 {
			return lessons.Action{Verb: lessons.Hint}
		}
		v := strconv.FormatFloat(rng.Float64()*4-2, 'g', -1, 64)
		return lessons.Action{Verb: lessons.Edit, Name: names[rng.IntN(len(names))], Value: v}
	case k == 16 && f.Undo != nil:
		return lessons.Action{Verb: lessons.Undo}
	case k == 17:
		return lessons.Action{Verb: lessons.Seed, Value: strconv.Itoa(rng.IntN(9))}
	case k == 18:
		return lessons.Action{Verb: []lessons.Verb{lessons.Reset, lessons.Hint, lessons.Skip}[rng.IntN(3)]}
	}
	return answer(st.Question, rng)
}

// editable are names of numbers that can be typed anew.
func editable(l *lessons.Lesson, f *lessons.Frame) []string {
	switch l.ID {
	case "backprop":
		return []string{"x1", "x2", "W1[1][1]", "W1[1][2]", "b1[1]", "W2[1][1]", "t"}
	case "forward":
		return []string{"x1", "b1[1]", "W1[1][1]"}
	}
	if hasKnob(f, "startX") {
		return []string{"startX", "startY"}
	}
	return nil
}

// hasKnob tells whether a frame has a knob.
func hasKnob(f *lessons.Frame, name string) bool {
	for _, c := range f.Controls {
		if c.Name == name {
			return true
		}
	}
	return false
}

func answer(q *lessons.Question, rng *rand.Rand) lessons.Action {
	switch {
	case q == nil:
		return lessons.Action{Verb: lessons.Hint}
	case len(q.Options) > 0:
		return lessons.Action{Verb: lessons.Answer, Value: q.Options[rng.IntN(len(q.Options))].Key}
	case q.Point:
		return lessons.Action{Verb: lessons.Answer, Value: "w1"}
	}
	return lessons.Action{Verb: lessons.Answer, Value: strconv.FormatFloat(rng.NormFloat64(), 'f', 2, 64)}
}
