package screen

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
	"nnlab/lessons/text"
	"nnlab/tui/canvas"
	"nnlab/tui/keys"
	"nnlab/tui/theme"
)

// Steps is the list of a lesson's steps, with a filter.
type Steps struct {
	page
	lesson *lessons.Lesson
	words  func() *text.Lesson
	here   lessons.StepID
	filter *entry
	find   string
	shown  []int // the steps that the filter leaves
}

// NewSteps makes the list.
func NewSteps(c *Context, l *lessons.Lesson, words func() *text.Lesson, here lessons.StepID) *Steps {
	s := &Steps{page: page{Context: c}, lesson: l, words: words, here: here}
	s.rows = s.lay
	s.usable = func(i int) bool { return i < len(s.shown) }
	_, s.pick = l.Step(here)
	s.pick = max(s.pick, 0)
	s.sift()
	return s
}

// sift finds the steps whose number or title holds what is looked for.
func (s *Steps) sift() {
	s.shown = s.shown[:0]
	for i, st := range s.lesson.Steps {
		title := string(st.ID)
		if t, ok := s.words().Step(title); ok {
			title = t.Title
		}
		if strings.Contains(strings.ToLower(number(i+1)+" "+title), strings.ToLower(s.find)) {
			s.shown = append(s.shown, i)
		}
	}
	s.pick = max(0, min(s.pick, len(s.shown)-1))
}

func (s *Steps) lay(w int) []row {
	var here lessons.StepID
	if s.pick < len(s.shown) {
		here = s.lesson.Steps[s.shown[s.pick]].ID
	}
	all := stepRows(s.Context, s.lesson, s.words(), here, w)
	var out []row
	for n, i := range s.shown {
		r := all[i]
		r.target = target{atLine, n}
		out = append(out, r)
	}
	if len(out) == 0 {
		f := flow{c: s.Context}
		out = append(out, row{left: f.span(s.Words.Ask.NoMatch, theme.Dim)})
	}
	return out
}

// Update implements Screen.
func (s *Steps) Update(msg tea.Msg) (Nav, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		a := s.Keys.Action(msg)
		if s.filter != nil && (printable(msg) || a == keys.Left || a == keys.Right || a == keys.Undo) {
			return nil, s.filter.update(msg)
		}
		return s.act(a), nil
	case tea.PasteMsg:
		if s.filter != nil {
			return nil, s.filter.update(msg)
		}
	case tea.MouseClickMsg, tea.MouseWheelMsg:
		a, clicked := s.mouse(msg)
		if clicked {
			a = keys.Enter
		}
		return s.act(a), nil
	}
	return nil, nil
}

func (s *Steps) act(a keys.Action) Nav {
	switch a {
	case keys.Enter, keys.Right:
		if s.pick < len(s.shown) {
			return Pop{openStep{s.lesson.Steps[s.shown[s.pick]].ID}}
		}
		return nil
	case keys.Filter:
		s.filter = newEntry(s.Words.Keys.Find, s.find, 40, nil)
		s.filter.each = func(text string) { s.find = text; s.sift() }
		return nil
	case keys.Esc:
		if s.filter != nil {
			s.filter, s.find = nil, ""
			s.sift()
			return nil
		}
	case keys.Steps:
		return Pop{}
	}
	nav, _ := s.turn(a)
	return nav
}

// Cursor implements Screen.
func (s *Steps) Cursor() (x, y int, shown bool) {
	if s.filter == nil {
		return 0, 0, false
	}
	m := margin(s.w)
	return s.filter.draw(s.Context, canvas.New(s.w, 1), m, 0, min(s.w-2*m, 50)), s.h - 2, true
}

// Offers implements Screen.
func (s *Steps) Offers() []Offer {
	k := &s.Words.Keys
	return []Offer{
		{Action: keys.Enter, Text: k.Open}, {Action: keys.Up, Text: k.Choose}, {Action: keys.Filter, Text: k.Find},
		{Action: keys.Esc, Text: k.Close},
	}
}

// Draw implements Screen.
func (s *Steps) Draw(cv *canvas.Canvas) {
	s.title = s.words().Title
	s.foot = ""
	if s.filter == nil { // the field stands there
		s.foot = s.Words.Fill(s.Words.Ask.Asks, s.Theme.Glyph(theme.Ask))
	}
	s.draw(cv, s.Offers())
	if s.filter != nil {
		m := margin(s.w)
		s.filter.draw(s.Context, cv, m, s.h-2, min(s.w-2*m, 50))
	}
}
