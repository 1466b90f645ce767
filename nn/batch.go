package nn

import (
	"reflect"
	"strconv"

	"gonum.org/v1/gonum/mat"
)

// load copies the given rows of x and y (all if rows is nil) into the workspace
// and refuses what does not fit or is not finite. y may be nil.
func (w *workspace) load(where string, x, y mat.Matrix, rows []int) error {
	have, err := w.check(where, x, y)
	if err != nil {
		return err
	}
	count := have
	if rows != nil {
		count = len(rows)
	}
	if count == 0 {
		return &ShapeError{where, "batch", Shape{0, w.inputs}, Shape{-1, w.inputs}}
	}
	w.reserve(count)
	for s := range count {
		row := s
		if rows != nil {
			if row = rows[s]; row < 0 || row >= have {
				return &ValueError{where, "row", strconv.Itoa(row), WantRow}
			}
		}
		if err := copyRow(where, "x", w.x.RawRowView(s), x, row); err != nil {
			return err
		}
		if y == nil {
			continue
		}
		if err := copyRow(where, "y", w.y.RawRowView(s), y, row); err != nil {
			return err
		}
	}
	if y == nil {
		return nil
	}
	return w.checkClasses(where, rows)
}

// checkClasses refuses targets that are no class's number, if the loss asks for one.
func (w *workspace) checkClasses(where string, rows []int) error {
	known := w.classes
	if known == 0 {
		return nil
	}
	for s := range w.rows {
		for j, t := range w.y.RawRowView(s) {
			if isClass(t, known) {
				continue
			}
			if rows != nil {
				s = rows[s]
			}
			return &ValueError{where, place("y", s, j), number(t), WantClass}
		}
	}
	return nil
}

// check compares the shapes of x and y with the model and counts their rows.
func (w *workspace) check(where string, x, y mat.Matrix) (rows int, err error) {
	if isNil(x) {
		return 0, &ValueError{where, "x", "nil", WantValue}
	}
	if len(w.cells) == 0 {
		return 0, &StateError{where, "NewSequential"}
	}
	rows, cols := x.Dims()
	if want := w.inputs; cols != want || rows == 0 {
		return 0, &ShapeError{where, "x", Shape{rows, cols}, Shape{-1, want}}
	}
	if y == nil {
		return rows, nil
	}
	if isNil(y) {
		return 0, &ValueError{where, "y", "nil", WantValue}
	}
	got, cols := y.Dims()
	if want := w.targets; got != rows || cols != want {
		return 0, &ShapeError{where, "y", Shape{got, cols}, Shape{rows, want}}
	}
	return rows, nil
}

// isNil sees the nil pointer that an interface may hide, as a *mat.Dense nobody made.
func isNil(x any) bool {
	if d, ok := x.(*mat.Dense); ok {
		return d == nil
	}
	v := reflect.ValueOf(x)
	return x == nil || v.Kind() == reflect.Pointer && v.IsNil()
}

// copyRow copies a row of data and refuses NaN and infinities.
func copyRow(where, what string, dst []float64, src mat.Matrix, row int) error {
	if d, ok := src.(*mat.Dense); ok {
		copy(dst, d.RawRowView(row))
	} else {
		for j := range dst {
			dst[j] = src.At(row, j)
		}
	}
	for j, v := range dst {
		if v-v != 0 { // not finite
			return &ValueError{where, place(what, row, j), number(v), WantFinite}
		}
	}
	return nil
}

// place names a number of the data, "y[2][0]".
func place(what string, row, col int) string {
	return what + "[" + strconv.Itoa(row) + "][" + strconv.Itoa(col) + "]"
}
