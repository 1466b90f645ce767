package datasets

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// Encoding is how the bytes of a CSV file stand for characters.
type Encoding uint8

// The encodings that can be read. EUCKR has all of CP949 as well. A byte order
// mark at the head of a file decides, whatever was asked for.
const (
	FindEncoding Encoding = iota
	UTF8
	UTF16LE
	UTF16BE
	EUCKR
)

// String is the encoding's usual name.
func (e Encoding) String() string {
	switch e {
	case UTF8:
		return "UTF-8"
	case UTF16LE:
		return "UTF-16LE"
	case UTF16BE:
		return "UTF-16BE"
	case EUCKR:
		return "EUC-KR"
	}
	return "unknown"
}

// headBytes is how much is looked at to find the encoding.
const headBytes = 64 << 10

// decoder turns a file into UTF-8. What cannot be decoded comes out as U+FFFD
// or as it was, and never as an error: the reader of the rows refuses both.
type decoder struct {
	src      *bufio.Reader
	text     io.Reader // nil while all that came was ASCII, which fits two encodings
	encoding Encoding
}

// newDecoder looks at the head of a file. It refuses what is no text.
func newDecoder(r io.Reader, asked Encoding) (*decoder, error) {
	d := &decoder{src: bufio.NewReaderSize(r, headBytes)}
	head, err := d.src.Peek(headBytes)
	if err != nil && err != io.EOF {
		return nil, err
	}
	mark, encoding := byteOrderMark(head)
	switch {
	case mark > 0:
		_, _ = d.src.Discard(mark) // it has been read already
	case asked != FindEncoding:
		encoding = asked
	case looksUTF16(head, binary.LittleEndian):
		encoding = UTF16LE
	case looksUTF16(head, binary.BigEndian):
		encoding = UTF16BE
	}
	if kind := binaryKind(head); kind != "" && encoding != UTF16LE && encoding != UTF16BE {
		return nil, &CSVError{Fault: CSVBinary, Given: kind}
	}
	d.use(encoding)
	return d, nil
}

// use fixes the encoding; FindEncoding leaves it open until a byte that is no ASCII.
func (d *decoder) use(e Encoding) {
	d.encoding = e
	switch e {
	case UTF8:
		d.text = d.src
	case UTF16LE:
		d.text = transform.NewReader(d.src, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewDecoder())
	case UTF16BE:
		d.text = transform.NewReader(d.src, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewDecoder())
	case EUCKR:
		d.text = transform.NewReader(d.src, korean.EUCKR.NewDecoder())
	}
}

// found is the encoding; ASCII alone counts as UTF-8.
func (d *decoder) found() Encoding { return max(d.encoding, UTF8) }

// Read gives UTF-8.
func (d *decoder) Read(p []byte) (int, error) {
	if d.text != nil {
		return d.text.Read(p)
	}
	if len(p) == 0 {
		return 0, nil
	}
	if _, err := d.src.Peek(1); err != nil {
		return 0, err
	}
	ready, _ := d.src.Peek(min(d.src.Buffered(), len(p)))
	n := bytes.IndexFunc(ready, func(r rune) bool { return r >= utf8.RuneSelf })
	switch {
	case n < 0:
		n = len(ready)
	case n == 0:
		return d.decide(p)
	}
	return d.src.Read(p[:n])
}

// decide chooses between UTF-8 and EUC-KR by the first byte that is no ASCII and
// what follows it.
func (d *decoder) decide(p []byte) (int, error) {
	b, err := d.src.Peek(headBytes)
	if err != nil && err != io.EOF {
		return 0, err
	}
	d.use(UTF8)
	if !startsUTF8(b) && isKorean(b, err == nil) {
		d.use(EUCKR)
	}
	return d.text.Read(p)
}

// byteOrderMark is the length of the mark at the head of a file, and what it says.
func byteOrderMark(head []byte) (int, Encoding) {
	switch {
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		return 3, UTF8
	case bytes.HasPrefix(head, []byte("\xff\xfe")):
		return 2, UTF16LE
	case bytes.HasPrefix(head, []byte("\xfe\xff")):
		return 2, UTF16BE
	}
	return 0, FindEncoding
}

// looksUTF16 tells whether the pairs of bytes are characters, at least a quarter
// of them ASCII: a table is full of digits and delimiters.
func looksUTF16(head []byte, order binary.ByteOrder) bool {
	ascii := 0
	for i := 0; i+1 < len(head); i += 2 {
		switch u := order.Uint16(head[i:]); {
		case u < ' ' && u != '\t' && u != '\n' && u != '\r':
			return false
		case u < 0x7f:
			ascii++
		}
	}
	return ascii > 0 && ascii*8 >= len(head)
}

// startsUTF8 tells whether b is UTF-8, save a character cut at its end.
func startsUTF8(b []byte) bool {
	for len(b) > 0 {
		r, size := utf8.DecodeRune(b)
		if r == utf8.RuneError && size == 1 {
			return !utf8.FullRune(b)
		}
		b = b[size:]
	}
	return true
}

// isKorean tells whether all of b is EUC-KR, save a character cut at its end.
func isKorean(b []byte, cut bool) bool {
	text, err := korean.EUCKR.NewDecoder().Bytes(b)
	if cut {
		text = bytes.TrimSuffix(text, []byte("\uFFFD"))
	}
	return err == nil && !bytes.ContainsRune(text, utf8.RuneError)
}

// binaryKind names what is no text: a picture, a packed file, zero bytes.
func binaryKind(head []byte) string {
	for _, k := range [...]struct{ start, name string }{
		{"\x89PNG", "PNG"}, {"\xff\xd8\xff", "JPEG"}, {"GIF8", "GIF"}, {"%PDF", "PDF"}, {"PK\x03\x04", "ZIP, XLSX"},
		{"\x1f\x8b", "GZIP"}, {"\xd0\xcf\x11\xe0", "XLS"}, {"\x7fELF", "ELF"}, {"SQLite format 3", "SQLite"},
	} {
		if strings.HasPrefix(string(head[:min(len(head), 16)]), k.start) {
			return k.name
		}
	}
	if bytes.IndexByte(head, 0) >= 0 {
		return "NUL"
	}
	return ""
}
