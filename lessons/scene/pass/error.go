package pass

import (
	"fmt"
	"strconv"
)

// Fault is the reason of an Error.
type Fault uint8

// The faults.
const (
	NoName      Fault = iota // there is no such name
	NotEditable              // the number follows from others
	NoNumber                 // not a number
	NotFinite                // not finite, or too large
	NoUnit                   // set unit: no such unit
	NoWeight                 // set watch: neither a weight nor a bias
	NoAction                 // an action that no scene carries out
	TooLarge                 // too many parameters
)

// Error says why an action cannot be carried out. It changed nothing.
type Error struct {
	Fault    Fault
	Name     string // the Ref, key or verb
	Given    string
	Expected string
}

// Error is one line of English.
func (e *Error) Error() string {
	text := [...]string{
		NoName:      "no name %q",
		NotEditable: "%s follows from other numbers",
		NoNumber:    "%s: %q is no number",
		NotFinite:   "%s: %s is too large",
		NoUnit:      "%s: no unit %q",
		NoWeight:    "%s: %q is neither a weight nor a bias",
		NoAction:    "%s does nothing here",
		TooLarge:    "%s: %s parameters",
	}[e.Fault]
	switch e.Fault {
	case NoName, NotEditable, NoAction:
		text = fmt.Sprintf(text, e.Name)
	default:
		text = fmt.Sprintf(text, e.Name, e.Given)
	}
	return text + "; expected " + e.Expected
}

func number(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }
