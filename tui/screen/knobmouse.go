package screen

import (
	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
	"nnlab/tui/canvas"
)

// clickKnob focuses a knob, turns it where one of its arrows was hit, and sets it where its slider was.
func (l *Lesson) clickKnob(s spot, x, y int) tea.Cmd {
	all := l.knobs()
	if s.target.index >= len(all) {
		return nil
	}
	k, was := all[s.target.index], l.focus
	if s.target.kind == atStrip {
		l.focusKnob(s.target.index, y-s.Y == 2 && k.second != nil)
		if was != l.focus {
			return nil // its arrows were not there yet
		}
		return l.turn(arrowAt(x-s.X, l.shownWidth(l.control())))
	}
	if l.folded() && l.focus.kind != onControls {
		return l.focusOn(focus{kind: onControls})
	}
	c := l.knobColumns(all, s.W)
	at, second := x-(s.X+s.W-c.value), false // within the column of values
	if c.both {
		if second = x >= s.X+s.W-c.second; second {
			at = x - (s.X + s.W - c.second)
		} else {
			at += c.second
		}
	}
	l.focusKnob(s.target.index, second && k.second != nil)
	now := l.control()
	if now == nil {
		return nil
	}
	if at < 0 && c.slider > 0 && at >= -c.slider {
		return l.slideTo(now, at+c.slider, c.slider-1)
	}
	return l.turn(arrowAt(at-(c.column(l.focus.second)-l.shownWidth(now)), l.shownWidth(now)))
}

func (l *Lesson) focusKnob(i int, second bool) {
	l.unfocus()
	l.focus = focus{kind: onControls, index: i, second: second}
}

// shownWidth is the cells of a knob's value with its arrows.
func (l *Lesson) shownWidth(c *lessons.Control) int {
	if c == nil {
		return 0
	}
	return canvas.Width(l.valueName(c.Value)) + 4
}

// arrowAt is which way a click turns, x cells into a value with its arrows of w cells: back on the left one, on on the
// right one, else not at all.
func arrowAt(x, w int) int {
	switch {
	case x >= -1 && x <= 1:
		return -1
	case x >= w-2 && x <= w:
		return 1
	}
	return 0
}

// slideTo sets a scale to the value whose place on its slider of n cells was hit.
func (l *Lesson) slideTo(c *lessons.Control, x, n int) tea.Cmd {
	if len(c.Options) < 2 || n < 2 || c.Kind != lessons.Scale {
		return nil
	}
	last := len(c.Options) - 1
	value := c.Options[max(0, min((x*last+(n-1)/2)/(n-1), last))]
	switch {
	case c.Locked != "":
		l.Notes.Say(l.Words.Label(lessons.L(c.Locked)))
		return nil
	case value == c.Value:
		return nil
	}
	return l.eng.Do(lessons.Action{Verb: lessons.Set, Name: c.Name, Value: value})
}
