package course

import (
	"context"
	"strconv"
	"strings"
	"testing"

	"nnlab/lessons"
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
	}
}

// seeds is how many starts a goal is tried from, enough how many of them must agree.
const (
	seeds  = 20
	enough = 19
)

// A goal is reached by the way that is written down for it, not by doing nothing, and not by the obvious wrong choice.
func TestGoals(t *testing.T) {
	eachStep(t, func(t *testing.T, l *lessons.Lesson, i int) {
		st := &l.Steps[i]
		if st.Goal == nil {
			t.Skip("sets no goal")
		}
		w, ok := ways()[l.ID+"/"+string(st.ID)]
		if !ok {
			t.Fatal("no way to this goal is written down")
		}
		if n := reached(t, l, st, ""); n > 0 {
			t.Errorf("reached from %d of %d seeds by opening the step", n, seeds)
		}
		if n := reached(t, l, st, w.reach); n < enough {
			t.Errorf("reached from %d of %d seeds", n, seeds)
		}
		if n := reached(t, l, st, w.decoy); n > seeds-enough {
			t.Errorf("the wrong choice reaches it from %d of %d seeds", n, seeds)
		}
	})
}

// reached counts the seeds from which a log reaches the goal of a step.
func reached(t *testing.T, l *lessons.Lesson, st *lessons.Step, lines string) (n int) {
	t.Helper()
	for seed := 1; seed <= seeds; seed++ {
		log := lessons.Log{}.Append(lessons.Action{Verb: lessons.Open, Name: string(st.ID)})
		if seed > 1 {
			log = log.Append(lessons.Action{Verb: lessons.Seed, Value: strconv.Itoa(seed)})
		}
		for line := range strings.Lines(lines) {
			a, err := lessons.ParseAction(strings.TrimSpace(line))
			if err != nil {
				t.Fatal(err)
			}
			log = log.Append(a)
		}
		f := session(t, l).Seek(context.Background(), log, nil)
		if f.Err != nil {
			t.Fatal(f.Err)
		}
		if f.Goal.Reached {
			n++
		}
	}
	return n
}
