//go:build unix

package cli_test

import (
	"fmt"
	"strings"
	"syscall"
	"testing"

	"nnlab/lessons/course"
)

// loss is the newest loss in the heading of its chart.
func loss(s screen) string {
	at, ok := s.find(0, "● J")
	if !ok {
		return ""
	}
	return strings.Trim(strings.Fields(strings.Join(s[at.y][at.x:], ""))[2], "·")
}

// A run goes on by itself to its end while keys are answered, and can be gone over again in both directions.
func TestARunAndItsKeys(t *testing.T) {
	x := open(t, options{w: 120, h: 40, args: []string{"learn", "backprop/fall"}})
	x.see("→  next step")
	x.after("s")
	first := loss(x.until("the first loss", func(s screen) bool { return loss(s) != "" }))
	x.press("space")
	x.until("another loss", func(s screen) bool { return loss(s) != first && loss(s) != "" })
	x.press("l")
	x.until("Korean", func(s screen) bool { return strings.Contains(s.keys(), "l English") })
	x.press("l")
	x.see("l 한국어")
	end := x.until("the end of the run", func(s screen) bool { return !strings.Contains(s.keys(), "pause") && loss(s) == "0.0101" })

	x.press("[")
	x.until("a moment before", func(s screen) bool { return loss(s) != loss(end) })
	x.press("]")
	x.until("the end again", func(s screen) bool { return loss(s) == loss(end) })
	x.press("home")
	x.until("the start", func(s screen) bool { return loss(s) == "" })
	x.press("end")
	x.until("the end again", func(s screen) bool { return loss(s) == loss(end) })
}

// r begins the step again with the knobs as they are, u takes a knob back, and n draws other numbers.
func TestAgainUndoAndNewSeed(t *testing.T) {
	x := open(t, options{w: 120, h: 40, args: []string{"learn", "backprop/fall"}})
	x.see("→  next step")
	x.after("s")
	one := loss(x.screen())
	x.after("s", "tab", "right")
	x.see("◂ 3 ▸")
	x.after("esc")
	x.press("r")
	x.until("the start", func(s screen) bool { return loss(s) == "" && s.has("◂ 3 ▸") })
	x.press("u")
	x.see("◂ 1 ▸")
	x.press("s")
	x.until("the same first loss", func(s screen) bool { return loss(s) == one })
	x.press("n", "s")
	x.until("another first loss", func(s screen) bool { return loss(s) != one && loss(s) != "" })
}

// What was left in the middle goes on there tomorrow.
func TestContinueLeadsBack(t *testing.T) {
	home := t.TempDir()
	x := open(t, options{w: 120, h: 40, home: home, args: []string{"learn", "backprop/back"}})
	x.see("→  ")
	x.quiet()
	x.after("right", "right")
	before := x.quiet()
	x.press("ctrl+c")
	x.end()
	x = open(t, options{w: 120, h: 40, home: home})
	x.see("Continue")
	x.press("enter")
	x.until("the same picture", func(s screen) bool { return s.String() == before.String() })
}

// The last of many sizes is the one that is drawn, and nothing is left of the others.
func TestManySizes(t *testing.T) {
	x := open(t, options{w: 80, h: 24, args: []string{"learn", "backprop/error"}})
	x.see("→  predict")
	n := 200
	if testing.Short() {
		n = 20
	}
	x.paper(220, 70) // as large as any, so that late frames find their place
	for i := range n {
		x.told(40+i*37%180, 10+i*23%55)
	}
	x.told(100, 30)
	fresh := open(t, options{w: 100, h: 30, args: []string{"learn", "backprop/error"}})
	fresh.see("→  predict")
	want := fresh.quiet().String()
	x.until("the last size", func(s screen) bool { return s.String() == want })
}

// Where there is too little room a sentence says so, and the lesson comes back with the room.
func TestTooSmallAndBack(t *testing.T) {
	x := open(t, options{w: 80, h: 24, args: []string{"learn", "backprop/error"}})
	x.see("→  predict")
	before := x.quiet().String()
	x.resize(59, 15)
	s := x.see("nnlab needs 60 × 16")
	if !s.has("here are 59 × 15") {
		t.Errorf("the screen:\n%s", s)
	}
	x.resize(80, 24)
	x.until("the lesson again", func(s screen) bool { return s.String() == before })
}

// Stopped and brought back, the program draws the whole screen again.
func TestStoppedAndBroughtBack(t *testing.T) {
	x := open(t, options{w: 80, h: 24, args: []string{"learn", "backprop/error"}})
	x.see("→  predict")
	before := x.quiet().String()
	x.press("ctrl+z")
	x.until("the shell's screen", func(s screen) bool { return s.String() == "" })
	// There is no shell that sees it stop, so it is told to go on until it does.
	if !eventually(func() bool {
		_ = x.cmd.Process.Signal(syscall.SIGCONT)
		return x.screen().String() == before
	}) {
		t.Errorf("the screen:\n%s", x.screen())
	}
}

// Keys may come faster than steps open: each of three counts.
func TestFastPagesAllCount(t *testing.T) {
	l := course.Find("backprop")
	_, i := l.Step("bend")
	count := func(i int) string { return fmt.Sprintf(" %d of %d ", i+1, len(l.Steps)) }
	x := open(t, options{w: 80, h: 24, args: []string{"learn", "backprop/bend"}})
	x.see(count(i))
	x.write("\x1b[6~\x1b[6~\x1b[6~")
	x.see(count(i + 3))
}
