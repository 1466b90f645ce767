package panel

import (
	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// fitted draws a fitted curve over one input, what it was to find, and the samples.
func (b *pen) fitted(f lessons.Fit) {
	p := plot{w: b.w, h: b.h}
	if b.Tabbed && p.h > 4 {
		b.fitLegend(f, 0)
		p.y, p.h = 1, p.h-1
	}
	notes := b.noteLines(f.Note, b.w)
	if p.h < 8 {
		notes = nil
	}
	p.h -= min(2, len(notes))
	if p.h > 2 {
		p.h--
	}
	p.xs, p.ys = fitSpans(f)
	rows := max(2, min(6, (p.h+1)/3))
	p.ys = p.ys.widened(rows, 1.1)
	ticks := b.linearTicks(p.ys, rows)
	if w := tickWidth(ticks) + 1; w < p.w/3 {
		p.x, p.w = w, p.w-w
	} else {
		ticks = nil
	}
	if p.w < 2 || p.h < 1 {
		return
	}
	b.grid(p, ticks)
	b.fitCurves(f, p)
	b.points(f.Points, p.plotCell, func(q lessons.Point, _, _ int) (string, theme.Style) { return b.fitMark(q.Held) })
	under := b.linearTicks(p.xs, max(2, min(6, p.w/8)))
	b.xTicks(p, under, nil)
	b.note(notes[:min(2, len(notes))], 0, b.h-min(2, len(notes)))
}

// fitSpans are the axes; where they are none, what the samples and the curves take.
func fitSpans(f lessons.Fit) (xs, ys span) {
	xs, ys = axisSpan(f.X), axisSpan(f.Y)
	if !(f.Y.Hi > f.Y.Lo) {
		ys, _ = spread(func(yield func(float64)) {
			for _, p := range f.Points {
				yield(p.Y)
			}
			for _, c := range f.Curves {
				for _, y := range c.Y {
					yield(y)
				}
			}
		})
	}
	return xs, ys
}

// plotCell is the cell of a sample, its row snapped as the ticks are; false outside of the plot.
func (p plot) plotCell(x, y float64) (cx, cy int, ok bool) {
	right, up := p.xs.part(x), p.ys.part(y)
	if !(right >= 0 && right <= 1 && up >= 0 && up <= 1) {
		return 0, 0, false
	}
	return p.col(x), p.row(y), true
}

// fitCurves draws the curves, the fit on top.
func (b *pen) fitCurves(f lessons.Fit, p plot) {
	layer := canvas.NewBraille(p.w, p.h)
	for i, c := range f.Curves {
		line := make([]canvas.Point, min(len(c.X), len(c.Y)))
		for k := range line {
			line[k] = p.dot(c.X[k], c.Y[k])
		}
		_, st := b.curveMark(i)
		stroke := canvas.Stroke{Style: st, Thickness: 1, Dashed: i > 0, Priority: float64(-i)}
		if i == 0 {
			stroke.Thickness = 2
		}
		layer.Curve(line, stroke)
	}
	layer.Draw(b.Canvas, p.x, p.y, canvas.Overlay{ASCII: b.Theme.Mode().ASCII})
}

// curveMark is how a curve looks: the fit bright, what it was to find dim and dashed, others dashed in colours.
func (b *pen) curveMark(i int) (string, theme.Style) {
	switch i {
	case 0:
		return b.glyph(theme.TrackDone), b.Theme.Series(1)
	case 1:
		return b.glyph(theme.Dashed), b.style(theme.Dim)
	}
	return b.glyph(theme.Dashed), b.Theme.Series(2 + i&1)
}

// fitMark is the mark of a sample, held ones open.
func (b *pen) fitMark(held bool) (string, theme.Style) {
	if held {
		return b.glyph(theme.Validation), b.Theme.Series(4)
	}
	return b.glyph(theme.Train), b.Theme.Series(1).Bold()
}

// fitLegend names marks and curves from x on, the fit's samples first. What does not fit is left out from the right.
func (b *pen) fitLegend(f lessons.Fit, x int) {
	counts := [2]int{}
	for _, p := range f.Points {
		if p.Held {
			counts[1]++
		} else {
			counts[0]++
		}
	}
	dim := b.style(theme.Dim)
	var parts []legendPart
	add := func(mark string, st theme.Style, text string) {
		if text != "" {
			parts = append(parts, legendPart{spans: canvas.Spans{{Text: mark + " ", Style: st}, {Text: text, Style: dim}}})
		}
	}
	for i, name := range []lessons.Label{lessons.L(lessons.WordTrain), f.Held} {
		if counts[i] > 0 && !name.IsZero() {
			mark, st := b.fitMark(i == 1)
			add(mark, st, b.label(name)+" "+itoa(counts[i]))
		}
	}
	for i, c := range f.Curves {
		mark, st := b.curveMark(i)
		add(mark, st, b.label(c.Name))
	}
	b.legendParts(parts, x, 0)
}
