package screen

import (
	"strings"

	"nnlab/lessons"
	"nnlab/lessons/text"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// askBlock lays out the question: open, locked, or with its answer.
func (l *Lesson) askBlock(f *flow, fr *lessons.Frame, words *text.Step) {
	a := fr.Ask
	if revealed(a) {
		l.reveal(f, fr, words)
		return
	}
	w := &l.Words.Ask
	head := row{bar: true, left: f.span(w.Predict, theme.Accent)}
	head.left[0].Style = head.left[0].Style.Bold()
	switch a.State {
	case lessons.AskLocked:
		head.right = f.span(w.Locked, theme.Dim)
	case lessons.AskSkipped:
		head.right = f.span(w.Skipped, theme.Dim)
	default:
		head.right = f.span(l.howToAnswer(a.Question), theme.Dim)
	}
	f.add(head)
	f.doc(l.fill(words.Ask, fr), theme.Fg, row{bar: true}, true)
	l.gap(f)
	switch {
	case len(a.Question.Options) > 0:
		l.optionRows(f, fr, words)
	case !a.Question.Point || a.Answer != "":
		l.answerRow(f, a)
	}
	l.askFoot(f, fr)
	l.hintRows(f, fr, words)
}

// gap is the blank row inside of a block where there is room for it.
func (l *Lesson) gap(f *flow) {
	if l.bench.lay.roomy {
		f.blank(true)
	}
}

func (l *Lesson) howToAnswer(q *lessons.Question) string {
	w := &l.Words.Ask
	switch {
	case q.Point:
		return w.PointAt
	case len(q.Options) == 0:
		return w.TypeNumber
	}
	return ""
}

// optionRows lists the options: chosen ones marked, the locked one as the learner's.
func (l *Lesson) optionRows(f *flow, fr *lessons.Frame, words *text.Step) {
	for i, o := range fr.Ask.Question.Options {
		mine := o.Key == fr.Ask.Answer || fr.Ask.Answer == "" && l.pick == i+1
		glyph, token := theme.Open, theme.Fg
		if mine {
			glyph, token = theme.Chosen, theme.Strong
		}
		r := row{bar: true, indent: 5, target: target{atOption, i}}
		if !l.asks() {
			r.target = target{}
		}
		if mine && fr.Ask.Answer != "" {
			r.right = f.span(l.Words.Ask.Yours, theme.Dim)
		} else if mine {
			r.right = f.span(l.Words.Ask.Press, theme.Dim)
		}
		l.option(f, r, l.Theme.Glyph(glyph), i, token, l.fill(words.Option(o.Key), fr))
	}
}

// option lays out one option: mark, number, words.
func (l *Lesson) option(f *flow, r row, mark string, i int, token theme.Token, d text.Doc) {
	first := len(f.rows)
	var spans canvas.Spans
	for _, b := range d {
		for _, s := range b.Spans {
			spans = append(spans, canvas.Span{Text: s.Text, Style: l.Theme.Style(tokenOf(s.Kind, token))})
		}
	}
	if w := r.right.Width(); w > 0 && spans.Width()+w+1 > f.w-7 {
		r.right = nil
	}
	f.paragraph(spans, r)
	if first < len(f.rows) {
		style := l.Theme.Style(token)
		line := &f.rows[first]
		line.indent = 0
		line.left = append(canvas.Spans{{Text: mark + " ", Style: style}, {Text: number(i+1) + "  ", Style: style}}, line.left...)
	}
}

// answerRow is the number that was typed, or the place to type it.
func (l *Lesson) answerRow(f *flow, a *lessons.Asked) {
	r := row{bar: true}
	if a.Answer != "" && a.State == lessons.AskLocked {
		answer := a.Answer
		if a.Question.Point {
			answer = l.Words.Place(lessons.Ref(answer), symbol)
		}
		r.left = append(f.span(l.Theme.Glyph(theme.Chosen)+" ", theme.Strong), f.span(answer, theme.Strong)...)
		r.right = f.span(l.Words.Ask.Yours, theme.Dim)
	} else if a.Question.Point {
		r.left = f.span(l.Words.Ask.PointAt, theme.Dim)
	} else if l.asks() {
		r.left = f.span(asked(a.Question.Ask), theme.Dim)
		r.target = target{atEntry, r.left.Width()}
		press := f.span(l.Words.Ask.Press, theme.Dim)
		if l.entry != nil && press.Width() <= f.w-answerField(spot{canvas.Rect{W: f.w}, r.target}).W-r.left.Width()-3 {
			r.right = press
		}
	}
	f.add(r)
}

// asked is what stands before the place to type a number.
func asked(r lessons.Ref) string {
	if strings.ContainsAny(string(r), ".@") {
		return "= "
	}
	return symbol(r) + " ≈ "
}

// answerField is where the number is typed, in the row of its spot: it leaves room for what Enter does.
func answerField(s spot) canvas.Rect {
	x := 2 + s.target.index
	return canvas.Rect{X: s.X + x, Y: s.Y, W: max(8, min(11, s.W-x-13)), H: 1}
}

// drawAnswer draws the place to type a number, and what was typed so far.
func (l *Lesson) drawAnswer(cv *canvas.Canvas) {
	for _, s := range l.spots {
		if s.target.kind != atEntry {
			continue
		}
		at := answerField(s)
		cv.Fill(at, l.Theme.Style(theme.Surface))
		if l.entry != nil && l.entry.label == "" {
			l.entry.draw(l.Context, cv, at.X, at.Y, at.W)
		}
	}
}

// askFoot says when a locked question is answered, or that its answer was taken back.
func (l *Lesson) askFoot(f *flow, fr *lessons.Frame) {
	w, a := &l.Words.Ask, fr.Ask
	var say string
	switch {
	case a.State == lessons.AskWithdrawn:
		say = w.Withdrawn
	case a.State == lessons.AskLocked && a.After == 1:
		say = w.InOneOperation
	case a.State == lessons.AskLocked && a.After > 1:
		say = l.Words.Fill(w.InOperations, number(a.After))
	}
	if say == "" {
		return
	}
	l.gap(f)
	f.paragraph(f.span(say, theme.Dim), row{bar: true})
}

// hintRows shows how many hints there are, and those that are open.
func (l *Lesson) hintRows(f *flow, fr *lessons.Frame, words *text.Step) {
	n, a := len(words.Hints), fr.Ask
	if n == 0 {
		return
	}
	f.blank(false)
	r := row{indent: 2, target: target{atHint, 0}}
	r.left = f.span(l.Words.Hints.Head+"  ", theme.Dim)
	for i := range n {
		glyph := theme.Open
		if i < a.Hints {
			glyph = theme.Chosen
		}
		r.left = append(r.left, f.span(l.Theme.Glyph(glyph)+" ", theme.Dim)...)
	}
	switch {
	case a.Hints == 0:
		r.right = f.span(l.Words.Hints.First, theme.Dim)
	case a.Hints < n:
		r.right = f.span(l.Words.Hints.Next, theme.Dim)
	}
	if r.left.Width()+r.right.Width()+3 > f.w {
		r.right = nil
	}
	f.add(r)
	for i := 0; i < min(a.Hints, n); i++ {
		if i == 0 && l.bench.lay.roomy {
			f.blank(false)
		}
		first := len(f.rows)
		f.doc(l.fill(words.Hints[i], fr), theme.Fg, row{indent: 5}, true)
		if first < len(f.rows) {
			line := &f.rows[first]
			line.indent = 2
			line.left = append(f.span(number(i+1)+"  ", theme.Dim), line.left...)
		}
	}
}
