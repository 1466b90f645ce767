package cli

import (
	"bufio"
	"context"
	"errors"
	"io/fs"
	"syscall"

	"github.com/spf13/cobra"

	"nnlab/tui/plain"
)

// read is nnlab read LESSON.
func (s *session) read() *cobra.Command {
	cmd := s.command("read "+s.words.CLI.Lesson, s.words.CLI.Read)
	cmd.Args = s.atMost(1, s.words.Errors.NeedsLesson)
	cmd.ValidArgsFunction = s.completePlace
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		l, err := s.lesson(args[0])
		if err != nil {
			return err
		}
		out := bufio.NewWriter(s.Out)
		err = s.printer().Lesson(cmd.Context(), out, l, s.set.seed)
		if flushed := out.Flush(); err == nil {
			err = flushed
		}
		if isWriteError(err) {
			return s.unwritten(err)
		}
		return err
	}
	return cmd
}

func (s *session) printer() *plain.Printer { return plain.New(s.words, s.set.ascii, width(s.Out)) }

func isWriteError(err error) bool {
	var path *fs.PathError
	var no syscall.Errno
	return !errors.Is(err, context.Canceled) && (errors.As(err, &path) || errors.As(err, &no))
}
