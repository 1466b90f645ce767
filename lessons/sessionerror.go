package lessons

import "fmt"

// NoStepError is an open of a step that the lesson does not have.
type NoStepError struct{ Lesson, Step string }

// Error says which step is missing, and where.
func (e *NoStepError) Error() string {
	return fmt.Sprintf("lesson %s has no step %q", e.Lesson, e.Step)
}

// NoNameError is a set or edit of something that the scene does not have, or not yet.
type NoNameError struct{ Name string }

// Error says which name is not known.
func (e *NoNameError) Error() string { return fmt.Sprintf("nothing here is named %q", e.Name) }

// LockedError is a set of a knob that the step does not unlock.
type LockedError struct{ Name string }

// Error says which knob is locked.
func (e *LockedError) Error() string { return fmt.Sprintf("%s is locked in this step", e.Name) }

// AnswerError is an answer that the question cannot take.
type AnswerError struct{ Given, Expected string }

// Error says what was given and what was expected.
func (e *AnswerError) Error() string {
	return fmt.Sprintf("answer %q: expected %s", e.Given, e.Expected)
}

// NothingToUndoError is an undo where every change was undone.
type NothingToUndoError struct{}

// Error says so.
func (NothingToUndoError) Error() string { return "there is nothing to undo" }
