package experiment

import "fmt"

// Fault is the reason of an Error.
type Fault uint8

// The faults.
const (
	NoName        Fault = iota // there is no such name
	NotEditable                // the number follows from others
	NoNumber                   // not a number
	NotFinite                  // not finite, or too large
	NoChoice                   // a knob of the scene has no such value
	NoAction                   // an action that no scene carries out
	TooLarge                   // too many parameters
	NoSecond                   // there is no second run
	SecondDiffers              // the second run differs in another setting already
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
		NoName:        "no name %q",
		NotEditable:   "%s follows from other numbers",
		NoAction:      "%s does nothing here",
		NoSecond:      "%s: there is no second run",
		NoNumber:      "%s: %q is no number",
		NotFinite:     "%s: %s is too large",
		NoChoice:      "%s: no value %q",
		TooLarge:      "%s: %s parameters",
		SecondDiffers: "%s: the second run differs in %s already",
	}[e.Fault]
	switch e.Fault {
	case NoName, NotEditable, NoAction, NoSecond:
		text = fmt.Sprintf(text, e.Name)
	default:
		text = fmt.Sprintf(text, e.Name, e.Given)
	}
	return text + "; expected " + e.Expected
}
