package plain

import (
	"strings"

	"nnlab/lessons"
	"nnlab/lessons/text"
	"nnlab/tui/canvas"
	"nnlab/tui/i18n"
	"nnlab/tui/theme"
)

// The width of the text: what a file gets, and the least and the most of a terminal.
const (
	FileWidth = 80
	minWidth  = 40
	maxWidth  = 100
)

// Printer writes text in one language, spelling and width.
type Printer struct {
	words *i18n.Words
	theme *theme.Theme
	width int
}

// New makes a Printer; with ascii it spells symbols in ASCII. A width of 0 is that of a file.
func New(words *i18n.Words, ascii bool, width int) *Printer {
	if width <= 0 {
		width = FileWidth
	}
	t := theme.New(theme.Mode{Depth: theme.NoColor, ASCII: ascii})
	return &Printer{words: words, theme: t, width: min(max(width, minWidth), maxWidth)}
}

// page is text in the making.
type page struct {
	*Printer
	strings.Builder
	indent int
}

func (p *Printer) page() *page { return &page{Printer: p} }

// narrow returns the same page with its lines further in.
func (p *page) in(cells int, write func()) {
	p.indent += cells
	write()
	p.indent -= cells
}

// room is how many cells a line has.
func (p *page) room() int { return p.width - p.indent }

// line writes one line, which is not wrapped.
func (p *page) line(parts ...string) {
	s := strings.TrimRight(strings.Join(parts, ""), " ")
	if s != "" {
		s = strings.Repeat(" ", p.indent) + s
	}
	p.WriteString(strings.ReplaceAll(s, "\u00a0", " ") + "\n")
}

// blank leaves a line free, but never two.
func (p *page) blank() {
	if s := p.String(); s != "" && !strings.HasSuffix(s, "\n\n") {
		p.WriteByte('\n')
	}
}

// wrap writes a paragraph; lines after the first stand hang cells further in.
func (p *page) wrap(s string, hang int) {
	lines := canvas.Spans{{Text: s}}.Wrap(p.room() - hang)
	for i, l := range lines {
		var b strings.Builder
		if i > 0 {
			b.WriteString(strings.Repeat(" ", hang))
		}
		for _, span := range l {
			b.WriteString(span.Text)
		}
		p.line(b.String())
	}
}

// doc writes words: paragraphs with a blank line between them, lists, and code as it stands.
func (p *page) doc(d text.Doc) {
	for i, b := range d {
		if i > 0 && (b.Kind != text.Item || d[i-1].Kind != text.Item) {
			p.blank()
		}
		switch b.Kind {
		case text.Item:
			p.wrap("- "+b.String(), 2)
		case text.CodeBlock:
			for _, l := range strings.Split(b.String(), "\n") {
				p.line("    ", l)
			}
		default:
			p.wrap(b.String(), 0)
		}
	}
}

// spell writes a symbol as the printer spells symbols.
func (p *Printer) spell(s string) string { return p.theme.Spell(s) }

// label says a label in the printer's language and spelling.
func (p *Printer) label(l lessons.Label) string {
	names := make([]string, len(l.Names))
	for i, n := range l.Names {
		names[i] = p.spell(n)
	}
	return p.spell(p.words.Label(lessons.Label{Word: l.Word, Names: names}))
}

// say fills one of the words around the lesson.
func (p *Printer) say(form string, names ...string) string {
	return p.spell(p.words.Fill(form, names...))
}

// num writes a number as a panel shows it.
func (p *Printer) num(n lessons.Num) string {
	switch n.Known {
	case lessons.KnownAhead:
		return p.theme.Glyph(theme.Pending)
	case lessons.KnownAsked:
		return p.theme.Glyph(theme.Unknown)
	case lessons.KnownWorking:
		return p.theme.Glyph(theme.Ellipsis)
	}
	if n.Signed {
		return p.spell(text.Signed(n.V, n.Digits))
	}
	return p.spell(text.Number(n.V, n.Digits))
}

// glyph is a symbol and the space after it.
func (p *Printer) glyph(g theme.Glyph) string { return p.theme.Glyph(g) + " " }
