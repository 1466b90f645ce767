package screen

import (
	"strings"

	"nnlab/lessons"
	"nnlab/lessons/text"
	"nnlab/tui/canvas"
	"nnlab/tui/i18n"
	"nnlab/tui/theme"
)

// drawHeader draws where we are and how far: one segment a step.
func (l *Lesson) drawHeader(cv *canvas.Canvas) {
	free := l.header(cv, l.text().Title, "")
	_, now := l.step()
	n, size := len(l.lesson.Steps), 2
	if l.w >= 160 {
		size = 3
	}
	count := l.Words.Fill(l.Words.Header.StepOf, number(now+1), number(n))
	x := l.w - margin(l.w) - n*(size+1) + 1
	if x-2-canvas.Width(count) <= free+1 { // no room for the segments
		cv.TextRight(l.w-margin(l.w), 0, count, l.onBand(theme.Dim))
		return
	}
	cv.TextRight(x-2, 0, count, l.onBand(theme.Dim))
	done := l.Record.Lesson(l.lesson.ID)
	for i, st := range l.lesson.Steps {
		glyph, style := theme.TrackAhead, l.onBand(theme.Faint)
		switch {
		case i == now:
			glyph, style = theme.TrackNow, l.onBand(theme.Accent)
		case done.HasDone(string(st.ID)):
			glyph, style = theme.TrackDone, l.onBand(theme.Dim)
		}
		cv.HLine(x, 0, size, l.Theme.Glyph(glyph), style)
		l.spots = append(l.spots, spot{canvas.Rect{X: x, Y: 0, W: size + 1, H: 1}, target{atStep, i}})
		x += size + 1
	}
}

// drawWords draws title, words, and the block of the question or the goal.
func (l *Lesson) drawWords(cv *canvas.Canvas) {
	lay := &l.bench.lay
	f := l.column()
	l.show(f, lay.words.H)
	l.scroll = min(l.scroll, max(0, len(f.rows)-lay.words.H))
	l.spots = append(l.spots, f.drawUnder(cv, lay.words, l.scroll, l.titleRows(f))...)
	l.drawAnswer(cv)
	if over := len(f.rows) - l.scroll - lay.words.H; over > 0 {
		y := lay.words.Y + lay.words.H
		if l.w < 80 {
			y-- // the tabs follow at once
		}
		cv.TextRight(lay.words.X+lay.words.W, y, l.Theme.Glyph(theme.MoreBelow), l.Theme.Style(theme.Dim))
	}
	if l.w >= 160 {
		l.drawOutline(cv, lay.words.Y+len(f.rows)+3)
	}
}

// titleRows is how many rows of the column stay while the rest scrolls: the title's, if it is there.
func (l *Lesson) titleRows(f *flow) int {
	if len(f.rows) == 0 || f.rows[0].bar {
		return 0
	}
	n := 0
	for n < len(f.rows) && len(f.rows[n].left) > 0 {
		n++
	}
	return n
}

// laid is the words column as it was laid out last, and what it was laid out from.
type laid struct {
	key  laidKey
	flow *flow
}

// tightness is where the column has turned out to be too long for blank rows: it stays tight there.
type tightness struct {
	step  lessons.StepID
	words *i18n.Words
	area  canvas.Rect
}

type laidKey struct {
	log    lessons.Log
	words  *i18n.Words
	theme  *theme.Theme
	area   canvas.Rect
	second int
	focus  focus
	pick   int
	typing bool
	pause  bool
}

// column lays out the words column, anew only if something has changed.
func (l *Lesson) column() *flow {
	lay := &l.bench.lay
	key := laidKey{l.eng.Frame().Log.WithLook(""), l.Words, l.Theme, lay.words, lay.second, l.focus, l.pick, l.entry != nil, l.pause}
	if l.laid.flow == nil || l.laid.key != key {
		once := tightness{l.seen, l.Words, lay.words}
		f := l.wordsFlow(l.tight == once)
		if len(f.rows) > lay.words.H && l.tight != once {
			l.tight = once
			f = l.wordsFlow(true)
		}
		l.laid = laid{key, f}
	}
	return l.laid.flow
}

