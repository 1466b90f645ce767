package panel

import (
	"slices"
	"strings"

	"nnlab/lessons"
	"nnlab/tui/theme"
)

// leastWithFoot is the rows from which on one of them counts what is not shown.
const leastWithFoot = 3

// window is the part of n rows that is shown in room rows: the one in focus is
// in it, with what comes next.
func window(n, room, focus int) (from, to int) {
	if n <= room {
		return 0, n
	}
	room = max(room, 0)
	from = max(0, min(focus-room/2, n-room))
	return from, from + room
}

// around lists the rows of n that are shown in room rows, with both the row in
// hand and that with the cursor, also if they are far apart; −1 is none.
func around(n, room, here, look int) []int {
	if look < 0 {
		look = here
	}
	if here < 0 {
		here = look
	}
	low, high := max(0, min(here, look)), max(0, here, look)
	far := high-low >= room && n > room
	focus := (low + high) / 2
	if far {
		focus = look
	}
	apart := far && room > 1
	if apart {
		room--
	}
	from, to := window(n, room, focus)
	if !far && to <= high {
		from, to = from+1, to+1
	}
	var rows []int
	for i := from; i < to; i++ {
		rows = append(rows, i)
	}
	switch {
	case !apart:
	case here < from:
		rows = append([]int{here}, rows...)
	case here >= to:
		rows = append(rows, here)
	}
	return rows
}

// more counts the rows of n above and below those that are shown; titles do
// not count.
func (b *pen) more(n int, shown []int, title func(i int) bool) string {
	above, below := 0, 0
	for i := range n {
		switch {
		case title(i) || slices.Contains(shown, i):
		case i < shown[len(shown)/2]:
			above++
		default:
			below++
		}
	}
	var parts []string
	if above > 0 {
		parts = append(parts, b.spell("↑ ")+b.label(lessons.L(lessons.WordMore, itoa(above))))
	}
	if below > 0 {
		parts = append(parts, b.glyph(theme.MoreBelow)+" "+b.label(lessons.L(lessons.WordMore, itoa(below))))
	}
	return strings.Join(parts, "   ")
}
