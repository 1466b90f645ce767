package screen

import (
	"cmp"
	"slices"

	"nnlab/lessons"
	"nnlab/tui/canvas"
)

// place is where one panel stands. A panel in a tab has no heading of its own.
type place struct {
	id     lessons.PanelID
	head   canvas.Rect // empty: none
	body   canvas.Rect
	tabbed bool
}

// layout is the plan of a lesson's screen for one size and one step.
type layout struct {
	words  canvas.Rect
	second int // the row of the question and of the second bench heading
	roomy  bool
	bench  canvas.Rect
	places []place
	tabs   []lessons.PanelID // what competes for the tab row; empty: there is none
	tabRow canvas.Rect
	track  canvas.Rect
	strip  canvas.Rect // the knobs over the bench; no height: there is none
	status int         // the row of notices and of text being typed
}

// plan is what a layout is made for.
type plan struct {
	w, h     int
	equation lessons.PanelID   // empty: none
	others   []lessons.PanelID // in the order of the step
	active   lessons.PanelID   // the tab that is in front
	track    bool
	strip    int                                      // rows of the strip of knobs; 0: there is none
	want     func(id lessons.PanelID, w int) int      // rows a panel would like
	shape    func(id lessons.PanelID) shape           // nil: nothing is known of the panels
	twin     func(id lessons.PanelID) lessons.PanelID // the same panel of a second run; nil, or empty: there is none
	second   func(id lessons.PanelID) bool            // where there is room for one of the two: the second run's is wanted
}

// newLayout plans by width, then by height (look.md 1).
func newLayout(p plan) layout {
	l := layout{roomy: p.h >= 38, status: p.h - 2}
	top, bottom := 2, p.h-3 // the last row
	if p.h >= 50 {
		top = 3
	}
	if p.track {
		t := p.h - 4
		if p.h >= 28 && p.h < 38 || p.h >= 50 {
			t--
		}
		l.track = canvas.Rect{Y: t, H: 2}
		bottom = t - 1
	}
	l.columns(p, top)
	if p.strip > 0 && l.bench.H > 0 {
		l.strip = canvas.Rect{X: l.bench.X, Y: top, W: l.bench.W, H: p.strip}
		top += p.strip + 1
	}
	switch {
	case p.w < 80:
		l.narrow(p, bottom)
	case (p.w < 120 || p.h < 38) && p.equation == "":
		l.low(p, top, bottom)
	case p.w < 120 || p.h < 38:
		l.single(p, top, bottom)
	case p.equation == "" && p.picture():
		l.large(p, top, bottom)
	default:
		l.stacked(p, top, bottom)
	}
	l.pairUp(p)
	l.track.X, l.track.W = l.bench.X, l.bench.W
	slices.SortStableFunc(l.places, func(a, b place) int { // as they are read
		return cmp.Or(cmp.Compare(a.body.X, b.body.X), cmp.Compare(a.body.Y, b.body.Y))
	})
	return l
}

// columns sets the words and the bench side by side.
func (l *layout) columns(p plan, top int) {
	m := margin(p.w)
	rows := p.h - 2 - top
	side := func(words, x int) {
		l.words = canvas.Rect{X: m, Y: top, W: words, H: rows}
		l.bench = canvas.Rect{X: x, Y: top, W: p.w - m - x, H: rows}
	}
	switch {
	case p.w < 80:
	case p.w < 100:
		side(28, 33)
	case p.w < 120:
		side(32, 38)
	case p.w < 160:
		side(38, 45)
	default:
		wide := min(p.w-160, 40)
		words, gap := 40+6*wide/40, 4+4*wide/40
		side(words, m+words+gap)
	}
}

// narrow sets title and question above one tab.
func (l *layout) narrow(p plan, bottom int) {
	top := 1
	if p.h >= 20 {
		top = 2
	}
	rows := max(5, (p.h-4)*2/5)
	l.words = canvas.Rect{X: 2, Y: top, W: p.w - 4, H: rows}
	l.second = 0
	y := top + rows
	if p.h >= 20 {
		y++
	}
	l.bench = canvas.Rect{X: 2, Y: y, W: p.w - 4, H: p.h - 2 - y}
	if p.track && p.h < 20 {
		l.track.Y, bottom = p.h-4, p.h-5
	}
	if p.h >= 34 && p.equation != "" {
		l.slot(p, p.others, canvas.Rect{X: 2, Y: y, W: p.w - 4, H: bottom - 6 - y}, false)
		l.panel(p.equation, canvas.Rect{X: 2, Y: bottom - 5, W: p.w - 4, H: 5}, false)
		return
	}
	all := p.others
	if p.equation != "" {
		all = append([]lessons.PanelID{p.equation}, p.others...)
	}
	l.slot(p, all, canvas.Rect{X: 2, Y: y, W: p.w - 4, H: bottom - y + 1}, false)
}

