package screen

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/engine"
	"nnlab/tui/panel"
	"nnlab/tui/theme"
)

// The pace of the live net: two pictures a second, slow enough to watch a boundary form.
const (
	livePicture = 500 * time.Millisecond
	liveUnits   = 100
	liveSeed    = 1
)

// livePlane is the panel of the live net's lesson that home shows.
const livePlane lessons.PanelID = "field"

// live is a small network that trains while home is looked at.
type live struct {
	eng   *engine.Engine
	armed bool // the next picture is on its way
	seen  bool // it was drawn since the last one
	after func(time.Duration, tea.Msg) tea.Cmd
}

// liveMsg says that it is time for a home's next picture.
type liveMsg struct{ home *Home }

func (v *live) close() {
	if v.eng != nil {
		v.eng.Close()
	}
	v.eng = nil
}

// wake lets the net learn on, unless it does so already, has nothing left to learn, or nothing may move.
func (h *Home) wake() tea.Cmd {
	v := &h.net
	if h.Living == nil || h.Still || v.armed || v.eng != nil && v.eng.Frame().Done {
		return nil
	}
	var start tea.Cmd
	if v.eng == nil {
		sess, err := lessons.NewSession(h.Living, liveSeed)
		if err != nil {
			return nil
		}
		v.eng = engine.New(h.Ctx, h.IDs, sess, engine.Options{Show: lessons.Need{livePlane}})
		start = v.eng.Init()
	}
	v.armed = true
	return tea.Batch(start, v.after(livePicture, liveMsg{h}))
}

// learn takes the steps to the next picture. A net that nobody has seen since the last one falls asleep.
func (h *Home) learn(msg tea.Msg) tea.Cmd {
	v := &h.net
	if v.eng == nil {
		return nil
	}
	m, mine := msg.(liveMsg)
	if !mine || m.home != h {
		_, cmd := v.eng.Update(msg)
		return cmd
	}
	v.armed = false
	if !v.seen {
		return nil
	}
	v.seen = false
	var on tea.Cmd
	if !v.eng.Busy() {
		on = v.eng.Step(liveUnits)
	}
	return tea.Batch(on, h.wake())
}

// drawNet draws the net's plane as large as there is room, with what it is over it and how far it came under it; where
// there is little room, beside it.
func (h *Home) drawNet(cv *canvas.Canvas, r canvas.Rect) {
	if h.net.eng == nil {
		return
	}
	frame := h.net.eng.Frame()
	plane, ok := frame.Panel(livePlane).(lessons.Field)
	words, told := h.text(h.Living).Step(string(frame.Step))
	if !ok || !told {
		return
	}
	caption := func(w int) *flow {
		f := &flow{c: h.Context, w: w}
		f.doc(words.Body.FillSpelled(lookup(h.Words, frame.Values), h.Theme.Spell), theme.Dim, row{}, true)
		return f
	}
	const least, head, beside = 6, 2, 10
	under := caption(r.W)
	rows := min(r.H-head-len(under.rows), r.W/2)
	if rows < least+2 {
		if rows = min(r.H, (r.W-beside-2)/2); rows < least {
			return
		}
		at := canvas.Rect{X: r.X, Y: r.Y + r.H - rows, W: 2 * rows, H: rows}
		h.ground(cv, at, plane)
		side := caption(r.W - at.W - 2)
		side.draw(cv, canvas.Rect{X: at.X + at.W + 2, Y: at.Y, W: side.w, H: rows}, 0)
		return
	}
	r.Y += r.H - head - rows - len(under.rows)
	cv.Text(r.X, r.Y, h.spell(words.Title), h.Theme.Style(theme.Strong))
	h.ground(cv, canvas.Rect{X: r.X, Y: r.Y + head, W: 2 * rows, H: rows}, plane)
	under.draw(cv, canvas.Rect{X: r.X, Y: r.Y + head + rows, W: r.W, H: len(under.rows)}, 0)
}

// ground draws the plane.
func (h *Home) ground(cv *canvas.Canvas, r canvas.Rect, plane lessons.Field) {
	h.net.seen = true
	cv.Blit(r.X, r.Y, panel.Ground(plane, r.W, r.H, panel.Context{Theme: h.Theme, Words: h.Words}).Canvas)
}

func timer(d time.Duration, msg tea.Msg) tea.Cmd {
	return tea.Tick(d, func(time.Time) tea.Msg { return msg })
}
