package panel

import (
	"math"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// The rows of a setting: its name and figures, dots, and the range under them.
const (
	leastSpread = 3
	mostStack   = 6
)

// spreads draws one number of many runs: a dot a run over one axis, a row a setting.
func (b *pen) spreads(p lessons.Spread) {
	note := b.noteLines(p.Note, b.w)
	h := b.h - len(note) - 1
	if h < len(p.Rows)*leastSpread {
		h, note = b.h-1, nil
	}
	if h < 1 || len(p.Rows) == 0 {
		return
	}
	scale := b.spreadScale(p, plot{w: b.w, h: 1})
	rows := p.Rows
	stack := highest(rows, scale)
	each := min(h/len(rows), leastSpread+stack)
	if each >= leastSpread {
		for i, r := range rows {
			b.spreadBlock(r, scale, i*each, min(each, leastSpread-1+stack))
		}
		scale.y = len(rows) * each
	} else {
		rows = rows[:min(len(rows), h)]
		scale = b.spreadLines(p, rows, scale)
		scale.y = len(rows)
	}
	scale.h = 0
	b.spreadAxis(rows, scale)
	b.note(note, 0, b.h-len(note))
}

// dotScale is the axis of the dots.
type dotScale struct {
	plot
	log  bool
	lost int // the column of what is no number; −1: there is none
}

// column is where a value lies; false if it is no number, or none on a log scale.
func (d dotScale) column(v float64) (x int, ok bool) {
	v = scaled(v, d.log)
	if math.IsNaN(v) || math.IsInf(v, 0) || d.w < 1 {
		return 0, false
	}
	return d.x + within(d.xs.part(v)*float64(d.w), d.w), true
}

// spreadScale is the span of all values and criteria of the rows, on a log scale if all rows want it.
func (b *pen) spreadScale(p lessons.Spread, at plot) dotScale {
	d := dotScale{plot: at, log: len(p.Rows) > 0, lost: -1}
	for _, r := range p.Rows {
		d.log = d.log && r.LogX
	}
	d.xs, _ = spread(func(yield func(float64)) {
		for _, r := range p.Rows {
			for _, v := range append([]float64{r.Aim}, r.Values...) {
				yield(scaled(v, d.log))
			}
		}
	})
	for _, r := range p.Rows {
		if lost(r, d) > 0 && at.w > 8 {
			d.w, d.lost = at.w-2, at.x+at.w-1
		}
	}
	edge := (d.xs.hi - d.xs.lo) / 40
	d.xs = span{d.xs.lo - edge, d.xs.hi + edge}
	return d
}

// stacks counts the dots of each column, those that reached the aim and the others.
func stacks(r lessons.SpreadRow, d dotScale) (reached, others []int) {
	reached, others = make([]int, d.w), make([]int, d.w)
	for _, v := range r.Values {
		x, ok := d.column(v)
		if ok && reaches(r, v) {
			reached[x-d.x]++
		} else if ok {
			others[x-d.x]++
		}
	}
	return reached, others
}

// reaches tells whether a run counts; without a criterion all do.
func reaches(r lessons.SpreadRow, v float64) bool {
	switch {
	case math.IsNaN(v):
		return false
	case math.IsNaN(r.Aim):
		return true
	case r.Below:
		return v < r.Aim
	}
	return v > r.Aim
}

// lost counts the runs that came to no number.
func lost(r lessons.SpreadRow, d dotScale) (n int) {
	for _, v := range r.Values {
		if _, ok := d.column(v); !ok {
			n++
		}
	}
	return n
}

// highest is the highest stack of all rows, as far as it is drawn.
func highest(rows []lessons.SpreadRow, d dotScale) int {
	most := 1
	for _, r := range rows {
		reached, others := stacks(r, d)
		for x := range reached {
			most = max(most, reached[x]+others[x])
		}
	}
	return min(most, mostStack)
}

// spreadLines draws a setting a row: its name, its dots, and how many reached the aim. It returns the axis.
func (b *pen) spreadLines(p lessons.Spread, rows []lessons.SpreadRow, d dotScale) dotScale {
	names, count := 0, b.w
	for y, r := range rows {
		names = max(names, canvas.Width(b.label(r.Name)))
		if b.w >= 30 {
			count = min(count, b.spreadCount(r, b.w, y)+1)
		}
	}
	names = max(0, min(names, b.w/3, count-2))
	d = b.spreadScale(p, plot{x: names + 1, w: max(0, count-names-2)})
	for y, r := range rows {
		b.put(0, y, names, b.label(r.Name), b.style(theme.Dim))
		if d.w < 1 {
			continue
		}
		b.spreadAim(r, d, y, 1)
		b.spreadDots(r, d, y, 1)
		if x, ok := d.column(r.Median.V); ok && known(r.Median) {
			if s, _ := b.At(x, y); s == " " || s == b.glyph(theme.Event) {
				b.Text(x, y, b.glyph(theme.FrameSide), b.style(theme.Strong))
			}
		}
	}
	return d
}

// spreadAxis writes the ticks under the dots; a criterion that all rows share is marked.
func (b *pen) spreadAxis(rows []lessons.SpreadRow, d dotScale) {
	ticks := b.linearTicks(d.xs, max(2, min(6, d.w/10)))
	if d.log {
		ticks = b.logTicks(d.xs, max(2, min(6, d.w/10)))
	}
	col := func(v float64) int { return d.x + within(d.xs.part(v)*float64(d.w), d.w) }
	b.footTicks(d.x, d.x+d.w, d.y, col, ticks, b.aimTick(rows, d))
}

func (b *pen) aimTick(rows []lessons.SpreadRow, d dotScale) *tick {
	aim := rows[0].Aim
	for _, r := range rows {
		if r.Aim != aim {
			return nil
		}
	}
	at := scaled(aim, d.log)
	if math.IsNaN(at) || math.IsInf(at, 0) {
		return nil
	}
	return &tick{at, b.spell(fixed(aim, min(decimals(math.Abs(aim)), max(0, rows[0].Median.Digits))))}
}

func (b *pen) spreadSize(p lessons.Spread) (minH, wantH int) {
	wantH = 1 + len(b.noteLines(p.Note, b.w)) + len(p.Rows)*(leastSpread+mostStack) // also once all runs have come in
	return min(len(p.Rows)+1, wantH), wantH
}
