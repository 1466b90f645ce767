package panel

import (
	"slices"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// Timeline draws the phases of a pass: their names over a track each, as long as
// its part of the operations. It wants two rows; with one it is only the track.
func Timeline(track []lessons.Phase, w, h int, c Context) Picture {
	b := newPen(w, h, c)
	if len(track) == 0 || b.h == 0 || b.w == 0 {
		return b.picture()
	}
	x := 0
	for i, n := range b.phaseWidths(track) {
		if n > 0 {
			if b.h > 1 {
				b.phaseLabel(track[i], x, n)
			}
			b.phaseTrack(track[i], x, min(b.h-1, 1), n)
			b.hit(Hit{X: x, Y: 0, W: n, H: min(b.h, 2), Kind: HitPhase, Index: i})
		}
		x += n + phaseGap
	}
	return b.picture()
}

const phaseGap = 2

// phaseWidths shares the columns by the units of the phases; the widest leave the others room for their names.
func (b *pen) phaseWidths(track []lessons.Phase) []int {
	total := 0
	for _, p := range track {
		total += max(1, p.Total)
	}
	free := max(0, b.w-phaseGap*(len(track)-1))
	out, short := make([]int, len(track)), 0
	used, sum := 0, 0
	for i, p := range track {
		sum += max(1, p.Total)
		end := (2*free*sum + total) / (2 * total)
		out[i] = end - used
		used = end
		if least := min(free/len(track), canvas.Width(b.label(p.Name))+1+len(itoa(p.Total))); out[i] < least {
			short += least - out[i]
			out[i] = least
		}
	}
	for ; short > 0; short-- {
		out[slices.Index(out, slices.Max(out))]--
	}
	return out
}

// phaseLabel is the name and how far the phase is; where there is no room only
// the name, or only the mark.
func (b *pen) phaseLabel(p lessons.Phase, x, w int) {
	name, of, done := b.label(p.Name), itoa(p.Total), b.glyph(theme.Done)
	st, count := b.style(theme.Dim), b.style(theme.Dim)
	tries := []string{of, ""}
	switch {
	case p.Here:
		st, count = b.style(theme.Strong), b.style(theme.Accent).Bold()
		short := itoa(p.Done) + "/" + of
		tries = []string{b.label(lessons.L(lessons.WordOf, itoa(p.Done), of)), short, ""}
	case p.Done >= p.Total:
		tries = []string{of + " " + done, done, ""}
	}
	for _, s := range tries {
		if s == "" || canvas.Width(name)+1+canvas.Width(s) <= w {
			end := b.Text(x, 0, b.clip(name, w), st)
			if s != "" {
				b.Text(end+1, 0, s, count)
			}
			return
		}
	}
}

// phaseTrack is the line with its head.
func (b *pen) phaseTrack(p lessons.Phase, x, y, w int) {
	at := 0
	if p.Total > 0 {
		at = max(0, min(w, w*p.Done/p.Total))
	}
	b.HLine(x, y, at, b.glyph(theme.TrackDone), b.style(theme.Dim))
	b.HLine(x+at, y, w-at, b.glyph(theme.TimelineAhead), b.style(theme.Faint))
	if p.Here {
		b.Text(x+min(at, w-1), y, b.glyph(theme.Now), b.style(theme.Accent))
	}
}
