package screen

import (
	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
	"nnlab/lessons/text"
	"nnlab/tui/canvas"
	"nnlab/tui/engine"
	"nnlab/tui/keys"
	"nnlab/tui/theme"
)

// Lesson is the room of one lesson.
type Lesson struct {
	*Context
	lesson *lessons.Lesson
	seed   uint64 // of the log's header
	words  map[string]*text.Lesson
	eng    *engine.Engine

	w, h   int
	seen   lessons.StepID // the step of the picture
	bench  bench
	focus  focus
	entry  *entry
	pick   int  // the option chosen and not yet locked, from 1
	ahead  bool // → waits for its picture
	from   int  // the units where it was pressed
	held   []keys.Action
	warned lessons.StepID // the step whose goal → has pointed out
	sums   []lessons.Ref  // the sums that are open, the deepest last
	term   int            // the term chosen in the deepest
	menu   *menu          // a list over the bench; nil: none
	code   *CodePage      // the page of code over the lesson; nil: none

	toSecond bool // the focus goes to the second run's knobs once they are there

	noted  judged
	pause  bool // the reason of an answer is held back
	laid   laid
	tight  tightness
	reach  bool   // the words column scrolls to what is in hand
	scroll int    // rows of the words column above its upper edge
	spots  []spot // places of the last picture
	hots   []hotkey
}

// NewLesson opens a lesson: where the learner left off if resume is wanted and there is such a place, else at a step,
// else at its beginning.
func NewLesson(c *Context, l *lessons.Lesson, step lessons.StepID, resume bool) (*Lesson, error) {
	log, seed := lessons.Log{}, c.Seed
	if resume {
		kept := c.Record.Lesson(l.ID).Log
		stored, s, changed := restoredLog(l, kept.Text, kept.Rev)
		if changed {
			c.Notes.Say(c.Words.Saving.Changed)
		}
		if stored.Len() > 0 {
			log, seed = stored, s
		}
	}
	if _, i := l.Step(step); log.Len() == 0 || i >= 0 {
		if i < 0 {
			step = l.Steps[0].ID
		}
		log = lessons.Log{}.Append(lessons.Action{Verb: lessons.Open, Name: string(step)})
	}
	return NewLessonAt(c, l, seed, log)
}

// NewLessonAt opens a lesson at the end of a log.
func NewLessonAt(c *Context, l *lessons.Lesson, seed uint64, log lessons.Log) (*Lesson, error) {
	sess, err := lessons.NewSession(l, seed)
	if err != nil {
		return nil, err
	}
	s := &Lesson{Context: c, lesson: l, seed: seed, words: map[string]*text.Lesson{}}
	for _, lang := range []text.Lang{text.EN, text.KO} {
		if s.words[string(lang)], err = text.Parse(lang, l.Words(string(lang))); err != nil {
			return nil, err
		}
	}
	s.eng = engine.New(c.Ctx, c.IDs, sess, engine.Options{Log: log, Still: c.Still})
	s.bench.reset()
	s.aim(log.Step())
	return s, nil
}

// Init implements Screen.
func (l *Lesson) Init() tea.Cmd { return l.eng.Init() }

// Close implements Screen: the work in flight ends, and the place is kept for tomorrow.
func (l *Lesson) Close() tea.Cmd {
	l.keepLog()
	l.eng.Close()
	return l.Record.Save()
}

// SetSize implements Screen.
func (l *Lesson) SetSize(w, h int) tea.Cmd {
	l.w, l.h = w, h
	return l.replan()
}

// Update implements Screen.
func (l *Lesson) Update(msg tea.Msg) (Nav, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if l.entry != nil && !l.outOfEntry(msg) {
			return nil, l.entry.update(msg)
		}
		return l.act(l.Keys.Action(msg), digit(msg))
	case Act:
		return l.act(msg.Action, 0)
	case reasonMsg:
		if msg.lesson == l && msg.step == l.seen {
			l.pause = false
		}
	case openStep:
		return nil, l.open(msg.step)
	case tea.PasteMsg:
		if l.entry != nil {
			return nil, l.entry.update(msg)
		}
	case tea.MouseClickMsg:
		return l.click(msg.Mouse())
	case tea.MouseWheelMsg:
		return nil, l.wheel(msg.Mouse())
	default:
		fresh, cmd := l.eng.Update(msg)
		if l.eng.Full() {
			l.Notes.Say(l.Words.Why.Full)
		}
		if !fresh {
			return nil, cmd
		}
		nav, more := l.arrived()
		return nav, tea.Batch(cmd, more)
	}
	return nil, nil
}

