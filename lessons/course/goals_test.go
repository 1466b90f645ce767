package course

import (
	"context"
	"strconv"
	"strings"
	"testing"

	"nnlab/lessons"
	"nnlab/nn"
)

// way is how a goal is reached, and the obvious wrong choice that does not reach it. Both are lines of a log.
type way struct{ reach, decoy string }

func ways() map[string]way {
	return map[string]way{
		// A net is called after its layers, not after its curve.
		"forward/deep": {"set networkShape 4,4", "set activation relu\nrun 20"},
		// Small steps are safe, and slow.
		"backprop/fall": {"set learningRate 3\nrun 20", "set learningRate 0.3\nrun 20"},
		// Larger first weights, the slope left as it is.
		"backprop/arrive": {"set activation relu\nrun 15", "set init he_uniform\nrun 15"},
		// Momentum carries the noise along.
		"optimizers/schedule": {"set schedule inverse_time\nset decaySteps 300\nrun 20", "set momentum 0.9\nrun 20"},
		// Another optimizer at the rate that Keras gives it.
		"optimizers/network": {"set optimizer sgd\nset learningRate 0.3\nrun 60", "set optimizer sgd\nset learningRate 0.01\nrun 60"},
		// A longer step alone swings the more.
		"optimizers/tune": {"set b.learningRate 0.1\nset b.momentum 0.5\nrun 200", "set b.learningRate 0.07\nrun 200"},
		// A net too small is a poor one, and does not overfit.
		"overfitting/worse": {"set networkShape 64,64\nset noise 50\nrun 200", "set networkShape 2\nrun 200"},
		// A larger net draws more islands, not fewer.
		"overfitting/chance": {"set points 300\nrun 200", "set networkShape 64,64\nrun 200"},
		// A higher rate is not sooner over the hill.
		"overfitting/rate": {"set patience 5\nrun 100", "set learningRate 0.3\nrun 100"},
		// To stop at the first rise is to stop on the flat start or at a bump.
		"overfitting/patience": {"set patience 20\nset restore true\nrun 200", "set patience 1\nset restore true\nrun 200"},
		// Shaken as far as the classes lie apart.
		"overfitting/jitter": {"b.set jitter 0.2\nrun 200", "b.set jitter 1\nrun 200"},
		// The world does not turn digits upside down.
		"overfitting/digits": {"set augment translate1\nrun 40", "set augment rotate180\nrun 40"},
		// Ten times as much is not ten times as good.
		"overfitting/choose": {"set l2 0.003\nrun 200", "set l2 0.03\nrun 200"},
	}
}

// A goal is reached by the way that is written down for it, not by running alone, and not by the obvious wrong choice:
// from at least 19 of 20 seeds, and in short from 3 of 4.
func TestGoals(t *testing.T) {
	if slow {
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
		w, ok := ways()[l.ID+"/"+string(st.ID)]
		if !ok {
			t.Fatal("no way to this goal is written down")
		}
		if n := reached(t, l, st, 4, "run 400"); n > 0 {
			t.Errorf("reached from %d of 4 seeds by running alone", n)
		}
		if n := reached(t, l, st, seeds, w.reach); n < enough {
			t.Errorf("reached from %d of %d seeds", n, seeds)
		}
		if n := reached(t, l, st, seeds, w.decoy); n > seeds-enough {
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
