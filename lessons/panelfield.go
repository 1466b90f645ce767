package lessons

// Axis is one direction of a Field, a Fit or a Contour.
type Axis struct {
	Name   Label // x₁
	Lo, Hi float64
}

// Point is a sample on a Field or a Fit.
type Point struct {
	X, Y   float64
	Ref    Ref     // the sample's own loss, which a click opens; empty: none
	Sign   int     // +1 or −1: which of two classes; 0: a number
	Value  float64 // of a number: its target, −1 to 1 on the scale of the field
	Held   bool    // not trained on: drawn open
	Wrong  bool    // on the other side of the boundary
	InHand bool    // the one that the cursor or the question is at
}

// Field is what a network, or one of its units, answers all over the plane of two inputs. Value i of a row of the grid is
// that of the middle of the i-th of Side equal parts of X; so are the rows parts of Y.
type Field struct {
	Head
	X, Y     Axis
	Side     int       // Grid has Side × Side values
	Grid     []float64 // −1 to 1, row by row, the top row first
	Discrete bool      // only the sign is shown
	Points   []Point
	Held     Label // what the open points are, as "validation"
	Wrong    Num   // how many points are on the wrong side; an empty Ref: not counted
	Note     Label
}

// Fit is a fitted curve over one input, with the samples it was fitted to.
type Fit struct {
	Head
	X, Y   Axis
	Curves []Series // the fit, and what it was to find; Last is not used
	Points []Point
	Held   Label // what the open points are
	Note   Label
}

// Path is the way of one optimizer over a Contour, a point a step, the start first.
type Path struct {
	Name   Label
	X, Y   []float64 // of equal length and shared, never changed
	Loss   []float64 // at each point; nil: it is not told
	Ended  bool      // it left all bounds, or arrived: no newer point will come
	InHand bool      // the one whose inner state is shown
}

// Contour is a loss over two weights from above, with the paths of optimizers on it.
type Contour struct {
	Head
	X, Y   Axis
	Side   int       // Grid has Side × Side values
	Grid   []float64 // heights above the lowest, row by row, the top row first, each in the middle of its part as in a Field
	Minima [][2]float64
	Start  [2]float64
	Paths  []Path
	Steps  int         // of the race so far: paths are marked every few steps
	Aim    *[2]float64 // where the cursor chooses the next step or the start
	Note   Label
}

// MarkEvery is how many steps lie between two marks of a path: 7, doubled until a path has at most 40 marks.
func (c Contour) MarkEvery() int {
	every := 7
	for c.Steps/every > 40 {
		every *= 2
	}
	return every
}
