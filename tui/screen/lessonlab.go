package screen

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
	"nnlab/tui/keys"
	"nnlab/tui/theme"
)

// Knobs that keys of their own turn.
const (
	knobSeeds      = "seeds"
	knobDiscretize = "discretize"
)

// panelSpread is the picture of many runs.
const panelSpread lessons.PanelID = "spread"

// lab does what the keys of an experiment do.
func (l *Lesson) lab(a keys.Action) tea.Cmd {
	w := &l.Words.Lab
	switch a {
	case keys.Compare:
		return l.compare()
	case keys.Seeds:
		return l.manySeeds()
	case keys.Discretise:
		return l.flip(knobDiscretize, w.NoField)
	case keys.Features:
		return l.chooseFeatures()
	case keys.Cause:
		return l.causes()
	case keys.LogScale:
		return l.flipLog()
	}
	return nil
}

// find is the knob of that name, nil if the step has none.
func (l *Lesson) find(name string) *lessons.Control {
	all := l.eng.Frame().Controls
	if i := slices.IndexFunc(all, func(c lessons.Control) bool { return c.Name == name }); i >= 0 {
		return &all[i]
	}
	return nil
}

// isOn tells whether a switch is on: the first of its values is off.
func isOn(c *lessons.Control) bool {
	return c != nil && len(c.Options) > 1 && c.Value != c.Options[0]
}

// flip turns a switch on or off; why says why there is nothing to turn.
func (l *Lesson) flip(name, why string) tea.Cmd {
	c := l.find(name)
	switch {
	case c == nil || len(c.Options) < 2:
		l.Notes.Say(why)
		return nil
	case c.Locked != "":
		l.Notes.Say(l.Words.Label(lessons.L(c.Locked)))
		return nil
	}
	value := c.Options[1]
	if isOn(c) {
		value = c.Options[0]
	}
	return l.eng.Do(lessons.Action{Verb: lessons.Set, Name: name, Value: value})
}

// second is the switch that lets a second run stand beside the first, nil if the step has none. A racer may have the
// same name.
func (l *Lesson) second() *lessons.Control {
	if c := l.find(lessons.TwoRuns); c != nil && len(c.Options) == 2 {
		return c
	}
	return nil
}

// twoRuns tells whether a second run stands beside the first.
func (l *Lesson) twoRuns() bool { return isOn(l.second()) }

// compare sets a second run beside the first, or takes it away. Then the focus is on the second one's knobs: one of
// them is what comes next.
func (l *Lesson) compare() tea.Cmd {
	if l.second() == nil {
		l.Notes.Say(l.Words.Lab.NoSecond)
		return nil
	}
	cmd := l.flip(lessons.TwoRuns, l.Words.Lab.NoSecond)
	if cmd == nil {
		return nil
	}
	l.toSecond = !l.twoRuns()
	if l.focus.kind == onControls {
		l.unfocus()
	}
	return cmd
}

// manySeeds lets many runs be drawn, brings their picture forward and starts them.
func (l *Lesson) manySeeds() tea.Cmd {
	on := isOn(l.find(knobSeeds))
	cmd := l.flip(knobSeeds, l.Words.Lab.NoSeeds)
	if cmd == nil || on {
		return cmd
	}
	return tea.Batch(cmd, l.front(panelSpread), l.eng.Play(true))
}

// causes lists what broke; Enter goes to the unit where it began.
func (l *Lesson) causes() tea.Cmd {
	w := &l.Words.Lab
	if len(l.eng.Frame().Broke) == 0 {
		l.Notes.Say(w.NotBroken)
		return nil
	}
	return l.openMenu(&menu{
		title: w.Broke, key: keys.Cause, pick: len(l.eng.Frame().Broke) - 1,
		items: func() (out []menuItem) {
			for _, t := range l.eng.Frame().Broke {
				out = append(out, menuItem{text: l.Words.Label(t.What), right: l.began(t)})
			}
			return out
		},
		do: func(i int) tea.Cmd {
			return l.eng.To(max(l.eng.Frame().Broke[i].At, l.eng.Log().Opened()))
		},
	})
}

