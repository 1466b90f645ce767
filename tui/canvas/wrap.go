package canvas

import "strings"

// Wrap breaks the spans into lines of at most w cells, at spaces and line feeds
// only; a no-break space keeps its neighbours together. A word longer than a
// line is cut. Spaces at a break vanish, all others stay. A last line of a
// single character and its full stop takes the word before it along.
func (s Spans) Wrap(w int) []Spans {
	if len(s) == 0 {
		return nil
	}
	w = max(1, w)
	var lines []Spans
	for _, paragraph := range s.words() {
		for _, line := range fill(paragraph, w) {
			lines = append(lines, join(line))
		}
	}
	return lines
}

// word is a piece without a break, in as many styles as it has, and the spaces
// before it.
type word struct {
	gap  Spans
	text Spans
}

// words parts the spans into paragraphs of words.
func (s Spans) words() [][]word {
	paragraphs := [][]word{nil}
	var now word
	end := func() {
		if len(now.text) > 0 {
			last := &paragraphs[len(paragraphs)-1]
			*last = append(*last, now)
			now = word{}
		}
	}
	for _, span := range s {
		for rest := span.Text; rest != ""; {
			n := strings.IndexAny(rest, " \n")
			switch {
			case n < 0:
				n = len(rest)
				now.text = now.text.add(rest, span.Style)
			case n > 0:
				now.text = now.text.add(rest[:n], span.Style)
			case rest[0] == ' ':
				end()
				n = 1
				now.gap = now.gap.add(" ", span.Style)
			default:
				end()
				n, now = 1, word{}
				paragraphs = append(paragraphs, nil)
			}
			rest = rest[n:]
		}
	}
	end()
	return paragraphs
}

// fill lays the words of a paragraph into lines.
func fill(words []word, w int) [][]word {
	lines, used := [][]word{nil}, 0
	for _, next := range words {
		gap, width := next.gap.Width(), next.text.Width()
		last := len(lines) - 1
		if used+gap+width > w && len(lines[last]) > 0 {
			lines, used, gap = append(lines, nil), 0, 0
			last++
		}
		if len(lines[last]) == 0 {
			gap = min(gap, max(0, w-width)) // an indent yields to its word
			if last > 0 {
				gap = 0
			}
			next.gap, _ = next.gap.split(gap)
		}
		for i, piece := range next.text.pieces(w) {
			if i > 0 {
				lines, used, gap, next.gap = append(lines, nil), 0, 0, nil
				last++
			}
			lines[last] = append(lines[last], word{next.gap, piece})
			used += gap + piece.Width()
		}
	}
	return keepCompany(lines, w)
}

// keepCompany moves a word down to a last line that would be too short alone.
func keepCompany(lines [][]word, w int) [][]word {
	n := len(lines) - 1
	if n < 1 || len(lines[n]) != 1 || !lines[n][0].text.lonely() {
		return lines
	}
	above := lines[n-1]
	k := len(above) - 1
	moved, end := above[k], lines[n][0]
	if k == 0 || moved.text.Width()+1+end.text.Width() > w {
		return lines
	}
	moved.gap, end.gap = nil, Spans{{" ", end.text[0].Style}}
	lines[n-1], lines[n] = above[:k], []word{moved, end}
	return lines
}

// lonely reports whether the text is a full stop with at most one character.
func (s Spans) lonely() bool {
	text := ""
	for _, span := range s {
		text += span.Text
	}
	bare := strings.TrimRight(text, ".?!,")
	_, _, rest := next(bare)
	return bare != text && rest == ""
}

// pieces are the lines that a word alone takes: one, if it is not too long.
func (s Spans) pieces(w int) []Spans {
	var all []Spans
	for s.Width() > w {
		var head Spans
		head, s = s.chop(w)
		all = append(all, head)
	}
	if len(s) > 0 {
		all = append(all, s)
	}
	return all
}

// chop cuts a word that is longer than a line; what remains is never lonely
// where the line has a character to give.
func (s Spans) chop(w int) (head, tail Spans) {
	head, tail = s.split(w)
	if tail.lonely() {
		if h, t := s.split(w - 1); len(h) > 0 && t.Width() <= w {
			return h, t
		}
	}
	if len(head) == 0 { // a wide character in a column of one cell
		_, _, rest := next(s[0].Text)
		head = Spans{{" ", s[0].Style}}
		tail = Spans{}.add(rest, s[0].Style)
		tail = append(tail, s[1:]...)
	}
	return head, tail
}

// split parts the spans after as many characters as fit into w cells.
func (s Spans) split(w int) (head, tail Spans) {
	for i, span := range s {
		h, t := cut(span.Text, w)
		head = head.add(h, span.Style)
		if t != "" {
			tail = tail.add(t, span.Style)
			return head, append(tail, s[i+1:]...)
		}
		w -= Width(h)
	}
	return head, nil
}

// join makes one line of words.
func join(words []word) Spans {
	var line Spans
	for _, next := range words {
		for _, part := range []Spans{next.gap, next.text} {
			for _, span := range part {
				line = line.add(span.Text, span.Style)
			}
		}
	}
	return line
}
