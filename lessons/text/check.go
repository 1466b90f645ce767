package text

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/rivo/uniseg"
)

// Need is what a step needs words for, as its code says.
type Need struct {
	ID       string
	Question bool
	Options  []string // keys of the question's options
	Slips    []string // keys of its slips
	Goal     bool
	Names    func(name string) bool // tells whether a placeholder names something
	Allow    []string               // refused words that this step may use, for it teaches what they mean
}

// CheckError tells what is wrong with a lesson's words, and where.
type CheckError struct {
	Lang    Lang
	Step    string // empty: the lesson's title and summary
	Section string // a heading as in the file; empty: the words
	Problem string
}

// Error implements error.
func (e *CheckError) Error() string {
	where := []string{"text." + string(e.Lang) + ".md"}
	if e.Step != "" {
		where = append(where, "#"+e.Step)
	}
	if e.Section != "" {
		where = append(where, "### "+e.Section)
	}
	return strings.Join(where, " ") + ": " + e.Problem
}

// Check compares the words of a lesson in both languages with what its steps need, and looks at every text for what
// lesson words must not hold. It returns a *CheckError for each thing that is wrong.
func Check(en, ko *Lesson, steps []Need) []error {
	c := &checking{}
	for _, l := range []*Lesson{en, ko} {
		c.at = CheckError{Lang: l.Lang}
		c.drawn(l.Title, nil)
		c.words(l.Summary, nil)
		for i := range steps {
			c.step(l, &steps[i])
		}
		for i := range l.Steps {
			if !slices.ContainsFunc(steps, func(n Need) bool { return n.ID == l.Steps[i].ID }) {
				c.at = CheckError{Lang: l.Lang, Step: l.Steps[i].ID}
				c.fail("the lesson has no such step")
			}
		}
	}
	if en.Lang != EN || ko.Lang != KO {
		c.errs = append(c.errs, errors.New("check: expected the English words, then the Korean"))
	}
	c.same(en, ko, steps)
	return c.errs
}

// checking collects what is wrong; at is where it is looking.
type checking struct {
	at   CheckError
	errs []error
}

func (c *checking) fail(format string, args ...any) {
	e := c.at
	e.Problem = fmt.Sprintf(format, args...)
	c.errs = append(c.errs, &e)
}

func (c *checking) step(l *Lesson, need *Need) {
	c.at = CheckError{Lang: l.Lang, Step: need.ID}
	s, ok := l.Step(need.ID)
	if !ok {
		c.fail("the step has no words")
		return
	}
	c.drawn(s.Title, need.Allow)
	c.korean(s.Title)
	c.sections(s, need)
	for _, sec := range s.sections() {
		c.at.Section = sec.Key
		for _, name := range sec.Text.Names() {
			if need.Names != nil && !need.Names(name) {
				c.fail("the placeholder %q names nothing", name)
			}
		}
		c.words(sec.Text, need.Allow)
		c.korean(sec.Text.Fill(func(string) (Value, bool) { return Num(0), true }).String())
	}
	c.at.Section = ""
	if n := lines(s.Body); n > maxLines {
		c.fail("%d lines at %d cells; at most %d", n, width, maxLines)
	}
	for _, o := range s.Options {
		c.at.Section = "option " + o.Key
		if n := uniseg.StringWidth(sample(o.Text).String()); n > maxOption {
			c.fail("%d cells; at most %d", n, maxOption)
		}
	}
}

// sections compares the headings of a step with what its code needs.
func (c *checking) sections(s *Step, need *Need) {
	c.present("the words", s.Body, true)
	c.present("### ask", s.Ask, need.Question)
	c.present("### why", s.Why, need.Question)
	c.present("### goal", s.Goal, need.Goal)
	c.keys("option", s.Options, need.Options)
	c.keys("slip", s.Slips, need.Slips)
	switch n := len(s.Hints); {
	case need.Question && n != 3:
		c.fail("%d hints; a question has 3", n)
	case !need.Question && !need.Goal && n > 0:
		c.fail("hints without a question or goal")
	}
}

func (c *checking) present(name string, t Text, needed bool) {
	switch {
	case needed && t.Empty():
		c.fail("%s: missing", name)
	case !needed && !t.Empty():
		c.fail("%s: the step has no use for it", name)
	}
}

func (c *checking) keys(kind string, have []Entry, want []string) {
	for _, key := range want {
		if find(have, key).Empty() {
			c.fail("### %s %s: missing", kind, key)
		}
	}
	for _, e := range have {
		if !slices.Contains(want, e.Key) {
			c.fail("### %s %s: the step has no use for it", kind, e.Key)
		}
	}
}

// same compares the placeholders of both languages, section by section, for what is shown when must not depend on
// the language.
func (c *checking) same(en, ko *Lesson, steps []Need) {
	c.at = CheckError{Lang: KO}
	c.sameNames(en.Summary, ko.Summary)
	for _, need := range steps {
		e, okE := en.Step(need.ID)
		k, okK := ko.Step(need.ID)
		if !okE || !okK {
			continue
		}
		c.at = CheckError{Lang: KO, Step: need.ID}
		korean := k.sections()
		for _, sec := range e.sections() {
			c.at.Section = sec.Key
			c.sameNames(sec.Text, find(korean, sec.Key))
		}
	}
}

func (c *checking) sameNames(en, ko Text) {
	if en.Empty() != ko.Empty() && (c.at.Section == "after" || c.at.Step == "" || strings.HasPrefix(c.at.Section, "hint")) {
		c.fail("in one language only")
		return
	}
	a, b := en.Names(), ko.Names()
	slices.Sort(a)
	slices.Sort(b)
	if !slices.Equal(a, b) {
		c.fail("placeholders %q; in English %q", b, a)
	}
}

// The words column of look.md at 120x40, and what an option leaves of it.
const (
	width     = 38
	maxLines  = 12
	maxOption = width - 7
)

// sample fills a text with values of the usual width.
func sample(t Text) Doc {
	return t.Fill(func(string) (Value, bool) { return Num(-0.55), true })
}

// lines returns how many lines a text takes, with a blank line between blocks and none between list items.
func lines(t Text) int {
	n := 0
	doc := sample(t)
	for i, b := range doc {
		if i > 0 {
			n += strings.Count(doc.gap(i), "\n") - 1
		}
		w := width
		if b.Kind == Item {
			w -= 2
		}
		for _, line := range strings.Split(b.String(), "\n") {
			n += rows(line, w)
		}
	}
	return n
}

// rows is how many rows of w cells a line takes that breaks at its spaces.
func rows(line string, w int) int {
	n, used := 1, 0
	for _, word := range strings.Split(line, " ") {
		cells := uniseg.StringWidth(word)
		if used > 0 && used+1+cells > w {
			n, used = n+1, 0
		}
		if used > 0 {
			used++
		}
		used += cells
	}
	return n
}
