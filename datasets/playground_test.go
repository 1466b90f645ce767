package datasets

import (
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
)

// pageCase is a link of tfplayground.json, as far as the data go.
type pageCase struct {
	Seed   string
	Opened struct {
		Data     string
		Noise    float64
		Percent  float64 `json:"percTrainData"`
		InitZero bool
	}
	Draws     int
	NextSeed  string `json:"next_seed"`
	Sizes     []int
	TrainN    int         `json:"train_n"`
	TestN     int         `json:"test_n"`
	TrainHead [][]float64 `json:"train_head"`
	TestHead  [][]float64 `json:"test_head"`
	TrainSum  []float64   `json:"train_sum"`
	TestSum   []float64   `json:"test_sum"`
	Layers    []struct{ W [][]float64 }
}

func TestReferencePlayground(t *testing.T) {
	reference(t, "tfplayground", func(t *testing.T, c pageCase, tol float64) {
		r := NewPageRandom(c.Seed)
		train, test, err := PageData(c.Opened.Data, c.Opened.Noise, c.Opened.Percent, r)
		if err != nil {
			t.Fatal(err)
		}
		checkPart(t, "train", train, c.TrainN, c.TrainHead, c.TrainSum, tol)
		checkPart(t, "test", test, c.TestN, c.TestHead, c.TestSum, tol)
		for l, inputs := range c.Sizes[:len(c.Sizes)-1] {
			for j := range c.Sizes[l+1] {
				w := make([]float64, inputs)
				for i := range w {
					w[i] = r.Float64() - 0.5
				}
				if c.Opened.InitZero {
					clear(w)
				}
				near(t, "weights", w, c.Layers[l].W[j], tol)
			}
		}
		if got := r.Draws(); got != c.Draws {
			t.Errorf("%d draws, want %d", got, c.Draws)
		}
		if got := r.NextSeed(); got != c.NextSeed {
			t.Errorf("next seed %s, want %s", got, c.NextSeed)
		}
	})
}

// checkPart compares rows [x, y, label] and the sums of the columns.
func checkPart(t *testing.T, what string, s *Set, n int, head [][]float64, sums []float64, tol float64) {
	t.Helper()
	if s.Len() != n {
		t.Fatalf("%s: %d rows, want %d", what, s.Len(), n)
	}
	if n == 0 {
		return
	}
	rows := labelled(t, s)
	got := mat.NewDense(len(head), 3, nil)
	got.Copy(rows)
	nearRows(t, what+" head", got, head, tol)
	for k, want := range sums {
		if sum := mat.Sum(rows.ColView(k)); !(math.Abs(sum-want) <= 1e-9) {
			t.Errorf("%s: column %d adds up to %v, want %v", what, k, sum, want)
		}
	}
}

// labelled is [n][x, y, label], a class as −1 or 1.
func labelled(t *testing.T, s *Set) *mat.Dense {
	t.Helper()
	if err := s.Check(); err != nil {
		t.Fatal(err)
	}
	y := s.Y
	if s.Classes != nil {
		y = must[*mat.Dense](t)(s.Binary(-1, 1))
	}
	var rows mat.Dense
	rows.Augment(s.X, y)
	return &rows
}

// The worked example: seed 0.51437 and all else by default.
func TestPageDataOfTheDefaultLink(t *testing.T) {
	r := NewPageRandom("0.51437")
	made := playgrounds()[0].set(r, 500, 0)
	near(t, "first point made", made.X.RawRowView(0), []float64{-1.5717013164198277, -0.4230693466373393}, 1e-15)
	if order := pageOrder(r, 500); !slices.Equal(order[:5], []int{161, 132, 33, 180, 71}) {
		t.Errorf("shuffled order %v", order[:5])
	}
	train, test, err := PageData("circle", 0, 50, NewPageRandom("0.51437"))
	if err != nil {
		t.Fatal(err)
	}
	if counts := train.Counts(); counts[1] != 125 || train.Len() != 250 || test.Len() != 250 {
		t.Errorf("%v of the training rows are of either class", counts)
	}
	near(t, "third training point", labelled(t, train).RawRowView(2), []float64{-0.09356585134060849, -0.1366304674718611, 1}, 1e-15)
	near(t, "second test point", labelled(t, test).RawRowView(1), []float64{-0.17684083172261342, 1.260652801569612, 1}, 1e-15)
}

func TestDrawsOfAPage(t *testing.T) {
	for _, c := range []struct {
		name  string
		draws int
	}{{"circle", 2500}, {"xor", 2500}, {"spiral", 1500}, {"gauss", 3050}, {"reg-plane", 6000}, {"reg-gauss", 6000}} {
		for _, noise := range []float64{0, 40} {
			r := NewPageRandom("0.51437")
			if _, _, err := PageData(c.name, noise, 50, r); err != nil || r.Draws() != c.draws {
				t.Errorf("%s at noise %v: %d draws, want %d, %v", c.name, noise, r.Draws(), c.draws, err)
			}
		}
	}
}

