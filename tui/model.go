package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"nnlab/lessons/progress"
	"nnlab/tui/canvas"
	"nnlab/tui/i18n"
	"nnlab/tui/keys"
	"nnlab/tui/screen"
	"nnlab/tui/theme"
)

// Model is the root: it routes messages to the stack of screens and composes what the terminal shows.
type Model struct {
	cfg   Config
	ctx   *screen.Context
	stack []screen.Screen
	mode  theme.Mode

	given    tea.WindowSizeMsg // as the terminal said it
	w, h     int               // what is drawn
	started  time.Time
	answered bool // the terminal has answered, so that nothing is typed at the shell after the end
	chosen   bool // the learner has chosen the theme
	quitting bool
	failed   error // of the last save

	cv    *canvas.Canvas // the screen's cells, used again for every picture
	view  tea.View
	fresh bool // view is up to date
}

// New makes the model. It never fails: trouble with progress or with the place to begin is said on the screen.
func New(cfg Config) *Model {
	ctx, err := cfg.visitor()
	m := &Model{cfg: cfg, ctx: ctx, mode: cfg.Mode, answered: cfg.FixDark}
	home, problem := screen.NewHome(ctx)
	if problem != nil { // words that cannot be read: a home without lessons says so
		ctx.Lessons = nil
		home, _ = screen.NewHome(ctx)
		err = problem
	}
	m.stack = []screen.Screen{home}
	if first, problem := m.begin(); problem != nil {
		err = problem
	} else if first != nil {
		m.stack = append(m.stack, first)
	}
	if err != nil {
		ctx.Notes.Say(sayError(ctx.Words, err))
	}
	return m
}

// begin is the lesson to begin with; nil: home.
func (m *Model) begin() (screen.Screen, error) {
	id := m.cfg.Lesson
	if m.cfg.Script != nil {
		id = m.cfg.Script.Lesson
	}
	for _, l := range m.ctx.Lessons {
		if l.ID != id {
			continue
		}
		if s := m.cfg.Script; s != nil {
			lesson, err := screen.NewLessonAt(m.ctx, l, s.Seed, s.Log)
			if err != nil {
				return nil, err
			}
			return lesson, nil
		}
		lesson, err := screen.NewLesson(m.ctx, l, m.cfg.Step, m.cfg.Step == "")
		if err != nil {
			return nil, err
		}
		return lesson, nil
	}
	return nil, nil
}

// Init implements tea.Model.
func (m *Model) Init() tea.Cmd {
	m.started = time.Now()
	if m.cfg.FixDark {
		return nil
	}
	return tea.RequestBackgroundColor
}

// Update implements tea.Model. Sizes and themes go to all screens, keys and the mouse to the one on top, everything
// else to all.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg.(type) {
	case tea.MouseMotionMsg, tea.MouseReleaseMsg:
		return m, nil // clicks and the wheel only
	}
	m.fresh = false
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		return m, m.resize(msg)
	case tea.BackgroundColorMsg:
		m.answered = true
		if !m.chosen && !m.cfg.FixDark {
			m.setTheme(msg.IsDark())
		}
	case tea.ColorProfileMsg:
		m.setDepth(msg)
	case tea.KeyPressMsg:
		return m, m.key(msg)
	case tea.MouseClickMsg, tea.MouseWheelMsg, tea.PasteMsg:
		if !m.small() {
			m.ctx.Notes.Clear()
			return m, m.top(msg)
		}
	case tea.ResumeMsg:
		return m, tea.ClearScreen
	case screen.SavedMsg:
		m.ctx.Record.Saved(msg)
		m.saved(msg.Err)
	default:
		return m, m.all(msg)
	}
	return m, nil
}

// top gives a message to the screen on top and carries out what it asks of the stack.
func (m *Model) top(msg tea.Msg) tea.Cmd {
	if len(m.stack) == 0 {
		return nil
	}
	nav, cmd := m.stack[len(m.stack)-1].Update(msg)
	return tea.Batch(cmd, m.navigate(nav))
}

// all gives a message to every screen; each knows its own. Only the one on top may change the stack.
func (m *Model) all(msg tea.Msg) tea.Cmd {
	var cmds []tea.Cmd
	var nav screen.Nav
	for i, s := range m.stack {
		n, cmd := s.Update(msg)
		cmds = append(cmds, cmd)
		if i == len(m.stack)-1 {
			nav = n
		}
	}
	return tea.Batch(append(cmds, m.navigate(nav))...)
}

