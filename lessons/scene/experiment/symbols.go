package experiment

import (
	"math"
	"strconv"
	"strings"

	"nnlab/lessons"
)

// String is the widths of all layers: 2-4-2-1.
func (n net) String() string {
	var b strings.Builder
	b.WriteString(itoa(n.layers[0].in))
	for _, l := range n.layers {
		b.WriteString("-" + itoa(l.out))
	}
	return b.String()
}

// symbol writes a name as a formula does.
func (n net) symbol(q query) string {
	row := ""
	if q.row > 0 {
		row = raisedRow(q)
	}
	switch q.head {
	case "x":
		return "x" + lowered(q.index[0]) + row
	case "t", "y":
		letter := map[string]string{"t": "t", "y": "ŷ"}[q.head]
		if q.n == 0 {
			return letter + row
		}
		return letter + lowered(q.index[0]) + row
	case "w", "b", "W":
		return n.paramSymbol(q)
	case "z", "h":
		l, u, ok := n.place(q)
		if !ok {
			break
		}
		if q.head == "h" {
			return n.unitSymbol(l, u) + row
		}
		return "z" + n.unitIndex(l, u) + row
	}
	return string(q.ref())
}

func (n net) paramSymbol(q query) string {
	switch {
	case q.n == 1:
		return q.head + lowered(q.index[0])
	case q.n == 2:
		return q.head + lowered(q.index[0]) + bracket(q.index[1])
	}
	return q.head + lowered(q.index[0]) + bracket(q.index[1]) + bracket(q.index[2])
}

func bracket(k int) string { return "[" + itoa(k) + "]" }

func (n net) unitIndex(l, u int) string {
	if n.shortUnit() {
		return lowered(n.unit(l, u) + 1)
	}
	return lowered(l+1) + bracket(u+1)
}

// unitSymbol is what a unit answers: h₃, or ŷ of an output.
func (n net) unitSymbol(l, u int) string {
	if l < n.last() {
		return "h" + n.unitIndex(l, u)
	}
	if n.outputs() == 1 {
		return "ŷ"
	}
	return "ŷ" + lowered(u+1)
}

// inputSymbol is what comes into a layer.
func (n net) inputSymbol(l, i int) string {
	if l == 0 {
		return "x" + lowered(i+1)
	}
	return n.unitSymbol(l-1, i)
}

// raisedRow is the number of a row, after what is of that row: of the training set ⁽³⁾, of the others with their letter.
func raisedRow(q query) string {
	letter := [...]string{"", "ᵛ", "ᵗ"}[q.set]
	return "⁽" + letter + inDigits(q.row, [...]string{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"}) + "⁾"
}

// lowered writes a number below the line.
func lowered(k int) string {
	return inDigits(k, [...]string{"₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"})
}

func inDigits(k int, digits [10]string) string {
	if k < 10 {
		return digits[k]
	}
	return inDigits(k/10, digits) + digits[k%10]
}

// decimals is how many a number was typed with, from least to 6.
func decimals(v float64, least int) int {
	for d := least; d < 6; d++ {
		if p := math.Pow10(d); math.Round(v*p)/p == v {
			return d
		}
	}
	return 6
}

// text is a number in the fewest digits.
func text(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

// shortened is a number for a sentence.
func shortened(v float64) string { return strconv.FormatFloat(v, 'g', 3, 64) }

func head(id lessons.PanelID, title lessons.Label) lessons.Head {
	return lessons.Head{Panel: id, Title: title}
}
