package lessons

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Verb is the kind of an Action.
type Verb string

// The verbs of a log. A Scene sees Run as ticks and is asked to Do a Set or an Edit; all others are the Session's own.
const (
	Open   Verb = "open"   // open STEP: go to a step; in the text LESSON/STEP
	Run    Verb = "run"    // run N: N units
	Set    Verb = "set"    // set KEY VALUE: turn a knob
	Edit   Verb = "edit"   // edit REF VALUE: type another number
	Undo   Verb = "undo"   // take back the newest set, or edit with no run since
	Reset  Verb = "reset"  // the step's opening again, sets kept, edits dropped
	Seed   Verb = "seed"   // seed S: the step again with other random numbers
	Answer Verb = "answer" // answer VALUE: lock a prediction
	Skip   Verb = "skip"   // go on without an answer
	Hint   Verb = "hint"   // open the next hint
	Look   Verb = "look"   // look REF: where the cursor rests

	// SecondRun stands before the name of a knob that turns the second of two runs alone. "b.set KEY VALUE" is how a
	// log writes "set b.KEY VALUE".
	SecondRun = "b."
	setSecond = "b.set"

	// Until runs until a Ref is known. Only a step's opening uses it; it is in no log.
	Until Verb = "until"
)

// Action is all that can happen in a lesson.
type Action struct {
	Verb  Verb
	Name  string // step, key or Ref
	Value string // value of Set, Edit, Answer; number of Seed
	N     int    // units of Run
}

// Units is what the action counts.
func (a Action) Units() int {
	switch a.Verb {
	case Run:
		return a.N
	case Answer, Skip, Hint, Look:
		return 0
	}
	return 1
}

// String writes the action as a line of a log, without the lesson's name before a step.
func (a Action) String() string {
	switch a.Verb {
	case Run:
		return "run " + strconv.Itoa(a.N)
	case Open, Look:
		return string(a.Verb) + " " + a.Name
	case Set, Edit:
		if key, second := strings.CutPrefix(a.Name, SecondRun); second && a.Verb == Set {
			return setSecond + " " + key + " " + a.Value
		}
		return string(a.Verb) + " " + a.Name + " " + a.Value
	case Answer, Seed:
		return string(a.Verb) + " " + a.Value
	}
	return string(a.Verb)
}

// ParseAction reads a line of a log. The error says what was expected; it is an *ActionError.
func ParseAction(line string) (Action, error) {
	verb, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
	a := Action{Verb: Verb(verb)}
	if verb == setSecond {
		a.Verb, rest = Set, SecondRun+strings.TrimSpace(rest)
	}
	if want := a.read(strings.TrimSpace(rest)); want != "" {
		return Action{}, &ActionError{Line: line, Expected: want}
	}
	return a, nil
}

// read takes in what stands after the verb. It returns the form that was expected; empty if all is well.
func (a *Action) read(rest string) (want string) {
	switch a.Verb {
	case Run:
		return a.readRun(rest)
	case "step": // the short form of run 1
		*a = Action{Verb: Run, N: 1}
		return wantNothing("step", rest)
	case Undo, Reset, Skip, Hint:
		return wantNothing(a.Verb, rest)
	case Open, Look:
		if a.Name = rest; rest == "" || strings.ContainsAny(rest, " \t") {
			return string(a.Verb) + " NAME"
		}
	case Set, Edit:
		name, value, _ := strings.Cut(rest, " ")
		if a.Name, a.Value = name, strings.TrimSpace(value); name == "" || name == SecondRun || value == "" && a.Verb == Edit {
			return string(a.Verb) + " NAME VALUE"
		}
	case Answer:
		if a.Value = rest; rest == "" {
			return "answer VALUE"
		}
	case Seed:
		a.Value = rest
		if _, err := strconv.ParseUint(rest, 10, 64); err != nil {
			return "seed S, with S from 0"
		}
	default:
		return "open, run, step, set, b.set, edit, undo, reset, seed, answer, skip, hint or look"
	}
	return ""
}

func (a *Action) readRun(rest string) (want string) {
	n, err := strconv.Atoi(rest)
	switch {
	case err != nil || n < 1:
		return "run N, with N from 1"
	case n > MaxUnits:
		return fmt.Sprintf("run N, with N up to %d", MaxUnits)
	}
	a.N = n
	return ""
}

func wantNothing(verb Verb, rest string) (want string) {
	if rest != "" {
		return string(verb)
	}
	return ""
}

// MaxEdit is the largest number that can be typed.
const MaxEdit = 1e6

// Number is the number that an edit types. The error is a *SceneError.
func (a Action) Number() (float64, error) {
	v, err := strconv.ParseFloat(strings.Replace(a.Value, "−", "-", 1), 64)
	if err != nil && !math.IsInf(v, 0) {
		return 0, &SceneError{Fault: NoNumber, Name: a.Name, Given: a.Value, Expected: "a number"}
	}
	if !(math.Abs(v) <= MaxEdit) {
		return 0, &SceneError{Fault: NotFinite, Name: a.Name, Given: a.Value, Expected: "a number from -1e6 to 1e6"}
	}
	return v + 0, nil // of two zeros the one
}

// ActionError is a line that is no action, or an action that cannot be carried out.
type ActionError struct {
	Line     string // as given, not cleaned
	Expected string
	Err      error // why it cannot be carried out
}

// Error says what was given and what was expected.
func (e *ActionError) Error() string {
	if e.Err != nil {
		return fmt.Sprintf("%q: %v", e.Line, e.Err)
	}
	return fmt.Sprintf("%q is no action; expected %s", e.Line, e.Expected)
}

// Unwrap returns the cause.
func (e *ActionError) Unwrap() error { return e.Err }
