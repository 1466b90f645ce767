package datasets

import (
	"fmt"
	"math"
	"math/rand/v2"

	"gonum.org/v1/gonum/mat"
)

// side is the rows and the columns of the made pictures.
const side = 12

// Arrange is 12 by 12 pictures, [n][144], of the same four corners ┌ ┐ └ ┘ in four
// arrangements, so that no corner by itself tells the class: box ┌┐└┘, plus
// ┘└┐┌, cups └┘┌┐ and sides ┐┌┘└, row by row. A corner is 4 by 4 with a stroke
// along two edges, the gap between corners is one pixel, and the whole lies
// anywhere in 4 by 4 places. The ink of a picture is uniform in (0.6, 1); every
// pixel has normal noise of this standard deviation, 0.1 as a rule, and is not
// cut to 0..1. Row i is of class i mod 4, then rows are shuffled.
func Arrange(rows int, noise float64, seed uint64) (*Set, error) {
	return pictures("Arrange", "arrange", []string{"box", "plus", "cups", "sides"}, rows, noise, seed, drawArrangement)
}

// Shapes is 12 by 12 pictures, [n][144], of six shapes drawn with strokes of one
// pixel: square, diamond, circle, plus, x and triangle, each of size 5, 7 or 9
// and anywhere. Ink, noise and order are as in Arrange.
func Shapes(rows int, noise float64, seed uint64) (*Set, error) {
	return pictures("Shapes", "shapes", []string{"square", "diamond", "circle", "plus", "x", "triangle"}, rows, noise, seed, drawShape)
}

// painter draws a picture of a class, in ink, into an empty one.
type painter func(picture []float64, class int, ink float64, r *rand.Rand)

func pictures(where, name string, classes []string, rows int, noise float64, seed uint64, draw painter) (*Set, error) {
	if err := wantCount(where, "rows", rows, 1, maxImageRows, WantImageRows); err != nil {
		return nil, err
	}
	if err := wantWithin(where, "noise", noise, 0, maxNoise, WantNoise); err != nil {
		return nil, err
	}
	s := &Set{Name: name, X: mat.NewDense(rows, side*side, nil), Y: mat.NewDense(rows, 1, nil), Shape: []int{side, side, 1},
		Inputs: pixelNames(side, side), Targets: []string{"class"}, Classes: classes}
	data := newStream(seed, dataStream, 0)
	for i := range rows {
		class := i % len(classes)
		draw(s.X.RawRowView(i), class, between(data, 0.6, 1), data)
		s.Y.Set(i, 0, float64(class))
	}
	addNoise(s.X, noise, newStream(seed, noiseStream, 0))
	return s.pick(newStream(seed, orderStream, 0).Perm(rows)), nil
}

const (
	corner = 4          // rows and columns of a corner
	step   = corner + 1 // from corner to corner, with the gap
)

// A corner by the edges its strokes lie on: bit 0 is the bottom instead of the
// top, bit 1 the right instead of the left.
const (
	topLeft     = 0 // ┌
	bottomLeft  = 1 // └
	topRight    = 2 // ┐
	bottomRight = 3 // ┘
)

// arrangement is the corners of a class, row by row.
func arrangement(class int) [4]int {
	return [4][4]int{
		{topLeft, topRight, bottomLeft, bottomRight},
		{bottomRight, bottomLeft, topRight, topLeft},
		{bottomLeft, bottomRight, topLeft, topRight},
		{topRight, topLeft, bottomRight, bottomLeft},
	}[class]
}

func drawArrangement(picture []float64, class int, ink float64, r *rand.Rand) {
	const places = side - (step + corner) + 1
	top, left := r.IntN(places), r.IntN(places)
	for i, kind := range arrangement(class) {
		t, l := top+i/2*step, left+i%2*step
		for k := range corner {
			picture[(t+kind&1*(corner-1))*side+l+k] = ink
			picture[(t+k)*side+l+kind>>1*(corner-1)] = ink
		}
	}
}

func drawShape(picture []float64, class int, ink float64, r *rand.Rand) {
	size := 5 + 2*r.IntN(3)
	top, left := r.IntN(side-size+1), r.IntN(side-size+1)
	for row := range size {
		for col := range size {
			if onShape(class, row, col, size) {
				picture[(top+row)*side+left+col] = ink
			}
		}
	}
}

// onShape tells whether a pixel of a square of odd size is on the stroke of a class.
func onShape(class, row, col, size int) bool {
	half := size / 2
	down, right := abs(row-half), abs(col-half)
	switch class {
	case 0: // square
		return max(down, right) == half
	case 1: // diamond
		return down+right == half
	case 2: // circle, a pixel a row or column of each eighth
		near := min(down, right)
		return float64(max(down, right)) == math.Round(math.Sqrt(float64(half*half-near*near)))
	case 3: // plus
		return down == 0 || right == 0
	case 4: // x
		return down == right
	default: // triangle, its point above
		return row == size-1 || right == (row+1)/2
	}
}

func abs(n int) int { return max(n, -n) }

// pixelNames names the inputs of a picture by row and column from 0, "p07".
func pixelNames(rows, cols int) []string {
	names := make([]string, 0, rows*cols)
	for r := range rows {
		for c := range cols {
			if rows > 10 || cols > 10 {
				names = append(names, fmt.Sprintf("p%d_%d", r, c))
			} else {
				names = append(names, fmt.Sprintf("p%d%d", r, c))
			}
		}
	}
	return names
}
