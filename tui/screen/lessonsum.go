package screen

import (
	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/keys"
	"nnlab/tui/panel"
	"nnlab/tui/theme"
)

// openSum opens the sum behind the number under the cursor.
func (l *Lesson) openSum() tea.Cmd {
	ref := l.eng.Log().Look()
	if ref == "" {
		l.Notes.Say(l.Words.Why.NoPlace)
		return nil
	}
	return l.deeper(ref)
}

// deeper opens one more sum.
func (l *Lesson) deeper(ref lessons.Ref) tea.Cmd {
	l.menu, l.sums = nil, append(l.sums, ref)
	l.term = 0
	return l.eng.Look(ref)
}

// sum is the explanation that is open; nil if it is not known, or still on its way.
func (l *Lesson) sum() *lessons.Explanation {
	e := l.eng.Frame().Look
	if len(l.sums) == 0 || e == nil || e.Ref != l.sums[len(l.sums)-1] {
		return nil
	}
	return e
}

// actInSum walks through an open sum.
func (l *Lesson) actInSum(a keys.Action) (bool, tea.Cmd) {
	e := l.sum()
	n := 0
	if e != nil {
		n = len(e.Terms)
	}
	switch a {
	case keys.Up, keys.Left:
		if n > 0 {
			l.term = (l.term + n - 1) % n
		}
	case keys.Down, keys.Right, keys.Tab:
		if n > 0 {
			l.term = (l.term + 1) % n
		}
	case keys.Enter, keys.Explain:
		if l.term < n && e.Terms[l.term].Ref != "" {
			return true, l.deeper(e.Terms[l.term].Ref)
		}
		if jumps(e) {
			l.sums = nil
			return true, l.eng.To(e.At)
		}
	case keys.Esc, keys.Leave:
		return true, l.upFromSum()
	case keys.Help:
		return false, nil
	default: // whatever else the key does happens on the bench
		l.sums = nil
		return false, nil
	}
	return true, nil
}

// jumps tells whether a number was computed at another place of the tape, to which Enter goes.
func jumps(e *lessons.Explanation) bool { return e != nil && e.Op == lessons.Earlier && e.At >= 0 }

// upFromSum closes the deepest sum.
func (l *Lesson) upFromSum() tea.Cmd {
	first := l.sums[0]
	l.sums = l.sums[:len(l.sums)-1]
	l.term = 0
	if len(l.sums) == 0 {
		return l.eng.Look(first)
	}
	return l.eng.Look(l.sums[len(l.sums)-1])
}

func (l *Lesson) sumOffers() []Offer {
	k := &l.Words.Keys
	enter := k.Explain
	if jumps(l.sum()) {
		enter = k.GoThere
	}
	return []Offer{
		{Action: keys.Enter, Text: enter}, {Action: keys.Up, Text: k.Choose}, {Action: keys.Esc, Text: k.Close},
		{Action: keys.Help, Text: k.Help},
	}
}

// leastSum is the rows that an open sum may take at any size.
const leastSum = 14

// sumArea is where an open sum lies, the same for every sum at a size: over the lower half of the bench where that is
// high enough, else over all of it but the tabs.
func (l *Lesson) sumArea() canvas.Rect {
	lay := &l.bench.lay
	end := l.h - 2
	if lay.track.H > 0 {
		end = lay.track.Y - 1
	}
	y := l.benchTop()
	switch {
	case l.h >= 38 && lay.second > y && end-lay.second >= leastSum:
		y = lay.second
	case end-y < leastSum && l.w < 80: // the words stand above it and give way
		y, end = 2, l.h-2
	}
	return canvas.Rect{X: lay.bench.X, Y: y, W: lay.bench.W, H: max(0, end-y)}
}

// benchTop is the first row of the bench below its tabs.
func (l *Lesson) benchTop() int {
	y := l.h - 2
	for _, p := range l.bench.lay.places {
		switch {
		case p.body.X != l.bench.lay.bench.X:
		case p.tabbed:
			y = min(y, p.body.Y)
		default:
			y = min(y, p.head.Y)
		}
	}
	return y
}

// drawSum draws the open sum, and above it the way that led to it.
func (l *Lesson) drawSum(cv *canvas.Canvas) {
	if len(l.sums) == 0 {
		return
	}
	e := l.sum()
	w, rows := min(l.bench.lay.bench.W, 76), 1
	if e != nil {
		_, rows = panel.ExplanationSize(*e, w, l.panelContext(""))
	}
	r := l.sumArea()
	cv.Fill(r, theme.Style{})
	box := cv.Sub(r)
	x := box.Text(0, 0, l.spell(l.Words.Look.Head), l.Theme.Style(theme.Strong)) + 2
	for i, ref := range l.sums {
		if i > 0 {
			x = box.Text(x+1, 0, l.Theme.Glyph(theme.Crumb), l.Theme.Style(theme.Dim)) + 1
		}
		x = box.Text(x, 0, l.spell(symbol(ref)), l.Theme.Style(theme.Dim))
	}
	if e == nil {
		box.Text(0, 2, l.spell(l.Words.Look.Nothing), l.Theme.Style(theme.Dim))
		return
	}
	pic := panel.Explanation(*e, l.term, w, min(rows, r.H-2), l.panelContext(""))
	box.Blit(0, 2, pic.Canvas)
	for _, h := range pic.Hits {
		if h.Kind == panel.HitTerm {
			at := canvas.Rect{X: r.X + h.X, Y: r.Y + 2 + h.Y, W: h.W, H: h.H}
			l.spots = append(l.spots, spot{at, target{atTerm, h.Index}})
		}
	}
}