// show scrolls to what is in hand, once: the knob in focus, the question with its options, or the newest hint.
func (l *Lesson) show(f *flow, rows int) {
	if !l.reach || len(f.rows) <= rows {
		return
	}
	l.reach = false
	if l.focus.kind == onControls {
		l.showKnob(f, rows)
		return
	}
	first, last := -1, 0
	for i, r := range f.rows {
		if r.target.kind == atControl {
			break
		}
		if r.bar || r.target.kind == atHint || first >= 0 && len(r.left) > 0 {
			last = i
			if first < 0 {
				first = i
			}
		}
	}
	if first >= 0 && last >= l.scroll+rows {
		l.scroll = last - rows + 1
	}
}

// showKnob scrolls to the knob in focus, and to those after it as far as there is room.
func (l *Lesson) showKnob(f *flow, rows int) {
	at, last := -1, 0
	for i, r := range f.rows {
		if r.target.kind == atControl {
			last = i
			if r.target.index == l.focus.index {
				at = i
			}
		}
	}
	head := l.titleRows(f) + 1
	switch {
	case at < 0:
	case at < l.scroll+head:
		l.scroll = max(0, at-head)
	case at >= l.scroll+rows || last >= l.scroll+rows:
		l.scroll = max(0, min(last-rows+1, at-head))
	}
}

// wordsFlow lays out the words column, without blank rows between paragraphs if it is tight.
func (l *Lesson) wordsFlow(tight bool) *flow {
	lay, fr := &l.bench.lay, l.eng.Frame()
	st, _ := l.step()
	words := l.stepText(st.ID)
	f := &flow{c: l.Context, w: lay.words.W}
	if fr.Ask != nil && revealed(fr.Ask) && !lay.roomy {
		return l.revealFlow(fr, words)
	}
	if l.focus.kind == onControls && l.folded() {
		return l.knobsFlow(words)
	}
	f.paragraph(f.span(words.Title, theme.Strong), row{})
	f.blank(false)
	f.doc(l.fill(words.Body, fr), theme.Fg, row{}, tight)
	if fr.Ask == nil {
		l.after(f, fr, words)
	}
	if fr.Ask == nil && fr.Goal == nil && len(fr.Controls) == 0 || fr.Step != st.ID {
		return f
	}
	f.blank(false)
	if !tight || len(l.knobs()) <= fewKnobs { // to a long list the baseline gives way
		f.padTo(lay.second - lay.words.Y)
	}
	switch {
	case fr.Ask != nil:
		l.askBlock(f, fr, words)
		l.after(f, fr, words)
	case fr.Goal != nil:
		l.goalBlock(f, fr, words)
	}
	l.addKnobs(f)
	return f
}

// revealFlow lays out a reveal where there is little height: it has the column for itself, under the title and the
// question if they fit too.
func (l *Lesson) revealFlow(fr *lessons.Frame, words *text.Step) *flow {
	var f *flow
	for _, whole := range []bool{true, false} {
		f = &flow{c: l.Context, w: l.bench.lay.words.W}
		if whole {
			f.paragraph(f.span(words.Title, theme.Strong), row{})
			f.blank(false)
			f.doc(l.fill(words.Ask, fr), theme.Dim, row{bar: true}, true)
			f.blank(true)
		}
		l.askBlock(f, fr, words)
		l.after(f, fr, words)
		if len(f.rows) <= l.bench.lay.words.H {
			break
		}
	}
	return f
}

// after are the words that are shown once all they name is known.
func (l *Lesson) after(f *flow, fr *lessons.Frame, words *text.Step) {
	if words.After.Empty() || !words.After.Known(lookup(l.Words, fr.Values)) {
		return
	}
	if fr.Ask != nil && fr.Ask.State == lessons.AskOpen {
		return
	}
	f.blank(false)
	f.doc(l.fill(words.After, fr), theme.Fg, row{}, false)
}

// fill puts today's values into words.
func (l *Lesson) fill(t text.Text, f *lessons.Frame) text.Doc {
	return t.FillSpelled(lookup(l.Words, f.Values), l.Theme.Spell)
}

// addKnobs puts the knobs under the words, or in a line how many there are.
func (l *Lesson) addKnobs(f *flow) {
	all := l.knobs()
	switch {
	case len(all) == 0 || l.stripped():
		return
	case l.folded():
		f.blank(false)
		f.add(row{target: target{atControl, 0}, left: f.span(l.Words.Fill(l.Words.Lab.Settings, number(len(all))), theme.Dim),
			right: f.span("tab "+l.Theme.Glyph(theme.TurnRight), theme.Dim)})
		return
	}
	f.blank(false)
	l.knobRows(f, all)
}

