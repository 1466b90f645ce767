package plain

import (
	"strconv"
	"strings"

	"nnlab/lessons"
	"nnlab/tui/theme"
)

// listedRows is the most rows of a matrix that are written.
const listedRows = 24

// matrices writes the blocks one under another.
func (p *page) matrices(m lessons.Matrices) {
	for _, block := range m.Items {
		name := strings.TrimSpace(strings.TrimSpace(p.spell(block.Before)) + " " + p.spell(block.Name) + "  " + p.spell(block.Shape))
		p.line(strings.TrimSpace(name + p.inUse(block)))
		g := &grid{}
		for i, row := range block.Cells[:min(len(block.Cells), listedRows)] {
			cells := []string{""}
			for _, n := range row {
				cells = append(cells, p.num(n))
			}
			g.marked(p.here(i == block.Row), cells...)
		}
		p.grid(g)
		if rest := len(block.Cells) - len(g.rows); rest > 0 {
			p.line(p.say(p.words.Panel.MoreRows, strconv.Itoa(rest)))
		}
	}
	p.note(m.Note)
}

// inUse names the lit column, which no mark can show in text.
func (p *page) inUse(m lessons.Matrix) string {
	if m.Col < 0 || len(m.Cells) == 0 || len(m.Cells[0]) < 2 {
		return ""
	}
	return "  " + p.glyph(theme.Here) + p.say(p.words.Panel.Column, strconv.Itoa(m.Col+1))
}
