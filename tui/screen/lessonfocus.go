package screen

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/i18n"
	"nnlab/tui/keys"
	"nnlab/tui/panel"
	"nnlab/tui/theme"
)

// focus is what the arrows belong to.
type focus struct {
	kind   focusKind
	index  int             // of a knob
	second bool            // it is the second run's
	panel  lessons.PanelID // of a panel; the number is the log's look
}

type focusKind uint8

const (
	nowhere focusKind = iota
	onAsk
	onControls
	onPanel
)

// choices are the options of an open question.
func (l *Lesson) choices() []lessons.Option {
	if !l.asks() {
		return nil
	}
	return l.eng.Frame().Ask.Question.Options
}

// ring lists what Tab goes through: the question, the panels as they stand, those behind tabs, the knobs. Where a goal is
// set, or there are many, the knobs come first.
func (l *Lesson) ring() []focus {
	var out []focus
	if l.asks() {
		out = append(out, focus{kind: onAsk})
	}
	first := l.eng.Frame().Goal != nil || len(l.knobs()) > fewKnobs // the knobs are what reaches it, or what it is about
	if first {
		out = append(out, l.knobRing()...)
	}
	tabbed := false
	for _, p := range l.bench.lay.places {
		switch {
		case !p.tabbed:
			out = append(out, l.panelRing(p.id)...)
		case !tabbed:
			tabbed = true
			for _, id := range l.bench.lay.tabs { // whichever is in front: the order stays
				out = append(out, l.panelRing(id)...)
			}
		}
	}
	if !first {
		out = append(out, l.knobRing()...)
	}
	return out
}

// panelRing is a place's panel in the ring, and with it that of the other run which may take its place.
func (l *Lesson) panelRing(id lessons.PanelID) []focus {
	first := firstRun(id)
	twin := l.twin(first)
	switch {
	case twin == "":
		return []focus{{kind: onPanel, panel: id}}
	case l.shows(first) && l.shows(twin):
		if !slices.Contains(l.bench.lay.tabs, first) {
			return []focus{{kind: onPanel, panel: id}}
		}
	}
	return []focus{{kind: onPanel, panel: first}, {kind: onPanel, panel: twin}}
}

// firstRun is the same panel of the first run.
func firstRun(id lessons.PanelID) lessons.PanelID {
	return lessons.PanelID(strings.TrimPrefix(string(id), lessons.SecondRun))
}

// knobRing is the knobs in the ring: those of each run.
func (l *Lesson) knobRing() []focus {
	switch {
	case len(l.knobs()) == 0:
		return nil
	case l.twoRuns() && slices.ContainsFunc(l.knobs(), func(k knob) bool { return k.second != nil }):
		return []focus{{kind: onControls}, {kind: onControls, second: true}}
	}
	return []focus{{kind: onControls}}
}

// at is the place of the focus in the ring, -1 if it is nowhere.
func (l *Lesson) at(ring []focus) int {
	return slices.IndexFunc(ring, func(f focus) bool {
		return f.kind == l.focus.kind && f.panel == l.focus.panel && f.second == l.focus.second
	})
}

// focusNext goes on in the ring and brings a panel's tab forward.
func (l *Lesson) focusNext(by int) tea.Cmd {
	ring := l.ring()
	if len(ring) == 0 {
		return nil
	}
	i := l.at(ring) + by
	if l.focus.kind == nowhere && by < 0 {
		i = len(ring) - 1
	}
	return l.focusOn(ring[(i+len(ring))%len(ring)])
}

func (l *Lesson) focusOn(f focus) tea.Cmd {
	l.unfocus()
	l.focus, l.reach = f, true
	switch f.kind {
	case onAsk:
		return l.focusAsk()
	case onControls:
		if l.control() == nil {
			l.nextKnob(1)
		}
	case onPanel:
		return tea.Batch(l.front(f.panel), l.landOn(f.panel))
	}
	return nil
}

