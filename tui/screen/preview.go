package screen

import (
	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/engine"
	"nnlab/tui/panel"
)

// preview is the network of the chosen lesson as it stands where the lesson goes on: not a picture of one, but the
// net itself.
type preview struct {
	of  string // lesson and log
	id  lessons.PanelID
	eng *engine.Engine
}

func (p *preview) close() {
	if p.eng != nil {
		p.eng.Close()
	}
	*p = preview{}
}

func (p *preview) update(msg tea.Msg) tea.Cmd {
	if p.eng == nil {
		return nil
	}
	_, cmd := p.eng.Update(msg)
	return cmd
}

// look makes the preview that of the chosen lesson, or of the chosen step.
func (h *Home) look() tea.Cmd {
	if len(h.Lessons) == 0 {
		return nil
	}
	l := h.lesson()
	kept := h.Record.Lesson(l.ID).Log
	log, seed, _ := restoredLog(l, kept.Text, kept.Rev)
	if h.steps || log.Len() == 0 {
		step := l.Steps[0].ID
		if h.steps {
			step = l.Steps[h.step].ID
		}
		log, seed = lessons.Log{}.Append(lessons.Action{Verb: lessons.Open, Name: string(step)}), h.Seed
	}
	name := lessons.Script{Lesson: l.ID, Seed: seed, Log: log}.String()
	st, i := l.Step(log.Step())
	if h.live.of == name || i < 0 {
		return nil
	}
	sess, err := lessons.NewSession(l, seed)
	if err != nil {
		return nil
	}
	h.live.close()
	h.live = preview{of: name, id: figure(st)}
	h.live.eng = engine.New(h.Ctx, h.IDs, sess, engine.Options{Log: log, Show: lessons.Need{h.live.id}})
	return h.live.eng.Init()
}

// figure is the panel of a step that says most at a glance.
func figure(st *lessons.Step) lessons.PanelID {
	for _, id := range st.Panels {
		if id == "network" {
			return id
		}
	}
	return st.Panels[len(st.Panels)-1]
}

// drawPreview draws it where there is room.
func (h *Home) drawPreview(cv *canvas.Canvas, r canvas.Rect) {
	if r.H < 10 || h.live.eng == nil {
		return
	}
	data := h.live.eng.Frame().Panel(h.live.id)
	if data == nil {
		return
	}
	c := panel.Context{Theme: h.Theme, Words: h.Words}
	cv.Blit(r.X, r.Y, panel.Heading(data, r.W, c).Canvas)
	cv.Blit(r.X, r.Y+2, panel.Draw(data, r.W, r.H-2, c).Canvas)
}
