package pass

import "strconv"

// The largest networks whose weights and units have short names: w5, z3.
const (
	maxShortWeights = 9
	maxShortUnits   = 12
)

// shape is the extent of a network: how many units its layers have, the inputs first. Weight layers, units and
// inputs count from 0; parameters are numbered as in nn: all weights by layer, unit and input, then all biases.
type shape struct {
	sizes       []int
	weights     int // all of them
	units       int // after the inputs
	firstWeight []int
	firstUnit   []int
}

func newShape(sizes []int) shape {
	s := shape{sizes: sizes}
	for l := range len(sizes) - 1 {
		s.firstWeight, s.firstUnit = append(s.firstWeight, s.weights), append(s.firstUnit, s.units)
		s.weights += sizes[l] * sizes[l+1]
		s.units += sizes[l+1]
	}
	return s
}

// layers counts the layers with weights.
func (s *shape) layers() int { return len(s.sizes) - 1 }

func (s *shape) last() int       { return s.layers() - 1 }
func (s *shape) in(l int) int    { return s.sizes[l] }
func (s *shape) out(l int) int   { return s.sizes[l+1] }
func (s *shape) inputs() int     { return s.sizes[0] }
func (s *shape) outputs() int    { return s.sizes[len(s.sizes)-1] }
func (s *shape) params() int     { return s.weights + s.units }
func (s *shape) shortW() bool    { return s.weights <= maxShortWeights }
func (s *shape) shortUnit() bool { return s.units <= maxShortUnits }

func (s *shape) weight(l, u, i int) int { return s.firstWeight[l] + u*s.in(l) + i }
func (s *shape) unit(l, u int) int      { return s.firstUnit[l] + u }

// weightAt is the inverse of weight.
func (s *shape) weightAt(k int) (l, u, i int) {
	for l = s.last(); s.firstWeight[l] > k; l-- {
	}
	k -= s.firstWeight[l]
	return l, k / s.in(l), k % s.in(l)
}

// unitAt is the inverse of unit.
func (s *shape) unitAt(k int) (l, u int) {
	for l = s.last(); s.firstUnit[l] > k; l-- {
	}
	return l, k - s.firstUnit[l]
}

// param is the number of a weight or a bias.
func (s *shape) param(n name) int {
	if n.kind == biasKind {
		return s.weights + s.unit(n.layer, n.unit)
	}
	return s.weight(n.layer, n.unit, n.input)
}

// paramAt is the inverse of param.
func (s *shape) paramAt(k int) name {
	if k >= s.weights {
		l, u := s.unitAt(k - s.weights)
		return name{kind: biasKind, layer: l, unit: u, sample: inHand}
	}
	l, u, i := s.weightAt(k)
	return name{kind: weightKind, layer: l, unit: u, input: i, sample: inHand}
}

// String is the usual short form, 2-2-1.
func (s *shape) String() string {
	text := ""
	for i, n := range s.sizes {
		if i > 0 {
			text += "-"
		}
		text += strconv.Itoa(n)
	}
	return text
}
