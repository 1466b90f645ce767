package datasets

import (
	"bufio"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// The largest table that a CSV file may hold.
const (
	MaxRows    = 1_000_000
	MaxColumns = 4096
	MaxClasses = 64
	MaxNumbers = 1 << 26 // of X and Y together: 512 MiB
)

// Header says whether the first row of a CSV file names the columns.
type Header uint8

// By FindHeader the first row is a header if one of its cells is text over a
// column of numbers, or if there are no numbers at all.
const (
	FindHeader Header = iota
	WithHeader
	NoHeader
)

// CSVOptions says how a CSV file is to be read. Zero values mean: find out.
type CSVOptions struct {
	Name      string   // of the set; OpenCSV takes the file's
	Header    Header   //
	Delimiter rune     // ',', ';', '\t' or '|'
	Decimal   rune     // '.' or ','; a comma is assumed only where it cannot be anything else
	Encoding  Encoding //

	// Targets and Inputs are columns by name, or by number from 1; a name goes
	// before a number. The target is the last column if none is asked for, and
	// the inputs are all columns of numbers but the targets.
	Targets, Inputs []string

	// Classes makes classes of a target's numbers. A target of text has classes
	// anyway.
	Classes bool

	Found *CSVFound // if not nil: where to write what was found
}

// CSVFound is what was found out about a CSV file.
type CSVFound struct {
	Encoding  Encoding
	Delimiter rune
	Decimal   rune
	Header    bool
	Columns   []string // all names; without a header their numbers
}

// OpenCSV reads a CSV file as ReadCSV does. The set has the file's name without
// its ending. Errors are those of ReadCSV, or a *fs.PathError.
func OpenCSV(path string, o CSVOptions) (*Set, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	if o.Name == "" {
		base := filepath.Base(path)
		o.Name = clean(strings.TrimSuffix(base, filepath.Ext(base)))
	}
	return ReadCSV(file, o)
}

// ReadCSV reads a table of numbers, row by row: RFC 4180 with any line ends,
// delimiter, header and encoding found or given. X is [rows][inputs]; Y is
// [rows][targets], or for classes one column with the number of the class.
//
// Classes are sorted, by value if all are numbers and else by their characters,
// so that they do not depend on the order of the rows. Names of columns and
// classes are clean, trimmed, unique, and at most 40 cells wide; a column
// without a name is called by its number.
//
// What cannot be used is refused: *CellsError for missing values (an empty cell,
// NA, NaN, ?, null, -), infinite numbers and text among numbers, *CSVError for
// all else, *ValueError for the options, or the error of r as it is.
func ReadCSV(r io.Reader, o CSVOptions) (*Set, error) {
	if err := o.check(r); err != nil {
		return nil, err
	}
	decoded, err := newDecoder(r, o.Encoding)
	if err != nil {
		return nil, err
	}
	text := bufio.NewReaderSize(decoded, maxRow)
	head, err := text.Peek(maxRow)
	if err != nil && err != io.EOF {
		return nil, err
	}
	layout := findLayout(head, err == nil, &o)
	t := csvTable{layout: layout, rows: rowScanner{src: text, comma: layout.comma, decoded: decoded}}
	if len(layout.names) == 0 { // not one whole row: say why
		if err := t.rows.next(); err != nil && err != io.EOF {
			return nil, err
		}
		return nil, &CSVError{Fault: CSVEmpty}
	}
	if err := t.choose(&o); err != nil {
		return nil, err
	}
	if err := t.read(); err != nil {
		return nil, err
	}
	if o.Found != nil {
		*o.Found = CSVFound{decoded.found(), rune(layout.comma), rune(layout.decimal), layout.header, layout.names}
	}
	return t.set(o.Name)
}

func (o *CSVOptions) check(r io.Reader) error {
	switch {
	case isNil(r):
		return &ValueError{"ReadCSV", "r", "nil", WantReader}
	case !slices.Contains([]rune{0, ',', ';', '\t', '|'}, o.Delimiter):
		return &ValueError{"ReadCSV", "Delimiter", clean(string(o.Delimiter)), WantDelimiter}
	case o.Decimal != 0 && o.Decimal != '.' && o.Decimal != ',' || o.Decimal == ',' && o.Delimiter == ',':
		return &ValueError{"ReadCSV", "Decimal", clean(string(o.Decimal)), WantDecimal}
	case o.Header > NoHeader:
		return &ValueError{"ReadCSV", "Header", strconv.Itoa(int(o.Header)), WantKnownChoice}
	case o.Encoding > EUCKR:
		return &ValueError{"ReadCSV", "Encoding", strconv.Itoa(int(o.Encoding)), WantKnownChoice}
	}
	return nil
}
