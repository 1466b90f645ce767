//go:build unix

package cli_test

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"nnlab/lessons"
	"nnlab/lessons/course"
	"nnlab/lessons/course/coursetest"
	"nnlab/lessons/text"
	"nnlab/tui/i18n"
)

// Every lesson is played from the first step to the last by keys alone: every title is seen, every question gets an
// answer, right or wrong, or is skipped, every goal is reached, and the file of progress holds all of it. The sizes and
// the languages take turns.
func TestLessonsArePlayedByKeys(t *testing.T) {
	all := course.Lessons()
	for n, l := range all {
		size := []struct{ w, h, columns int }{{80, 24, 31}, {120, 40, 41}, {200, 60, 51}}[n%3]
		lang := i18n.Languages()[(n+1)%2]
		t.Run(fmt.Sprintf("%s-%dx%d-%s", l.ID, size.w, size.h, lang), func(t *testing.T) {
			switch {
			case testing.Short() && n > 0:
				t.Skip("one lesson has to do")
			case coursetest.Race && l.Chapter > 4:
				t.Skip("the race detector would take minutes")
			}
			t.Parallel()
			home := t.TempDir()
			// With reduced motion nothing comes by itself, so that every picture answers a key.
			x := open(t, options{w: size.w, h: size.h, lang: lang, home: home, args: []string{"learn", l.ID},
				env: []string{"NNLAB_REDUCED_MOTION=1"}})
			k := &walk{terminal: x, columns: size.columns, words: i18n.For(lang), turn: n, want: map[string]string{}}
			k.lesson(l)
			if n+1 < len(all) { // after a lesson comes the next, and home after the last
				k.see(k.text(all[n+1]).Title)
			} else {
				k.see(k.words.Home.Title)
			}
			eventually(func() bool { return len(k.missing(home)) == 0 })
			k.press("ctrl+c")
			if got := k.end(); got != 0 {
				t.Errorf("exit status %d", got)
			}
			for _, m := range k.missing(home) {
				t.Error(m)
			}
		})
	}
}

// walk is a learner who goes through lessons.
type walk struct {
	*terminal
	columns int // those of the words
	words   *i18n.Words
	turn    int               // how the next question is answered
	want    map[string]string // lesson/step: the verdict, or that a goal was reached
}

// text is the words of a lesson.
func (k *walk) text(l *lessons.Lesson) *text.Lesson {
	k.Helper()
	words, err := text.Parse(text.Lang(k.words.Lang), l.Words(k.words.Lang))
	if err != nil {
		k.Fatal(err)
	}
	return words
}

// lesson goes through a lesson.
func (k *walk) lesson(l *lessons.Lesson) {
	k.Helper()
	words := k.text(l)
	for i := range l.Steps {
		st := &l.Steps[i]
		count := k.words.Fill(k.words.Header.StepOf, strconv.Itoa(i+1), strconv.Itoa(len(l.Steps)))
		here := func(s screen) bool {
			return strings.Contains(s.row(0), " "+count) && strings.Contains(s.row(0), words.Title)
		}
		w, _ := words.Step(string(st.ID))
		k.until("the title of "+l.ID+"/"+string(st.ID), func(s screen) bool {
			return here(s) && strings.Contains(s.left(k.columns), squeeze(w.Title))
		})
		k.quiet()
		var verdict string
		switch {
		case st.Question != nil:
			verdict = k.question(l, i)
		case st.Goal != nil:
			verdict = k.goal(l, i)
		}
		k.want[l.ID+"/"+string(st.ID)] = verdict
		if st.Question != nil && !st.Walks { // the answer comes with the run
			k.run("the answer", k.says(verdict))
		}
		k.forth(l.ID+"/"+string(st.ID), k.says(verdict), here)
	}
}

// says tells whether the answer is said.
func (k *walk) says(verdict string) func(screen) bool {
	w := k.words.Ask
	head := map[string]string{"right": w.RightHead, "wrong": w.WrongHead, "skipped": w.RevealHead}[verdict]
	return func(s screen) bool { return contains(s.left(k.columns), head) }
}

// place is where a form takes a value, in Korean with the particle that fits it.
var place = regexp.MustCompile(`\{\d\}(\S\(\S\))?`)

// contains tells whether text has the parts of a form between its places.
func contains(s, form string) bool {
	for _, part := range place.Split(form, -1) {
		_, after, ok := strings.Cut(s, squeeze(part))
		if !ok {
			return false
		}
		s = after
	}
	return true
}

