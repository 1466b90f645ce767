package cli

import (
	"context"
	"strconv"

	"github.com/spf13/cobra"

	"nnlab/lessons"
	"nnlab/lessons/text"
	"nnlab/tui/i18n"
)

// replay is nnlab replay FILE|-.
func (s *session) replay() *cobra.Command {
	cmd := s.command("replay "+s.words.CLI.File, s.words.CLI.Replay)
	at := cmd.Flags().String("at", "", s.words.CLI.FlagAt)
	cmd.Flags().Lookup("at").Value = (*countFlag)(at)
	asJSON := cmd.Flags().Bool("json", false, s.words.CLI.FlagJSON)
	cmd.Args = s.atMost(1, s.words.Errors.NeedsFile)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		stop := s.giveUp(cmd.Context(), 0)
		sc, l, err := s.script(args[0])
		stop()
		if err != nil {
			return err
		}
		if cmd.Flags().Changed("seed") {
			sc.Seed = s.set.seed
		}
		want := sc.Log
		if cmd.Flags().Changed("at") {
			if want, err = s.cut(sc.Log, *at); err != nil {
				return err
			}
		}
		f, err := s.play(cmd.Context(), l, sc, want, args[0])
		if err != nil {
			return err
		}
		if *asJSON {
			return s.writeJSON(frameJSON(sc, f))
		}
		words, err := text.Parse(text.Lang(s.words.Lang), l.Words(s.words.Lang))
		if err != nil {
			return err
		}
		return s.write(s.printer().Step(words, f))
	}
	return cmd
}

// cut returns the first units of a log.
func (s *session) cut(log lessons.Log, at string) (lessons.Log, error) {
	length := strconv.Itoa(log.Units())
	n, err := strconv.Atoi(at)
	switch {
	case err != nil:
		return log, usage(s.words.Fill(s.words.Errors.AtNumber, i18n.Clean(at, 40), length))
	case n < 0 || n > log.Units():
		return log, usage(s.words.Fill(s.words.Errors.AtRange, i18n.Clean(at, 40), length))
	}
	return log.At(n), nil
}

// play plays a log. An action that cannot be carried out is said with its line.
func (s *session) play(ctx context.Context, l *lessons.Lesson, sc lessons.Script, want lessons.Log, name string) (lessons.Frame, error) {
	ses, err := lessons.NewSession(l, sc.Seed)
	if err != nil {
		return lessons.Frame{}, err
	}
	step := want.Step()
	if step == "" {
		step = l.Steps[0].ID
	}
	var need lessons.Need
	if st, _ := l.Step(step); st != nil {
		need = lessons.Need(st.Panels)
	}
	f := ses.Seek(ctx, want, need)
	if ctx.Err() == nil && f.Err != nil {
		return f, s.badLine(name, sc.LineOf(f.Log), f.Err)
	}
	return f, nil
}

// countFlag is a count that is checked once the log's length is known.
type countFlag string

func (c *countFlag) String() string     { return string(*c) }
func (c *countFlag) Type() string       { return "N" }
func (c *countFlag) Set(s string) error { *c = countFlag(s); return nil }
