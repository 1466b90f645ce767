package training

import (
	"context"
	"math"
	"reflect"
	"slices"
	"testing"
)

func TestSeeds(t *testing.T) {
	for text, want := range map[string][]string{
		"seed=7": {"7", "8", "9"}, "seed=abc": {"abc", "1", "2"}, "seed=7&rules=keras": {"7", "8", "9"}, "dataset=xor": {"1", "2", "3"},
	} {
		if got := Seeds(parse(t, text), 3); !slices.Equal(got, want) {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func outcomes(t testing.TB, p *Pool, units int) []Outcome {
	t.Helper()
	for more := true; more; {
		var err error
		if more, err = p.Advance(context.Background(), units); err != nil {
			t.Fatal(err)
		}
	}
	return p.Outcomes()
}

// What a pool comes to is what each run comes to by itself, in the order of the seeds, however many run at a time.
func TestPoolIsItsRuns(t *testing.T) {
	const text = "dataset=moons&noise=40&rules=keras&points=30&valPoints=20&testPoints=10&optimizer=adam&epochs=12&patience=2&goal=train_loss<0.5&seed=5"
	s := parse(t, text)
	seeds := Seeds(s, 6)
	want := outcomes(t, NewPool(s, data(t, text), seeds, 1), 1000)
	for _, c := range []struct{ wide, units int }{{3, 7}, {6, 1}, {40, 13}} {
		if got := outcomes(t, NewPool(s, data(t, text), seeds, c.wide), c.units); !reflect.DeepEqual(got, want) {
			t.Errorf("%d at a time, %d units: other outcomes", c.wide, c.units)
		}
	}
	for i, o := range want {
		one, _, err := s.Set("seed", seeds[i])
		if err != nil {
			t.Fatal(err)
		}
		r := startAt(t, one)
		finish(r)
		if o.Seed != seeds[i] || o.Now != r.Now() || o.Epochs != r.Epoch() || o.Ended != r.Ended() || o.GoalReached != r.GoalReached() {
			t.Errorf("seed %s: %+v", seeds[i], o)
		}
	}
}

func TestPoolGoesBack(t *testing.T) {
	const text = "dataset=moons&rules=keras&points=30&valPoints=20&testPoints=10&epochs=10"
	s := parse(t, text)
	p := NewPool(s, data(t, text), Seeds(s, 5), 2)
	if _, err := p.Advance(context.Background(), 7); err != nil {
		t.Fatal(err)
	}
	moment := p.Save()
	want := outcomes(t, p, 7)
	if p.Done() != 5 || p.Share() != 1 {
		t.Error(p.Done(), p.Share())
	}
	for range 2 {
		if err := p.Load(moment); err != nil || p.Done() != 0 || len(p.Unfinished()) != 2 {
			t.Fatal(p.Done(), err)
		}
		if got := outcomes(t, p, 7); !reflect.DeepEqual(got, want) {
			t.Error("another way from the same moment")
		}
	}
	gone, cancel := context.WithCancel(context.Background())
	cancel()
	if more, err := NewPool(s, data(t, text), Seeds(s, 5), 2).Advance(gone, 7); !more || err == nil {
		t.Error("cancelled, and nothing said so")
	}
}

// family10 are the medians over ten seeds of what the overfitting experiment comes to.
func family10(t *testing.T, extra string) (turn, val, test, train float64, all []Outcome) {
	t.Helper()
	s := parse(t, family+extra)
	d, err := NewData(s, nil)
	if err != nil {
		t.Fatal(err)
	}
	all = outcomes(t, NewPool(s, d, Seeds(s, 10), 10), 1200)
	of := func(f func(Outcome) float64) float64 {
		var v []float64
		for _, o := range all {
			v = append(v, f(o))
		}
		slices.Sort(v)
		return (v[4] + v[5]) / 2
	}
	return of(func(o Outcome) float64 { return float64(o.LowestEpoch) }), of(func(o Outcome) float64 { return o.Now.Val.Loss }),
		of(func(o Outcome) float64 { return o.Now.Test.Loss }), of(func(o Outcome) float64 { return o.Now.Train.Loss }), all
}

// The family overfits as it was measured, and each remedy helps as much as it was measured to.
func TestFamilyOverSeeds(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	turn, val, test, train, left := family10(t, "")
	within := func(what string, got, low, high float64) {
		t.Helper()
		if !(got >= low && got <= high) {
			t.Errorf("%s is %v, expected %v to %v", what, got, low, high)
		}
	}
	within("the turn", turn, 28, 50)
	within("validation at the end", val, 0.36, 0.62)
	within("test at the end", test, 0.38, 0.6)
	within("training at the end", train, 0.01, 0.1)
	for _, o := range left {
		if !(o.Now.Val.Loss > 1.1*o.Lowest) || o.LowestEpoch >= 150 {
			t.Errorf("seed %s does not overfit: %v at %d, %v", o.Seed, o.Lowest, o.LowestEpoch, o.Now.Val.Loss)
		}
	}
	for extra, best := range map[string]float64{"&patience=20&restore=true": 0.3, "&l2=0.003": 0.3, "&dropout=0.3": 0.36, "&jitter=0.2": 0.32} {
		_, _, test, _, helped := family10(t, extra)
		within("test with "+extra, test, 0.2, best)
		wins := 0
		for i, o := range helped {
			if o.Now.Test.Loss < left[i].Now.Test.Loss {
				wins++
			}
		}
		if wins < 9 {
			t.Errorf("%s helps %d of 10", extra, wins)
		}
	}
	if math.IsNaN(turn) {
		t.Error("no turn")
	}
}
