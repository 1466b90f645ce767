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
	l.sums = append(l.sums, ref)
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
	return []Offer{
		{Action: keys.Enter, Text: k.Explain}, {Action: keys.Up, Text: k.Choose}, {Action: keys.Esc, Text: k.Close},
		{Action: keys.Help, Text: k.Help},
	}
}

// sumRect is where an open sum lies: over the lower part of the bench, so that the network above stays in sight.
func (l *Lesson) sumRect(rows int) canvas.Rect {
	b := l.bench.lay.bench
	w := min(b.W, 76)
	h := min(rows+4, l.h-4)
	end := l.h - 2
	if t := l.bench.lay.track; t.H > 0 && t.Y-h >= 2 {
		end = t.Y
	}
	y := max(2, end-h)
	if second := l.bench.lay.second; second > 2 && second+h <= end {
		y = second
	}
	return canvas.Rect{X: b.X, Y: y, W: w, H: h}
}

// drawSum draws the open sum with the numbers it was opened from above it.
func (l *Lesson) drawSum(cv *canvas.Canvas) {
	if len(l.sums) == 0 {
		return
	}
	e := l.sum()
	rows := 2
	if e != nil {
		_, rows = panel.ExplanationSize(*e, min(l.bench.lay.bench.W, 76)-4, l.panelContext(""))
	}
	r := l.sumRect(rows)
	cv.Fill(r, l.Theme.Style(theme.Surface))
	box := cv.Sub(r)
	x := box.Text(2, 1, l.spell(l.Words.Look.Head), l.onBand(theme.Strong)) + 2
	for i, ref := range l.sums {
		if i > 0 {
			x = box.Text(x+1, 1, l.Theme.Glyph(theme.Crumb), l.onBand(theme.Dim)) + 1
		}
		x = box.Text(x, 1, l.spell(symbol(ref)), l.onBand(theme.Dim))
	}
	if e == nil {
		box.Text(2, 3, l.spell(l.Words.Look.Nothing), l.onBand(theme.Dim))
		return
	}
	pic := panel.Explanation(*e, l.term, r.W-4, r.H-4, l.panelContext(""))
	overlay(box, 2, 3, pic.Canvas, l.Theme.Style(theme.Surface))
	for _, h := range pic.Hits {
		at := canvas.Rect{X: r.X + 2 + h.X, Y: r.Y + 3 + h.Y, W: h.W, H: h.H}
		l.spots = append(l.spots, spot{at, target{atTerm, h.Index}})
	}
}

// overlay draws a picture on a ground of its own.
func overlay(cv *canvas.Canvas, x, y int, pic *canvas.Canvas, ground theme.Style) {
	cv.Blit(x, y, pic)
	r := canvas.Rect{X: x, Y: y, W: pic.Width(), H: pic.Height()}
	plain := theme.Style{}
	cv.Restyle(r, func(s theme.Style) theme.Style {
		if plain.On(s) == plain {
			return s.On(ground)
		}
		return s
	})
}