// folded tells whether there are more knobs than the words leave room for: they have the column to themselves while
// they are in focus.
func (l *Lesson) folded() bool { return len(l.knobs()) > fewKnobs && l.h < 50 && !l.stripped() }

// knobsFlow is the words column while the knobs have it.
func (l *Lesson) knobsFlow(words *text.Step) *flow {
	f := &flow{c: l.Context, w: l.bench.lay.words.W}
	f.paragraph(f.span(words.Title, theme.Strong), row{})
	f.blank(false)
	l.knobRows(f, l.knobs())
	return f
}

// controlName is what a knob is called; that of a racer, as b.learningRate, has the mark of its path before it.
func (l *Lesson) controlName(name string) string {
	s, ok := l.word(lessons.KnobPrefix, name)
	if racer, key, found := strings.Cut(name, "."); !ok && found && len(racer) == 1 && racer >= "a" && racer <= "d" {
		return l.Theme.Mark(int(racer[0]-'a')+1) + " " + l.controlName(key)
	}
	return s
}

// word looks up the word for a name; the name itself, and false, if there is none.
func (c *Context) word(prefix, name string) (string, bool) {
	key := lessons.Word(prefix + name)
	if s := c.Words.Label(lessons.L(key)); s != string(key) {
		return s, true
	}
	return name, false
}

// valueName is the value of a knob in words, if it has any.
func (l *Lesson) valueName(v string) string {
	switch v {
	case "true":
		v = "on"
	case "false":
		v = "off"
	}
	s, _ := l.word(lessons.ValuePrefix, v)
	return l.spell(s)
}

// scrollBy moves the words column.
func (l *Lesson) scrollBy(n int) { l.scroll = max(0, l.scroll+n) }

// drawOutline lists the steps of the lesson, from 160 columns on where there is room.
func (l *Lesson) drawOutline(cv *canvas.Canvas, from int) {
	r := l.bench.lay.words
	n := len(l.lesson.Steps)
	y := max(from, r.Y+r.H-n-2-max(0, (r.H-from-n)/2))
	if end := r.Y + r.H; from+n+2 > end {
		return
	}
	y = min(y, from+2)
	x := cv.Text(r.X, y, l.spell(l.text().Title), l.Theme.Style(theme.Strong))
	cv.Text(x+2, y, l.spell(l.Words.Fill(l.Words.Plain.Step, number(l.stepNumber()), number(n))), l.Theme.Style(theme.Dim))
	rows := stepRows(l.Context, l.lesson, l.text(), l.seen, r.W)
	for i, line := range rows {
		f := flow{c: l.Context, w: r.W, rows: []row{line}}
		l.spots = append(l.spots, f.draw(cv, canvas.Rect{X: r.X, Y: y + 2 + i, W: r.W, H: 1}, 0)...)
	}
}

func (l *Lesson) stepNumber() int { _, i := l.step(); return i + 1 }

// stepRows lists the steps of a lesson with a mark each: done, here, open, and a mark for those that ask.
func stepRows(c *Context, lesson *lessons.Lesson, words *text.Lesson, here lessons.StepID, w int) []row {
	done := c.Record.Lesson(lesson.ID)
	var out []row
	for i, st := range lesson.Steps {
		title := string(st.ID)
		if t, ok := words.Step(title); ok {
			title = t.Title
		}
		mark, token := theme.Open, theme.Fg
		switch {
		case st.ID == here:
			mark, token = theme.Here, theme.Accent
		case done.HasDone(string(st.ID)):
			mark, token = theme.Done, theme.Dim
		}
		n := number(i + 1)
		style := c.Theme.Style(token)
		r := row{target: target{atStep, i}}
		r.left = canvas.Spans{
			{Text: c.Theme.Glyph(mark) + " ", Style: style},
			{Text: "  "[:2-min(2, len(n))] + n + "  ", Style: style},
			{Text: canvas.Truncate(c.spell(title), w-9, c.Theme.Glyph(theme.Ellipsis)), Style: style},
		}
		if st.ID == here {
			r.left[2].Style = style.Bold()
		}
		if st.Question != nil || st.Goal != nil {
			r.right = canvas.Spans{{Text: c.Theme.Glyph(theme.Ask), Style: c.Theme.Style(theme.Dim)}}
		}
		out = append(out, r)
	}
	return out
}