// arrived looks at a new picture: a new step, a judged answer, a reached goal, trouble, keys that waited for it.
func (l *Lesson) arrived() (Nav, tea.Cmd) {
	f := l.eng.Frame()
	if f.Err != nil {
		l.Notes.Say(l.Words.Error(f.Err))
	}
	if l.eng.Opening() {
		return nil, nil
	}
	if l.eng.Playing() {
		l.bench.beat++
	}
	cmds := []tea.Cmd{l.noteStep(f), l.noteAnswer(f), l.replan()}
	if l.toSecond && !l.eng.Busy() {
		l.toSecond = false
		if l.twoRuns() {
			cmds = append(cmds, l.focusOn(focus{kind: onControls, second: true}))
		}
	}
	if !l.asks() && l.focus.kind == onAsk {
		l.unfocus()
	}
	if l.focus.kind == onPanel && f.Log.Look() == "" && !l.eng.Busy() {
		cmds = append(cmds, l.landOn(l.focus.panel)) // its tab has come forward
	}
	if l.ahead && !l.eng.Busy() {
		l.ahead = false
		if f.Done && l.standstill(f) {
			l.held = append(l.held, keys.NextStep)
		}
	}
	for len(l.held) > 0 && !l.eng.Busy() {
		a := l.held[0]
		l.held = l.held[1:]
		nav, cmd := l.act(a, 0)
		cmds = append(cmds, cmd)
		if nav != nil {
			return nav, tea.Batch(cmds...)
		}
	}
	return nil, tea.Batch(cmds...)
}

// wished is the number of the step that is wanted, though its picture may still be on its way.
func (l *Lesson) wished() int {
	if _, i := l.lesson.Step(l.eng.Log().Step()); i >= 0 {
		return i
	}
	return 0
}

// step is the step of the picture, or before there is one that which is being opened.
func (l *Lesson) step() (*lessons.Step, int) {
	id := l.seen
	if id == "" {
		id = l.eng.Log().Step()
	}
	if st, i := l.lesson.Step(id); i >= 0 {
		return st, i
	}
	return &l.lesson.Steps[0], 0
}

// text is the words of the lesson, and of a step, in the language of the moment.
func (l *Lesson) text() *text.Lesson {
	if t, ok := l.words[l.Words.Lang]; ok {
		return t
	}
	return l.words[string(text.EN)]
}

func (l *Lesson) stepText(id lessons.StepID) *text.Step {
	if st, ok := l.text().Step(string(id)); ok {
		return st
	}
	return &text.Step{ID: string(id), Title: string(id)}
}

// Draw implements Screen.
func (l *Lesson) Draw(cv *canvas.Canvas) {
	l.spots = l.spots[:0]
	l.drawHeader(cv)
	l.drawWords(cv)
	l.drawBench(cv)
	l.drawStrip(cv)
	l.drawSum(cv)
	l.drawMenu(cv)
	l.drawStatus(cv)
	l.hots = l.keysLine(cv, l.Offers())
}

// drawStatus draws the row above the keys: what is being typed, else a notice, else what broke.
func (l *Lesson) drawStatus(cv *canvas.Canvas) {
	m := margin(l.w)
	if l.entry != nil && l.entry.label != "" {
		l.entry.draw(l.Context, cv, m, l.bench.lay.status, min(l.w-2*m, 60))
		return
	}
	if say := l.finding(); say != "" && l.Notes.Text() == "" {
		lay := &l.bench.lay
		text := canvas.Truncate(l.spell(say), lay.bench.W, l.Theme.Glyph(theme.Ellipsis))
		cv.Text(lay.bench.X, lay.status, text, l.Theme.Style(theme.Accent))
		return
	}
	l.drawNote(cv, l.bench.lay.status)
}

// Cursor implements Screen.
func (l *Lesson) Cursor() (x, y int, shown bool) {
	if l.entry == nil {
		return 0, 0, false
	}
	scrap := canvas.New(l.w, 1)
	if l.entry.label != "" {
		m := margin(l.w)
		return l.entry.draw(l.Context, scrap, m, 0, min(l.w-2*m, 60)), l.bench.lay.status, true
	}
	for _, s := range l.spots {
		if s.target.kind == atEntry {
			at := answerField(s)
			return l.entry.draw(l.Context, scrap, at.X, 0, at.W), at.Y, true
		}
	}
	return 0, 0, false
}