func TestPageSplit(t *testing.T) {
	for percent, want := range map[float64][2]int{50: {250, 250}, 33.3: {166, 334}, 99.99: {499, 1}, 100: {500, 0},
		250: {500, 0}, -10: {450, 50}, 0.2: {1, 499}} {
		train, test, err := PageData("xor", 0, percent, NewPageRandom("s"))
		if err != nil || train.Len() != want[0] || test.Len() != want[1] {
			t.Errorf("%v %%: %d and %d rows, want %v, %v", percent, train.Len(), test.Len(), want, err)
		}
	}
}

func TestPlayground(t *testing.T) {
	for _, name := range PlaygroundNames() {
		for _, rows := range []int{1, 2, 301} {
			a, err := Playground(name, rows, 0.2, 7)
			if err != nil || a.Len() != rows || a.Check() != nil || a.Name != name {
				t.Fatalf("%s: %v, %v", name, err, a.Check())
			}
			b, c := must[*Set](t)(Playground(name, rows, 0.2, 7)), must[*Set](t)(Playground(name, rows, 0.2, 8))
			if !mat.Equal(a.X, b.X) || !mat.Equal(a.Y, b.Y) || mat.Equal(a.X, c.X) {
				t.Errorf("%s: the rows are not those of the seed", name)
			}
		}
	}
	half := must[*Set](t)(Playground("circle", 301, 0, 1))
	if counts := half.Counts(); counts[0] != 150 || counts[1] != 151 {
		t.Errorf("classes of a circle without noise: %v", counts)
	}
	if half.Class(0) == half.Class(1) && half.Class(1) == half.Class(2) && half.Class(2) == half.Class(3) &&
		half.Class(3) == half.Class(4) && half.Class(4) == half.Class(5) {
		t.Error("the rows are not shuffled")
	}
}

// Without noise the classes follow from the points; with noise only the sets say
// otherwise in which it turns labels.
func TestNoiseIsWhatThePageMeansByIt(t *testing.T) {
	wrong := func(name string, noise float64) float64 {
		s, n := must[*Set](t)(Playground(name, 2000, noise, 3)), 0.0
		for i := range s.Len() {
			x, y := s.X.At(i, 0), s.X.At(i, 1)
			truth := x+y >= 0 // gauss
			switch name {
			case "circle":
				truth = x*x+y*y < 6.25
			case "xor":
				truth = x*y >= 0
			}
			if truth != (s.Class(i) == 1) {
				n++
			}
		}
		return n / 2000
	}
	for _, name := range []string{"circle", "xor"} {
		if quiet, loud := wrong(name, 0), wrong(name, 0.3); quiet != 0 || loud < 0.03 || loud > 0.3 {
			t.Errorf("%s: shares %v and %v are on the wrong side", name, quiet, loud)
		}
	}
	if quiet, loud := wrong("gauss", 0), wrong("gauss", 0.5); quiet > 0.005 || loud < 0.05 || loud > 0.1 {
		t.Errorf("gauss: shares %v and %v are on the wrong side", quiet, loud)
	}
	low, high := 0.0, 0.0
	for _, v := range must[*Set](t)(Playground("reg-gauss", 2000, 0, 1)).Y.RawMatrix().Data {
		low, high = math.Min(low, v), math.Max(high, v)
	}
	if low < -1 || high > 1 || low > -0.9 || high < 0.9 {
		t.Errorf("heights from %v to %v", low, high)
	}
}

func TestPlaygroundRefuses(t *testing.T) {
	_, err := Playground("Circle", 10, 0, 1)
	refused(t, err, WantKnownName)
	_, err = Playground("xor", 0, 0, 1)
	refused(t, err, WantSampleRows)
	_, err = Playground("xor", math.MaxInt, 0, 1)
	refused(t, err, WantSampleRows)
	r := NewPageRandom("")
	for _, noise := range []float64{-1, math.NaN(), math.Inf(1)} {
		_, err = Playground("gauss", 10, noise, 1)
		refused(t, err, WantNoise)
		_, _, err = PageData("gauss", noise, 50, r)
		refused(t, err, WantHundredths)
	}
	for _, percent := range []float64{0, 0.19, -100, -1e300, math.NaN(), math.Inf(1), math.Inf(-1)} {
		_, _, err = PageData("gauss", 0, percent, r)
		refused(t, err, WantSomeRows)
	}
	_, _, err = PageData("gauss", 0, 50, nil)
	refused(t, err, WantStream)
	_, _, err = PageData("", 0, 50, r)
	refused(t, err, WantKnownName)
	if r.Draws() != 0 {
		t.Error("a refused call takes numbers")
	}
}
