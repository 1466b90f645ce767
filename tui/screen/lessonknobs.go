package screen

import (
	"slices"
	"strconv"
	"strings"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// fewKnobs is how many knobs stand under the words as they come; more are grouped, and get a strip or a list.
const fewKnobs = 7

// knob is a row of the knobs: the first run's, and beside it the second's if there are two runs.
type knob struct {
	name          string
	first, second *lessons.Control
}

// side is the knob of one of the runs; nil if that has none.
func (k knob) side(second bool) *lessons.Control {
	if second {
		return k.second
	}
	return k.first
}

// differs tells whether the runs differ in it.
func (k knob) differs() bool {
	return k.first != nil && k.second != nil && k.first.Value != k.second.Value
}

// knobs lists the knobs of the step; many of them are grouped.
func (l *Lesson) knobs() []knob {
	all := l.eng.Frame().Controls
	var out []knob
	for i := range all {
		if first, second := strings.CutPrefix(all[i].Name, lessons.SecondRun); second && l.find(first) != nil {
			continue // it stands beside the first run's
		}
		out = append(out, knob{all[i].Name, &all[i], l.find(lessons.SecondRun + all[i].Name)})
	}
	if len(out) > fewKnobs {
		slices.SortStableFunc(out, func(a, b knob) int { return int(groupOf(a.name)) - int(groupOf(b.name)) })
	}
	return out
}

// knobGroup is what a knob is about.
type knobGroup uint8

const (
	ofData knobGroup = iota
	ofNet
	ofTraining
	ofLooking
)

func groupOf(name string) knobGroup {
	switch name {
	case "problem", "dataset", "noise", "percTrainData", "points", "valPoints", "testPoints", "classes", "valSplit", "scale", "world",
		"x", "y", "xSquared", "ySquared", "xTimesY", "sinX", "sinY", "features", "surface", "startX", "startY", "regDataset", "jitter":
		return ofData
	case "networkShape", "activation", "alpha", "output", "init", "initZero", "initScale", "biasInit", "dropout":
		return ofNet
	case "showTestData", knobDiscretize, "unit", lessons.TwoRuns, knobSeeds, "smoothing", "class", "axes", "logY", "layer", "goal", "watch", "along",
		"fog", "me", "aimX", "aimY":
		return ofLooking
	}
	return ofTraining
}

func (l *Lesson) groupName(g knobGroup) string {
	w := &l.Words.Lab
	return [...]string{w.Data, w.Net, w.Training, w.Looking}[g]
}

// control is the knob in focus, nil if there is none.
func (l *Lesson) control() *lessons.Control {
	all := l.knobs()
	if l.focus.kind != onControls || l.focus.index >= len(all) {
		return nil
	}
	return all[l.focus.index].side(l.focus.second)
}

// nextKnob moves the focus to the next knob of the same run.
func (l *Lesson) nextKnob(by int) {
	all := l.knobs()
	n := len(all)
	for range n {
		l.focus.index = ((l.focus.index+by)%n + n) % n
		if all[l.focus.index].side(l.focus.second) != nil {
			return
		}
	}
}

// knobColumns are the widths of the rows of knobs.
type knobColumns struct {
	value  int // of the first run's value, its arrows included
	second int // of the second run's
	slider int // 0: none
	both   bool
}

// knobRows lists the knobs under the words: the one in focus in accent, its value a chip between arrows.
func (l *Lesson) knobRows(f *flow, all []knob) {
	c := l.knobColumns(all, f.w)
	if c.both {
		f.add(row{left: canvas.Spans{}, right: l.sideNames(c)})
	}
	group := knobGroup(255)
	for i, k := range all {
		if g := groupOf(k.name); len(all) > fewKnobs && g != group {
			group = g
			f.blank(false)
			f.add(row{left: f.span(l.groupName(g), theme.Strong)})
		}
		f.add(l.knobRow(f, i, k, c))
	}
}

func (l *Lesson) knobColumns(all []knob, w int) (c knobColumns) {
	label := 0
	for _, k := range all {
		label = max(label, canvas.Width(l.spell(l.controlName(k.name))))
		c.value = max(c.value, l.shownWidth(k.first))
		if k.differs() || l.focus.kind == onControls && l.focus.second {
			c.second = max(c.second, l.shownWidth(k.second)+1)
		}
		c.both = c.both || k.second != nil
	}
	c.value = min(c.value, max(10, w/2))
	switch {
	case c.both:
		c.second = max(c.second, 5)
		if c.value+c.second+6 > w {
			c.value, c.second = max(6, (w-6)/2), max(5, (w-6)/2)
		}
	default:
		if room := w - label - c.value - 2; room >= 7 {
			c.slider = min(room, 18)
		}
	}
	return c
}

// sideNames is the head of the columns where there are two runs.
func (l *Lesson) sideNames(c knobColumns) canvas.Spans {
	var out canvas.Spans
	for _, second := range []bool{false, true} {
		style := l.Theme.Style(theme.Dim)
		if l.focus.kind == onControls && l.focus.second == second {
			style = l.Theme.Style(theme.Accent)
		}
		out = append(out, canvas.Span{Text: padLeft(sideName(second), c.column(second)-2) + "  ", Style: style})
	}
	return out
}

// column is the width of a run's values.
func (c knobColumns) column(second bool) int {
	if second {
		return c.second
	}
	return c.value
}

// sideName is how a run is called where there are two.
func sideName(second bool) string {
	if second {
		return "B"
	}
	return "A"
}

func (l *Lesson) knobRow(f *flow, i int, k knob, c knobColumns) row {
	here := l.focus.kind == onControls && l.focus.index == i
	token := theme.Dim
	if here {
		token = theme.Accent
	}
	r := row{target: target{atControl, i}}
	if k.first != nil && c.slider > 0 && k.first.Kind == lessons.Scale {
		r.right = append(r.right, l.slider(k.first, c.slider, here)...)
	}
	r.right = append(r.right, l.knobValue(k, false, here, c.value)...)
	if c.both {
		r.right = append(r.right, l.knobValue(k, true, here, c.second)...)
	}
	name := canvas.Truncate(l.spell(l.controlName(k.name)), max(0, f.w-r.right.Width()-1), l.Theme.Glyph(theme.Ellipsis))
	r.left = canvas.Spans{{Text: name, Style: l.Theme.Style(token)}}
	return r
}

// knobValue is a value in w cells: a chip where the focus is; the second run's only where it is not the first's.
func (l *Lesson) knobValue(k knob, second, here bool, w int) canvas.Spans {
	c := k.side(second)
	if c == nil {
		return canvas.Spans{{Text: padLeft("", w)}}
	}
	value := canvas.Truncate(l.valueName(c.Value), w-4, l.Theme.Glyph(theme.Ellipsis))
	left, right := l.Theme.Glyph(theme.TurnLeft), l.Theme.Glyph(theme.TurnRight)
	pad := padLeft("", w-4-canvas.Width(value))
	if here && l.focus.second == second {
		return canvas.Spans{{Text: pad}, {Text: left + " " + value + " " + right, Style: l.Theme.Style(theme.Chip)}}
	}
	token := theme.Fg
	switch {
	case second && k.differs():
		token = theme.Strong
	case second && k.first != nil:
		value, token = "=", theme.Dim
		pad = padLeft("", w-5)
	case c.Locked != "":
		token = theme.Dim
	}
	if second || c.Locked != "" {
		left, right = " ", " "
	}
	dim := l.Theme.Style(theme.Dim)
	return canvas.Spans{{Text: pad + left + " ", Style: dim}, {Text: value, Style: l.Theme.Style(token)}, {Text: " " + right, Style: dim}}
}

// slider draws where a scale stands among its values.
func (l *Lesson) slider(c *lessons.Control, w int, here bool) canvas.Spans {
	at, ok := sliderAt(c, w-1)
	if !ok {
		return nil
	}
	knob, track := theme.Fg, theme.Dim
	if here {
		knob, track = theme.Accent, theme.Accent
	}
	return canvas.Spans{
		{Text: repeat(l.Theme.Glyph(theme.TrackDone), at), Style: l.Theme.Style(track)},
		{Text: l.Theme.Glyph(theme.Knob), Style: l.Theme.Style(knob)},
		{Text: repeat(l.Theme.Glyph(theme.TrackAhead), w-2-at) + " ", Style: l.Theme.Style(theme.Faint)},
	}
}

// sliderAt is the cell of n that stands for a scale's value; false where its values are no numbers in order.
func sliderAt(c *lessons.Control, n int) (int, bool) {
	if len(c.Options) < 2 || n < 2 {
		return 0, false
	}
	last := len(c.Options) - 1
	if i := slices.Index(c.Options, c.Value); i >= 0 {
		return i * (n - 1) / last, true
	}
	now, err := strconv.ParseFloat(c.Value, 64)
	if err != nil {
		return 0, false
	}
	below := 0
	for _, o := range c.Options {
		if v, err := strconv.ParseFloat(o, 64); err == nil && v < now {
			below++
		}
	}
	return min(max(2*below-1, 0)*(n-1)/(2*last), n-1), true
}

func repeat(s string, n int) string { return strings.Repeat(s, max(0, n)) }

// padLeft sets s at the right end of n cells.
func padLeft(s string, n int) string { return repeat(" ", n-canvas.Width(s)) + s }
