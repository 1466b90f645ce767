package screen

import "nnlab/lessons"

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
