package plain_test

import (
	"math"
	"strings"
	"testing"

	"nnlab/lessons"
	"nnlab/tui/i18n"
	"nnlab/tui/plain"
)

// disc is side × side values of a disc of +1 in the midst of −1.
func disc(side int) []float64 {
	v := make([]float64, side*side)
	for i := range v {
		x, y := 2*(float64(i%side)+.5)/float64(side)-1, 1-2*(float64(i/side)+.5)/float64(side)
		v[i] = math.Tanh(4 * (.4 - x*x - y*y))
	}
	return v
}

func field() lessons.Field {
	return lessons.Field{Head: head("field", "output", ""), X: lessons.Axis{Name: lessons.Sym("x₁"), Lo: -6, Hi: 6}, Y: lessons.Axis{Name: lessons.Sym("x₂"), Lo: -6, Hi: 6},
		Side: 50, Grid: disc(50), Held: lessons.L(lessons.WordValidation), Wrong: plainNum("wrong", 2, 0),
		Points: []lessons.Point{{X: 1, Y: 2, Sign: 1}, {X: 0, Y: 5, Sign: 1, Wrong: true, InHand: true}, {X: 4, Y: 4, Sign: -1}, {X: -5, Y: 0, Sign: -1, Held: true}, {Sign: -1, Held: true, Wrong: true}}}
}

func fit() lessons.Fit {
	f := lessons.Fit{Head: head("fit", "the fit", ""), X: lessons.Axis{Name: lessons.Sym("x"), Lo: -1, Hi: 1}, Y: lessons.Axis{Name: lessons.Sym("y"), Lo: -1.2, Hi: 1.2}, Held: lessons.L(lessons.WordValidation),
		Curves: []lessons.Series{{Name: lessons.L(lessons.WordFittedCurve)}, {Name: lessons.L(lessons.WordTrueCurve)}},
		Points: []lessons.Point{{X: .5, Y: .9}, {X: -.5, Y: -1.1}, {X: .1, Y: .4, Held: true}}}
	for i := range 21 {
		x := float64(i)/10 - 1
		f.Curves[0].X, f.Curves[0].Y = append(f.Curves[0].X, x), append(f.Curves[0].Y, math.Sin(3*x))
		f.Curves[1].X, f.Curves[1].Y = append(f.Curves[1].X, x), append(f.Curves[1].Y, math.Sin(math.Pi*x))
	}
	f.Curves[0].Y[0] = math.NaN()
	return f
}

func fieldNetwork() lessons.Network {
	thumb := func(scale float64) *lessons.Thumb {
		v := disc(8)
		for i := range v {
			v[i] *= scale
		}
		return &lessons.Thumb{Side: 8, V: v}
	}
	return lessons.Network{Head: head("network", "network", "2-2-1 tanh"), Layers: [][]lessons.Unit{
		{{Name: "x₁", Thumb: thumb(0)}, {Name: "x₁²"}},
		{{Name: "h₁", Thumb: thumb(1), Lit: true}, {Name: "h₂", Thumb: thumb(-1), Off: true}},
		{{Name: "ŷ", Value: num("y", .31, 2)}}},
		Edges: []lessons.Edge{{Name: "w₁", Weight: num("w1", .5, 2)}}}
}

// A field is told by its ends, its signs and its points, also when nothing is in order.
func TestFieldsOfNothing(t *testing.T) {
	p := plain.New(i18n.For(i18n.English), false, 80)
	nan := math.NaN()
	for _, f := range []lessons.Field{{}, {Side: 3, Grid: []float64{1, 2}}, {Side: -2, Grid: []float64{1}}} {
		if out := p.Panel(f); !strings.Contains(out, "no values yet") {
			t.Errorf("printed\n%s", out)
		}
	}
	if out := p.Panel(lessons.Field{Side: 1, Grid: []float64{nan}}); !strings.Contains(out, "????") {
		t.Errorf("printed\n%s", out)
	}
	p.Panel(lessons.Field{Side: 2, Grid: []float64{math.Inf(1), math.Inf(-1), nan, 0}, X: lessons.Axis{Lo: nan, Hi: math.Inf(1)}})
	p.Panel(lessons.Fit{X: lessons.Axis{Lo: 1, Hi: 1}, Curves: []lessons.Series{{X: []float64{0, 1}, Y: []float64{nan, 2}}}})
	if out := p.Panel(lessons.Fit{}); !strings.Contains(out, "no values yet") {
		t.Errorf("printed\n%s", out)
	}
}
