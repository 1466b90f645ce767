package cli

import (
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"nnlab/lessons"
	"nnlab/lessons/progress"
	"nnlab/lessons/text"
	"nnlab/tui/canvas"
	"nnlab/tui/i18n"
)

// lessons is nnlab lessons [--json].
func (s *session) lessons() *cobra.Command {
	cmd := s.command("lessons", s.words.CLI.Lessons)
	asJSON := cmd.Flags().Bool("json", false, s.words.CLI.FlagJSON)
	cmd.Args = s.atMost(0, "")
	cmd.RunE = func(*cobra.Command, []string) error {
		all, err := s.listed()
		if err != nil {
			return err
		}
		if *asJSON {
			return s.writeJSON(all)
		}
		return s.write(s.lessonTable(all))
	}
	return cmd
}

// listed is a lesson in the list.
type listed struct {
	ID    string            `json:"id"`
	Title map[string]string `json:"title"` // by language
	Steps []string          `json:"steps"`
	Done  int               `json:"done"`
}

// listed describes every lesson and how much of it is done.
func (s *session) listed() ([]listed, error) {
	done, err := s.Progress()
	if err != nil {
		s.warn(s.words.Error(err))
	}
	all := []listed{}
	for _, l := range s.Lessons() {
		e := listed{ID: l.ID, Title: map[string]string{}, Steps: []string{}}
		for _, lang := range i18n.Languages() {
			words, err := text.Head(text.Lang(lang), l.Words(lang))
			if err != nil {
				return nil, err
			}
			e.Title[lang] = words.Title
		}
		for _, st := range l.Steps {
			e.Steps = append(e.Steps, string(st.ID))
		}
		e.Done = stepsDone(l, done.Lessons[l.ID])
		all = append(all, e)
	}
	return all, nil
}

// stepsDone counts the steps of a lesson, as it is today, that were left behind.
func stepsDone(l *lessons.Lesson, p progress.Lesson) int {
	n := 0
	for _, st := range l.Steps {
		if p.HasDone(string(st.ID)) {
			n++
		}
	}
	return n
}

func (s *session) lessonTable(all []listed) string {
	idWide, titleWide := 0, 0
	for _, l := range all {
		idWide, titleWide = max(idWide, canvas.Width(l.ID)), max(titleWide, canvas.Width(l.Title[s.words.Lang]))
	}
	var b strings.Builder
	for _, l := range all {
		title := l.Title[s.words.Lang]
		b.WriteString(l.ID + strings.Repeat(" ", idWide-canvas.Width(l.ID)+2))
		b.WriteString(title + strings.Repeat(" ", titleWide-canvas.Width(title)+2))
		b.WriteString(s.words.Fill(s.words.CLI.DoneOf, strconv.Itoa(l.Done), strconv.Itoa(len(l.Steps))) + "\n")
	}
	return b.String()
}

// write puts a result on standard output.
func (s *session) write(result string) error {
	if _, err := s.Out.Write([]byte(result)); err != nil {
		return s.unwritten(err)
	}
	return nil
}

func (s *session) unwritten(err error) error {
	if errors.Is(err, syscall.ENOSPC) {
		return failure(s.words.Fill(s.words.Errors.DiskFull, s.words.Errors.StdOut))
	}
	return failure(s.words.Fill(s.words.Errors.Write, s.words.Errors.StdOut, i18n.Clean(err.Error(), 80)))
}

// writeJSON puts one value on standard output.
func (s *session) writeJSON(v any) error {
	b, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return s.write(string(b) + "\n")
}
