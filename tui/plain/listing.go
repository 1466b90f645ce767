package plain

import (
	"math"
	"strings"

	"nnlab/lessons"
	"nnlab/tui/theme"
)

// listing writes the parts one under another.
func (p *page) listing(l lessons.Listing) {
	for _, part := range l.Parts {
		if !part.Title.IsZero() {
			p.line(p.label(part.Title))
		}
		g := &grid{left: map[int]bool{1: true}}
		for _, line := range part.Lines {
			cells := []string{line.No, p.label(line.Name)}
			if line.IsNum {
				cells = append(cells, p.num(line.Num))
			}
			g.marked(p.mark(line.Mark), cells...)
		}
		p.grid(g)
	}
	p.note(l.Note)
}

func (p *page) mark(m lessons.Mark) string {
	switch m {
	case lessons.MarkDone:
		return p.glyph(theme.Done)
	case lessons.MarkHere:
		return p.glyph(theme.Here)
	case lessons.MarkOpen:
		return p.glyph(theme.Open)
	}
	return ""
}

// barCells is how long the longest bar is.
const barCells = 24

// bars writes a number and a bar for each name.
func (p *page) bars(b lessons.Bars) {
	g := &grid{left: map[int]bool{2: true}}
	for i, n := range barLengths(b) {
		bar := b.Bars[i]
		g.marked(p.here(bar.Lit), p.label(bar.Name), p.num(bar.Num), strings.Repeat(p.theme.Glyph(theme.TrackDone), n))
	}
	p.grid(g)
	if b.Log {
		p.line(p.words.Panel.LogScale)
	}
	p.note(b.Note)
}

// barLengths scales the sizes; on a log scale the smallest still has a bar.
func barLengths(b lessons.Bars) []int {
	size := func(n lessons.Num) float64 {
		v := math.Abs(n.V)
		if n.Known != lessons.KnownNow || !(v > 0) || math.IsInf(v, 0) {
			return math.NaN()
		}
		if b.Log {
			return math.Log10(v)
		}
		return v
	}
	low, high := 0.0, math.Inf(-1)
	if b.Log {
		low = math.Inf(1)
	}
	for _, bar := range b.Bars {
		if v := size(bar.Num); !math.IsNaN(v) {
			low, high = math.Min(low, v), math.Max(high, v)
		}
	}
	out := make([]int, len(b.Bars))
	for i, bar := range b.Bars {
		v := size(bar.Num)
		switch {
		case math.IsNaN(v):
		case high > low:
			out[i] = max(1, int(math.Round((v-low)/(high-low)*barCells)))
		default:
			out[i] = barCells
		}
	}
	return out
}
