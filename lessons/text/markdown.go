package text

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// source is a file whose placeholders have been replaced by a private rune each, so that no mark inside a name can
// be taken for Markdown and bold may end right after a value.
type source struct {
	text   []byte
	places []piece
}

// parseMarkdown knows no more than lesson words may hold: no links, HTML, quotes or underlined headings.
func parseMarkdown(src []byte) ast.Node {
	p := parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewATXHeadingParser(parser.WithHeadingAttribute()), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(parser.NewEmphasisParser(), 500),
		),
	)
	return p.Parse(text.NewReader(src))
}

// line returns the number of the line that a node begins at.
func (s *source) line(n ast.Node) int {
	for ; n != nil; n = n.FirstChild() {
		if pos := n.Pos(); pos >= 0 {
			return 1 + bytes.Count(s.text[:min(pos, len(s.text))], []byte("\n"))
		}
	}
	return 1
}

// blocks appends what a paragraph, list or block of code says. It returns what is wrong with it, and with which node.
func (s *source) blocks(to []block, n ast.Node) ([]block, ast.Node, string) {
	switch n := n.(type) {
	case *ast.Paragraph:
		pieces, bad := s.inline(nil, n, Plain)
		return append(to, block{Paragraph, pieces}), n, bad
	case *ast.List:
		if n.IsOrdered() {
			return to, n, "a list with - instead of numbers"
		}
		for item := n.FirstChild(); item != nil; item = item.NextSibling() {
			if item.ChildCount() != 1 || !isParagraph(item.FirstChild()) {
				return to, item, "one paragraph in a list item"
			}
			pieces, bad := s.inline(nil, item.FirstChild(), Plain)
			if bad != "" {
				return to, item, bad
			}
			to = append(to, block{Item, pieces})
		}
		return to, n, ""
	case *ast.FencedCodeBlock:
		code := strings.TrimRight(string(n.Lines().Value(s.text)), "\n")
		return append(to, block{CodeBlock, s.split(nil, code, Code)}), n, ""
	}
	return to, n, "a paragraph, a list or fenced code"
}

func isParagraph(n ast.Node) bool {
	return n.Kind() == ast.KindTextBlock || n.Kind() == ast.KindParagraph
}

// inline appends the pieces of a node's children. It returns what was expected if something does not belong there.
func (s *source) inline(to []piece, n ast.Node, kind Kind) (pieces []piece, expected string) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			to = s.split(to, string(c.Segment.Value(s.text)), kind)
			if c.SoftLineBreak() || c.HardLineBreak() {
				to = s.split(to, " ", kind)
			}
		case *ast.CodeSpan:
			to, expected = s.inline(to, c, Code)
		case *ast.Emphasis:
			if c.Level != 2 {
				return to, "** for bold, · or × for products, no single * or _"
			}
			to, expected = s.inline(to, c, Strong)
		default:
			return to, "words, **bold** or `code`"
		}
		if expected != "" {
			return to, expected
		}
	}
	return to, ""
}

// split appends text as pieces of a kind, with placeholders where their runes stand.
func (s *source) split(to []piece, text string, kind Kind) []piece {
	for _, r := range text {
		if r >= firstPlace {
			to = append(to, s.places[r-firstPlace])
			continue
		}
		if n := len(to); n == 0 || to[n-1].kind != kind {
			to = append(to, piece{kind: kind})
		}
		to[len(to)-1].text += string(r)
	}
	return to
}
