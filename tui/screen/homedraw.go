package screen

import (
	"nnlab/lessons"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// chapterOf is the chapter of a lesson, from 0.
func (h *Home) chapterOf(l *lessons.Lesson) int {
	return min(max(l.Chapter, 1), len(h.Words.Home.Chapters)) - 1
}

// drawHeader draws the name of the lab and how much of the course is done.
func (h *Home) drawHeader(cv *canvas.Canvas) {
	free := h.header(cv, h.Words.Home.Title, "")
	done, all := 0, 0
	for _, l := range h.Lessons {
		done += h.doneOf(l)
		all += len(l.Steps)
	}
	if all == 0 {
		return
	}
	bar := 14
	if h.w >= 120 {
		bar = 24
	}
	x := h.w - margin(h.w) - bar
	count := h.Words.Fill(h.Words.Home.Steps, number(done), number(all))
	if x-2-canvas.Width(count) < free+2 {
		return
	}
	cv.TextRight(x-2, 0, count, h.onBand(theme.Dim))
	h.bar(cv, x, 0, bar, done, all, -1, h.Theme.Style(theme.Surface))
}

// bar draws how much of all is done, with a mark at the present step if here is not negative.
func (h *Home) bar(cv *canvas.Canvas, x, y, w, done, all, here int, ground theme.Style) {
	full := w * done / max(all, 1)
	cv.HLine(x, y, w, h.Theme.Glyph(theme.TrackAhead), h.Theme.Style(theme.Faint).On(ground))
	cv.HLine(x, y, full, h.Theme.Glyph(theme.TrackDone), h.Theme.Style(theme.Dim).On(ground))
	if here >= 0 && done < all {
		cv.Text(x+min(w-1, w*here/max(all, 1)), y, h.Theme.Glyph(theme.Now), h.Theme.Style(theme.Accent).On(ground))
	}
}

// drawColumns sets the parts of the screen by its width.
func (h *Home) drawColumns(cv *canvas.Canvas) {
	m, top, end := margin(h.w), 2, h.h-2
	if h.h >= 50 {
		top = 3
	}
	if h.w >= 80 && h.h >= 34 {
		top++
	}
	rows := end - top
	switch {
	case h.w < 80:
		h.drawContinue(cv, canvas.Rect{X: m, Y: 2, W: h.w - 2*m, H: 4}, false)
		road := canvas.Rect{X: m, Y: 6, W: h.w - 2*m, H: (end - 6) * 3 / 5}
		used := h.drawRoad(cv, road)
		h.drawSteps(cv, canvas.Rect{X: m, Y: road.Y + used + 1, W: h.w - 2*m, H: end - road.Y - used - 1})
	case h.w < 120:
		h.drawLeft(cv, canvas.Rect{X: m, Y: top, W: 28, H: rows})
		right := canvas.Rect{X: 34, Y: top, W: h.w - m - 34, H: rows}
		used := h.drawRoad(cv, right)
		right.Y, right.H = right.Y+used+1, right.H-used-1
		h.drawSteps(cv, right)
	default:
		left := canvas.Rect{X: m, Y: top, W: 38, H: rows}
		road := canvas.Rect{X: 45, Y: top, W: (h.w - m - 45 - 6) * 2 / 5, H: rows}
		if h.w >= 160 {
			left.W, road.X, road.W = 46, 58, (h.w-m-58-8)/2
		}
		h.drawLeft(cv, left)
		used := h.drawRoad(cv, road)
		steps := canvas.Rect{X: road.X + road.W + 5, Y: top, H: min(rows, len(h.lesson().Steps)+2)}
		steps.W = h.w - m - steps.X
		if rows-steps.H < 12 {
			steps.H = rows
		}
		h.drawSteps(cv, steps)
		y := top + max(used, steps.H) + 2
		h.drawPreview(cv, canvas.Rect{X: road.X, Y: y, W: h.w - m - road.X, H: min(end-1-y, 20)})
	}
}

// drawLeft draws where the learner left off, what the chosen lesson is about, and under it the live net.
func (h *Home) drawLeft(cv *canvas.Canvas, r canvas.Rect) {
	used := h.drawContinue(cv, r, true) + 2
	h.drawNet(cv, canvas.Rect{X: r.X, Y: r.Y + used, W: r.W, H: r.H - used})
}

// drawContinue draws where the learner left off and, where there is room, what the chosen lesson is about. It returns
// the rows it took.
func (h *Home) drawContinue(cv *canvas.Canvas, r canvas.Rect, about bool) int {
	l := h.Lessons[h.last()]
	kept := h.Record.Lesson(l.ID).Log
	f := &flow{c: h.Context, w: r.W}
	if h.allDone() {
		f.paragraph(f.span(h.Words.Home.AllDone, theme.Accent), row{bar: true})
		f.paragraph(f.span(h.Words.Home.OpenAgain, theme.Dim), row{bar: true})
		h.about(f, about)
		h.spots = append(h.spots, f.draw(cv, r, 0)...)
		return len(f.rows)
	}
	head, verb := row{bar: true, target: target{atContinue, 0}}, h.Words.Home.Continue
	if kept.Counter == 0 {
		verb = h.Words.Home.Begin
	} else if kept.Date != h.Record.Today() {
		head.right = f.span(kept.Date, theme.Dim)
	}
	head.left = f.span(verb, theme.Accent)
	head.left[0].Style = head.left[0].Style.Bold()
	f.add(head)
	i := h.resume(l)
	title := string(l.Steps[i].ID)
	if st, ok := h.text(l).Step(title); ok {
		title = st.Title
	}
	line := row{bar: true, target: target{atContinue, 0}}
	f.paragraph(f.span(title, theme.Strong), line)
	place := h.text(l).Title + ", " + h.Words.Fill(h.Words.Plain.Step, number(i+1), number(len(l.Steps)))
	f.paragraph(f.span(place, theme.Dim), line)
	h.about(f, about)
	h.spots = append(h.spots, f.draw(cv, r, 0)...)
	return len(f.rows)
}

// about adds what the chosen lesson is about.
func (h *Home) about(f *flow, wanted bool) {
	if !wanted {
		return
	}
	f.blank(false)
	f.blank(false)
	f.paragraph(f.span(h.text(h.lesson()).Title, theme.Strong), row{})
	if h.h >= 38 {
		f.blank(false)
	}
	f.doc(h.text(h.lesson()).Summary.FillSpelled(nil, h.Theme.Spell), theme.Fg, row{}, false)
}

func (h *Home) allDone() bool {
	for _, l := range h.Lessons {
		if h.doneOf(l) < len(l.Steps) {
			return false
		}
	}
	return true
}

// drawRoad draws the chapters one under another, joined by a line, with their lessons. It returns the rows it took.
func (h *Home) drawRoad(cv *canvas.Canvas, r canvas.Rect) int {
	spare := 0
	if h.h >= 34 {
		spare = 2
	}
	y, chapter := r.Y, -1
	for i, l := range h.Lessons {
		if c := h.chapterOf(l); c != chapter {
			if chapter >= 0 {
				h.join(cv, r.X, y, 1+spare, h.Lessons[i-1])
				y += 1 + spare
			}
			chapter = c
			if y >= r.Y+r.H {
				break
			}
			h.drawChapter(cv, canvas.Rect{X: r.X, Y: y, W: r.W, H: 1}, c)
			y++
		}
		if y >= r.Y+r.H {
			break
		}
		if h.chapterOf(h.Lessons[len(h.Lessons)-1]) != chapter {
			h.join(cv, r.X, y, 1, l)
		}
		h.drawLesson(cv, canvas.Rect{X: r.X + 3, Y: y, W: r.W - 3, H: 1}, i)
		y++
	}
	return y - r.Y
}

// join draws the line between chapters: dim where done, faint ahead.
func (h *Home) join(cv *canvas.Canvas, x, y, n int, l *lessons.Lesson) {
	style := h.Theme.Style(theme.Faint)
	if h.doneOf(l) == len(l.Steps) {
		style = h.Theme.Style(theme.Dim)
	}
	cv.VLine(x, y, n, h.Theme.Glyph(theme.Cursor), style)
}

// drawChapter draws the row of a chapter.
func (h *Home) drawChapter(cv *canvas.Canvas, r canvas.Rect, chapter int) {
	done, all, here, nth := 0, 0, false, 0
	seen := -1
	for i, l := range h.Lessons {
		c := h.chapterOf(l)
		if c != seen && c <= chapter {
			seen, nth = c, nth+1
		}
		if c == chapter {
			done += h.doneOf(l)
			all += len(l.Steps)
			here = here || i == h.pick
		}
	}
	mark, style := theme.Open, h.Theme.Style(theme.Dim)
	switch {
	case here:
		mark, style = theme.Now, h.Theme.Style(theme.Accent)
	case done == all:
		mark = theme.Chosen
	case done > 0:
		mark = theme.Half
	}
	name := h.Theme.Style(theme.Strong)
	if here {
		name = style.Bold()
	}
	cv.Text(r.X, r.Y, h.Theme.Glyph(mark), style)
	cv.Text(r.X+3, r.Y, number(nth), h.Theme.Style(theme.Dim))
	cv.Text(r.X+5, r.Y, h.spell(h.Words.Home.Chapters[chapter]), name)
	cv.TextRight(r.X+r.W, r.Y, number(done)+"/"+number(all), h.Theme.Style(theme.Dim))
}

// drawLesson draws the row of a lesson: mark, title, how far.
func (h *Home) drawLesson(cv *canvas.Canvas, r canvas.Rect, i int) {
	l := h.Lessons[i]
	done, all := h.doneOf(l), len(l.Steps)
	mark, token := theme.Open, theme.Fg
	switch {
	case i == h.pick && !h.steps:
		mark, token = theme.Here, theme.Accent
	case done == all:
		mark, token = theme.Done, theme.Dim
	case done > 0:
		mark = theme.Half
	}
	style := h.Theme.Style(token)
	if i == h.pick {
		style = h.Theme.Style(theme.Accent)
		if !h.steps {
			style = style.Bold()
		}
	}
	bar := min(all, 12, max(3, r.W-6-canvas.Width(h.spell(h.text(l).Title))))
	cv.Text(r.X, r.Y, h.Theme.Glyph(mark), style)
	title := canvas.Truncate(h.spell(h.text(l).Title), r.W-bar-5, h.Theme.Glyph(theme.Ellipsis))
	cv.Text(r.X+2, r.Y, title, style)
	here := -1
	if h.Record.Lesson(l.ID).Log.Counter > 0 {
		here = h.resume(l)
	}
	h.bar(cv, r.X+r.W-bar, r.Y, bar, done, all, here, theme.Style{})
	h.spots = append(h.spots, spot{r, target{atLesson, i}})
}

// drawSteps lists the steps of the chosen lesson.
func (h *Home) drawSteps(cv *canvas.Canvas, r canvas.Rect) {
	l := h.lesson()
	if r.H < 3 {
		return
	}
	x := cv.Text(r.X, r.Y, h.spell(h.text(l).Title), h.Theme.Style(theme.Strong))
	cv.Text(x+2, r.Y, h.Words.Fill(h.Words.Home.Steps, number(h.doneOf(l)), number(len(l.Steps))), h.Theme.Style(theme.Dim))
	skip := 1
	if h.h >= 24 {
		skip = 2
	}
	here := lessons.StepID("")
	if h.steps {
		here = l.Steps[h.step].ID
	}
	rows := stepRows(h.Context, l, h.text(l), here, r.W)
	size := r.H - skip
	h.top = max(0, min(h.top, len(rows)-size))
	if h.steps {
		h.top = min(max(h.top, h.step-size+1), h.step)
	}
	f := &flow{c: h.Context, w: r.W, rows: rows}
	h.spots = append(h.spots, f.draw(cv, canvas.Rect{X: r.X, Y: r.Y + skip, W: r.W, H: size}, h.top)...)
}
