package plain

import (
	"math"
	"strconv"

	"nnlab/lessons"
	"nnlab/lessons/text"
	"nnlab/tui/i18n"
	"nnlab/tui/theme"
)

// values are what the words of a step name at this moment.
type values struct {
	*Printer
	known lessons.Values
	mine  string // label of the option that was chosen
}

func (p *page) values(f lessons.Frame, st *text.Step) values {
	v := values{Printer: p.Printer, known: f.Values}
	if f.Ask != nil && len(f.Ask.Question.Options) > 0 && f.Ask.Answer != "" {
		v.mine = v.option(st, f.Ask.Answer)
	}
	return v
}

// lookup finds a placeholder's value.
func (v values) lookup(name string) (text.Value, bool) {
	if name == string(lessons.Mine) && v.mine != "" {
		return text.Word(v.mine), true
	}
	val, ok := v.known[lessons.Ref(name)]
	if !ok {
		return text.Value{}, false
	}
	return v.words.Value(val), true
}

func (v values) fill(t text.Text) text.Doc { return t.FillSpelled(v.lookup, v.spell) }

// option is the label of an option.
func (v values) option(st *text.Step, key string) string {
	if t := st.Option(key); !t.Empty() {
		return t.FillSpelled(v.lookup, v.spell).String()
	}
	return i18n.Clean(key, 40)
}

// question writes the question with its options, and, once it is known, the answer and the reason.
func (p *page) question(a *lessons.Asked, st *text.Step, v values) {
	p.line(p.words.Ask.Predict, p.state(a))
	p.in(2, func() {
		p.doc(v.fill(st.Ask))
		for i, o := range a.Question.Options {
			p.wrap(p.option(a, i)+v.option(st, o.Key), 5)
		}
		p.hints(a, st, v)
		if !revealed(a) {
			if a.Answer != "" {
				p.wrap(p.words.Ask.Yours+": "+p.answer(a, st, v, a.Answer), 2)
			}
			return
		}
		p.reveal(a, st, v)
	})
}

// revealed tells whether the frame holds the answer.
func revealed(a *lessons.Asked) bool {
	return a.Judged() || a.State == lessons.AskSkipped && (a.Known || a.Right != "" || a.Value != lessons.Value{})
}

func (p *page) state(a *lessons.Asked) string {
	w := p.words.Ask
	switch a.State {
	case lessons.AskLocked:
		return "  " + w.Locked
	case lessons.AskWithdrawn:
		return "  " + w.Withdrawn
	case lessons.AskRight:
		return "  " + w.Right
	case lessons.AskWrong:
		return "  " + w.Wrong
	}
	return ""
}

// option writes what stands before an option: a mark and its number.
func (p *page) option(a *lessons.Asked, i int) string {
	key, mark := a.Question.Options[i].Key, "  "
	switch {
	case revealed(a) && key == a.Right:
		mark = p.glyph(theme.Done)
	case revealed(a) && key == a.Answer:
		mark = p.glyph(theme.Wrong)
	case key == a.Answer:
		mark = p.glyph(theme.Chosen)
	}
	return mark + strconv.Itoa(i+1) + "  "
}

func (p *page) hints(a *lessons.Asked, st *text.Step, v values) {
	for i, h := range st.Hints[:min(max(a.Hints, 0), len(st.Hints))] {
		p.line(p.say(p.words.Hints.Number, strconv.Itoa(i+1)))
		p.in(2, func() { p.doc(v.fill(h)) })
	}
}

// reveal writes the answer, the reason, and what fits a likely mistake.
func (p *page) reveal(a *lessons.Asked, st *text.Step, v values) {
	right := p.value(a.Value)
	if len(a.Question.Options) > 0 {
		right = v.option(st, a.Right)
	}
	head := "{1}"
	switch a.State {
	case lessons.AskRight:
		head = p.words.Ask.RightHead
	case lessons.AskWrong:
		head = p.words.Ask.WrongHead
	}
	p.blank()
	p.wrap(p.say(p.words.Plain.Answer, p.say(head, p.answer(a, st, v, a.Answer), right)), 2)
	p.doc(v.fill(st.Why))
	if t := st.Slip(a.Slip); a.Slip != "" && !t.Empty() {
		p.doc(v.fill(t))
	}
}

// answer writes what was answered: an option by its label, a number as it was typed.
func (p *page) answer(a *lessons.Asked, st *text.Step, v values, given string) string {
	if len(a.Question.Options) > 0 && given != "" {
		return v.option(st, given)
	}
	if a.Question.Point {
		return p.place(lessons.Ref(i18n.Clean(given, 40)))
	}
	return i18n.Clean(given, 40)
}

// place names what a question was to be pointed at.
func (p *page) place(r lessons.Ref) string {
	return p.words.Place(r, func(r lessons.Ref) string { return p.spell(string(r)) })
}

// value writes a value that has no digits of its own.
func (p *page) value(v lessons.Value) string {
	if v.Ref != "" {
		return p.place(v.Ref)
	}
	if !v.IsNumber() {
		return p.spell(v.String())
	}
	digits := 4
	if v.Num == math.Trunc(v.Num) {
		digits = 0
	}
	return p.spell(text.Number(v.Num, digits))
}

// goal writes the goal and how far it is.
func (p *page) goal(g *lessons.GoalState, st *text.Step, v values) {
	w := p.words.Goal
	state := w.NotYet
	if g.Reached {
		state = p.glyph(theme.Done) + w.Reached + ", " + p.say(w.After, strconv.Itoa(g.At))
	}
	p.line(w.Head, "  ", state)
	p.in(2, func() {
		p.doc(v.fill(st.Goal))
		aim := p.say(w.Above, p.value(g.Aim))
		if g.Goal.Below {
			aim = p.say(w.Below, p.value(g.Aim))
		}
		now := p.theme.Glyph(theme.Pending)
		if g.Known {
			now = p.value(g.Value)
		}
		p.line(w.Aim, ": ", aim, ", ", w.Now, ": ", now)
	})
}
