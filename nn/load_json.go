package nn

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
)

// Bounds of a file. Rows of numbers count as values, numbers within them do not.
const (
	maxFileDepth  = 32
	maxFileValues = 1 << 22
	maxFileBytes  = 1 << 30
)

// jsonReader reads a file; src is all of it.
type jsonReader struct {
	src    []byte
	pos    int
	values int
}

func (r *jsonReader) space() {
	for r.pos < len(r.src) && (r.src[r.pos] == ' ' || r.src[r.pos] == '\n' || r.src[r.pos] == '\t' || r.src[r.pos] == '\r') {
		r.pos++
	}
}

// unexpected is the error for what stands where the reader is.
func (r *jsonReader) unexpected(want Want) error {
	given := "the end of the file"
	if r.pos < len(r.src) {
		given = strconv.QuoteRune(rune(r.src[r.pos]))
	}
	return &FormatError{Offset: r.pos, Given: given, Expected: want}
}

// next takes one of these characters, or says that another is there.
func (r *jsonReader) next(chars string) (byte, error) {
	r.space()
	if r.pos < len(r.src) {
		for i := range len(chars) {
			if r.src[r.pos] == chars[i] {
				r.pos++
				return chars[i], nil
			}
		}
	}
	return 0, r.unexpected(WantJSON)
}

// peek is the next character that is no space, 0 at the end.
func (r *jsonReader) peek() byte {
	r.space()
	if r.pos < len(r.src) {
		return r.src[r.pos]
	}
	return 0
}

// file reads one value and refuses what comes after it.
func (r *jsonReader) file() (jsonValue, error) {
	v, err := r.value(0)
	if err == nil && r.peek() != 0 {
		err = r.unexpected(WantJSON)
	}
	return v, err
}

func (r *jsonReader) value(depth int) (jsonValue, error) {
	c := r.peek()
	v := jsonValue{at: r.pos}
	r.values++
	if depth > maxFileDepth || r.values > maxFileValues {
		return v, r.unexpected(WantShallow)
	}
	var err error
	switch {
	case c == '{':
		err = r.object(&v, depth)
	case c == '[':
		err = r.array(&v, depth)
	case c == '"':
		v.kind = jsonText
		v.text, err = r.string()
	case isNumber(c):
		v.kind, v.text = jsonNumber, r.word()
	default:
		switch v.text = r.word(); v.text {
		case "null":
		case "true", "false":
			v.kind = jsonBool
		default:
			r.pos = v.at
			err = r.unexpected(WantJSON)
		}
	}
	return v, err
}

// isNumber says whether a number begins so. NaN and Infinity are not JSON, but
// others write them, and the place they stand at is worth saying.
func isNumber(c byte) bool { return c >= '0' && c <= '9' || c == '-' || c == 'N' || c == 'I' }

// word takes a number or a name.
func (r *jsonReader) word() string {
	from := r.pos
	for ; r.pos < len(r.src); r.pos++ {
		c := r.src[r.pos]
		if !(c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '+' || c == '.') {
			break
		}
	}
	return string(r.src[from:r.pos])
}

func (r *jsonReader) string() (string, error) {
	from := r.pos
	for r.pos++; r.pos < len(r.src) && r.src[r.pos] != '"'; r.pos++ {
		if r.src[r.pos] == '\\' {
			r.pos++
		}
	}
	if r.pos >= len(r.src) {
		r.pos = len(r.src)
		return "", r.unexpected(WantJSON)
	}
	r.pos++
	var s string
	if err := json.Unmarshal(r.src[from:r.pos], &s); err != nil {
		r.pos = from
		return "", r.unexpected(WantJSON)
	}
	return s, nil
}

func (r *jsonReader) object(v *jsonValue, depth int) error {
	v.kind = jsonObject
	r.pos++
	if r.peek() == '}' {
		r.pos++
		return nil
	}
	for {
		if r.peek() != '"' {
			return r.unexpected(WantJSON)
		}
		at := r.pos
		key, err := r.string()
		if err != nil {
			return err
		}
		if slices.Contains(v.keys, key) {
			return &FormatError{Place: key, Offset: at, Given: "given twice", Expected: WantOnce}
		}
		if len(v.keys) >= maxFileKeys {
			return &FormatError{Offset: at, Given: strconv.Quote(key), Expected: WantShallow}
		}
		if _, err := r.next(":"); err != nil {
			return err
		}
		entry, err := r.value(depth + 1)
		if err != nil {
			return within(key, err)
		}
		v.keys, v.list = append(v.keys, key), append(v.list, entry)
		if c, err := r.next(",}"); err != nil || c == '}' {
			return err
		}
	}
}

// maxFileKeys keeps the search for entries that are given twice short.
const maxFileKeys = 256

func (r *jsonReader) array(v *jsonValue, depth int) error {
	v.kind = jsonList
	r.pos++
	c := r.peek()
	if c == ']' {
		r.pos++
		return nil
	}
	numbers := isNumber(c)
	for i := 0; ; i++ {
		var err error
		if numbers {
			err = r.number(v)
		} else {
			var entry jsonValue
			entry, err = r.value(depth + 1)
			v.list = append(v.list, entry)
		}
		if err != nil {
			return within(fmt.Sprintf("[%d]", i), err)
		}
		if c, err := r.next(",]"); err != nil || c == ']' {
			return err
		}
	}
}

// number appends a finite number to a list.
func (r *jsonReader) number(v *jsonValue) error {
	if !isNumber(r.peek()) {
		return r.unexpected(WantNumber)
	}
	at := r.pos
	n, err := parseNumber(r.word(), at)
	v.numbers = append(v.numbers, n)
	return err
}

func parseNumber(text string, at int) (float64, error) {
	n, err := strconv.ParseFloat(text, 64)
	switch {
	case !finite(n) || text == "Infinity" || text == "-Infinity":
		return 0, &FormatError{Offset: at, Given: text, Expected: WantFinite}
	case err != nil:
		return 0, &FormatError{Offset: at, Given: text, Expected: WantNumber}
	}
	return n, nil
}
