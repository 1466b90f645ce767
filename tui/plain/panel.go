package plain

import (
	"strings"

	"nnlab/lessons"
	"nnlab/tui/theme"
)

// Panel writes one panel: a heading, and under it what the panel shows.
func (p *Printer) Panel(panel lessons.Panel) string {
	pg := p.page()
	pg.panel(panel)
	return pg.String()
}

func (p *page) panel(panel lessons.Panel) {
	p.heading(panel)
	p.in(2, func() {
		switch v := panel.(type) {
		case lessons.Network:
			p.network(v)
		case lessons.Equation:
			p.equation(v)
		case lessons.Table:
			p.table(v)
		case lessons.Matrices:
			p.matrices(v)
		case lessons.Chart:
			p.chart(v)
		case lessons.Curve:
			p.curve(v)
		case lessons.Bars:
			p.bars(v)
		case lessons.Listing:
			p.listing(v)
		case lessons.Field:
			p.field(v)
		case lessons.Fit:
			p.fit(v)
		case lessons.Contour:
			p.contour(v)
		case lessons.Histogram:
			p.histogram(v)
		case lessons.Spread:
			p.spread(v)
		case lessons.Program:
			p.program(v)
		}
	})
}

func (p *page) heading(panel lessons.Panel) {
	title := p.label(panel.Heading())
	if d := panel.Remark(); !d.IsZero() {
		title += ": " + p.label(d)
	}
	p.wrap("["+title+"]", 1)
}

// note writes the remark under a panel.
func (p *page) note(l lessons.Label) {
	if !l.IsZero() {
		p.wrap(p.label(l), 0)
	}
}

// table writes rows of numbers. Bars repeat the column before them and are left out.
func (p *page) table(t lessons.Table) {
	g := &grid{left: map[int]bool{}}
	head := []string{p.label(t.RowHead)}
	for i, c := range t.Columns {
		if c.Kind != lessons.BarCell {
			g.left[len(head)] = wordColumn(t.Rows, i)
			head = append(head, p.label(c.Name))
		}
	}
	if strings.Join(head, "") != "" {
		g.row(head...)
	}
	for _, r := range t.Rows {
		cells := []string{p.rowName(r)}
		for i, c := range r.Cells {
			if i >= len(t.Columns) || t.Columns[i].Kind != lessons.BarCell {
				cells = append(cells, p.cell(c))
			}
		}
		g.marked(p.here(r.Here), cells...)
	}
	p.grid(g)
	p.note(t.Note)
}

// wordColumn tells whether a column holds words.
func wordColumn(rows []lessons.Row, col int) bool {
	for _, r := range rows {
		if col < len(r.Cells) && !r.Cells[col].Text.IsZero() {
			return true
		}
	}
	return false
}

func (p *page) rowName(r lessons.Row) string {
	name := p.label(r.Label)
	if r.Label.IsZero() {
		name = strings.TrimSpace(p.spell(r.Name) + " " + p.spell(r.About))
	}
	return name
}

// here is the mark of what is in hand.
func (p *page) here(yes bool) string {
	if yes {
		return p.glyph(theme.Here)
	}
	return ""
}

// cell writes a cell; what is in hand or has just changed has a mark before it.
func (p *page) cell(c lessons.Cell) string {
	s := p.num(c.Num)
	switch {
	case c.Empty:
		return ""
	case !c.Text.IsZero():
		s = p.label(c.Text)
	}
	if c.Changed {
		s = "* " + s
	}
	return p.here(c.InHand) + s
}
