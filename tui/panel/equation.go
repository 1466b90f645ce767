package panel

import (
	"strings"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// equation draws a sum or product, a column a term.
func (b *pen) equation(e lessons.Equation) {
	l := b.layEquation(e, b.h)
	first := l.firstLine(b.h)
	for i := range l.cols {
		col := &l.cols[i]
		if y := (col.line - first) * l.rows; col.line >= first && y+l.top+1 <= b.h {
			b.equationColumn(l, col, y)
		}
	}
	for line := first; line < l.lines && (line-first)*l.rows < b.h; line++ {
		b.soFar(e, l, line, (line-first)*l.rows+l.soFarRow())
	}
	b.equationNote(e, l, first)
}

// equationColumn draws what a term is, its symbol, its number and, in hand, its
// own arithmetic, with the sign before it.
func (b *pen) equationColumn(l *equationLayout, col *equationCol, y int) {
	sym, num, what := b.style(theme.Fg), b.ink(col.term.Num), b.style(theme.Dim)
	switch {
	case col.term.InHand:
		sym, num, what = b.style(theme.Chip), b.style(theme.Chip), b.style(theme.Accent).Bold()
		wide := 0
		if l.gap >= 5 {
			wide = 1
		}
		b.Fill(canvas.Rect{X: col.x - wide, Y: y + l.top, W: col.w + 2*wide, H: l.pair()}, b.style(theme.Chip))
	case col.ahead && !col.result:
		sym, num = b.style(theme.Dim), b.style(theme.Dim)
	case known(col.term.Num):
		num = num.Bold()
	case col.result:
		num = b.style(theme.Dim)
	}
	if l.top > 0 {
		b.TextCenter(col.x, y, col.w, b.clip(col.what, col.w), what)
	}
	row := y + l.top
	if l.symbols {
		b.TextCenter(col.x, row, col.w, b.clip(col.sym, col.w), sym)
		b.signs(l, col, row, l.upper(col))
		row++
	}
	b.numberCenter(col.x, row, col.w, col.term.Num, col.num, num)
	b.signs(l, col, row, l.lower(col))
	if col.term.InHand && l.work {
		b.work(col, row+1)
	}
}

// signs draws what stands in the gap before a column.
func (b *pen) signs(l *equationLayout, col *equationCol, y int, sign theme.Glyph) {
	if !col.signed {
		return
	}
	s := b.glyph(sign)
	switch {
	case col.result:
		s = "="
	case l.plus:
		s = "+"
	}
	b.Text(col.x-(l.gap+1)/2, y, s, b.style(theme.Dim))
}

// numberCenter writes a number in the middle of w columns.
func (b *pen) numberCenter(x, y, w int, n lessons.Num, s string, st theme.Style) int {
	start := x + max(0, (w-canvas.Width(s)))/2
	b.number(start, y, n, s, st)
	return start
}

// work draws the arithmetic of the term in hand, its middle under the term's.
func (b *pen) work(col *equationCol, y int) {
	for drop := range 5 {
		pieces := b.pieces(col.term.Work, drop)
		total := 0
		for _, p := range pieces {
			total += canvas.Width(p.Text)
		}
		if total > b.w {
			continue
		}
		x := max(0, min(col.x+col.w/2-total/2, b.w-total))
		for _, p := range pieces {
			if p.IsNum {
				b.number(x, y, p.Num, p.Text, b.style(theme.Accent))
			} else {
				b.Text(x, y, p.Text, b.style(theme.Accent))
			}
			x += canvas.Width(p.Text)
		}
		return
	}
}

// soFar draws the running products of a line: joined by arrows, the last one in
// accent, with a word that says what they are.
func (b *pen) soFar(e lessons.Equation, l *equationLayout, line, y int) {
	if !l.sofar || y >= b.h {
		return
	}
	end, last := -1, -1 // column after the number before, number of the last
	for i := range l.cols {
		if l.cols[i].term.SoFar != nil && l.cols[i].term.SoFar.Known == lessons.KnownNow {
			last = i
		}
	}
	for i := range l.cols {
		col := &l.cols[i]
		n := col.term.SoFar
		if col.line != line || i > last || n == nil {
			continue
		}
		st := b.ink(*n)
		switch {
		case i == last:
			st = b.style(theme.Accent).Bold()
		case i == 0:
			st = b.style(theme.Dim)
		}
		start := b.numberCenter(col.x, y, col.w, *n, col.so, st)
		if end >= 0 {
			b.arrow(end, start, l.gap, y)
		}
		end = start + canvas.Width(col.so)
	}
	if last >= 0 && l.cols[last].line == line {
		col := l.cols[last]
		b.soFarWord(e.Join, max(end+2, col.x+col.w+l.gap), end+2, y)
	}
}

// arrow joins two running products.
func (b *pen) arrow(from, to, gap, y int) {
	room := to - from
	n, x := min(room, gap), from
	if room > 4 {
		n = min(gap-1, room-2)
		x = from + 1 + (room-2-n)/2
	}
	if n < 1 {
		return
	}
	b.HLine(x, y, n-1, b.glyph(theme.TrackAhead), b.style(theme.Faint))
	b.Text(x+n-1, y, b.glyph(theme.Here), b.style(theme.Dim))
}

// soFarWord says what the row is, at the wide place, else nearer, else shorter.
func (b *pen) soFarWord(j lessons.Join, far, near, y int) {
	long := lessons.WordProductSoFar
	if j == lessons.Plus {
		long = lessons.WordSumSoFar
	}
	for _, w := range []lessons.Word{long, lessons.WordUpToHere} {
		s := b.glyph(theme.SoFar) + " " + b.label(lessons.L(w))
		for _, x := range []int{far, near} {
			if x+canvas.Width(s) <= b.w {
				b.Text(x, y, s, b.style(theme.Dim))
				return
			}
		}
	}
}

// equationNote puts the remark right of the result, else under the equation.
func (b *pen) equationNote(e lessons.Equation, l *equationLayout, first int) {
	if e.Note.IsZero() || len(l.cols) == 0 {
		return
	}
	text := func(w int) []canvas.Spans {
		note := canvas.Spans{{Text: b.label(e.Note), Style: b.style(theme.Dim)}}
		if whole := (canvas.Spans{{Text: b.formulas(note[0].Text, w), Style: note[0].Style}}).Wrap(w); len(whole) <= 2 {
			return whole
		}
		return note.Wrap(w)
	}
	col := l.cols[len(l.cols)-1]
	x, y := col.x+col.w+3, (col.line-first)*l.rows+l.top
	if b.w-x >= noteWidth {
		lines := text(b.w - x)
		for i := range min(2, len(lines)) {
			b.Spans(x, y+i, lines[i])
		}
		return
	}
	for i, line := range text(b.w) {
		b.Spans(0, (l.lines-first)*l.rows+i, line)
	}
}

// formulas keeps each of a list of assignments on one line, if lines of w cells hold them.
func (b *pen) formulas(s string, w int) string {
	if !strings.Contains(s, b.spell(" ← ")) {
		return s
	}
	all := strings.Split(s, ", ")
	for i, f := range all {
		if canvas.Width(f) >= w {
			return s
		}
		all[i] = strings.ReplaceAll(f, " ", "\u00a0")
	}
	return strings.Join(all, ", ")
}

// noteWidth is the least room beside an equation for a remark.
const noteWidth = 18
