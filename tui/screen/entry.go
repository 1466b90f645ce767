package screen

import (
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// entry is a line of text being typed. It owns every printable key.
type entry struct {
	input textinput.Model
	label string
	how   string // how to end it, shown beside the field; empty: the field takes all the room
	old   bool   // it still holds the old value, which the first character typed replaces
	wrong string // what is wrong with the text, shown in its place until the text changes
	done  func(text string) (Nav, tea.Cmd)
	each  func(text string) // called after every change, may be nil
}

// maxPaste is the most that is taken of a paste.
const maxPaste = 64 << 10

func newEntry(label, text string, limit int, done func(string) (Nav, tea.Cmd)) *entry {
	in := textinput.New()
	in.Prompt = ""
	in.CharLimit = limit
	in.SetVirtualCursor(false)
	in.SetWidth(0)
	in.SetValue(text)
	in.CursorEnd()
	in.Focus()
	return &entry{input: in, label: label, old: text != "", done: done}
}

// update takes a key or a paste.
func (e *entry) update(msg tea.Msg) tea.Cmd {
	if p, ok := msg.(tea.PasteMsg); ok && len(p.Content) > maxPaste {
		msg = tea.PasteMsg{Content: p.Content[:maxPaste]}
	}
	before := e.input.Value()
	switch k := msg.(type) {
	case tea.KeyPressMsg:
		if e.old && k.Text != "" {
			e.input.SetValue("")
		}
		e.old = false
	case tea.PasteMsg:
		if e.old {
			e.input.SetValue("")
		}
		e.old = false
	}
	var cmd tea.Cmd
	e.input, cmd = e.input.Update(msg)
	if before != e.input.Value() {
		e.wrong = ""
		if e.each != nil {
			e.each(e.input.Value())
		}
	}
	return cmd
}

// fieldWidth is the width of a field with words beside it.
const fieldWidth = 16

// beside draws what is wrong with the text, else how to end the entry.
func (e *entry) beside(c *Context, cv *canvas.Canvas, x, y int) {
	words, token := e.how, theme.Dim
	if e.wrong != "" {
		words, token = e.wrong, theme.Bright
	}
	room := cv.Width() - margin(cv.Width()) - x
	cv.Text(x, y, canvas.Truncate(c.spell(words), room, c.Theme.Glyph(theme.Ellipsis)), c.Theme.Style(token))
}

// draw draws label and text from x on, at most w cells, and returns the column of the cursor.
func (e *entry) draw(c *Context, cv *canvas.Canvas, x, y, w int) int {
	end := x + w
	if e.label != "" {
		x = cv.Text(x, y, c.spell(e.label), c.Theme.Style(theme.Accent)) + 2
	}
	room := max(1, end-x)
	if e.how != "" {
		room = min(room, fieldWidth)
		e.beside(c, cv, x+room+2, y)
	}
	cv.Fill(canvas.Rect{X: x, Y: y, W: room, H: 1}, c.Theme.Style(theme.Surface))
	runes := []rune(e.input.Value())
	at := min(e.input.Position(), len(runes))
	from := 0
	for canvas.Width(string(runes[from:at])) >= room {
		from++
	}
	shown := canvas.Truncate(string(runes[from:]), room, "")
	cv.Text(x, y, shown, c.onBand(theme.Bright))
	cursor := x + canvas.Width(string(runes[from:at]))
	cv.Text(cursor+canvas.Width(string(runes[at:])), y, "", c.onBand(theme.Accent))
	return cursor
}
