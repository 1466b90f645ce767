package screen

import (
	tea "charm.land/bubbletea/v2"

	"nnlab/tui/canvas"
	"nnlab/tui/keys"
	"nnlab/tui/theme"
)

// menu is a short list over the bench: the panels behind the last tab, what broke, the features.
type menu struct {
	title string
	key   keys.Action // the key that opened it: again it does what Enter does
	items func() []menuItem
	pick  int
	top   int
	stays bool // choosing leaves it open: its items are switches
	do    func(i int) tea.Cmd
}

// menuItem is a row of a menu.
type menuItem struct {
	mark  string // before the text; empty: none
	text  string
	right string
}

// openMenu opens a list in place of whatever is open over the bench.
func (l *Lesson) openMenu(m *menu) tea.Cmd {
	l.unfocus()
	l.sums, l.menu = nil, m
	return nil
}

// actInMenu chooses; false: the key goes on, and the list is closed.
func (l *Lesson) actInMenu(a keys.Action, digit int) (bool, tea.Cmd) {
	m := l.menu
	n := len(m.items())
	switch {
	case a == keys.Help:
		return false, nil
	case a == keys.Esc || a == keys.Leave || a == keys.Left:
		l.menu = nil
	case n == 0:
	case a == keys.Up || a == keys.BackTab:
		m.pick = (m.pick + n - 1) % n
	case a == keys.Down || a == keys.Tab:
		m.pick = (m.pick + 1) % n
	case a == keys.Digit && digit >= 1 && digit <= n:
		m.pick = digit - 1
		return true, l.choose()
	case a == keys.Enter || a == keys.Right || a == m.key:
		return true, l.choose()
	default:
		l.menu = nil
		return false, nil
	}
	return true, nil
}

// choose does what the chosen row says.
func (l *Lesson) choose() tea.Cmd {
	m := l.menu
	if !m.stays {
		l.menu = nil
	}
	if m.pick >= len(m.items()) {
		return nil
	}
	return m.do(m.pick)
}

func (l *Lesson) menuOffers() []Offer {
	k := &l.Words.Keys
	return []Offer{
		{Action: keys.Enter, Text: k.Choose}, {Action: keys.Up, Text: k.Move}, {Action: keys.Esc, Text: k.Close},
		{Action: keys.Help, Text: k.Help},
	}
}

// drawMenu draws the list where an open sum would lie.
func (l *Lesson) drawMenu(cv *canvas.Canvas) {
	m := l.menu
	if m == nil {
		return
	}
	r := l.sumArea()
	cv.Fill(r, theme.Style{})
	box := cv.Sub(r)
	box.Text(0, 0, l.spell(m.title), l.Theme.Style(theme.Strong))
	items := m.items()
	m.pick = max(0, min(m.pick, len(items)-1))
	room := r.H - 2
	m.top = max(0, min(m.top, m.pick, len(items)-room), m.pick-room+1)
	for y := 0; y < room && m.top+y < len(items); y++ {
		i := m.top + y
		l.menuRow(box, 2+y, r.W, items[i], i == m.pick)
		l.spots = append(l.spots, spot{canvas.Rect{X: r.X, Y: r.Y + 2 + y, W: r.W, H: 1}, target{atMenu, i}})
	}
}

func (l *Lesson) menuRow(box *canvas.Canvas, y, w int, it menuItem, here bool) {
	token, mark := theme.Fg, " "
	if here {
		token, mark = theme.Accent, l.Theme.Glyph(theme.Here)
	}
	x := box.Text(0, y, mark+" ", l.Theme.Style(theme.Accent))
	if it.mark != "" {
		x = box.Text(x, y, it.mark+" ", l.Theme.Style(token))
	}
	end := w
	if it.right != "" {
		end = w - canvas.Width(l.spell(it.right)) - 2
		box.TextRight(w, y, l.spell(it.right), l.Theme.Style(theme.Dim))
	}
	box.Text(x, y, canvas.Truncate(l.spell(it.text), max(0, end-x), l.Theme.Glyph(theme.Ellipsis)), l.Theme.Style(token))
}
