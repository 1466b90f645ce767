package engine

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
)

// position is where the tape stands after n units. The answers and hints of that step are carried along, so that
// going back opens no lock.
func position(tape lessons.Log, n int) lessons.Log {
	at := tape.At(n)
	step := at
	for _, a := range tape.After(at) {
		if a.Verb == lessons.Open {
			break
		}
		step = step.Append(a)
	}
	return step.Back(n)
}

// onTape tells whether l is a position of the tape.
func onTape(tape, l lessons.Log) bool {
	return l.Units() <= tape.Units() && position(tape, l.Units()).Equal(l.WithLook(""))
}

// next is the tape's next action that counts, from n units on.
func next(tape lessons.Log, n int) (lessons.Action, bool) {
	for _, a := range tape.After(tape.At(n)) {
		if a.Units() > 0 {
			return a, true
		}
	}
	return lessons.Action{}, false
}

// base is the log that an action is appended to: the picture that was seen, and with it what was done since but for
// runs that are still on their way.
func (e *Engine) base() lessons.Log {
	if !e.made || !e.want.HasPrefix(e.frame.Log) {
		return e.want
	}
	base := e.frame.Log.WithLook(e.want.Look())
	rest := e.want.After(e.frame.Log)
	keep := 0
	for i, a := range rest {
		if a.Verb != lessons.Run {
			keep = i + 1
		}
	}
	for _, a := range rest[:keep] {
		base = base.Append(a)
	}
	return base
}

// Do carries out an action that is not a run. It cuts the tape unless it is the tape's next action. While an open is
// on its way it waits for its frame; another open does not.
func (e *Engine) Do(a lessons.Action) tea.Cmd {
	if a.Verb == lessons.Look {
		return e.Look(lessons.Ref(a.Name))
	}
	opening := e.Opening()
	if a.Verb != lessons.Open && e.later(func() tea.Cmd { return e.Do(a) }) {
		return nil
	}
	e.pause()
	base := e.base()
	if opening { // another open: it takes the place of the one on its way
		base, e.pending = e.frame.Log, nil
	}
	if n, ok := next(e.tape, base.Units()); ok && n == a && onTape(e.tape, base.WithLook("")) {
		return e.moveTo(base.Units() + a.Units())
	}
	return e.goTo(base.Append(a))
}

// Look rests the cursor on a number. It never re-runs anything.
func (e *Engine) Look(ref lessons.Ref) tea.Cmd { return e.goTo(e.want.WithLook(ref)) }

// Show says which panels are on the screen now.
func (e *Engine) Show(need lessons.Need) tea.Cmd {
	if slices.Equal(need, e.show) {
		return nil
	}
	e.show = need
	return e.seek()
}

// Prepare says which panels the next wish is to be made with.
func (e *Engine) Prepare(need lessons.Need) { e.show = need }

// Step moves n units along the tape, back if n is negative. Forth it runs on where the tape ends.
func (e *Engine) Step(n int) tea.Cmd {
	if e.later(func() tea.Cmd { return e.Step(n) }) {
		return nil
	}
	e.pause()
	if n < 0 {
		return e.moveTo(max(e.want.Units()+n, e.First()))
	}
	return e.onward(n)
}

// TakeBack takes back a skip that nothing has followed; false if there is none.
func (e *Engine) TakeBack() (tea.Cmd, bool) {
	last, ok := e.want.Last()
	if !ok || last.Verb != lessons.Skip || e.Opening() {
		return nil, false
	}
	e.pause()
	return e.goTo(e.want.Back(e.want.Units())), true
}

// Scrub moves n units along the tape and never beyond its end.
func (e *Engine) Scrub(n int) tea.Cmd {
	if e.later(func() tea.Cmd { return e.Scrub(n) }) {
		return nil
	}
	e.pause()
	return e.moveTo(min(max(e.want.Units()+n, e.First()), e.tape.Units()))
}

// To moves to where n units are done.
func (e *Engine) To(n int) tea.Cmd { return e.Scrub(n - e.want.Units()) }

// First is the first place on the tape: the first step as it opened.
func (e *Engine) First() int {
	if a, ok := e.tape.At(1).Last(); ok && a.Verb == lessons.Open {
		return 1
	}
	return 0
}

// NextOpen is the place of the next open ahead on the tape; false if there is none.
func (e *Engine) NextOpen() (int, bool) {
	at := e.tape.At(e.want.Units())
	n := at.Units()
	for _, a := range e.tape.After(at) {
		n += a.Units()
		if a.Verb == lessons.Open {
			return n, true
		}
	}
	return 0, false
}

// onward follows the tape and runs on at its end.
func (e *Engine) onward(n int) tea.Cmd {
	if at := e.want.Units(); at < e.tape.Units() && onTape(e.tape, e.want.WithLook("")) {
		return e.moveTo(min(at+n, e.tape.Units()))
	}
	want := e.want.Run(n)
	if want.Units() == e.want.Units() {
		e.full = n > 0
		e.pause()
		return nil
	}
	return e.goTo(want)
}

func (e *Engine) moveTo(n int) tea.Cmd {
	e.full = false
	return e.goTo(position(e.tape, n).WithLook(e.want.Look()))
}
