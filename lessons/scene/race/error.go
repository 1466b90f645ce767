package race

// Fault is the reason of an Error.
type Fault uint8

// The faults.
const (
	NoName      Fault = iota // there is no such name
	NotEditable              // the number follows from others
	NoAction                 // an action that no scene carries out
	NoLearner                // an aim where the learner does not run
	NobodyRuns               // the last racer would be taken out
)

// Error says why an action cannot be carried out. It changed nothing. What is wrong with a key or a value is told by a
// *spec.Error instead.
type Error struct {
	Fault    Fault
	Name     string // the Ref, key or verb
	Expected string
}

// Error is one line of English.
func (e *Error) Error() string {
	text := [...]string{
		NoName:      "no name " + e.Name,
		NotEditable: e.Name + " follows from other numbers",
		NoAction:    e.Name + " does nothing here",
		NoLearner:   e.Name + ": nobody chooses steps here",
		NobodyRuns:  e.Name + ": nobody would run",
	}[e.Fault]
	return text + "; expected " + e.Expected
}
