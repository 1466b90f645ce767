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
	"nnlab/lessons/text"
	"nnlab/tui/i18n"
)

// The first two lessons are played from the first step to the last by keys alone: every title is seen, every question gets an
// answer, right or wrong, or is skipped, every goal is reached, and the file of progress holds all of it.
func TestLessonsArePlayedByKeys(t *testing.T) {
	walks := []struct {
		w, h     int
		columns  int // those of the words
		lang     string
		from, to string
	}{
		{80, 24, 31, "en", "forward", "backprop"},
		{80, 24, 31, "ko", "forward", "backprop"},
		{120, 40, 41, "ko", "forward", "forward"},
		{120, 40, 41, "en", "backprop", "backprop"},
		{200, 60, 51, "en", "forward", "forward"},
		{200, 60, 51, "ko", "backprop", "backprop"},
	}
	if testing.Short() {
		walks = walks[3:4]
	}
	for n, c := range walks {
		t.Run(fmt.Sprintf("%s-%dx%d-%s", c.from, c.w, c.h, c.lang), func(t *testing.T) {
			t.Parallel()
			home := t.TempDir()
			// With reduced motion nothing comes by itself, so that every picture answers a key.
			x := open(t, options{w: c.w, h: c.h, lang: c.lang, home: home, args: []string{"learn", c.from},
				env: []string{"NNLAB_REDUCED_MOTION=1"}})
			k := &walk{terminal: x, columns: c.columns, words: i18n.For(c.lang), turn: n, want: map[string]string{}}
			for _, l := range course.Lessons() {
				if l.ID != c.from && l.ID != c.to {
					continue
				}
				k.lesson(l)
			}
			if c.to == "backprop" { // after a lesson comes the next
				next, err := text.Parse(text.Lang(c.lang), course.Find("optimizers").Words(c.lang))
				if err != nil {
					t.Fatal(err)
				}
				k.see(next.Title)
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
	columns int
	words   *i18n.Words
	turn    int               // how the next question is answered
	want    map[string]string // lesson/step: the verdict, or that a goal was reached
}

// lesson goes through a lesson.
func (k *walk) lesson(l *lessons.Lesson) {
	k.Helper()
	words, err := text.Parse(text.Lang(k.words.Lang), l.Words(k.words.Lang))
	if err != nil {
		k.Fatal(err)
	}
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
			verdict = k.goal(string(st.ID))
		}
		k.want[l.ID+"/"+string(st.ID)] = verdict
		k.forth(l.ID+"/"+string(st.ID), k.head(verdict), here)
	}
}

// head is what the answer begins with.
func (k *walk) head(verdict string) string {
	w := k.words.Ask
	return map[string]string{"right": w.RightHead, "wrong": w.WrongHead, "skipped": w.RevealHead}[verdict]
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
func (k *walk) forth(step, head string, here func(screen) bool) {
	k.Helper()
	last := k.screen()
	says := func(s screen) bool { return contains(s.left(k.columns), head) }
	said := says(last)
	for range 200 {
		s := k.after("right")
		if w := k.words.Keys; here(s) && (strings.Contains(s.keys(), "→  "+w.NextStep) || strings.Contains(s.keys(), "→  "+w.NextLesson)) {
			s = k.quiet() // where nothing was left to do the step is left without another key
		}
		if !here(s) {
			if !said {
				k.Errorf("%s: nothing says %q; the screen:\n%s", step, head, last)
			}
			return
		}
		last, said = s, said || says(s)
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
	f := s.Seek(context.Background(), log.Run(200), nil)
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

// point goes to the table of weights, rests on a row's value, and locks it.
func (k *walk) point(truth string, right bool) {
	k.Helper()
	k.after("right")
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

// goal turns the first knob with Tab and →, and runs until the goal is reached.
func (k *walk) goal(step string) string {
	k.Helper()
	reached := func(s screen) bool { return contains(s.left(k.columns), k.words.Goal.Reached) }
	k.after("tab")
	k.until("a knob in focus", func(s screen) bool { return strings.Contains(s.keys(), k.words.Keys.Turn) })
	k.after("right")
	for range map[string]int{"fall": 20, "arrive": 15}[step] {
		k.after("s")
	}
	k.until("the goal", reached)
	k.after("esc")
	return "goal"
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
