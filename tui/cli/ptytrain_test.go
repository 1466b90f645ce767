//go:build unix

package cli_test

import (
	"path/filepath"
	"syscall"
	"testing"
)

// A terminal that cannot go back on a line has the lines of a file.
func TestTrainingOnADumbTerminal(t *testing.T) {
	t.Parallel()
	x := open(t, options{w: 80, h: 40, sh: `TERM=dumb exec "$@"`, args: []string{"train", "dataset=circle", "--epochs", "3"}})
	x.see("all done")
	if got := x.end(); got != 0 || !x.screen().has("epoch 1 of 3") || !x.screen().has("epoch 3 of 3") {
		t.Errorf("exit status %d\n%s", got, x.screen())
	}
}

// Ctrl-C ends what waits for a file that says nothing.
func TestReadingIsInterrupted(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	if err := syscall.Mkfifo(filepath.Join(home, "silent"), 0o600); err != nil {
		t.Skip(err)
	}
	for _, args := range [][]string{{"train", "data=silent&rules=keras"}, {"train", "data=-&rules=keras"}, {"replay", "-"}, {"replay", "silent"}} {
		x := open(t, options{w: 80, h: 24, home: home, args: args})
		x.write("\n")
		x.write("\x03")
		if got := x.end(); got != 130 {
			t.Errorf("%v: exit status %d", args, got)
		}
	}
}

// Training on a terminal has a bar with the loss and the time left; Ctrl-C takes it away, prints what there is and ends with
// its status.
func TestTrainingIsInterrupted(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ lang, left, said string }{{"en", " left", "interrupted"}, {"ko", "남은 시간", "중단됨"}} {
		for _, args := range [][]string{{"train", "dataset=circle", "--epochs", "1000000"}, {"train", "dataset=circle", "--epochs", "1000000", "--seeds", "3"}} {
			x := open(t, options{w: 100, h: 40, lang: c.lang, args: args})
			x.see(" 0%  ")
			x.see(c.left)
			x.write("\x03")
			x.see(c.said)
			if got := x.end(); got != 130 {
				t.Errorf("exit status %d", got)
			}
			if s := x.screen(); s.has(c.left) || s.has("%") || !s.has("train 'dataset") && !s.has("epochs=1000000") {
				t.Errorf("%v on the screen:\n%s", args, s)
			}
		}
	}
}
