package lessons

import (
	"slices"
	"strings"
)

// StepID names a step within its lesson.
type StepID string

// Lesson is a choice of scene and steps that unlock some of it. Its words are Markdown files beside it.
type Lesson struct {
	ID      string
	Chapter int // of the course, from 1
	Rev     int // raised whenever a stored log would no longer mean the same
	New     func(spec string, seed uint64) (Scene, error)
	Words   func(lang string) []byte // its Markdown, "en" or "ko"
	Steps   []Step
}

// Step is one idea.
type Step struct {
	ID      StepID
	Spec    string    // the experiment; empty: that of the step before
	Fresh   bool      // edits of earlier steps do not live on
	Opening []Action  // what brings the scene to where the step begins; Until is allowed here
	End     Ref       // a run stops, and → moves on, once this is known; empty: once nothing is left to do
	Walks   bool      // → is the next unit until End
	Panels  []PanelID // the equation first if there is one, then the others in the order of their tabs
	Unlock  []string  // names of the controls a learner may turn here
	// At most one of the two.
	Question *Question
	Goal     *Goal
}

// TwoRuns in a step's Unlock lets a second run stand beside the first, with one setting different.
const TwoRuns = "b"

// unlocks tells whether a learner may turn a knob here: one that is named, or of a second run that a first one has.
func (st *Step) unlocks(name string) bool {
	key, second := strings.CutPrefix(name, SecondRun)
	return slices.Contains(st.Unlock, name) ||
		second && slices.Contains(st.Unlock, TwoRuns) && slices.Contains(st.Unlock, key)
}

// UntilKnown is the opening of a step that begins where a Ref has just become known.
func UntilKnown(r Ref) []Action { return []Action{{Verb: Until, Name: string(r)}} }

// Step returns the step of that id and its number from 0; nil and -1 if there is none.
func (l *Lesson) Step(id StepID) (*Step, int) {
	for i := range l.Steps {
		if l.Steps[i].ID == id {
			return &l.Steps[i], i
		}
	}
	return nil, -1
}

// SpecOf returns the spec in force at step i.
func (l *Lesson) SpecOf(i int) string {
	for ; i > 0 && l.Steps[i].Spec == ""; i-- {
	}
	return l.Steps[i].Spec
}