// forth presses → until the step is left. On the way the answer is said.
func (k *walk) forth(step string, says, here func(screen) bool) {
	k.Helper()
	w := &k.words.Keys
	last := k.screen()
	said := says(last)
	for range 200 {
		if key := last.keys(); strings.Contains(key, "→  "+w.NextStep) || strings.Contains(key, "→  "+w.NextLesson) || strings.Contains(key, "→  "+w.Close) {
			k.press("right")
			k.until("what comes after "+step, func(s screen) bool { return !here(s) })
			if !said {
				k.Errorf("%s: nothing says what the answer is; the screen:\n%s", step, last)
			}
			return
		}
		if last = k.after("right"); !here(last) {
			k.Fatalf("→ leaves %s and does not say so; the screen:\n%s", step, last)
		}
		said = said || says(last)
	}
	k.Fatalf("→ never leaves %s; the screen:\n%s", step, last)
}

// question answers the question of a step, each in another way, and returns the verdict there must be.
func (k *walk) question(l *lessons.Lesson, i int) string {
	k.Helper()
	q := l.Steps[i].Question
	k.until("the question", func(s screen) bool { return strings.Contains(s.keys(), "→  "+strings.ToLower(k.words.Ask.Predict)) })
	way := k.turn
	k.turn++
	if way%4 == 2 {
		k.after("right", "right")
		k.see(k.words.Ask.Skipped)
		return "skipped"
	}
	right := way%2 == 0
	truth := truth(k, l, i)
	switch {
	case len(q.Options) > 0:
		k.choose(q, truth.Right, right, way%4 == 0)
	case q.Point:
		k.point(string(truth.Value.Ref), right)
	default:
		k.number(truth.Value.Num, q.Tol, right)
	}
	k.see(k.words.Ask.Locked)
	return map[bool]string{true: "right", false: "wrong"}[right]
}

// truth is the question of a step once it is answered.
func truth(t testing.TB, l *lessons.Lesson, i int) *lessons.Asked {
	t.Helper()
	s, err := lessons.NewSession(l, 1)
	if err != nil {
		t.Fatal(err)
	}
	log := lessons.Log{}.Append(lessons.Action{Verb: lessons.Open, Name: string(l.Steps[i].ID)})
	f := s.Seek(context.Background(), log.Run(1000), nil)
	if f.Err != nil || f.Ask == nil || !f.Ask.Known {
		t.Fatalf("%s/%s has no answer: %v", l.ID, l.Steps[i].ID, f.Err)
	}
	return f.Ask
}

// choose locks an option, by its digit or by the cursor.
func (k *walk) choose(q *lessons.Question, truth string, right, digit bool) {
	k.Helper()
	n := slices.IndexFunc(q.Options, func(o lessons.Option) bool { return o.Key == truth })
	if !right {
		n = (n + 1) % len(q.Options)
	}
	if digit {
		k.after(strconv.Itoa(n+1), "enter")
		return
	}
	k.after("right")
	for range n + 1 {
		k.after("down")
	}
	k.after("enter")
}

// number types a number and locks it.
func (k *walk) number(truth, tol float64, right bool) {
	k.Helper()
	if !right {
		truth += max(1, 3*tol)
	}
	k.after("right")
	for _, digit := range strconv.FormatFloat(truth, 'f', 4, 64) {
		k.after(string(digit))
	}
	k.after("enter")
}

// weight is what stands in a row of the table of weights before its value.
var weight = regexp.MustCompile(`^([wb]\S) \S*→`)

// point goes to the table of weights, rests on a row's value, and locks it; or to the curve where that is asked for.
func (k *walk) point(truth string, right bool) {
	k.Helper()
	k.after("right")
	if _, place, curve := strings.Cut(truth, "@"); curve {
		k.after("tab")
		k.after("left")
		for range 200 {
			if !right || k.screen().has(" "+place+" ") {
				break
			}
			k.after("left")
		}
		k.after("enter")
		return
	}
	k.rest("tab", weight.MatchString)
	if right {
		want := strings.NewReplacer("1", "₁", "2", "₂", "3", "₃").Replace(truth)
		k.rest("down", func(before string) bool { return strings.HasPrefix(before, want) })
	}
	k.after("enter")
}

// rest presses a key until the cursor rests on a number with the right words before it.
func (k *walk) rest(key string, is func(before string) bool) {
	k.Helper()
	for range 12 {
		if is(k.rests()) {
			return
		}
		k.after(key)
		k.quiet() // the focus moves at once, the cursor with the next picture
	}
	k.Fatalf("%s does not reach it; the screen:\n%s", key, k.screen())
}

// missing lists what was done and is not in the file of progress.
func (k *walk) missing(home string) (out []string) {
	file := progressOf(home)
	for place, want := range k.want {
		id, step, _ := strings.Cut(place, "/")
		l := file.Lessons[id]
		got := l.Questions[step].First.Verdict
		if slices.Contains(l.Goals, step) {
			got = "goal"
		}
		if got != want {
			out = append(out, fmt.Sprintf("%s: %q is kept, want %q", place, got, want))
		}
		if !slices.Contains(l.Done, step) {
			out = append(out, place+" is not kept as done")
		}
	}
	return out
}
