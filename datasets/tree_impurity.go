package datasets

import "math"

// Entropy is how mixed the classes of some rows are, in bits (Shannon 1948):
//
//	H = −Σ p·log₂ p   with p = count / sum of counts
//
// 0 for one class, log₂ k for k classes alike. In nats it is ln 2 times as much.
// A count that is not above 0 adds nothing.
func Entropy(counts []int) float64 {
	n, h := total(counts), 0.0
	for _, c := range counts {
		if c > 0 {
			p := float64(c) / n
			h -= float64(p * (math.Log(p) / math.Ln2))
		}
	}
	return math.Abs(h) // one class: no −0
}

// Gini is how often two rows, drawn one after the other with replacement, are of
// two classes (Breiman and others 1984): 1 − Σ p². A count that is not above 0
// adds nothing; without any count above 0 it is 0.
func Gini(counts []int) float64 {
	n := total(counts)
	if n == 0 {
		return 0
	}
	g := 1.0
	for _, c := range counts {
		if c > 0 {
			p := float64(c) / n
			g -= float64(p * p)
		}
	}
	return g
}

func total(counts []int) float64 {
	n := 0.0
	for _, c := range counts {
		n += math.Max(0, float64(c))
	}
	return n
}
