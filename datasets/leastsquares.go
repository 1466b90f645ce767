package datasets

import (
	"slices"

	"gonum.org/v1/gonum/mat"
)

// LeastSquaresOptions says what is minimised and how.
type LeastSquaresOptions struct {
	LearningRate float64 // of the descent, above 0
	L2           float64 // weight of the penalty, not below 0
}

// LeastSquares fits ŷ = x·w + b by gradient descent over all rows, a step an
// update, and gives the best fit in closed form beside it. Both minimise
//
//	J = 1/n Σ (ŷᵢ − yᵢ)² + L2 · Σ w²        the bias bears no penalty
//
//	∂J/∂w = 2/n Σ (ŷᵢ − yᵢ)·xᵢ + 2·L2·w     ∂J/∂b = 2/n Σ (ŷᵢ − yᵢ)
//
//	w ← w − LearningRate · ∂J/∂w             b ← b − LearningRate · ∂J/∂b
//
// from w = 0, b = 0 (Legendre 1805; Hoerl and Kennard 1970 for the penalty, the
// Ridge of scikit-learn with alpha = n·L2).
type LeastSquares struct {
	x       *mat.Dense // [n][inputs], shared between clones and never changed
	y       []float64  // likewise
	options LeastSquaresOptions
	w, dw   []float64
	b, db   float64
	mse     float64
	steps   int
	still   bool // the last step changed nothing
	history lossHistory
}

// NewLeastSquares starts at w = 0, b = 0. x is [n][inputs], y is [n][1], all
// numbers within ±1e100. It copies both.
func NewLeastSquares(x, y mat.Matrix, o LeastSquaresOptions) (*LeastSquares, error) {
	const where = "NewLeastSquares"
	if err := wantPoints(where, "x", x); err != nil {
		return nil, err
	}
	if err := wantPoints(where, "y", y); err != nil {
		return nil, err
	}
	n, inputs := x.Dims()
	rows, cols := y.Dims()
	if err := wantCount(where, "rows of y", rows, n, n, WantColumn); err != nil {
		return nil, err
	}
	if err := wantCount(where, "columns of y", cols, 1, 1, WantColumn); err != nil {
		return nil, err
	}
	m := &LeastSquares{x: mat.DenseCopyOf(x), y: mat.Col(nil, 0, y), w: make([]float64, inputs), dw: make([]float64, inputs)}
	if err := wantWithin(where, "L2", o.L2, 0, largest, WantPenalty); err != nil {
		return nil, err
	}
	m.options.L2 = o.L2
	if err := wantRate(where, o.LearningRate); err != nil {
		return nil, err
	}
	m.options.LearningRate = o.LearningRate
	m.measure()
	m.history.add(0, m.J())
	return m, nil
}

// Step makes one update and tells whether nothing is left to do: the update
// changed no bit of w and b, or J is not finite any more, see Diverged. Further
// steps count and change nothing.
func (m *LeastSquares) Step() (done bool) {
	if m.steps++; m.done() {
		if !m.Diverged() {
			m.history.add(m.steps, m.J())
		}
		return true
	}
	rate := m.options.LearningRate
	m.still = true
	for j, g := range m.dw {
		m.still = descend(&m.w[j], g, rate) && m.still
	}
	m.still = descend(&m.b, m.db, rate) && m.still
	m.measure()
	m.history.add(m.steps, m.J())
	return m.done()
}

func (m *LeastSquares) done() bool { return m.x == nil || m.still || m.Diverged() }

// descend moves a parameter against its gradient and tells whether it stayed.
func descend(p *float64, gradient, rate float64) (still bool) {
	before := *p
	*p -= float64(rate * gradient)
	return *p == before
}

// measure works out the loss and its gradient at w and b.
func (m *LeastSquares) measure() {
	m.mse, m.db = 0, 0
	clear(m.dw)
	n := float64(len(m.y))
	for i, y := range m.y {
		row := m.x.RawRowView(i)
		e := m.predict(row) - y
		m.mse += float64(e * e)
		m.db += e
		for j, v := range row {
			m.dw[j] += float64(e * v)
		}
	}
	m.mse /= n
	m.db *= 2 / n
	for j, w := range m.w {
		m.dw[j] = float64(m.dw[j]*(2/n)) + float64(2*m.options.L2*w)
	}
}

func (m *LeastSquares) predict(row []float64) float64 {
	sum := m.b
	for j, v := range row {
		sum += float64(v * m.w[j])
	}
	return sum
}

// SetLearningRate changes the rate of the steps to come.
func (m *LeastSquares) SetLearningRate(rate float64) error {
	if err := wantRate("SetLearningRate", rate); err != nil {
		return err
	}
	m.options.LearningRate, m.still = rate, false
	return nil
}

func wantRate(where string, rate float64) error {
	if rate > 0 && rate <= largest {
		return nil
	}
	return &ValueError{where, "LearningRate", number(rate), WantRate}
}

// Set puts w and b somewhere else by hand, within ±1e100.
func (m *LeastSquares) Set(w []float64, b float64) error {
	if err := wantCount("Set", "length of w", len(w), max(len(m.w), 1), len(m.w), WantWeights); err != nil {
		return err
	}
	for _, v := range slices.Concat(w, []float64{b}) {
		if err := wantWithin("Set", "w or b", v, -largest, largest, WantModest); err != nil {
			return err
		}
	}
	copy(m.w, w)
	m.b, m.still = b, false
	m.measure()
	return nil
}

// Clone is a copy that steps on its own. The rows are shared.
func (m *LeastSquares) Clone() *LeastSquares {
	c := *m
	c.w, c.dw, c.history = slices.Clone(m.w), slices.Clone(m.dw), m.history.clone()
	return &c
}

// Predict gives ŷ, [n][1], for x, [n][inputs].
func (m *LeastSquares) Predict(x mat.Matrix) (*mat.Dense, error) {
	if err := wantPoints("Predict", "x", x); err != nil {
		return nil, err
	}
	n, cols := x.Dims()
	if err := wantCount("Predict", "columns of x", cols, len(m.w), len(m.w), WantColumns); err != nil {
		return nil, err
	}
	rows, out := mat.DenseCopyOf(x), mat.NewDense(n, 1, nil)
	for i := range n {
		out.Set(i, 0, m.predict(rows.RawRowView(i)))
	}
	return out, nil
}

// moments are the mean of numbers and their mean square around it.
func moments(v []float64) (mean, square float64) {
	n := float64(len(v))
	for _, x := range v {
		mean += x / n
	}
	for _, x := range v {
		d := x - mean
		square += float64(d*d) / n
	}
	return mean, square
}
