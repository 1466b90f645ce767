package screen

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
	"nnlab/lessons/text"
	"nnlab/tui/canvas"
	"nnlab/tui/keys"
)

// Home is the first room: where the learner left off, the road through the course, the steps of a lesson.
type Home struct {
	*Context
	w, h  int
	words map[string]map[string]*text.Lesson // by language and lesson
	pick  int                                // the lesson chosen
	steps bool                               // the cursor is in its steps
	step  int
	top   int // first step shown
	live  preview
	net   live
	spots []spot
	hots  []hotkey
}

// NewHome makes the first room.
func NewHome(c *Context) (*Home, error) {
	h := &Home{Context: c, words: map[string]map[string]*text.Lesson{}, net: live{after: timer}}
	all := c.Lessons
	if c.Living != nil {
		all = append(slices.Clip(all), c.Living)
	}
	for _, lang := range []text.Lang{text.EN, text.KO} {
		h.words[string(lang)] = map[string]*text.Lesson{}
		for _, l := range all {
			t, err := text.Parse(lang, l.Words(string(lang)))
			if err != nil {
				return nil, err
			}
			h.words[string(lang)][l.ID] = t
		}
	}
	h.pick = h.last()
	return h, nil
}

// last is the lesson to go on with: that which was open last or, once its last step is done, the next that is not done.
func (h *Home) last() int {
	from := max(0, slices.IndexFunc(h.Lessons, func(l *lessons.Lesson) bool { return l.ID == h.Record.Last() }))
	left := -1 // steps were left out in it
	for n := range h.Lessons {
		i := (from + n) % len(h.Lessons)
		l := h.Lessons[i]
		if h.doneOf(l) == len(l.Steps) {
			continue
		}
		if !h.over(l) {
			return i
		}
		if left < 0 {
			left = i
		}
	}
	return max(left, 0)
}

// over tells whether the learner has left the last step of a lesson behind.
func (h *Home) over(l *lessons.Lesson) bool {
	end := len(l.Steps) - 1
	return h.left(l) == end && h.Record.Lesson(l.ID).HasDone(string(l.Steps[end].ID))
}

// doneOf counts the steps of a lesson that were left behind.
func (h *Home) doneOf(l *lessons.Lesson) int {
	n, done := 0, h.Record.Lesson(l.ID)
	for _, st := range l.Steps {
		if done.HasDone(string(st.ID)) {
			n++
		}
	}
	return n
}

// resume is the step at which a lesson goes on: where it was left or, once it is over, the first that was left out.
func (h *Home) resume(l *lessons.Lesson) int {
	if h.over(l) {
		kept := h.Record.Lesson(l.ID)
		return max(0, slices.IndexFunc(l.Steps, func(st lessons.Step) bool { return !kept.HasDone(string(st.ID)) }))
	}
	return h.left(l)
}

// left is the step at which a lesson was left.
func (h *Home) left(l *lessons.Lesson) int {
	kept := h.Record.Lesson(l.ID)
	log, _, _ := restoredLog(l, kept.Log.Text, kept.Log.Rev)
	if _, i := l.Step(log.Step()); i >= 0 {
		return i
	}
	return 0
}

func (h *Home) text(l *lessons.Lesson) *text.Lesson {
	if t, ok := h.words[h.Words.Lang][l.ID]; ok {
		return t
	}
	return h.words[string(text.EN)][l.ID]
}

func (h *Home) lesson() *lessons.Lesson { return h.Lessons[h.pick] }

// Init implements Screen.
func (h *Home) Init() tea.Cmd { return tea.Batch(h.look(), h.wake()) }

// Close implements Screen.
func (h *Home) Close() tea.Cmd {
	h.live.close()
	h.net.close()
	return nil
}

// SetSize implements Screen.
func (h *Home) SetSize(w, ht int) tea.Cmd { h.w, h.h = w, ht; return h.wake() }

// Cursor implements Screen.
func (h *Home) Cursor() (x, y int, shown bool) { return 0, 0, false }

// Update implements Screen.
func (h *Home) Update(msg tea.Msg) (Nav, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return h.looking(h.act(h.Keys.Action(msg), digit(msg)))
	case Act:
		return h.looking(h.act(msg.Action, 0))
	case Shown:
		if len(h.Lessons) > 0 {
			h.pick = h.last()
		}
		return nil, tea.Batch(h.look(), h.wake())
	case tea.MouseClickMsg:
		return h.looking(h.click(msg.Mouse()))
	case tea.MouseWheelMsg:
		if msg.Mouse().Button == tea.MouseWheelUp {
			h.move(-1)
		} else if msg.Mouse().Button == tea.MouseWheelDown {
			h.move(1)
		}
		return nil, h.look()
	}
	return nil, tea.Batch(h.live.update(msg), h.learn(msg))
}

