package course

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"nnlab/lessons"
	"nnlab/lessons/course/coursetest"
	"nnlab/lessons/spec"
	"nnlab/lessons/text"
)

// playTo makes the scene of step i at a seed, where its opening ends.
func playTo(t *testing.T, l *lessons.Lesson, i int, seed uint64) lessons.Scene {
	t.Helper()
	sc, err := l.New(l.SpecOf(i), seed)
	if err != nil {
		t.Fatalf("%s/%s: %v", l.ID, l.Steps[i].ID, err)
	}
	for _, a := range l.Steps[i].Opening {
		switch a.Verb {
		case lessons.Run:
			for range a.N {
				sc.Tick()
			}
		case lessons.Until:
			finish(t, sc, lessons.Ref(a.Name))
		default:
			if err := sc.Do(a); err != nil {
				t.Fatalf("%s/%s: opening %s: %v", l.ID, l.Steps[i].ID, a, err)
			}
		}
	}
	return sc
}

// finish runs until a Ref is known.
func finish(t *testing.T, sc lessons.Scene, end lessons.Ref) {
	t.Helper()
	for n := 0; ; n++ {
		if _, ok := sc.Value(end); ok {
			return
		}
		if n > 1000 || !sc.Tick() {
			t.Fatalf("%s is never known", end)
		}
	}
}

func eachStep(t *testing.T, f func(t *testing.T, l *lessons.Lesson, i int)) {
	for _, l := range Lessons() {
		for i := range l.Steps {
			t.Run(fmt.Sprintf("%s/%s", l.ID, l.Steps[i].ID), func(t *testing.T) {
				if coursetest.Race && trains(l) {
					t.Skip("the race detector would take minutes")
				}
				f(t, l, i)
			})
		}
	}
}

func TestWordsAreWholeInBothLanguages(t *testing.T) {
	for _, l := range Lessons() {
		var words [2]*text.Lesson
		for k, lang := range []text.Lang{text.EN, text.KO} {
			w, err := text.Parse(lang, l.Words(string(lang)))
			if err != nil {
				t.Fatalf("%s %s: %v", l.ID, lang, err)
			}
			words[k] = w
		}
		var needs []text.Need
		for i := range l.Steps {
			needs = append(needs, need(t, l, i))
		}
		for _, err := range text.Check(words[0], words[1], needs) {
			t.Errorf("%s: %v", l.ID, err)
		}
	}
}

// need says what a step needs of its words.
func need(t *testing.T, l *lessons.Lesson, i int) text.Need {
	st := &l.Steps[i]
	sc := playTo(t, l, i, 1)
	n := text.Need{ID: string(st.ID), Goal: st.Goal != nil}
	n.Names = func(name string) bool {
		ref := lessons.Ref(strings.TrimPrefix(name, "base."))
		switch ref {
		case lessons.Mine, lessons.Tolerance:
			return st.Question != nil
		}
		return sc.(lessons.Names).HasName(ref)
	}
	if q := st.Question; q != nil {
		n.Question = true
		for _, o := range q.Options {
			n.Options = append(n.Options, o.Key)
		}
		for _, s := range q.Slips {
			n.Slips = append(n.Slips, s.Key)
		}
	}
	return n
}

func TestEveryThirdStepAsksOrSetsAGoal(t *testing.T) {
	for _, l := range Lessons() {
		if n := len(l.Steps); n > 12 {
			t.Errorf("%s has %d steps", l.ID, n)
		}
		since := 0
		for _, st := range l.Steps {
			since++
			if st.Question != nil || st.Goal != nil {
				since = 0
			}
			if since == 3 {
				t.Errorf("%s/%s: three steps without a question or goal", l.ID, st.ID)
			}
			if st.Question != nil && st.Goal != nil {
				t.Errorf("%s/%s has both a question and a goal", l.ID, st.ID)
			}
			if len(st.Panels) > 6 || len(st.Panels) == 0 {
				t.Errorf("%s/%s shows %d panels", l.ID, st.ID, len(st.Panels))
			}
		}
	}
}

func TestQuestionsAreOpenAtFirstAndAnsweredAtTheEnd(t *testing.T) {
	eachStep(t, func(t *testing.T, l *lessons.Lesson, i int) {
		q := l.Steps[i].Question
		if q == nil {
			t.Skip("asks nothing")
		}
		most := uint64(7)
		if trains(l) {
			most = 2
		}
		for seed := uint64(1); seed <= most; seed++ {
			sc := playTo(t, l, i, seed)
			if _, known := sc.Value(q.Ask); known {
				t.Fatalf("%s is known before anybody could answer", q.Ask)
			}
			finish(t, sc, q.Ask)
			if l.Steps[i].Walks {
				finish(t, sc, l.Steps[i].End)
			}
		}
	})
}

