package panel

import (
	"math"
	"strconv"

	"nnlab/lessons/text"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// tick is a round number on an axis.
type tick struct {
	at   float64 // on the axis: the value, or its decade on a log axis
	text string
}

// span is a part of an axis.
type span struct{ lo, hi float64 }

// spread makes a span of finite values that is never empty.
func spread(values func(yield func(float64))) (span, bool) {
	s := span{math.Inf(1), math.Inf(-1)}
	values(func(v float64) {
		if !math.IsNaN(v) && !math.IsInf(v, 0) {
			s.lo, s.hi = math.Min(s.lo, v), math.Max(s.hi, v)
		}
	})
	if s.lo > s.hi {
		return span{0, 1}, false
	}
	if d := s.hi - s.lo; !(d > 1e-12*math.Max(math.Abs(s.lo), math.Abs(s.hi))) || math.IsInf(d, 0) {
		d := math.Max(math.Abs(s.lo)*0.1, 1e-6)
		if s.lo = math.Max(s.lo-d, -math.MaxFloat64/4); true {
			s.hi = math.Min(s.lo+2*d, math.MaxFloat64/4)
		}
	}
	return s, true
}

// part is where a value lies in the span, 0 to 1.
func (s span) part(v float64) float64 {
	if s.hi == s.lo {
		return 0.5
	}
	return (v - s.lo) / (s.hi - s.lo)
}

// exact gives 3 to n values that begin and end with the span; none if there is no
// such step.
func (s span) exact(n int) (step float64, values []float64) {
	for k := n - 1; k >= 2; k-- {
		step = (s.hi - s.lo) / float64(k)
		m := step / math.Pow(10, math.Floor(math.Log10(step)))
		for _, nice := range []float64{1, 2, 2.5, 3, 5, 10} {
			first := s.lo / step
			if math.Abs(m-nice) > 1e-9 || nice == 2.5 && step < 1 || math.Abs(first-math.Round(first)) > 1e-6 {
				continue
			}
			for i := range k + 1 {
				values = append(values, (math.Round(first)+float64(i))*step)
			}
			return step, values
		}
	}
	return 0, nil
}

// round gives at most n round values inside of the span, 1, 2 or 5 times a power
// of ten apart.
func (s span) round(n int) (step float64, values []float64) {
	if n < 1 {
		return 1, nil
	}
	if step, values := s.exact(n); values != nil {
		return step, values
	}
	raw := (s.hi - s.lo) / float64(n)
	if !(raw > 0) || math.IsInf(raw, 0) {
		return 1, nil
	}
	power := math.Pow(10, math.Floor(math.Log10(raw)))
	for _, m := range []float64{1, 2, 5, 10, 20} {
		if step = m * power; step == 0 {
			continue
		}
		first := math.Ceil(s.lo/step - 1e-9)
		if count := math.Floor(s.hi/step+1e-9) - first + 1; count <= float64(n) {
			for k := range int(max(0, count)) {
				values = append(values, (first+float64(k))*step)
			}
			return step, values
		}
	}
	return step, nil
}

// widened is the span out to the round values around it, if that makes it at most
// so many times as long.
func (s span) widened(n int, times float64) span {
	step, v := s.round(n)
	if len(v) == 0 {
		return s
	}
	lo, hi := math.Floor(s.lo/step+0.02)*step, math.Ceil(s.hi/step-0.02)*step
	if hi-lo > times*(s.hi-s.lo) {
		return s
	}
	return span{math.Min(lo, s.lo), math.Max(hi, s.hi)}
}

// decimals is how many digits a step needs.
func decimals(step float64) int {
	for d := range 7 {
		if p := step * math.Pow10(d); math.Abs(p-math.Round(p)) < 1e-6*p {
			return d
		}
	}
	return 7
}

// linearTicks are round values with the digits they need; with signs, where
// some are negative.
func (b *pen) linearTicks(s span, n int) []tick {
	step, values := s.round(n)
	d := decimals(step)
	out := make([]tick, 0, len(values))
	for _, v := range values {
		t := fixed(v, d)
		if math.Abs(v-math.Round(v)) < step/1e6 {
			t = fixed(math.Round(v), 0)
		}
		if math.Abs(v) < step/2 {
			t = "0"
		} else if s.lo < -step/2 && v > 0 {
			t = "+" + t
		}
		out = append(out, tick{v, b.spell(t)})
	}
	return out
}

// decades is a span of a log axis, at least a fifth of a decade and out to 1, 2 or 5 times a power of ten where that
// makes it not much longer.
func (s span) decades() span {
	if d := (0.2 - (s.hi - s.lo)) / 2; d > 0 {
		s.lo, s.hi = s.lo-d, s.hi+d
	}
	out := span{math.Floor(s.lo + 0.02), math.Ceil(s.hi - 0.02)}
	for _, m := range []float64{math.Log10(2), math.Log10(5)} {
		if v := math.Floor(s.lo+0.02) + m; v <= s.lo+0.02 {
			out.lo = v
		}
		if v := math.Ceil(s.hi-0.02) - m; v >= s.hi-0.02 {
			out.hi = v
		}
	}
	out = span{min(out.lo, s.lo), max(out.hi, s.hi)}
	if out.hi-out.lo > 1.5*(s.hi-s.lo) {
		return s
	}
	return out
}

// logTicks are decades; on less than two of them 1, 2 and 5 times one where there is room, and where there are not
// even two of these, other round numbers.
func (b *pen) logTicks(s span, n int) []tick {
	if s.hi-s.lo < 1.99 {
		for _, factors := range [][]int{{1, 2, 5}, {1, 5}, {2}, {5}} {
			if ticks := b.factorTicks(s, factors); len(ticks) > 1 && len(ticks) <= max(2, n) {
				return ticks
			}
		}
		ticks := b.linearTicks(span{math.Pow(10, s.lo), math.Pow(10, s.hi)}, max(2, n))
		for i := range ticks {
			ticks[i].at = math.Log10(ticks[i].at)
		}
		return ticks
	}
	every := max(1, int(math.Ceil((s.hi-s.lo)/float64(max(1, n)))))
	var out []tick
	for k := int(math.Ceil(s.lo - 1e-9)); float64(k) <= s.hi+1e-9; k++ {
		if k%every == 0 {
			out = append(out, tick{float64(k), b.spell(decade(1, k))})
		}
	}
	return out
}

// factorTicks are so many times each power of ten.
func (b *pen) factorTicks(s span, factors []int) []tick {
	var out []tick
	for k := int(math.Floor(s.lo)); float64(k) <= s.hi; k++ {
		for _, m := range factors {
			if v := float64(k) + math.Log10(float64(m)); v >= s.lo-1e-9 && v <= s.hi+1e-9 {
				out = append(out, tick{v, b.spell(decade(m, k))})
			}
		}
	}
	return out
}

// decade writes m times 10 to the k as a person would.
func decade(m, k int) string {
	switch {
	case k > 5 || k < -4:
		return itoa(m) + "e" + text.Number(float64(k), 0)
	case k >= 0:
		return fixed(float64(m)*math.Pow10(k), 0)
	}
	return fixed(float64(m)*math.Pow10(k), -k)
}

// fixed writes a round number with the digits its axis needs.
func fixed(v float64, digits int) string {
	if a := math.Abs(v); a >= 1e7 || a > 0 && digits >= 7 {
		return text.Number(v, 0)
	}
	s := strconv.FormatFloat(math.Abs(v), 'f', digits, 64)
	if v < 0 {
		return text.Minus + s
	}
	return s
}

// tickWidth is the room of the texts of an axis at the left.
func tickWidth(ticks []tick) int {
	w := 0
	for _, t := range ticks {
		w = max(w, canvas.Width(t.text))
	}
	return w
}

// plot is the area of a chart: its place in cells and the spans of its axes.
type plot struct {
	x, y, w, h int
	xs, ys     span
}

// row is the text row nearest to a height, inside of the plot.
func (p plot) row(v float64) int {
	t := max(0, min(1, p.ys.part(v)))
	return p.y + p.h - 1 - int(math.Round(t*float64(p.h-1)))
}

// col is the column of an x.
func (p plot) col(v float64) int {
	t := max(0, min(1, p.xs.part(v)))
	return p.x + int(math.Round(t*float64(p.w-1)))
}

// grid draws the ticks at the left and a row of faint dots for each.
func (b *pen) grid(p plot, ticks []tick) {
	for _, t := range ticks {
		y := p.row(t.at)
		b.TextRight(p.x-1, y, t.text, b.style(theme.Dim))
		for x := p.x; x < p.x+p.w; x += 2 {
			b.Text(x, y, b.glyph(theme.GridDot), b.style(theme.Faint))
		}
	}
}

// xTicks draws the ticks under the plot: the marked one in accent, the first and
// the last inside of its edges, none touching another.
func (b *pen) xTicks(p plot, ticks []tick, marked *tick) {
	b.footTicks(p.x, p.x+p.w, p.y+p.h, p.col, ticks, marked)
}

// footTicks draws ticks into a row, from x to before column end.
func (b *pen) footTicks(x, end, y int, col func(float64) int, ticks []tick, marked *tick) {
	if y >= b.h {
		return
	}
	free := newTaken(b.w, 1)
	draw := func(t tick, st theme.Style) {
		w := canvas.Width(t.text)
		at := max(x, min(col(t.at)-w/2, end-w))
		if free.free(at, 0, w) {
			b.Text(at, y, t.text, st)
			free.take(at-2, 0, w+4)
		}
	}
	if marked != nil {
		draw(*marked, b.style(theme.Accent).Bold())
	}
	for _, t := range ticks {
		draw(t, b.style(theme.Dim))
	}
}
