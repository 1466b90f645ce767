package lessons

import "fmt"

// LineError names the line of a script that cannot be read or played.
type LineError struct {
	Line int // from 1; 0: the script as a whole
	Err  error
}

// Error says the line and the reason.
func (e *LineError) Error() string {
	if e.Line == 0 {
		return e.Err.Error()
	}
	return fmt.Sprintf("line %d: %v", e.Line, e.Err)
}

// Unwrap returns the reason.
func (e *LineError) Unwrap() error { return e.Err }

// ScriptFault is the reason of a ScriptError.
type ScriptFault uint8

// The reasons.
const (
	NoHeader     ScriptFault = iota // Given is no header as Expected
	BadSeed                         // Given is no seed
	OtherLesson                     // Given is a step of another lesson, or of none
	NotText                         // Given has bytes that are no text
	TooManyBytes                    // more than Expected
	TooManyLines
	TooManyUnits
)

// ScriptError is what is wrong with a line of a script, other than an action.
type ScriptError struct {
	Fault    ScriptFault
	Given    string // not cleaned
	Expected string
}

// Error says it in English.
func (e *ScriptError) Error() string {
	switch e.Fault {
	case NoHeader:
		if e.Given == "" {
			return "no header; expected " + e.Expected
		}
		return fmt.Sprintf("%q is no header; expected %s", e.Given, e.Expected)
	case BadSeed:
		return fmt.Sprintf("%q is no seed; expected a whole number from 0", e.Given)
	case OtherLesson:
		return fmt.Sprintf("%q is no step of this lesson; expected %s", e.Given, e.Expected)
	case NotText:
		return fmt.Sprintf("%.40q is no plain text", e.Given)
	case TooManyBytes:
		return "more than " + e.Expected + " bytes"
	case TooManyLines:
		return "more than " + e.Expected + " lines"
	}
	return "more than " + e.Expected + " units in all"
}
