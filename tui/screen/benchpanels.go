package screen

import (
	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/panel"
)

// samePanel tells whether two panels are one and the same data. Frames that share a panel share its slices, and what
// is in them never changes, so that it is enough to see whether they begin at the same place.
func samePanel(a, b lessons.Panel) bool {
	switch a := a.(type) {
	case lessons.Network:
		b, ok := b.(lessons.Network)
		return ok && shared(a.Layers, b.Layers) && shared(a.Edges, b.Edges)
	case lessons.Equation:
		b, ok := b.(lessons.Equation)
		return ok && shared(a.Terms, b.Terms)
	case lessons.Table:
		b, ok := b.(lessons.Table)
		return ok && shared(a.Rows, b.Rows) && shared(a.Columns, b.Columns)
	case lessons.Matrices:
		b, ok := b.(lessons.Matrices)
		return ok && shared(a.Items, b.Items)
	case lessons.Chart:
		b, ok := b.(lessons.Chart)
		return ok && shared(a.Series, b.Series) && a.Cursor == b.Cursor
	case lessons.Curve:
		b, ok := b.(lessons.Curve)
		return ok && shared(a.X, b.X) && shared(a.Y, b.Y) && a.At.Num == b.At.Num
	case lessons.Bars:
		b, ok := b.(lessons.Bars)
		return ok && shared(a.Bars, b.Bars)
	case lessons.Listing:
		b, ok := b.(lessons.Listing)
		return ok && shared(a.Parts, b.Parts)
	}
	return false
}

func shared[T any](a, b []T) bool {
	return len(a) == len(b) && len(a) > 0 && &a[0] == &b[0]
}

// drawTrack draws the timeline.
func (l *Lesson) drawTrack(cv *canvas.Canvas, f *lessons.Frame) {
	r := l.bench.lay.track
	if r.H == 0 || len(f.Track) == 0 {
		return
	}
	pic := panel.Timeline(f.Track, r.W, r.H, l.panelContext(""))
	cv.Blit(r.X, r.Y, pic.Canvas)
}
