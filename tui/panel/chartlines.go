package panel

import (
	"math"
	"slices"

	"nnlab/lessons"
)

// plotline is a series on its axes: x finite and rising, y in the units of the axis, NaN where there is a gap.
type plotline struct {
	chartLook
	X, Y []float64
	raw  []float64
	left float64 // the x from which on it was over the top for good; NaN: it was not
}

// plotted puts the series of a chart on its axes and sets their spans; false without any value.
func (b *pen) plotted(c lessons.Chart, p *plot) ([]plotline, bool) {
	looks := b.seriesLooks(c)
	lines := make([]plotline, len(c.Series))
	for i, s := range c.Series {
		lines[i] = newPlotline(s, c.LogY)
		lines[i].chartLook = looks[i]
	}
	top := math.Inf(1)
	if !c.Rises {
		top = ceiling(lines, c.LogY)
	}
	var ok bool
	p.ys, ok = spread(func(yield func(float64)) {
		for _, l := range lines {
			for _, v := range l.Y {
				yield(min(v, top))
			}
		}
	})
	p.xs, _ = spread(func(yield func(float64)) {
		for _, l := range lines {
			for _, x := range l.X {
				yield(x)
			}
		}
	})
	if first, last, some := reach(lines); some && first == last {
		p.xs = span{first, first + max(1, math.Abs(first)*1e-3)} // one point stands at the left
	}
	for i := range lines {
		lines[i].cut(p.ys.hi)
	}
	return lines, ok
}

// reach is the first and the last x of all lines; false where there is none.
func reach(lines []plotline) (first, last float64, some bool) {
	first, last = math.Inf(1), math.Inf(-1)
	for _, l := range lines {
		if n := len(l.X); n > 0 {
			first, last = min(first, l.X[0]), max(last, l.X[n-1])
		}
	}
	return first, last, first <= last
}

func newPlotline(s lessons.Series, log bool) plotline {
	n := min(len(s.X), len(s.Y))
	l := plotline{X: make([]float64, 0, n), Y: make([]float64, 0, n), left: math.NaN()}
	raw := len(s.Raw) >= n
	for i := range n {
		x := s.X[i]
		if k := len(l.X); math.IsNaN(x) || math.IsInf(x, 0) || k > 0 && x <= l.X[k-1] {
			continue
		}
		l.X, l.Y = append(l.X, x), append(l.Y, scaled(s.Y[i], log))
		if raw {
			l.raw = append(l.raw, scaled(s.Raw[i], log))
		}
	}
	return l
}

// ceiling is the top of the vertical axis where a series ends far over where all began: what diverges would press all
// else to the ground.
func ceiling(lines []plotline, log bool) float64 {
	start, end := math.Inf(-1), math.Inf(-1)
	for _, l := range lines {
		first, last := math.NaN(), math.NaN()
		for _, v := range l.Y {
			if math.IsNaN(first) && !math.IsInf(v, 0) {
				first = v
			}
			if !math.IsNaN(v) {
				last = v
			}
		}
		if !math.IsNaN(first) {
			start = max(start, first)
		}
		if !math.IsNaN(last) {
			end = max(end, last)
		}
	}
	top := start + 3
	if !log {
		if top = 4 * start; start <= 0 {
			return math.Inf(1)
		}
	}
	if end > top {
		return top
	}
	return math.Inf(1)
}

// cut ends a line where it leaves the top for good.
func (l *plotline) cut(top float64) {
	from := len(l.Y)
	for from > 0 && !(l.Y[from-1] <= top) {
		from--
	}
	for from < len(l.Y) && math.IsNaN(l.Y[from]) {
		from++
	}
	if from < len(l.Y) {
		l.left, l.Y[from] = l.X[from], top
		for i := from + 1; i < len(l.Y); i++ {
			l.Y[i] = math.NaN()
		}
	}
	for i, v := range l.Y {
		if math.IsInf(v, 1) {
			l.Y[i] = top
		} else if math.IsInf(v, -1) {
			l.Y[i] = math.NaN()
		}
	}
}

// at interpolates; NaN in a gap and outside.
func (l plotline) at(x float64) float64 {
	i, found := slices.BinarySearch(l.X, x)
	switch {
	case found:
		return l.Y[i]
	case i == 0 || i == len(l.X):
		return math.NaN()
	}
	t := (x - l.X[i-1]) / (l.X[i] - l.X[i-1])
	return l.Y[i-1] + float64(t*(l.Y[i]-l.Y[i-1]))
}

// near is the value at an x, or beside a gap that of a sample not further away than so much.
func (l plotline) near(x, reach float64) float64 {
	y := l.at(x)
	if !math.IsNaN(y) {
		return y
	}
	i, _ := slices.BinarySearch(l.X, x)
	for _, k := range []int{i, i - 1} {
		if k >= 0 && k < len(l.X) && math.Abs(l.X[k]-x) <= reach && !math.IsNaN(l.Y[k]) {
			return l.Y[k]
		}
	}
	return y
}
