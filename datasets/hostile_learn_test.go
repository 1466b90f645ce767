package datasets

import (
	"errors"
	"fmt"
	"math"
	"testing"

	"gonum.org/v1/gonum/mat"
)

func hostileMatrices() []mat.Matrix {
	return []mat.Matrix{nil, (*mat.Dense)(nil), (*mat.VecDense)(nil), &mat.Dense{}, &mat.VecDense{}, mat.NewVecDense(3, nil),
		mat.NewDense(3, 2, []float64{1, 2, math.NaN(), 4, 5, 6}), mat.NewDense(1, 1, []float64{math.Inf(1)}), mat.NewDense(2, 1, []float64{1e308, -1e308}),
		mat.NewDense(2, 1, []float64{largest, -largest}), mat.NewDense(3, 2, []float64{1, 2, 3, 4, 5, 6}), mat.NewDense(3, 2, []float64{1, 2, 3, 4, 5, 6}).T()}
}

// wantValueError refuses an error that is no *ValueError with words.
func wantValueError(t *testing.T, what string, err error) {
	t.Helper()
	var value *ValueError
	if err != nil && (!errors.As(err, &value) || value.Expected == "" || value.Where == "" || value.What == "") {
		t.Errorf("%s: %#v", what, err)
	}
}

func TestLearnersNeverPanic(t *testing.T) {
	points := [][]float64{nil, {}, {0}, {math.NaN()}, {1, 2}, {1e200, 1}, {largest, -largest}, {1, 2, 3}}
	numbers := []int{math.MinInt, -1, 0, 1, 2, 3, 64, math.MaxInt}
	values := []float64{0, -1, 1, 0.1, 1e-300, largest, math.MaxFloat64, math.NaN(), math.Inf(-1)}
	labels := [][]int{nil, {}, {0, 1}, {0, 1, 0}, {0, 63, 64}, {-1, 0, 1}, {math.MaxInt, 0, math.MinInt}, {5, 5, 5}}
	kmeans, trees, lines := []*KMeans{{}}, []*Tree{{}}, []*LeastSquares{{}}
	for i, x := range hostileMatrices() {
		for j, y := range hostileMatrices() {
			mustNotPanic(t, fmt.Sprint("New ", i, j), func() error {
				if m, err := NewKMeans(x, y); err == nil {
					kmeans = append(kmeans, m)
				} else {
					wantValueError(t, "NewKMeans", err)
				}
				for _, v := range values {
					if m, err := NewLeastSquares(x, y, LeastSquaresOptions{LearningRate: v, L2: values[j%len(values)]}); err == nil {
						lines = append(lines, m)
					} else {
						wantValueError(t, "NewLeastSquares", err)
					}
				}
				return nil
			})
		}
		for _, n := range numbers {
			mustNotPanic(t, fmt.Sprint("starts ", i, n), func() error {
				_, err := RandomCentres(x, n, 1)
				wantValueError(t, "RandomCentres", err)
				_, err = PlusPlusCentres(x, n, 1)
				wantValueError(t, "PlusPlusCentres", err)
				for _, l := range labels {
					if m, err := NewTree(x, l, TreeOptions{MaxDepth: n, Order: TreeOrder(n)}); err == nil {
						trees = append(trees, m)
					} else {
						wantValueError(t, "NewTree", err)
					}
				}
				return nil
			})
		}
	}
	if len(kmeans) < 5 || len(trees) < 5 || len(lines) < 5 {
		t.Fatalf("only %d, %d and %d could be made", len(kmeans), len(trees), len(lines))
	}
	for _, p := range points {
		for _, n := range numbers {
			for _, m := range kmeans {
				mustNotPanic(t, "KMeans", func() error { return useKMeans(t, m.Clone(), n, p) })
			}
			for _, m := range trees {
				mustNotPanic(t, "Tree", func() error { return useTree(t, m.Clone(), n, p) })
			}
		}
		for _, m := range lines {
			mustNotPanic(t, "LeastSquares", func() error { return useLine(t, m.Clone(), p, values) })
		}
	}
}

func useKMeans(t *testing.T, m *KMeans, n int, p []float64) error {
	wantValueError(t, "SetCentre", m.SetCentre(n, p))
	_, err := m.Nearest(p)
	wantValueError(t, "Nearest", err)
	for range 5 {
		m.Step()
	}
	_, _, _, _, _ = m.Row(n), m.Centre(n), m.Label(n), m.Distance(n, n), m.Mean(n)
	_, _, _, _, _, _ = m.Stage(), m.Centres(), m.Labels(), m.Counts(), m.Inputs(), m.Inertia()
	return nil
}

func useTree(t *testing.T, m *Tree, n int, p []float64) error {
	for range 3 {
		m.Step()
	}
	_, err := m.Candidates(n)
	wantValueError(t, "Candidates", err)
	_, err = m.Leaf(p)
	wantValueError(t, "Leaf", err)
	for _, x := range hostileMatrices() {
		_, err = m.Predict(x)
		wantValueError(t, "Predict", err)
	}
	_, _ = m.Node(n)
	_, _ = m.Best(n)
	_, _ = m.Next()
	_, _, _, _, _, _ = m.Rows(n), m.DepthFirst(), m.Accuracy(), m.Entropy(), m.Classes(), m.Len()
	return nil
}

func useLine(t *testing.T, m *LeastSquares, p []float64, values []float64) error {
	for _, v := range values {
		wantValueError(t, "Set", m.Set(p, v))
		wantValueError(t, "SetLearningRate", m.SetLearningRate(v))
		m.Step()
	}
	for _, x := range hostileMatrices() {
		_, err := m.Predict(x)
		wantValueError(t, "Predict", err)
	}
	_, _, err := m.Best()
	wantValueError(t, "Best", err)
	_, _ = m.LargestRate()
	_, _ = m.Losses()
	_, _ = m.Gradient()
	_, _, _, _, _, _ = m.R2(), m.Residuals(), m.W(), m.J(), m.Diverged(), m.Penalty()
	return nil
}

func TestImpuritiesOfOddCounts(t *testing.T) {
	for _, counts := range [][]int{nil, {}, {0}, {-1, 0}, {5}, {-3, 5}} {
		if h, g := Entropy(counts), Gini(counts); h != 0 || g != 0 || math.Signbit(h) {
			t.Errorf("%v: entropy %v, gini %v", counts, h, g)
		}
	}
	if h := Entropy([]int{math.MaxInt, math.MaxInt}); h != 1 {
		t.Errorf("entropy %v", h)
	}
}
