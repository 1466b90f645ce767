package datasets

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/mat"
)

// KMeansStage is what the next step of k-means does.
type KMeansStage uint8

// The stages. Assign and Move follow each other until nothing changes.
const (
	KMeansAssign KMeansStage = iota // label every row with its nearest centre
	KMeansMove                      // put every centre to the mean of its rows
	KMeansDone                      // nothing is left to do
)

// KMeans finds groups of rows by Lloyd's algorithm (Lloyd 1957, published 1982),
// half an iteration a step:
//
//	assign: labelᵢ = argminⱼ |xᵢ − cⱼ|², of equally near centres the one with the lowest number
//	move:   cⱼ = mean of the rows with label j; a centre without rows stays where it is
//
// Neither raises the inertia Σᵢ |xᵢ − c_label|², so it ends: once an assign leaves
// every label as it was, or an inertia is no lower than the one before, which
// takes a tie or rounding. scikit-learn moves a centre without rows to a row that
// is far from its own.
type KMeans struct {
	x       *mat.Dense // [n][inputs], shared between clones and never changed
	centres *mat.Dense // [k][inputs]
	labels  []int      // −1 before the first assign
	counts  []int      // rows of each centre
	stage   KMeansStage
	edited  bool // the centres are not those of a move
	changed int
	moves   int
	inertia float64 // of the last assign
}

// NewKMeans starts from given centres, [k][inputs], as many as x, [n][inputs],
// has rows at most. All numbers must be within ±1e100. It copies both.
func NewKMeans(x, centres mat.Matrix) (*KMeans, error) {
	const where = "NewKMeans"
	if err := wantPoints(where, "x", x); err != nil {
		return nil, err
	}
	if err := wantPoints(where, "centres", centres); err != nil {
		return nil, err
	}
	n, inputs := x.Dims()
	k, cols := centres.Dims()
	if err := wantCount(where, "centres", k, 1, n, WantCentres); err != nil {
		return nil, err
	}
	if err := wantCount(where, "columns of centres", cols, inputs, inputs, WantLikeX); err != nil {
		return nil, err
	}
	m := &KMeans{x: mat.DenseCopyOf(x), centres: mat.DenseCopyOf(centres), counts: make([]int, k), edited: true, inertia: math.Inf(1)}
	m.labels = slices.Repeat([]int{-1}, n)
	return m, nil
}

// Step does what Stage says and tells whether nothing is left to do.
func (m *KMeans) Step() (done bool) {
	switch m.stage {
	case KMeansAssign:
		m.assign()
	case KMeansMove:
		for j := range m.counts {
			copy(m.centres.RawRowView(j), m.mean(j))
		}
		m.moves++
		m.stage = KMeansAssign
	}
	return m.stage == KMeansDone
}

func (m *KMeans) assign() {
	before := m.inertia
	m.inertia, m.changed = 0, 0
	clear(m.counts)
	for i := range m.labels {
		label, d := m.nearest(m.x.RawRowView(i))
		if label != m.labels[i] {
			m.changed++
		}
		m.labels[i] = label
		m.counts[label]++
		m.inertia += d
	}
	m.stage = KMeansMove
	if !m.edited && (m.changed == 0 || m.inertia >= before) {
		m.stage = KMeansDone
	}
	m.edited = false
}

// nearest is the centre nearest to a point, and how far it is, squared.
func (m *KMeans) nearest(point []float64) (label int, d float64) {
	d = math.Inf(1)
	for j := range m.counts {
		if e := squaredDistance(point, m.centres.RawRowView(j)); e < d {
			label, d = j, e
		}
	}
	return label, d
}

// mean is the mean of a centre's rows, or the centre where it has none.
func (m *KMeans) mean(j int) []float64 {
	out := make([]float64, m.Inputs())
	if m.counts[j] == 0 {
		copy(out, m.centres.RawRowView(j))
		return out
	}
	for i, label := range m.labels {
		if label == j {
			for c, v := range m.x.RawRowView(i) {
				out[c] += v
			}
		}
	}
	for c := range out {
		out[c] /= float64(m.counts[j])
	}
	return out
}

// Nearest is the centre nearest to a point of as many finite numbers as a row has.
func (m *KMeans) Nearest(point []float64) (int, error) {
	if err := wantPoint("Nearest", "point", point, m.Inputs()); err != nil {
		return 0, err
	}
	label, _ := m.nearest(point)
	return label, nil
}

// SetCentre puts centre j somewhere else by hand. The next step assigns.
func (m *KMeans) SetCentre(j int, point []float64) error {
	if err := wantCount("SetCentre", "centre", j, 0, m.K()-1, WantCentre); err != nil {
		return err
	}
	if err := wantPoint("SetCentre", "point", point, m.Inputs()); err != nil {
		return err
	}
	copy(m.centres.RawRowView(j), point)
	m.edited, m.stage = true, KMeansAssign
	return nil
}

// Clone is a copy that steps on its own. The rows are shared.
func (m *KMeans) Clone() *KMeans {
	c := *m
	c.centres, c.labels, c.counts = m.Centres(), slices.Clone(m.labels), slices.Clone(m.counts)
	return &c
}
