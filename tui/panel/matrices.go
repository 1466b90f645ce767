package panel

import (
	"slices"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// matrixCol is a block of Matrices in its place.
type matrixCol struct {
	m           lessons.Matrix
	before      string
	x, w        int
	cell, gap   int // width of a cell, blanks between two
	first, cols int // columns shown
	drop        int
	cut         bool
	beside      bool // its shape stands beside its name, as all in the line; else over it
}

// matrices draws a layer as one product: the blocks side by side on a common
// middle, their names and shapes over them. Where they do not fit, what follows
// the equals sign goes under the product, and then the biases too.
func (b *pen) matrices(p lessons.Matrices) {
	lines := b.matrixLines(p.Items, b.h)
	room := b.h
	note := b.noteLines(p.Note, b.w)
	if len(note) > 0 && room >= linesHeight(lines)+1+len(note) {
		room -= 1 + len(note)
	} else {
		note = nil
	}
	air := min(1, max(0, room-linesHeight(lines))/len(lines))
	y := 0
	for _, line := range lines {
		h := min(matrixRows(line)+1+air, max(0, b.h-y))
		b.matrixLine(line, y, h)
		y += h + 1
	}
	b.note(note, 0, min(b.h-len(note), y))
}

func matrixRows(items []lessons.Matrix) (rows int) {
	for _, m := range items {
		rows = max(rows, len(m.Cells))
	}
	return rows
}

// linesHeight is the rows that lines of blocks take with their names and a
// blank row between them.
func linesHeight(lines [][]lessons.Matrix) int {
	h := -1
	for _, line := range lines {
		h += matrixRows(line) + 2
	}
	return h
}

// matrixLines splits the blocks before = and, if that is not enough, before +,
// as far as there is height for it.
func (b *pen) matrixLines(items []lessons.Matrix, height int) [][]lessons.Matrix {
	lines := [][]lessons.Matrix{items}
	for _, try := range []struct {
		before    string
		drop, gap int
	}{{"=", 0, 1}, {"+", 1, 0}} {
		first := lines[0]
		if _, w := b.placeMatrices(first, try.drop, 1, try.gap, 99); w <= b.w {
			break
		}
		for i := 1; i < len(first); i++ {
			if first[i].Before != try.before {
				continue
			}
			split := append([][]lessons.Matrix{first[:i], first[i:]}, lines[1:]...)
			if linesHeight(split) <= height {
				lines = split
			}
			break
		}
	}
	return lines
}

// matrixLine draws blocks side by side into h rows from y on.
func (b *pen) matrixLine(items []lessons.Matrix, y, h int) {
	rows := matrixRows(items)
	top := 0
	if h > 2 {
		top = 1
	}
	if h >= rows+2 {
		top = 2
	}
	shown := min(rows, h-top)
	for _, c := range b.layMatrices(items) {
		b.matrix(c, y+top, shown)
	}
}

// layMatrices finds cell widths with which all blocks fit, else leaves out
// digits, then the columns of the widest blocks.
func (b *pen) layMatrices(items []lessons.Matrix) []matrixCol {
	var cols []matrixCol
	for _, try := range []struct{ drop, pad, gap, most int }{
		{0, 3, 1, 99}, {0, 2, 1, 99}, {0, 1, 1, 99}, {0, 1, 0, 99}, {1, 1, 1, 99}, {1, 1, 0, 99}, {1, 1, 0, 4}, {1, 1, 0, 2}, {1, 1, 0, 1}, {2, 0, 0, 1},
	} {
		var w int
		if cols, w = b.placeMatrices(items, try.drop, try.pad, try.gap, try.most); w <= b.w {
			break
		}
	}
	b.placeShapes(cols)
	return cols
}

// placeShapes makes blocks wide enough for their shapes beside their names, if all of them then fit; else all shapes
// stand over the names.
func (b *pen) placeShapes(cols []matrixCol) {
	shift := 0
	wider := slices.Clone(cols)
	for i := range wider {
		c := &wider[i]
		c.x += shift
		need := max(c.w, canvas.Width(b.matrixTitle(*c))+2+canvas.Width(b.spell(c.m.Shape)))
		shift += need - c.w
		c.w, c.beside = need, true
	}
	if last := len(wider) - 1; last >= 0 && wider[last].x+wider[last].w <= b.w {
		copy(cols, wider)
	}
}

func (b *pen) placeMatrices(items []lessons.Matrix, drop, pad, gap, most int) ([]matrixCol, int) {
	var cols []matrixCol
	x, air := 0, 1+min(gap, 1) // blanks after what stands before a block
	for i, m := range items {
		c := matrixCol{m: m, before: b.spell(m.Before), drop: drop, gap: gap}
		if c.before != "" {
			x += canvas.Width(c.before) + air
		} else if i > 0 {
			x += air
		}
		width, count := 0, 0
		for _, row := range m.Cells {
			count = max(count, len(row))
			for _, n := range row {
				width = max(width, b.briefRoom(n, drop))
			}
		}
		c.cell, c.cols = width+pad, min(count, most)
		c.cut = c.cols < count
		if c.cut {
			c.first = max(0, min(m.Col-c.cols/2, count-c.cols))
		}
		c.x, c.w = x+1, max(c.cols*(c.cell+gap)-gap, canvas.Width(b.spell(m.Name)))
		x += c.w + 1
		cols = append(cols, c)
	}
	return cols, x
}

// matrix draws one block in its shown rows.
func (b *pen) matrix(c matrixCol, top, shown int) {
	n := len(c.m.Cells)
	if c.x >= b.w {
		return
	}
	from, to := window(n, shown, max(0, c.m.Row))
	y := top + (shown-(to-from))/2
	if c.before != "" {
		b.put(c.x-2-canvas.Width(c.before), top+(shown-1)/2, b.w, c.before, b.style(theme.Dim))
	}
	b.matrixName(c, y)
	scale := largest(func(yield func(lessons.Num)) {
		for _, row := range c.m.Cells {
			for _, n := range row {
				yield(n)
			}
		}
	})
	for r := from; r < to; r++ {
		if r == c.m.Row && c.x > 0 {
			b.Text(c.x-1, y, b.glyph(theme.Here), b.style(theme.Accent))
		}
		for k := 0; k < c.cols && c.first+k < len(c.m.Cells[r]); k++ {
			lit := c.m.Row >= 0 && c.m.Row == r || c.m.Col >= 0 && c.m.Col == c.first+k
			b.matrixCell(c, c.m.Cells[r][c.first+k], c.x+k*(c.cell+c.gap), y, scale, lit)
		}
		y++
	}
}

// matrixTitle is the name of a block, marked if some of its columns are missing.
func (b *pen) matrixTitle(c matrixCol) string {
	if c.cut {
		return b.spell(c.m.Name) + b.glyph(theme.Ellipsis)
	}
	return b.spell(c.m.Name)
}

// matrixName stands over its block, in the row above its cells; its shape after it or over it.
func (b *pen) matrixName(c matrixCol, y int) {
	if y < 1 {
		return
	}
	name, shape := b.matrixTitle(c), b.spell(c.m.Shape)
	st := b.style(theme.Bright)
	if c.m.Row >= 0 || c.m.Col >= 0 {
		st = b.style(theme.Accent)
	}
	end := min(b.w, c.x+c.w)
	b.put(c.x, y-1, end, name, st.Bold())
	switch {
	case c.beside:
		b.Text(c.x+canvas.Width(name)+2, y-1, shape, b.style(theme.Dim))
	case y >= 2 && c.x+canvas.Width(shape) <= end:
		b.Text(c.x, y-2, shape, b.style(theme.Dim))
	}
}

func (b *pen) matrixCell(c matrixCol, n lessons.Num, x, y int, scale float64, lit bool) {
	if x+c.cell > b.w {
		return
	}
	st := b.ink(n)
	if known(n) {
		st = b.Theme.Heat(n.V / scale)
		b.Fill(canvas.Rect{X: x, Y: y, W: c.cell, H: 1}, st)
	}
	if lit {
		st = st.Bold()
	}
	pad := 1
	s := b.brief(n, c.drop)
	if canvas.Width(s) >= c.cell {
		s, pad = b.fit(n, c.cell), 0
	}
	b.numberRight(x+c.cell-pad, y, n, s, st)
}

func (b *pen) matricesSize(p lessons.Matrices) (minH, wantH int) {
	lines := b.matrixLines(p.Items, canvas.MaxHeight)
	wantH = linesHeight(lines) + len(lines)
	if note := b.noteLines(p.Note, b.w); len(note) > 0 {
		wantH += 1 + len(note)
	}
	return min(matrixRows(p.Items)+1, 4), wantH
}
