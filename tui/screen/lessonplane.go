package screen

import (
	"math"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
	"nnlab/tui/keys"
	"nnlab/tui/panel"
)

// actOnPicture lets the arrows move what a chart or a contour has: the place on the tape, or the aim of the next step.
func (l *Lesson) actOnPicture(a keys.Action) (bool, tea.Cmd) {
	dx, dy := arrow(a)
	switch p := l.eng.Frame().Panel(l.focus.panel).(type) {
	case lessons.Chart:
		if l.points() && (dx != 0 || dy != 0) {
			return true, l.along(p, dx, dy)
		}
		if dx != 0 {
			return true, l.eng.Scrub(dx * l.chartStride())
		}
	case lessons.Contour:
		switch {
		case dx != 0 || dy != 0:
			return true, l.nudge(p, dx, dy)
		case a == keys.Enter && p.Aim != nil:
			return true, l.stepOn()
		}
	}
	return false, nil
}

// chartStride is how many units an arrow moves the cursor of a chart: about a cell of it.
func (l *Lesson) chartStride() int {
	return max(1, (l.eng.Tape().Units()-l.eng.Log().Opened())/60)
}

// names are the numbers that say where a contour's aim is, or its start while nobody chooses steps.
func placeNames(p lessons.Contour) (x, y string, at [2]float64) {
	if p.Aim != nil {
		return "aimX", "aimY", *p.Aim
	}
	return "startX", "startY", p.Start
}

// nudge moves the aim, or the start, by a cell.
func (l *Lesson) nudge(p lessons.Contour, dx, dy int) tea.Cmd {
	cellX, cellY, ok := l.cells(p.ID())
	if !ok {
		return nil
	}
	nameX, nameY, at := placeNames(p)
	if dx != 0 {
		return l.put(nameX, at[0]+float64(dx)*cellX, cellX, p.X)
	}
	return l.put(nameY, at[1]-float64(dy)*cellY, cellY, p.Y)
}

// cells is how much of the plane a cell of a picture shows.
func (l *Lesson) cells(id lessons.PanelID) (w, h float64, ok bool) {
	for _, hit := range l.hits(id) {
		if hit.Kind == panel.HitPlace && hit.W > 0 && hit.H > 0 {
			return (hit.Plane.Right - hit.Plane.Left) / float64(hit.W), (hit.Plane.Top - hit.Plane.Bottom) / float64(hit.H), true
		}
	}
	return 0, 0, false
}

// put types a coordinate, with as many decimals as a cell can tell apart, and never off the picture.
func (l *Lesson) put(name string, v, cell float64, axis lessons.Axis) tea.Cmd {
	digits := int(max(0, min(8, 1-math.Floor(math.Log10(math.Abs(cell))))))
	text := strconv.FormatFloat(min(max(v, axis.Lo), axis.Hi), 'f', digits, 64)
	if zero, err := strconv.ParseFloat(text, 64); err == nil && zero == 0 {
		text = "0" // never −0
	}
	return l.eng.Do(lessons.Action{Verb: lessons.Edit, Name: name, Value: text})
}

// clickPlace sets the aim, or the start, where a contour was hit, and goes to the place of the tape that a chart shows.
func (l *Lesson) clickPlace(pl place, d *drawn, x, y int) tea.Cmd {
	px, py, ok := d.pic.Place(x, y)
	if !ok {
		return nil
	}
	l.unfocus()
	l.focus = focus{kind: onPanel, panel: pl.id}
	switch p := l.eng.Frame().Panel(pl.id).(type) {
	case lessons.Chart:
		if l.points() {
			return l.pointNear(p, px, py)
		}
		return l.scrubTo(px)
	case lessons.Contour:
		nameX, nameY, _ := placeNames(p)
		cellX, cellY, _ := l.cells(pl.id)
		return tea.Batch(l.put(nameX, px, cellX, p.X), l.put(nameY, py, cellY, p.Y))
	}
	return nil
}

// scrubTo goes to where a chart's cursor stands at x: as far along the tape as x is along the chart.
func (l *Lesson) scrubTo(x float64) tea.Cmd {
	c, ok := l.eng.End().Panel(l.focus.panel).(lessons.Chart)
	if !ok || !(c.Cursor > 0) || math.IsInf(c.Cursor, 0) {
		return nil
	}
	opened := l.eng.Log().Opened()
	part := min(max(x/c.Cursor, 0), 1)
	return l.eng.To(opened + int(math.Round(part*float64(l.eng.Tape().Units()-opened))))
}
