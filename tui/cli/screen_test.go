//go:build unix

package cli

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/creack/pty"

	"nnlab/tui/theme"
)

// start runs a command line on a terminal and returns where the screen began; nil if it did not.
func start(t *testing.T, env map[string]string, args ...string) (*Start, int, string) {
	t.Helper()
	control, tty, err := pty.Open()
	if err != nil {
		t.Skip(err)
	}
	defer func() { _, _ = control.Close(), tty.Close() }()
	var began *Start
	var errs bytes.Buffer
	app := fakeApp()
	app.In, app.Out, app.Err = tty, tty, &errs
	app.Getenv = func(key string) string { return env[key] }
	app.Screen = func(_ context.Context, s Start) error {
		began = &s
		return nil
	}
	status := app.Run(context.Background(), args)
	return began, status, errs.String()
}

func TestScreenBeginsWhereItWasAsked(t *testing.T) {
	env := map[string]string{"TERM": "xterm-256color", "LANG": "ko_KR.UTF-8"}
	s, status, errs := start(t, env, "learn", "adding/again", "--seed", "9")
	if s == nil {
		t.Fatalf("no screen: status %d, %s", status, errs)
	}
	if s.Lesson.ID != "adding" || s.Step != "again" || s.Seed != 9 || s.Lang != "ko" || s.Script != nil {
		t.Errorf("began at %+v", s)
	}
	if s.Mode != (theme.Mode{Dark: true, Depth: theme.ANSI256}) {
		t.Errorf("mode %+v", s.Mode)
	}
	if s, _, errs = start(t, env); s == nil || s.Lesson != nil || s.Seed != 1 {
		t.Errorf("home: %+v %s", s, errs)
	}
}

func TestScreenBeginsWithALog(t *testing.T) {
	name := filepath.Join(t.TempDir(), "home.log")
	if err := os.WriteFile(name, []byte("lesson backprop seed 4\nopen begin\nrun 2\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s, _, errs := start(t, map[string]string{"TERM": "xterm"}, "learn", name)
	if s == nil || s.Lesson.ID != "backprop" || s.Seed != 4 || s.Script == nil || s.Script.Log.Units() != 3 {
		t.Fatalf("began at %+v %s", s, errs)
	}
}

func TestScreenFollowsTheEnvironment(t *testing.T) {
	for _, c := range []struct {
		env  map[string]string
		want theme.Mode
	}{
		{map[string]string{"TERM": "xterm-256color", "NO_COLOR": "1"}, theme.Mode{Dark: true, Depth: theme.NoColor}},
		{map[string]string{"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_CTYPE": "C"}, theme.Mode{Dark: true, ASCII: true}},
		{map[string]string{"TERM": "xterm-256color", "NNLAB_NO_COLOR": "true", "NNLAB_ASCII": "1"}, theme.Mode{Dark: true, Depth: theme.NoColor, ASCII: true}},
		{map[string]string{"TERM": "xterm-color", "COLORFGBG": "0;default;15"}, theme.Mode{Depth: theme.ANSI16}},
	} {
		s, _, errs := start(t, c.env)
		if s == nil || s.Mode != c.want {
			t.Errorf("%v: %+v %s", c.env, s, errs)
		}
	}
}

func TestWithoutATerminalTheWayOutIsNamed(t *testing.T) {
	for env, want := range map[string]string{"": "TERM is not set", "dumb": "TERM is dumb"} {
		s, status, errs := start(t, map[string]string{"TERM": env}, "learn", "adding")
		if s != nil || status != 1 || !strings.Contains(errs, want) || !strings.Contains(errs, "nnlab read adding") {
			t.Errorf("TERM=%q: status %d, %q", env, status, errs)
		}
	}
}
