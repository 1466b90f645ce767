package screen

import (
	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
	"nnlab/tui/keys"
	"nnlab/tui/panel"
)

// click does what lies under the pointer.
func (l *Lesson) click(m tea.Mouse) (Nav, tea.Cmd) {
	if m.Button != tea.MouseLeft {
		return nil, nil
	}
	if m.Y == l.h-1 {
		if a := hot(l.hots, m.X); a != keys.None {
			return l.act(a, 0)
		}
		return nil, nil
	}
	for i := len(l.spots) - 1; i >= 0; i-- {
		if l.spots[i].has(m.X, m.Y) {
			return l.clickOn(l.spots[i], m.X, m.Y)
		}
	}
	return nil, l.clickBench(m)
}

func (l *Lesson) clickOn(s spot, x, y int) (Nav, tea.Cmd) {
	switch t := s.target; t.kind {
	case atOption:
		if l.focus.kind == onAsk && l.pick == t.index+1 {
			return l.act(keys.Enter, 0)
		}
		l.pick = t.index + 1
		return nil, l.focusAsk()
	case atEntry:
		if l.asks() && l.entry == nil {
			return nil, l.focusAsk()
		}
	case atControl, atStrip:
		return nil, l.clickKnob(s, x, y)
	case atMenu:
		l.menu.pick = t.index
		return nil, l.choose()
	case atHint:
		return nil, l.hint()
	case atTab:
		return nil, l.pressTab(t.index + 1)
	case atStep:
		return nil, l.open(l.lesson.Steps[t.index].ID)
	case atTerm:
		if l.term == t.index {
			return l.act(keys.Enter, 0)
		}
		l.term = t.index
	}
	return nil, nil
}

// clickBench focuses a number and opens its sum, or goes to a place of the timeline.
func (l *Lesson) clickBench(m tea.Mouse) tea.Cmd {
	if len(l.sums) > 0 || l.menu != nil {
		l.sums, l.menu = nil, nil
		return nil
	}
	if t := l.bench.lay.track; t.H > 0 && m.Y >= t.Y && m.Y < t.Y+t.H && m.X >= t.X && m.X < t.X+t.W {
		return l.clickTrack(m.X - t.X)
	}
	for _, p := range l.bench.lay.places {
		d, ok := l.bench.pics[p.id]
		if !ok {
			continue
		}
		h, ok := d.pic.At(m.X-p.body.X, m.Y-p.body.Y)
		if ok && h.Kind == panel.HitPlace {
			return l.clickPlace(p, d, m.X-p.body.X, m.Y-p.body.Y)
		}
		if !ok || h.Ref == "" || h.Kind != panel.HitNumber && h.Kind != panel.HitUnit {
			continue
		}
		l.unfocus()
		l.focus = focus{kind: onPanel, panel: p.id}
		if l.asks() && l.eng.Frame().Ask.Question.Point {
			return l.eng.Look(h.Ref)
		}
		return l.deeper(h.Ref)
	}
	return nil
}

// clickTrack goes to a place of the timeline, as far as the tape goes.
func (l *Lesson) clickTrack(x int) tea.Cmd {
	at, now := 0, 0
	for i, p := range trackPlaces(l.eng.Frame().Track, l.bench.lay.track.W, l.panelContext("")) {
		ph := l.eng.Frame().Track[i]
		now += ph.Done
		if x >= p.X && x < p.X+p.W && p.W > 0 {
			at += (x - p.X) * ph.Total / p.W
		} else if x >= p.X+p.W {
			at += ph.Total
		}
	}
	return l.eng.Scrub(at - now)
}

// wheel scrolls the words, and moves along the tape over the timeline.
func (l *Lesson) wheel(m tea.Mouse) tea.Cmd {
	by := 1
	if m.Button == tea.MouseWheelUp {
		by = -1
	} else if m.Button != tea.MouseWheelDown {
		return nil
	}
	if t := l.bench.lay.track; t.H > 0 && m.Y >= t.Y && m.X >= t.X {
		return l.eng.Scrub(by)
	}
	l.scrollBy(by)
	return nil
}

// trackPlace is where a phase of the timeline lies.
type trackPlace struct{ X, W int }

// trackPlaces splits the timeline by the units of its phases.
func trackPlaces(track []lessons.Phase, w int, c panel.Context) []trackPlace {
	pic := panel.Timeline(track, w, 2, c)
	out := make([]trackPlace, len(track))
	for _, h := range pic.Hits {
		if h.Kind == panel.HitPhase && h.Index < len(out) {
			out[h.Index] = trackPlace{h.X, h.W}
		}
	}
	return out
}