// looking adds the work of the preview to what a key has led to.
func (h *Home) looking(nav Nav, cmd tea.Cmd) (Nav, tea.Cmd) {
	if nav != nil {
		return nav, cmd
	}
	return nav, tea.Batch(cmd, h.look())
}

func (h *Home) act(a keys.Action, n int) (Nav, tea.Cmd) {
	if len(h.Lessons) == 0 && a != keys.Leave {
		return nil, nil
	}
	switch a {
	case keys.Up:
		h.move(-1)
	case keys.Down:
		h.move(1)
	case keys.Right, keys.Tab:
		if h.steps && a == keys.Right {
			return h.enter()
		}
		if !h.steps {
			h.steps, h.step = true, h.resume(h.lesson())
		}
	case keys.Left, keys.Esc, keys.BackTab:
		h.steps = false
	case keys.Digit:
		if n <= len(h.Lessons) {
			h.pick, h.steps = n-1, false
		}
	case keys.Enter, keys.Play:
		return h.enter()
	case keys.Help:
		return Push{NewHelp(h.Context, h.Offers())}, nil
	case keys.Leave:
		return Pop{}, nil
	}
	return nil, nil
}

// move chooses the lesson, or the step, above or below.
func (h *Home) move(by int) {
	if h.steps {
		h.step = min(max(h.step+by, 0), len(h.lesson().Steps)-1)
		return
	}
	h.pick = min(max(h.pick+by, 0), len(h.Lessons)-1)
}

// enter opens what is chosen: a step, or a lesson where it was left.
func (h *Home) enter() (Nav, tea.Cmd) {
	l, id := h.lesson(), lessons.StepID("")
	if h.steps {
		id = l.Steps[h.step].ID
	} else if h.over(l) {
		id = l.Steps[h.resume(l)].ID
	}
	s, err := NewLesson(h.Context, l, id, !h.steps)
	if err != nil {
		h.Notes.Say(h.Words.Error(err))
		return nil, nil
	}
	h.steps = false
	return Push{s}, nil
}

func (h *Home) click(m tea.Mouse) (Nav, tea.Cmd) {
	if m.Y == h.h-1 {
		return h.act(hot(h.hots, m.X), 0)
	}
	for _, s := range h.spots {
		if !s.has(m.X, m.Y) {
			continue
		}
		switch s.target.kind {
		case atLesson:
			again := !h.steps && h.pick == s.target.index
			h.pick, h.steps = s.target.index, false
			if again {
				return h.enter()
			}
		case atStep:
			again := h.steps && h.step == s.target.index
			h.steps, h.step = true, s.target.index
			if again {
				return h.enter()
			}
		case atContinue:
			h.pick, h.steps = h.last(), false
			return h.enter()
		}
		return nil, nil
	}
	return nil, nil
}

// Offers implements Screen.
func (h *Home) Offers() []Offer {
	k := &h.Words.Keys
	enter := k.Continue
	if len(h.Lessons) == 0 {
		return []Offer{{Action: keys.Leave, Text: k.Quit}}
	}
	if h.steps || h.Record.Lesson(h.lesson().ID).Log.Counter == 0 {
		enter = k.Open
	}
	return []Offer{
		{Action: keys.Enter, Text: enter}, {Action: keys.Up, Text: k.Choose},
		{Action: keys.Right, Text: map[bool]string{false: k.Steps, true: k.Open}[h.steps]},
		{Action: keys.Left, Text: k.Back, Off: map[bool]string{false: h.Words.Why.AtStart}[h.steps]},
		{Action: keys.Theme, Text: k.Theme},
		{Action: keys.Help, Text: k.Help}, {Action: keys.Leave, Text: k.Quit},
		{Action: keys.Digit, Text: k.Choose, Quiet: true}, {Action: keys.Language, Text: h.Words.Other, Quiet: true},
		{Action: keys.Quit, Text: k.Quit, Quiet: true},
	}
}

// Draw implements Screen.
func (h *Home) Draw(cv *canvas.Canvas) {
	h.spots = h.spots[:0]
	h.drawHeader(cv)
	if len(h.Lessons) > 0 {
		h.drawColumns(cv)
	}
	h.drawNote(cv, h.h-2)
	h.hots = h.keysLine(cv, h.Offers())
}
