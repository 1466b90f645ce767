package text

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Unknown stands where a value is not known yet.
const Unknown = "·"

// Value is what a placeholder stands for: a number or a word. The zero Value is the number 0.
type Value struct {
	num    float64
	word   string
	isWord bool
}

// Num makes a Value of a number.
func Num(v float64) Value { return Value{num: v} }

// Word makes a Value of a word or a name.
func Word(s string) Value { return Value{word: s, isWord: true} }

// Fill returns the text with every placeholder replaced by its value, Korean particles chosen, and no-break spaces
// where a line must not end. A placeholder that lookup does not know shows as Unknown.
func (t Text) Fill(lookup func(name string) (Value, bool)) Doc { return t.FillSpelled(lookup, nil) }

// FillSpelled is Fill with another spelling of symbols, such as ASCII's. Particles follow that spelling: ŷ is read
// another way than y. spell is given every stretch of words and every value; nil leaves them as they are.
func (t Text) FillSpelled(lookup func(name string) (Value, bool), spell func(string) string) Doc {
	if spell == nil {
		spell = func(s string) string { return s }
	}
	doc := make(Doc, 0, len(t.blocks))
	for _, b := range t.blocks {
		var line []cell
		for _, p := range b.pieces {
			line = appendCells(line, spell(p.fill(lookup)), p.kind)
		}
		line = chooseParticles(line)
		if b.kind != CodeBlock {
			keepTogether(line)
		}
		doc = append(doc, Block{Kind: b.kind, Spans: spans(line)})
	}
	return doc
}

func (p piece) fill(lookup func(name string) (Value, bool)) string {
	if p.kind != Live {
		return p.text
	}
	v, ok := lookup(p.name)
	switch {
	case !ok:
		return Unknown
	case v.isWord:
		return clean(v.word)
	case p.verb == "num":
		return Number(v.num, p.decimals)
	case p.verb == "signed":
		return Signed(v.num, p.decimals)
	}
	return strings.Replace(strconv.FormatFloat(v.num, 'g', -1, 64), "-", Minus, 1)
}

// clean makes a word fit for a line of words: composed, and without what moves the cursor or turns the line round.
func clean(word string) string {
	word = strings.ToValidUTF8(norm.NFC.String(word), string(unicode.ReplacementChar))
	return strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) {
			return unicode.ReplacementChar
		}
		return r
	}, word)
}
