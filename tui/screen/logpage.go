package screen

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"nnlab/tui/canvas"
	"nnlab/tui/i18n"
	"nnlab/tui/keys"
	"nnlab/tui/theme"
)

// LogPage shows the present log as text. It goes to the terminal's clipboard; Enter writes it into a file where the
// visitor has files.
type LogPage struct {
	page
	lesson string
	text   string
}

// NewLogPage makes the page of a log.
func NewLogPage(c *Context, lesson, text string) *LogPage {
	p := &LogPage{page: page{Context: c}, lesson: lesson, text: text}
	p.rows = func(int) []row {
		f := &flow{c: c}
		for _, line := range strings.Split(strings.TrimRight(text, "\n"), "\n") {
			f.add(row{left: canvas.Spans{{Text: line, Style: c.Theme.Style(theme.Fg)}}})
		}
		return f.rows
	}
	return p
}

// Init implements Screen.
func (p *LogPage) Init() tea.Cmd { return tea.SetClipboard(p.text) }

// file is the name under which the log is kept.
func (p *LogPage) file() string { return p.lesson + ".log" }

// keptMsg says where a log was written.
type keptMsg struct {
	path string
	err  error
}

// Update implements Screen.
func (p *LogPage) Update(msg tea.Msg) (Nav, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return p.act(p.Keys.Action(msg))
	case tea.MouseClickMsg, tea.MouseWheelMsg:
		a, _ := p.mouse(msg)
		return p.act(a)
	case keptMsg:
		if msg.err != nil {
			p.Notes.Say(p.Words.File(msg.path, msg.err))
		} else {
			p.Notes.Say(p.Words.Fill(p.Words.Screen.Saved, i18n.Clean(msg.path, p.w)))
		}
	}
	return nil, nil
}

func (p *LogPage) act(a keys.Action) (Nav, tea.Cmd) {
	switch a {
	case keys.Enter:
		if p.Keep == nil {
			return nil, nil
		}
		keep, name, text := p.Keep, p.file(), p.text
		return nil, func() tea.Msg {
			path, err := keep(name, []byte(text))
			return keptMsg{path, err}
		}
	case keys.Log:
		return Pop{}, nil
	}
	nav, _ := p.turn(a)
	return nav, nil
}

// Offers implements Screen.
func (p *LogPage) Offers() []Offer {
	k := &p.Words.Keys
	var out []Offer
	if p.Keep != nil {
		out = append(out, Offer{Action: keys.Enter, Text: p.Words.Fill(p.Words.Screen.SaveAs, p.file())})
	}
	return append(out, Offer{Action: keys.Esc, Text: k.Close}, Offer{Action: keys.Up, Text: k.Move})
}

// Draw implements Screen.
func (p *LogPage) Draw(cv *canvas.Canvas) {
	p.title, p.foot = p.Words.Screen.Log, p.Words.Screen.LogSent
	p.draw(cv, p.Offers())
}
