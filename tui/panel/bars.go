package panel

import (
	"math"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// bars compares sizes: a name, a bar on its track, the number.
func (b *pen) bars(p lessons.Bars) {
	rows := b.h
	if note := b.label(p.Note); note != "" && rows > len(p.Bars) {
		b.put(0, min(len(p.Bars)+1, rows-1), b.w, note, b.style(theme.Dim))
		rows--
	}
	focus, names, drop := 0, 0, 0
	for i, bar := range p.Bars {
		names = max(names, canvas.Width(b.label(bar.Name)))
		if bar.Lit || b.Look != "" && bar.Num.Ref == b.Look {
			focus = i
		}
	}
	figures := b.figures(p, drop)
	for drop < 4 && figures+2 > b.w/2 {
		drop++
		figures = b.figures(p, drop)
	}
	figures = min(figures, b.w)
	names = min(names, max(0, b.w-figures-1), max(4, b.w/2))
	left, right := names+2, b.w-figures-2
	lo, hi := barRange(p)
	from, to := window(len(p.Bars), rows, focus)
	pitch := 1
	if 2*len(p.Bars)-1 <= rows {
		pitch = 2
	}
	for i, bar := range p.Bars[from:to] {
		y := i * pitch
		name, num := b.style(theme.Dim), b.ink(bar.Num)
		if bar.Lit {
			name = b.style(theme.Accent).Bold()
		}
		b.put(0, y, names, b.label(bar.Name), name)
		if right-left >= 3 {
			b.oneBar(bar, left, y, right-left, lo, hi, p.Log)
		}
		b.numberRight(b.w, y, bar.Num, b.fit(bar.Num, figures), num)
	}
}

func (b *pen) figures(p lessons.Bars, drop int) int {
	w := 0
	for _, bar := range p.Bars {
		w = max(w, b.room(bar.Num, drop))
	}
	return w
}

// oneBar draws a bar on its faint track. Its length is its size, its colour its
// sign.
func (b *pen) oneBar(bar lessons.Bar, x, y, w int, lo, hi float64, log bool) {
	b.HLine(x, y, w, b.glyph(theme.TrackAhead), b.style(theme.Faint))
	if !known(bar.Num) || bar.Num.V == 0 {
		return
	}
	v := math.Abs(bar.Num.V)
	part := v / hi
	if log {
		part = (math.Log10(v) - lo) / (hi - lo)
	}
	n := max(1, min(w, int(math.Round(part*float64(w)))))
	st := b.style(theme.Bright)
	switch {
	case bar.Lit:
		st = b.style(theme.Accent)
	case bar.Num.Signed:
		st = b.Theme.Signed(bar.Num.V)
	}
	b.HLine(x, y, n, b.glyph(theme.TrackDone), st)
}

// barRange is the scale of the bars: from nothing to the largest, or on a log
// scale from the decade under the smallest.
func barRange(p lessons.Bars) (lo, hi float64) {
	lo = math.Inf(1)
	for _, bar := range p.Bars {
		if v := math.Abs(bar.Num.V); known(bar.Num) && v > 0 {
			lo, hi = math.Min(lo, v), math.Max(hi, v)
		}
	}
	if hi == 0 {
		return 0, 1
	}
	if !p.Log {
		return 0, hi
	}
	lo, hi = math.Log10(lo), math.Log10(hi)
	return math.Floor(lo-0.3) - 0.2, math.Max(hi, math.Floor(lo)+0.5)
}

func (b *pen) barsSize(p lessons.Bars) (minH, wantH int) {
	wantH = len(p.Bars)
	if !p.Note.IsZero() {
		wantH += 2
	}
	return min(len(p.Bars), 6), wantH
}
