package screen

import (
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// Notes are short sentences on the status line: each is shown until the next key, a kind of trouble once.
type Notes struct {
	text string
	said map[string]bool
}

// NewNotes makes an empty status line.
func NewNotes() *Notes { return &Notes{said: map[string]bool{}} }

// Say shows a sentence.
func (n *Notes) Say(text string) { n.text = text }

// Once shows a sentence of a kind the first time only.
func (n *Notes) Once(kind, text string) {
	if !n.said[kind] {
		n.said[kind] = true
		n.text = text
	}
}

// Text is what is shown now.
func (n *Notes) Text() string { return n.text }

// Clear empties the line.
func (n *Notes) Clear() { n.text = "" }

// drawNote draws the notice of the moment.
func (c *Context) drawNote(cv *canvas.Canvas, y int) {
	m := margin(cv.Width())
	text := canvas.Truncate(c.spell(c.Notes.Text()), cv.Width()-2*m, c.Theme.Glyph(theme.Ellipsis))
	cv.Text(m, y, text, c.Theme.Style(theme.Bright))
}
