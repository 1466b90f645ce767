package datasets

import (
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
)

func TestMoonsAreTheArcs(t *testing.T) {
	s := must[*Set](t)(Moons(201, 0, 5))
	if got := s.Counts(); !slices.Equal(got, []int{100, 101}) || s.Classes[0] != "outer" {
		t.Fatalf("counts %v", got)
	}
	angles := [2][]float64{}
	for i := range s.Len() {
		x, y := s.X.At(i, 0), s.X.At(i, 1)
		c := s.Class(i)
		if c == 1 {
			x, y = 1-x, 0.5-y
		}
		if math.Abs(math.Hypot(x, y)-1) > 1e-12 || y < -1e-12 {
			t.Fatalf("(%v, %v) is not on its arc", s.X.At(i, 0), s.X.At(i, 1))
		}
		angles[c] = append(angles[c], math.Atan2(math.Abs(y), x))
	}
	for c, a := range angles {
		slices.Sort(a)
		for i, v := range a {
			near(t, s.Classes[c], []float64{v}, []float64{math.Pi * float64(i) / float64(len(a)-1)}, 1e-9)
		}
	}
	if slices.IsSorted(s.Y.RawMatrix().Data) {
		t.Error("rows are not shuffled")
	}
}

func TestNoiseOfMadeSets(t *testing.T) {
	const n, deviation = 20000, 0.3
	for name, make := range map[string]func(noise float64, seed uint64) (*Set, error){
		"moons": func(noise float64, seed uint64) (*Set, error) { return Moons(n, noise, seed) },
		"blobs": func(noise float64, seed uint64) (*Set, error) { return Blobs(n, 4, noise, seed) },
		"line":  func(noise float64, seed uint64) (*Set, error) { return Line(n, noise, seed) },
		"sine":  func(noise float64, seed uint64) (*Set, error) { return NoisySine(n, noise, seed) },
	} {
		clean, noisy := must[*Set](t)(make(0, 3)), must[*Set](t)(make(deviation, 3))
		var d mat.Dense
		if clean.Classes != nil {
			d.Sub(noisy.X, clean.X)
		} else {
			d.Sub(noisy.Y, clean.Y)
		}
		v := d.RawMatrix().Data
		near(t, name+": mean and deviation of the noise", []float64{mat.Sum(&d) / float64(len(v)), mat.Norm(&d, 2) / math.Sqrt(float64(len(v)))},
			[]float64{0, deviation}, 0.01)
	}
}

func TestBlobCentres(t *testing.T) {
	three := must[*Set](t)(Blobs(91, 3, 0, 1))
	if got := three.Counts(); !slices.Equal(got, []int{31, 30, 30}) {
		t.Errorf("counts %v", got)
	}
	want := [][]float64{{-3, -2}, {3, -2}, {0, 3}}
	for i := range three.Len() {
		near(t, "centre", three.X.RawRowView(i), want[three.Class(i)], 0)
	}
	for k := 2; k <= 10; k++ {
		if k == 3 {
			continue
		}
		c := must[*mat.Dense](t)(BlobCentres(k))
		near(t, "top", c.RawRowView(0), []float64{0, 3.5}, 1e-12)
		for i := range k {
			a, b := c.RawRowView(i), c.RawRowView((i+1)%k)
			near(t, "radius and distance", []float64{math.Hypot(a[0], a[1]), math.Hypot(a[0]-b[0], a[1]-b[1])},
				[]float64{3.5, 7 * math.Sin(math.Pi/float64(k))}, 1e-12)
		}
	}
}

func TestCurvesWithoutNoise(t *testing.T) {
	line, sine := must[*Set](t)(Line(300, 0, 2)), must[*Set](t)(NoisySine(300, 0, 2))
	least, most := 1.0, -1.0
	for i := range 300 {
		x := line.X.At(i, 0)
		least, most = min(least, x), max(most, x)
		near(t, "line", line.Y.RawRowView(i), []float64{0.8*x + 0.3}, 1e-15)
		near(t, "sine", sine.Y.RawRowView(i), []float64{math.Sin(math.Pi * sine.X.At(i, 0))}, 1e-15)
	}
	if least < -1 || least > -0.97 || most >= 1 || most < 0.97 {
		t.Errorf("x from %v to %v", least, most)
	}
}

// inkOf counts the pixels above half the least ink.
func inkOf(row []float64) int {
	n := 0
	for _, v := range row {
		if v > 0.3 {
			n++
		}
	}
	return n
}

