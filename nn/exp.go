package nn

import "math"

// The functions that the activations and losses are made of. They are kept in
// one place so that every path of a computation, the scalar operations of a
// Trace included, has the same bits.

func exp(x float64) float64  { return math.Exp(x) }
func tanh(x float64) float64 { return math.Tanh(x) }

// logistic is 1/(1+e^-z).
func logistic(z float64) float64 { return 1 / (1 + exp(-z)) }

// log1p is log(1+x) without the loss of a small x.
func log1p(x float64) float64 { return math.Log1p(x) }

// power is x^n for a count n.
func power(x float64, n int) float64 { return math.Pow(x, float64(n)) }
