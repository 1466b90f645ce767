package screen

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
	"nnlab/tui/keys"
)

// digit is the digit of a key, 0 if it is none.
func digit(msg tea.KeyPressMsg) int {
	if s := msg.String(); len(s) == 1 && s[0] >= '1' && s[0] <= '9' {
		return int(s[0] - '0')
	}
	return 0
}

// maxHeld is the most keys that wait for a step that is being opened.
const maxHeld = 16

// act does what a key does now.
func (l *Lesson) act(a keys.Action, n int) (Nav, tea.Cmd) {
	l.ahead = false
	if l.eng.Opening() && waits(a) {
		if len(l.held) < maxHeld {
			l.held = append(l.held, a)
		}
		return nil, nil
	}
	if l.entry != nil {
		if done, nav, cmd := l.actInEntry(a); done {
			return nav, cmd
		}
	}
	if l.menu != nil {
		if done, cmd := l.actInMenu(a, n); done {
			return nil, cmd
		}
	}
	if len(l.sums) > 0 {
		if done, cmd := l.actInSum(a); done {
			return nil, cmd
		}
	}
	if done, cmd := l.actInFocus(a); done {
		return nil, cmd
	}
	switch a {
	case keys.Right:
		return l.forth()
	case keys.NextStep:
		return l.next()
	case keys.Esc:
		return l.escape()
	case keys.Leave:
		return Pop{}, nil
	case keys.Help, keys.Steps, keys.Filter, keys.Log:
		return Push{l.page(a)}, nil
	case keys.Digit:
		return nil, l.press(n)
	case keys.Code:
		return l.openCode()
	case keys.Cause, keys.Compare, keys.Seeds, keys.Features, keys.Discretise, keys.LogScale:
		return nil, l.lab(a)
	}
	return nil, l.change(a)
}

// page is the page that a key opens over the lesson.
func (l *Lesson) page(a keys.Action) Screen {
	switch a {
	case keys.Help:
		return NewHelp(l.Context, l.Offers())
	case keys.Log:
		script := lessons.Script{Lesson: l.lesson.ID, Seed: l.seed, Log: l.eng.Log()}
		return NewLogPage(l.Context, l.lesson.ID, script.String())
	}
	s := NewSteps(l.Context, l.lesson, l.text, l.seen)
	if a == keys.Filter {
		s.act(a)
	}
	return s
}

// waits tells whether a key waits while a step is being opened.
func waits(a keys.Action) bool {
	switch a {
	case keys.Right, keys.Play, keys.StepOn, keys.Enter, keys.Hint, keys.Again, keys.NewSeed, keys.Undo,
		keys.Cause, keys.Compare, keys.Seeds, keys.Features, keys.Discretise, keys.Code:
		return true
	}
	return false
}

// change does what a key moves or changes within the lesson.
func (l *Lesson) change(a keys.Action) tea.Cmd {
	switch a {
	case keys.Left:
		return l.back()
	case keys.PrevStep:
		return l.previous()
	case keys.Up:
		l.scrollBy(-1)
		return nil
	case keys.Down:
		l.scrollBy(1)
		return nil
	case keys.Tab:
		return l.focusNext(1)
	case keys.BackTab:
		return l.focusNext(-1)
	case keys.Again:
		return l.again()
	case keys.NewSeed:
		return l.newSeed()
	case keys.Undo:
		return l.undo()
	case keys.Hint:
		return l.hint()
	case keys.Explain:
		return l.openSum()
	case keys.Edit:
		l.edit()
		return nil
	}
	return l.move(a)
}

// press is a digit: an open question owns it, else it chooses a tab.
func (l *Lesson) press(n int) tea.Cmd {
	if q := l.choices(); len(q) > 0 {
		if n >= 1 && n <= len(q) {
			l.pick = n
			return l.focusAsk()
		}
		return nil
	}
	if l.asks() && !l.eng.Frame().Ask.Question.Point {
		cmd := l.focusAsk()
		l.entry.input.SetValue(number(n))
		l.entry.input.CursorEnd()
		return cmd
	}
	return l.pressTab(n)
}

// escape leaves what is innermost: a focus, else the room.
func (l *Lesson) escape() (Nav, tea.Cmd) {
	if l.focus.kind != nowhere || l.eng.Log().Look() != "" {
		l.unfocus()
		return nil, l.eng.Look("")
	}
	return Pop{}, nil
}

