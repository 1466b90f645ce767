package cli

import (
	"context"
	"io"
	"os"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"nnlab/tui/plain"
	"nnlab/tui/theme"
)

// open starts the screen, or says what it lacks.
func (s *session) open(ctx context.Context, start Start) error {
	if missing := s.lacks(); missing != "" {
		id := s.words.CLI.Lesson
		if start.Lesson != nil {
			id = start.Lesson.ID
		}
		return failure(missing + s.words.Fill(s.words.Errors.UseRead, id))
	}
	start.Lang, start.Seed, start.Quiet = s.set.lang, s.set.seed, s.set.quiet
	start.Mode = theme.Mode{Dark: s.dark(), Depth: s.depth(), ASCII: s.set.ascii}
	return s.Screen(ctx, start)
}

// lacks says why there can be no screen, in the order in which somebody would mend it.
func (s *session) lacks() string {
	e := &s.words.Errors
	switch {
	case s.Getenv("TERM") == "":
		return e.NoTerm
	case s.Getenv("TERM") == "dumb":
		return e.DumbTerm
	case !isTerminal(s.Out):
		return e.NoOutput
	case !isTerminal(s.In) && !hasControllingTerminal():
		return e.NoInput
	}
	return ""
}

func isTerminal(stream any) bool {
	f, ok := stream.(term.File)
	return ok && term.IsTerminal(f.Fd())
}

// moves tells whether a stream is a terminal on which a line can be written over.
func (s *session) moves(stream any) bool {
	kind := s.Getenv("TERM")
	return isTerminal(stream) && kind != "" && kind != "dumb"
}

// hasControllingTerminal tells whether keys can come from the terminal although standard input is something else.
func hasControllingTerminal() bool {
	f, err := os.Open("/dev/tty")
	if err != nil {
		return false
	}
	return f.Close() == nil
}

// width is how wide plain text may be: the terminal's width, or that of a file.
func width(out io.Writer) int {
	if f, ok := out.(term.File); ok && term.IsTerminal(f.Fd()) {
		if w, _, err := term.GetSize(f.Fd()); err == nil && w > 0 {
			return w
		}
	}
	return plain.FileWidth
}

// depth is how many colours the terminal shows, by the environment's own words.
func (s *session) depth() theme.Depth {
	if s.set.noColor {
		return theme.NoColor
	}
	switch colorprofile.Detect(s.Out, s.environ()) {
	case colorprofile.TrueColor:
		return theme.TrueColor
	case colorprofile.ANSI256:
		return theme.ANSI256
	case colorprofile.ANSI:
		return theme.ANSI16
	}
	return theme.NoColor
}

// dark tells whether the terminal's ground is, as long as it does not say so itself: some that never do set COLORFGBG,
// as 0;15 or 0;default;15.
func (s *session) dark() bool {
	v := s.Getenv("COLORFGBG")
	ground := v[strings.LastIndexByte(v, ';')+1:]
	return ground != "7" && ground != "15"
}

// environ lists the variables that decide about colours.
func (s *session) environ() []string {
	var env []string
	for _, key := range [...]string{"NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLORTERM", "TERM", "TMUX", "STY", "WT_SESSION", "TERM_PROGRAM"} {
		if v := s.Getenv(key); v != "" {
			env = append(env, key+"="+v)
		}
	}
	return env
}
