package plain

import (
	"strings"

	"nnlab/tui/canvas"
)

// grid is rows of cells, aligned by what they take on a terminal. The first column holds the names of the rows and
// the first row the heads of the columns; numbers stand to the right.
type grid struct {
	rows  [][]string
	marks []string     // before the names
	left  map[int]bool // columns of words
}

func (g *grid) row(cells ...string) { g.marked("", cells...) }

func (g *grid) marked(mark string, cells ...string) {
	g.rows, g.marks = append(g.rows, cells), append(g.marks, mark)
}

// withMarks puts the marks before the names; where there is none, room for one.
func (g *grid) withMarks() {
	wide := 0
	for _, m := range g.marks {
		wide = max(wide, canvas.Width(m))
	}
	for i, m := range g.marks {
		if len(g.rows[i]) > 0 {
			g.rows[i][0] = m + strings.Repeat(" ", wide-canvas.Width(m)) + g.rows[i][0]
		}
	}
}

// gridGap is the room between two columns.
const gridGap = 2

// grid writes the rows. What is too wide goes on below, with the first column again.
func (p *page) grid(g *grid) {
	g.withMarks()
	w := g.widths()
	if len(w) == 0 {
		return
	}
	for from := 1; ; {
		to := from
		for used := w[0]; to < len(w) && (to == from || used+gridGap+w[to] <= p.room()); to++ {
			used += gridGap + w[to]
		}
		for _, r := range g.rows {
			p.line(g.cells(r, w, from, to))
		}
		if from = to; from >= len(w) {
			return
		}
	}
}

func (g *grid) widths() []int {
	var w []int
	for _, r := range g.rows {
		for i, c := range r {
			if i == len(w) {
				w = append(w, 0)
			}
			w[i] = max(w[i], canvas.Width(c))
		}
	}
	return w
}

// cells writes the first cell of a row and those from one column up to another.
func (g *grid) cells(r []string, w []int, from, to int) string {
	if len(r) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString(r[0] + strings.Repeat(" ", w[0]-canvas.Width(r[0])))
	for i := from; i < min(to, len(r)); i++ {
		pad := strings.Repeat(" ", w[i]-canvas.Width(r[i]))
		b.WriteString(strings.Repeat(" ", gridGap))
		if g.left[i] {
			b.WriteString(r[i] + pad)
		} else {
			b.WriteString(pad + r[i])
		}
	}
	return b.String()
}
