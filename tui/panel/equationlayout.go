package panel

import (
	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// equationCol is a term in its place.
type equationCol struct {
	term               lessons.Term
	what, sym, num, so string
	x, w, line         int
	signed             bool // a sign stands before it
	ahead, result      bool
}

// equationLayout says where the terms are.
type equationLayout struct {
	cols    []equationCol
	gap     int // between columns: 5, or 3 where it is narrow
	lines   int
	rows    int // of a line
	top     int // rows before the symbols: 1 with a row that says what the terms are
	symbols bool
	work    bool // there is a row for the arithmetic of the term in hand
	sofar   bool // there is a row of running products
	plus    bool
}

// pair is how many rows symbol and number take.
func (l *equationLayout) pair() int {
	if l.symbols {
		return 2
	}
	return 1
}

// soFarRow is the row of the running products within a line.
func (l *equationLayout) soFarRow() int {
	if l.work {
		return l.top + l.pair() + 1
	}
	return l.top + l.pair()
}

func (l *equationLayout) upper(*equationCol) theme.Glyph { return theme.Dot }
func (l *equationLayout) lower(*equationCol) theme.Glyph { return theme.Times }

// firstLine is the first of the lines that are shown in h rows: the one in hand
// is among them.
func (l *equationLayout) firstLine(h int) int {
	shown, hand := max(1, h/max(1, l.rows)), 0
	for _, col := range l.cols {
		if col.term.InHand {
			hand = col.line
		}
	}
	return max(0, min(hand-shown+1, l.lines-shown))
}

// layEquation finds the richest layout that fits the width on one line, else
// the narrow one over several lines; with h rows it leaves out rows.
func (b *pen) layEquation(e lessons.Equation, h int) *equationLayout {
	var l *equationLayout
	for _, try := range []struct {
		gap   int
		whats bool
		drop  int
	}{{5, true, 0}, {3, true, 0}, {3, false, 0}, {3, false, 1}} {
		l = b.columns(e, try.gap, try.whats, try.drop)
		if l.place(b.w); l.lines == 1 {
			break
		}
		if try.drop == 1 { // no digit less brings it onto one line: keep it
			l = b.columns(e, 3, false, 0)
			l.place(b.w)
		}
	}
	l.loosen(b.w)
	b.shrinkColumns(l)
	l.trim(e, h)
	l.air(h)
	return l
}

// columns measures the terms.
func (b *pen) columns(e lessons.Equation, gap int, whats bool, drop int) *equationLayout {
	l := &equationLayout{gap: gap, plus: e.Join == lessons.Plus, symbols: true}
	hand := false
	terms := append(append([]lessons.Term(nil), e.Terms...), e.Result)
	for i, t := range terms {
		col := equationCol{term: t, result: i == len(terms)-1, ahead: hand, signed: i > 0}
		col.term.InHand = t.InHand && !hand // one at most
		hand = hand || t.InHand
		col.sym = b.spell(t.Sym)
		if !whats && t.Short != "" {
			col.sym = b.spell(t.Short)
		}
		if whats {
			if col.what = b.label(t.What); col.what != "" {
				l.top = 1
			}
		}
		col.num = b.write(t.Num, drop)
		number := b.room(t.Num, drop)
		if t.SoFar != nil {
			col.so = b.write(*t.SoFar, drop)
			number = max(number, canvas.Width(col.so))
		}
		col.w = max(canvas.Width(col.what), canvas.Width(col.sym), number)
		if whats && !col.result && (col.w-canvas.Width(col.num))%2 != 0 {
			col.w++ // so that the number stands in the middle
		}
		l.cols = append(l.cols, col)
	}
	return l
}

// place puts the columns side by side and breaks lines where they are full, but
// not before the equals sign unless nothing else is left.
func (l *equationLayout) place(w int) {
	x, line := 0, 0
	for i := range l.cols {
		col := &l.cols[i]
		if col.signed {
			x += l.gap
		}
		need := col.w
		if i == len(l.cols)-2 { // the result stays beside the last term
			need += l.gap + l.cols[i+1].w
		}
		if over := x+need > w; over && x > l.gap && (!col.result || x+col.w > w) {
			line++
			x = l.gap
		}
		col.x, col.line = x, line
		x += col.w
	}
	l.lines = line + 1
}

// loosen gives narrow columns a blank beside their symbol, for the chip, if all
// of them can have one.
func (l *equationLayout) loosen(w int) {
	if l.gap > 3 || l.lines > 1 {
		return
	}
	tight := func(col equationCol) bool { return !col.result && canvas.Width(col.sym) == col.w }
	last, n := l.cols[len(l.cols)-1], 0
	for _, col := range l.cols {
		if tight(col) {
			n++
		}
	}
	if last.x+last.w+n > w {
		return
	}
	for i := range l.cols {
		if tight(l.cols[i]) {
			l.cols[i].w++
		}
	}
	l.place(w)
}

// shrinkColumns makes columns that are wider than the picture fit into it.
func (b *pen) shrinkColumns(l *equationLayout) {
	for i := range l.cols {
		col := &l.cols[i]
		if col.x+col.w > b.w {
			col.x = max(0, min(col.x, b.w-col.w))
			col.w = max(0, b.w-col.x)
			col.num = b.fit(col.term.Num, col.w)
			if col.term.SoFar != nil {
				col.so = b.fit(*col.term.SoFar, col.w)
			}
		}
	}
}

// trim chooses the rows of a line. Where there is no room for all it leaves out
// what the terms are, the running products, the arithmetic, the symbols.
func (l *equationLayout) trim(e lessons.Equation, h int) {
	for _, t := range e.Terms {
		l.work = l.work || len(t.Work) > 0
		l.sofar = l.sofar || t.SoFar != nil
	}
	l.work = l.work || len(e.Result.Work) > 0 || l.sofar // keeps its row while others are in hand
	drops := []func(){
		func() { l.top = 0 }, func() { l.sofar = false }, func() { l.work = false }, func() { l.symbols = false },
	}
	for _, drop := range drops {
		if l.count(); h <= 0 || l.rows*l.lines <= h || l.lines > 1 && l.rows <= h/2 {
			return
		}
		drop()
	}
	l.count()
}

// count counts the rows of a line.
func (l *equationLayout) count() {
	l.rows = l.top + l.pair()
	if l.work {
		l.rows++
	}
	if l.sofar {
		l.rows++
	}
}

// air puts a blank row between the lines if there is one to spare.
func (l *equationLayout) air(h int) {
	if l.lines > 1 && (h <= 0 || (l.rows+1)*l.lines-1 <= h) {
		l.rows++
	}
}

// equationSize is the rows of an equation.
func (b *pen) equationSize(e lessons.Equation) (minH, wantH int) {
	l := b.layEquation(e, 0)
	wantH = l.rows * l.lines
	if col := l.cols[len(l.cols)-1]; !e.Note.IsZero() && b.w-col.x-col.w-3 < noteWidth {
		wantH++
	}
	return min(wantH, 2*l.lines), wantH
}

// pieces writes the arithmetic of a term: blanks around signs, none inside of
// brackets, the text of numbers filled in.
func (b *pen) pieces(work []lessons.Piece, drop int) []lessons.Piece {
	out := make([]lessons.Piece, 0, len(work))
	for i, p := range work {
		if p.IsNum {
			p.Text = b.write(p.Num, drop)
		} else {
			p.Text = b.spell(p.Text)
		}
		if i > 0 && apart(out[i-1], p) {
			if p.IsNum {
				out[i-1].Text += " "
			} else {
				p.Text = " " + p.Text
			}
		}
		out = append(out, p)
	}
	return out
}

// apart tells whether a blank is missing between two pieces.
func apart(a, z lessons.Piece) bool {
	if a.Text == "" || z.Text == "" {
		return false
	}
	return endsInSign(a) || beginsWithSign(z)
}

func endsInSign(p lessons.Piece) bool {
	r := []rune(p.Text)
	return !p.IsNum && isSign(r[len(r)-1])
}

func beginsWithSign(p lessons.Piece) bool { return !p.IsNum && isSign([]rune(p.Text)[0]) }

func isSign(r rune) bool {
	switch r {
	case '+', '-', '−', '×', '·', '*', '/', '=':
		return true
	}
	return false
}
