package plain

import (
	"strconv"
	"strings"

	"nnlab/lessons"
	"nnlab/lessons/text"
	"nnlab/tui/canvas"
	"nnlab/tui/theme"
)

// Step writes what a frame shows of a lesson's step: words, question or goal, panels, timeline, knobs, and the sum
// behind the number that is looked at.
func (p *Printer) Step(words *text.Lesson, f lessons.Frame) string {
	pg := p.page()
	pg.step(words, f)
	return strings.TrimRight(pg.String(), "\n") + "\n"
}

func (p *page) step(words *text.Lesson, f lessons.Frame) {
	st, n := stepWords(words, f.Step)
	if st == nil {
		st = &text.Step{Title: string(f.Step)}
	}
	p.title(p.say(p.words.Plain.Step, strconv.Itoa(n+1), strconv.Itoa(len(words.Steps)))+"  "+p.spell(st.Title), "-")
	v := p.values(f, st)
	if !st.Body.Empty() {
		p.doc(v.fill(st.Body))
		p.blank()
	}
	if f.Ask != nil {
		p.question(f.Ask, st, v)
		p.blank()
	}
	if f.Goal != nil {
		p.goal(f.Goal, st, v)
		p.blank()
	}
	if !st.After.Empty() && st.After.Known(v.lookup) {
		p.doc(v.fill(st.After))
		p.blank()
	}
	for _, panel := range f.Panels {
		p.panel(panel)
		p.blank()
	}
	p.track(f.Track)
	p.controls(f.Controls)
	if f.Look != nil {
		p.blank()
		p.look(f.Look)
	}
}

func stepWords(words *text.Lesson, id lessons.StepID) (*text.Step, int) {
	for i := range words.Steps {
		if words.Steps[i].ID == string(id) {
			return &words.Steps[i], i
		}
	}
	return nil, 0
}

// title writes a heading with a line under it.
func (p *page) title(s, under string) {
	p.wrap(s, 2)
	p.line(strings.Repeat(under, min(canvas.Width(s), p.room())))
	p.blank()
}

// track writes the timeline, its present part marked.
func (p *page) track(phases []lessons.Phase) {
	if len(phases) == 0 {
		return
	}
	parts := make([]string, len(phases))
	for i, ph := range phases {
		parts[i] = p.label(ph.Name) + "\u00a0" + strconv.Itoa(ph.Done) + "/" + strconv.Itoa(ph.Total)
		if ph.Here {
			parts[i] = p.theme.Glyph(theme.Here) + "\u00a0" + parts[i]
		}
	}
	p.wrap(p.words.Plain.Track+": "+strings.Join(parts, ", "), 2)
}

// controls writes the knobs that can be turned here.
func (p *page) controls(all []lessons.Control) {
	if len(all) == 0 {
		return
	}
	parts := make([]string, len(all))
	for i, c := range all {
		parts[i] = c.Name + "\u00a0=\u00a0" + c.Value
		if c.Locked != "" {
			parts[i] += " (" + p.label(lessons.L(c.Locked)) + ")"
		}
	}
	p.wrap(p.words.Plain.Controls+": "+strings.Join(parts, ", "), 2)
}

// look writes the sum behind a number.
func (p *page) look(e *lessons.Explanation) {
	p.wrap("["+p.words.Look.Head+": "+p.spell(e.Sym)+"]", 1)
	p.in(2, func() {
		p.note(e.What)
		if e.Formula != "" {
			p.wrap(p.spell(e.Sym)+" = "+p.spell(e.Formula), 2)
		}
		p.wrap(p.spell(e.Sym)+" = "+p.num(e.Num)+"  "+p.operation(e), 2)
		g := &grid{}
		for _, t := range e.Terms {
			sign := ""
			if t.Neg {
				sign = p.glyph(theme.Minus)
			}
			g.row(sign+p.spell(t.Sym), p.num(t.Num))
		}
		p.grid(g)
	})
}

// operation says what makes a number of its terms.
func (p *page) operation(e *lessons.Explanation) string {
	w := p.words.Look
	switch e.Op {
	case lessons.Sum:
		return w.Sum
	case lessons.Product:
		return w.Product
	case lessons.Apply:
		return w.Apply + " " + string(e.Func)
	case lessons.Mean:
		return w.Mean
	case lessons.Data:
		return w.Data
	case lessons.Setting:
		return w.Setting
	}
	if e.At < 0 {
		return p.words.Label(lessons.L(lessons.WordFromBefore))
	}
	return p.say(w.Earlier, strconv.Itoa(e.At))
}
