package datasets

import (
	"fmt"
	"strconv"
	"strings"
)

// CellError says that a cell of a CSV file cannot be used. Name and Given are
// clean: no control characters, at most 40 cells wide.
type CellError struct {
	Line     int    // of the file, from 1; where the row begins
	Column   int    // from 1
	Name     string // of the column; empty if the file has no header
	Given    string
	Expected Want // WantNumber, WantNotAbsent or WantFinite
}

// Error says it in English.
func (e *CellError) Error() string {
	said := fmt.Sprintf("line %d, column %s: ", e.Line, columnWords(e.Column, e.Name))
	switch e.Expected {
	case WantNotAbsent:
		if e.Given == "" {
			return said + "the cell is empty; fill it or drop the row"
		}
		return said + quoted(e.Given) + " says that a value is missing; fill it or drop the row"
	case WantFinite:
		return said + quoted(e.Given) + " is not finite; write a finite number or drop the row"
	}
	if instead := e.Instead(); instead != "" {
		return said + quoted(e.Given) + " is no number; write " + instead
	}
	return said + quoted(e.Given) + " is no number; correct it or leave the column out"
}

// Instead is the number that may have been meant, 1234 for "1,234"; empty if none is.
func (e *CellError) Instead() string {
	plain := strings.ReplaceAll(e.Given, ",", "")
	if _, want := parseNumber([]byte(plain), '.'); want != "" || plain == e.Given {
		return ""
	}
	return plain
}

// CellsError says that cells of a CSV file cannot be used. All of the file was
// read, the first five are named.
type CellsError struct {
	First []*CellError // 1 to 5, in the order of the file
	Count int          // all of them
}

// Error says it in English.
func (e *CellsError) Error() string {
	parts := make([]string, len(e.First), len(e.First)+1)
	for i, cell := range e.First {
		parts[i] = cell.Error()
	}
	if e.Count > len(e.First) {
		parts = append(parts, fmt.Sprintf("%d such cells; the first %d are named", e.Count, len(e.First)))
	}
	return strings.Join(parts, "; ")
}

// Unwrap gives the cells, so that errors.As finds a CellError.
func (e *CellsError) Unwrap() []error {
	out := make([]error, len(e.First))
	for i, cell := range e.First {
		out[i] = cell
	}
	return out
}

// CSVFault is what is wrong with a CSV file as a whole.
type CSVFault uint8

// The faults, with the fields of CSVError that say more.
const (
	CSVEmpty       CSVFault = iota + 1 // nothing in the file
	CSVNoRows                          // a header and no rows
	CSVBinary                          // no text: Given what it is, or Line
	CSVUndecodable                     // Line has bytes that are no characters of the encoding Given
	CSVRagged                          // Line has Count cells, not Limit as the first row
	CSVQuote                           // Line, Column: a quotation mark within a cell, or one that is never closed
	CSVLongCell                        // Line, Column: a cell of more than Limit bytes
	CSVLongRow                         // Line: a row of more than Limit bytes
	CSVManyColumns                     // Line: more than Limit columns
	CSVManyRows                        // Line: more than Limit rows
	CSVManyNumbers                     // Line: more than Limit numbers in all
	CSVNoColumn                        // no column Given; Names are there
	CSVTwice                           // column Name is asked for twice
	CSVNoInputs                        // no column of numbers but the target's; Names are there
	CSVManyTargets                     // classes have one target, Count are asked for
	CSVManyClasses                     // Line, Column, Name: class Given is one more than Limit
	CSVOneClass                        // column Name has no class but Given
)

// CSVError says why a CSV file cannot be read. All texts in it are clean.
type CSVError struct {
	Fault        CSVFault
	Line         int // of the file, from 1; 0 if no line is at fault
	Column       int // from 1; 0 if no column is at fault
	Name         string
	Given        string
	Count, Limit int
	Names        []string
}

// Error says it in English.
func (e *CSVError) Error() string {
	column := columnWords(e.Column, e.Name)
	switch e.Fault {
	case CSVEmpty:
		return "the file is empty; expected rows of numbers"
	case CSVNoRows:
		return "a header and no rows; expected at least one"
	case CSVBinary:
		if e.Line > 0 {
			return fmt.Sprintf("line %d has zero bytes; expected text", e.Line)
		}
		return fmt.Sprintf("this is no text (%s); expected a CSV file", e.Given)
	case CSVUndecodable:
		return fmt.Sprintf("line %d is not %s throughout; save the file as UTF-8", e.Line, e.Given)
	case CSVRagged:
		return fmt.Sprintf("line %d has %s; expected %d, as the first row has", e.Line, cells(e.Count), e.Limit)
	case CSVQuote:
		return fmt.Sprintf("line %d, column %s: a stray quotation mark; put the whole cell in quotation marks and double those within", e.Line, column)
	case CSVLongCell:
		return fmt.Sprintf("line %d, column %s: the cell is too long; expected at most %d bytes", e.Line, column, e.Limit)
	case CSVLongRow:
		return fmt.Sprintf("line %d is too long; expected at most %d bytes", e.Line, e.Limit)
	}
	return e.tableError(column)
}

// tableError says what is wrong with the columns and rows.
func (e *CSVError) tableError(column string) string {
	switch e.Fault {
	case CSVManyColumns:
		return fmt.Sprintf("line %d has too many columns; expected at most %d", e.Line, e.Limit)
	case CSVManyRows:
		return fmt.Sprintf("line %d: too many rows; expected at most %d", e.Line, e.Limit)
	case CSVManyNumbers:
		return fmt.Sprintf("line %d: too many numbers; expected at most %d, choose fewer inputs", e.Line, e.Limit)
	case CSVNoColumn:
		return fmt.Sprintf("no column %s; expected a name or a number from 1 to %d", quoted(e.Given), e.Limit)
	case CSVTwice:
		return fmt.Sprintf("column %s is asked for twice; keep one", column)
	case CSVNoInputs:
		return "no column of numbers is left for the inputs; choose another target"
	case CSVManyTargets:
		return fmt.Sprintf("%d targets; expected one, as it has classes", e.Count)
	case CSVManyClasses:
		return fmt.Sprintf("line %d, column %s: %s is one class too many; expected at most %d", e.Line, column, quoted(e.Given), e.Limit)
	case CSVOneClass:
		return fmt.Sprintf("column %s has no class but %s; expected at least two", column, quoted(e.Given))
	}
	return "the file cannot be read"
}

// columnWords is a column's name and number, or its number alone.
func columnWords(column int, name string) string {
	number := strconv.Itoa(column)
	if name == "" {
		return number
	}
	return name + " (" + number + ")"
}

// cells is "1 cell", "3 cells".
func cells(n int) string {
	if n == 1 {
		return "1 cell"
	}
	return strconv.Itoa(n) + " cells"
}

func quoted(s string) string { return `"` + s + `"` }