// navigate carries out what a screen asks of the stack.
func (m *Model) navigate(nav screen.Nav) tea.Cmd {
	switch nav := nav.(type) {
	case screen.Push:
		return m.push(nav.Screen)
	case screen.Swap:
		return tea.Batch(m.pop(), m.push(nav.Screen))
	case screen.Pop:
		if len(m.stack) == 1 {
			return m.quit()
		}
		cmds := []tea.Cmd{m.pop(), m.top(screen.Shown{})}
		if nav.Then != nil {
			cmds = append(cmds, m.top(nav.Then))
		}
		return tea.Batch(cmds...)
	}
	return nil
}

func (m *Model) push(s screen.Screen) tea.Cmd {
	m.stack = append(m.stack, s)
	var size tea.Cmd
	if !m.small() {
		size = s.SetSize(m.w, m.h)
	}
	return tea.Batch(size, s.Init())
}

func (m *Model) pop() tea.Cmd {
	last := len(m.stack) - 1
	cmd := m.stack[last].Close()
	m.stack[last] = nil
	m.stack = m.stack[:last]
	return cmd
}

// resize clamps the size and gives it to all screens. The first one also starts them.
func (m *Model) resize(msg tea.WindowSizeMsg) tea.Cmd {
	first := m.w == 0 && m.h == 0
	m.given = msg
	m.w, m.h = min(max(msg.Width, 0), canvas.MaxWidth), min(max(msg.Height, 0), canvas.MaxHeight)
	var cmds []tea.Cmd
	for _, s := range m.stack {
		if !m.small() {
			cmds = append(cmds, s.SetSize(m.w, m.h))
		}
		if first && m.w > 0 {
			cmds = append(cmds, s.Init())
		}
	}
	return tea.Batch(cmds...)
}

// small tells whether there is no room for a lesson.
func (m *Model) small() bool { return m.w < screen.MinWidth || m.h < screen.MinHeight }

// key handles the keys that mean the same everywhere and gives the others to the screen on top.
func (m *Model) key(msg tea.KeyPressMsg) tea.Cmd {
	m.ctx.Notes.Clear()
	a := m.ctx.Keys.Action(msg)
	switch {
	case a == keys.Quit:
		return m.quit()
	case a == keys.Suspend && m.cfg.Suspend:
		return tea.Suspend
	case m.small():
		if a == keys.Leave || a == keys.Esc {
			return m.quit()
		}
		return nil
	case m.typing():
	case a == keys.Language:
		return m.language()
	case a == keys.Theme:
		m.chosen = true
		m.setTheme(!m.mode.Dark)
		return nil
	}
	return m.top(msg)
}

// typing tells whether a text is being typed: it owns every printable key.
func (m *Model) typing() bool {
	if len(m.stack) == 0 {
		return false
	}
	_, _, shown := m.stack[len(m.stack)-1].Cursor()
	return shown
}

// language changes to the other language.
func (m *Model) language() tea.Cmd {
	all := i18n.Languages()
	next := all[0]
	for i, lang := range all {
		if lang == m.ctx.Words.Lang {
			next = all[(i+1)%len(all)]
		}
	}
	m.ctx.Words = i18n.For(next)
	if m.small() {
		return nil
	}
	return m.resize(m.given)
}

func (m *Model) setTheme(dark bool) {
	if m.mode.Dark != dark {
		m.mode.Dark = dark
		m.ctx.Theme = theme.New(m.mode)
	}
}

// saved notes how a save went. Trouble is said once and never stops a lesson.
func (m *Model) saved(err error) {
	m.failed = err
	if err != nil {
		m.ctx.Notes.Once("save", sayError(m.ctx.Words, &saveError{err}))
	}
}

// quit closes all screens, saves, and ends.
func (m *Model) quit() tea.Cmd {
	if m.quitting {
		return tea.Quit
	}
	m.quitting = true
	var cmds []tea.Cmd
	for len(m.stack) > 0 {
		cmds = append(cmds, m.pop())
	}
	if wait := 200*time.Millisecond - time.Since(m.started); !m.answered && wait > 0 {
		cmds = append(cmds, tea.Tick(wait, func(time.Time) tea.Msg { return nil }))
	}
	return tea.Sequence(append(cmds, tea.Quit)...)
}

// Finish closes what is still open and saves, for ends that never reach Update: signals, hang-ups, the end of the
// input. It returns why the last save failed.
func (m *Model) Finish() error {
	for len(m.stack) > 0 {
		m.pop()
	}
	if !m.ctx.Record.Settled() { // also a save that was on its way when the program ended
		m.failed = m.ctx.Record.Flush()
	}
	if m.failed != nil && m.cfg.Store != nil { // what could not be written is tried once more
		m.failed = m.cfg.Store.Save(progress.Progress{})
	}
	return m.failed
}
