package datasets

import (
	"fmt"
	"slices"

	"gonum.org/v1/gonum/mat"
)

// Features chooses what a network is fed of the inputs x and y, as in TensorFlow
// Playground: themselves, their squares, their product and their sines (of
// radians).
type Features struct {
	X, Y, XSquared, YSquared, XTimesY, SinX, SinY bool
}

// feature is a chosen one: its name and what it makes of x and y.
type feature struct {
	on, needsY bool
	name       string
	of         func(x, y float64) float64
}

// chosen is what is on, in the Playground's order.
func (f Features) chosen() []feature {
	all := []feature{
		{f.X, false, "x", func(x, _ float64) float64 { return x }},
		{f.Y, true, "y", func(_, y float64) float64 { return y }},
		{f.XSquared, false, "x²", func(x, _ float64) float64 { return x * x }},
		{f.YSquared, true, "y²", func(_, y float64) float64 { return y * y }},
		{f.XTimesY, true, "xy", func(x, y float64) float64 { return x * y }},
		{f.SinX, false, "sin x", func(x, _ float64) float64 { return sin(x) }},
		{f.SinY, true, "sin y", func(_, y float64) float64 { return sin(y) }},
	}
	return slices.DeleteFunc(all, func(g feature) bool { return !g.on })
}

// Names is the names of the columns that Apply makes: "x", "y", "x²", "y²", "xy",
// "sin x", "sin y".
func (f Features) Names() []string {
	var names []string
	for _, g := range f.chosen() {
		names = append(names, g.name)
	}
	return names
}

// Apply makes [n][chosen] of [n][2], the columns x and y, or of [n][1], x alone.
func (f Features) Apply(x mat.Matrix) (*mat.Dense, error) {
	const where = "Features"
	if err := wantMatrix(where, x); err != nil {
		return nil, err
	}
	rows, inputs := x.Dims()
	if inputs > 2 {
		return nil, &ValueError{where, "x", fmt.Sprintf("%d columns", inputs), WantInputs}
	}
	chosen := f.chosen()
	if len(chosen) == 0 || inputs == 1 && slices.ContainsFunc(chosen, func(g feature) bool { return g.needsY }) {
		return nil, &ValueError{where, "features", fmt.Sprint(f.Names()), WantFeature}
	}
	out := mat.NewDense(rows, len(chosen), nil)
	for i := range rows {
		a, b := x.At(i, 0), x.At(i, inputs-1)
		for j, g := range chosen {
			v := g.of(a, b)
			if !finite(v) {
				return nil, &ValueError{where, g.name, number(v), WantFinite}
			}
			out.Set(i, j, v)
		}
	}
	return out, nil
}

// WithFeatures is the set with these features as its inputs.
func (s *Set) WithFeatures(f Features) (*Set, error) {
	if err := s.check("WithFeatures"); err != nil {
		return nil, err
	}
	x, err := f.Apply(s.X)
	if err != nil {
		return nil, err
	}
	out := s.with(x, mat.DenseCopyOf(s.Y))
	out.Inputs = f.Names()
	out.Shape = []int{len(out.Inputs)}
	return out, nil
}