func (l *Lesson) unfocus() { l.focus, l.entry = focus{}, nil }

// focusAsk focuses the question; where it asks for a number a text entry opens.
func (l *Lesson) focusAsk() tea.Cmd {
	l.focus, l.reach = focus{kind: onAsk}, true
	q := l.eng.Frame().Ask.Question
	if len(q.Options) == 0 && !q.Point {
		l.entry = newEntry("", "", 32, func(s string) (Nav, tea.Cmd) {
			if !numeric(s) { // the entry stays open
				l.Notes.Say(l.Words.Fill(l.Words.Why.NotANumber, i18n.Clean(s, 20)))
				return nil, nil
			}
			return nil, l.lock(plainly(s))
		})
	}
	return nil
}

// landOn rests the cursor on a number of the panel: the one it is on, else the first.
func (l *Lesson) landOn(id lessons.PanelID) tea.Cmd {
	hits := l.hits(id)
	look := l.eng.Log().Look()
	for _, h := range hits {
		if h.Ref == look && look != "" {
			return nil
		}
	}
	if ref, ok := firstOf(hits); ok {
		return l.eng.Look(ref)
	}
	return nil
}

// nextFocusName is what Tab focuses next.
func (l *Lesson) nextFocusName() string {
	ring := l.ring()
	if len(ring) == 0 {
		return l.Words.Keys.Focus
	}
	switch f := ring[(l.at(ring)+1)%len(ring)]; f.kind {
	case onPanel:
		return canvas.Truncate(l.tabName(f.panel), 14, l.Theme.Glyph(theme.Ellipsis))
	case onControls:
		name := strings.ToLower(l.Words.Plain.Controls)
		if f.second {
			name = sideName(true) + " " + name
		}
		return name
	}
	return strings.ToLower(l.Words.Ask.Predict)
}

// actInFocus lets the focus have the key first.
func (l *Lesson) actInFocus(a keys.Action) (bool, tea.Cmd) {
	switch l.focus.kind {
	case onAsk:
		return l.actOnAsk(a)
	case onControls:
		return l.actOnControls(a)
	case onPanel:
		return l.actOnPanel(a)
	}
	return false, nil
}

// actOnAsk chooses and locks.
func (l *Lesson) actOnAsk(a keys.Action) (bool, tea.Cmd) {
	n := len(l.choices())
	switch {
	case n > 0 && a == keys.Down:
		l.pick = l.pick%n + 1
	case n > 0 && a == keys.Up:
		l.pick = (max(l.pick, 1)+n-2)%n + 1
	case n > 0 && a == keys.Enter:
		if l.pick < 1 || l.pick > n {
			l.Notes.Say(l.Words.Ask.Options)
			return true, nil
		}
		return true, l.lock(l.choices()[l.pick-1].Key)
	case a == keys.Left:
		l.unfocus() // the opposite of what → has done
	case n == 0 && (a == keys.Enter || a == keys.Up || a == keys.Down): // it asks to point at a number
		return true, l.focusNext(1)
	default:
		return false, nil
	}
	return true, nil
}

// lock records the answer.
func (l *Lesson) lock(answer string) tea.Cmd {
	l.unfocus()
	l.pick = 0
	return l.eng.Do(lessons.Action{Verb: lessons.Answer, Value: answer})
}

// actOnPanel moves the cursor over the numbers of a panel.
func (l *Lesson) actOnPanel(a keys.Action) (bool, tea.Cmd) {
	if done, cmd := l.actOnPicture(a); done {
		return true, cmd
	}
	dx, dy := arrow(a)
	switch {
	case dx != 0 || dy != 0:
		if ref, ok := nearest(l.hits(l.focus.panel), l.eng.Log().Look(), dx, dy); ok {
			return true, l.eng.Look(ref)
		}
		return true, nil
	case a == keys.Enter:
		if ref := l.eng.Log().Look(); ref != "" && l.asks() && l.eng.Frame().Ask.Question.Point {
			return true, l.lock(string(ref))
		}
		return true, l.openSum()
	}
	return false, nil
}

