package lessons

import "slices"

// PanelID names one panel of a scene, for a step's tabs and for a Need.
type PanelID string

// Panel is a picture as plain data. Nothing in a Panel changes after it was made, so frames may share it.
// Its kinds are Network, Equation, Table, Matrices, Chart, Curve, Bars, Listing, Field, Fit, Contour, Histogram, Spread
// and Program; each has a drawer in tui/panel and one in tui/plain.
type Panel interface {
	ID() PanelID
	Heading() Label
	Remark() Label
}

// Head is the part that all panels share.
type Head struct {
	Panel  PanelID
	Title  Label // the heading, as "network"
	Detail Label // a dim remark after it, as "2-2-1 sigmoid"
}

// ID returns the panel's name.
func (h Head) ID() PanelID { return h.Panel }

// Heading returns the panel's title.
func (h Head) Heading() Label { return h.Title }

// Remark returns what stands dim after the title.
func (h Head) Remark() Label { return h.Detail }

// Known says how far a number is known.
type Known uint8

const (
	KnownNow     Known = iota // known
	KnownAhead                // not computed yet, shown as ·
	KnownAsked                // what the question or the operation in hand is after, shown as ?
	KnownWorking              // being summed up at this moment, shown as …
)

// Num is a number on a panel and the Ref under which its sum opens.
type Num struct {
	Ref      Ref
	V        float64
	Digits   int  // decimals
	Signed   bool // can be negative: has a sign column
	Known    Known
	Editable bool // e types another one
}

// Unit is a neuron, or an input.
type Unit struct {
	Name      string // h₁
	Value     Num
	DeltaName string // δ₁; empty: none is shown
	Delta     Num
	Lit       bool    // takes part in the operation in hand: framed
	Notes     []Named // under it, as the target and J under an output
	Off       bool    // dropped out in this update: dark, without a value and without edges
	Thumb     *Thumb  // nil: its block shows its value
}

// Thumb is what a unit answers all over the plane of two inputs, small.
type Thumb struct {
	Side int       // V has Side × Side values
	V    []float64 // −1 to 1, row by row, the top row first
}

// Named is a number with its name.
type Named struct {
	Name Label
	Num  Num
	Lit  bool
}

// Edge is a connection of two units of neighbouring layers.
type Edge struct {
	Layer    int    // from Layers[Layer] to Layers[Layer+1]
	From, To int    // unit numbers in those layers
	Name     string // w₁
	Weight   Num
	Lit      bool // on the path of the operation in hand
	InHand   bool // the weight of the operation in hand: a chip
}

// Network is the diagram: layers from left to right, inputs first.
//
// In a network of small fields an input without a Thumb is a feature that is not in use, and the edges to a single
// output without one run to the right edge, where its large Field stands.
type Network struct {
	Head
	Layers [][]Unit
	Edges  []Edge
}

// Join is what stands between the terms of an equation.
type Join uint8

const (
	Times Join = iota // · between symbols, × between numbers
	Plus              // + between both
)

// Piece is a bit of a term's own arithmetic: a sign or bracket, or a number.
type Piece struct {
	Text  string
	Num   Num
	IsNum bool
}

// Term is a factor or a summand of an Equation.
type Term struct {
	What   Label  // what it is, as "slope of h₁"
	Sym    string // h₁(1 − h₁)
	Short  string // for narrow columns; empty: Sym
	Num    Num
	InHand bool    // the factor in hand: a chip
	Work   []Piece // under the factor in hand: 0.6457 × (1 − 0.6457)
	SoFar  *Num    // running product or sum up to this term
}

// Equation is one sum or product, a column a term. It is never in a tab.
type Equation struct {
	Head
	Join   Join
	Terms  []Term
	Result Term
	Note   Label // a remark at its right or under it, as "nothing came in, nothing to blame"
}

// CellKind says how the numbers of a table's column are drawn.
type CellKind uint8

const (
	PlainCell CellKind = iota // a number or a word
	HeatCell                  // on a ground of its value's colour
	BarCell                   // a bar to both sides of a middle line; it repeats the number of the column before
)

