package screen

import (
	tea "charm.land/bubbletea/v2"

	"nnlab/tui/canvas"
	"nnlab/tui/keys"
	"nnlab/tui/theme"
)

// page is a list over the room below: rows of which one is chosen. The pages of keys, steps and the log are made of
// it.
type page struct {
	*Context
	title  string
	foot   string // a dim line above the keys, while nothing else is said there
	w, h   int
	pick   int
	top    int
	wide   bool // may fill two columns
	spots  []spot
	hots   []hotkey
	rows   func(w int) []row // of a column of w cells
	usable func(i int) bool  // rows that can be chosen; nil: the page only scrolls
}

// Init implements Screen.
func (p *page) Init() tea.Cmd { return nil }

// Close implements Screen.
func (p *page) Close() tea.Cmd { return nil }

// SetSize implements Screen.
func (p *page) SetSize(w, h int) tea.Cmd { p.w, p.h = w, h; return nil }

// Cursor implements Screen.
func (p *page) Cursor() (x, y int, shown bool) { return 0, 0, false }

// area is where the rows are, and in how many columns: a page that has more of them fills several.
func (p *page) area() canvas.Rect {
	m := margin(p.w)
	w := min(p.w-2*m, 96)
	if p.columns() > 1 {
		w = (p.w - 2*m - 6) / 2
	}
	return canvas.Rect{X: m, Y: 2, W: w, H: p.h - 4}
}

func (p *page) columns() int {
	if p.wide && p.w >= 120 {
		return 2
	}
	return 1
}

// move chooses the next row that can be chosen, or scrolls.
func (p *page) move(by int) {
	rows, size := p.rows(p.area().W), p.area().H
	if p.usable == nil {
		p.top = min(max(p.top+by, 0), max(0, len(rows)-size))
		return
	}
	i := p.pick + by
	for i >= 0 && i < len(rows) && !p.usable(i) {
		i += by
	}
	switch {
	case i >= 0 && i < len(rows):
		p.pick = i
	case by > 0: // nothing more to choose, but there may be more to read
		p.top = min(p.top+1, max(0, len(rows)-size*p.columns()))
	}
	if by < 0 && p.pick < p.top+2 { // the heading above comes along
		p.top = max(0, p.pick-2)
	}
	p.top = max(p.top, p.pick-size*p.columns()+1)
}

// turn handles the keys that every page has; false: the page has to.
func (p *page) turn(a keys.Action) (Nav, bool) {
	switch a {
	case keys.Up:
		p.move(-1)
	case keys.Down:
		p.move(1)
	case keys.PrevStep:
		for range p.area().H - 1 {
			p.move(-1)
		}
	case keys.NextStep:
		for range p.area().H - 1 {
			p.move(1)
		}
	case keys.Start:
		for range p.rows(p.area().W) {
			p.move(-1)
		}
	case keys.End:
		for range p.rows(p.area().W) {
			p.move(1)
		}
	case keys.Esc, keys.Leave, keys.Left, keys.Help:
		return Pop{}, true
	default:
		return nil, false
	}
	return nil, true
}

// mouse scrolls, and chooses what is clicked; it returns the action of a click on the keys line, and whether a row
// was clicked.
func (p *page) mouse(msg tea.Msg) (a keys.Action, row bool) {
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		if msg.Mouse().Button == tea.MouseWheelUp {
			p.move(-1)
		} else if msg.Mouse().Button == tea.MouseWheelDown {
			p.move(1)
		}
	case tea.MouseClickMsg:
		m := msg.Mouse()
		if m.Y == p.h-1 {
			return hot(p.hots, m.X), false
		}
		for _, s := range p.spots {
			if s.has(m.X, m.Y) && p.usable != nil && p.usable(s.target.index) {
				p.pick = s.target.index
				return keys.None, true
			}
		}
	}
	return keys.None, false
}

// split is how many rows stand in the first column: up to a blank row near the middle if all fit, else all it holds.
func (p *page) split(rows []row, size int) int {
	for i := (len(rows) + 1) / 2; i < min(len(rows), size); i++ {
		if len(rows[i].left) == 0 && len(rows)-i-1 <= size {
			return i + 1
		}
	}
	return size
}

// draw draws the whole page.
func (p *page) draw(cv *canvas.Canvas, offers []Offer) {
	p.header(cv, p.title, "")
	r := p.area()
	f := &flow{c: p.Context, w: r.W, rows: p.rows(r.W)}
	for i := range f.rows {
		if f.rows[i].target.kind == noTarget {
			f.rows[i].target = target{atLine, i}
		}
	}
	p.top = max(0, min(p.top, len(f.rows)-r.H*p.columns()))
	p.spots = p.spots[:0]
	first := r
	if p.columns() > 1 {
		first.H = p.split(f.rows, r.H)
		right := canvas.Rect{X: r.X + r.W + 6, Y: r.Y, W: r.W, H: r.H}
		p.spots = f.draw(cv, right, p.top+first.H)
	}
	p.spots = append(p.spots, f.draw(cv, first, p.top)...)
	if p.top+r.H*p.columns() < len(f.rows) {
		cv.Text(r.X, r.Y+r.H, p.Theme.Glyph(theme.MoreBelow), p.Theme.Style(theme.Dim))
	}
	if p.Notes.Text() != "" {
		p.drawNote(cv, p.h-2)
	} else if p.foot != "" {
		cv.TextRight(p.w-margin(p.w), p.h-2, p.spell(p.foot), p.Theme.Style(theme.Dim))
	}
	p.hots = p.keysLine(cv, offers)
}
