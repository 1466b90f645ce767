package course

import (
	"context"
	"strconv"
	"strings"
	"testing"

	"nnlab/lessons"
	"nnlab/lessons/course/coursetest"
	"nnlab/nn"
)

// A goal is reached by the way that is written down for it, not by running alone, and not by the obvious wrong choice:
// from at least 19 of 20 seeds, and in short from 3 of 4.
func TestGoals(t *testing.T) {
	if coursetest.Race {
		t.Skip("the race detector would take minutes")
	}
	seeds, enough := 20, 19
	if testing.Short() {
		seeds, enough = 4, 3
	}
	eachStep(t, func(t *testing.T, l *lessons.Lesson, i int) {
		st := &l.Steps[i]
		if st.Goal == nil {
			t.Skip("sets no goal")
		}
		w, ok := coursetest.Ways()[l.ID+"/"+string(st.ID)]
		if !ok {
			t.Fatal("no way to this goal is written down")
		}
		if n := reached(t, l, st, 4, "run 400"); n > 0 {
			t.Errorf("reached from %d of 4 seeds by running alone", n)
		}
		if n := reached(t, l, st, seeds, w.Reach); n < enough {
			t.Errorf("reached from %d of %d seeds", n, seeds)
		}
		if n := reached(t, l, st, seeds, w.Decoy); n > seeds-enough {
			t.Errorf("the wrong choice reaches it from %d of %d seeds", n, seeds)
		}
	})
}

// reached counts the seeds from which a log reaches the goal of a step.
func reached(t *testing.T, l *lessons.Lesson, st *lessons.Step, seeds int, lines string) (n int) {
	t.Helper()
	frames, err := nn.Parallel(context.Background(), seeds, func(ctx context.Context, k int) (f lessons.Frame, err error) {
		log := lessons.Log{}.Append(lessons.Action{Verb: lessons.Open, Name: string(st.ID)})
		if k > 0 {
			log = log.Append(lessons.Action{Verb: lessons.Seed, Value: strconv.Itoa(k + 1)})
		}
		for line := range strings.Lines(lines) {
			a, err := lessons.ParseAction(strings.TrimSpace(line))
			if err != nil {
				return f, err
			}
			log = log.Append(a)
		}
		s, err := lessons.NewSession(l, 1)
		if err == nil {
			f = s.Seek(ctx, log, nil)
			err = f.Err
		}
		return f, err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range frames {
		if f.Goal.Reached {
			n++
		}
	}
	return n
}

// What was set of a second run is kept when a step that begins with one begins again.
func TestTheSameStartKeepsTheDifference(t *testing.T) {
	log := lessons.Log{}.Append(lessons.Action{Verb: lessons.Open, Name: "jitter"}).
		Append(lessons.Action{Verb: lessons.Set, Name: "b.jitter", Value: "0.2"}).Run(20).Append(lessons.Action{Verb: lessons.Reset})
	f := seek(t, Find("overfitting"), log)
	for _, c := range f.Controls {
		if c.Name == "b.jitter" && c.Value == "0.2" {
			return
		}
	}
	t.Errorf("%+v", f.Controls)
}