// Column is a column of a Table.
type Column struct {
	Name  Label
	Name2 Label // BarCell: the heading of the right half
	Kind  CellKind
	Group int // heat columns of one group share a scale
	Lit   bool
}

// Cell is a cell of a Table: a number or, if Text is not empty, a word.
type Cell struct {
	Num     Num
	Text    Label
	InHand  bool // a chip
	Changed bool // the last action changed it: marked
	Empty   bool
}

// Row is a row of a Table.
type Row struct {
	Name  string // w₁
	About string // x₁→h₁
	Label Label  // instead of Name and About
	Here  bool   // ▸ and accent
	Cells []Cell
}

// Table is a table of weights, of a layer, of a summary.
type Table struct {
	Head
	RowHead Label // over the names of the rows
	Columns []Column
	Rows    []Row
	Note    Label // a dim line under it
}

// Matrix is one block of Matrices, with what stands before it.
type Matrix struct {
	Before string // "", "·", "+", "=", "→ σ"
	Name   string // W₁
	Shape  string // 4×3
	Cells  [][]Num
	Row    int // the lit row, -1 for none
	Col    int // the lit column, -1 for none
}

// Matrices is a layer as one product of matrices: W₁ · x + b₁ = z₁ → h.
type Matrices struct {
	Head
	Items []Matrix
	Note  Label
}

// Series is a curve of a Chart. X rises; X and Y are of equal length and shared, never changed.
type Series struct {
	Name Label
	X, Y []float64
	Last Num       // the value in the legend
	Raw  []float64 // what Y smooths, drawn faint under it; nil: nothing was smoothed
	Held bool      // of samples that were not trained on: an open mark
}

// Event is something noted on a Chart's x axis: a turning point, where a rule stopped, where a loss diverged.
type Event struct {
	X      float64
	Name   Label // one short sentence; empty: only its mark
	Series int   // the curve that bears the mark
}

// Stretch is a part of a Chart's x axis, as the patience of a stopping rule that is used up.
type Stretch struct {
	From, To float64
	Name     Label
}

// Chart is a line chart of losses over updates or epochs.
type Chart struct {
	Head
	XName  Label
	Series []Series
	LogY   bool
	Rises  bool    // its values are to grow: what grows does not diverge
	Cursor float64 // where we are on the x axis
	Events []Event
	Waits  []Stretch
	Note   Label // a dim line at its foot
}

// Curve is a function y(x) with the point where we stand and the tangent there.
type Curve struct {
	Head
	X, Y    []float64
	Point   Named // Num is y at At
	At      Named // Num is x of the point
	Slope   Named // Num is the slope of the tangent
	Tangent bool
}

// Bar is a bar of Bars.
type Bar struct {
	Name Label
	Num  Num
	Lit  bool
}

// Bars compares sizes, on a log scale where Log says so.
type Bars struct {
	Head
	Bars []Bar
	Log  bool
	Note Label
}

// Mark stands before a row of a Listing.
type Mark uint8

const (
	NoMark Mark = iota
	MarkDone
	MarkHere
	MarkOpen
)

// Line is a row of a Listing.
type Line struct {
	No    string // 8; empty: none
	Name  Label
	Num   Num
	IsNum bool
	Mark  Mark
}

// Part is a group of lines of a Listing; parts stand side by side where there is room.
type Part struct {
	Title Label
	Lines []Line
}

// Listing is a list with numbers: the operations of a pass, a check, the sum of a count.
type Listing struct {
	Head
	Parts []Part
	Note  Label
}

// Need is the set of panels somebody looks at.
type Need []PanelID

// Make returns the panels of the set in its order. Those that there are not now, for which panel gives nil, are left out.
func (n Need) Make(panel func(PanelID) Panel) []Panel {
	var list []Panel
	for _, id := range n {
		if p := panel(id); p != nil {
			list = append(list, p)
		}
	}
	return list
}

// Has tells whether id is in the set.
func (n Need) Has(id PanelID) bool { return slices.Contains(n, id) }
