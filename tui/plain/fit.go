package plain

import (
	"math"

	"nnlab/lessons"
	"nnlab/lessons/text"
)

// fitRows is at how many places the curves of a fit are read.
const fitRows = 9

// fit reads the curves at a few places of the axis, and counts the points.
func (p *page) fit(f lessons.Fit) {
	g := &grid{}
	head := []string{p.label(f.X.Name)}
	var columns [][]float64
	for _, c := range f.Curves {
		s := finite(c, false)
		if len(s.X) == 0 {
			continue
		}
		head = append(head, p.label(c.Name))
		columns = append(columns, resample(s, f.X.Lo, f.X.Hi, fitRows))
	}
	if len(columns) == 0 {
		p.line(p.words.Panel.NoPoints)
	} else {
		g.row(head...)
		for i := range fitRows {
			x := f.X.Lo + (f.X.Hi-f.X.Lo)*float64(i)/(fitRows-1)
			row := []string{p.right(p.curveValue(x), 5)}
			for _, c := range columns {
				row = append(row, p.curveValue(c[i]))
			}
			g.row(row...)
		}
		p.grid(g)
	}
	p.fitPoints(f)
	p.pointsInHand(f.Points)
	p.note(f.Note)
}

// curveValue is a value of a curve; where the curve has none, nothing, and what is 0 but for rounding is 0.
func (p *page) curveValue(v float64) string {
	switch {
	case math.IsNaN(v):
		return ""
	case math.Abs(v) < 1e-12:
		v = 0
	}
	return p.spell(text.Signed(v, 2))
}

// fitPoints counts the points.
func (p *page) fitPoints(f lessons.Fit) {
	held := 0
	for _, q := range f.Points {
		if q.Held {
			held++
		}
	}
	if len(f.Points) == 0 {
		return
	}
	s := p.words.Panel.Points + ": " + p.label(lessons.L(lessons.WordTrain)) + " " + text.Number(float64(len(f.Points)-held), 0)
	if held > 0 && !f.Held.IsZero() {
		s += ", " + p.label(f.Held) + " " + text.Number(float64(held), 0)
	}
	p.wrap(s, 2)
}
