package panel

import (
	"slices"
	"strings"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// legendPart is a piece of a legend: spans, and a number among them.
type legendPart struct {
	spans canvas.Spans
	num   lessons.Num
	text  string // how the number is written; empty: there is none
}

// fieldLegend writes the scale, the marks and how many points are on the wrong side. What does not fit goes in this
// order: steps of the scale, what the open marks are, the scale.
func (b *pen) fieldLegend(f lessons.Field, p fieldPlan, y int) {
	marks, held, wrong := b.classMarks(f), b.heldMarks(f), b.wrongPart(f)
	x := p.x
	for _, try := range []struct {
		steps int
		held  bool
	}{{12, true}, {8, true}, {6, true}, {12, false}, {8, false}, {6, false}, {0, true}, {0, false}} {
		parts := []legendPart{b.scale(f, try.steps), marks, held, wrong}
		if !try.held {
			parts[2] = legendPart{}
		}
		if x > 0 && x+legendRoom(parts) > b.w {
			x = 0
		}
		if x+legendRoom(parts) <= b.w || try.steps == 0 && !try.held {
			b.legendParts(parts, x, y)
			return
		}
		x = p.x
	}
}

func legendRoom(parts []legendPart) int {
	w := 0
	for _, p := range parts {
		if n := p.spans.Width(); n > 0 {
			w += n + 3
		}
	}
	return w - 3
}

// legendParts writes the parts that fit.
func (b *pen) legendParts(parts []legendPart, x, y int) {
	for _, p := range parts {
		w := p.spans.Width()
		if w == 0 || x+w > b.w {
			continue
		}
		b.Spans(x, y, p.spans)
		for _, s := range p.spans {
			if i := strings.Index(s.Text, p.text); p.text != "" && i >= 0 {
				b.number(x+canvas.Width(s.Text[:i]), y, p.num, p.text, s.Style)
			}
			x += canvas.Width(s.Text)
		}
		x += 3
	}
}

// scale is the colours from −1 to +1 in steps.
func (b *pen) scale(f lessons.Field, steps int) legendPart {
	if steps == 0 {
		return legendPart{}
	}
	dim := b.style(theme.Dim)
	spans := canvas.Spans{{Text: b.spell("−1 "), Style: dim}}
	for i := range steps {
		v := 2*float64(i)/float64(steps-1) - 1
		if f.Discrete {
			v = float64(sign(v))
		}
		glyph, st := " ", b.Theme.Field(v)
		switch {
		case b.bare():
			glyph = b.Theme.HeatGlyph(v)
		case st == (theme.Style{}):
			glyph, st = b.Theme.Shade(v)
		}
		spans = append(spans, canvas.Span{Text: glyph, Style: st})
	}
	return legendPart{spans: append(spans, canvas.Span{Text: " +1", Style: dim})}
}

// classMarks says which mark is which class.
func (b *pen) classMarks(f lessons.Field) legendPart {
	dim := b.style(theme.Dim)
	for _, p := range f.Points {
		if p.Sign != 0 {
			return legendPart{spans: canvas.Spans{
				{Text: b.Theme.PointMark(1, false), Style: b.style(theme.Pos)}, {Text: " +1  ", Style: dim},
				{Text: b.Theme.PointMark(-1, false), Style: b.style(theme.Neg)}, {Text: b.spell(" −1"), Style: dim},
			}}
		}
	}
	return legendPart{}
}

// heldMarks says what the open marks are.
func (b *pen) heldMarks(f lessons.Field) legendPart {
	var spans canvas.Spans
	for _, side := range []int{1, -1} {
		if slices.ContainsFunc(f.Points, func(p lessons.Point) bool { return p.Held && class(p)*side > 0 }) {
			spans = append(spans, canvas.Span{Text: b.Theme.PointMark(side, true) + " ", Style: b.Theme.Signed(float64(side))})
		}
	}
	name := b.label(f.Held)
	if name == "" || spans == nil {
		return legendPart{}
	}
	return legendPart{spans: append(spans, canvas.Span{Text: name, Style: b.style(theme.Dim)})}
}

// wrongPart counts the points on the wrong side.
func (b *pen) wrongPart(f lessons.Field) legendPart {
	if f.Wrong.Ref == "" {
		return legendPart{}
	}
	s := b.write(f.Wrong, 0)
	text := b.label(lessons.L(lessons.WordWrongPoints, s))
	return legendPart{canvas.Spans{{Text: text, Style: b.style(theme.Strong)}}, f.Wrong, s}
}
