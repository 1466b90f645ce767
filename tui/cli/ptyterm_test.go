//go:build unix

package cli_test

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"

	"nnlab/lessons/course/coursetest"
)

// patience is how long a terminal waits for what it was promised.
func patience() time.Duration {
	if coursetest.Race {
		return 30 * time.Second
	}
	return 8 * time.Second
}

// wholeFrames is the mode in which a terminal shows a frame once all of it has come.
const wholeFrames = ansi.DECMode(2026)

// closesReader is where Bubble Tea, told to end by its context, closes its input without waiting for who reads it.
const closesReader = "cancelreader.(*epollCancelReader).Close"

// terminal is the real program on a real pseudo terminal, and the screen that a learner would see.
type terminal struct {
	testing.TB
	cmd     *exec.Cmd
	control *os.File    // our end
	tty     *os.File    // the program's end, kept open to see what it leaves behind
	modes   *term.State // before it began
	races   string      // where the race detector would write
	started time.Time
	ended   chan struct{} // closed when the program has ended
	shown   chan struct{} // closed when all that it wrote has come
	news    chan struct{} // something has come

	mu     sync.Mutex // guards what follows
	emu    *vt.Emulator
	inside bool   // a frame has begun and not ended
	drawn  bool   // a frame was more than blank
	torn   string // what was wrong with a frame
	mixed  bool   // sizes have changed: a frame may still be of another one
	on     map[ansi.Mode]bool
	alt    bool
	cursor bool
}

// options are what a terminal may differ in.
type options struct {
	w, h int
	lang string   // English if empty
	home string   // where progress is kept; empty: a fresh folder
	args []string // of the command line
	sh   string   // a shell's script that runs "$@" in its own way
	env  []string // besides a learner's
}

// open starts the program on a terminal.
func open(t testing.TB, o options) *terminal {
	t.Helper()
	x := newTerminal(t, o)
	x.cmd.Stdin = x.tty
	x.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	x.start()
	return x
}

// newTerminal makes a terminal and the command that will run in it.
func newTerminal(t testing.TB, o options) *terminal {
	t.Helper()
	control, tty := openPTY(t)
	x := &terminal{
		TB: t, control: control, tty: tty, races: filepath.Join(t.TempDir(), "race"),
		emu: vt.NewEmulator(o.w, o.h), on: map[ansi.Mode]bool{}, cursor: true,
		ended: make(chan struct{}), shown: make(chan struct{}), news: make(chan struct{}, 1),
	}
	x.emu.SetCallbacks(vt.Callbacks{
		EnableMode:       func(m ansi.Mode) { x.mode(m, true) },
		DisableMode:      func(m ansi.Mode) { x.mode(m, false) },
		AltScreen:        func(on bool) { x.alt = on },
		CursorVisibility: func(on bool) { x.cursor = on },
	})
	_, _ = x.emu.WriteString("\x1b[?2026l") // it knows whole frames
	x.resize(o.w, o.h)
	var err error
	if x.modes, err = term.GetState(tty.Fd()); err != nil {
		t.Fatal(err)
	}
	x.command(o)
	return x
}

// openPTY opens a pseudo terminal whose controlling end can be closed while it is read.
func openPTY(t testing.TB) (control, tty *os.File) {
	t.Helper()
	blocking, tty, err := pty.Open()
	if err != nil {
		t.Skip(err)
	}
	defer blocking.Close()
	fd, err := syscall.Dup(int(blocking.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	syscall.CloseOnExec(fd)
	if err := syscall.SetNonblock(fd, true); err != nil {
		t.Fatal(err)
	}
	return os.NewFile(uintptr(fd), "control"), tty
}

// command prepares the program with a learner's environment.
func (x *terminal) command(o options) {
	x.Helper()
	exe, err := program()
	if err != nil {
		x.Fatal(err)
	}
	args := append([]string{exe}, o.args...)
	if o.sh != "" {
		args = append([]string{"/bin/sh", "-c", o.sh, "sh"}, args...)
	}
	if o.home == "" {
		o.home = x.TempDir()
	}
	locale := "en_US.UTF-8"
	if o.lang == "ko" {
		locale = "ko_KR.UTF-8"
	}
	x.cmd = exec.Command(args[0], args[1:]...)
	x.cmd.Dir = o.home
	x.cmd.Env = append(o.env,
		"TERM=xterm-256color", "COLORTERM=truecolor", "LANG="+locale, "PATH="+os.Getenv("PATH"), "HOME="+o.home,
		"XDG_STATE_HOME="+filepath.Join(o.home, "state"), "XDG_CONFIG_HOME="+filepath.Join(o.home, "config"),
		"GORACE=log_path="+x.races,
	)
	x.cmd.Stdout, x.cmd.Stderr = x.tty, x.tty
}

// start starts the program and copies between it and the screen until it has ended.
func (x *terminal) start() {
	x.Helper()
	x.started = time.Now()
	if err := x.cmd.Start(); err != nil {
		x.Fatal(err)
	}
	go func() {
		defer close(x.ended)
		_ = x.cmd.Wait()
	}()
	answers := make(chan struct{})
	go func() {
		defer close(answers)
		x.answer()
	}()
	go func() {
		defer close(x.shown)
		x.show()
	}()
	x.Cleanup(func() {
		_ = x.cmd.Process.Kill()
		<-x.ended
		_, _ = x.tty.Close(), x.control.Close()
		<-x.shown
		_ = x.emu.InputPipe().(io.Closer).Close()
		<-answers
		reports, _ := filepath.Glob(x.races + ".*")
		for _, name := range reports {
			report, _ := os.ReadFile(name)
			if !strings.Contains(string(report), closesReader) {
				x.Errorf("%s", report)
			}
		}
	})
}

// show puts on the screen what the program writes, until there is nobody left to write.
func (x *terminal) show() {
	buf := make([]byte, 64<<10)
	for {
		n, err := x.control.Read(buf)
		x.mu.Lock()
		_, _ = x.emu.Write(buf[:n])
		x.mu.Unlock()
		x.tell()
		if err != nil { // the last one to write has gone: EIO on Linux
			return
		}
	}
}

// answer types what the terminal answers to the program's questions.
func (x *terminal) answer() {
	buf := make([]byte, 4<<10)
	for {
		n, err := x.emu.Read(buf)
		if err != nil {
			return
		}
		_, _ = x.control.Write(buf[:n]) // answers are taken away even if nobody reads them
	}
}

func (x *terminal) tell() {
	select {
	case x.news <- struct{}{}:
	default:
	}
}

// mode notes that the program has set or reset a mode. It is called while the screen is locked.
func (x *terminal) mode(m ansi.Mode, on bool) {
	x.on[m] = on
	if m != wholeFrames {
		return
	}
	x.inside = on
	if !on {
		if s := x.look(); x.torn == "" && !x.mixed && (x.drawn || s.String() != "") {
			x.torn, x.drawn = s.torn(), true
		}
	}
}
