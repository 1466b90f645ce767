package lessons

import "fmt"

// SceneFault is the reason of a SceneError.
type SceneFault uint8

// The faults.
const (
	NoName        SceneFault = iota // there is no such name
	NotEditable                     // the number follows from others
	NoNumber                        // not a number
	NotFinite                       // not finite, or too large
	NoChoice                        // a knob of the scene has no such value
	NoAction                        // an action that no scene carries out
	TooLarge                        // too many parameters
	NoSecond                        // there is no second run
	SecondDiffers                   // the second run differs in another setting already
	NoLearner                       // an aim where the learner does not run
	NobodyRuns                      // the last racer would be taken out
)

// SceneError says why a Scene cannot carry out an action. It changed nothing. What is wrong with a key or a value of a spec
// is told by a *spec.Error instead.
type SceneError struct {
	Fault    SceneFault
	Name     string // the Ref, key or verb
	Given    string
	Expected string
}

// Error is one line of English.
func (e *SceneError) Error() string {
	text := e.Name
	switch e.Fault {
	case NoName:
		text = fmt.Sprintf("no name %q", e.Name)
	case NotEditable:
		text += " follows from other numbers"
	case NoNumber:
		text += fmt.Sprintf(": %q is no number", e.Given)
	case NotFinite:
		text += ": " + e.Given + " is too large"
	case NoChoice:
		text += fmt.Sprintf(": no value %q", e.Given)
	case NoAction:
		text += " does nothing here"
	case TooLarge:
		text += ": " + e.Given + " parameters"
	case NoSecond:
		text += ": there is no second run"
	case SecondDiffers:
		text += ": the second run differs in " + e.Given + " already"
	case NoLearner:
		text += ": nobody chooses steps here"
	case NobodyRuns:
		text += ": nobody would run"
	}
	return text + "; expected " + e.Expected
}
