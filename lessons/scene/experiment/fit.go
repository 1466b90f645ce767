package experiment

import (
	"math"

	"gonum.org/v1/gonum/mat"

	"nnlab/lessons"
)

// fitPoints is how many points a fitted curve has.
const fitPoints = 200

// fit is the curve that a network of one input has found, what it was to find where that is known, and the samples.
func (l looked) fit() lessons.Panel {
	d, r := l.r.data, l.r
	if len(d.Inputs) != 1 {
		return nil
	}
	at, err := d.Plane(fitPoints)
	if err != nil {
		return nil
	}
	var out mat.Dense
	if r.Predict(&out, at.Features) != nil {
		return nil
	}
	x := make([]float64, fitPoints)
	for i := range x {
		x[i] = at.Lo[0] + (at.Hi[0]-at.Lo[0])*(float64(i)+0.5)/fitPoints
	}
	f := lessons.Fit{Head: l.head(lessons.L(lessons.WordFitTitle))}
	f.X = lessons.Axis{Name: lessons.Sym(d.Inputs[0]), Lo: at.Lo[0], Hi: at.Hi[0]}
	f.Curves = []lessons.Series{{Name: lessons.L(lessons.WordFittedCurve), X: x, Y: mat.Col(nil, 0, &out)}}
	if g := trueCurve(r.Spec().Dataset); g != nil {
		y := make([]float64, len(x))
		for i, v := range x {
			y[i] = g(v)
		}
		f.Curves = append(f.Curves, lessons.Series{Name: lessons.L(lessons.WordTrueCurve), X: x, Y: y})
	}
	f.Points, f.Held = l.points([2]int{0, 0}, -1)
	i, lo, hi := 0, math.Inf(1), math.Inf(-1)
	for _, p := range r.shownSets() {
		for row := range part(d, p).Len() {
			y := part(d, p).Y.At(row, 0)
			f.Points[i].Y = y
			lo, hi = min(lo, y), max(hi, y)
			i++
		}
	}
	margin := max((hi-lo)/8, 1e-3)
	f.Y = lessons.Axis{Name: lessons.Sym(d.Targets[0]), Lo: lo - margin, Hi: hi + margin}
	return f
}

// trueCurve is what the samples of a set scatter about; nil where nobody knows.
func trueCurve(dataset string) func(x float64) float64 {
	switch dataset {
	case "line":
		return func(x float64) float64 { return float64(0.8*x) + 0.3 }
	case "noisy-sine":
		return func(x float64) float64 { return math.Sin(math.Pi * x) }
	}
	return nil
}
