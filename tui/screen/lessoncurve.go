package screen

import (
	"math"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
)

// points tells whether an open question asks to point at a number.
func (l *Lesson) points() bool { return l.asks() && l.eng.Frame().Ask.Question.Point }

// onCurve is the place of a chart's curve that a Ref such as val_loss@36 names: the series and the index on it.
func onCurve(c lessons.Chart, look lessons.Ref) (series, at int, ok bool) {
	name, place, found := strings.Cut(string(look), "@")
	x, err := strconv.ParseFloat(place, 64)
	if !found || err != nil {
		return 0, 0, false
	}
	for k, s := range c.Series {
		if i, on := slices.BinarySearch(s.X, x); on && string(s.Last.Ref) == name {
			return k, i, true
		}
	}
	return 0, 0, false
}

// readAt is where on its x axis a chart is read; nil: nowhere.
func readAt(p lessons.Panel, look lessons.Ref) *float64 {
	c, ok := p.(lessons.Chart)
	if !ok {
		return nil
	}
	k, i, ok := onCurve(c, look)
	if !ok {
		return nil
	}
	return &c.Series[k].X[i]
}

// along moves the pointer about a cell along its curve, or to the next curve. It begins at the end of the last one.
func (l *Lesson) along(c lessons.Chart, dx, dy int) tea.Cmd {
	k, i, ok := onCurve(c, l.eng.Log().Look())
	switch {
	case len(c.Series) == 0:
		return nil
	case !ok:
		k = len(c.Series) - 1
		i = len(c.Series[k].X) - 1
	default:
		i += dx * max(1, len(c.Series[k].X)/60)
		k = (k + dy + len(c.Series)) % len(c.Series)
	}
	return l.pointOn(c.Series[k], i)
}

func (l *Lesson) pointOn(s lessons.Series, i int) tea.Cmd {
	if len(s.X) == 0 {
		return nil
	}
	x := s.X[min(max(i, 0), len(s.X)-1)]
	return l.eng.Look(s.Last.Ref + "@" + lessons.Ref(strconv.FormatFloat(x, 'f', -1, 64)))
}

// pointNear points at the curve that runs nearest under a click.
func (l *Lesson) pointNear(c lessons.Chart, x, y float64) tea.Cmd {
	best, at, off := -1, 0, math.Inf(1)
	for k, s := range c.Series {
		i, _ := slices.BinarySearch(s.X, math.Round(x))
		if i = min(i, len(s.X)-1); i < 0 || i >= len(s.Y) {
			continue
		}
		if d := math.Abs(s.Y[i] - y); d < off {
			best, at, off = k, i, d
		}
	}
	if best < 0 {
		return nil
	}
	return l.pointOn(c.Series[best], at)
}
