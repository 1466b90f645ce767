package panel

import (
	"nnlab/lessons"
	"nnlab/tui/theme"
)

// points draws samples by their cells. Several in a cell are drawn once: that in hand or under the cursor before one
// on the wrong side, that before the others, and of those the first.
func (b *pen) points(all []lessons.Point, cell func(x, y float64) (int, int, bool), look func(p lessons.Point, x, y int) (string, theme.Style)) {
	shown := make([]int, b.w*b.h) // the number of the point of a cell, from 1
	for i, p := range all {
		if x, y, ok := cell(p.X, p.Y); ok && x >= 0 && y >= 0 && x < b.w && y < b.h {
			if at := &shown[y*b.w+x]; *at == 0 || b.rank(p) > b.rank(all[*at-1]) {
				*at = i + 1
			}
		}
	}
	for i, number := range shown {
		if number == 0 {
			continue
		}
		p, x, y := all[number-1], i%b.w, i/b.w
		mark, st := look(p, x, y)
		switch {
		case p.InHand:
			st = b.style(theme.Chip)
		case p.Ref != "" && p.Ref == b.Look:
			st = b.style(theme.Accent).On(b.style(theme.Surface)).Bold()
		}
		if p.Ref != "" && p.Ref == b.Look {
			st = st.Underline()
		}
		b.Set(x, y, mark, st)
		b.hit(Hit{X: x, Y: y, W: 1, H: 1, Ref: p.Ref})
	}
}

// rank says which of several points in a cell is shown.
func (b *pen) rank(p lessons.Point) int {
	switch {
	case p.Ref != "" && p.Ref == b.Look:
		return 4
	case p.InHand:
		return 3
	case p.Wrong:
		return 2
	case !p.Held:
		return 1
	}
	return 0
}

// onField is the mark of a point where the answer is v. A number stands on the colour of its target.
func (b *pen) onField(p lessons.Point, v float64) (string, theme.Style) {
	mark := b.Theme.PointMark(class(p), p.Held)
	switch {
	case p.Sign == 0:
		return mark, b.Theme.Heat(p.Value)
	case p.Wrong:
		return mark, b.Theme.WrongPoint(p.Sign)
	}
	return mark, b.Theme.Point(p.Sign, v)
}

// class is the sign of a point's class, or of its target.
func class(p lessons.Point) int {
	if p.Sign != 0 {
		return p.Sign
	}
	return sign(p.Value)
}
