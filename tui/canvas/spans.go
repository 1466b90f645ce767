package canvas

import "nnlab/tui/theme"

// Span is a piece of text in one style.
type Span struct {
	Text  string
	Style theme.Style
}

// Spans is styled text: a paragraph before wrapping, a line after it.
type Spans []Span

// Width is the number of cells the spans take on one line.
func (s Spans) Width() int {
	w := 0
	for _, span := range s {
		w += Width(span.Text)
	}
	return w
}

// Truncate is s if it fits into w cells, else as much of it as leaves room for
// the mark of cut text, which takes the style of what it cuts.
func (s Spans) Truncate(w int, mark string) Spans {
	if s.Width() <= w {
		return s
	}
	room := w - Width(mark)
	if room < 0 {
		mark, room = "", w
	}
	var out Spans
	for _, span := range s {
		head, tail := cut(span.Text, room)
		if tail != "" {
			return append(out, Span{head + mark, span.Style})
		}
		out = append(out, span)
		room -= Width(head)
	}
	return out
}

// cut parts s after as many characters as fit into w cells.
func cut(s string, w int) (head, tail string) {
	rest := s
	for rest != "" {
		_, width, after := next(rest)
		if width > w {
			break
		}
		w -= width
		rest = after
	}
	return s[:len(s)-len(rest)], rest
}

// add appends text, joining it to the last span where the style is the same.
func (s Spans) add(text string, style theme.Style) Spans {
	if text == "" {
		return s
	}
	if n := len(s); n > 0 && s[n-1].Style == style {
		s[n-1].Text += text
		return s
	}
	return append(s, Span{text, style})
}
