package cli

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"nnlab/lessons"
	"nnlab/lessons/progress"
)

// adder is a scene that adds its step width ten times.
type adder struct {
	n    int
	by   float64
	sum  float64
	seed uint64
}

func (adder) Size() int { return 32 }

func newAdder(_ string, seed uint64) (lessons.Scene, error) { return &adder{by: 0.5, seed: seed}, nil }

func (a *adder) Tick() bool {
	if a.n == 10 {
		return false
	}
	a.n++
	a.sum += a.by
	return true
}

func (a *adder) Do(act lessons.Action) error {
	v, err := strconv.ParseFloat(act.Value, 64)
	if err != nil {
		return fmt.Errorf("%s is no number", act.Value)
	}
	a.by = v
	return nil
}

func (a *adder) Panels(show lessons.Need) []lessons.Panel {
	var out []lessons.Panel
	for _, id := range show {
		sum := lessons.Num{Ref: "sum", V: a.sum, Digits: 2, Signed: true}
		out = append(out, lessons.Equation{
			Head: lessons.Head{Panel: id, Title: lessons.Sym("sum")},
			Terms: []lessons.Term{{Sym: "n", Num: lessons.Num{Ref: "n", V: float64(a.n)}},
				{Sym: "w₁", Num: lessons.Num{Ref: "by", V: a.by, Digits: 2}}},
			Result: lessons.Term{Sym: "z", Num: sum},
		})
	}
	return out
}

func (a *adder) Controls() []lessons.Control {
	return []lessons.Control{{Name: "by", Value: strconv.FormatFloat(a.by, 'g', -1, 64)}}
}

func (a *adder) Value(r lessons.Ref) (lessons.Value, bool) {
	switch r {
	case "n":
		return lessons.Number(float64(a.n)), true
	case "sum":
		return lessons.Number(a.sum), a.n == 10
	case "seed":
		return lessons.Number(float64(a.seed)), true
	}
	return lessons.Value{}, false
}

func (a *adder) Explain(r lessons.Ref) (lessons.Explanation, bool) {
	return lessons.Explanation{Ref: r, Sym: "z", Op: lessons.Sum, Formula: "n·w₁", Num: lessons.Num{V: a.sum, Digits: 2}}, r == "sum"
}

func (a *adder) Save() lessons.State  { return *a }
func (a *adder) Load(s lessons.State) { *a = s.(adder) }

const adderEN = `# Adding

How a sum grows.

## What is added {#begin}

After {{num "n" 0}} steps. The seed is {{num "seed" 0}}.

### ask

What will the sum be?

### option low

below one

### option high

above one

### why

The sum is {{num "sum" 2}}.

### slip low

That is one step alone.

## And again {#again}

The sum is {{num "sum" 2}}.

## Last {#last}

Done.
`

const adderKO = `# 더하기

합이 커집니다.

## 무엇을 더하는가 {#begin}

{{num "n" 0}}번 더했습니다. 시드는 {{num "seed" 0}}입니다.

### ask

합은 얼마일까요?

### option low

일보다 작음

### option high

일보다 큼

### why

합은 {{num "sum" 2}}입니다.

### slip low

한 번만 더한 값입니다.

## 한 번 더 {#again}

합은 {{num "sum" 2}}입니다.

## 마지막 {#last}

끝입니다.
`

func fakeLesson(id string) *lessons.Lesson {
	panels := []lessons.PanelID{"sum"}
	return &lessons.Lesson{ID: id, New: newAdder,
		Words: func(lang string) []byte {
			if lang == "ko" {
				return []byte(adderKO)
			}
			return []byte(adderEN)
		},
		Steps: []lessons.Step{
			{ID: "begin", Spec: "s", Panels: panels, Unlock: []string{"by"}, Question: &lessons.Question{Ask: "sum",
				Options: []lessons.Option{
					{Key: "low", Holds: func(v lessons.Value) bool { return v.Num < 1 }},
					{Key: "high", Holds: func(v lessons.Value) bool { return v.Num >= 1 }},
				}, Slips: []lessons.Slip{{Key: "low"}}}},
			{ID: "again", Panels: panels, Opening: []lessons.Action{{Verb: lessons.Run, N: 3}}},
			{ID: "last"},
		},
	}
}

// fakeApp is a course of two lessons that add, and a screen that says where it would begin.
func fakeApp() *App {
	return &App{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Getenv: os.Getenv,
		Lessons: func() []*lessons.Lesson { return []*lessons.Lesson{fakeLesson("adding"), fakeLesson("backprop")} },
		Progress: func() (progress.Progress, error) {
			var p progress.Progress
			p.Finish("adding", "begin")
			p.Finish("adding", "gone")
			if os.Getenv("FAKE_DAMAGED") != "" {
				return p, &progress.Problem{Trouble: progress.Damaged, Path: "progress.json"}
			}
			return p, nil
		},
		Screen: func(context.Context, Start) error { return errors.New("the screen broke") },
	}
}

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"nnlab": func() { os.Exit(fakeApp().Run(context.Background(), os.Args[1:])) },
	})
}

var update = flag.Bool("update", false, "write what scripts compare with")

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script", UpdateScripts: *update,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"fails": fails},
		Setup: func(e *testscript.Env) error {
			e.Setenv("LANG", "en_US.UTF-8")
			return nil
		},
	})
}

// fails is the script command "fails STATUS COMMAND ARG…": the command ends with that status.
func fails(ts *testscript.TestScript, _ bool, args []string) {
	err := ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	if !errors.As(err, &exit) || strconv.Itoa(exit.ExitCode()) != args[0] {
		ts.Fatalf("%v: %v, want status %s", args[1:], err, args[0])
	}
}