func TestArrangementsHoldTheSameCorners(t *testing.T) {
	s := must[*Set](t)(Arrange(400, 0, 1))
	if got := s.Counts(); !slices.Equal(got, []int{100, 100, 100, 100}) || !slices.Equal(s.Shape, []int{12, 12, 1}) {
		t.Fatalf("counts %v, shape %v", got, s.Shape)
	}
	places := map[[2]int]bool{}
	for i := range s.Len() {
		row := s.X.RawRowView(i)
		if got := inkOf(row); got != 4*7 {
			t.Fatalf("%d pixels, want four corners of seven", got)
		}
		top, left := 12, 12
		for k, v := range row {
			if v > 0 {
				top, left = min(top, k/12), min(left, k%12)
				if v < 0.6 || v >= 1 {
					t.Fatalf("ink %v", v)
				}
			}
		}
		places[[2]int{top, left}] = true
		at := func(r, c int) bool { return row[(top+r)*12+left+c] > 0 }
		// each class by the pixels at the middle of the outer sides and beside the gap
		got := [4]bool{at(2, 0), at(0, 2), at(2, 3), at(3, 2)}
		if want := [4][4]bool{{true, true, false, false}, {false, false, true, true}, {true, false, false, true}, {false, true, true, false}}[s.Class(i)]; got != want {
			t.Fatalf("%s: strokes left, above, right, below of the first corner: %v", s.Classes[s.Class(i)], got)
		}
	}
	if len(places) != 16 {
		t.Errorf("%d places, want 16", len(places))
	}
}

func TestShapesAreWhole(t *testing.T) {
	s := must[*Set](t)(Shapes(1200, 0, 4))
	// the pixels of size 5, 7 and 9
	want := map[string][3]int{"square": {16, 24, 32}, "diamond": {8, 12, 16}, "circle": {12, 16, 24}, "plus": {9, 13, 17}, "x": {9, 13, 17}, "triangle": {12, 18, 24}}
	seen := map[string]map[int]bool{}
	for i := range s.Len() {
		name := s.Classes[s.Class(i)]
		if seen[name] == nil {
			seen[name] = map[int]bool{}
		}
		seen[name][inkOf(s.X.RawRowView(i))] = true
	}
	for name, sizes := range want {
		for _, n := range sizes {
			if !seen[name][n] {
				t.Errorf("no %s of %d pixels among %v", name, n, seen[name])
			}
		}
		if len(seen[name]) != 3 {
			t.Errorf("%s: pixels %v, want three sizes", name, seen[name])
		}
	}
}

func TestPixelNoiseIsNormal(t *testing.T) {
	clean, noisy := must[*Set](t)(Shapes(300, 0, 4)), must[*Set](t)(Shapes(300, 0.1, 4))
	var d mat.Dense
	d.Sub(noisy.X, clean.X)
	if got := mat.Norm(&d, 2) / math.Sqrt(300*144); math.Abs(got-0.1) > 0.002 {
		t.Errorf("deviation %v, want 0.1", got)
	}
	if !mat.Equal(clean.Y, noisy.Y) {
		t.Error("the noise moves the classes")
	}
}

func TestRegistry(t *testing.T) {
	for _, name := range Names() {
		o, err := Defaults(name)
		if err != nil {
			t.Fatal(err)
		}
		o.Seed = 3
		s := must[*Set](t)(ByName(name, o))
		if err := s.Check(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if o.Rows != 0 && s.Len() != o.Rows {
			t.Errorf("%s has %d rows, want %d", name, s.Len(), o.Rows)
		}
		again := must[*Set](t)(ByName(name, Options{Noise: o.Noise, Seed: 3}))
		if !mat.Equal(s.X, again.X) || !mat.Equal(s.Y, again.Y) {
			t.Errorf("%s: the same seed gives other rows", name)
		}
		o.Seed = 4
		other := must[*Set](t)(ByName(name, o))
		if drawn := o.Rows != 0 || name == "moved-digits"; drawn == mat.Equal(s.X, other.X) {
			t.Errorf("%s: drawn %v, but equal for another seed: %v", name, drawn, !drawn)
		}
		if again.X.Set(0, 0, 99); mat.Equal(again.X, must[*Set](t)(ByName(name, Options{Noise: o.Noise, Seed: 3})).X) {
			t.Errorf("%s is shared between calls", name)
		}
	}
	for want, call := range map[Want]func() (*Set, error){
		WantKnownName:  func() (*Set, error) { return ByName("nothing", Options{}) },
		WantUnset:      func() (*Set, error) { return ByName("iris", Options{Rows: 10}) },
		WantSampleRows: func() (*Set, error) { return ByName("moons", Options{Rows: -1}) },
		WantTwoToTen:   func() (*Set, error) { return ByName("blobs", Options{Classes: 11}) },
	} {
		_, err := call()
		refused(t, err, want)
	}
	for _, o := range []Options{{Noise: 0.1}, {Classes: 3}} {
		_, err := ByName("iris", o)
		refused(t, err, WantUnset)
	}
}

func TestKeysMoveOnlyTheirOwn(t *testing.T) {
	a, b := must[*Set](t)(Line(50, 0, 9)), must[*Set](t)(Line(50, 1, 9))
	if !mat.Equal(a.X, b.X) || mat.Equal(a.Y, b.Y) {
		t.Error("the noise of the line moves its inputs")
	}
	short, long := must[*Set](t)(Line(50, 0.2, 9)), must[*Set](t)(Line(80, 0.2, 9))
	if !mat.Equal(short.X, long.X.Slice(0, 50, 0, 1)) || !mat.Equal(short.Y, long.Y.Slice(0, 50, 0, 1)) {
		t.Error("more rows change the first ones")
	}
}
