package tui

import (
	"reflect"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"nnlab/lessons"
	"nnlab/lessons/progress"
	"nnlab/tui/engine/enginetest"
	"nnlab/tui/theme"
)

// lab is a model with a store, and whether it has asked to end.
type lab struct {
	*Model
	t     *testing.T
	store *progress.Memory
	ended bool
}

func newLab(t *testing.T, cfg Config) *lab {
	t.Helper()
	store := &progress.Memory{}
	cfg.Ctx, cfg.FixDark, cfg.Still = t.Context(), true, true
	if cfg.Store == nil {
		cfg.Store = store
	}
	if cfg.Lessons == nil {
		cfg.Lessons = []*lessons.Lesson{enginetest.Lesson()}
	}
	if cfg.Lang == "" {
		cfg.Lang = "en"
	}
	if cfg.Mode == (theme.Mode{}) {
		cfg.Mode = theme.Mode{Dark: true}
	}
	cfg.Now = func() time.Time { return time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC) }
	l := &lab{Model: New(cfg), t: t, store: store}
	l.drive(tea.WindowSizeMsg{Width: 120, Height: 40})
	return l
}

// drive feeds messages and runs the commands that follow, one after another, until nothing is left.
func (l *lab) drive(msgs ...tea.Msg) {
	l.t.Helper()
	for n := 0; len(msgs) > 0; n++ {
		if n == 10_000 {
			l.t.Fatal("the model never rests")
		}
		if _, quit := msgs[0].(tea.QuitMsg); quit {
			l.ended = true
			return
		}
		_, cmd := l.Update(msgs[0])
		l.View() // as Bubble Tea does after every message
		msgs = append(msgs[1:], results(cmd)...)
	}
}

func results(cmd tea.Cmd) (out []tea.Msg) {
	if cmd == nil {
		return nil
	}
	msg := cmd()
	if v := reflect.ValueOf(msg); v.Kind() == reflect.Slice && v.Type().Elem() == reflect.TypeFor[tea.Cmd]() {
		for i := range v.Len() {
			out = append(out, results(v.Index(i).Interface().(tea.Cmd))...)
		}
	} else if msg != nil {
		out = append(out, msg)
	}
	return out
}

// press presses keys by the names that Bubble Tea gives them; a space separates them.
func (l *lab) press(names string) {
	l.t.Helper()
	for _, name := range strings.Fields(names) {
		l.drive(key(name))
	}
}

func key(name string) tea.KeyPressMsg {
	codes := map[string]rune{
		"right": tea.KeyRight, "left": tea.KeyLeft, "up": tea.KeyUp, "down": tea.KeyDown, "enter": tea.KeyEnter,
		"esc": tea.KeyEscape, "tab": tea.KeyTab, "pgdown": tea.KeyPgDown, "pgup": tea.KeyPgUp, "home": tea.KeyHome,
		"end": tea.KeyEnd, "backspace": tea.KeyBackspace, "f1": tea.KeyF1,
	}
	switch {
	case name == "space":
		return tea.KeyPressMsg{Code: ' ', Text: " "}
	case name == "ctrl+c":
		return tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl}
	case codes[name] != 0:
		return tea.KeyPressMsg{Code: codes[name]}
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

// screen is what is on the screen, without colours.
func (l *lab) screen() string {
	lines := strings.Split(ansi.Strip(l.View().Content), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \u00a0")
	}
	return strings.Join(lines, "\n")
}

func (l *lab) wants(parts ...string) {
	l.t.Helper()
	for _, p := range parts {
		if !strings.Contains(l.screen(), p) {
			l.t.Fatalf("%q is not on the screen:\n%s", p, l.screen())
		}
	}
}

func (l *lab) lacks(parts ...string) {
	l.t.Helper()
	for _, p := range parts {
		if strings.Contains(l.screen(), p) {
			l.t.Fatalf("%q is on the screen:\n%s", p, l.screen())
		}
	}
}
