package datasets

import (
	"io"

	"gonum.org/v1/gonum/mat"
)

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
