package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"nnlab/lessons"
	"nnlab/lessons/progress"
	"nnlab/tui/i18n"
	"nnlab/tui/theme"
)

// The exit statuses that are not a signal's.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
)

// App is the command line with all that it takes from outside.
type App struct {
	In       io.Reader
	Out, Err io.Writer
	Getenv   func(string) string
	Lessons  func() []*lessons.Lesson           // the course in its order
	Progress func() (progress.Progress, error)  // what was done, without changing a file
	Screen   func(context.Context, Start) error // opens the screen and returns when it is left
}

// Start is where the screen begins.
type Start struct {
	Lang   string
	Mode   theme.Mode
	Seed   uint64
	Lesson *lessons.Lesson // nil: home
	Step   lessons.StepID  // empty: where the learner left off
	Script *lessons.Script // a log to begin with
	Quiet  bool
}

// Run carries out a command line, without the program's name, and returns the exit status.
func (a *App) Run(ctx context.Context, args []string) int {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	s := &session{App: a, words: i18n.For(a.firstLanguage(args))}
	root := s.root()
	root.SetArgs(append([]string{}, args...)) // nil would mean those of the process
	root.SetIn(a.In)
	root.SetOut(a.Out)
	root.SetErr(a.Err)
	err := root.ExecuteContext(ctx)
	if ctx.Err() != nil {
		return signalStatus(context.Cause(ctx))
	}
	return s.report(err)
}

// session is one command line being carried out.
type session struct {
	*App
	words *i18n.Words
	set   settings
}

// report says an error and returns the exit status.
func (s *session) report(err error) int {
	if err == nil {
		return exitDone
	}
	status, message := exitFailed, ""
	var f *fault
	if errors.As(err, &f) {
		status, message = f.status, f.message
	} else {
		message = s.words.Error(err)
	}
	fmt.Fprintf(s.Err, "nnlab: %s\n", message)
	return status
}

// warn says what did not stop the command.
func (s *session) warn(message string) {
	if !s.set.quiet {
		fmt.Fprintf(s.Err, "nnlab: %s\n", message)
	}
}

// fault is a failure with its message in the language of the moment.
type fault struct {
	status  int
	message string
}

// Error returns the message.
func (f *fault) Error() string { return f.message }

// usage is a command line that is wrong.
func usage(message string) error { return &fault{exitUsage, message} }

// failure is something that could not be done.
func failure(message string) error { return &fault{exitFailed, message} }

// signalStatus is the exit status after a signal. The cause of the context names it.
func signalStatus(cause error) int {
	switch text := fmt.Sprint(cause); {
	case strings.Contains(text, syscall.SIGTERM.String()):
		return 128 + int(syscall.SIGTERM)
	case strings.Contains(text, syscall.SIGHUP.String()):
		return 128 + int(syscall.SIGHUP)
	}
	return 128 + int(syscall.SIGINT)
}
