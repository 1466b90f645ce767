package lessons

import (
	"bytes"
	"fmt"
	"io"
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The most that a script may hold.
const (
	MaxScriptBytes = 16 << 20
	MaxScriptLines = 100_000
)

// Playground is the lesson whose script carries a spec.
const Playground = "play"

// Script is a log as text: a header that names lesson and seed, then a line for each action. Blank lines and lines
// that begin with # say nothing.
//
//	lesson backprop seed 1
//	open backprop/error
//	run 20
//	look w5
type Script struct {
	Lesson string
	Seed   uint64
	Spec   string // of the playground, else empty
	Log    Log

	marks []mark
}

// mark is how long the log was once a line was read.
type mark struct{ line, actions, units int }

// String writes the script so that ParseScript reads the same again.
func (s Script) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "lesson %s seed %d", s.Lesson, s.Seed)
	if s.Spec != "" {
		b.WriteString(" spec " + s.Spec)
	}
	b.WriteByte('\n')
	for _, a := range s.Log.Actions() {
		if a.Verb == Open {
			a.Name = s.Lesson + "/" + a.Name
		}
		b.WriteString(a.String() + "\n")
	}
	if ref := s.Log.Look(); ref != "" {
		fmt.Fprintf(&b, "%s %s\n", Look, ref)
	}
	return b.String()
}

// LineOf returns the line of the first action that is not wholly in played, a beginning of the script's log: the line
// at fault if a Frame stopped there. It is 0 if all was played, or if the script was not read from text.
func (s Script) LineOf(played Log) int {
	actions, units := played.Len(), played.Units()
	i := sort.Search(len(s.marks), func(i int) bool {
		return s.marks[i].actions > actions || s.marks[i].units > units
	})
	if i == len(s.marks) {
		return 0
	}
	return s.marks[i].line
}

// ParseScript reads a script; CRLF and a byte order mark are welcome. An error is a *LineError unless r failed.
func ParseScript(r io.Reader) (Script, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxScriptBytes+1))
	if err != nil {
		return Script{}, err
	}
	if len(data) > MaxScriptBytes {
		return Script{}, &LineError{Err: &ScriptError{Fault: TooManyBytes, Expected: strconv.Itoa(MaxScriptBytes)}}
	}
	var s Script
	for n := 1; len(data) > 0; n++ {
		var line []byte
		line, data, _ = bytes.Cut(data, []byte("\n"))
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\uFEFF"))
		}
		if err := s.read(n, string(bytes.TrimSuffix(line, []byte("\r")))); err != nil {
			return Script{}, &LineError{Line: n, Err: err}
		}
	}
	if s.Lesson == "" {
		return Script{}, &LineError{Line: 1, Err: &ScriptError{Fault: NoHeader, Expected: headerForm}}
	}
	return s, nil
}

const headerForm = "lesson ID seed S"

// read takes in one line.
func (s *Script) read(n int, line string) error {
	if n > MaxScriptLines {
		return &ScriptError{Fault: TooManyLines, Expected: strconv.Itoa(MaxScriptLines)}
	}
	if !utf8.ValidString(line) || strings.ContainsFunc(line, func(r rune) bool { return r != '\t' && unicode.IsControl(r) }) {
		return &ScriptError{Fault: NotText, Given: line}
	}
	line = strings.TrimSpace(line)
	switch {
	case line == "" || line[0] == '#':
		return nil
	case s.Lesson == "":
		return s.header(line)
	}
	a, err := ParseAction(line)
	if err != nil {
		return err
	}
	if a.Verb == Open {
		if a.Name, err = s.step(a.Name); err != nil {
			return err
		}
	}
	if a.Units() > MaxUnits-s.Log.Units() {
		return &ScriptError{Fault: TooManyUnits, Given: line, Expected: strconv.Itoa(MaxUnits)}
	}
	s.Log = s.Log.Append(a)
	s.marks = append(s.marks, mark{n, s.Log.Len(), s.Log.Units()})
	return nil
}

func (s *Script) header(line string) error {
	f := strings.Fields(line)
	if len(f) < 4 || f[0] != "lesson" || f[2] != "seed" || strings.Contains(f[1], "/") {
		return &ScriptError{Fault: NoHeader, Given: line, Expected: headerForm}
	}
	seed, err := strconv.ParseUint(f[3], 10, 64)
	if err != nil {
		return &ScriptError{Fault: BadSeed, Given: f[3]}
	}
	play, spec := f[1] == Playground, len(f) == 6 && f[4] == "spec"
	if play != spec || !spec && len(f) > 4 {
		want := headerForm
		if play {
			want = "lesson play seed S spec SPEC"
		}
		return &ScriptError{Fault: NoHeader, Given: line, Expected: want}
	}
	s.Lesson, s.Seed = f[1], seed
	if spec {
		s.Spec = f[5]
	}
	return nil
}

// step takes the lesson's name off the name of a step.
func (s *Script) step(name string) (string, error) {
	lesson, step, found := strings.Cut(name, "/")
	if !found {
		return name, nil
	}
	if lesson != s.Lesson || step == "" || strings.Contains(step, "/") {
		return "", &ScriptError{Fault: OtherLesson, Given: name, Expected: s.Lesson + "/STEP"}
	}
	return step, nil
}
