package text

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// ParseError tells where a text file is wrong, what stands there, and what should.
type ParseError struct {
	Lang     Lang
	Line     int
	Given    string // may be empty
	Expected string
}

// Error implements error.
func (e *ParseError) Error() string {
	if e.Given == "" {
		return fmt.Sprintf("text.%s.md:%d: expected %s", e.Lang, e.Line, e.Expected)
	}
	return fmt.Sprintf("text.%s.md:%d: %q: expected %s", e.Lang, e.Line, e.Given, e.Expected)
}

// Parse reads a lesson's words. The error joins a *ParseError for each thing that is wrong.
func Parse(lang Lang, src []byte) (*Lesson, error) {
	p := &parsing{lesson: &Lesson{Lang: lang}}
	if p.read(src) {
		p.end()
	}
	if len(p.errs) > 0 {
		return nil, errors.Join(p.errs...)
	}
	return p.lesson, nil
}

// Head reads what stands before the first step, title and summary: enough for a list of lessons, in a
// hundredth of the time.
func Head(lang Lang, src []byte) (*Lesson, error) {
	head, _, _ := bytes.Cut(src, []byte("\n## "))
	p := &parsing{lesson: &Lesson{Lang: lang}}
	p.read(head)
	if len(p.errs) > 0 {
		return nil, errors.Join(p.errs...)
	}
	return p.lesson, nil
}

// read reads words, unless a placeholder in them is wrong.
func (p *parsing) read(src []byte) bool {
	p.source = p.placeholders(src)
	if len(p.errs) > 0 {
		return false
	}
	for n := parseMarkdown(p.source.text).FirstChild(); n != nil; n = n.NextSibling() {
		if h, ok := n.(*ast.Heading); ok {
			p.heading(h)
		} else {
			p.words(n)
		}
	}
	return true
}

// parsing is the state of reading one file.
type parsing struct {
	*source
	lesson *Lesson
	step   *Step // the one being read; nil before the first
	into   *Text // where words go
	single bool  // into takes one block only
	name   string
	open   int // line of the section being read, for an error if it stays empty; 0: none
	errs   []error
}

func (p *parsing) fail(line int, given, expected string) {
	p.errs = append(p.errs, &ParseError{p.lesson.Lang, line, given, expected})
}

const (
	firstPlace = '\U000F0000' // the rune of the first placeholder; those after it follow
	lastPlace  = '\U0010FFFD'
	places     = `{{num "name" decimals}}, {{signed "name" decimals}} or {{word "name"}}`
)

// placeholders takes the placeholders out of a file, and its byte order mark and carriage returns with them.
func (p *parsing) placeholders(src []byte) *source {
	form := regexp.MustCompile(`\{\{(?:(num|signed) "([^"{}\n]+)" ([0-9]|1[0-2])|(word) "([^"{}\n]+)")\}\}`)
	if !utf8.Valid(src) {
		p.fail(1, "", "UTF-8")
	}
	in := strings.ReplaceAll(strings.TrimPrefix(string(src), "\ufeff"), "\r\n", "\n")
	out := &source{}
	for i, line := range strings.Split(in, "\n") {
		if strings.ContainsFunc(line, isPrivate) {
			p.fail(i+1, "", "no private runes")
			continue
		}
		line = form.ReplaceAllStringFunc(line, func(s string) string {
			m := form.FindStringSubmatch(s)
			decimals, _ := strconv.Atoi(m[3])
			out.places = append(out.places, piece{kind: Live, verb: m[1] + m[4], name: m[2] + m[5], decimals: decimals})
			return string(rune(firstPlace + len(out.places) - 1))
		})
		if at := strings.Index(line, "{{"); at >= 0 {
			p.fail(i+1, line[at:], places)
		}
		out.text = append(append(out.text, line...), '\n')
	}
	if len(out.places) > lastPlace-firstPlace {
		p.fail(1, "", "fewer placeholders")
	}
	return out
}

func isPrivate(r rune) bool { return r >= firstPlace }

// words takes a block that is no heading.
func (p *parsing) words(n ast.Node) {
	line := p.line(n)
	if p.into == nil {
		p.fail(line, "", "a heading before the words: "+p.headings())
		return
	}
	if p.single && (len(p.into.blocks) > 0 || n.Kind() != ast.KindParagraph) {
		p.fail(line, "", "one paragraph in "+p.name)
		return
	}
	blocks, bad, expected := p.blocks(p.into.blocks, n)
	if expected != "" {
		p.fail(p.line(bad), "", expected)
		return
	}
	p.into.blocks = blocks
}

// closeSection says so if the section that ends here has no words.
func (p *parsing) closeSection() {
	if p.open > 0 && p.into.Empty() {
		p.fail(p.open, "### "+p.name, "words under the heading")
	}
	p.open = 0
}

func (p *parsing) end() {
	p.closeSection()
	if p.lesson.Title == "" {
		p.fail(1, "", "# Lesson title")
	}
	if len(p.lesson.Steps) == 0 {
		p.fail(1, "", "at least one ## Step title {#step-id}")
	}
}
