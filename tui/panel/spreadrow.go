package panel

import (
	"math"
	"strings"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// spreadBlock draws a setting in several rows: its name and figures, the stacked dots, the range with the median.
func (b *pen) spreadBlock(r lessons.SpreadRow, d dotScale, y, h int) {
	foot := y + h - 1
	b.spreadHead(r, y)
	b.spreadAim(r, d, y+1, foot-y)
	b.spreadDots(r, d, y+1, foot-y-1)
	b.spreadRange(r, d, foot)
}

// spreadDots stacks a dot a run from the lowest of n rows up; a stack that is too high ends in its number.
func (b *pen) spreadDots(r lessons.SpreadRow, d dotScale, y, n int) {
	reached, others := stacks(r, d)
	full, open := b.style(theme.Bright), b.style(theme.Fg)
	if !math.IsNaN(r.Aim) {
		full = b.style(theme.Accent).Bold()
	}
	for x := range reached {
		all := reached[x] + others[x]
		for k := range min(all, n) {
			mark, st := b.glyph(theme.Chosen), full
			if k >= reached[x] {
				mark, st = b.glyph(theme.Open), open
			}
			if k == n-1 && all > n {
				mark = many(all)
			}
			b.Text(d.x+x, y+n-1-k, mark, st)
		}
	}
	if k := lost(r, d); k > 0 && d.lost >= 0 {
		mark := b.glyph(theme.Wrong)
		if k > 1 && n > 1 {
			b.Text(d.lost, y+n-2, many(k), b.style(theme.Dim))
		}
		b.Text(d.lost, y+n-1, mark, b.style(theme.Accent).Bold())
	}
}

// many is a number in one cell.
func many(n int) string {
	if n > 9 {
		return "+"
	}
	return itoa(n)
}

// spreadAim draws the criterion as a line down n rows.
func (b *pen) spreadAim(r lessons.SpreadRow, d dotScale, y, n int) {
	if x, ok := d.column(r.Aim); ok {
		b.VLine(x, y, n, b.glyph(theme.Event), b.style(theme.Dim))
	}
}

// spreadRange draws a bar from the lowest to the highest value, with the median on it.
func (b *pen) spreadRange(r lessons.SpreadRow, d dotScale, y int) {
	lo, ok1 := d.column(r.Lo.V)
	hi, ok2 := d.column(r.Hi.V)
	if known(r.Lo) && known(r.Hi) && ok1 && ok2 {
		b.HLine(lo, y, hi-lo+1, b.glyph(theme.TrackAhead), b.style(theme.Dim))
		b.Text(lo, y, b.spell("├"), b.style(theme.Dim))
		b.Text(hi, y, b.spell("┤"), b.style(theme.Dim))
	}
	if x, ok := d.column(r.Median.V); ok && known(r.Median) {
		b.Text(x, y, b.glyph(theme.FrameSide), b.style(theme.Strong))
	}
}

// spreadHead writes the name of a setting and at its right the median, the range and how many reached the aim, as far
// as there is room.
func (b *pen) spreadHead(r lessons.SpreadRow, y int) {
	end := b.spreadCount(r, b.w, y)
	name := b.label(r.Name)
	start := min(canvas.Width(name), b.w/3) + 2
	dash := " " + b.glyph(theme.TrackAhead) + " "
	median := b.label(lessons.L(lessons.WordMedianOf))
	m, lo, hi := b.write(r.Median, 0), b.write(r.Lo, 0), b.write(r.Hi, 0)
	wide := canvas.Width(median + " " + m)
	ranged := canvas.Width("   "+lo+hi) + canvas.Width(dash)
	if known(r.Lo) && known(r.Hi) && end-ranged-wide >= start {
		end = b.dimmed(end-canvas.Width(hi), y, r.Hi, hi)
		end = b.Text(end-canvas.Width(dash), y, dash, b.style(theme.Dim)) - canvas.Width(dash)
		end = b.dimmed(end-canvas.Width(lo), y, r.Lo, lo) - 3
	}
	if r.Median.Known == lessons.KnownNow && end-wide >= start {
		end -= canvas.Width(m)
		b.number(end, y, r.Median, m, b.style(theme.Strong))
		end = b.Text(end-1-canvas.Width(median), y, median, b.style(theme.Dim)) - canvas.Width(median)
	}
	b.put(0, y, end-1, name, b.style(theme.Bright))
}

// dimmed writes a number at x, dim, and returns x.
func (b *pen) dimmed(x, y int, n lessons.Num, s string) int {
	b.number(x, y, n, s, b.style(theme.Dim))
	return x
}

// spreadCount writes how many runs reached the aim, and while runs are still to come, how many have ended; it returns
// the column before.
func (b *pen) spreadCount(r lessons.SpreadRow, end, y int) int {
	done := len(r.Values)
	if done < r.Total {
		runs := b.label(lessons.L(lessons.WordRuns)) + " " + b.label(lessons.L(lessons.WordOf, itoa(done), itoa(r.Total)))
		if w := canvas.Width(runs); w < end/2 {
			end = b.TextRight(end, y, runs, b.style(theme.Dim)) - 3
		}
	}
	if math.IsNaN(r.Aim) || r.Reached.Known != lessons.KnownNow {
		return end
	}
	s := b.write(r.Reached, 0)
	text := b.label(lessons.L(lessons.WordOf, s, itoa(done)))
	if canvas.Width(text) > end/2 {
		return end
	}
	end = b.TextRight(end, y, text, b.style(theme.Dim))
	if i := strings.Index(text, s); i >= 0 {
		st := b.style(theme.Strong)
		if r.Reached.V > 0 {
			st = b.style(theme.Accent).Bold()
		}
		b.number(end+canvas.Width(text[:i]), y, r.Reached, s, st)
	}
	return end - 3
}
