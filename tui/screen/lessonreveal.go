package screen

import (
	"math"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
	"nnlab/lessons/text"
	"nnlab/tui/theme"
)

// revealed tells whether the answer is to be shown.
func revealed(a *lessons.Asked) bool { return a.Told }

// reveal lays out the answer: the fact, the options or numbers, the reason, and the reply to a likely mistake.
func (l *Lesson) reveal(f *flow, fr *lessons.Frame, words *text.Step) {
	a, w := fr.Ask, &l.Words.Ask
	mine, truth := l.shownAnswers(fr, words)
	form := w.WrongHead
	switch a.State {
	case lessons.AskRight:
		form = w.RightHead
	case lessons.AskSkipped:
		form = w.RevealHead
	}
	f.paragraph(f.span(l.Words.Fill(form, mine, truth), theme.Strong), row{bar: true})
	f.blank(true)
	if len(a.Question.Options) > 0 {
		l.judgedRows(f, a, fr, words)
	}
	if l.pause {
		return
	}
	if !words.Why.Empty() {
		if len(a.Question.Options) > 0 {
			f.blank(true)
		}
		f.doc(l.fill(words.Why, fr), theme.Fg, row{bar: true}, !l.bench.lay.roomy)
	}
	if slip := words.Slip(a.Slip); a.State == lessons.AskWrong && !slip.Empty() {
		f.blank(true)
		f.doc(l.fill(slip, fr), theme.Dim, row{bar: true}, true)
	}
}

// reasonAfter is how long the answer stands alone before its reason comes.
const reasonAfter = 400 * time.Millisecond

// reasonMsg says that the reason may come.
type reasonMsg struct {
	lesson *Lesson
	step   lessons.StepID
}

// answerFirst holds the reason of a new answer back for a moment, unless motion is to be reduced.
func (l *Lesson) answerFirst(id lessons.StepID) tea.Cmd {
	if l.Still {
		return nil
	}
	l.pause = true
	return tea.Tick(reasonAfter, func(time.Time) tea.Msg { return reasonMsg{l, id} })
}

// shownAnswers are the learner's answer and the right one as the heading names them.
func (l *Lesson) shownAnswers(fr *lessons.Frame, words *text.Step) (mine, truth string) {
	a := fr.Ask
	q := a.Question
	switch {
	case len(q.Options) > 0:
		option := func(key string) string { return l.fill(words.Option(key), fr).String() }
		return option(a.Answer), option(a.Right)
	case q.Point:
		return l.Words.Place(lessons.Ref(a.Answer), symbol), l.Words.Place(a.Value.Ref, symbol)
	}
	digits := shownDigits(a.Value.Num)
	mine = a.Answer
	if v, err := strconv.ParseFloat(strings.NewReplacer("−", "-", ",", ".").Replace(a.Answer), 64); err == nil {
		mine = text.Number(v, max(digits, typedDecimals(a.Answer)))
	}
	return mine, text.Number(a.Value.Num, digits)
}

func typedDecimals(s string) int {
	_, after, _ := strings.Cut(strings.ReplaceAll(s, ",", "."), ".")
	return min(len(after), 6)
}

// judgedRows lists the options with a cross and a tick; beside the right one stands the computed value.
func (l *Lesson) judgedRows(f *flow, a *lessons.Asked, fr *lessons.Frame, words *text.Step) {
	for i, o := range a.Question.Options {
		mark, token := " ", theme.Dim
		r := row{bar: true, indent: 5}
		switch {
		case o.Key == a.Right:
			mark, token = l.Theme.Glyph(theme.Done), theme.Accent
			if a.Value.IsNumber() {
				r.right = f.span(text.Signed(a.Value.Num, shownDigits(a.Value.Num)), theme.Dim)
			}
		case o.Key == a.Answer:
			mark, token = l.Theme.Glyph(theme.Wrong), theme.Fg
			r.right = f.span(l.Words.Ask.Yours, theme.Dim)
		}
		l.option(f, r, mark, i, token, l.fill(words.Option(o.Key), fr))
	}
}

// shownDigits leaves whole numbers whole.
func shownDigits(v float64) int {
	if v == math.Trunc(v) && v != 0 {
		return 0
	}
	return 4
}
