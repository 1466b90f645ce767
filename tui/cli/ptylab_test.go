//go:build unix

package cli_test

import (
	"bytes"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"nnlab/lessons/spec"
	"nnlab/tui/i18n"
)

// lab opens a step of a lesson in English, whole and at rest, its runs as fast as can be.
func lab(t *testing.T, step string) (*terminal, *i18n.Words) {
	t.Helper()
	t.Parallel()
	x := open(t, options{w: 120, h: 40, args: []string{"learn", step}})
	x.until("a step that is open", func(s screen) bool { return strings.Contains(s.keys(), "→  ") && !s.has("opening the step") })
	x.quiet()
	for range 10 {
		x.press("+")
	}
	return x, i18n.For("en")
}

// log looks for words in the log so far.
func (x *terminal) log(words string) {
	x.Helper()
	x.press("o")
	x.see(words)
	x.press("esc")
	x.until("the lesson again", func(s screen) bool { return !s.has(words) })
}

// c opens the program of today's experiment, as three libraries have it, and c closes it.
func TestCodePage(t *testing.T) {
	x, _ := lab(t, "optimizers/network")
	x.press("c")
	seen := map[string]bool{}
	for _, has := range []string{"keras", "torch", "package main"} {
		s := x.see(has)
		seen[s.String()] = true
		x.press("right")
	}
	if len(seen) != 3 {
		t.Errorf("%d programs", len(seen))
	}
	x.press("c")
	x.until("the lesson again", func(s screen) bool { return strings.Contains(s.row(0), "Optimizers") && !s.has("package main") })
}

// a takes the second run away and brings one back; then the second run's knob is in hand, and → turns it alone.
func TestTwoRunsByKeys(t *testing.T) {
	x, w := lab(t, "overfitting/l2")
	both := regexp.MustCompile(`(?m)\bA +B\b`)
	has := func(s screen) bool { return both.MatchString(s.String()) }
	x.until("two runs", has)
	x.press("a")
	x.until("one run", func(s screen) bool { return !has(s) })
	x.press("a")
	x.until("two runs", has)
	x.until("the knob in hand", func(s screen) bool { return strings.Contains(s.keys(), w.Keys.Turn) })
	_, before := x.inHand()
	x.press("right")
	x.until("another value", func(screen) bool { _, now := x.inHand(); return now != "" && now != before })
	x.after("esc")
	x.log("b.set l2 ")
}

// m starts the same experiment from many seeds, brings their picture forward and runs until all are there.
func TestManySeedsByKeys(t *testing.T) {
	x, _ := lab(t, "overfitting/turn")
	x.press("m")
	x.until("what all runs came to", func(s screen) bool { return s.has("median") && !strings.Contains(s.keys(), "pause") })
}

// w says why training broke, and goes to where it began.
func TestWhyItBroke(t *testing.T) {
	x, w := lab(t, "overfitting/rate")
	x.press("w")
	x.see(w.Lab.NotBroken)
	x.press("tab")
	x.until("a knob in hand", func(screen) bool { in, _ := x.inHand(); return in != "" })
	for in, _ := x.inHand(); !strings.HasPrefix(in, "learning rate"); in, _ = x.inHand() {
		x.press("down")
		x.until("another knob in hand", func(screen) bool { next, _ := x.inHand(); return next != in })
	}
	x.after("enter", "9", "enter")
	x.until("the rate", func(screen) bool { _, v := x.inHand(); return v == "9" })
	x.after("esc")
	x.press("space")
	x.until("a run that broke", func(s screen) bool { return strings.Contains(s.keys(), w.Keys.Cause) })
	x.press("w")
	x.see(w.Lab.Broke)
	x.press("enter")
	x.until("where it began", func(s screen) bool { return !s.has(w.Lab.Broke) })
}

// y gives the chart in view the other vertical scale and takes it back. The log does not know.
func TestLogScaleByKeys(t *testing.T) {
	x, w := lab(t, "overfitting/sine")
	x.press("s", "s", "s")
	x.until("a loss", func(s screen) bool { return s.has("● train ") })
	x.quiet()
	log := func(s screen) bool { return s.has(w.Panel.LogScale) }
	before := log(x.screen())
	x.press("y")
	x.until("the other scale", func(s screen) bool { return log(s) != before })
	x.press("y")
	x.until("the first scale", func(s screen) bool { return log(s) == before })
}

// A run goes on while the terminal changes its size, and its picture fills the new one.
func TestResizeWhileRunning(t *testing.T) {
	x, _ := lab(t, "overfitting/sine")
	x.press("-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "space")
	running := func(s screen) bool { return strings.Contains(s.keys(), "pause") }
	x.until("a run", running)
	x.paper(200, 60) // as large as any, so that late frames find their place
	for _, size := range [][2]int{{80, 24}, {200, 60}, {60, 16}, {120, 40}} {
		x.told(size[0], size[1])
		x.until("a picture of that size", func(s screen) bool {
			return screen(s[:size[1]]).torn() == "" && len(s.row(0)) > 0 && screen(s[size[1]:]).String() == ""
		})
	}
	x.until("the run", func(s screen) bool { return running(s[:40]) })
	x.press("space")
	x.until("the run paused", func(s screen) bool { return strings.Contains(s[:40].keys(), "run") && !running(s[:40]) })
}

// Help on a spec names every key, on a terminal no wider than that and in a pipe in the same words.
func TestHelpSpecOnATerminal(t *testing.T) {
	t.Parallel()
	x := newTerminal(t, options{w: 72, h: 1500, args: []string{"help", "spec"}})
	x.cmd.Stdin = x.tty
	x.start()
	if got := x.end(); got != 0 {
		t.Fatalf("exit status %d", got)
	}
	s := x.screen()
	for _, k := range spec.Keys() {
		if _, ok := s.find(0, k.Name+" ("); !ok {
			t.Errorf("nothing on %s", k.Name)
		}
	}
	cmd := exec.Command(filepath.Clean(x.cmd.Path), "help", "spec")
	cmd.Env = x.cmd.Env
	piped, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	if bytes.ContainsRune(piped, ansi.ESC) || strings.Join(strings.Fields(string(piped)), " ") != strings.Join(strings.Fields(s.String()), " ") {
		t.Errorf("a pipe gets other words:\n%s\non the terminal:\n%s", piped, s)
	}
}
