package datasets

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/mat"
)

// Stage is what the next Step does.
func (m *KMeans) Stage() KMeansStage { return m.stage }

// K is how many centres there are.
func (m *KMeans) K() int { return len(m.counts) }

// Rows is how many rows there are.
func (m *KMeans) Rows() int { return len(m.labels) }

// Inputs is how many numbers a row has.
func (m *KMeans) Inputs() int { return columnsOf(m.x) }

// Row is a copy of row i; nil if there is none.
func (m *KMeans) Row(i int) []float64 { return rowOf(m.x, i) }

// Centre is a copy of centre j, from 0; nil if there is none.
func (m *KMeans) Centre(j int) []float64 { return rowOf(m.centres, j) }

// Centres is a copy of all centres, [k][inputs].
func (m *KMeans) Centres() *mat.Dense {
	var out mat.Dense
	if m.centres != nil {
		out.CloneFrom(m.centres)
	}
	return &out
}

// Label is the centre of row i since the last assign; −1 before the first one,
// and for a row that is not there.
func (m *KMeans) Label(i int) int {
	if i < 0 || i >= len(m.labels) {
		return -1
	}
	return m.labels[i]
}

// Labels is a copy of the labels of all rows.
func (m *KMeans) Labels() []int { return slices.Clone(m.labels) }

// Counts is how many rows each centre has since the last assign.
func (m *KMeans) Counts() []int { return slices.Clone(m.counts) }

// Changed is how many rows the last assign gave another label.
func (m *KMeans) Changed() int { return m.changed }

// Moves is how often the centres were moved.
func (m *KMeans) Moves() int { return m.moves }

// Inertia is Σ |x − c|² over all rows and their centres as the last assign found
// them; +Inf before the first one.
func (m *KMeans) Inertia() float64 { return m.inertia }

// Distance is |xᵢ − cⱼ|², with the centre where it is now; NaN where there is no
// such row or centre.
func (m *KMeans) Distance(i, j int) float64 {
	if i < 0 || i >= m.Rows() || j < 0 || j >= m.K() {
		return math.NaN()
	}
	return squaredDistance(m.x.RawRowView(i), m.centres.RawRowView(j))
}

// Mean is the mean of the rows of centre j since the last assign, where a move
// puts it; the centre itself where it has no rows, nil where there is no such
// centre.
func (m *KMeans) Mean(j int) []float64 {
	if j < 0 || j >= m.K() {
		return nil
	}
	return m.mean(j)
}
