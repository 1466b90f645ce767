//go:build unix

package cli_test

import (
	"os"
	"reflect"
	"syscall"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
)

// press writes keys as a keyboard sends them.
func (x *terminal) press(names ...string) {
	x.Helper()
	for _, name := range names {
		x.write(keyboard(name))
	}
}

func (x *terminal) write(s string) {
	x.Helper()
	if _, err := x.control.WriteString(s); err != nil {
		x.Fatalf("nobody reads %q: %v", s, err)
	}
}

// click presses and releases the left button on a cell.
func (x *terminal) click(at point) {
	x.Helper()
	x.write(ansi.MouseSgr(0, at.x, at.y, false) + ansi.MouseSgr(0, at.x, at.y, true))
}

// resize gives the terminal another size.
func (x *terminal) resize(w, h int) {
	x.Helper()
	x.paper(w, h)
	x.told(w, h)
}

// paper changes what the terminal shows, without a word to the program.
func (x *terminal) paper(w, h int) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.emu.Resize(w, h)
}

// told tells the program of another size.
func (x *terminal) told(w, h int) {
	x.Helper()
	x.mu.Lock()
	x.mixed = !x.started.IsZero()
	x.mu.Unlock()
	if err := pty.Setsize(x.tty, &pty.Winsize{Cols: uint16(w), Rows: uint16(h)}); err != nil {
		x.Fatal(err)
	}
}

// end waits for the program to end, checks that it has given the terminal back, and returns its exit status.
func (x *terminal) end() int {
	x.Helper()
	x.gone()
	modes, err := term.GetState(x.tty.Fd())
	if err != nil {
		x.Fatal(err)
	}
	if !reflect.DeepEqual(modes, x.modes) {
		x.Errorf("the line discipline is left as %+v, was %+v", *modes, *x.modes)
	}
	_ = x.tty.Close()
	<-x.shown
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.alt || !x.cursor {
		x.Errorf("left behind: alternate screen %t, cursor shown %t", x.alt, x.cursor)
	}
	for m, on := range x.on {
		switch m {
		case ansi.ModeAutoWrap, ansi.ModeTextCursorEnable:
		default:
			if on {
				x.Errorf("left behind: mode %v", m)
			}
		}
	}
	return status(x.cmd.ProcessState)
}

// gone waits for the program to end.
func (x *terminal) gone() {
	x.Helper()
	select {
	case <-x.ended:
	case <-time.After(patience()):
		x.Fatalf("it does not end; the screen:\n%s", x.screen())
	}
}

// status is an exit status as a shell has it.
func status(p *os.ProcessState) int {
	if w, ok := p.Sys().(syscall.WaitStatus); ok && w.Signaled() {
		return 128 + int(w.Signal())
	}
	return p.ExitCode()
}

// keyboard is what a key sends.
func keyboard(name string) string {
	switch name {
	case "right":
		return "\x1b[C"
	case "left":
		return "\x1b[D"
	case "up":
		return "\x1b[A"
	case "down":
		return "\x1b[B"
	case "pgdown":
		return "\x1b[6~"
	case "pgup":
		return "\x1b[5~"
	case "home":
		return "\x1b[H"
	case "end":
		return "\x1b[F"
	case "tab":
		return "\t"
	case "backtab":
		return "\x1b[Z"
	case "enter":
		return "\r"
	case "esc":
		return "\x1b"
	case "space":
		return " "
	case "ctrl+c":
		return "\x03"
	case "ctrl+z":
		return "\x1a"
	}
	return name
}
