package screen

import (
	"nnlab/tui/canvas"
	"nnlab/tui/keys"
	"nnlab/tui/theme"
)

// margin is the empty space at both sides.
func margin(w int) int {
	if w >= 160 {
		return 4
	}
	return 2
}

// band draws the ground of a horizontal band.
func (c *Context) band(cv *canvas.Canvas, y int) {
	cv.Fill(canvas.Rect{X: 0, Y: y, W: cv.Width(), H: 1}, c.Theme.Style(theme.Surface))
}

// onBand is a style that stands on a band.
func (c *Context) onBand(t theme.Token) theme.Style {
	return c.Theme.Style(t).On(c.Theme.Style(theme.Surface))
}

// header draws the top row up to what stands at its right, and returns the first free column.
func (c *Context) header(cv *canvas.Canvas, title, detail string) int {
	c.band(cv, 0)
	x := cv.Text(margin(cv.Width()), 0, "nnlab", c.onBand(theme.Accent).Bold())
	x = cv.Text(x+2, 0, c.spell(title), c.onBand(theme.Strong))
	if detail != "" {
		x = cv.Text(x+1, 0, c.Theme.Glyph(theme.Crumb), c.onBand(theme.Dim))
		x = cv.Text(x+1, 0, c.spell(detail), c.onBand(theme.Dim))
	}
	return x
}

// spell writes symbols as the terminal can show them.
func (c *Context) spell(s string) string { return c.Theme.Spell(s) }

// hotkey is a place of the keys line that a click can take.
type hotkey struct {
	x, w   int
	action keys.Action
}

// keysLine draws the bottom row: the first offer as a chip, then what fits, the key of all keys always, and at the
// right the other language. It returns the places of the keys.
func (c *Context) keysLine(cv *canvas.Canvas, offers []Offer) []hotkey {
	w, y := cv.Width(), cv.Height()-1
	c.band(cv, y)
	gap := 3
	if w < 100 {
		gap = 2
	}
	line := keyRow{c: c, cv: cv, y: y, x: margin(w), end: c.language(cv, y), gap: gap}
	tail := c.tail(offers)
	room := line.end
	for _, o := range tail {
		room -= gap + line.width(o)
	}
	first := true
	for _, o := range offers {
		if o.Off != "" || o.Quiet || isTail(o.Action) {
			continue
		}
		if !first && line.x+line.width(o) > room {
			break // what does not fit falls off from the right
		}
		line.put(o, first)
		first = false
	}
	for _, o := range tail {
		if line.x+line.width(o) <= line.end {
			line.put(o, false)
		}
	}
	return line.places
}

// language draws the key of the other language and returns where the row must end.
func (c *Context) language(cv *canvas.Canvas, y int) int {
	name, key := c.Words.Other, "l"
	if c.Theme.Mode().ASCII {
		name = map[bool]string{true: "en", false: "ko"}[c.Words.Lang == "ko"]
	}
	x := cv.TextRight(cv.Width()-margin(cv.Width()), y, name, c.onBand(theme.Dim))
	return cv.TextRight(x-1, y, key, c.onBand(theme.Dim)) - 2
}

func isTail(a keys.Action) bool { return a == keys.Help || a == keys.Leave }

// tail is what stands at the end: the key of all keys, and the one up where there is room.
func (c *Context) tail(offers []Offer) (out []Offer) {
	for _, o := range offers {
		if isTail(o.Action) && o.Off == "" && !o.Quiet {
			out = append(out, o)
		}
	}
	return out
}

// keyRow lays keys one after another.
type keyRow struct {
	c         *Context
	cv        *canvas.Canvas
	x, y, end int
	gap       int
	places    []hotkey
}

func (r *keyRow) shown(o Offer) string { return r.c.spell(r.c.Keys.Binding(o.Action).Shown) }

func (r *keyRow) width(o Offer) int {
	return canvas.Width(r.shown(o)) + 1 + canvas.Width(r.c.spell(o.Text))
}

func (r *keyRow) put(o Offer, chip bool) {
	start, key, text := r.x, r.shown(o), r.c.spell(o.Text)
	if chip {
		r.x = r.cv.Text(r.x, r.y, " "+key+" ", r.c.Theme.Style(theme.Chip))
		r.x = r.cv.Text(r.x+1, r.y, text, r.c.onBand(theme.Bright))
	} else {
		r.x = r.cv.Text(r.x, r.y, key, r.c.onBand(theme.Strong))
		r.x = r.cv.Text(r.x+1, r.y, text, r.c.onBand(theme.Dim))
	}
	r.places = append(r.places, hotkey{start, r.x - start, o.Action})
	r.x += r.gap
}

// hot returns the action of the key at a column.
func hot(places []hotkey, x int) keys.Action {
	for _, p := range places {
		if x >= p.x && x < p.x+p.w {
			return p.action
		}
	}
	return keys.None
}
