package screen

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
	"nnlab/tui/engine"
	"nnlab/tui/keys"
	"nnlab/tui/theme"
)

// openStep asks the lesson below for a step, as the list of steps does.
type openStep struct{ step lessons.StepID }

// asks tells whether a question waits for an answer.
func (l *Lesson) asks() bool {
	a := l.eng.Frame().Ask
	return a != nil && !a.Known && (a.State == lessons.AskOpen || a.State == lessons.AskWithdrawn || a.State == lessons.AskSkipped)
}

// skipped tells whether the question was skipped and can still be answered.
func (l *Lesson) skipped() bool { return l.asks() && l.eng.Frame().Ask.State == lessons.AskSkipped }

// halts keeps what would move the lesson on from running past an open question: the first press focuses it, the
// second skips it.
func (l *Lesson) halts() (bool, tea.Cmd) {
	switch {
	case !l.asks() || l.skipped() && l.focus.kind != onAsk:
		return false, nil
	case l.focus.kind != onAsk:
		return true, l.focusAsk()
	}
	l.unfocus()
	if l.skipped() {
		return false, nil
	}
	return true, l.eng.Do(lessons.Action{Verb: lessons.Skip})
}

// forth moves the lesson on.
func (l *Lesson) forth() (Nav, tea.Cmd) {
	if stop, cmd := l.halts(); stop {
		return nil, cmd
	}
	st, _ := l.step()
	if st.Walks && !l.done() {
		l.ahead, l.from = true, l.eng.Log().Units()
		return nil, l.eng.Step(1)
	}
	if g := l.eng.Frame().Goal; g != nil && !g.Reached && l.warned != st.ID {
		l.warned = st.ID // once: a goal may be left alone
		l.Notes.Say(l.Words.Goal.Leave)
		return nil, nil
	}
	return l.next()
}

// done tells whether nothing is left to do where we are; of what is still on its way nobody knows.
func (l *Lesson) done() bool { return l.eng.Frame().Done && l.eng.AtEnd() && !l.eng.Busy() }

// standstill tells whether the last → has led nowhere, because nothing was left to do.
func (l *Lesson) standstill(f *lessons.Frame) bool { return f.Log.Units() == l.from }

// next goes to the next step, along the tape if it goes there; after the last one to the next lesson or home.
func (l *Lesson) next() (Nav, tea.Cmd) {
	st, _ := l.step()
	i := l.wished()
	if at, ok := l.eng.NextOpen(); ok {
		return nil, l.eng.To(at)
	}
	if i+1 < len(l.lesson.Steps) {
		return nil, l.open(l.lesson.Steps[i+1].ID)
	}
	l.Record.Finish(l.lesson.ID, st.ID)
	if following := l.following(); following != nil {
		if s, err := NewLesson(l.Context, following, "", true); err == nil {
			return Swap{s}, nil
		}
	}
	return Pop{}, nil
}

// following is the lesson after this one, nil after the last.
func (l *Lesson) following() *lessons.Lesson {
	for i, other := range l.Lessons {
		if other == l.lesson && i+1 < len(l.Lessons) {
			return l.Lessons[i+1]
		}
	}
	return nil
}

// open goes to a step.
func (l *Lesson) open(id lessons.StepID) tea.Cmd {
	l.aim(id)
	return l.eng.Do(lessons.Action{Verb: lessons.Open, Name: string(id)})
}

// back is the exact opposite of forth.
func (l *Lesson) back() tea.Cmd {
	if cmd, ok := l.eng.TakeBack(); ok {
		return cmd
	}
	st, _ := l.step()
	if log := l.eng.Log(); st.Walks && log.Units() > log.Opened() {
		return l.eng.Step(-1)
	}
	return l.previous()
}

// previous goes to the step before, as it stood; where nothing stands before this step's open, it opens the one before.
func (l *Lesson) previous() tea.Cmd {
	if before := l.eng.Log().Opened() - 1; before >= 1 {
		return l.eng.To(before)
	}
	if i := l.wished(); i > 0 {
		return l.open(l.lesson.Steps[i-1].ID)
	}
	l.Notes.Say(l.Words.Why.AtStart)
	return nil
}

// play runs or pauses.
func (l *Lesson) play() tea.Cmd {
	if l.eng.Playing() {
		return l.eng.Play(false)
	}
	if stop, cmd := l.halts(); stop {
		return cmd
	}
	if l.done() {
		l.Notes.Say(l.Words.Why.AtEnd)
		return nil
	}
	return l.eng.Play(true)
}

// stepOn does one unit.
func (l *Lesson) stepOn() tea.Cmd {
	if stop, cmd := l.halts(); stop {
		return cmd
	}
	if l.done() {
		l.Notes.Say(l.Words.Why.AtEnd)
		return nil
	}
	return l.eng.Step(1)
}

// stride is how far [ and ] go.
func (l *Lesson) stride() int { return max(1, (l.eng.Tape().Units()-l.eng.Log().Opened())/20) }

// pace is the pace that a step begins with.
func pace(st *lessons.Step) engine.Pace {
	if st.Walks {
		return engine.ByUnit
	}
	return engine.ByPicture
}

// setPace changes the pace and shows where it stands between the slowest and the fastest.
func (l *Lesson) setPace(p engine.Pace) tea.Cmd {
	cmd := l.eng.SetPace(p)
	before, after := int(l.eng.Pace()-engine.Slowest), int(engine.Fastest-l.eng.Pace())
	done, ahead := l.Theme.Glyph(theme.TrackDone), l.Theme.Glyph(theme.TrackAhead)
	l.Notes.Say(l.Words.Keys.Pace + "  " + strings.Repeat(done, before) + l.Theme.Glyph(theme.Knob) + strings.Repeat(ahead, after) + "  " + l.paceInWords())
	return cmd
}

// again opens the step as it was, with the sets kept; seed draws other random numbers.
func (l *Lesson) again() tea.Cmd { return l.eng.Do(lessons.Action{Verb: lessons.Reset}) }

func (l *Lesson) newSeed() tea.Cmd {
	v, ok := l.eng.Frame().Values[lessons.NextSeed]
	if !ok {
		return nil
	}
	return l.eng.Do(lessons.Action{Verb: lessons.Seed, Value: v.String()})
}

// undo takes back the newest turn of a knob, or edit.
func (l *Lesson) undo() tea.Cmd {
	if l.eng.Frame().Undo == nil {
		l.Notes.Say(l.Words.Why.NothingToUndo)
		return nil
	}
	return l.eng.Do(lessons.Action{Verb: lessons.Undo})
}

// hint opens the next hint.
func (l *Lesson) hint() tea.Cmd {
	if why := l.whyNoHint(); why != "" {
		l.Notes.Say(why)
		return nil
	}
	l.reach = true
	return l.eng.Do(lessons.Action{Verb: lessons.Hint})
}

// move does what a key of the lesson's own time does.
func (l *Lesson) move(a keys.Action) tea.Cmd {
	switch a {
	case keys.Play:
		return l.play()
	case keys.StepOn:
		return l.stepOn()
	case keys.StepBack:
		return l.eng.Step(-1)
	case keys.ScrubOn:
		return l.eng.Scrub(l.stride())
	case keys.ScrubBack:
		return l.eng.Scrub(-l.stride())
	case keys.Faster:
		return l.setPace(l.eng.Pace() + 1)
	case keys.Slower:
		return l.setPace(l.eng.Pace() - 1)
	case keys.Start:
		return l.eng.To(l.eng.First())
	case keys.End:
		return l.eng.To(l.eng.Tape().Units())
	}
	return nil
}
