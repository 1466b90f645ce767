package nn

import "gonum.org/v1/gonum/mat"

// Predict gives the model's outputs, [n][out], for x, [n][in]. Of probabilities a
// class a column, the class of a row is where it is largest: floats.MaxIdx of
// gonum.
func (m *Sequential) Predict(x mat.Matrix) (*mat.Dense, error) {
	w := m.newWorkspace()
	if err := w.load("Predict", x, nil, nil); err != nil {
		return nil, err
	}
	w.forward()
	return w.output(), nil
}

// Evaluate gives J over all rows of x and y, penalties included, without training.
func (m *Sequential) Evaluate(x, y mat.Matrix) (float64, error) {
	w, err := m.loaded("Evaluate", x, y)
	if err != nil {
		return 0, err
	}
	w.forward()
	return w.measure(), nil
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

// loaded is a workspace of a compiled model with x and y in it.
func (m *Sequential) loaded(where string, x, y mat.Matrix) (*workspace, error) {
	if m.loss == nil {
		return nil, &StateError{where, "Compile"}
	}
	if isNil(y) {
		return nil, &ValueError{where, "y", "nil", WantValue}
	}
	w := m.newWorkspace()
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
// given that shape. It allocates nothing after its first call, unless a later x
// has more rows.
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
	if err := p.work.load("Predict", x, nil, nil); err != nil {
		return err
	}
	p.work.forward()
	if dst.IsEmpty() {
		dst.ReuseAs(rows, outputs)
	}
	dst.Copy(p.work.output())
	return nil
}
