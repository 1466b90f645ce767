package training

// MaxPoints is the most points a history keeps; once it has them every second one is dropped.
const MaxPoints = 4096

// History is what was measured on the way. Its slices are shared and not to be changed; they never change themselves.
type History struct {
	Epoch            []int // of each measuring; 0: before the first update
	Train, Val, Test Curve

	Update []int     // updates done before
	Batch  []float64 // the loss of the batch of each update, penalties included, before it was made
}

// Curve is a set's measures by epoch; nil where there is no such set, or no accuracy.
type Curve struct{ Loss, Accuracy []float64 }

// Measured is the loss of a whole set, without penalties and dropout, and the share of right answers; NaN where there is none.
type Measured struct{ Loss, Accuracy float64 }

// Losses are the measures of all sets at one moment.
type Losses struct{ Train, Val, Test Measured }

// columns are what is measured in an epoch, in the order of a series.
func (l Losses) columns() [6]float64 {
	return [...]float64{l.Train.Loss, l.Train.Accuracy, l.Val.Loss, l.Val.Accuracy, l.Test.Loss, l.Test.Accuracy}
}

// series is numbers at growing places. What was handed out is never written to again.
type series struct {
	at      []int
	columns [6][]float64
	wide    int // columns in use
	stride  int // only places that are multiples of it are kept
}

func newSeries(wide int) series { return series{wide: wide, stride: 1} }

func (s *series) add(at int, v [6]float64) {
	if at%s.stride != 0 {
		return
	}
	if len(s.at) == MaxPoints {
		if s.thin(); at%s.stride != 0 {
			return
		}
	}
	if len(s.at) == cap(s.at) {
		s.move(min(max(64, 2*len(s.at)), MaxPoints), 1)
	}
	s.at = append(s.at, at)
	for c := range s.wide {
		s.columns[c] = append(s.columns[c], v[c])
	}
}

// thin drops every second point.
func (s *series) thin() {
	s.stride *= 2
	s.move(MaxPoints, 2)
}

// move copies every step-th point to larger slices.
func (s *series) move(capacity, step int) {
	at := make([]int, 0, capacity)
	for i := 0; i < len(s.at); i += step {
		at = append(at, s.at[i])
	}
	s.at = at
	for c, old := range s.columns[:s.wide] {
		column := make([]float64, 0, capacity)
		for i := 0; i < len(old); i += step {
			column = append(column, old[i])
		}
		s.columns[c] = column
	}
}

// clipped is the series whose next point goes to slices of its own.
func (s series) clipped() series {
	n := len(s.at)
	s.at = s.at[:n:n]
	for c := range s.columns[:s.wide] {
		s.columns[c] = s.columns[c][:n:n]
	}
	return s
}

// curve is two columns; nil where the first measure was none.
func (s *series) curve(column int) Curve {
	c := Curve{s.columns[column], s.columns[column+1]}
	if len(c.Loss) == 0 || c.Loss[0] != c.Loss[0] {
		c.Loss = nil
	}
	if len(c.Accuracy) == 0 || c.Accuracy[0] != c.Accuracy[0] {
		c.Accuracy = nil
	}
	return c
}
