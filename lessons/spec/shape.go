package spec

import (
	"slices"
	"strconv"
	"strings"
)

const (
	maxPieces = 16
	maxUnits  = 512
	maxKernel = 11
	minPool   = 2
	maxPool   = 8
	maxRows   = 1_000_000
)

// readShape takes the pieces of the hidden part.
func readShape(text string) (string, *Error) {
	pieces, e := parseShape(text)
	if e != nil {
		return "", e
	}
	texts := make([]string, len(pieces))
	for i, p := range pieces {
		texts[i] = p.String()
	}
	return strings.Join(texts, ","), nil
}

func parseShape(text string) ([]Piece, *Error) {
	if text == "" {
		return nil, nil
	}
	texts := strings.Split(text, ",")
	if len(texts) > maxPieces {
		return nil, outside(Pieces, "", len(texts), between(0, maxPieces))
	}
	pieces := make([]Piece, len(texts))
	dense := false
	for i, text := range texts {
		p, e := parsePiece(text)
		switch {
		case e != nil && (e.Kind == Units || e.Kind == Filters):
			e.At = i + 1
			return nil, e
		case e != nil:
			return nil, e
		case dense && p.Kind != DensePiece:
			return nil, &Error{Kind: AfterDense, Given: text}
		}
		dense, pieces[i] = p.Kind == DensePiece, p
	}
	return pieces, nil
}

// parsePiece reads N, convKxF or poolK.
func parsePiece(text string) (Piece, *Error) {
	if sizes, ok := strings.CutPrefix(text, "conv"); ok {
		side, filters, _ := strings.Cut(sizes, "x")
		k, e := whole(side, 1, maxKernel)
		if e != nil {
			return Piece{}, &Error{Kind: PieceForm, Given: text, Expected: "convKxF, K 1 to 11"}
		}
		f, e := whole(filters, 1, maxUnits)
		return Piece{Kind: ConvPiece, Kernel: int(k), Filters: int(f)}, asSize(e, Filters)
	}
	if side, ok := strings.CutPrefix(text, "pool"); ok {
		k, e := whole(side, minPool, maxPool)
		if e != nil {
			return Piece{}, &Error{Kind: PieceForm, Given: text, Expected: "poolK, K 2 to 8"}
		}
		return Piece{Kind: PoolPiece, Kernel: int(k)}, nil
	}
	n, e := whole(text, 1, maxUnits)
	return Piece{Units: int(n)}, asSize(e, Units)
}

// asSize says of a number out of range what it is a number of.
func asSize(e *Error, kind Kind) *Error {
	if e != nil && e.Kind == Range {
		e.Kind = kind
	}
	return e
}

// String is the piece as networkShape has it.
func (p Piece) String() string {
	switch p.Kind {
	case ConvPiece:
		return "conv" + strconv.Itoa(p.Kernel) + "x" + strconv.Itoa(p.Filters)
	case PoolPiece:
		return "pool" + strconv.Itoa(p.Kernel)
	}
	return strconv.Itoa(p.Units)
}

// weighted tells whether a piece has weights, and so an activation.
func (p Piece) weighted() bool { return p.Kind != PoolPiece }

func (v values) pieces() []Piece {
	pieces, _ := parseShape(v.get("networkShape"))
	return pieces
}

// dense are the units of the hidden dense layers.
func dense(pieces []Piece) []int {
	var units []int
	for _, p := range pieces {
		if p.Kind == DensePiece {
			units = append(units, p.Units)
		}
	}
	return units
}

// acting counts the hidden layers that have an activation.
func (v values) acting() int {
	n := 0
	for _, p := range v.pieces() {
		if p.weighted() {
			n++
		}
	}
	return n
}

// weightLayer is a layer with weights: the inputs of a unit, and the units; of a
// convolution, its filters.
type weightLayer struct{ inputs, units int }

// net is how large the layers are, pieces and output.
type net struct {
	sizes   []int // inputs, each piece, outputs; a picture counts its numbers
	weights []weightLayer
}

// net works the layers out. Where the data are not known, a width is taken to be 1.
func (v values) net() (n net, e *Error) {
	width, known := v.width()
	if !known {
		width = 1
	}
	side, depth := v.facts().side, 1
	n.sizes = []int{width}
	for _, p := range v.pieces() {
		if p.Kind != DensePiece && side == 0 {
			return n, &Error{Kind: Pictures, Key: "networkShape", Given: p.String()}
		}
		switch p.Kind {
		case ConvPiece:
			n.weights = append(n.weights, weightLayer{p.Kernel * p.Kernel * depth, p.Filters})
			depth = p.Filters
			width = side * side * depth
		case PoolPiece:
			if p.Kernel > side {
				e := outside(Window, "networkShape", side, "")
				e.Beside, e.Expected = p.String(), between(1, uint64(side))
				return n, e
			}
			side /= p.Kernel
			width = side * side * depth
		default:
			n.weights = append(n.weights, weightLayer{width, p.Units})
			width = p.Units
		}
		n.sizes = append(n.sizes, width)
	}
	outputs := max(v.outputs(), 1)
	n.weights = append(n.weights, weightLayer{width, outputs})
	n.sizes = append(n.sizes, outputs)
	return n, nil
}

func (n net) params() int {
	sum := 0
	for _, l := range n.weights {
		sum += (l.inputs + 1) * l.units
	}
	return sum
}

func checkShape(v values) *Error {
	_, e := v.net()
	return e
}

// needsHidden is the condition of a key that acts on hidden layers.
func needsHidden(v values) *Error {
	if v.acting() == 0 {
		return &Error{Kind: NoHidden}
	}
	return nil
}

// needsPictures is the condition of a key that moves pictures.
func needsPictures(v values) *Error {
	if v.facts().side > 0 {
		return nil
	}
	return &Error{Kind: Idle, Beside: "dataset=" + v.dataset(), Expected: "digits, moved-digits, arrange, shapes"}
}

func equal[T comparable](list []T) bool {
	return !slices.ContainsFunc(list, func(x T) bool { return x != list[0] })
}

func repeat[T any](x T, n int) []T {
	list := make([]T, n)
	for i := range list {
		list[i] = x
	}
	return list
}
