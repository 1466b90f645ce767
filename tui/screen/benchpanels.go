package screen

import (
	"slices"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// drawEmpty says how a panel that has nothing yet is filled.
func (l *Lesson) drawEmpty(cv *canvas.Canvas, p place) {
	say := ""
	switch {
	case !slices.Contains(l.eng.Shown(), p.id): // it is on its way
	case l.find(knobSeeds) != nil && p.id == panelSpread:
		say = l.Words.Lab.NoRuns
	default:
		say = l.Words.Lab.Empty
	}
	f := &flow{c: l.Context, w: min(p.body.W, 50)}
	f.paragraph(f.span(say, theme.Dim), row{})
	f.draw(cv, p.body, 0)
}

// remarked tells whether a table's remark stands already under one that is read before it.
func (l *Lesson) remarked(id lessons.PanelID, data lessons.Panel) bool {
	t, ok := data.(lessons.Table)
	if !ok || t.Note.IsZero() {
		return false
	}
	for _, p := range l.bench.lay.places {
		if p.id == id {
			return false
		}
		if above, ok := l.eng.Frame().Panel(p.id).(lessons.Table); ok && above.Note.Word == t.Note.Word {
			return true
		}
	}
	return false
}

func withoutNote(p lessons.Panel) lessons.Panel {
	t, ok := p.(lessons.Table)
	if !ok {
		return p
	}
	t.Note = lessons.Label{}
	return t
}
