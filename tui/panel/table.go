package panel

import (
	"math"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// table draws rows of figures in heat cells, with bars for gradients.
func (b *pen) table(t lessons.Table) {
	l := b.layTable(t)
	y, rows := 0, b.h
	if b.h > 1 {
		b.tableHeader(t, l)
		y, rows = 1, rows-1
	}
	note := !t.Note.IsZero() && rows > len(t.Rows)
	foot := len(t.Rows) > rows && rows >= leastWithFoot
	if foot {
		rows--
	}
	here, look := focusRows(t, b.Look)
	shown := around(len(t.Rows), rows, here, look)
	scales := b.scales(t)
	for _, i := range shown {
		row := t.Rows[i]
		b.rowName(row, l, y)
		for _, col := range l.cols {
			if col.i < len(row.Cells) {
				b.cell(t, row, col, scales[t.Columns[col.i].Group], y)
			}
		}
		y++
	}
	if foot {
		b.put(2, y, b.w, b.more(len(t.Rows), shown, func(int) bool { return false }), b.style(theme.Dim))
	}
	if note {
		lines := b.noteLines(t.Note, b.w-2)
		if b.h-y > len(lines) {
			y++
		}
		b.note(lines, 2, y)
	}
}

func (b *pen) tableHeader(t lessons.Table, l *tableLayout) {
	b.put(2, 0, l.nameEnd(), b.label(t.RowHead), b.style(theme.Dim))
	for _, col := range l.cols {
		head, st := t.Columns[col.i], b.style(theme.Dim)
		if head.Lit {
			st = b.style(theme.Accent).Bold()
		}
		name := b.label(head.Name)
		switch {
		case head.Kind == lessons.BarCell:
			b.barHeader(name, b.label(head.Name2), col, st)
		case col.words:
			b.put(col.x, 0, col.x+col.w, name, st)
		default:
			b.putRight(col.x, 0, col.x+col.w-col.pad, name, st)
		}
	}
	if l.cut {
		b.TextRight(b.w, 0, b.glyph(theme.Ellipsis), b.style(theme.Dim))
	}
}

// barHeader writes what the two sides mean; where there is no room only their
// first sign.
func (b *pen) barHeader(left, right string, col tableCol, st theme.Style) {
	half := col.w / 2
	if canvas.Width(left) > half-1 || canvas.Width(right) > half-1 {
		left, right = firstWord(left), firstWord(right)
	}
	mid := col.x + half
	b.putRight(col.x, 0, mid-1, left, st)
	b.put(mid+2, 0, col.x+col.w, right, st)
}

func firstWord(s string) string {
	for i, r := range s {
		if r == ' ' {
			return s[:i]
		}
	}
	return s
}

func (b *pen) rowName(row lessons.Row, l *tableLayout, y int) {
	name, about := b.style(theme.Fg), b.style(theme.Dim)
	if row.Here {
		name = b.style(theme.Accent).Bold()
		b.Text(0, y, b.glyph(theme.Here), b.style(theme.Accent))
	}
	if !row.Label.IsZero() {
		b.put(2, y, l.nameEnd(), b.label(row.Label), name)
		return
	}
	s := b.spell(row.Name)
	b.put(2, y, l.nameEnd(), s, name)
	if l.about {
		b.put(2+l.names+1, y, l.nameEnd(), b.spell(row.About), about)
	}
}

// cell draws one figure.
func (b *pen) cell(t lessons.Table, row lessons.Row, col tableCol, scale float64, y int) {
	c := row.Cells[col.i]
	kind := t.Columns[col.i].Kind
	switch {
	case kind == lessons.BarCell:
		b.bar(c, col, scale, y)
		return
	case c.Empty:
		return
	case !c.Text.IsZero():
		b.wordCell(c, row, col, y)
		return
	}
	st := b.ink(c.Num)
	switch {
	case c.InHand:
		st = b.style(theme.Chip)
		b.Fill(canvas.Rect{X: col.x, Y: y, W: col.w, H: 1}, st)
	case kind == lessons.HeatCell && known(c.Num):
		st = b.Theme.Heat(c.Num.V / scale)
		b.Fill(canvas.Rect{X: col.x, Y: y, W: col.w, H: 1}, st)
	}
	s := b.brief(c.Num, col.drop)
	if canvas.Width(s) > col.w-col.pad {
		s = b.fit(c.Num, col.w-col.pad)
	}
	b.numberRight(col.x+col.w-col.pad, y, c.Num, s, st)
	if c.Changed && col.w-col.pad > canvas.Width(s) {
		b.Text(col.x, y, b.glyph(theme.Now), b.style(theme.Accent).On(st))
	}
}

func (b *pen) wordCell(c lessons.Cell, row lessons.Row, col tableCol, y int) {
	st := b.style(theme.Fg)
	switch {
	case c.InHand:
		st = b.style(theme.Chip)
	case row.Here:
		st = b.style(theme.Bright)
	}
	if col.words {
		b.put(col.x, y, col.x+col.w, b.label(c.Text), st)
	} else {
		b.putRight(col.x, y, col.x+col.w-col.pad, b.label(c.Text), st)
	}
}

// bar draws a gradient to the side of its sign, from a middle line.
func (b *pen) bar(c lessons.Cell, col tableCol, scale float64, y int) {
	half := col.w / 2
	mid := col.x + half
	b.Text(mid, y, b.glyph(theme.Cursor), b.style(theme.Faint))
	if c.Empty || !known(c.Num) || c.Num.V == 0 {
		return
	}
	v := c.Num.V / scale
	n := max(1, int(math.Round(math.Abs(v)*float64(half))))
	x := mid + 1
	if v < 0 {
		x = mid - n
	}
	b.HLine(x, y, n, b.glyph(theme.TrackDone), b.Theme.HeatMark(v))
}

// scales is the largest size of each group of columns.
func (b *pen) scales(t lessons.Table) map[int]float64 {
	out := map[int]float64{}
	for _, col := range t.Columns {
		if out[col.Group] != 0 {
			continue
		}
		out[col.Group] = largest(func(yield func(lessons.Num)) {
			for _, row := range t.Rows {
				for i, c := range row.Cells {
					if i < len(t.Columns) && t.Columns[i].Group == col.Group && t.Columns[i].Kind != lessons.PlainCell && c.Text.IsZero() && !c.Empty {
						yield(c.Num)
					}
				}
			}
		})
	}
	return out
}