// Offers implements Screen.
func (l *Lesson) Offers() []Offer {
	if l.entry != nil {
		return l.entryOffers()
	}
	if l.menu != nil {
		return l.menuOffers()
	}
	if len(l.sums) > 0 {
		return l.sumOffers()
	}
	k := &l.Words.Keys
	run := Offer{Action: keys.Play, Text: k.Run, Off: l.whyNoRun()}
	if l.eng.Playing() {
		run.Text = k.Pause
	}
	out := append(l.focusOffers(),
		run,
		Offer{Action: keys.ScrubBack, Text: k.Scrub, Quiet: l.eng.Tape().Units() <= l.eng.First()},
		Offer{Action: keys.Tab, Text: l.nextFocusName(), Off: l.whyNoFocus()},
		Offer{Action: keys.Hint, Text: k.Hint, Off: l.whyNoHint()},
		Offer{Action: keys.Undo, Text: k.Undo, Off: l.whyNoUndo()},
		Offer{Action: keys.Again, Text: k.Again, Quiet: !l.eng.Frame().Done},
	)
	out = append(out, l.labOffers()...)
	out = append(out,
		Offer{Action: keys.Help, Text: k.Help},
		Offer{Action: keys.Leave, Text: k.Up},
	)
	return append(out, l.quietOffers()...)
}

// quietOffers are the keys that only the page of all keys lists.
func (l *Lesson) quietOffers() []Offer {
	k, why := &l.Words.Keys, &l.Words.Why
	look, fixed := "", why.NoPlace
	if l.eng.Log().Look() == "" {
		look = why.NoPlace
	} else if l.editable() {
		fixed = ""
	}
	atStart := ""
	if _, i := l.step(); i == 0 && l.eng.Log().Opened() <= 1 {
		atStart = why.AtStart
	}
	return []Offer{
		{keys.NextStep, k.NextStep, "", true}, {keys.PrevStep, k.Back, atStart, true},
		{keys.Steps, k.List, "", true}, {keys.Filter, k.Find, "", true}, {keys.Up, k.Move, "", true},
		{keys.StepOn, k.StepOn, l.whyNoRun(), true}, {keys.StepBack, k.StepBack, "", true},
		{keys.Faster, k.Pace, "", true}, {keys.Start, k.Start, "", true}, {keys.End, k.End, "", true},
		{keys.Digit, k.Choose, "", true}, {keys.Explain, k.Explain, look, true},
		{keys.Enter, k.Lock, why.NoPlace, true}, {keys.Edit, k.Edit, fixed, true},
		{keys.NewSeed, k.NewSeed, "", true}, {keys.Log, k.Log, "", true},
		{keys.Theme, k.Theme, "", true}, {keys.Language, l.Words.Other, "", true},
		{keys.Esc, k.Close, "", true}, {keys.Quit, k.Quit, "", true},
	}
}

func (l *Lesson) whyNoRun() string {
	if !l.eng.Playing() && l.eng.Frame().Done && l.eng.AtEnd() {
		return l.Words.Why.AtEnd
	}
	return ""
}

func (l *Lesson) whyNoFocus() string {
	if len(l.ring()) == 0 {
		return l.Words.Why.NoPlace
	}
	return ""
}

func (l *Lesson) whyNoHint() string {
	st, _ := l.step()
	a := l.eng.Frame().Ask
	n := len(l.stepText(st.ID).Hints)
	switch {
	case a == nil:
		return l.Words.Why.NoQuestion
	case n == 0:
		return l.Words.Why.NoPlace
	case a.Judged():
		return l.Words.Why.Answered
	case a.Hints >= n:
		return l.Words.Why.NoHints
	}
	return ""
}

func (l *Lesson) whyNoUndo() string {
	if l.eng.Frame().Undo == nil {
		return l.Words.Why.NothingToUndo
	}
	return ""
}

// onText is the verb of →: what it does now.
func (l *Lesson) onText() string {
	k := &l.Words.Keys
	st, i := l.step()
	switch {
	case l.asks() && !l.skipped() && l.focus.kind == onAsk:
		return k.Skip
	case l.asks() && !l.skipped():
		return strings.ToLower(l.Words.Ask.Predict)
	case st.Walks && !(l.eng.Frame().Done && l.eng.AtEnd()):
		return l.unitText()
	case i+1 < len(l.lesson.Steps):
		return k.NextStep
	case l.following() != nil:
		return k.NextLesson
	}
	return k.Close
}

// unitText names the next unit of a walk by the equation in hand.
func (l *Lesson) unitText() string {
	k := &l.Words.Keys
	for _, p := range l.eng.Frame().Panels {
		if eq, ok := p.(lessons.Equation); ok && len(eq.Terms) > 1 {
			if eq.Join == lessons.Plus {
				return k.NextTerm
			}
			return k.NextFactor
		}
	}
	return k.Next
}
