package screen

import (
	"strings"

	"nnlab/lessons/text"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// target is what a click on a line of the words column means.
type target struct {
	kind  targetKind
	index int
}

type targetKind uint8

const (
	noTarget targetKind = iota
	atOption
	atEntry
	atControl
	atHint
	atTab
	atTerm
	atLesson
	atContinue
	atLine
	atStep
	atMenu
	atStrip
)

// row is one line of the words column.
type row struct {
	left, right canvas.Spans
	bar         bool // the accent bar stands at the left, the text two cells in
	indent      int
	target      target
}

// flow is the words column from top to bottom.
type flow struct {
	c    *Context
	w    int
	rows []row
}

func (f *flow) add(r row) { f.rows = append(f.rows, r) }

func (f *flow) blank(bar bool) { f.add(row{bar: bar}) }

// padTo adds blank rows until n rows stand.
func (f *flow) padTo(n int) {
	for len(f.rows) < n {
		f.blank(false)
	}
}

// paragraph wraps spans into rows like the first.
func (f *flow) paragraph(s canvas.Spans, like row) {
	w := f.w - like.indent
	if like.bar {
		w -= 2
	}
	for _, line := range s.Wrap(max(w, 1)) {
		like.left = line
		f.add(like)
		like.right = nil
	}
}

func (f *flow) span(s string, t theme.Token) canvas.Spans {
	return canvas.Spans{{Text: f.c.spell(s), Style: f.c.Theme.Style(t)}}
}

// doc lays out filled words. tight leaves no blank row between paragraphs.
func (f *flow) doc(d text.Doc, plain theme.Token, like row, tight bool) {
	for i, b := range d {
		if i > 0 && !tight && !(b.Kind == text.Item && d[i-1].Kind == text.Item) {
			f.blank(like.bar)
		}
		f.block(b, plain, like)
	}
}

func (f *flow) block(b text.Block, plain theme.Token, like row) {
	var spans canvas.Spans
	for _, s := range b.Spans {
		if s.Kind == text.Code {
			s.Text = f.whole(s.Text, like)
		}
		spans = append(spans, canvas.Span{Text: s.Text, Style: f.c.Theme.Style(tokenOf(s.Kind, plain))})
	}
	switch b.Kind {
	case text.CodeBlock:
		for _, line := range strings.Split(b.String(), "\n") {
			like.left = canvas.Spans{{Text: line, Style: f.c.Theme.Style(theme.Bright)}}
			f.add(like)
		}
	case text.Item:
		first := len(f.rows)
		like.indent += 2
		f.paragraph(spans, like)
		if first < len(f.rows) {
			r := &f.rows[first]
			r.indent -= 2
			r.left = append(canvas.Spans{{Text: f.c.Theme.Glyph(theme.Dot) + " ", Style: f.c.Theme.Style(theme.Dim)}}, r.left...)
		}
	default:
		f.paragraph(spans, like)
	}
}

// whole keeps a formula on one line where that holds it with a full stop.
func (f *flow) whole(formula string, like row) string {
	w := f.w - like.indent - 1
	if like.bar {
		w -= 2
	}
	if canvas.Width(formula) > w {
		return formula
	}
	return strings.ReplaceAll(formula, " ", "\u00a0")
}

func tokenOf(k text.Kind, plain theme.Token) theme.Token {
	switch k {
	case text.Live, text.Strong:
		return theme.Strong
	case text.Code:
		return theme.Bright
	}
	return plain
}

// drawUnder draws the first rows, and under them those from top on, so that they stay while the rest scrolls.
func (f *flow) drawUnder(cv *canvas.Canvas, r canvas.Rect, top, head int) []spot {
	if top == 0 || head == 0 || head >= r.H {
		return f.draw(cv, r, top)
	}
	f.draw(cv, canvas.Rect{X: r.X, Y: r.Y, W: r.W, H: head}, 0)
	return f.draw(cv, canvas.Rect{X: r.X, Y: r.Y + head, W: r.W, H: r.H - head}, top+head)
}

// draw draws the rows from top on into a rectangle and returns where their targets are.
func (f *flow) draw(cv *canvas.Canvas, r canvas.Rect, top int) []spot {
	var spots []spot
	view := cv.Sub(r)
	for y := 0; y < r.H && top+y < len(f.rows); y++ {
		line, x := f.rows[top+y], 0
		if line.bar {
			view.Text(0, y, f.c.Theme.Glyph(theme.Bar), f.c.Theme.Style(theme.Accent))
			x = 2
		}
		view.Spans(x+line.indent, y, line.left)
		if w := line.right.Width(); w > 0 {
			view.Spans(r.W-w, y, line.right)
		}
		if line.target.kind != noTarget {
			spots = append(spots, spot{canvas.Rect{X: r.X, Y: r.Y + y, W: r.W, H: 1}, line.target})
		}
	}
	return spots
}

// spot is a place on the screen that a click can take.
type spot struct {
	canvas.Rect
	target target
}

func (s spot) has(x, y int) bool { return x >= s.X && x < s.X+s.W && y >= s.Y && y < s.Y+s.H }
