package panel

import (
	"math"

	"nnlab/lessons"
	"nnlab/lessons/text"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// write is a number as it stands on a screen, with drop digits fewer than it
// asks for.
func (b *pen) write(n lessons.Num, drop int) string {
	switch n.Known {
	case lessons.KnownAhead:
		return b.glyph(theme.Pending)
	case lessons.KnownAsked:
		return b.glyph(theme.Unknown)
	case lessons.KnownWorking:
		return b.glyph(theme.Ellipsis)
	}
	digits := max(n.Digits-max(drop, 0), min(n.Digits, 1))
	if n.Signed {
		return b.spell(text.Signed(n.V, digits))
	}
	return b.spell(text.Number(n.V, digits))
}

// brief is write for a place with little room: what a single decimal rounds to
// zero is 0.0 there, for an exponent would be longer and louder than its
// neighbours.
func (b *pen) brief(n lessons.Num, drop int) string {
	if drop > 0 && n.Digits-drop <= 1 && n.Digits > 1 && known(n) && math.Abs(n.V) < 0.05 {
		n.V, n.Digits, drop = 0, 1, 0
	}
	return b.write(n, drop)
}

// fit writes a number into at most w cells, with as few digits dropped as that
// needs; empty if none is few enough.
func (b *pen) fit(n lessons.Num, w int) string {
	for drop := 0; drop <= max(n.Digits, 0); drop++ {
		if s := b.brief(n, drop); canvas.Width(s) <= w {
			return s
		}
	}
	return ""
}

// room is the width a number needs, also once it is known.
func (b *pen) room(n lessons.Num, drop int) int {
	if n.Known == lessons.KnownNow {
		return canvas.Width(b.write(n, drop))
	}
	return roomAhead(n, drop)
}

// briefRoom is the same of a brief number.
func (b *pen) briefRoom(n lessons.Num, drop int) int {
	if n.Known == lessons.KnownNow {
		return canvas.Width(b.brief(n, drop))
	}
	return roomAhead(n, drop)
}

func roomAhead(n lessons.Num, drop int) int {
	w := 1
	if d := n.Digits - drop; d > 0 {
		w += 1 + d
	}
	if n.Signed {
		w++
	}
	return w
}

// ink is how a number looks by its sign and by what is known of it.
func (b *pen) ink(n lessons.Num) theme.Style {
	switch {
	case n.Known == lessons.KnownAsked:
		return b.style(theme.Accent).Bold()
	case n.Known != lessons.KnownNow:
		return b.style(theme.Dim)
	case math.IsNaN(n.V) || math.IsInf(n.V, 0):
		return b.style(theme.Accent).Bold()
	case n.Signed:
		return b.Theme.Signed(n.V)
	}
	return b.style(theme.Fg)
}

// known tells whether a number is a finite one that can have a colour.
func known(n lessons.Num) bool {
	return n.Known == lessons.KnownNow && !math.IsNaN(n.V) && !math.IsInf(n.V, 0)
}

// largest is the largest size of the known numbers, 1 if there is none.
func largest(nums func(yield func(lessons.Num))) float64 {
	m := 0.0
	nums(func(n lessons.Num) {
		if known(n) {
			m = math.Max(m, math.Abs(n.V))
		}
	})
	if m == 0 {
		return 1
	}
	return m
}
