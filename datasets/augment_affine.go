package datasets

import (
	"fmt"
	"math"
)

// Affine moves a picture round its middle, ((rows−1)/2, (columns−1)/2). A point p,
// a row and a column measured from there, goes to R·S·H·p + translation: H adds
// Shear times the row to the column, S stretches rows and columns, R turns. The
// zero value changes nothing.
type Affine struct {
	TranslateRow, TranslateCol float64 // in pixels, down and right; at most 1000 either way
	RotateDeg                  float64 // counter-clockwise as drawn, in degrees; at most 360 either way
	StretchRow, StretchCol     float64 // a length becomes 1 + Stretch times as long; above −1, at most 100
	Shear                      float64 // columns to the right a row down; at most 100 either way
}

// Check says which number is out of range.
func (a Affine) Check() error {
	const where = "Affine"
	for _, c := range []struct {
		what           string
		v, least, most float64
		want           Want
	}{
		{"TranslateRow", a.TranslateRow, -1000, 1000, WantTranslate},
		{"TranslateCol", a.TranslateCol, -1000, 1000, WantTranslate},
		{"RotateDeg", a.RotateDeg, -360, 360, WantTurn},
		{"StretchRow", a.StretchRow, math.Nextafter(-1, 0), 100, WantStretch},
		{"StretchCol", a.StretchCol, math.Nextafter(-1, 0), 100, WantStretch},
		{"Shear", a.Shear, -100, 100, WantShear},
	} {
		if err := wantWithin(where, c.what, c.v, c.least, c.most, c.want); err != nil {
			return err
		}
	}
	return nil
}

// Outside is what a picture is taken to hold beyond its edges.
type Outside uint8

// What lies beyond the edges.
const (
	Zero    Outside = iota // no ink
	Nearest                // what the nearest pixel of the edge holds
	outsideCount
)

// Map writes the moved picture to dst. Both have the shape {rows, columns,
// channels}, row by row, and must not overlap. A pixel takes the bilinear value
// of src at the point that goes to it, as SciPy's affine_transform of order 1
// does with mode grid-constant (Zero) or nearest (Nearest).
func (a Affine) Map(dst, src []float64, shape []int, outside Outside) error {
	const where = "Map"
	if err := a.Check(); err != nil {
		return err
	}
	p, err := wantPicture(where, shape)
	if err != nil {
		return err
	}
	switch {
	case outside >= outsideCount:
		return &ValueError{where, "outside", fmt.Sprint(int(outside)), WantOutside}
	case len(dst) != p.size() || len(src) != p.size():
		return &ValueError{where, "dst, src", fmt.Sprintf("%d and %d numbers", len(dst), len(src)), WantSameExtent}
	}
	for _, v := range src {
		if !finite(v) {
			return &ValueError{where, "src", number(v), WantFinite}
		}
	}
	a.move(dst, src, p, outside)
	return nil
}

// picture is the extent of one.
type picture struct{ rows, cols, channels int }

func (p picture) size() int { return p.rows * p.cols * p.channels }

// wantPicture refuses a shape that is no picture of at most 2^24 numbers.
func wantPicture(where string, shape []int) (picture, error) {
	size := 1
	for _, n := range shape {
		if n < 1 || n > maxWidth/size {
			size = 0
			break
		}
		size *= n
	}
	if len(shape) != 3 || size == 0 {
		return picture{}, &ValueError{where, "shape", fmt.Sprint(shape), WantPicture}
	}
	return picture{shape[0], shape[1], shape[2]}, nil
}

// back is the map from a pixel to where its value is taken: inverse·pixel + offset.
type back struct {
	inverse [2][2]float64
	offset  [2]float64
}

// inverse is (R·S·H)⁻¹ = H⁻¹·S⁻¹·R⁻¹ with the offset that keeps the middle in place.
func (a Affine) inverse(p picture) back {
	turn := a.RotateDeg * (math.Pi / 180)
	c, s := cos(turn), sin(turn)
	high, wide := 1+a.StretchRow, 1+a.StretchCol
	m := [2][2]float64{{c / high, s / high}, {-s / wide, c / wide}}
	for k := range m[1] {
		m[1][k] -= float64(a.Shear * m[0][k])
	}
	middle := [2]float64{float64(p.rows-1) / 2, float64(p.cols-1) / 2}
	from := [2]float64{middle[0] + a.TranslateRow, middle[1] + a.TranslateCol}
	var offset [2]float64
	for k := range offset {
		offset[k] = middle[k] - (float64(m[k][0]*from[0]) + float64(m[k][1]*from[1]))
	}
	return back{m, offset}
}

// move is Map for arguments that are known to be good.
func (a Affine) move(dst, src []float64, p picture, outside Outside) {
	b := a.inverse(p)
	for row := range p.rows {
		for col := range p.cols {
			r := float64(b.inverse[0][0]*float64(row)) + float64(b.inverse[0][1]*float64(col)) + b.offset[0]
			c := float64(b.inverse[1][0]*float64(row)) + float64(b.inverse[1][1]*float64(col)) + b.offset[1]
			to := (row*p.cols + col) * p.channels
			p.bilinear(dst[to:to+p.channels], src, r, c, outside)
		}
	}
}

// bilinear writes the value of each channel of src at a point between four pixels.
func (p picture) bilinear(dst, src []float64, r, c float64, outside Outside) {
	clear(dst)
	if outside == Nearest {
		r = math.Min(math.Max(r, 0), float64(p.rows-1))
		c = math.Min(math.Max(c, 0), float64(p.cols-1))
	}
	if !(r > -1 && r < float64(p.rows) && c > -1 && c < float64(p.cols)) {
		return
	}
	top, left := math.Floor(r), math.Floor(c)
	down, right := r-top, c-left
	p.add(dst, src, int(top), int(left), (1-down)*(1-right))
	p.add(dst, src, int(top), int(left)+1, (1-down)*right)
	p.add(dst, src, int(top)+1, int(left), down*(1-right))
	p.add(dst, src, int(top)+1, int(left)+1, down*right)
}

// add adds a share of one pixel; a pixel outside adds nothing.
func (p picture) add(dst, src []float64, row, col int, share float64) {
	if row < 0 || row >= p.rows || col < 0 || col >= p.cols {
		return
	}
	from := (row*p.cols + col) * p.channels
	for k := range dst {
		dst[k] += float64(share * src[from+k])
	}
}
