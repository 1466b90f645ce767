package text

import "strings"

// BlockKind tells what a block of words is.
type BlockKind uint8

// The kinds of blocks.
const (
	Paragraph BlockKind = iota
	Item                // of a list; its mark is not part of it
	CodeBlock           // lines end in \n, the last without
)

// Kind tells how a span of words is set.
type Kind uint8

// The kinds of spans.
const (
	Plain  Kind = iota
	Strong      // a term where it is first taught
	Code        // what can be typed
	Live        // a value of this moment
)

// Doc is words ready to be laid out: plain data without colours or widths.
type Doc []Block

// Block is one paragraph, list item or block of code.
type Block struct {
	Kind  BlockKind
	Spans []Span
}

// Span is a stretch of text of one kind.
type Span struct {
	Text string
	Kind Kind
}

// String returns the text of the block without its kinds.
func (b Block) String() string {
	var s strings.Builder
	for _, sp := range b.Spans {
		s.WriteString(sp.Text)
	}
	return s.String()
}

// String returns the text of the doc without its kinds: a blank line between blocks, none between items.
func (d Doc) String() string {
	var s strings.Builder
	for i, b := range d {
		if i > 0 {
			s.WriteString(d.gap(i))
		}
		if b.Kind == Item {
			s.WriteString("- ")
		}
		s.WriteString(b.String())
	}
	return s.String()
}

// gap is what stands between block i and the one before it.
func (d Doc) gap(i int) string {
	if d[i].Kind == Item && d[i-1].Kind == Item {
		return "\n"
	}
	return "\n\n"
}

// cell is one rune of a block while particles and spaces are chosen.
type cell struct {
	r    rune
	kind Kind
}

func appendCells(line []cell, s string, kind Kind) []cell {
	for _, r := range s {
		line = append(line, cell{r, kind})
	}
	return line
}

// spans joins neighbouring cells of one kind.
func spans(line []cell) []Span {
	var out []Span
	for start := 0; start < len(line); {
		end := start
		var s strings.Builder
		for end < len(line) && line[end].kind == line[start].kind {
			s.WriteRune(line[end].r)
			end++
		}
		out = append(out, Span{s.String(), line[start].kind})
		start = end
	}
	return out
}
