package panel

import (
	"slices"

	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// partGap is between the parts of a listing that stand side by side.
const partGap = 6

// listLayout is how the parts of a listing are arranged.
type listLayout struct {
	beside bool
	first  int   // the first part that is shown
	widths []int // of the parts shown side by side
	rows   int
}

// listing draws lines with numbers, in parts side by side where there is room.
func (b *pen) listing(p lessons.Listing) {
	l := b.layListing(p)
	room := b.h
	if note := b.label(p.Note); note != "" && room >= l.rows+1 {
		y := l.rows
		if room >= l.rows+2 {
			y++
		}
		b.put(0, y, b.w, note, b.style(theme.Dim))
		room = l.rows
	}
	if !l.beside {
		b.stack(p, room)
		return
	}
	x := 0
	for i, part := range p.Parts[l.first : l.first+len(l.widths)] {
		b.part(part, x, 0, l.widths[i], room)
		x += l.widths[i] + partGap
	}
}

// stack draws the parts one under the other, scrolled to the line in hand.
func (b *pen) stack(p lessons.Listing, room int) {
	var all lessons.Part
	for i, part := range p.Parts {
		if i > 0 {
			all.Lines = append(all.Lines, titled(part)...)
			continue
		}
		all = part
		all.Lines = slices.Clone(part.Lines)
	}
	b.part(all, 0, 0, min(b.w, b.partWidth(all)+8), room)
}

// titleMark marks a line that is the title of a part.
const titleMark = lessons.Mark(255)

// titled is the lines of a part with its title as the first.
func titled(part lessons.Part) []lessons.Line {
	if part.Title.IsZero() {
		return part.Lines
	}
	return append([]lessons.Line{{Name: part.Title, Mark: titleMark}}, part.Lines...)
}

// layListing puts the parts side by side, or, where there is room for some of them only, the part in hand and those
// before it; and one under the other where there is not even room for two.
func (b *pen) layListing(p lessons.Listing) listLayout {
	first, count := b.partsBeside(p.Parts)
	if count < 2 && len(p.Parts) > 1 {
		l := listLayout{}
		for _, part := range p.Parts {
			l.rows += partRows(part)
		}
		return l
	}
	l := listLayout{beside: true, first: first}
	total := -partGap
	for _, part := range p.Parts[first : first+count] {
		l.rows = max(l.rows, partRows(part))
		l.widths = append(l.widths, b.partWidth(part))
		total += l.widths[len(l.widths)-1] + partGap
	}
	for i := range l.widths {
		extra := min(6, (b.w-total)/len(l.widths)) // air between names and numbers
		l.widths[i] = min(l.widths[i]+extra, b.w)
	}
	return l
}

// partRows is how many rows a part takes with its title.
func partRows(part lessons.Part) int {
	if part.Title.IsZero() {
		return len(part.Lines)
	}
	return len(part.Lines) + 1
}

// partsBeside is the largest run of parts that fit side by side, with the part in hand as its last where not all do.
func (b *pen) partsBeside(parts []lessons.Part) (first, count int) {
	last := 0
	for i, part := range parts {
		for _, ln := range part.Lines {
			if ln.Mark == lessons.MarkHere {
				last = i
			}
		}
	}
	room := b.w + partGap
	for last < len(parts) && first <= last { // forwards from the first as long as the part in hand is in
		width := 0
		for count = 0; first+count < len(parts); count++ {
			if width += b.partWidth(parts[first+count]) + partGap; width > room {
				break
			}
		}
		if first+count > last {
			return first, count
		}
		first++
	}
	return 0, min(1, len(parts))
}

// columns of a part: its numbers' digits, the mark, the name, the figure.
func (b *pen) partWidth(part lessons.Part) int {
	no, name, num := b.partColumns(part, 0)
	return no + name + num + 2
}

// partColumns measures the columns of a part: the number with its mark, the
// name, the figure.
func (b *pen) partColumns(part lessons.Part, drop int) (no, name, num int) {
	marked := false
	for _, ln := range part.Lines {
		no = max(no, canvas.Width(ln.No))
		if ln.Mark != titleMark {
			name = max(name, canvas.Width(b.label(ln.Name)))
		}
		marked = marked || ln.Mark != lessons.NoMark && ln.Mark != titleMark
		if ln.IsNum {
			num = max(num, b.room(ln.Num, drop))
		}
	}
	if no > 0 {
		no += 3
	} else if marked {
		no = 2
	}
	return no, name, num
}

// part draws one group of lines into w columns and room rows. Where not all of them fit, the title of those that
// are seen stays on top, and a last row counts the others.
func (b *pen) part(part lessons.Part, x, y, w, room int) {
	drop := 0
	no, name, num := b.partColumns(part, drop)
	for drop < 3 && no+name+num+2 > w {
		drop++
		no, name, num = b.partColumns(part, drop)
	}
	lines := titled(part)
	foot := len(lines) > room && room >= leastWithFoot
	if foot {
		room--
	}
	shown := b.shownLines(lines, room)
	if foot {
		more := b.more(len(lines), shown, func(i int) bool { return lines[i].Mark == titleMark })
		b.put(x+no, y+room, x+w, more, b.style(theme.Dim))
	}
	for i, k := range shown {
		b.listLine(lines[k], x, y+i, w, no, drop)
	}
}

// shownLines are the lines of a part for which there is room: a title, and what is around the line in hand and the
// one with the cursor.
func (b *pen) shownLines(lines []lessons.Line, room int) []int {
	here, look := -1, -1
	for i, ln := range lines {
		if ln.Mark == lessons.MarkHere {
			here = i
		}
		if b.Look != "" && ln.Num.Ref == b.Look {
			look = i
		}
	}
	shown := around(len(lines), room, here, look)
	if len(lines) <= room || room < 2 || lines[shown[0]].Mark == titleMark {
		return shown
	}
	below := around(len(lines), room-1, here, look)
	first, last := below[0], below[len(below)-1]
	if lines[first].Mark == titleMark {
		if last+1 < len(lines) {
			below = append(below, last+1)
		}
		return below
	}
	if len(below) > 1 && below[1] > first+1 {
		first = below[1] // that before it is the line in hand, far away
	}
	for ; first >= 0; first-- {
		if lines[first].Mark == titleMark {
			return append([]int{first}, below...)
		}
	}
	return shown
}

func (b *pen) listLine(ln lessons.Line, x, y, w, no, drop int) {
	name, num := b.style(theme.Dim), b.style(theme.Fg)
	if ln.Mark == titleMark {
		b.put(x, y, x+w, b.label(ln.Name), name)
		return
	}
	mark := ""
	switch ln.Mark {
	case lessons.MarkHere:
		name = b.style(theme.Accent).Bold()
		num = name
		mark = b.glyph(theme.Here)
	case lessons.MarkDone:
		mark = b.glyph(theme.Done)
	case lessons.MarkOpen:
		mark = b.glyph(theme.Open)
	}
	if no > 2 {
		b.putRight(x, y, x+no-3, b.spell(ln.No), b.style(theme.Dim))
		b.put(x+no-2, y, x+w, mark, name)
	} else if no == 2 {
		b.put(x, y, x+w, mark, name)
	}
	end := x + w
	if ln.IsNum {
		if ln.Num.Known != lessons.KnownNow && ln.Mark != lessons.MarkHere {
			num = b.ink(ln.Num)
		}
		s := b.write(ln.Num, drop)
		if canvas.Width(s) > w {
			s = b.fit(ln.Num, w)
		}
		b.numberRight(x+w, y, ln.Num, s, num)
		end -= canvas.Width(s) + 1
	} else if ln.Mark == lessons.NoMark {
		name = b.style(theme.Fg)
	}
	b.put(x+no, y, end, b.label(ln.Name), name)
}

func (b *pen) listingSize(p lessons.Listing) (minH, wantH int) {
	wantH = b.layListing(p).rows
	if !p.Note.IsZero() {
		wantH += 2
	}
	return min(wantH, 4), wantH
}
