package panel

import (
	"nnlab/lessons"
	"nnlab/tui/canvas"
)

// tableCol is a column in its place.
type tableCol struct {
	i, x, w int
	pad     int // blanks right of the figures
	drop    int // digits left out
	words   bool
}

// tableLayout says where the columns are.
type tableLayout struct {
	names, abouts int // widths
	about         bool
	gap           int // after the names
	cols          []tableCol
	cut           bool // columns are missing
}

func (l *tableLayout) nameEnd() int {
	end := 2 + l.names
	if l.about {
		end += 1 + l.abouts
	}
	return end
}

// Bars are at least this long on each side, and at most.
const minBar, maxBar = 4, 16

// layTable finds the richest layout that fits: it leaves out bars, what the
// rows are about, air, digits, and at last columns far from the lit one.
func (b *pen) layTable(t lessons.Table) *tableLayout {
	var l *tableLayout
	digits := most(t)
	for drop := range max(5, digits) {
		for _, air := range []int{4, 2, 1} {
			for _, try := range []struct{ bars, about bool }{{true, true}, {false, true}, {true, false}, {false, false}} {
				l = b.measure(t, try.bars, try.about, digits, drop, air)
				if w := l.place(b.w); w <= b.w {
					return l
				}
			}
		}
	}
	l.cutColumns(b.w, litColumn(t, b.Look))
	return l
}

// measure finds the widths of all columns.
func (b *pen) measure(t lessons.Table, bars, about bool, digits, drop, air int) *tableLayout {
	l := &tableLayout{gap: 1}
	for _, r := range t.Rows {
		if !r.Label.IsZero() {
			l.names = max(l.names, canvas.Width(b.label(r.Label)))
			continue
		}
		l.names = max(l.names, canvas.Width(b.spell(r.Name)))
		l.abouts = max(l.abouts, canvas.Width(b.spell(r.About)))
	}
	l.about = about && l.abouts > 0
	if l.about {
		l.gap = 3
	}
	head := canvas.Width(b.label(t.RowHead))
	l.names = max(l.names, head-(l.nameEnd()-2-l.names))
	for i, c := range t.Columns {
		if c.Kind == lessons.BarCell {
			if bars {
				l.cols = append(l.cols, tableCol{i: i, w: 2*minBar + 1})
			}
			continue
		}
		l.cols = append(l.cols, b.measureColumn(t, i, digits, drop, air))
	}
	l.separate(t)
	return l
}

// separate sets the blanks before each column: two between groups, one between
// the cells of a group. They are kept in x until the columns are placed.
func (l *tableLayout) separate(t lessons.Table) {
	for k := range l.cols {
		l.cols[k].x = 1
		if k == 0 {
			l.cols[k].x = l.gap
			continue
		}
		a, z := t.Columns[l.cols[k-1].i], t.Columns[l.cols[k].i]
		if a.Kind != z.Kind || a.Group != z.Group {
			l.cols[k].x = 2
		}
	}
}

func (b *pen) measureColumn(t lessons.Table, i, digits, drop, air int) tableCol {
	col := tableCol{i: i, drop: max(0, drop-digits+columnDigits(t, i)), words: true}
	figures, words := 0, 0
	for _, r := range t.Rows {
		if i >= len(r.Cells) || r.Cells[i].Empty {
			continue
		}
		if c := r.Cells[i]; c.Text.IsZero() {
			figures, col.words = max(figures, b.briefRoom(c.Num, col.drop), roomAhead(c.Num, col.drop)), false // a run moves no column
		} else {
			words = max(words, canvas.Width(b.label(c.Text)))
		}
	}
	head := canvas.Width(b.label(t.Columns[i].Name))
	if col.words {
		col.w = max(words, head)
		return col
	}
	col.pad = 1
	least := min(2, air) // blanks beside the figures, fewer where there is little room
	if drop > 2 {
		least = 1
	}
	col.w = max(figures+least, head+1, words+1)
	if air > least {
		col.w = max(col.w, min(max(figures+air-drop, 8-drop), 10))
	}
	return col
}

// columnDigits is the most decimals in a column, most those in a table: a column
// of few keeps them as long as others have more to leave out.
func columnDigits(t lessons.Table, i int) (digits int) {
	for _, r := range t.Rows {
		if i < len(r.Cells) && r.Cells[i].Text.IsZero() && !r.Cells[i].Empty {
			digits = max(digits, r.Cells[i].Num.Digits)
		}
	}
	return digits
}

func most(t lessons.Table) (digits int) {
	for i := range t.Columns {
		digits = max(digits, columnDigits(t, i))
	}
	return digits
}

// place puts the columns side by side, lets the bars have what is left, and
// returns the width of all.
func (l *tableLayout) place(w int) int {
	x, bar := l.nameEnd(), -1
	for k := range l.cols {
		x += l.cols[k].x
		l.cols[k].x = x
		x += l.cols[k].w
		if l.cols[k].w == 2*minBar+1 && l.cols[k].pad == 0 && !l.cols[k].words {
			bar = k
		}
	}
	if bar >= 0 && bar == len(l.cols)-1 && x < w {
		col := &l.cols[bar]
		half := min(maxBar, (w-col.x-1)/2)
		col.x += min(2, w-col.x-2*half-1)
		col.w = 2*half + 1
		x = col.x + col.w
	}
	return x
}

// cutColumns leaves out columns far from the one at focus.
func (l *tableLayout) cutColumns(w, focus int) {
	l.names = min(l.names, max(1, w/3))
	l.about = false
	start := l.nameEnd() + 1
	at := 0
	for k, col := range l.cols {
		if col.i == focus {
			at = k
		}
	}
	for first := 0; first <= at && first < len(l.cols); first++ {
		shift, n := l.cols[first].x-start, 0
		for _, col := range l.cols[first:] {
			if col.x-shift+col.w > w {
				break
			}
			n++
		}
		if first+n > at || first == at {
			l.cut = true
			l.cols = l.cols[first : first+n]
			for k := range l.cols {
				l.cols[k].x -= shift
			}
			return
		}
	}
}

// litColumn is the column that must stay: the one with the cursor or a cell in
// hand, else the lit one.
func litColumn(t lessons.Table, look lessons.Ref) int {
	at := 0
	for i, c := range t.Columns {
		if c.Lit {
			at = i
		}
	}
	for _, r := range t.Rows {
		for i, c := range r.Cells {
			if c.InHand {
				at = i
			}
		}
	}
	for _, r := range t.Rows {
		for i, c := range r.Cells {
			if look != "" && c.Num.Ref == look {
				return i
			}
		}
	}
	return at
}

// focusRows are the row in hand and the one with the cursor; −1 is none.
func focusRows(t lessons.Table, look lessons.Ref) (here, at int) {
	here, at = -1, -1
	for i, r := range t.Rows {
		for _, c := range r.Cells {
			if look != "" && c.Num.Ref == look {
				at = i
			}
		}
		if r.Here {
			here = i
		}
	}
	return here, at
}

// tableSize is the rows of a table.
func (b *pen) tableSize(t lessons.Table) (minH, wantH int) {
	wantH = 1 + len(t.Rows)
	if note := b.noteLines(t.Note, b.w-2); len(note) > 0 {
		wantH += 1 + len(note)
	}
	return min(wantH, 4), wantH
}