func TestTheRightAnswerChangesWithTheNumbers(t *testing.T) {
	eachStep(t, func(t *testing.T, l *lessons.Lesson, i int) {
		q := l.Steps[i].Question
		if q == nil || q.Always {
			t.Skip("asks nothing, or says that it always holds")
		}
		seen := map[string]bool{}
		for seed := uint64(1); seed <= 20 && len(seen) < 2; seed++ {
			sc := playTo(t, l, i, seed)
			finish(t, sc, q.Ask)
			v, _ := sc.Value(q.Ask)
			key := v.String()
			for _, o := range q.Options {
				if o.Holds(v) {
					key = o.Key
				}
			}
			seen[key] = true
		}
		if len(seen) < 2 {
			t.Errorf("for 20 seeds the answer is always %v", seen)
		}
	})
}

func TestEverySlipGetsItsReply(t *testing.T) {
	eachStep(t, func(t *testing.T, l *lessons.Lesson, i int) {
		q := l.Steps[i].Question
		if q == nil {
			t.Skip("asks nothing")
		}
		if len(q.Slips) < 2 {
			t.Fatalf("%d slips", len(q.Slips))
		}
		for _, slip := range q.Slips {
			if !replies(t, l, i, slip) {
				t.Errorf("no seed gives the reply of slip %s", slip.Key)
			}
		}
	})
}

// replies tells whether answering with a slip's value is wrong and gets its reply, at the first seed where the slip
// is not by chance the right answer. At the step's own numbers it must be: those are the ones everybody meets.
func replies(t *testing.T, l *lessons.Lesson, i int, slip lessons.Slip) bool {
	st := &l.Steps[i]
	for seed := uint64(1); seed < 40; seed++ {
		sc := playTo(t, l, i, 1)
		if seed > 1 {
			sc = playTo(t, l, i, seed)
		}
		finish(t, sc, st.Question.Ask)
		answer := slip.Key
		if slip.Answer != "" {
			v, ok := sc.Value(slip.Answer)
			if !ok {
				t.Fatalf("slip %s: %s is not known", slip.Key, slip.Answer)
			}
			answer = v.String()
		}
		log := lessons.Log{}.Append(lessons.Action{Verb: lessons.Open, Name: string(st.ID)})
		if seed > 1 {
			log = log.Append(lessons.Action{Verb: lessons.Seed, Value: fmt.Sprint(seed)})
		}
		log = log.Append(lessons.Action{Verb: lessons.Answer, Value: answer}).Run(200)
		f := seek(t, l, log)
		if f.Ask.State == lessons.AskWrong && f.Ask.Slip == slip.Key {
			return true
		}
		if slip.Answer != "" && seed == 1 {
			t.Errorf("slip %s: answer %s to %s gives %+v", slip.Key, answer, st.Question.Ask, *f.Ask)
		}
	}
	return false
}

func seek(t *testing.T, l *lessons.Lesson, log lessons.Log) lessons.Frame {
	t.Helper()
	s, err := lessons.NewSession(l, 1)
	if err != nil {
		t.Fatal(err)
	}
	f := s.Seek(context.Background(), log, nil)
	if f.Err != nil {
		t.Fatal(f.Err)
	}
	return f
}

func TestPanelsExist(t *testing.T) {
	eachStep(t, func(t *testing.T, l *lessons.Lesson, i int) {
		st := &l.Steps[i]
		sc := playTo(t, l, i, 1)
		for _, id := range st.Panels {
			if id == "spread" && strings.Contains(strings.Join(st.Unlock, " "), "seeds") {
				continue // there once somebody asks for many seeds
			}
			if got := sc.Panels(lessons.Need{id}); len(got) != 1 || got[0].ID() != id {
				t.Errorf("the scene has no panel %s", id)
			}
		}
		if slices.Contains(st.Unlock, "seeds") && !slices.Contains(st.Panels, "spread") {
			t.Error("many seeds can be asked for, and nothing shows them")
		}
		unlocked := map[string]bool{}
		for _, c := range sc.Controls() {
			unlocked[c.Name] = true
		}
		for _, name := range st.Unlock {
			if !unlocked[name] && spec.EffectOf(name) == spec.NoKey { // a key may wait for another to act with
				t.Errorf("the scene has no knob %s", name)
			}
		}
	})
}
