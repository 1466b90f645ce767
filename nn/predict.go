package nn

import "gonum.org/v1/gonum/mat"

// Predict gives the model's outputs, [n][out], for x, [n][in]. Of probabilities a
// class a column, the class of a row is where it is largest: floats.MaxIdx of
// gonum.
func (m *Sequential) Predict(x mat.Matrix) (*mat.Dense, error) {
	p, dst := &Predictor{m.newWorkspace()}, &mat.Dense{}
	if err := p.Predict(dst, x); err != nil {
		return nil, err
	}
	return dst, nil
}

// Evaluate gives J over all rows of x and y, penalties included, without training.
func (m *Sequential) Evaluate(x, y mat.Matrix) (float64, error) {
	w, err := m.evaluating("Evaluate", y)
	if err != nil {
		return 0, err
	}
	sum, rows := 0.0, 0
	err = w.inPieces("Evaluate", x, y, func(int) {
		w.measure()
		for _, v := range w.losses {
			sum += v
		}
		rows += w.rows
	})
	if err != nil {
		return 0, err
	}
	return sum/float64(rows) + w.penalty(), nil
}

// maxPiece is how many rows are predicted or evaluated at a time: so many stay
// close to the processor, and the memory does not grow with the data.
const maxPiece = 256

// inPieces loads one piece of x and y, which may be nil, after the other, takes it
// forward, and tells visit the number of its first row.
func (w *workspace) inPieces(where string, x, y mat.Matrix, visit func(from int)) error {
	rows, err := w.check(where, x, y)
	if err != nil {
		return err
	}
	if len(w.piece) < min(rows, maxPiece) {
		w.piece = make([]int, min(rows, maxPiece))
	}
	for from := 0; from < rows; from += maxPiece {
		piece := w.piece[:min(rows-from, maxPiece)]
		for i := range piece {
			piece[i] = from + i
		}
		if err := w.load(where, x, y, piece); err != nil {
			return err
		}
		w.forward()
		visit(from)
	}
	return nil
}

// EvaluateMetrics gives J as Evaluate does, and the metrics of Compile.
func (m *Sequential) EvaluateMetrics(x, y mat.Matrix) (Logs, error) {
	w, err := m.loaded("EvaluateMetrics", x, y)
	if err != nil {
		return nil, err
	}
	w.forward()
	k := m.newMeter()
	k.add(w.measure(), w.output(), w.y)
	return k.logs(nil, ""), nil
}

// evaluating is a workspace of a compiled model.
func (m *Sequential) evaluating(where string, y mat.Matrix) (*workspace, error) {
	if m.loss == nil {
		return nil, &StateError{where, "Compile"}
	}
	if isNil(y) {
		return nil, &ValueError{where, "y", "nil", WantValue}
	}
	return m.newWorkspace(), nil
}

// loaded is a workspace of a compiled model with x and y in it.
func (m *Sequential) loaded(where string, x, y mat.Matrix) (*workspace, error) {
	w, err := m.evaluating(where, y)
	if err != nil {
		return nil, err
	}
	return w, w.load(where, x, y, nil)
}

// Predictor computes a model's outputs again and again, as a screen does for
// the points of a decision boundary while the model is trained. It sees the
// model's parameters as they are at each call. For one goroutine at a time.
type Predictor struct{ work *workspace }

// NewPredictor makes a predictor for a model, compiled or not.
func NewPredictor(model *Sequential) (*Predictor, error) {
	if model == nil {
		return nil, &ValueError{"NewPredictor", "model", "nil", WantValue}
	}
	return &Predictor{model.newWorkspace()}, nil
}

// Predict writes the outputs for x, [n][in], to dst, [n][out]; an empty dst is
// given that shape. It allocates nothing after its first call. Of an x that is not
// finite in a row, the rows before it may have been written.
func (p *Predictor) Predict(dst *mat.Dense, x mat.Matrix) error {
	if p == nil || p.work == nil {
		return &StateError{"Predict", "NewPredictor"}
	}
	if dst == nil {
		return &ValueError{"Predict", "dst", "nil", WantValue}
	}
	rows, err := p.work.check("Predict", x, nil)
	if err != nil {
		return err
	}
	outputs := p.work.model.Outputs()
	if r, c := dst.Dims(); !dst.IsEmpty() && (r != rows || c != outputs) {
		return &ShapeError{"Predict", "dst", Shape{r, c}, Shape{rows, outputs}}
	}
	if dst.IsEmpty() {
		dst.ReuseAs(rows, outputs)
	}
	to := dst.RawMatrix()
	return p.work.inPieces("Predict", x, nil, func(from int) {
		out := p.work.output().RawMatrix().Data
		for s := 0; s < len(out); s += outputs {
			copy(to.Data[from*to.Stride:][:outputs], out[s:])
			from++
		}
	})
}
