package datasets

import (
	"compress/gzip"
	"encoding/csv"
	"io"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"gonum.org/v1/gonum/mat"
)

// readFile is the records of a file of data, read in another way than held.go does.
func readFile(t *testing.T, name string) [][]string {
	t.Helper()
	file, err := os.Open("data/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	var text io.Reader = file
	if strings.HasSuffix(name, ".gz") {
		if text, err = gzip.NewReader(file); err != nil {
			t.Fatal(err)
		}
	}
	return must[[][]string](t)(csv.NewReader(text).ReadAll())
}

func TestReferenceData(t *testing.T) {
	noisy, truth := HeldSine()
	for _, c := range []struct {
		file         string
		set          *Set
		inputs, y    int // the first column of each
		by           float64
		rows         int
		sum, squares float64 // of all of X
	}{
		{"iris.csv", Iris(), 0, 4, 1, 150, 2078.7, 9539.29},
		{"wine.csv", Wine(), 0, 13, 1, 178, 159975.295999, 118768104.7803162},
		{"diabetes.csv", Diabetes(), 0, 10, 1, 442, 276404.2336, 33042240.40151496},
		{"digits.csv.gz", Digits(), 1, 0, 16, 1797, 35107.375, 26980.515625},
		{"noisy_sine.csv", noisy, 0, 1, 1, 60, -1.2445, 19.86291195},
		{"noisy_sine.csv", truth, 0, 2, 1, 60, -1.2445, 19.86291195},
	} {
		t.Run(c.set.Name, func(t *testing.T) {
			if err := c.set.Check(); err != nil {
				t.Fatal(err)
			}
			records := readFile(t, c.file)
			rows, cols := c.set.X.Dims()
			if rows != c.rows || rows != len(records)-1 {
				t.Fatalf("%d rows, the file has %d", rows, len(records)-1)
			}
			if !slices.Equal(c.set.Inputs, records[0][c.inputs:c.inputs+cols]) {
				t.Errorf("inputs %q", c.set.Inputs)
			}
			for i, record := range records[1:] {
				for j, text := range record[c.inputs : c.inputs+cols] {
					if v := must[float64](t)(strconv.ParseFloat(text, 64)); c.set.X.At(i, j) != v/c.by {
						t.Fatalf("row %d, column %d: %v, the file has %v", i, j, c.set.X.At(i, j), v)
					}
				}
				word := record[c.y]
				if c.set.Classes != nil && c.set.Classes[c.set.Class(i)] != word {
					t.Fatalf("row %d is %s, the file has %s", i, c.set.Classes[c.set.Class(i)], word)
				}
				if c.set.Classes == nil && strconv.FormatFloat(c.set.Y.At(i, 0), 'f', -1, 64) != word {
					t.Fatalf("row %d: target %v, the file has %s", i, c.set.Y.At(i, 0), word)
				}
			}
			norm := mat.Norm(c.set.X, 2)
			near(t, "sum, squares", []float64{mat.Sum(c.set.X), norm * norm}, []float64{c.sum, c.squares}, 1e-9)
		})
	}
	if got := Iris().Counts(); !slices.Equal(got, []int{50, 50, 50}) {
		t.Errorf("species %v", got)
	}
	if got := Wine().Counts(); !slices.Equal(got, []int{59, 71, 48}) {
		t.Errorf("cultivars %v", got)
	}
	if got := Digits().Counts(); !slices.Equal(got, []int{178, 182, 177, 183, 181, 182, 181, 179, 174, 180}) {
		t.Errorf("digits %v", got)
	}
}

func TestTruthOfTheHeldSine(t *testing.T) {
	noisy, truth := HeldSine()
	worst, squares := 0.0, 0.0
	for i := range truth.Len() {
		worst = max(worst, math.Abs(truth.Y.At(i, 0)-math.Sin(math.Pi*truth.X.At(i, 0))))
		d := noisy.Y.At(i, 0) - truth.Y.At(i, 0)
		squares += d * d
	}
	if sd := math.Sqrt(squares / 60); worst > 2.1e-4 || sd < 0.2 || sd > 0.4 {
		t.Errorf("the truth is off by %v, the noise %v", worst, sd)
	}
}

func TestGatesAreGates(t *testing.T) {
	for name, f := range map[string]func(a, b bool) bool{
		"and": func(a, b bool) bool { return a && b }, "or": func(a, b bool) bool { return a || b },
		"nand": func(a, b bool) bool { return !(a && b) }, "nor": func(a, b bool) bool { return !(a || b) },
		"xor": func(a, b bool) bool { return a != b }, "xnor": func(a, b bool) bool { return a == b },
	} {
		s := must[*Set](t)(Gate(name))
		if err := s.Check(); err != nil {
			t.Error(err)
		}
		if !slices.Contains(GateNames(), name) || !mat.Equal(s.X, mat.NewDense(4, 2, []float64{0, 0, 0, 1, 1, 0, 1, 1})) {
			t.Errorf("%s: inputs %v", name, mat.Formatted(s.X))
		}
		for i := range 4 {
			if got := s.Class(i) == 1; got != f(s.X.At(i, 0) == 1, s.X.At(i, 1) == 1) {
				t.Errorf("%s of row %d is %v", name, i, got)
			}
		}
	}
	for _, name := range []string{"", "x1", "AND", "imply"} {
		_, err := Gate(name)
		refused(t, err, WantKnownName)
	}
}

func TestHeldSetsAreCopies(t *testing.T) {
	for _, read := range []func() *Set{Iris, Wine, Diabetes, Digits} {
		a, b := read(), read()
		a.X.Set(0, 0, -77)
		a.Y.Set(0, 0, -77)
		a.Inputs[0], a.Shape[0], a.Targets[0] = "spoiled", 99, "spoiled"
		if c := read(); !mat.Equal(b.X, c.X) || !mat.Equal(b.Y, c.Y) || c.Inputs[0] != b.Inputs[0] || c.Shape[0] != b.Shape[0] || c.Targets[0] != b.Targets[0] {
			t.Errorf("%s: a change to one copy shows in another", b.Name)
		}
	}
}
