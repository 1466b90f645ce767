package datasets

import (
	"bufio"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"gonum.org/v1/gonum/mat"
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
	Decimal   rune     // '.' or ','; a comma is found only if it is sure
	Encoding  Encoding //

	// Targets and Inputs are columns by name, or by number from 1; a name goes
	// before a number. The target is the last column if none is asked for, and
	// the inputs are all columns of numbers but the targets.
	Targets, Inputs []string

	// Classes makes classes of a target's numbers. A target of text has classes
	// anyhow.
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
// so that they do not hang on the order of the rows. Names of columns and
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

// csvTable is a table while it is read.
type csvTable struct {
	layout          csvLayout
	rows            rowScanner
	inputs, targets []int // columns
	classes         *classTable
	x, y            numbers
	count           int
	bad             CellsError
}

// choose finds the columns, and whether the target has classes.
func (t *csvTable) choose(o *CSVOptions) (err error) {
	if t.inputs, t.targets, err = t.layout.choose(o); err != nil {
		return err
	}
	one := len(t.targets) == 1
	switch {
	case o.Classes && !one:
		return &CSVError{Fault: CSVManyTargets, Count: len(t.targets)}
	case o.Classes || one && !t.layout.numbers[t.targets[0]]:
		t.classes = &classTable{numbers: t.layout.numbers[t.targets[0]], index: map[string]int{}}
	}
	return nil
}

// read reads all rows.
func (t *csvTable) read() error {
	for first := true; ; first = false {
		err := t.rows.next()
		switch {
		case err == io.EOF:
			return t.finish()
		case err != nil:
			return t.named(err)
		case first && t.layout.header:
			continue
		}
		if err := t.row(); err != nil {
			return err
		}
	}
}

// row takes a row's cells.
func (t *csvTable) row() error {
	line, width := t.rows.line, len(t.layout.names)
	t.count++
	switch {
	case t.rows.cells() != width:
		return &CSVError{Fault: CSVRagged, Line: line, Count: t.rows.cells(), Limit: width}
	case t.count > MaxRows:
		return &CSVError{Fault: CSVManyRows, Line: line, Limit: MaxRows}
	case t.count*(len(t.inputs)+len(t.targets)) > MaxNumbers:
		return &CSVError{Fault: CSVManyNumbers, Line: line, Limit: MaxNumbers}
	}
	for _, c := range t.inputs {
		t.x.add(t.number(c))
	}
	if t.classes != nil {
		return t.label(t.targets[0])
	}
	for _, c := range t.targets {
		t.y.add(t.number(c))
	}
	return nil
}

// number reads a cell as a number; one that is none is kept for the error.
func (t *csvTable) number(c int) float64 {
	v, want := parseNumber(t.rows.cellAt(c), t.layout.decimal)
	if want != "" {
		t.refuse(c, want)
	}
	return v
}

// label reads a cell as the name of a class.
func (t *csvTable) label(c int) error {
	cell := t.rows.cellAt(c)
	if isAbsent(cell) {
		t.refuse(c, WantNotAbsent)
		return nil
	}
	class, ok := t.classes.number(cell, t.layout.decimal)
	if !ok {
		return &CSVError{Fault: CSVManyClasses, Line: t.rows.line, Column: c + 1, Name: t.layout.name(c), Given: clean(string(cell)), Limit: MaxClasses}
	}
	t.y.add(float64(class))
	return nil
}

// refuse notes a cell that cannot be used.
func (t *csvTable) refuse(c int, want Want) {
	if t.bad.Count++; t.bad.Count <= 5 {
		given := clean(string(t.rows.cellAt(c)))
		t.bad.First = append(t.bad.First, &CellError{t.rows.line, c + 1, t.layout.name(c), given, want})
	}
}

// named adds the column's name to an error of the scanner.
func (t *csvTable) named(err error) error {
	if e, ok := err.(*CSVError); ok && e.Column > 0 && e.Column <= len(t.layout.names) {
		e.Name = t.layout.name(e.Column - 1)
	}
	return err
}

// finish says what is wrong with the table as a whole.
func (t *csvTable) finish() error {
	switch {
	case t.bad.Count > 0:
		return &t.bad
	case t.count == 0:
		return &CSVError{Fault: CSVNoRows}
	case t.classes != nil && len(t.classes.labels) < 2:
		c := t.targets[0]
		return &CSVError{Fault: CSVOneClass, Column: c + 1, Name: t.layout.name(c), Given: clean(t.classes.labels[0])}
	}
	return nil
}

// set makes the set of what was read.
func (t *csvTable) set(name string) (*Set, error) {
	s := &Set{
		Name:    name,
		X:       mat.NewDense(t.count, len(t.inputs), t.x.all()),
		Y:       mat.NewDense(t.count, len(t.targets), t.y.all()),
		Shape:   []int{len(t.inputs)},
		Inputs:  t.layout.pick(t.inputs),
		Targets: t.layout.pick(t.targets),
	}
	if t.classes != nil {
		s.Classes = t.classes.sort(s.Y.RawMatrix().Data)
	}
	return s, nil
}

// pick gives the names of columns.
func (l *csvLayout) pick(columns []int) []string {
	out := make([]string, len(columns))
	for i, c := range columns {
		out[i] = l.names[c]
	}
	return out
}

// isNil sees the nil pointer that an interface may hide.
func isNil(v any) bool {
	r := reflect.ValueOf(v)
	return v == nil || r.Kind() == reflect.Pointer && r.IsNil()
}
