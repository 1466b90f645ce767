package screen

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/keys"
	"nnlab/tui/panel"
	"nnlab/tui/theme"
)

// withWeights ends the name of a program that has the weights in it.
const withWeights = ".weights"

// codePanels are the programs that a scene may have.
func codePanels() lessons.Need { return lessons.Need{"code.keras", "code.pytorch", "code.go"} }

// programs are those that the scene has.
func (l *Lesson) programs() (out lessons.Need) {
	for _, id := range codePanels() {
		if _, ok := l.bench.shapes[id]; ok {
			out = append(out, id)
		}
	}
	return out
}

// coding is what the page of code over the lesson looks at.
func (l *Lesson) coding() lessons.Need {
	if l.code == nil {
		return nil
	}
	return lessons.Need{l.code.panel()}
}

// openCode opens the page of code.
func (l *Lesson) openCode() (Nav, tea.Cmd) {
	if len(l.programs()) == 0 {
		l.Notes.Say(l.Words.Lab.NoCode)
		return nil, nil
	}
	l.code = &CodePage{Context: l.Context, lesson: l}
	return Push{l.code}, l.replan()
}

// CodePage shows today's experiment as a whole program, over the lesson: its text in one of the languages, with the
// weights or without.
type CodePage struct {
	*Context
	lesson  *Lesson
	w, h    int
	tab     int
	top     int
	weights bool
	spots   []spot
	hots    []hotkey
}

// panel is the program that is looked at.
func (p *CodePage) panel() lessons.PanelID {
	all := p.lesson.programs()
	if len(all) == 0 {
		return codePanels()[0]
	}
	id := all[min(p.tab, len(all)-1)]
	if p.weights {
		id += withWeights
	}
	return id
}

// program is its text; empty while it is on its way.
func (p *CodePage) program() (lessons.Program, bool) {
	prog, ok := p.lesson.eng.Frame().Panel(p.panel()).(lessons.Program)
	return prog, ok
}

// Init implements Screen.
func (p *CodePage) Init() tea.Cmd { return nil }

// SetSize implements Screen.
func (p *CodePage) SetSize(w, h int) tea.Cmd { p.w, p.h = w, h; return nil }

// Cursor implements Screen.
func (p *CodePage) Cursor() (x, y int, shown bool) { return 0, 0, false }

// Close implements Screen.
func (p *CodePage) Close() tea.Cmd {
	p.lesson.code = nil
	return p.lesson.replan()
}

// Update implements Screen.
func (p *CodePage) Update(msg tea.Msg) (Nav, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return p.act(p.Keys.Action(msg), digit(msg))
	case tea.MouseWheelMsg:
		if msg.Mouse().Button == tea.MouseWheelUp {
			p.scroll(-1)
		} else if msg.Mouse().Button == tea.MouseWheelDown {
			p.scroll(1)
		}
	case tea.MouseClickMsg:
		m := msg.Mouse()
		if m.Y == p.h-1 {
			return p.act(hot(p.hots, m.X), 0)
		}
		for _, s := range p.spots {
			if s.has(m.X, m.Y) {
				return nil, p.show(s.target.index)
			}
		}
	}
	return nil, nil
}

func (p *CodePage) act(a keys.Action, digit int) (Nav, tea.Cmd) {
	n := len(p.lesson.programs())
	switch a {
	case keys.Esc, keys.Leave, keys.Code:
		return Pop{}, nil
	case keys.Up:
		p.scroll(-1)
	case keys.Down:
		p.scroll(1)
	case keys.PrevStep:
		p.scroll(-p.area().H)
	case keys.NextStep:
		p.scroll(p.area().H)
	case keys.Start:
		p.top = 0
	case keys.End:
		p.scroll(1 << 20)
	case keys.Left, keys.BackTab:
		return nil, p.show((p.tab + n - 1) % max(n, 1))
	case keys.Right, keys.Tab:
		return nil, p.show((p.tab + 1) % max(n, 1))
	case keys.Digit:
		return nil, p.show(digit - 1)
	case keys.Edit:
		p.weights, p.top = !p.weights, 0
		return nil, p.lesson.replan()
	}
	return nil, nil
}

// show goes to another language.
func (p *CodePage) show(tab int) tea.Cmd {
	if tab < 0 || tab >= len(p.lesson.programs()) || tab == p.tab {
		return nil
	}
	p.tab, p.top = tab, 0
	return p.lesson.replan()
}

func (p *CodePage) scroll(by int) {
	p.top = max(0, min(p.top+by, p.lines()-p.area().H))
}

func (p *CodePage) lines() int {
	prog, ok := p.program()
	if !ok {
		return 0
	}
	return strings.Count(strings.TrimRight(prog.Text, "\n"), "\n") + 1
}

// area is where the text stands, under the row of languages.
func (p *CodePage) area() canvas.Rect {
	m := margin(p.w)
	return canvas.Rect{X: m, Y: 4, W: p.w - 2*m, H: max(1, p.h-6)}
}

// Offers implements Screen.
func (p *CodePage) Offers() []Offer {
	k, w := &p.Words.Keys, &p.Words.Lab
	weights := w.WithWeights
	if p.weights {
		weights = w.WithoutWeights
	}
	return []Offer{
		{Action: keys.Right, Text: k.Choose}, {Action: keys.Up, Text: k.Move}, {Action: keys.Edit, Text: weights},
		{Action: keys.Esc, Text: k.Close},
	}
}

// Draw implements Screen.
func (p *CodePage) Draw(cv *canvas.Canvas) {
	p.header(cv, p.Words.Lab.Code, "")
	r := p.area()
	p.drawLanguages(cv, r)
	p.scroll(0)
	if prog, ok := p.program(); ok {
		pic := panel.Draw(prog, r.W, r.H, panel.Context{Theme: p.Theme, Words: p.Words, Tabbed: true, Offset: p.top})
		cv.Blit(r.X, r.Y, pic.Canvas)
	}
	if p.top+r.H < p.lines() {
		cv.Text(r.X, r.Y+r.H, p.Theme.Glyph(theme.MoreBelow), p.Theme.Style(theme.Dim))
	}
	p.drawNote(cv, p.h-2)
	p.hots = p.keysLine(cv, p.Offers())
}

// drawLanguages draws the row of languages: the one that is read as a chip.
func (p *CodePage) drawLanguages(cv *canvas.Canvas, r canvas.Rect) {
	p.spots = p.spots[:0]
	x := r.X
	for i, id := range p.lesson.programs() {
		from, label := x, number(i+1)+" "+languageName(id)
		if i == p.tab {
			x = cv.Text(x, r.Y-2, " "+label+" ", p.Theme.Style(theme.Chip)) + 2
		} else {
			x = cv.Text(x+1, r.Y-2, label, p.Theme.Style(theme.Dim)) + 3
		}
		p.spots = append(p.spots, spot{canvas.Rect{X: from, Y: r.Y - 2, W: x - from, H: 1}, target{atTab, i}})
	}
}

// languageName is how those who made them write the names.
func languageName(id lessons.PanelID) string {
	switch id {
	case "code.keras":
		return "Keras"
	case "code.pytorch":
		return "PyTorch"
	}
	return "Go"
}
