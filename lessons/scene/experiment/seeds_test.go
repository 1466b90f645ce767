package experiment

import (
	"runtime"
	"slices"
	"testing"

	"nnlab/lessons"
	"nnlab/lessons/scene/scenetest"
)

// Many seeds come to what each of them comes to alone, on however many cores.
func TestManySeedsAreSingleRuns(t *testing.T) {
	const text = family + "&goal=val_loss<0.6"
	play := func() *Scene {
		s := scenetest.Run(begin(t, text), 7)
		scenetest.Do(t, s, "set epochs 12")
		scenetest.Do(t, s, "set seeds 5")
		for s.Tick() {
		}
		return s
	}
	s := play()
	spread := s.panel(SpreadPanel).(lessons.Spread).Rows[0]
	if len(spread.Values) != 5 || spread.Total != 5 || spread.Aim != 0.6 || scenetest.Value(t, s, "seeds.done") != 5 ||
		scenetest.Value(t, s, "updates") != 7 {
		t.Fatalf("%+v after %d units", spread, s.Units())
	}
	reached := 0.0
	for k := range 5 {
		st, err := New(text, uint64(k+1))
		if err != nil {
			t.Fatal(err)
		}
		alone := st.(*Scene)
		scenetest.Do(t, alone, "set epochs 12")
		for alone.Tick() {
		}
		if v := scenetest.Value(t, alone, "val_loss"); spread.Values[k] != v ||
			scenetest.Value(t, s, lessons.Ref("seeds.run"+itoa(k+1))) != v {
			t.Errorf("seed %d ends at %v, alone at %v", k+1, spread.Values[k], v)
		}
		reached += truth(alone.a.GoalReached() >= 0)
	}
	if got := scenetest.Value(t, s, "seeds.reached"); got != reached || scenetest.Value(t, s, "seeds.rate") != reached/5 {
		t.Errorf("%v reached the goal, want %v", got, reached)
	}
	ends := 0.0
	for _, v := range spread.Values {
		ends += truth(v < 0.6)
	}
	if spread.Reached.V != ends || scenetest.Value(t, s, "seeds.ends") != ends {
		t.Errorf("%v end within the goal, want %v", spread.Reached.V, ends)
	}
	sorted := slices.Sorted(slices.Values(spread.Values))
	if scenetest.Value(t, s, "seeds.median") != sorted[2] || scenetest.Value(t, s, "seeds.lo") != sorted[0] ||
		scenetest.Value(t, s, "seeds.hi") != sorted[4] {
		t.Errorf("median %v of %v", scenetest.Value(t, s, "seeds.median"), sorted)
	}
	was := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(was)
	if again := play().panel(SpreadPanel).(lessons.Spread).Rows[0]; !slices.Equal(again.Values, spread.Values) {
		t.Errorf("on one core %v, before %v", again.Values, spread.Values)
	}
}

// With two runs each seed is run with both settings, and counted.
func TestSeedsOfTwoSettings(t *testing.T) {
	s := begin(t, family)
	scenetest.Do(t, s, "set epochs 60")
	scenetest.Do(t, s, "set b on")
	scenetest.Do(t, s, "b.set l2 0.01")
	scenetest.Do(t, s, "set seeds 4")
	for s.Tick() {
	}
	p := s.panel(SpreadPanel).(lessons.Spread)
	wins := 0.0
	for k := range 4 {
		wins += truth(p.Rows[0].Values[k] > p.Rows[1].Values[k])
	}
	if len(p.Rows) != 2 || scenetest.Value(t, s, "seeds.wins") != wins ||
		scenetest.Value(t, s, "b.seeds.median") != p.Rows[1].Median.V {
		t.Errorf("%+v, %v wins", p.Rows, wins)
	}
	scenetest.Do(t, s, "set l2 0.001")
	if v := scenetest.Value(t, s, "seeds.done"); v != 0 {
		t.Errorf("after another setting %v runs are done", v)
	}
	scenetest.Do(t, s, "set seeds none")
	if s.panel(SpreadPanel) != nil || !s.Tick() {
		t.Error("without many seeds the two runs do not go on")
	}
}