// single sets one tab slot above the equation.
func (l *layout) single(p plan, top, bottom int) {
	gap, rows := 1, 5
	if p.h < 28 {
		gap, rows = 0, 4
	}
	end := bottom - 2 // blank rows before the timeline
	if !p.track {
		end = bottom
	}
	l.second = end - rows
	slot := canvas.Rect{X: l.bench.X, Y: top, W: l.bench.W, H: l.second - gap - top}
	if p.h < 20 { // too low for both: the equation takes turns
		l.second = max(l.second, top+6)
		all := p.others
		if p.equation != "" {
			all = append([]lessons.PanelID{p.equation}, p.others...)
		}
		slot.H = bottom + 1 - top
		l.slot(p, all, slot, false)
		return
	}
	if p.equation == "" {
		slot.H = end + 1 - top
	} else {
		l.panel(p.equation, canvas.Rect{X: l.bench.X, Y: l.second, W: l.bench.W, H: rows + 1}, p.h >= 38)
	}
	l.slot(p, p.others, slot, l.roomy || p.h >= 24)
}

// stacked sets the first panel, the equation and the rest one under the other, and from 160 columns on a second
// column beside them.
func (l *layout) stacked(p plan, top, bottom int) {
	extra := max(0, p.h-40)
	gap := 1 + min(2, extra/10)
	end := bottom + 1 - gap // the first row after the last panel
	a := l.bench
	rest := p.others
	var first lessons.PanelID
	if len(rest) > 0 {
		first, rest = rest[0], rest[1:]
	}
	if p.w >= 160 {
		a.W = 60 + 16*min(p.w-160, 40)/40
		if p.w > 200 {
			a.W += (p.w - 200) * 3 / 5
		}
		b := canvas.Rect{X: a.X + a.W + a.X - l.words.X - l.words.W, Y: top}
		b.W = p.w - margin(p.w) - b.X
		l.bench.W = a.W
		l.second = top + 3 + l.firstRows(extra)
		rest = l.column(p, rest, b, p.h-3)
	}
	rows := l.firstRows(extra)
	blank := 1
	if len(rest) > 1 && p.h < 42 {
		blank = 0 // the tab row takes the row under the first heading
	}
	y := top
	if first != "" {
		if p.equation == "" && len(rest) == 0 {
			rows = min(end-y-2, rows+extra/2+6)
		}
		l.panel(first, canvas.Rect{X: a.X, Y: y, W: a.W, H: rows + 1 + blank}, blank == 1)
		y += 1 + blank + rows + 1
	}
	l.second = y
	if p.equation != "" {
		l.panel(p.equation, canvas.Rect{X: a.X, Y: y, W: a.W, H: 7}, true)
		y += 7 + gap
	}
	l.slot(p, rest, canvas.Rect{X: a.X, Y: y, W: a.W, H: end - y}, end-y > 13)
}

func (l *layout) firstRows(extra int) int { return 12 + min(4, extra/5) }

// column stacks panels by the rows they would like and returns those for which there is no room. If all fit the
// tallest of several goes back, for the first column has room.
func (l *layout) column(p plan, ids []lessons.PanelID, b canvas.Rect, end int) (left []lessons.PanelID) {
	var fit []lessons.PanelID
	y := b.Y
	tallest, most := -1, 0
	for _, id := range ids {
		want := p.want(id, b.W)
		if y+2+want > end {
			left = append(left, id)
			continue
		}
		fit = append(fit, id)
		if want > most {
			tallest, most = len(fit)-1, want
		}
		y = l.below(y+2+want, b.Y)
	}
	if len(left) == 0 && len(fit) > 1 {
		left = append(left, fit[tallest])
		fit = append(fit[:tallest:tallest], fit[tallest+1:]...)
	}
	y = b.Y
	for _, id := range fit {
		rows := p.want(id, b.W)
		l.panel(id, canvas.Rect{X: b.X, Y: y, W: b.W, H: rows + 2}, true)
		y = l.below(y+2+rows, b.Y)
	}
	return left
}

// below is where the next panel of the second column begins: the second goes to the shared row if it can.
func (l *layout) below(end, top int) int {
	if y := end + 1; y > l.second || end <= top {
		return end + 2
	}
	return l.second
}

// panel places one panel under its heading.
func (l *layout) panel(id lessons.PanelID, r canvas.Rect, blank bool) {
	skip := 1
	if blank {
		skip = 2
	}
	if r.H <= skip {
		return
	}
	l.places = append(l.places, place{
		id:   id,
		head: canvas.Rect{X: r.X, Y: r.Y, W: r.W, H: 1},
		body: canvas.Rect{X: r.X, Y: r.Y + skip, W: r.W, H: r.H - skip},
	})
}

// slot places one of several panels, with a row of tabs if more than one competes.
func (l *layout) slot(p plan, ids []lessons.PanelID, r canvas.Rect, blank bool) {
	if len(ids) == 0 || r.H < 2 {
		return
	}
	if len(ids) == 1 {
		l.panel(ids[0], r, blank)
		return
	}
	front := ids[0]
	for _, id := range ids {
		if id == p.active {
			front = id
		}
	}
	l.tabs, l.tabRow = ids, canvas.Rect{X: r.X, Y: r.Y, W: r.W, H: 1}
	skip := 1
	if blank {
		skip = 2
	}
	l.places = append(l.places, place{id: front, body: canvas.Rect{X: r.X, Y: r.Y + skip, W: r.W, H: r.H - skip}, tabbed: true})
}

// visible lists the panels on the screen.
func (l *layout) visible() lessons.Need {
	var out lessons.Need
	for _, p := range l.places {
		out = append(out, p.id)
	}
	return out
}
