package nn

import (
	"fmt"
	"strings"
)

// ShapeError says that something does not have the extent it needs.
type ShapeError struct {
	Where    string // the call, "Fit"
	What     string // the argument, "x"
	Given    Shape
	Expected Shape
}

// Error says it in English.
func (e *ShapeError) Error() string {
	said := fmt.Sprintf("nn: %s: %s has shape %v, expected %v", e.Where, e.What, e.Given, e.Expected)
	if hint := e.Hint(); hint != "" {
		said += ": " + string(hint)
	}
	return said
}

// Hint says more of targets that have as many rows as they need but not as many
// columns, WantTargets; "" of all else.
func (e *ShapeError) Hint() Want {
	if e.What != "y" || len(e.Given) != 2 || len(e.Expected) != 2 || e.Given[0] != e.Expected[0] {
		return ""
	}
	return WantTargets
}

// ValueError says that a value cannot be used.
type ValueError struct {
	Where    string // the call or the type, "Dense"
	What     string // the field or argument, "Units"
	Given    string
	Expected Want
}

// Error says it in English.
func (e *ValueError) Error() string {
	return fmt.Sprintf("nn: %s: %s is %s, expected %s", e.Where, e.What, e.Given, e.Expected)
}

// NameError is the ValueError of a name that nothing has; errors.As finds both.
type NameError struct {
	ValueError
	Known []string // all names there are
}

// Error says it in English, and lists the names.
func (e *NameError) Error() string {
	return e.ValueError.Error() + ": " + strings.Join(e.Known, ", ")
}

// Unwrap is the ValueError.
func (e *NameError) Unwrap() error { return &e.ValueError }

// StateError says that a call came too early.
type StateError struct {
	Where string // the call, "Fit"
	Needs string // the call that must come before it, "Compile"
}

// Error says it in English.
func (e *StateError) Error() string {
	return fmt.Sprintf("nn: %s: call %s first", e.Where, e.Needs)
}

// DivergedError says that the loss is no longer a finite number.
type DivergedError struct {
	Step int     // updates done before the loss was found so, from 0
	Loss float64 // NaN or an infinity
}

// Error says it in English.
func (e *DivergedError) Error() string {
	return fmt.Sprintf("nn: the loss is %g after %d updates: training has diverged; lower the learning rate or scale the data", e.Loss, e.Step)
}

// FormatError says why a file is no model that can be loaded.
type FormatError struct {
	Place    string // "layers[1].weights.kernel[3][2]", "file" for all of it
	Offset   int    // the byte at which the place begins, from 0
	Given    string
	Expected Want
	Err      error // instead of Given and Expected: what the thing itself says of the settings in the file
}

// Error says it in English.
func (e *FormatError) Error() string {
	if e.Err != nil {
		return fmt.Sprintf("nn: Load: %s, byte %d: %v", e.Place, e.Offset, e.Err)
	}
	return fmt.Sprintf("nn: Load: %s, byte %d, is %s, expected %s", e.Place, e.Offset, e.Given, e.Expected)
}

// Unwrap is Err.
func (e *FormatError) Unwrap() error { return e.Err }
