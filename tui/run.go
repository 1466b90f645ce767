package tui

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
)

// Run plays the lab on this process's terminal until it is left. It ends, with the terminal given back and progress
// saved, when ctx ends, on a hang-up, and when the input ends. The error is why the last save failed, or what the
// program itself failed of; a context that ended is none.
func Run(ctx context.Context, cfg Config) error {
	ctx, hangup := signal.NotifyContext(ctx, hangups()...)
	defer hangup()
	ctx, end := context.WithCancel(ctx)
	defer end()
	cfg.Ctx, cfg.Suspend = ctx, true
	input, err := inputOf(os.Stdin, end)
	if err != nil {
		return err
	}
	m := New(cfg)
	_, err = tea.NewProgram(m, tea.WithContext(ctx), tea.WithInput(input), tea.WithFPS(120)).Run()
	if ctx.Err() != nil && !errors.Is(err, tea.ErrProgramPanic) || errors.Is(err, tea.ErrInterrupted) {
		err = nil // it was told to end
	}
	return errors.Join(err, m.Finish())
}

// inputOf is the terminal to read keys from, which calls end where it ends: Bubble Tea goes on without input.
func inputOf(stdin *os.File, end func()) (io.Reader, error) {
	if !term.IsTerminal(stdin.Fd()) {
		tty, _, err := tea.OpenTTY()
		if err != nil {
			return nil, err
		}
		stdin = tty
	}
	return ending{stdin, end}, nil
}

// ending is a terminal that tells when it ends.
type ending struct {
	*os.File
	end func()
}

// Read reads from the terminal.
func (e ending) Read(p []byte) (int, error) {
	n, err := e.File.Read(p)
	if err != nil || n == 0 && len(p) > 0 {
		e.end()
	}
	return n, err
}