// began says when a trouble began.
func (l *Lesson) began(t lessons.Trouble) string {
	if t.At < 0 {
		return l.Words.Lab.Before
	}
	return l.Words.Fill(l.Words.Lab.Unit, number(t.At-l.eng.Frame().Log.Opened()))
}

// finding is the newest of what broke, as the sentence at the foot of the bench; empty if nothing did.
func (l *Lesson) finding() string {
	f := l.eng.Frame()
	if len(f.Broke) == 0 || f.Step != l.seen {
		return ""
	}
	return l.Words.Label(f.Broke[len(f.Broke)-1].What)
}

// chooseFeatures lists the inputs of the network as switches.
func (l *Lesson) chooseFeatures() tea.Cmd {
	if len(l.featureNames()) == 0 {
		l.Notes.Say(l.Words.Lab.NoFeatures)
		return nil
	}
	return l.openMenu(&menu{
		title: l.Words.Keys.Features, key: keys.Features, stays: true,
		items: func() (out []menuItem) {
			for _, name := range l.featureNames() {
				mark := theme.Open
				if isOn(l.find(name)) {
					mark = theme.Chosen
				}
				out = append(out, menuItem{mark: l.Theme.Glyph(mark), text: l.controlName(name)})
			}
			return out
		},
		do: func(i int) tea.Cmd { return l.flip(l.featureNames()[i], l.Words.Lab.NoFeatures) },
	})
}

// featureNames are the knobs that switch an input of the network.
func (l *Lesson) featureNames() (out []string) {
	for _, name := range [...]string{"x", "y", "xSquared", "ySquared", "xTimesY", "sinX", "sinY"} {
		if l.find(name) != nil {
			out = append(out, name)
		}
	}
	return out
}

// flipLog gives the chart in view the other vertical scale.
func (l *Lesson) flipLog() tea.Cmd {
	id := l.chartInView()
	if id == "" {
		l.Notes.Say(l.Words.Lab.NoChart)
		return nil
	}
	l.bench.flips[id] = !l.bench.flips[id]
	return nil
}

// chartInView is the chart in focus, else the first one on the screen.
func (l *Lesson) chartInView() lessons.PanelID {
	f := l.eng.Frame()
	if _, ok := f.Panel(l.focus.panel).(lessons.Chart); ok && l.focus.kind == onPanel {
		return l.focus.panel
	}
	for _, p := range l.bench.lay.places {
		if _, ok := f.Panel(p.id).(lessons.Chart); ok {
			return p.id
		}
	}
	return ""
}

// labOffers are the keys of an experiment: on the line where the step has them, else on the page of all keys only.
func (l *Lesson) labOffers() []Offer {
	k, w := &l.Words.Keys, &l.Words.Lab
	unless := func(ok bool, why string) string {
		if ok {
			return ""
		}
		return why
	}
	out := []Offer{
		{Action: keys.Cause, Text: k.Cause, Off: unless(len(l.eng.Frame().Broke) > 0, w.NotBroken)},
		{Action: keys.Compare, Text: k.Compare, Off: unless(l.second() != nil, w.NoSecond)},
		{Action: keys.Seeds, Text: k.Seeds, Off: unless(l.find(knobSeeds) != nil, w.NoSeeds)},
		{Action: keys.Features, Text: k.Features, Off: unless(len(l.featureNames()) > 0, w.NoFeatures)},
		{Action: keys.Code, Text: k.Code, Off: unless(len(l.programs()) > 0, w.NoCode)},
		{Action: keys.Discretise, Text: k.Discretise, Off: unless(l.find(knobDiscretize) != nil, w.NoField), Quiet: true},
		{Action: keys.LogScale, Text: k.LogScale, Off: unless(l.chartInView() != "", w.NoChart), Quiet: true},
	}
	return out
}

// isSecond tells whether a panel or a knob belongs to the second run.
func isSecond(name string) bool { return strings.HasPrefix(name, lessons.SecondRun) }
