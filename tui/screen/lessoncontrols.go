package screen

import (
	"math"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
	"nnlab/tui/engine"
	"nnlab/tui/i18n"
	"nnlab/tui/keys"
)

// actOnControls chooses a knob and turns it.
func (l *Lesson) actOnControls(a keys.Action) (bool, tea.Cmd) {
	n := len(l.knobs())
	if n == 0 || l.focus.second && !l.twoRuns() {
		l.unfocus()
		return false, nil
	}
	l.focus.index = min(l.focus.index, n-1)
	if l.control() == nil {
		l.nextKnob(1)
	}
	switch a {
	case keys.Up:
		l.nextKnob(-1)
	case keys.Down:
		l.nextKnob(1)
	case keys.Left:
		return true, l.turn(-1)
	case keys.Right:
		return true, l.turn(1)
	case keys.Enter:
		l.edit()
	default:
		return false, nil
	}
	l.reach = true
	return true, nil
}

// turn sets the knob in focus to its next value.
func (l *Lesson) turn(by int) tea.Cmd {
	c := l.control()
	if c == nil || by == 0 {
		return nil
	}
	if c.Locked != "" {
		l.Notes.Say(l.Words.Label(lessons.L(c.Locked)))
		return nil
	}
	value, ok := turned(c, by)
	if !ok {
		return nil
	}
	return l.eng.Do(lessons.Action{Verb: lessons.Set, Name: c.Name, Value: value})
}

// turned is the value beside the present one: of a scale the next greater or smaller, of a choice or a toggle the next
// in its order, round and round.
func turned(c *lessons.Control, by int) (string, bool) {
	n := len(c.Options)
	if n == 0 {
		return "", false
	}
	i := slices.Index(c.Options, c.Value)
	if c.Kind != lessons.Scale {
		return c.Options[((i+by)%n+n)%n], true
	}
	if i >= 0 {
		if i+by < 0 || i+by >= n {
			return "", false
		}
		return c.Options[i+by], true
	}
	now, err := strconv.ParseFloat(c.Value, 64)
	if err != nil {
		return c.Options[0], true
	}
	return beside(c.Options, now, by)
}

// beside finds the option next to a value that is none of them.
func beside(options []string, now float64, by int) (string, bool) {
	best, found := 0.0, ""
	for _, o := range options {
		v, err := strconv.ParseFloat(o, 64)
		if err != nil || (v-now)*float64(by) <= 0 {
			continue
		}
		if found == "" || (v-best)*float64(by) < 0 {
			best, found = v, o
		}
	}
	return found, found != ""
}

// paceInWords says how fast a run goes.
func (l *Lesson) paceInWords() string {
	w := &l.Words.Screen
	units, every, all := l.eng.Speed()
	switch {
	case all:
		return w.PaceAll
	case l.eng.Pace() < engine.ByPicture:
		return l.Words.Fill(w.PaceEvery, number(int(every.Milliseconds())))
	}
	return l.Words.Fill(w.PacePicture, number(units))
}

// editable tells whether e types another value for what is in hand.
func (l *Lesson) editable() bool {
	if c := l.control(); c != nil {
		return c.Locked == "" && (c.Kind == lessons.Scale || len(c.Options) > 2)
	}
	_, ok := l.looked()
	return ok
}

// looked is the number under the cursor, if it can be edited.
func (l *Lesson) looked() (lessons.Ref, bool) {
	ref := l.eng.Log().Look()
	if ref == "" {
		return "", false
	}
	for _, p := range l.bench.lay.places {
		for _, h := range l.hits(p.id) {
			if h.Ref == ref && h.Editable {
				return ref, true
			}
		}
	}
	return "", false
}

// edit opens a text entry for the knob in focus or the number under the cursor.
func (l *Lesson) edit() {
	if c := l.control(); c != nil {
		switch {
		case c.Locked != "":
			l.Notes.Say(l.Words.Label(lessons.L(c.Locked)))
		case c.Kind != lessons.Scale && len(c.Options) <= 2:
			l.Notes.Say(l.Words.Why.TurnIt)
		default:
			l.retypeKnob(c)
		}
		return
	}
	ref, ok := l.looked()
	if !ok {
		l.Notes.Say(l.whyNoEdit())
		return
	}
	value := ""
	if ex := l.eng.Frame().Look; ex != nil && ex.Ref == ref {
		value = strconv.FormatFloat(ex.Num.V, 'g', 6, 64)
	}
	l.retype(symbol(ref), value, lessons.Action{Verb: lessons.Edit, Name: string(ref)})
}

