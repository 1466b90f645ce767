package cli

import (
	"os"
	"strings"

	"github.com/spf13/cobra"
)

// learn is nnlab learn [LESSON[/STEP]|FILE|-].
func (s *session) learn() *cobra.Command {
	cmd := s.command("learn "+s.words.CLI.LessonOrFile, s.words.CLI.Learn)
	cmd.Args = s.atMost(1, "")
	cmd.ValidArgsFunction = s.completePlace
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return s.open(cmd.Context(), Start{})
		}
		start, err := s.start(args[0], cmd.Flags().Changed("seed"))
		if err != nil {
			return err
		}
		return s.open(cmd.Context(), start)
	}
	return cmd
}

// start finds out what an argument of learn is.
func (s *session) start(name string, seeded bool) (Start, error) {
	if name == "-" || !s.isLesson(name) && isFile(name) {
		sc, l, err := s.script(name)
		if err != nil {
			return Start{}, err
		}
		if !seeded {
			s.set.seed = sc.Seed
		}
		return Start{Lesson: l, Script: &sc}, nil
	}
	l, step, err := s.place(name)
	return Start{Lesson: l, Step: step}, err
}

// isFile tells whether a name that is no lesson's is meant as a file: it is there, or looks like one.
func isFile(name string) bool {
	_, err := os.Stat(name)
	return err == nil || strings.ContainsAny(name, `.\`) || strings.HasPrefix(name, "/")
}

// completePlace completes lessons, and after a slash their steps.
func (s *session) completePlace(_ *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []string
	id, _, deep := strings.Cut(begun, "/")
	for _, l := range s.Lessons() {
		switch {
		case !deep:
			out = append(out, l.ID)
		case l.ID == id:
			for _, st := range l.Steps {
				out = append(out, l.ID+"/"+string(st.ID))
			}
		}
	}
	return out, cobra.ShellCompDirectiveDefault
}
