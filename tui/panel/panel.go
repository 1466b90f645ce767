package panel

import (
	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// Words gives the words of a label in the reader's language.
type Words interface {
	Label(lessons.Label) string
}

// Context is what a picture depends on beside its panel.
type Context struct {
	Theme  *theme.Theme
	Words  Words
	Look   lessons.Ref // the number the cursor rests on
	Tabbed bool        // the heading is not drawn elsewhere: a chart brings its own legend

	FlipLog bool     // the reader wants the other vertical scale of charts than their own
	Read    *float64 // where on its x axis the reader reads a chart; nil: at its own cursor
	Offset  int      // the first line of a Program that is shown, from 0
}

// Kind says what a Hit stands for.
type Kind uint8

// The kinds of hits.
const (
	HitNumber Kind = iota // a number; Ref opens its sum
	HitUnit               // a neuron's block; Ref is that of its value
	HitTerm               // a row of an Explanation; Index counts its terms
	HitPhase              // a track of the timeline; Index counts the phases
	HitPlace              // the plane of a picture: Picture.Place gives the point under a cell
)

// Hit is a place of a picture that a cursor or a click can take.
type Hit struct {
	X, Y, W, H int
	Ref        lessons.Ref
	Kind       Kind
	Index      int
	Editable   bool
	Plane      Plane // of HitPlace
}

// Picture is a drawn panel.
type Picture struct {
	Canvas *canvas.Canvas
	Hits   []Hit // in reading order of drawing; numbers before the blocks they lie on
}

// At finds the hit at a cell.
func (p Picture) At(x, y int) (Hit, bool) {
	for _, h := range p.Hits {
		if x >= h.X && x < h.X+h.W && y >= h.Y && y < h.Y+h.H {
			return h, true
		}
	}
	return Hit{}, false
}

// Draw draws a panel, without its heading, into exactly w by h cells. A kind of
// panel it does not know gives a blank picture.
func Draw(p lessons.Panel, w, h int, c Context) Picture {
	b := newPen(w, h, c)
	if b.w == 0 || b.h == 0 {
		return b.picture()
	}
	switch p := p.(type) {
	case lessons.Network:
		b.network(p)
	case lessons.Equation:
		b.equation(p)
	case lessons.Table:
		b.table(p)
	case lessons.Matrices:
		b.matrices(p)
	case lessons.Chart:
		b.chart(p)
	case lessons.Curve:
		b.curve(p)
	case lessons.Bars:
		b.bars(p)
	case lessons.Listing:
		b.listing(p)
	case lessons.Field:
		b.field(p)
	case lessons.Fit:
		b.fitted(p)
	case lessons.Contour:
		b.contour(p)
	case lessons.Histogram:
		b.histogram(p)
	case lessons.Spread:
		b.spreads(p)
	case lessons.Program:
		b.program(p)
	}
	return b.picture()
}
