package screen

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// maxTabs is the most tabs in a row; where there are more panels the last tab is a chooser that holds the rest.
const maxTabs = 4

// frontTab is the panel whose tab is in front.
func (l *Lesson) frontTab() lessons.PanelID {
	tabs := l.bench.lay.tabs
	if slices.Contains(tabs, l.bench.active) {
		return l.bench.active
	}
	if len(tabs) > 0 {
		return tabs[0]
	}
	return ""
}

// tabRow lists the panels of the tabs that are drawn, and whether the last is a chooser.
func (l *Lesson) tabRow() (tabs []lessons.PanelID, chooser bool) {
	all := l.bench.lay.tabs
	if len(all) <= maxTabs {
		return all, false
	}
	tabs = slices.Clone(all[:maxTabs])
	if i := slices.Index(all, l.frontTab()); i >= maxTabs {
		tabs[maxTabs-1] = all[i]
	}
	return tabs, true
}

// pressTab brings the n-th tab forward, from 1; the one that is in front changes between the runs where there are two.
// The last of many is a list of the panels it holds.
func (l *Lesson) pressTab(n int) tea.Cmd {
	tabs, chooser := l.tabRow()
	if n < 1 || n > len(tabs) {
		return nil
	}
	if chooser && n == maxTabs {
		return l.chooseTab()
	}
	id := tabs[n-1]
	if id == l.frontTab() && !l.bench.second[id] {
		if twin := l.twin(id); twin != "" {
			id = twin
		}
	}
	return l.front(id)
}

// chooseTab lists the panels that the last tab holds.
func (l *Lesson) chooseTab() tea.Cmd {
	rest := slices.Clone(l.bench.lay.tabs[maxTabs-1:])
	return l.openMenu(&menu{
		title: l.Words.Lab.Panels, pick: max(0, slices.Index(rest, l.frontTab())),
		items: func() (out []menuItem) {
			for _, id := range rest {
				out = append(out, menuItem{text: l.tabName(id)})
			}
			return out
		},
		do: func(i int) tea.Cmd { return l.front(rest[i]) },
	})
}

// front brings a panel's tab forward, and of the panels of two runs in one place that which is meant.
func (l *Lesson) front(id lessons.PanelID) tea.Cmd {
	tab := firstRun(id)
	l.bench.second[tab] = id != tab
	if slices.Contains(l.bench.lay.tabs, tab) {
		l.bench.active = tab
	}
	return l.replan()
}

// twin is the same panel of the second run, empty if there is none.
func (l *Lesson) twin(id lessons.PanelID) lessons.PanelID {
	twin := lessons.SecondRun + id
	if _, ok := l.bench.shapes[twin]; ok && !isSecond(string(id)) && l.twoRuns() {
		return twin
	}
	return ""
}

// tabName is a panel's short name: its own word if there is one, else its heading.
func (l *Lesson) tabName(id lessons.PanelID) string {
	if s, ok := l.word(lessons.TabPrefix, string(id)); ok {
		return l.spell(s)
	}
	if isSecond(string(id)) {
		return l.tabName(firstRun(id)) + " " + sideName(true)
	}
	if name, ok := l.bench.names[id]; ok && !name.IsZero() {
		return l.spell(l.Words.Label(name))
	}
	return string(id)
}

// shows tells whether a panel is on the screen.
func (l *Lesson) shows(id lessons.PanelID) bool {
	return slices.ContainsFunc(l.bench.lay.places, func(p place) bool { return p.id == id })
}

// drawTabs draws the tab row: the one in front as a chip.
func (l *Lesson) drawTabs(cv *canvas.Canvas) {
	tabs, chooser := l.tabRow()
	if len(tabs) == 0 {
		return
	}
	at := l.bench.lay.tabRow
	row := cv.Sub(at)
	names, gap := l.tabNames(tabs, chooser, at.W)
	x := 0
	for i, id := range tabs {
		from, label := x, number(i+1)+" "+names[i]
		if id == l.frontTab() {
			x = row.Text(x, 0, " "+label+" ", l.Theme.Style(theme.Chip)) + gap - 1
		} else {
			x = row.Text(x+1, 0, label, l.Theme.Style(theme.Dim)) + gap
		}
		l.spots = append(l.spots, spot{canvas.Rect{X: at.X + from, Y: at.Y, W: x - from, H: 1}, target{atTab, i}})
	}
}

// tabNames are the names of the tabs and the gap between them: narrower where there is little room, and then the
// longest names are cut.
func (l *Lesson) tabNames(tabs []lessons.PanelID, chooser bool, w int) (names []string, gap int) {
	names, gap = make([]string, len(tabs)), 3
	more := ""
	if chooser {
		more = " " + l.Theme.Glyph(theme.Here)
	}
	total := canvas.Width(more) - 2
	for i, id := range tabs {
		names[i] = l.tabName(id)
		if twin := l.twin(id); twin != "" && l.bench.second[id] && l.shows(twin) {
			names[i] += " " + sideName(true)
		}
		total += canvas.Width(names[i]) + 6
	}
	if total > w {
		total -= 2*len(tabs) - 1
		gap = 1
	}
	longest := 0
	for _, name := range names {
		longest = max(longest, canvas.Width(name))
	}
	for longest--; total > w && longest > 3; longest-- {
		for i, name := range names {
			if n := canvas.Width(name); n > longest {
				names[i] = canvas.Truncate(name, longest, l.Theme.Glyph(theme.Ellipsis))
				total -= n - canvas.Width(names[i])
			}
		}
	}
	names[len(names)-1] += more
	return names, gap
}
