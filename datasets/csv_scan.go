package datasets

import (
	"bufio"
	"bytes"
	"io"
	"unicode/utf8"
)

// What a row of a CSV file may hold, in bytes of UTF-8.
const (
	maxCell = 64 << 10
	maxRow  = 1 << 20

	maxBreaks = 16 * MaxRows // so that blank lines without end are not read forever
)

// rowScanner splits text into rows of cells by RFC 4180, with any line ends and
// any delimiter; blank lines are skipped, and blanks beside a quoted cell. It
// holds one row, so that a file may be of any length, and a row has a limit.
type rowScanner struct {
	src     *bufio.Reader
	comma   byte
	line    int    // where the row begins, from 1
	breaks  int    // line ends that were read
	ended   bool   // the text is at its end, which ends a row
	high    byte   // the bits of all bytes of the row
	row     []byte // the row's cells, one after the other
	ends    []int  // where each cell ends in row
	decoded *decoder
}

// next reads a row. After the last one it is io.EOF.
func (s *rowScanner) next() error {
	for {
		s.row, s.ends, s.high = s.row[:0], s.ends[:0], 0
		s.line = s.breaks + 1
		for end := s.comma; end == s.comma; {
			var err error
			if len(s.ends) == MaxColumns {
				return s.fault(CSVManyColumns, MaxColumns)
			}
			if end, err = s.cell(); err != nil {
				return err
			}
			s.ends = append(s.ends, len(s.row))
		}
		if len(s.ends) > 1 || len(s.cellAt(0)) > 0 {
			return s.checkText()
		}
		switch {
		case s.ended:
			return io.EOF
		case s.breaks > maxBreaks:
			return s.fault(CSVManyRows, MaxRows)
		}
	}
}

// cells is how many cells the row has.
func (s *rowScanner) cells() int { return len(s.ends) }

// cellAt is a cell of the row without the blanks around it, valid until the next row.
func (s *rowScanner) cellAt(i int) []byte {
	start := 0
	if i > 0 {
		start = s.ends[i-1]
	}
	return bytes.TrimSpace(s.row[start:s.ends[i]])
}

// cell reads a cell and what ends it: the delimiter or the end of the line.
func (s *rowScanner) cell() (end byte, err error) {
	start := len(s.row)
	for {
		c, err := s.read()
		switch {
		case err != nil:
			return 0, err
		case c == s.comma || c == '\n':
			return c, nil
		case c == '"':
			if len(bytes.TrimSpace(s.row[start:])) > 0 {
				return 0, s.fault(CSVQuote, 0)
			}
			s.row = s.row[:start]
			return s.quotedCell()
		}
		if err := s.add(start, c); err != nil {
			return 0, err
		}
	}
}

// quotedCell reads the rest of a cell after its first quotation mark.
func (s *rowScanner) quotedCell() (end byte, err error) {
	start := len(s.row)
	for {
		c, err := s.read()
		if err == nil && c == '"' {
			if next, _ := s.src.Peek(1); len(next) == 0 || next[0] != '"' {
				return s.afterQuote()
			}
			c, err = s.read()
		}
		if err == nil && s.ended {
			err = s.fault(CSVQuote, 0)
		}
		if err == nil {
			err = s.add(start, c)
		}
		if err != nil {
			return 0, err
		}
	}
}

// afterQuote skips the blanks between a quoted cell and its end.
func (s *rowScanner) afterQuote() (end byte, err error) {
	for {
		c, err := s.read()
		switch {
		case err != nil:
			return 0, err
		case c == s.comma || c == '\n':
			return c, nil
		case c != ' ' && c != '\t':
			return 0, s.fault(CSVQuote, 0)
		}
	}
}

// read gives a byte; every kind of line end, and the end of the text, is a '\n'.
func (s *rowScanner) read() (byte, error) {
	c, err := s.src.ReadByte()
	switch {
	case err == io.EOF:
		s.ended = true
		return '\n', nil
	case err != nil:
		return 0, err
	case c == 0:
		return 0, s.fault(CSVBinary, 0)
	case c == '\r':
		if next, _ := s.src.Peek(1); len(next) == 1 && next[0] == '\n' {
			_, _ = s.src.Discard(1)
		}
		c = '\n'
	}
	if c == '\n' {
		s.breaks++
	}
	return c, nil
}

// add puts a byte to the cell that begins at start.
func (s *rowScanner) add(start int, c byte) error {
	switch {
	case len(s.row)-start >= maxCell:
		return s.fault(CSVLongCell, maxCell)
	case len(s.row) >= maxRow:
		return s.fault(CSVLongRow, maxRow)
	}
	s.high |= c
	s.row = append(s.row, c)
	return nil
}

// checkText refuses a row that did not decode.
func (s *rowScanner) checkText() error {
	if s.high < utf8.RuneSelf || utf8.Valid(s.row) && !bytes.ContainsRune(s.row, utf8.RuneError) {
		return nil
	}
	e := s.fault(CSVUndecodable, 0)
	e.Column, e.Given = 0, UTF8.String()
	if s.decoded != nil {
		e.Given = s.decoded.found().String()
	}
	return e
}

func (s *rowScanner) fault(f CSVFault, limit int) *CSVError {
	return &CSVError{Fault: f, Line: s.line, Column: len(s.ends) + 1, Limit: limit}
}
