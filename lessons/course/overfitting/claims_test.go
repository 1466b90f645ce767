package overfitting

import (
	"context"
	"slices"
	"strconv"
	"testing"

	"nnlab/lessons"
	"nnlab/lessons/course/coursetest"
	"nnlab/nn"
)

// starts is from how many seeds a claim of the words is tried.
const starts = 20

// ends are the values of a step once its run is over, by seed.
func ends[T any](t *testing.T, id lessons.StepID, read func(lessons.Scene) T) []T {
	t.Helper()
	if coursetest.Race {
		t.Skip("the race detector would take minutes")
	}
	l := Lesson()
	st, i := l.Step(id)
	list, err := nn.Parallel(context.Background(), starts, func(_ context.Context, k int) (v T, err error) {
		sc, err := l.New(l.SpecOf(i), uint64(k+1))
		if err != nil {
			return v, err
		}
		for _, a := range st.Opening {
			if a.Verb == lessons.Run {
				continue // it only begins what follows
			}
			if err := sc.Do(a); err != nil {
				return v, err
			}
		}
		for sc.Tick() {
		}
		return read(sc), nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func value(sc lessons.Scene, r lessons.Ref) float64 {
	v, _ := sc.Value(r)
	return v.Num
}

func median(list []float64) float64 {
	list = slices.Sorted(slices.Values(list))
	return (list[(len(list)-1)/2] + list[len(list)/2]) / 2
}

// What questions say of nearly every start holds of 19 of 20, and of every start of all.
func TestClaimsOfQuestions(t *testing.T) {
	for _, c := range []struct {
		step  lessons.StepID
		right string
		least int
	}{{"turn", "middle", 19}, {"l2", "higher", 20}, {"dropout", "less", 19}} {
		st, _ := Lesson().Step(c.step)
		n := 0
		for _, v := range ends(t, c.step, func(sc lessons.Scene) float64 { return value(sc, st.Question.Ask) }) {
			for _, o := range st.Question.Options {
				if o.Key == c.right && o.Holds(lessons.Number(v)) {
					n++
				}
			}
		}
		if n < c.least {
			t.Errorf("%s: %s from %d of %d starts, at least %d", c.step, c.right, n, starts, c.least)
		}
	}
}

// The medians of other programs, of other starts: where ours differ by much, one of them is wrong. That accuracy hardly
// shows what the loss does is one of them: after the turn it loses .014.
func TestTheFamilyOverfitsAsMeasured(t *testing.T) {
	all := ends(t, "choose", func(sc lessons.Scene) map[lessons.Ref]float64 {
		at := lessons.Ref("val_accuracy@" + strconv.Itoa(int(value(sc, "turn"))))
		v := map[lessons.Ref]float64{"lost": value(sc, at) - value(sc, "val_accuracy")}
		for _, r := range []lessons.Ref{"turn", "rise", "best_val_loss", "val_loss", "test_loss"} {
			v[r] = value(sc, r)
		}
		return v
	})
	for _, c := range []struct {
		name     lessons.Ref
		from, to float64
	}{{"turn", 25, 47}, {"rise", 1.4, 2.1}, {"best_val_loss", 0.23, 0.34}, {"val_loss", 0.38, 0.64}, {"test_loss", 0.36, 0.6}, {"lost", -0.03, 0.05}} {
		var list []float64
		for _, v := range all {
			list = append(list, v[c.name])
		}
		if got := median(list); got < c.from || got > c.to {
			t.Errorf("%s: median %.3g, measured between %.3g and %.3g", c.name, got, c.from, c.to)
		}
	}
}

// The first picture is of a curve through its samples: far nearer to them than to those it has not seen.
func TestTheOpeningPictureOverfits(t *testing.T) {
	if v := ends(t, "sine", func(sc lessons.Scene) float64 { return value(sc, "val_loss") / value(sc, "train_loss") })[0]; v < 10 {
		t.Errorf("the validation loss is only %.1f times the training loss", v)
	}
}
