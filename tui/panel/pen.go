package panel

import (
	"strings"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// pen draws one picture and notes where its numbers are.
type pen struct {
	*canvas.Canvas
	Context
	w, h int
	hits []Hit
}

func newPen(w, h int, c Context) *pen {
	if c.Theme == nil {
		c.Theme = theme.New(theme.Mode{})
	}
	b := &pen{Canvas: canvas.New(w, h), Context: c}
	b.w, b.h = b.Width(), b.Height()
	if h == 0 { // measuring only
		b.w = max(0, min(w, canvas.MaxWidth))
	}
	return b
}

func (b *pen) picture() Picture { return Picture{b.Canvas, b.hits} }

func (b *pen) style(k theme.Token) theme.Style { return b.Theme.Style(k) }
func (b *pen) glyph(g theme.Glyph) string      { return b.Theme.Glyph(g) }
func (b *pen) spell(s string) string           { return b.Theme.Spell(s) }
func (b *pen) bare() bool                      { return b.Theme.Mode().Depth == theme.NoColor || b.Theme.Mode().ASCII }

// label is the text of a label in the reader's language and character set.
func (b *pen) label(l lessons.Label) string {
	switch {
	case l.IsZero():
		return ""
	case b.Words == nil || l.Word == "" && len(l.Names) == 1:
		return b.spell(strings.Join(l.Names, " "))
	}
	return b.spell(b.Words.Label(l))
}

// clip is s cut to w cells, with a mark.
func (b *pen) clip(s string, w int) string {
	return canvas.Truncate(s, w, b.glyph(theme.Ellipsis))
}

// put writes words from x on, cut so that they end before column end.
func (b *pen) put(x, y, end int, s string, st theme.Style) {
	if room := min(end, b.w) - x; room > 0 {
		b.Text(x, y, b.clip(s, room), st)
	}
}

// putRight writes words that end before column end and do not begin before x.
func (b *pen) putRight(x, y, end int, s string, st theme.Style) {
	if room := end - x; room > 0 {
		b.TextRight(end, y, b.clip(s, room), st)
	}
}

// noteLines breaks the remark under a panel into lines of w cells.
func (b *pen) noteLines(l lessons.Label, w int) []canvas.Spans {
	if l.IsZero() {
		return nil
	}
	return canvas.Spans{{Text: b.label(l), Style: b.style(theme.Dim)}}.Wrap(max(1, w))
}

// note writes the lines of a remark from y on; a mark says that there is no room for all of them.
func (b *pen) note(lines []canvas.Spans, x, y int) {
	room := b.h - y
	for i, line := range lines[:max(0, min(len(lines), room))] {
		if i == room-1 && i+1 < len(lines) {
			mark := canvas.Span{Text: b.glyph(theme.Ellipsis), Style: b.style(theme.Dim)}
			line = append(line.Truncate(b.w-x-1, ""), mark)
		}
		b.Spans(x, y+i, line)
	}
}

// hit notes a place, if it is inside of the picture.
func (b *pen) hit(h Hit) {
	if h.Ref == "" && (h.Kind == HitNumber || h.Kind == HitUnit) {
		return
	}
	x0, y0 := max(h.X, 0), max(h.Y, 0)
	x1, y1 := min(h.X+h.W, b.w), min(h.Y+h.H, b.h)
	if x1 > x0 && y1 > y0 {
		h.X, h.Y, h.W, h.H = x0, y0, x1-x0, y1-y0
		b.hits = append(b.hits, h)
	}
}

// number writes a number's text at a cell and notes its place. What would
// stick out of the picture is not drawn at all.
func (b *pen) number(x, y int, n lessons.Num, s string, st theme.Style) bool {
	w := canvas.Width(s)
	if x < 0 || y < 0 || x+w > b.w || y >= b.h || s == "" {
		return false
	}
	b.Text(x, y, s, b.looked(n, st))
	b.hit(Hit{X: x, Y: y, W: w, H: 1, Ref: n.Ref, Editable: n.Editable})
	return true
}

// numberRight is number with the column after its last digit.
func (b *pen) numberRight(end, y int, n lessons.Num, s string, st theme.Style) bool {
	return b.number(end-canvas.Width(s), y, n, s, st)
}

// looked is the style of a number: that of the cursor if it rests on it.
func (b *pen) looked(n lessons.Num, st theme.Style) theme.Style {
	if n.Ref == "" {
		return st
	}
	if n.Ref == b.Look {
		if st == b.style(theme.Chip) {
			return st.Underline()
		}
		return b.style(theme.Accent).On(b.style(theme.Surface)).Bold().Underline()
	}
	return st
}
