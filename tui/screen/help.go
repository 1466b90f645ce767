package screen

import (
	tea "charm.land/bubbletea/v2"

	"nnlab/tui/canvas"
	"nnlab/tui/keys"
	"nnlab/tui/theme"
)

// Help is the page of all keys: what each does in the room below, or why it does nothing now. Enter does it.
type Help struct {
	page
	offers []Offer
	lines  []helpLine
}

// helpLine is a row of the page: a heading, or a key.
type helpLine struct {
	group   string
	binding keys.Binding
	offer   Offer
	known   bool // the room below knows the key
}

// NewHelp makes the page over a room with these offers.
func NewHelp(c *Context, offers []Offer) *Help {
	h := &Help{page: page{Context: c, wide: true}, offers: offers}
	h.rows = h.lay
	h.usable = func(i int) bool { return i < len(h.lines) && h.lines[i].binding.Text != nil }
	h.collect()
	h.pick = 1
	return h
}

// collect lists the keys by group, with what the room below says of them.
func (h *Help) collect() {
	h.lines = nil
	group := keys.Group(255)
	for _, b := range keys.Listed() {
		if b.Group != group {
			group = b.Group
			if len(h.lines) > 0 {
				h.lines = append(h.lines, helpLine{})
			}
			h.lines = append(h.lines, helpLine{group: h.groupName(group)})
		}
		line := helpLine{binding: b}
		for _, o := range h.offers {
			if o.Action == b.Action {
				line.offer, line.known = o, true
			}
		}
		if !line.known && (b.Action == keys.Steps || b.Action == keys.Filter) {
			continue // home has its list in sight
		}
		h.lines = append(h.lines, line)
	}
}

func (h *Help) groupName(g keys.Group) string {
	w := &h.Words.Help
	return [...]string{w.Moving, w.Time, w.Looking, w.Changing, w.Lab, w.Leaving}[g]
}

// lay lays out the page, and below the keys what else there is to know.
func (h *Help) lay(w int) []row {
	f := &flow{c: h.Context, w: w}
	for i, line := range h.lines {
		switch {
		case line.group != "":
			f.add(row{left: f.span(line.group, theme.Strong)})
		case line.binding.Text == nil:
			f.blank(false)
		default:
			f.add(h.keyRow(f, i, line))
		}
	}
	t := &h.Words.Help
	for _, s := range []string{"", t.Intro, t.Arrows, t.Tab, t.Enter, t.Digits, t.Mouse} {
		if s == "" {
			f.blank(false)
			continue
		}
		f.paragraph(f.span(s, theme.Dim), row{})
	}
	return f.rows
}

// keyRow is the row of a key: what it does now, and why not if it does nothing.
func (h *Help) keyRow(f *flow, i int, line helpLine) row {
	text, token, verb := line.binding.Text(h.Words), theme.Strong, theme.Fg
	why := line.offer.Off
	if line.known && line.offer.Text != "" {
		text = line.offer.Text
	}
	if !line.known || why != "" {
		token, verb = theme.Dim, theme.Dim
	}
	mark := "  "
	if i == h.pick {
		mark, token, verb = h.Theme.Glyph(theme.Here)+" ", theme.Accent, theme.Accent
	}
	r := row{left: f.span(mark, theme.Accent)}
	key := h.spell(line.binding.Shown)
	r.left = append(r.left, f.span(key+spaces(12-canvas.Width(key)), token)...)
	text = h.spell(text)
	r.left = append(r.left, f.span(text+spaces(16-canvas.Width(text)), verb)...)
	if why != "" {
		room := f.w - 32
		r.left = append(r.left, f.span(canvas.Truncate(why, room, h.Theme.Glyph(theme.Ellipsis)), theme.Dim)...)
	}
	return r
}

const blanks = "                "

func spaces(n int) string { return blanks[:min(max(n, 1), len(blanks))] }

// Update implements Screen.
func (h *Help) Update(msg tea.Msg) (Nav, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return h.act(h.Keys.Action(msg)), nil
	case tea.MouseClickMsg, tea.MouseWheelMsg:
		a, clicked := h.mouse(msg)
		if clicked {
			a = keys.Enter
		}
		return h.act(a), nil
	}
	return nil, nil
}

func (h *Help) act(a keys.Action) Nav {
	if a == keys.Enter {
		line := h.lines[h.pick]
		if line.known && line.offer.Off == "" {
			return Pop{Act{line.binding.Action}}
		}
		return nil
	}
	nav, _ := h.turn(a)
	return nav
}

// Offers implements Screen.
func (h *Help) Offers() []Offer {
	k := &h.Words.Keys
	return []Offer{{Action: keys.Esc, Text: k.Close}, {Action: keys.Up, Text: k.Choose}, {Action: keys.Enter, Text: k.Open}}
}

// Draw implements Screen.
func (h *Help) Draw(cv *canvas.Canvas) {
	h.title = h.Words.Help.Title
	h.collect()
	h.draw(cv, h.Offers())
}
