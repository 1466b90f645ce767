package lessons

// Frame is what is on the screen, as plain data. It never changes.
type Frame struct {
	Log      Log   // how far it came
	Err      error // what stopped it; Log then ends before the action at fault
	Done     bool  // nothing is left to do in this step
	Spare    int   // units at the end of Log that found nothing left to do; see Trim
	Step     StepID
	Panels   []Panel
	Controls []Control
	Ask      *Asked
	Goal     *GoalState
	Track    []Phase
	Look     *Explanation
	Undo     *Action   // what u would take back
	Values   Values    // what the step's words, question and goal name, as far as known
	Broke    []Trouble // why training broke, the earliest first; At is a unit of the log, −1 before the step began
}

// Panel returns the panel of that name, nil if the frame has none.
func (f *Frame) Panel(id PanelID) Panel {
	for _, p := range f.Panels {
		if p.ID() == id {
			return p
		}
	}
	return nil
}

// Trim returns the frame's log without the units at its end that did nothing.
func (f *Frame) Trim() Log {
	if f.Spare == 0 {
		return f.Log
	}
	return f.Log.Back(f.Log.Units() - f.Spare)
}
