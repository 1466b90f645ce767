package text

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// headings says which headings may come next.
func (p *parsing) headings() string {
	switch {
	case p.lesson.Title == "":
		return "# Lesson title"
	case p.step == nil:
		return "## Step title {#step-id}"
	}
	return "## Step title {#step-id}, or ### ask, option KEY, slip KEY, why, hint 1 to 3, goal, after"
}

func (p *parsing) heading(h *ast.Heading) {
	p.closeSection()
	p.into = nil
	title, ok := p.title(h)
	line := p.line(h)
	switch {
	case !ok:
		p.fail(line, "", "a heading of plain words")
	case h.Level == 1 && p.lesson.Title == "" && p.step == nil:
		p.lesson.Title = title
		p.into, p.single, p.name = &p.lesson.Summary, true, "the summary"
	case h.Level == 2:
		p.newStep(h, title, line)
	case h.Level == 3 && p.step != nil:
		p.section(title, line)
	default:
		p.fail(line, title, p.headings())
	}
}

// title returns the words of a heading, which hold no values; false if there are none.
func (p *parsing) title(h *ast.Heading) (string, bool) {
	pieces, expected := p.inline(nil, h, Plain)
	t := Text{[]block{{Paragraph, pieces}}}
	if expected != "" || len(pieces) == 0 || len(t.Names()) > 0 {
		return "", false
	}
	var line []cell
	for _, piece := range pieces {
		line = appendCells(line, piece.text, Plain)
	}
	return strings.TrimSpace(string(runes(chooseParticles(line)))), true
}

func (p *parsing) newStep(h *ast.Heading, title string, line int) {
	id, _ := h.AttributeString("id")
	name, _ := id.([]byte)
	if !isID(string(name)) {
		p.fail(line, title, "{#step-id} after the title, of small letters, digits and hyphens")
	}
	if _, taken := p.lesson.Step(string(name)); taken {
		p.fail(line, string(name), "another step id: this one is taken")
	}
	p.lesson.Steps = append(p.lesson.Steps, Step{ID: string(name), Title: title})
	p.step = &p.lesson.Steps[len(p.lesson.Steps)-1]
	p.into, p.single = &p.step.Body, false
}

func isID(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-") == "" && s[0] >= 'a'
}

// section opens the part of a step that a third-level heading names.
func (p *parsing) section(title string, line int) {
	verb, key, keyed := strings.Cut(title, " ")
	var into *Text
	switch {
	case verb == "option" && isKey(key):
		into = entry(&p.step.Options, key)
	case verb == "slip" && isKey(key):
		into = entry(&p.step.Slips, key)
	case verb == "hint" && len(p.step.Hints) < 3 && key == string(rune('1'+len(p.step.Hints))):
		p.step.Hints = append(p.step.Hints, Text{})
		into = &p.step.Hints[len(p.step.Hints)-1]
	case !keyed:
		into = p.step.part(verb)
	}
	if into == nil {
		p.fail(line, title, p.headings())
		return
	}
	if !into.Empty() {
		p.fail(line, title, "each section of a step once")
		return
	}
	p.into, p.single, p.name, p.open = into, verb == "option", title, line
}

func isKey(s string) bool { return s != "" && !strings.ContainsAny(s, " \t\u00a0") }

// part returns the section of that name which a step has once at most; nil if there is none.
func (s *Step) part(name string) *Text {
	switch name {
	case "ask":
		return &s.Ask
	case "why":
		return &s.Why
	case "goal":
		return &s.Goal
	case "after":
		return &s.After
	}
	return nil
}

// entry returns the text of that key, added to the list if it is new.
func entry(list *[]Entry, key string) *Text {
	for i := range *list {
		if (*list)[i].Key == key {
			return &(*list)[i].Text
		}
	}
	*list = append(*list, Entry{Key: key})
	return &(*list)[len(*list)-1].Text
}
