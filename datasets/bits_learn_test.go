package datasets

import (
	"testing"

	"gonum.org/v1/gonum/mat"
)

// TestLearnerBits holds what is learned to the last bit, as TestBits holds the data.
func TestLearnerBits(t *testing.T) {
	iris := Iris()
	rows := iris.Len()
	centres := must[*mat.Dense](t)(PlusPlusCentres(iris.X, 3, 7))
	groups := must[*KMeans](t)(NewKMeans(iris.X, centres))
	for !groups.Step() {
	}
	labels := make([]int, rows)
	for i := range labels {
		labels[i] = iris.Class(i)
	}
	tree := grow(t, iris.X, labels, TreeOptions{Order: BestFirst})
	grown := mat.NewDense(tree.Len(), 3, nil)
	for id := range tree.Len() {
		n, _ := tree.Node(id)
		grown.SetRow(id, []float64{n.Entropy, n.Split.Threshold, n.Split.Gain})
	}
	line := must[*LeastSquares](t)(NewLeastSquares(iris.X.Slice(0, rows, 0, 3), iris.X.Slice(0, rows, 3, 4), LeastSquaresOptions{LearningRate: 0.01, L2: 0.1}))
	for range 100 {
		line.Step()
	}
	dw, db := line.Gradient()
	descended := mat.NewDense(1, 9, append(append(line.W(), dw...), line.B(), db, line.J()))
	for name, c := range map[string]struct{ got, want uint32 }{
		"k-means":       {bitsOf(groups.Centres(), mat.NewDense(1, 1, []float64{groups.Inertia()})), 0x8a014c1a},
		"tree":          {bitsOf(grown), 0x295f9720},
		"least squares": {bitsOf(descended), 0x332ca7a3},
	} {
		if c.got != c.want {
			t.Errorf("%s: %#x", name, c.got)
		}
	}
}
