package lessons

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func logOf(t interface{ Fatal(...any) }, lines string) Log {
	var l Log
	for _, line := range strings.Split(lines, ", ") {
		a, err := ParseAction(line)
		if err != nil {
			t.Fatal(err)
		}
		l = l.Append(a)
	}
	return l
}

func text1(l Log) string { return strings.TrimSuffix(strings.ReplaceAll(l.String(), "\n", ", "), ", ") }

func TestNeighbouringRunsAreOne(t *testing.T) {
	a := logOf(t, "open x, run 3, run 4, step, edit w1 0.5, run 2")
	b := logOf(t, "open x, run 8, edit w1 0.5, run 2")
	if !a.Equal(b) {
		t.Errorf("%v and %v differ", a, b)
	}
	if a.Units() != 12 || a.Len() != 4 {
		t.Errorf("units %d, actions %d", a.Units(), a.Len())
	}
}

func TestAnswersHintsAndLooksCountNothing(t *testing.T) {
	l := logOf(t, "answer zero, hint, skip, look w1")
	if l.Units() != 0 || l.Len() != 3 || l.Look() != "w1" {
		t.Errorf("units %d, actions %d, look %q", l.Units(), l.Len(), l.Look())
	}
}

func TestBackCarriesTheStepsAnswers(t *testing.T) {
	for _, c := range []struct {
		log  string
		to   int
		want string
	}{
		{"open a, run 5, answer zero, run 3", 4, "open a, run 3, answer zero"},
		{"open a, run 5, answer zero, hint, run 3, set lr 1, run 2", 7, "open a, run 5, answer zero, hint, run 1"},
		{"open a, run 5, answer zero, open b, run 3", 4, "open a, run 3"}, // another step's answers stay behind
		{"open a, run 5, answer zero, open b, answer neg, run 3", 8, "open a, run 5, answer zero, open b, answer neg, run 1"},
		{"run 5", 9, "run 5"},
		{"run 5", -1, ""},
	} {
		got := logOf(t, c.log).Back(c.to)
		if text1(got) != c.want {
			t.Errorf("%s back to %d: got %s, want %s", c.log, c.to, text1(got), c.want)
		}
	}
}

// anyLog draws a log as a learner could make it.
func anyLog(t *rapid.T, label string) Log {
	var l Log
	for i := range rapid.IntRange(0, 40).Draw(t, label) {
		_ = i
		l = l.Append(anyAction.Draw(t, "action"))
	}
	return l
}

var anyAction = rapid.OneOf(
	rapid.Map(rapid.IntRange(1, 4), func(n int) Action { return Action{Verb: Run, N: n} }),
	rapid.SampledFrom([]Action{
		{Verb: Open, Name: "first"}, {Verb: Open, Name: "second"}, {Verb: Set, Name: "width", Value: "2"},
		{Verb: Edit, Name: "sum", Value: "3"}, {Verb: Answer, Value: "low"}, {Verb: Hint}, {Verb: Reset},
	}),
)

func TestPrefixLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := anyLog(t, "log")
		n := rapid.IntRange(0, l.Units()).Draw(t, "n")
		p := l.At(n)
		if p.Units() != n {
			t.Fatalf("At(%d) has %d units", n, p.Units())
		}
		if !l.HasPrefix(p) {
			t.Fatalf("%s is no beginning of %s", text1(p), text1(l))
		}
		again := p
		for _, a := range l.After(p) {
			again = again.Append(a)
		}
		if !again.Equal(l) {
			t.Fatalf("%s and what stands after it make %s, not %s", text1(p), text1(again), text1(l))
		}
		m := l.At(n)
		for range rapid.IntRange(0, 5).Draw(t, "more") {
			m = m.Append(anyAction.Draw(t, "other"))
		}
		if m.Len() > 0 && l.HasPrefix(m) != strings.HasPrefix(units(l), units(m)) {
			t.Fatalf("HasPrefix(%s, %s) = %v", text1(l), text1(m), l.HasPrefix(m))
		}
	})
}

// units writes a log unit by unit: the plain meaning that HasPrefix has to agree with.
func units(l Log) string {
	var b strings.Builder
	for _, a := range l.Actions() {
		if a.Verb == Run {
			b.WriteString(strings.Repeat("step\n", a.N))
		} else {
			b.WriteString(a.String() + "\n")
		}
	}
	return b.String()
}

func TestNothingComesAfterALogInAnEmptyOne(t *testing.T) {
	if rest := (Log{}).After(Log{}.Run(3)); len(rest) != 0 {
		t.Errorf("%v", rest)
	}
}

func TestALogNeverHoldsMoreThanMaxUnits(t *testing.T) {
	l := Log{}.Run(MaxUnits - 1).Run(5)
	if l.Units() != MaxUnits {
		t.Errorf("%d units", l.Units())
	}
}

func TestActionsReadBack(t *testing.T) {
	for _, line := range []string{
		"open backprop", "run 100", "set learningRate 0.1", "b.set learningRate 0.3", "edit w5 0.4", "answer zero", "undo", "reset", "seed 18446744073709551615",
		"skip", "hint", "look W1[2][1]", "set networkShape",
	} {
		a, err := ParseAction(line)
		if err != nil || strings.TrimSpace(a.String()) != line {
			t.Errorf("%q: %q, %v", line, a.String(), err)
		}
	}
	for _, line := range []string{"", "runn 3", "run", "run 0", "run -1", "run 1e3", "run 99999999999999999999", "run 10000001", "edit w5", "b.set", "seed -1", "seed x", "undo 3", "open a b", "look"} {
		if a, err := ParseAction(line); err == nil {
			t.Errorf("%q was taken as %q", line, a)
		}
	}
}

func BenchmarkLogLive(b *testing.B) {
	l := Log{}.Append(Action{Verb: Open, Name: "a"})
	for range b.N {
		if l = l.Run(1); l.Units() == MaxUnits {
			l = Log{}.Append(Action{Verb: Open, Name: "a"})
		}
	}
}
