package panel

import (
	"slices"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// key is an entry of a legend: a mark, and what it stands for.
type key struct {
	mark   string
	style  theme.Style
	name   string
	num    lessons.Num
	figure string // num as it is written; empty: none
}

// keyGap is the room between two entries.
const keyGap = 3

func (k key) width() int {
	w := canvas.Width(k.mark)
	for _, s := range []string{k.name, k.figure} {
		if s != "" {
			w += 1 + canvas.Width(s)
		}
	}
	return w
}

// fitKeys lays a legend in at most so many rows of w cells: whole, or two entries without their names, or more
// without their values; else there is none, for marks alone say nothing.
func fitKeys(keys []key, w, rows int) [][]key {
	brief := withoutFigures(keys)
	if len(keys) <= 2 {
		brief = slices.Clone(keys)
		for i := range brief {
			brief[i].name = ""
		}
	}
	for _, form := range [][]key{keys, brief} {
		if lines := wrapKeys(form, w); len(lines) <= rows && widest(lines) <= w {
			return lines
		}
	}
	return nil
}

func withoutFigures(keys []key) []key {
	out := slices.Clone(keys)
	for i := range out {
		out[i].figure = ""
	}
	return out
}

func wrapKeys(keys []key, w int) [][]key {
	var lines [][]key
	used := 0
	for _, k := range keys {
		if n := len(lines); n > 0 && used+keyGap+k.width() <= w {
			lines[n-1] = append(lines[n-1], k)
			used += keyGap + k.width()
			continue
		}
		lines, used = append(lines, []key{k}), k.width()
	}
	return lines
}

func widest(lines [][]key) int {
	w := 0
	for _, line := range lines {
		w = max(w, keysWidth(line))
	}
	return w
}

func keysWidth(line []key) int {
	w := -keyGap
	for _, k := range line {
		w += keyGap + k.width()
	}
	return w
}

// keys draws a row of a legend and returns the column after it.
func (b *pen) keys(line []key, x, y int) int {
	for i, k := range line {
		if i > 0 {
			x += keyGap
		}
		x = b.Text(x, y, k.mark, k.style)
		if k.name != "" {
			x = b.Text(x+1, y, k.name, b.style(theme.Dim))
		}
		if k.figure != "" {
			b.number(x+1, y, k.num, k.figure, k.style.Bold())
			x += 1 + canvas.Width(k.figure)
		}
	}
	return x
}

// topKeys draws a legend over a picture whose heading does not hold it, in two rows where there are many, and returns
// how many it took. Without a heading a remark stands after it where there is room.
func (b *pen) topKeys(p lessons.Panel, keys []key, remark string) int {
	rows := 1
	if b.h >= 12 {
		rows = 2
	}
	if b.Tabbed && b.h <= 3 || !b.Tabbed && (b.h < 10 || fitKeys(keys, b.w-b.headWidth(p)-3, 1) != nil) {
		return 0
	}
	lines, x := fitKeys(keys, b.w, rows), 0
	for y, line := range lines {
		x = b.keys(line, 0, y)
	}
	if n := len(lines); b.Tabbed && n > 0 && x+keyGap+canvas.Width(remark) <= b.w {
		b.Text(x+keyGap, n-1, remark, b.style(theme.Dim))
	}
	return len(lines)
}

// headWidth is how wide the title of a panel is with its remark.
func (b *pen) headWidth(p lessons.Panel) int {
	x := min(b.w, canvas.Width(b.label(p.Heading())))
	if w := canvas.Width(b.label(p.Remark())); w > 0 && x+2+w <= b.w {
		x += 2 + w
	}
	return x
}
