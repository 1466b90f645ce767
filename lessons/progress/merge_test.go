package progress

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func genAnswer(counters *rapid.Generator[uint64]) *rapid.Generator[Answer] {
	return rapid.Custom(func(t *rapid.T) Answer {
		c := counters.Draw(t, "counter")
		if c == 0 {
			return Answer{}
		}
		return Answer{
			Text:    rapid.SampledFrom([]string{"zero", "neg", "20"}).Draw(t, "text"),
			Verdict: rapid.SampledFrom([]Verdict{Right, Wrong, Skipped}).Draw(t, "verdict"),
			Counter: c, extra: genExtra().Draw(t, "extra"),
		}
	})
}

func genExtra() *rapid.Generator[object] {
	return rapid.Custom(func(t *rapid.T) object {
		if !rapid.Bool().Draw(t, "extra") {
			return nil
		}
		return object{rapid.SampledFrom([]string{"x", "y"}).Draw(t, "field"): []byte(rapid.SampledFrom([]string{"1", "true"}).Draw(t, "value"))}
	})
}

func genLesson() *rapid.Generator[Lesson] {
	steps := rapid.SampledFrom([]string{"a", "b", "c", "d"})
	set := rapid.SliceOf(steps)
	counters := rapid.Uint64Range(0, 9)
	return rapid.Custom(func(t *rapid.T) Lesson {
		l := Lesson{
			Seen: set.Draw(t, "seen"), Done: set.Draw(t, "done"), Goals: set.Draw(t, "goals"),
			Questions: map[string]Question{}, extra: genExtra().Draw(t, "extra"),
		}
		if rapid.Bool().Draw(t, "place") {
			l.Furthest = Place{Step: steps.Draw(t, "step"), Index: rapid.IntRange(0, 9).Draw(t, "index")}
		}
		if c := counters.Draw(t, "log"); c > 0 {
			l.Log = Log{Rev: rapid.IntRange(0, 2).Draw(t, "rev"), Text: steps.Draw(t, "text"), Counter: c}
		}
		for _, step := range set.Draw(t, "asked") {
			l.Questions[step] = Question{First: genAnswer(counters).Draw(t, "first"), Latest: genAnswer(counters).Draw(t, "latest")}
		}
		return l
	})
}

func genProgress() *rapid.Generator[Progress] {
	return rapid.Custom(func(t *rapid.T) Progress {
		ids := rapid.SampledFrom([]string{"and", "backprop", "xor"})
		p := Progress{Lessons: rapid.MapOf(ids, genLesson()).Draw(t, "lessons"), extra: genExtra().Draw(t, "extra")}
		return Merge(p, Progress{})
	})
}

// text is a progress as the file would hold it.
func text(t rapid.TB, p Progress) string {
	data, err := encode(p)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestMergeIsAJoin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := genProgress().Draw(t, "a"), genProgress().Draw(t, "b"), genProgress().Draw(t, "c")
		before := text(t, a)
		same := func(law string, x, y Progress) {
			if text(t, x) != text(t, y) {
				t.Errorf("%s:\n%s\n%s", law, text(t, x), text(t, y))
			}
		}
		same("commutative", Merge(a, b), Merge(b, a))
		same("associative", Merge(Merge(a, b), c), Merge(a, Merge(b, c)))
		same("idempotent", Merge(Merge(a, b), b), Merge(a, b))
		same("neutral", Merge(a, Progress{}), a)
		if text(t, a) != before {
			t.Error("Merge changed its argument")
		}
	})
}

func TestMergeForgetsNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := genProgress().Draw(t, "a"), genProgress().Draw(t, "b")
		m := Merge(a, b)
		for id, l := range a.Lessons {
			got := m.Lessons[id]
			for _, step := range l.Seen {
				if !slices.Contains(got.Seen, step) {
					t.Errorf("%s: %s is no longer seen", id, step)
				}
			}
			if got.Furthest.Index < l.Furthest.Index || got.Log.Counter < l.Log.Counter {
				t.Errorf("%s went back: %+v after %+v", id, got, l)
			}
			for step, q := range l.Questions {
				g := got.Questions[step]
				if q.First.Counter > 0 && (g.First.Counter == 0 || g.First.Counter > q.First.Counter) {
					t.Errorf("%s/%s: the first answer was %+v, now %+v", id, step, q.First, g.First)
				}
				if g.Latest.Counter < q.Latest.Counter {
					t.Errorf("%s/%s: the latest answer was %+v, now %+v", id, step, q.Latest, g.Latest)
				}
			}
		}
	})
}

func TestChangesFollowWhatWasThere(t *testing.T) {
	var m Memory
	for _, text := range []string{"neg", "zero", "pos"} {
		var change Progress
		change.Answer("backprop", "bend", Answer{Text: text, Verdict: Wrong})
		change.Keep("backprop", Log{Text: "answer " + text})
		if err := m.Save(change); err != nil {
			t.Fatal(err)
		}
	}
	p, _ := m.Load()
	l := p.Lessons["backprop"]
	if q := l.Questions["bend"]; q.First.Text != "neg" || q.Latest.Text != "pos" || l.Log.Text != "answer pos" {
		t.Errorf("got %+v, %+v", q, l.Log)
	}
	if l.Log.Counter != 6 || p.Last() != "backprop" {
		t.Errorf("counter %d, last %q", l.Log.Counter, p.Last())
	}
	p.See("xor", "a", 0) // what Load gave is the caller's own
	if err := m.Reset(); err != nil {
		t.Fatal(err)
	}
	if p, _ := m.Load(); len(p.Lessons) != 0 {
		t.Errorf("after a reset: %+v", p)
	}
}

func TestRecordsOfOneChange(t *testing.T) {
	var p Progress
	p.See("backprop", "error", 0)
	p.See("backprop", "bend", 3)
	p.See("backprop", "slope", 2)
	p.Finish("backprop", "error")
	p.Reach("backprop", "slope")
	l := p.Lessons["backprop"]
	if l.Furthest.Step != "bend" || l.Furthest.Index != 3 {
		t.Errorf("furthest %+v", l.Furthest)
	}
	if !slices.Contains(l.Seen, "slope") || slices.Contains(l.Seen, "other") || !l.HasDone("error") || l.HasDone("bend") || !l.HasReached("slope") || l.HasReached("bend") {
		t.Errorf("got %+v", l)
	}
}
