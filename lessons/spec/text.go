package spec

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

const maxBytes = 4000

// parts reads the grammar: known keys, each once, each with a value of its own
// form. The first fault from the left is told.
func parts(text string) (values, []Note, *Error) {
	v := values{text: map[string]string{}}
	if e := fits(text); e != nil {
		return v, nil, e
	}
	if e := sound("spec", text); e != nil {
		return v, nil, e
	}
	if _, link, ok := strings.Cut(text, "#"); ok {
		return readLink(link)
	}
	if strings.Contains(text, "://") {
		return v, nil, &Error{Kind: Address, Key: "spec"}
	}
	for part := range strings.SplitSeq(text, "&") {
		key, value, found := strings.Cut(part, "=")
		if !found || key == "" || strings.Contains(value, "=") {
			return v, nil, &Error{Kind: Part, Key: "spec", Given: part}
		}
		if e := v.add(key, value); e != nil {
			return v, nil, e
		}
	}
	return v, nil, nil
}

func (v *values) add(key, value string) *Error {
	r, e := lookup(key)
	if e != nil {
		return e
	}
	if v.has(key) {
		return &Error{Kind: Twice, Key: key}
	}
	if key != "seed" { // a page's seed is any text, escapes and all
		if value, e = decode(key, value); e != nil {
			return e
		}
	}
	return v.write(r, value)
}

// write takes what somebody wrote for a key.
func (v *values) write(r row, value string) (e *Error) {
	if v.text[r.Name], e = r.typed(value); r.Name == "rows" {
		v.said, _ = parseRows(v.text["rows"])
	}
	return e
}

func cutPair(text string) (key, value string) {
	key, value, _ = strings.Cut(text, "=")
	return key, value
}

// lookup finds a key, or names the nearest ones.
func lookup(name string) (row, *Error) {
	if r, ok := find(name); ok {
		return r, nil
	}
	return row{}, &Error{Kind: UnknownKey, Given: name, Near: nearest(name, names())}
}

// typed is the canonical form of a value that somebody wrote.
func (r row) typed(value string) (string, *Error) {
	if value == "" && r.Name != "networkShape" {
		return "", &Error{Kind: Blank, Key: r.Name, Expected: r.expected()}
	}
	text, e := r.read(value)
	if e != nil {
		e.Key = r.Name
	}
	return text, e
}

// expected says what the key accepts, if that is short.
func (r row) expected() string {
	if r.Values == nil {
		return r.Form
	}
	return few(r.Values)
}

func fits(text string) *Error {
	switch n := len(text); {
	case n == 0:
		return &Error{Kind: Empty, Key: "spec"}
	case n > maxBytes:
		return outside(Long, "spec", n, between(1, maxBytes))
	}
	return nil
}

// sound refuses what no line of text should hold.
func sound(key, text string) *Error {
	if !utf8.ValidString(text) {
		return &Error{Kind: Encoding, Key: key}
	}
	for at, c := range text {
		if hidden(c) {
			return &Error{Kind: Hidden, Key: key, Given: codepoint(c), At: at + 1}
		}
	}
	return nil
}

// hidden is true of control and bidi characters and of line separators.
func hidden(c rune) bool {
	return unicode.IsControl(c) || unicode.In(c, unicode.Bidi_Control, unicode.Zl, unicode.Zp)
}

func decode(key, value string) (string, *Error) {
	text, err := url.PathUnescape(value)
	if err != nil {
		return "", &Error{Kind: Escape, Key: key, Given: value}
	}
	return text, sound(key, text)
}

// printed is a value as a text has it; seeds are encoded already.
func printed(key, value string) string {
	if key == "seed" {
		return value
	}
	return encode(value)
}

// encode escapes what would be read as the grammar of a text.
func encode(value string) string {
	return strings.NewReplacer("%", "%25", "://", "%3A//", "&", "%26", "=", "%3D", "#", "%23", " ", "%20").Replace(value)
}
