package datasets

import (
	"math"
	"slices"
)

// W is a copy of the weights, one an input.
func (m *LeastSquares) W() []float64 { return slices.Clone(m.w) }

// B is the bias.
func (m *LeastSquares) B() float64 { return m.b }

// Gradient is ∂J/∂w and ∂J/∂b at w and b: what the next step goes against.
func (m *LeastSquares) Gradient() (dw []float64, db float64) { return slices.Clone(m.dw), m.db }

// J is the loss with its penalty at w and b.
func (m *LeastSquares) J() float64 { return m.mse + m.Penalty() }

// MSE is the mean squared error at w and b.
func (m *LeastSquares) MSE() float64 { return m.mse }

// Penalty is L2 · Σ w².
func (m *LeastSquares) Penalty() float64 {
	sum := 0.0
	for _, w := range m.w {
		sum += float64(w * w)
	}
	return float64(m.options.L2 * sum)
}

// Steps is how many updates were made.
func (m *LeastSquares) Steps() int { return m.steps }

// LearningRate is the rate of the next step.
func (m *LeastSquares) LearningRate() float64 { return m.options.LearningRate }

// Diverged tells whether J is no finite number any more: the rate is too large.
func (m *LeastSquares) Diverged() bool { return !finite(m.J()) }

// Residuals are ŷᵢ − yᵢ of all rows.
func (m *LeastSquares) Residuals() []float64 {
	out := make([]float64, len(m.y))
	for i, y := range m.y {
		out[i] = m.predict(m.x.RawRowView(i)) - y
	}
	return out
}

// R2 is the share of the variance of y that w and b explain, 1 − mse/var(y)
// (divided by n); 1 is perfect, NaN where all y are the same.
func (m *LeastSquares) R2() float64 {
	_, square := moments(m.y)
	if square == 0 {
		return math.NaN()
	}
	return 1 - m.mse/square
}

// Losses are J by step, beginning with that of w = 0, b = 0, at most 4096 of
// them: every second one is dropped whenever there are as many. steps[i] is how
// many updates were made before J was losses[i].
func (m *LeastSquares) Losses() (steps []int, losses []float64) { return m.history.all() }
