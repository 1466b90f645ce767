package datasets

import (
	"cmp"
	"slices"
	"strconv"

	"golang.org/x/text/unicode/norm"
)

// classTable numbers the labels of a target in the order they come in.
type classTable struct {
	numbers bool           // the labels are numbers: 1 and 1.0 are one class
	index   map[string]int // of a label as it stands in the file
	labels  []string
}

// number is the number of a label from 0; false if there are too many.
func (t *classTable) number(cell []byte, decimal byte) (int, bool) {
	if class, ok := t.index[string(cell)]; ok {
		return class, true
	}
	label := t.label(cell, decimal)
	class := slices.Index(t.labels, label)
	if class < 0 {
		if class = len(t.labels); class == MaxClasses {
			return 0, false
		}
		t.labels = append(t.labels, label)
	}
	if len(t.index) < 4*MaxClasses { // more spellings are looked up the long way
		t.index[string(cell)] = class
	}
	return class, true
}

// label is the one spelling of a label.
func (t *classTable) label(cell []byte, decimal byte) string {
	if t.numbers {
		if v, want := parseNumber(cell, decimal); want == "" {
			return strconv.FormatFloat(v+0, 'g', -1, 64) // + 0: no -0
		}
	}
	return norm.NFC.String(string(cell))
}

// sort brings the classes into order, numbers y anew, and gives the clean names.
func (t *classTable) sort(y []float64) []string {
	order := make([]int, len(t.labels))
	values := make([]float64, len(t.labels))
	numeric := true
	for i, label := range t.labels {
		v, want := parseNumber([]byte(label), '.')
		order[i], values[i], numeric = i, v, numeric && want == ""
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if numeric {
			return cmp.Compare(values[a], values[b])
		}
		return cmp.Compare(t.labels[a], t.labels[b])
	})
	rank, names := make([]float64, len(order)), make([]string, len(order))
	for to, from := range order {
		rank[from], names[to] = float64(to), t.labels[from]
	}
	for i, class := range y {
		y[i] = rank[int(class)]
	}
	uniqueNames(names)
	return names
}
