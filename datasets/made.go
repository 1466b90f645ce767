package datasets

import (
	"math"
	"math/rand/v2"
	"strconv"

	"gonum.org/v1/gonum/mat"
)

// What is drawn at most, so that no argument can fill the memory.
const (
	maxSampleRows = 100000
	maxImageRows  = 20000
	maxNoise      = 100
	maxBlobs      = 10
)

// Line is points about the line y = 0.8x + 0.3: x is uniform in (−1, 1), y has
// normal noise of this standard deviation.
func Line(rows int, noise float64, seed uint64) (*Set, error) {
	return curve("Line", "line", rows, noise, seed, func(x float64) float64 { return float64(0.8*x) + 0.3 })
}

// NoisySine is points about y = sin πx: x is uniform in (−1, 1), y has normal
// noise of this standard deviation. HeldSine has 60 such points and their truth.
func NoisySine(rows int, noise float64, seed uint64) (*Set, error) {
	return curve("NoisySine", "noisy-sine", rows, noise, seed, func(x float64) float64 { return sin(math.Pi * x) })
}

func curve(where, name string, rows int, noise float64, seed uint64, f func(x float64) float64) (*Set, error) {
	if err := wantDraw(where, rows, noise); err != nil {
		return nil, err
	}
	s := &Set{Name: name, X: mat.NewDense(rows, 1, nil), Y: mat.NewDense(rows, 1, nil), Shape: []int{1},
		Inputs: []string{"x"}, Targets: []string{"y"}}
	data, added := newStream(seed, dataStream, 0), newStream(seed, noiseStream, 0)
	for i := range rows {
		x := between(data, -1, 1)
		s.X.Set(i, 0, x)
		s.Y.Set(i, 0, f(x)+float64(noise*normal(added)))
	}
	return s, nil
}

// Moons is scikit-learn's make_moons: the upper half of the unit circle, class
// "outer", and the lower half of the one round (1, 0.5), class "inner", each at
// even angles with both ends; normal noise of this standard deviation in x and
// y; rows shuffled. Of an odd number of rows the inner moon has one more.
func Moons(rows int, noise float64, seed uint64) (*Set, error) {
	if err := wantDraw("Moons", rows, noise); err != nil {
		return nil, err
	}
	s := plane("moons", rows, []string{"outer", "inner"})
	outer := rows / 2
	for i := range rows {
		if i < outer {
			a := angle(i, outer)
			s.put(i, 0, cos(a), sin(a))
		} else {
			a := angle(i-outer, rows-outer)
			s.put(i, 1, 1-cos(a), 0.5-sin(a))
		}
	}
	addNoise(s.X, noise, newStream(seed, noiseStream, 0))
	return s.pick(newStream(seed, orderStream, 0).Perm(rows)), nil
}

// angle is number i of n even steps from 0 to π.
func angle(i, n int) float64 {
	if n < 2 {
		return 0
	}
	return math.Pi * float64(i) / float64(n-1)
}

// Blobs is clouds of points: a class each, 2 to 10 of them, normal round its
// centre with this standard deviation in x and y; rows shuffled, row i of class i
// mod classes before. The centres are those of BlobCentres.
func Blobs(rows, classes int, noise float64, seed uint64) (*Set, error) {
	if err := wantDraw("Blobs", rows, noise); err != nil {
		return nil, err
	}
	centres, err := BlobCentres(classes)
	if err != nil {
		return nil, err
	}
	s := plane("blobs", rows, numberNames(classes))
	for i := range rows {
		c := i % classes
		s.put(i, c, centres.At(c, 0), centres.At(c, 1))
	}
	addNoise(s.X, noise, newStream(seed, noiseStream, 0))
	return s.pick(newStream(seed, orderStream, 0).Perm(rows)), nil
}

// BlobCentres is [classes][2], the middle of each cloud of Blobs: (−3, −2), (3, −2)
// and (0, 3) of three, else even on the circle of radius 3.5, from the top
// clockwise.
func BlobCentres(classes int) (*mat.Dense, error) {
	if err := wantCount("Blobs", "classes", classes, 2, maxBlobs, WantTwoToTen); err != nil {
		return nil, err
	}
	if classes == 3 {
		return mat.NewDense(3, 2, []float64{-3, -2, 3, -2, 0, 3}), nil
	}
	centres := mat.NewDense(classes, 2, nil)
	for c := range classes {
		turn := 2 * math.Pi * float64(c) / float64(classes)
		centres.SetRow(c, []float64{3.5 * sin(turn), 3.5 * cos(turn)})
	}
	return centres, nil
}

// plane is an empty classification of points with the inputs x and y.
func plane(name string, rows int, classes []string) *Set {
	return &Set{Name: name, X: mat.NewDense(rows, 2, nil), Y: mat.NewDense(rows, 1, nil), Shape: []int{2},
		Inputs: []string{"x", "y"}, Targets: []string{"class"}, Classes: classes}
}

// numberNames are "0", "1" and so on.
func numberNames(n int) []string {
	names := make([]string, n)
	for i := range names {
		names[i] = strconv.Itoa(i)
	}
	return names
}

// put sets a point of a plane and its class.
func (s *Set) put(i, class int, x, y float64) {
	s.X.Set(i, 0, x)
	s.X.Set(i, 1, y)
	s.Y.Set(i, 0, float64(class))
}

// addNoise adds normal noise of this standard deviation to every number.
func addNoise(m *mat.Dense, deviation float64, r *rand.Rand) {
	rows, _ := m.Dims()
	for i := range rows {
		addNoiseTo(m.RawRowView(i), deviation, r)
	}
}

func addNoiseTo(row []float64, deviation float64, r *rand.Rand) {
	for j := range row {
		row[j] += float64(deviation * normal(r))
	}
}
