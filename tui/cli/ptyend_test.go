//go:build unix

package cli_test

import (
	"strings"
	"syscall"
	"testing"
	"time"

	"nnlab/lessons/course/coursetest"
)

// soon is how long an end may take.
func soon() time.Duration {
	if coursetest.Race {
		return 10 * time.Second
	}
	return 2 * time.Second
}

// By whatever road the program ends, it ends soon, with its status, with the terminal given back, and with the place
// kept.
func TestEveryWayOut(t *testing.T) {
	hangup := func(x *terminal) { _ = x.control.Close() }
	at := []string{"learn", "backprop/error"}
	ways := []struct {
		name   string
		args   []string
		sh     string
		out    func(*terminal)
		status int
		gone   bool // with its terminal
	}{
		{"q from home", nil, "", func(x *terminal) { x.press("q") }, 0, false},
		{"q twice", at, "", func(x *terminal) { x.leave("q") }, 0, false},
		{"Esc and q", at, "", func(x *terminal) { x.leave("esc") }, 0, false},
		{"Ctrl-C while it runs", at, "", func(x *terminal) { x.after("space"); x.press("ctrl+c") }, 0, false},
		{"Ctrl-C while a number is typed", []string{"learn", "backprop/last"}, "", func(x *terminal) { x.after("right"); x.press("1", "ctrl+c") }, 0, false},
		{"SIGTERM", at, "", func(x *terminal) { _ = x.cmd.Process.Signal(syscall.SIGTERM) }, 143, false},
		{"SIGINT", at, "", func(x *terminal) { _ = x.cmd.Process.Signal(syscall.SIGINT) }, 130, false},
		{"SIGHUP", at, "", func(x *terminal) { _ = x.cmd.Process.Signal(syscall.SIGHUP) }, 129, false},
		{"terminal closed", at, "", hangup, 129, true},
		{"terminal closed under nohup", at, `trap "" HUP; exec "$@"`, hangup, -1, true},
	}
	if testing.Short() {
		ways = ways[3:4]
	}
	for _, c := range ways {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			home := t.TempDir()
			x := open(t, options{w: 80, h: 24, home: home, args: c.args, sh: c.sh})
			x.see("keys  q")
			if c.args != nil {
				x.see("→  predict")
			}
			began := time.Now()
			c.out(x)
			got := 0
			if c.gone {
				x.gone()
				got = status(x.cmd.ProcessState)
			} else {
				got = x.end()
			}
			if d := time.Since(began); d > soon() {
				t.Errorf("it took %s", d)
			}
			if got != c.status && c.status >= 0 {
				t.Errorf("exit status %d, want %d", got, c.status)
			}
			if c.args == nil {
				return
			}
			if log := progressOf(home).Lessons["backprop"].Log.Text; !strings.Contains(log, "open "+c.args[1]) {
				t.Errorf("the log kept is %q", log)
			}
		})
	}
}

// leave leaves the lesson for home, and then home at once: what is being saved is not lost.
func (x *terminal) leave(key string) {
	x.Helper()
	x.press(key)
	x.see("A deep-learning lab")
	x.press("q")
}

// A program whose input ends, though its terminal stays, ends too.
func TestEndOfInputEnds(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	x := newTerminal(t, options{w: 80, h: 24, home: home, args: []string{"learn", "backprop/error"}})
	keys, in := openPTY(t)
	x.cmd.Stdin = in
	x.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	x.start()
	_ = in.Close()
	x.see("→  predict")
	began := time.Now()
	_ = keys.Close()
	if got := x.end(); got != 0 {
		t.Errorf("exit status %d", got)
	}
	if d := time.Since(began); d > soon() {
		t.Errorf("it took %s", d)
	}
	if log := progressOf(home).Lessons["backprop"].Log.Text; !strings.Contains(log, "open backprop/error") {
		t.Errorf("the log kept is %q", log)
	}
}

// What was answered a moment before the end is kept, however the end comes.
func TestAnAnswerIsKeptThoughTheEndComesAtOnce(t *testing.T) {
	for range 5 {
		home := t.TempDir()
		x := open(t, options{w: 80, h: 24, home: home, args: []string{"learn", "backprop/error"}})
		x.see("→  predict")
		x.after("1", "enter", "right", "right", "right")
		x.see("It is ")
		x.press("ctrl+c")
		x.end()
		if got := progressOf(home).Lessons["backprop"].Questions["error"].First; got.Verdict != "right" {
			t.Fatalf("kept: %+v", got)
		}
	}
}
