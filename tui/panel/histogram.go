package panel

import (
	"math"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// The least a group of a histogram takes, and the columns that it would like.
const (
	binsLow    = 4
	binsNarrow = 16
	binsGap    = 3
)

// histogram draws how often values of each size occur: groups side by side or stacked, each with its mean.
func (b *pen) histogram(p lessons.Histogram) {
	note := b.noteLines(p.Note, b.w)
	h := b.h - len(note) - min(1, len(note))
	if h < binsLow {
		h, note = b.h, nil
	}
	cols, shown := histogramGrid(len(p.Groups), b.w, h)
	if shown == 0 {
		return
	}
	rows := (shown + cols - 1) / cols
	w, high := (b.w-binsGap*(cols-1))/cols, h/rows
	for i, g := range p.Groups[:shown] {
		b.bins(g, canvas.Rect{X: i % cols * (w + binsGap), Y: i / cols * high, W: w, H: high})
	}
	b.note(note, 0, b.h-len(note))
}

// histogramGrid chooses how many groups stand side by side, as few as leave each five rows, and how many are shown.
func histogramGrid(n, w, h int) (cols, shown int) {
	best := 0
	for k := 1; k <= n; k++ {
		if k > 1 && (w-binsGap*(k-1))/k < binsNarrow {
			break
		}
		high := h / ((n + k - 1) / k)
		if high > best {
			cols, best = k, high
		}
		if high >= binsLow+2 {
			break
		}
	}
	if cols == 0 && n > 0 { // not even one row each
		cols = max(1, (w+binsGap)/(binsNarrow+binsGap))
	}
	return cols, min(n, cols*max(1, h/max(best, min(h, binsLow))))
}

// bins draws one group: its name and mean, the bars, and under them what sizes they stand for.
func (b *pen) bins(g lessons.Bins, r canvas.Rect) {
	p := plot{x: r.X, y: r.Y, w: r.W, h: r.H}
	if p.h > 2 {
		b.binsHead(g, r)
		p.y, p.h = p.y+1, p.h-1
	}
	if p.h > 1 {
		p.h--
	}
	side := 0
	if p.w >= 24 {
		side = 5
	}
	columns, most, xs := binColumns(g, p.w-side)
	if len(columns) == 0 {
		return
	}
	if count := itoa(most); canvas.Width(count) < side {
		p.x += side
		b.TextRight(p.x-1, p.y, count, b.style(theme.Dim))
	}
	p.w, p.xs = len(columns), xs
	for x, c := range columns {
		b.oneBin(p, x, float64(c)/float64(max(1, most)))
	}
	if p.y+p.h < r.Y+r.H {
		end := r.X + r.W
		b.footTicks(p.x, min(end, p.x+p.w+2), p.y+p.h, p.col, b.binTicks(xs, p.w), nil)
	}
}

// binTicks are round sizes, zero before all others.
func (b *pen) binTicks(s span, w int) []tick {
	ticks := b.linearTicks(s, max(3, min(5, w/9)))
	for i, t := range ticks {
		if t.text == "0" {
			ticks[0], ticks[i] = t, ticks[0]
		}
	}
	return ticks
}

// binsHead writes the name of a group, and at its right its mean.
func (b *pen) binsHead(g lessons.Bins, r canvas.Rect) {
	name, mean := b.label(g.Name), b.label(lessons.L(lessons.WordMean))
	end := r.X + r.W
	if s := b.fit(g.Mean, r.W/2); s != "" && g.Mean.Ref != "" {
		end -= canvas.Width(s)
		b.number(end, r.Y, g.Mean, s, b.ink(g.Mean))
		if w := canvas.Width(mean); end-1-w > r.X+canvas.Width(name)+1 {
			end -= 1 + w
			b.Text(end, r.Y, mean, b.style(theme.Dim))
		}
	}
	b.put(r.X, r.Y, end-1, name, b.style(theme.Bright))
}

// binColumns spreads bins over at most w columns of the same width each: several bins a column, or several columns a
// bin. most is the highest column.
func binColumns(g lessons.Bins, w int) (columns []int, most int, s span) {
	n := min(len(g.Counts), len(g.Edges)-1)
	if n < 1 || w < 1 {
		return nil, 0, s
	}
	s = span{g.Edges[0], g.Edges[n]}
	if !s.axis() {
		return nil, 0, s
	}
	merged := (n + w - 1) / w
	wide := max(1, w/n)
	for i := 0; i < n; i += merged {
		sum := 0
		for _, c := range g.Counts[i:min(n, i+merged)] {
			sum += max(0, c)
		}
		most = max(most, sum)
		for range wide {
			columns = append(columns, sum)
		}
	}
	if merged > 1 { // the last column may reach further than the bins
		s.hi = s.lo + (s.hi-s.lo)*float64(len(columns)*merged)/float64(n)
	}
	return columns, most, s
}

// oneBin draws a column: part of the plot's height in eighths of a row, in the colour of its sign. What is there at
// all can be seen.
func (b *pen) oneBin(p plot, x int, part float64) {
	middle := p.xs.lo + (p.xs.hi-p.xs.lo)*(float64(x)+0.5)/float64(p.w)
	half := (p.xs.hi - p.xs.lo) / float64(2*p.w)
	st := b.style(theme.Fg)
	if math.Abs(middle) > 0.99*half {
		st = b.Theme.HeatMark(math.Copysign(0.6, middle))
	}
	eighths := int(math.Round(part * float64(8*p.h)))
	if part > 0 {
		eighths = max(1, eighths)
	}
	levels := []rune(b.Theme.Levels())
	for y := p.y + p.h - 1; y >= p.y && eighths > 0; y-- {
		b.Set(p.x+x, y, string(levels[min(8, eighths)-1]), st)
		eighths -= 8
	}
}

func (b *pen) histogramSize(p lessons.Histogram) (minH, wantH int) {
	cols, _ := histogramGrid(len(p.Groups), b.w, 9*max(1, len(p.Groups)))
	rows := (len(p.Groups) + max(1, cols) - 1) / max(1, cols)
	return binsLow, max(binsLow, 7*rows)
}