func arrow(a keys.Action) (dx, dy int) {
	switch a {
	case keys.Left:
		return -1, 0
	case keys.Right:
		return 1, 0
	case keys.Up:
		return 0, -1
	case keys.Down:
		return 0, 1
	}
	return 0, 0
}

// firstOf is the first number as one reads.
func firstOf(hits []panel.Hit) (lessons.Ref, bool) {
	best := -1
	for i, h := range hits {
		if h.Ref != "" && (best < 0 || h.Y < hits[best].Y || h.Y == hits[best].Y && h.X < hits[best].X) {
			best = i
		}
	}
	if best < 0 {
		return "", false
	}
	return hits[best].Ref, true
}

// nearest finds the number next to the one of ref in a direction. Rows are twice as far apart as columns, and what
// stands aside of the direction counts double.
func nearest(hits []panel.Hit, ref lessons.Ref, dx, dy int) (lessons.Ref, bool) {
	i := slices.IndexFunc(hits, func(h panel.Hit) bool { return h.Ref == ref && ref != "" })
	if i < 0 {
		return firstOf(hits)
	}
	from := hits[i]
	for _, wide := range []bool{false, true} { // what lies more aside than ahead only counts where nothing else is
		best, found := 0, lessons.Ref("")
		for _, h := range hits {
			if h.Ref == "" || h.Ref == ref {
				continue
			}
			x, y := (2*h.X+h.W)-(2*from.X+from.W), 4*(h.Y-from.Y)
			along, aside := x*dx+y*dy, max(x*dy-y*dx, y*dx-x*dy)
			if along <= 0 || aside > along && !wide {
				continue
			}
			if d := along + 2*aside; found == "" || d < best {
				best, found = d, h.Ref
			}
		}
		if found != "" {
			return found, true
		}
	}
	return "", false
}

// focusOffers are the first keys of the line: what the focus makes of Enter and the arrows.
func (l *Lesson) focusOffers() []Offer {
	k := &l.Words.Keys
	forth, back := Offer{Action: keys.Right, Text: l.onText()}, Offer{Action: keys.Left, Text: k.Back}
	enter := func(text string) Offer { return Offer{Action: keys.Enter, Text: text} }
	arrows := Offer{Action: keys.Up, Text: k.Choose}
	esc := Offer{Action: keys.Esc, Text: k.Close}
	switch l.focus.kind {
	case onAsk:
		if len(l.choices()) == 0 {
			return []Offer{enter(l.Words.Ask.PointAt), forth, esc}
		}
		return []Offer{enter(k.Lock), arrows, forth, esc}
	case onControls:
		return []Offer{{Action: keys.Right, Text: k.Turn}, enter(k.Edit), arrows, esc}
	case onPanel:
		if l.asks() && l.eng.Frame().Ask.Question.Point {
			return []Offer{enter(k.Lock), arrows, esc}
		}
		out := []Offer{enter(k.Explain), arrows}
		switch p := l.eng.Frame().Panel(l.focus.panel).(type) {
		case lessons.Chart:
			out = []Offer{{Action: keys.Right, Text: k.Scrub}, enter(k.Explain)}
		case lessons.Contour:
			out = []Offer{{Action: keys.Up, Text: l.Words.Lab.PlaceStart}}
			if p.Aim != nil {
				out = []Offer{enter(l.Words.Lab.PlaceStep), {Action: keys.Up, Text: l.Words.Lab.Aim}}
			}
		}
		if l.editable() {
			out = append(out, Offer{Action: keys.Edit, Text: k.Edit})
		}
		return append(out, esc)
	}
	return []Offer{forth, back}
}

// number is how a step or option is counted on the screen.
func number(n int) string { return strconv.Itoa(n) }
