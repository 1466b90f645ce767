package nn

import "gonum.org/v1/gonum/mat"

// Predict gives the model's outputs, a row a sample.
func (m *Sequential) Predict(x mat.Matrix) (*mat.Dense, error) {
	w := m.newWorkspace()
	if err := w.load("Predict", x, nil, nil); err != nil {
		return nil, err
	}
	w.forward()
	return w.output(), nil
}

// Evaluate gives the loss over all rows of x and y, without training.
func (m *Sequential) Evaluate(x, y mat.Matrix) (float64, error) {
	w, err := m.loaded("Evaluate", x, y)
	if err != nil {
		return 0, err
	}
	w.forward()
	return w.measure(), nil
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
