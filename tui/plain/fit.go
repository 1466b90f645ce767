package plain

import (
	"math"

	"nnlab/lessons"
	"nnlab/lessons/text"
)

// fitRows is at how many places the curves of a fit are read, at most.
const fitRows = 11

// fit reads the curves at a few round places of the axis, and counts the points.
func (p *page) fit(f lessons.Fit) {
	g := &grid{}
	head := []string{p.label(f.X.Name)}
	places := roundPlaces(f.X.Lo, f.X.Hi)
	var columns []lessons.Series
	for _, c := range f.Curves {
		s := finite(c, false)
		if len(s.X) == 0 {
			continue
		}
		head = append(head, p.label(c.Name))
		columns = append(columns, s)
	}
	if len(columns) == 0 || len(places) == 0 {
		p.line(p.words.Panel.NoPoints)
	} else {
		g.row(head...)
		near := (f.X.Hi - f.X.Lo) / 50
		for _, x := range places {
			row := []string{p.right(p.curveValue(x), 5)}
			for _, s := range columns {
				row = append(row, p.curveValue(valueAt(s, x, near)))
			}
			g.row(row...)
		}
		p.grid(g)
	}
	p.fitPoints(f)
	p.pointsInHand(f.Points)
	p.note(f.Note)
}

// roundPlaces are at most fitRows round numbers from lo to hi; none if there is nothing between them.
func roundPlaces(lo, hi float64) []float64 {
	raw := (hi - lo) / (fitRows - 1)
	if !(raw > 0) || math.IsInf(raw, 0) {
		return nil
	}
	power := math.Pow(10, math.Floor(math.Log10(raw)))
	var places []float64
	for _, m := range []float64{1, 2, 2.5, 5, 10} {
		if step := m * power; step >= raw*(1-1e-9) {
			for k := math.Ceil(lo/step - 1e-9); k*step <= hi+1e-9*step && len(places) < fitRows; k++ {
				places = append(places, k*step)
			}
			break
		}
	}
	return places
}

// valueAt is the value of a curve, or of its end if that is near; NaN elsewhere.
func valueAt(s lessons.Series, x, near float64) float64 {
	if in := max(s.X[0], min(x, s.X[len(s.X)-1])); math.Abs(in-x) <= near {
		x = in
	}
	return resample(s, x, x, 1)[0]
}

// curveValue is a value of a curve; where the curve has none, nothing, and what is 0 but for rounding is 0.
func (p *page) curveValue(v float64) string {
	switch {
	case math.IsNaN(v):
		return ""
	case math.Abs(v) < 1e-9:
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
