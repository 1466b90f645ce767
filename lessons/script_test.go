package lessons_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"nnlab/lessons"
)

const sample = "\uFEFF# homework\r\nlesson backprop seed 7\r\n\r\nopen backprop/error\r\nrun 20\r\nstep\r\nset learningRate 0.1\r\nlook w5\r\nanswer zero\r\nrun 3\r\n"

func TestScriptReadsAndPrints(t *testing.T) {
	s, err := lessons.ParseScript(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	want := "lesson backprop seed 7\nopen backprop/error\nrun 21\nset learningRate 0.1\nanswer zero\nrun 3\nlook w5\n"
	if s.String() != want {
		t.Errorf("printed\n%s\nwant\n%s", s, want)
	}
	if s.Log.Units() != 1+21+1+3 || s.Log.Look() != "w5" {
		t.Errorf("units %d, look %q", s.Log.Units(), s.Log.Look())
	}
}

func TestScriptKeepsTheSpecOfThePlayground(t *testing.T) {
	text := "lesson play seed 3 spec dataset=xor&networkShape=2\nrun 5\n"
	s, err := lessons.ParseScript(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	if s.Spec != "dataset=xor&networkShape=2" || s.String() != text {
		t.Errorf("spec %q, printed %q", s.Spec, s.String())
	}
}

func TestScriptNamesTheLineThatFailed(t *testing.T) {
	s, err := lessons.ParseScript(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	acts := s.Log.Actions()
	played := lessons.Log{}
	for _, c := range []struct{ actions, line int }{{0, 4}, {1, 5}, {2, 7}, {3, 9}, {4, 10}, {5, 0}} {
		played = lessons.Log{}
		for _, a := range acts[:c.actions] {
			played = played.Append(a)
		}
		if got := s.LineOf(played); got != c.line {
			t.Errorf("after %d actions: line %d, want %d", c.actions, got, c.line)
		}
	}
	if got := s.LineOf(s.Log.At(21)); got != 6 {
		t.Errorf("inside the merged run: line %d, want 6", got)
	}
}

func TestScriptRefusesByLine(t *testing.T) {
	head := "lesson forward seed 1\n"
	for _, c := range []struct {
		name, text string
		line       int
		fault      lessons.ScriptFault
	}{
		{"nothing", "", 1, lessons.NoHeader},
		{"only comments", "# a\n\n", 1, lessons.NoHeader},
		{"an action first", "run 5\n", 1, lessons.NoHeader},
		{"a seed below nought", "lesson forward seed -1\n", 1, lessons.BadSeed},
		{"a spec outside the playground", "lesson forward seed 1 spec dataset=xor\n", 1, lessons.NoHeader},
		{"a playground without spec", "lesson play seed 1\n", 1, lessons.NoHeader},
		{"a step of another lesson", head + "open backprop/error\n", 2, lessons.OtherLesson},
		{"an escape code", head + "# fine\nanswer \x1b]0;mine\a\n", 3, lessons.NotText},
		{"broken UTF-8", head + "answer \xff\n", 2, lessons.NotText},
		{"too many units in all", head + "run 9999999\nrun 1\nrun 1\n", 4, lessons.TooManyUnits},
		{"too many lines", head + strings.Repeat("\n", lessons.MaxScriptLines) + "run 1\n", lessons.MaxScriptLines + 1, lessons.TooManyLines},
		{"too many bytes", head + strings.Repeat("#", lessons.MaxScriptBytes), 0, lessons.TooManyBytes},
	} {
		_, err := lessons.ParseScript(strings.NewReader(c.text))
		var at *lessons.LineError
		var why *lessons.ScriptError
		if !errors.As(err, &at) || !errors.As(err, &why) {
			t.Errorf("%s: error %v", c.name, err)
			continue
		}
		if at.Line != c.line || why.Fault != c.fault {
			t.Errorf("%s: line %d fault %d, want line %d fault %d", c.name, at.Line, why.Fault, c.line, c.fault)
		}
	}
	var bad *lessons.ActionError
	if _, err := lessons.ParseScript(strings.NewReader(head + "runn 100\n")); !errors.As(err, &bad) {
		t.Errorf("an unknown action: error %v", err)
	}
}

func FuzzParseScript(f *testing.F) {
	f.Add([]byte(sample))
	f.Add([]byte("lesson play seed 3 spec dataset=xor\nset a \nedit w1 0.5\nseed 007\nreset\nundo\nskip\nhint\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := lessons.ParseScript(strings.NewReader(string(data)))
		if err != nil {
			_ = err.Error()
			return
		}
		again, err := lessons.ParseScript(strings.NewReader(s.String()))
		if err != nil {
			t.Fatalf("%q printed as %q: %v", data, s, err)
		}
		if again.Lesson != s.Lesson || again.Seed != s.Seed || again.Spec != s.Spec || !again.Log.Equal(s.Log) {
			t.Fatalf("%q printed as %q", data, s)
		}
	})
}

func ExampleParseScript() {
	s, _ := lessons.ParseScript(strings.NewReader("lesson backprop seed 1\nopen backprop/error\nstep\nstep\n"))
	fmt.Println(s.Log.Units(), "units")
	fmt.Print(s)
	_, err := lessons.ParseScript(strings.NewReader("lesson backprop seed 1\nrunn 5\n"))
	fmt.Println(err)
	// Output:
	// 3 units
	// lesson backprop seed 1
	// open backprop/error
	// run 2
	// line 2: "runn 5" is no action; expected open, run, step, set, b.set, edit, undo, reset, seed, answer, skip, hint or look
}
