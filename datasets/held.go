package datasets

import (
	"bytes"
	"compress/gzip"
	_ "embed" // the files of data
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"

	"gonum.org/v1/gonum/mat"
)

// data/README.md says where each file comes from, and on what terms.
var (
	//go:embed data/iris.csv
	irisFile string
	//go:embed data/wine.csv
	wineFile string
	//go:embed data/diabetes.csv
	diabetesFile string
	//go:embed data/noisy_sine.csv
	sineFile string
	//go:embed data/logic_gates.csv
	gatesFile string
	//go:embed data/digits.csv.gz
	digitsFile []byte
)

// table is a held file: a header and its rows, all of one length.
type table struct {
	header []string
	rows   [][]string
}

// split reads a held file. It has no quotes and no missing values.
func split(file string) table {
	lines := strings.Split(strings.TrimSpace(file), "\n")
	rows := make([][]string, len(lines))
	for i, line := range lines {
		rows[i] = strings.Split(line, ",")
	}
	return table{rows[0], rows[1:]}
}

// intact panics when this program was built from damaged files: no argument of a
// call can bring it about.
func intact(err error) {
	if err != nil {
		panic(fmt.Sprintf("datasets: a held file is damaged: %v", err))
	}
}

// column is where a name stands in the header, or −1.
func (t table) column(name string) int { return slices.Index(t.header, name) }

// numbers is the matrix of the columns [from, to), each number divided.
func (t table) numbers(from, to int, by float64) *mat.Dense {
	m := mat.NewDense(len(t.rows), to-from, nil)
	for i, row := range t.rows {
		for j, text := range row[from:to] {
			v, err := strconv.ParseFloat(text, 64)
			intact(err)
			m.Set(i, j, v/by)
		}
	}
	return m
}

// classes numbers the words of a column in the order in which they first come.
func (t table) classes(column int) (y *mat.Dense, names []string) {
	y = mat.NewDense(len(t.rows), 1, nil)
	for i, row := range t.rows {
		if !slices.Contains(names, row[column]) {
			names = append(names, row[column])
		}
		y.Set(i, 0, float64(slices.Index(names, row[column])))
	}
	return y, names
}

// lastColumn is the set whose target, of words or numbers, is the last column.
func (t table) lastColumn(name string, words bool) *Set {
	last := len(t.header) - 1
	s := &Set{Name: name, X: t.numbers(0, last, 1), Shape: []int{last}, Inputs: t.header[:last:last], Targets: t.header[last:]}
	if words {
		s.Y, s.Classes = t.classes(last)
	} else {
		s.Y = t.numbers(last, last+1, 1)
	}
	return s
}

// Iris is Fisher's 150 flowers: four lengths and widths in cm, three species of
// 50, in this order.
func Iris() *Set { return split(irisFile).lastColumn("iris", true) }

// Wine is the chemical analysis of 178 wines: 13 measurements in units of their
// own, three cultivars of 59, 71 and 48, in this order.
func Wine() *Set { return split(wineFile).lastColumn("wine", true) }

// Diabetes is 442 patients of Efron, Hastie, Johnstone and Tibshirani (2004): age
// in years, sex (1 or 2; which is which is not documented), body mass index,
// mean blood pressure and six blood serum measurements s1 to s6, all in raw
// units; the target is the progression of the disease after a year, 25 to 346.
func Diabetes() *Set { return split(diabetesFile).lastColumn("diabetes", false) }

// HeldSine is 60 points of sin πx, x rising within (−1, 1), with normal noise of
// deviation 0.3, and the same points without it, to judge a fit by.
func HeldSine() (noisy, truth *Set) {
	t := split(sineFile)
	set := func(y int) *Set {
		return &Set{Name: "noisy-sine", X: t.numbers(0, 1, 1), Y: t.numbers(y, y+1, 1), Shape: []int{1},
			Inputs: []string{"x"}, Targets: []string{"y"}}
	}
	return set(t.column("y")), set(t.column("y_true"))
}

// GateNames lists what Gate knows.
func GateNames() []string { return slices.Clone(split(gatesFile).header[2:]) }

// Gate is the truth table of a logic gate, and, or, nand, nor, xor or xnor: rows
// 00 01 10 11 of the inputs x and y, classes 0 and 1.
func Gate(name string) (*Set, error) {
	t := split(gatesFile)
	column := t.column(name)
	if column < 2 {
		return nil, unknownName("Gate", name, GateNames())
	}
	return &Set{Name: name, X: t.numbers(0, 2, 1), Y: t.numbers(column, column+1, 1), Shape: []int{2},
		Inputs: []string{"x", "y"}, Targets: []string{name}, Classes: []string{"0", "1"}}, nil
}

// unpacked is the set of digits once it is asked for: to read it takes a while.
var unpacked struct {
	sync.Once
	digits *Set
}

// Digits is 1797 handwritten digits of 13 writers as 8 by 8 pictures, ink from 0
// to 1 (the file's 0 to 16, divided by 16), classes "0" to "9" of 174 to 183.
func Digits() *Set {
	d := unpackedDigits()
	return d.with(mat.DenseCopyOf(d.X), mat.DenseCopyOf(d.Y))
}

// unpackedDigits must not be changed: all calls share it.
func unpackedDigits() *Set {
	unpacked.Do(func() { unpacked.digits = readDigits() })
	return unpacked.digits
}

func readDigits() *Set {
	var text strings.Builder
	zip, err := gzip.NewReader(bytes.NewReader(digitsFile))
	if err == nil {
		_, err = io.Copy(&text, zip)
	}
	intact(err)
	t := split(text.String())
	return &Set{Name: "digits", X: t.numbers(1, len(t.header), 16), Y: t.numbers(0, 1, 1), Shape: []int{8, 8, 1},
		Inputs: t.header[1:], Targets: t.header[:1], Classes: numberNames(10)}
}
