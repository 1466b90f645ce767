package nn

import (
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
	if err := copyRows(where, "x", w.x, x, rows); err != nil || y == nil {
		return err
	}
	if err := copyRows(where, "y", w.y, y, rows); err != nil || w.classes == 0 {
		return err
	}
	return w.checkClasses(where, rows)
}

// loadDense is load without questions, for what there is nearly always: dense
// matrices of finite numbers, and as many rows as before. It gives up on anything
// else, and then load says what is wrong.
func (w *workspace) loadDense(x, y mat.Matrix, rows []int) bool {
	dx, isDense := x.(*mat.Dense)
	dy, areDense := y.(*mat.Dense)
	if !isDense || !areDense || dx == nil || dy == nil || w.rows == 0 || w.classes != 0 {
		return false
	}
	rx, ry := dx.RawMatrix(), dy.RawMatrix()
	count := len(rows)
	if rows == nil {
		count = rx.Rows
	}
	if count != w.rows || ry.Rows != rx.Rows || rx.Cols != w.inputs || ry.Cols != w.targets {
		return false
	}
	toX, toY, rest := w.ends.x, w.ends.y, 0.0
	for s := range count {
		row := s
		if rows != nil {
			row = rows[s]
		}
		if row < 0 || row >= rx.Rows {
			return false
		}
		for j, v := range rx.Data[row*rx.Stride:][:rx.Cols] {
			toX[j] = v
			rest += v - v // NaN if v is not finite
		}
		for j, v := range ry.Data[row*ry.Stride:][:ry.Cols] {
			toY[j] = v
			rest += v - v
		}
		toX, toY = toX[rx.Cols:], toY[ry.Cols:]
	}
	return rest == 0
}

// copyRows copies the given rows of data, or the first ones if rows is nil, and
// refuses NaN and infinities.
func copyRows(where, what string, dst *mat.Dense, src mat.Matrix, rows []int) error {
	to := dst.RawMatrix()
	have, _ := src.Dims()
	for s := range to.Rows {
		row := s
		if rows != nil {
			if row = rows[s]; row < 0 || row >= have {
				return &ValueError{where, "row", strconv.Itoa(row), WantRow}
			}
		}
		if err := copyRow(where, what, to.Data[s*to.Cols:][:to.Cols], src, row); err != nil {
			return err
		}
	}
	return nil
}

// copyRow copies a row of data and refuses NaN and infinities.
func copyRow(where, what string, dst []float64, src mat.Matrix, row int) error {
	from := dst
	if d, ok := src.(*mat.Dense); ok {
		from = d.RawRowView(row)
	} else {
		for j := range dst {
			dst[j] = src.At(row, j)
		}
	}
	copy(dst, from)
	for j, v := range dst {
		if !finite(v) {
			return &ValueError{where, placed(what, row, j), number(v), WantFinite}
		}
	}
	return nil
}

// checkClasses refuses targets that are no class's number.
func (w *workspace) checkClasses(where string, rows []int) error {
	for s := range w.rows {
		for j, t := range w.y.RawRowView(s) {
			if isClass(t, w.classes) {
				continue
			}
			if rows != nil {
				s = rows[s]
			}
			return &ValueError{where, placed("y", s, j), number(t), WantClass}
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
