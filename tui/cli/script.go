package cli

import (
	"errors"
	"io"
	"os"

	"nnlab/lessons"
)

// script reads a log from a file, or from standard input for "-", and finds its lesson. What is wrong with a line is
// said with its number.
func (s *session) script(name string) (lessons.Script, *lessons.Lesson, error) {
	in := s.In
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return lessons.Script{}, nil, failure(s.words.File(name, err))
		}
		defer func() { _ = f.Close() }()
		in = f
	}
	sc, err := parse(in)
	var line *lessons.LineError
	switch {
	case errors.As(err, &line):
		return sc, nil, s.badLine(name, line.Line, line.Err)
	case err != nil:
		return sc, nil, failure(s.words.File(s.named(name), err))
	case sc.Lesson == lessons.Playground:
		return sc, nil, usage(s.words.Errors.NotPlay)
	}
	l, err := s.lesson(sc.Lesson)
	return sc, l, err
}

// named is what a message calls a file.
func (s *session) named(name string) string {
	if name == "-" {
		return s.words.Errors.StdIn
	}
	return name
}

func parse(in io.Reader) (lessons.Script, error) {
	if in == nil {
		return lessons.Script{}, os.ErrClosed
	}
	return lessons.ParseScript(in)
}

// badLine says what is wrong with a line of a log.
func (s *session) badLine(name string, line int, err error) error {
	message := s.words.Error(err)
	var f *fault
	if errors.As(err, &f) {
		message = f.message
	}
	if line > 0 {
		message = s.words.Line(s.named(name), line, message)
	}
	return usage(message)
}
