package nn

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gonum.org/v1/gonum/mat"
)

// Confusion counts how often a class was taken for a class. The zero value has
// no classes. What is asked about a class that does not exist is 0.
type Confusion struct {
	counts [][]int // [true class][predicted class]
}

const maxClasses = 1024

// ConfusionMatrix compares predictions, [n][out], with targets.
//
// With one output there are two classes: 1 is predicted where the output is
// strictly above the threshold, and is true where the target is above 0. With
// several outputs the class is the place of the largest, the first of equals,
// and the threshold is not used; targets are [n][out], or [n][1] with the number
// of the class, from 0.
func ConfusionMatrix(yhat, y mat.Matrix, threshold float64) (*Confusion, error) {
	const where = "ConfusionMatrix"
	rows, outputs, targets, err := paired(where, yhat, y)
	if err != nil {
		return nil, err
	}
	if err := wantFinite(where, "threshold", threshold); err != nil {
		return nil, err
	}
	c := newConfusion(max(outputs, 2))
	out, want := make([]float64, outputs), make([]float64, targets)
	for s := range rows {
		if err := copyRow(where, "yhat", out, yhat, s); err != nil {
			return nil, err
		}
		if err := copyRow(where, "y", want, y, s); err != nil {
			return nil, err
		}
		is, called := 0, 0
		if outputs == 1 {
			is, called = btoi(want[0] > 0), btoi(out[0] > threshold)
		} else if is, called = classOf(want, outputs), argmax(out); is < 0 {
			return nil, &ValueError{where, "y[" + strconv.Itoa(s) + "][0]", number(want[0]), WantClass}
		}
		c.counts[is][called]++
	}
	return c, nil
}

// paired gives the extent of predictions and targets that fit together.
func paired(where string, yhat, y mat.Matrix) (rows, outputs, targets int, err error) {
	if isNil(yhat) {
		return 0, 0, 0, &ValueError{where, "yhat", "nil", WantValue}
	}
	if isNil(y) {
		return 0, 0, 0, &ValueError{where, "y", "nil", WantValue}
	}
	rows, outputs = yhat.Dims()
	got, targets := y.Dims()
	switch {
	case rows == 0 || outputs == 0:
		return 0, 0, 0, &ShapeError{where, "yhat", Shape{rows, outputs}, Shape{-1, -1}}
	case outputs > maxClasses:
		return 0, 0, 0, &ValueError{where, "yhat", strconv.Itoa(outputs), WantClasses}
	case got != rows || targets != outputs && targets != 1:
		return 0, 0, 0, &ShapeError{where, "y", Shape{got, targets}, Shape{rows, outputs}}
	}
	return rows, outputs, targets, nil
}

func newConfusion(classes int) *Confusion {
	c := &Confusion{counts: make([][]int, classes)}
	for k := range c.counts {
		c.counts[k] = make([]int, classes)
	}
	return c
}

// Classes is how many classes there are.
func (c *Confusion) Classes() int { return len(c.counts) }

// Count is how many samples of a class were taken for a class.
func (c *Confusion) Count(actual, predicted int) int {
	if min(actual, predicted) < 0 || max(actual, predicted) >= len(c.counts) {
		return 0
	}
	return c.counts[actual][predicted]
}

// String is the table of counts, a row a true class, a column a predicted one.
func (c *Confusion) String() string {
	if c == nil {
		return ""
	}
	most := len(c.counts)
	for _, row := range c.counts {
		most = max(most, slices.Max(row))
	}
	wide := len(strconv.Itoa(most)) + 2
	var b strings.Builder
	line := func(head string, cell func(k int) int) {
		b.WriteString(head)
		for k := range c.counts {
			fmt.Fprintf(&b, "%*d", wide, cell(k))
		}
		b.WriteByte('\n')
	}
	line("predicted ", func(k int) int { return k })
	for class := range c.counts {
		line(fmt.Sprintf("true %-5d", class), func(k int) int { return c.counts[class][k] })
	}
	return b.String()
}

// Accuracy is the share of samples whose class was found.
func (c *Confusion) Accuracy() float64 {
	right, all := 0, 0
	for k, row := range c.counts {
		right += row[k]
		for _, n := range row {
			all += n
		}
	}
	return ratio(float64(right), float64(all))
}

// Precision is how many of those called a class are of it; 0 where none was.
func (c *Confusion) Precision(class int) float64 {
	found, called, _ := c.of(class)
	return ratio(found, called)
}

// Recall is how many of a class were found; 0 where there are none.
func (c *Confusion) Recall(class int) float64 {
	found, _, are := c.of(class)
	return ratio(found, are)
}

// F1 is the harmonic mean of precision and recall of a class; 0 where undefined.
func (c *Confusion) F1(class int) float64 {
	found, called, are := c.of(class)
	return ratio(2*found, called+are)
}

// of counts the samples of a class that were found, those called it, and those
// that are of it.
func (c *Confusion) of(class int) (found, called, are float64) {
	if class < 0 || class >= len(c.counts) {
		return 0, 0, 0
	}
	for k, row := range c.counts {
		called += float64(row[class])
		are += float64(c.counts[class][k])
	}
	return float64(c.counts[class][class]), called, are
}

// MacroPrecision is the mean of the classes' precisions, each class alike.
func (c *Confusion) MacroPrecision() float64 { return c.mean(c.Precision) }

// MacroRecall is the mean of the classes' recalls.
func (c *Confusion) MacroRecall() float64 { return c.mean(c.Recall) }

// MacroF1 is the mean of the classes' F1, as scikit-learn's f1_macro.
func (c *Confusion) MacroF1() float64 { return c.mean(c.F1) }

func (c *Confusion) mean(of func(class int) float64) float64 {
	sum := 0.0
	for k := range c.counts {
		sum += of(k)
	}
	return ratio(sum, float64(len(c.counts)))
}