// whyNoEdit says why e types nothing over the number under the cursor.
func (l *Lesson) whyNoEdit() string {
	why, look := &l.Words.Why, l.eng.Log().Look()
	if look == "" {
		return why.NoNumber
	}
	return l.Words.Fill(why.Computed, symbol(look))
}

// retypeKnob opens a text entry over a knob's value. Where its values are not all numbers the scene says what it
// makes of a text.
func (l *Lesson) retypeKnob(c *lessons.Control) {
	label, a := l.controlName(l.knobs()[l.focus.index].name), lessons.Action{Verb: lessons.Set, Name: c.Name}
	if l.focus.second {
		label = sideName(true) + " " + label
	}
	if !slices.ContainsFunc(append([]string{c.Value}, c.Options...), func(s string) bool { return !plain(s) }) {
		l.retype(label, c.Value, a)
		return
	}
	value := c.Value
	l.entry = newEntry(label+" =", value, 64, func(s string) (Nav, tea.Cmd) {
		l.entry = nil
		if s == value {
			return nil, nil
		}
		a.Value = s
		return nil, l.eng.Do(a)
	})
	l.entry.how = l.Words.Ask.TakeOrLeave
}

// plain tells whether a text is a number as the log writes it.
func plain(s string) bool {
	_, err := strconv.ParseFloat(s, 64)
	return err == nil
}

// retype opens a text entry over a value; what is typed becomes the value of the action. No number, and it stays open.
func (l *Lesson) retype(label, value string, a lessons.Action) {
	l.entry = newEntry(label+" =", value, 32, func(s string) (Nav, tea.Cmd) {
		if s != value && !numeric(s) {
			l.entry.wrong = l.Words.Fill(l.Words.Why.NotANumber, i18n.Clean(s, 20))
			return nil, nil
		}
		l.entry = nil
		if s == value {
			return nil, nil
		}
		a.Value = plainly(s)
		return nil, l.eng.Do(a)
	})
	l.entry.how = l.Words.Ask.TakeOrLeave
}

// plainly writes a number as people type it, with a decimal comma or the long minus, as the log does.
func plainly(s string) string { return strings.NewReplacer("−", "-", ",", ".").Replace(s) }

// numeric tells whether a text is a finite number.
func numeric(s string) bool {
	v, err := strconv.ParseFloat(plainly(s), 64)
	return err == nil && !math.IsNaN(v) && !math.IsInf(v, 0)
}

// outOfEntry handles the keys that a text entry has no use for; false: the entry gets the key.
func (l *Lesson) outOfEntry(msg tea.KeyPressMsg) bool {
	switch l.Keys.Action(msg) {
	case keys.Enter, keys.Esc, keys.Tab, keys.BackTab, keys.NextStep, keys.PrevStep:
		return !printable(msg)
	case keys.Right, keys.Left:
		return l.focus.kind == onAsk && l.entry.input.Value() == ""
	}
	return false
}

func printable(msg tea.KeyPressMsg) bool { return msg.Text != "" }

// actInEntry ends a text entry: Enter takes it, all else leaves it. False: the key goes on.
func (l *Lesson) actInEntry(a keys.Action) (handled bool, nav Nav, cmd tea.Cmd) {
	e := l.entry
	switch a {
	case keys.Enter:
		if value := strings.TrimSpace(e.input.Value()); value != "" {
			nav, cmd = e.done(value)
		}
		return true, nav, cmd
	case keys.Esc:
		l.entry = nil
		if l.focus.kind == onAsk {
			l.unfocus()
		}
		return true, nil, nil
	}
	if l.focus.kind != onAsk {
		l.entry = nil
	}
	return false, nil, nil
}

func (l *Lesson) entryOffers() []Offer {
	k := &l.Words.Keys
	out := []Offer{{Action: keys.Enter, Text: k.Lock}, {Action: keys.Esc, Text: k.Close}}
	if l.focus.kind != onAsk {
		out[0].Text = k.Edit
	}
	if l.focus.kind == onAsk && l.entry.input.Value() == "" {
		out = append(out, Offer{Action: keys.Right, Text: k.Skip})
	}
	return out
}
