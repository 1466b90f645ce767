package cli

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"nnlab/lessons/spec"
	"nnlab/lessons/training"
	"nnlab/tui/i18n"
)

// exitDiverged says that a loss has diverged. What there is has been printed.
const exitDiverged = 3

// trainFlags are the options of nnlab train.
type trainFlags struct {
	json          bool
	csv           string
	seeds, epochs int
}

// train is nnlab train SPEC.
func (s *session) train() *cobra.Command {
	w := s.words.Train
	cmd := s.command("train SPEC", s.words.CLI.Train)
	var f trainFlags
	cmd.Flags().BoolVar(&f.json, "json", false, s.words.CLI.FlagJSON)
	cmd.Flags().StringVar(&f.csv, "csv", "", w.FlagCSV)
	cmd.Flags().Lookup("csv").Value = (*fileFlag)(&f.csv)
	cmd.Flags().Var(&countFrom1{n: &f.seeds, most: mostSeeds}, "seeds", w.FlagSeeds)
	cmd.Flags().Var(&countFrom1{n: &f.epochs, most: mostEpochs}, "epochs", w.FlagEpochs)
	cmd.Args = s.atMost(1, w.NeedsSpec)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		t, err := s.experiment(cmd, args[0], f)
		if err != nil {
			return err
		}
		if f.seeds > 1 {
			return t.manySeeds(cmd.Context())
		}
		return t.oneRun(cmd.Context())
	}
	return cmd
}

const (
	mostSeeds  = 100_000
	mostEpochs = 1_000_000
)

// trainer is an experiment without a screen.
type trainer struct {
	*session
	trainFlags
	spec  spec.Spec
	shown string // the spec as it was meant
	data  *training.Data
	file  *os.File // of --csv, or nil
}

// experiment reads what was typed, makes the data and opens the file to write to.
func (s *session) experiment(cmd *cobra.Command, text string, f trainFlags) (*trainer, error) {
	if f.json && f.csv == "-" {
		return nil, usage(s.words.Train.OneOutput)
	}
	t, err := s.typed(cmd, text, f)
	if err != nil {
		return nil, usage(s.words.Error(err))
	}
	sp := t.spec
	defer s.giveUp(cmd.Context(), 0)()
	if t.data, err = training.NewData(sp, s.openData); err != nil {
		if training.Unreadable(err) {
			return nil, failure(s.words.Error(err))
		}
		return nil, usage(s.words.Error(err))
	}
	if _, err := training.New(sp, t.data); err != nil { // what only the data tell
		return nil, usage(s.words.Error(err))
	}
	if f.csv != "" && f.csv != "-" {
		if t.file, err = os.Create(f.csv); err != nil {
			return nil, failure(s.words.Fill(s.words.Errors.Write, i18n.Clean(f.csv, 40), i18n.Clean(cause(err).Error(), 80)))
		}
	}
	return t, nil
}

// typed is the experiment that was typed, in the spec and in the options, which beat it.
func (s *session) typed(cmd *cobra.Command, text string, f trainFlags) (*trainer, error) {
	sp, notes, err := spec.Open(text)
	if err == nil && cmd.Flags().Changed("seed") {
		sp, _, err = sp.Set("seed", strconv.FormatUint(s.set.seed, 10))
	}
	if err == nil && f.epochs > 0 {
		sp, _, err = sp.Set("epochs", strconv.Itoa(f.epochs))
	}
	if err != nil {
		return nil, err
	}
	var said []string
	for _, n := range notes {
		if n.Kind != spec.NoSeed || !cmd.Flags().Changed("seed") {
			said = append(said, s.words.Note(n))
		}
	}
	if len(said) > 0 {
		s.warn(strings.Join(said, "; "))
	}
	t := &trainer{session: s, trainFlags: f, shown: sp.String()}
	if t.spec = sp; sp.Epochs == 0 {
		t.spec, _, err = sp.Set("epochs", strconv.Itoa(training.DefaultEpochs))
	}
	return t, err
}

// openData opens a CSV file; - is standard input.
func (s *session) openData(name string) (io.ReadCloser, error) {
	if name == "-" {
		return io.NopCloser(s.In), nil
	}
	return os.Open(name)
}

func cause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// over is why a run is over: one that broke has diverged, though its loss may be a number still.
func over(r training.Reason, brokeAt int) training.Reason {
	if r != training.Going && brokeAt >= 0 {
		return training.Diverged
	}
	return r
}

// ending is why training stopped, as --json writes it.
func ending(ctx context.Context, r training.Reason, brokeAt int) string {
	if r == training.Going && ctx.Err() != nil {
		return "interrupted"
	}
	return over(r, brokeAt).String()
}

// countFrom1 is a whole number from 1 to most.
type countFrom1 struct {
	n    *int
	most int
}

func (c *countFrom1) String() string { return "" }
func (c *countFrom1) Type() string   { return "N" }
func (c *countFrom1) Set(s string) error {
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 || n > c.most {
		return errValue
	}
	*c.n = n
	return nil
}

// fileFlag is the name of a file.
type fileFlag string

func (f *fileFlag) String() string { return string(*f) }
func (f *fileFlag) Type() string   { return "FILE" }
func (f *fileFlag) Set(s string) error {
	if s == "" {
		return errValue
	}
	*f = fileFlag(s)
	return nil
}
