package panel_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"nnlab/lessons"
	"nnlab/tui/panel"
	"nnlab/tui/theme"
)

// plane evaluates f in the middle of each of side × side parts of −6 to 6, the top row first.
func plane(side int, f func(x, y float64) float64) []float64 {
	at := func(i int) float64 { return -6 + 12*(float64(i)+.5)/float64(side) }
	v := make([]float64, side*side)
	for i := range v {
		v[i] = f(at(i%side), -at(i/side))
	}
	return v
}

// discField is a disc of +1 in the midst of −1, with points of which some are on the wrong side.
func discField() lessons.Field {
	disc := func(x, y float64) float64 { return math.Tanh((9 - x*x - y*y) / 4) }
	f := lessons.Field{Head: head("field", lessons.L("output")), X: lessons.Axis{Name: lessons.Sym("x₁"), Lo: -6, Hi: 6}, Y: lessons.Axis{Name: lessons.Sym("x₂"), Lo: -6, Hi: 6},
		Side: 100, Grid: plane(100, disc), Held: lessons.L("validation"), Wrong: plain("wrong", 0, 0)}
	for i := range 60 {
		r, turn := .7*math.Sqrt(float64(i)), 2.4*float64(i)
		p := lessons.Point{X: r * math.Cos(turn), Y: r * math.Sin(turn), Ref: lessons.Ref(fmt.Sprint("L", i)), Sign: 1, Held: i%3 == 0}
		if r > 2.8 {
			p.Sign = -1
		}
		if p.Wrong = p.Sign > 0 != (disc(p.X, p.Y) >= 0) || i == 7 || i == 50; p.Wrong {
			f.Wrong.V++
			if i == 7 || i == 50 {
				p.Sign = -p.Sign
			}
		}
		f.Points = append(f.Points, p)
	}
	return f
}

// numberField is a field of numbers, with their targets.
func numberField() lessons.Field {
	f := discField()
	f.Wrong = lessons.Num{}
	f.Grid = plane(100, func(x, y float64) float64 { return (x + y) / 12 })
	for i, p := range f.Points {
		f.Points[i] = lessons.Point{X: p.X, Y: p.Y, Value: (p.X - p.Y) / 12, Held: p.Held}
	}
	return f
}

// sineFit is a curve through noisy points of a sine.
func sineFit() lessons.Fit {
	f := lessons.Fit{Head: head("fit", lessons.L("the fit")), X: lessons.Axis{Name: lessons.Sym("x"), Lo: -1, Hi: 1}, Y: lessons.Axis{Name: lessons.Sym("y"), Lo: -1.3, Hi: 1.3}, Held: lessons.L("validation"),
		Curves: []lessons.Series{{Name: lessons.L("fit")}, {Name: lessons.Sym("sin πx")}}}
	for i := range 101 {
		x := float64(i)/50 - 1
		f.Curves[0].X, f.Curves[0].Y = append(f.Curves[0].X, x), append(f.Curves[0].Y, math.Sin(math.Pi*x)+.25*math.Sin(15*x))
		f.Curves[1].X, f.Curves[1].Y = append(f.Curves[1].X, x), append(f.Curves[1].Y, math.Sin(math.Pi*x))
	}
	for i := range 20 {
		x := math.Mod(float64(i)*.618, 1)*2 - 1
		f.Points = append(f.Points, lessons.Point{X: x, Y: math.Sin(math.Pi*x) + .3*math.Sin(40*x), Ref: lessons.Ref(fmt.Sprint("L", i)), Held: i >= 8})
	}
	return f
}

// lookModes are the themes that pictures are kept in; only a small picture is kept with its colours.
func lookModes() []string { return []string{"dark", "light", "none", "ascii", "16"} }

func keep(t *testing.T, p lessons.Panel, small [2]int, others ...[2]int) {
	for _, mode := range lookModes() {
		for i, size := range append([][2]int{small}, others...) {
			colours := mode != "none" && mode != "ascii"
			if i > 0 && colours {
				continue
			}
			t.Run(fmt.Sprintf("%s-%dx%d-%s", p.ID(), size[0], size[1], mode), func(t *testing.T) {
				c := context(mode, mode == "light" || i == 1)
				head, pic := panel.Heading(p, size[0], c).Canvas, panel.Draw(p, size[0], size[1], c).Canvas
				if colours || mode == "none" && i == 0 {
					golden.RequireEqual(t, head.String()+"\n"+pic.String())
				} else {
					golden.RequireEqual(t, head.Plain()+"\n"+pic.Plain())
				}
			})
		}
	}
}

func TestFields(t *testing.T) {
	keep(t, discField(), [2]int{45, 14}, [2]int{73, 20}, [2]int{130, 40})
	keep(t, sineFit(), [2]int{45, 12}, [2]int{73, 17}, [2]int{130, 40})
}

// A plane has square pixels: as many columns as twice its rows, times its own aspect.
func TestFieldKeepsTheAspect(t *testing.T) {
	for _, size := range [][2]int{{40, 21}, {45, 14}, {73, 20}, {30, 40}, {130, 40}, {200, 60}} {
		for _, wide := range []float64{1, 2, .5} {
			f := discField()
			f.X.Lo, f.X.Hi = -6*wide, 6*wide
			var at panel.Hit
			for _, h := range panel.Draw(f, size[0], size[1], context("dark", false)).Hits {
				if h.Kind == panel.HitPlace {
					at = h
				}
			}
			if d := math.Abs(float64(at.W) - 2*wide*float64(at.H)); at.W == 0 || d > 2*wide {
				t.Errorf("%v, aspect %v: %d by %d cells", size, wide, at.W, at.H)
			}
			if at.W < size[0]-8 && at.H < size[1]-3 {
				t.Errorf("%v, aspect %v: only %d by %d cells", size, wide, at.W, at.H)
			}
		}
	}
}

// The point under the cursor is shown even where others lie in its cell, else one on the wrong side, and each can be
// reached.
func TestSeveralPointsInACell(t *testing.T) {
	f := discField()
	f.Points = []lessons.Point{{Ref: "a", Sign: 1}, {Ref: "b", Sign: -1, Wrong: true}, {Ref: "c", Sign: 1, Held: true}}
	f.Wrong = plain("wrong", 1, 0)
	for look, want := range map[lessons.Ref]string{"": "▲", "a": "●", "b": "▲", "c": "○"} {
		c := context("none", false)
		c.Look = look
		pic, drawn := panel.Draw(f, 45, 14, c), 0
		for _, h := range pic.Hits {
			if h.Ref == "a" || h.Ref == "b" || h.Ref == "c" {
				drawn++
				if got := cells(pic, h); got != want || look != "" && h.Ref != look {
					t.Errorf("the cursor on %q: %q of %s, want %q", look, got, h.Ref, want)
				}
			}
		}
		if drawn != 1 {
			t.Errorf("the cursor on %q: %d points in the cell", look, drawn)
		}
	}
}

// A point on the wrong side stands on its own colour at full strength; without colour it is the only one reversed.
func TestWrongPointsAreTheLoudest(t *testing.T) {
	f := discField()
	for _, mode := range []string{"dark", "light", "16", "none"} {
		c := context(mode, false)
		pic := panel.Draw(f, 73, 20, c)
		for _, h := range pic.Hits {
			var i int
			if _, err := fmt.Sscanf(string(h.Ref), "L%d", &i); err != nil {
				continue
			}
			p := f.Points[i]
			_, st := pic.Canvas.At(h.X, h.Y)
			if loud := st == c.Theme.WrongPoint(p.Sign); loud != p.Wrong {
				t.Errorf("%s: point %d, wrong %v, is %q", mode, i, p.Wrong, st.AppendSGR(nil))
			}
		}
	}
	if got := panel.Draw(f, 73, 20, context("dark", false)).Canvas.Plain(); !strings.Contains(got, fmt.Sprintf("%.0f wrong", f.Wrong.V)) {
		t.Errorf("the legend does not count %v:\n%s", f.Wrong.V, got)
	}
}

// Only the sign is left of a discrete field.
func TestDiscreteFieldHasTwoColours(t *testing.T) {
	f := numberField()
	f.Points, f.Discrete = nil, true
	c := context("none", false)
	pic := panel.Draw(f, 40, 22, c)
	for y := range 18 {
		for x := range 30 {
			if s, _ := pic.Canvas.At(x+3, y); !strings.Contains(" █▒", s) {
				t.Fatalf("a %q at %d,%d:\n%s", s, x+3, y, pic.Canvas.Plain())
			}
		}
	}
}

// field is any field, from whole ones to those of a run that went wrong.
func (g *numbers) field(h lessons.Head) lessons.Field {
	f := lessons.Field{Head: h, X: g.axis(), Y: g.axis(), Side: rapid.SampledFrom([]int{-1, 0, 1, 2, 7, 24}).Draw(g.t, "side"), Discrete: g.maybe("discrete"),
		Points: g.points(), Held: g.label(), Wrong: g.num(), Note: g.label()}
	f.Grid = g.grid(f.Side)
	return f
}

// fitting is any fit.
func (g *numbers) fitting(h lessons.Head) lessons.Fit {
	f := lessons.Fit{Head: h, X: g.axis(), Y: g.axis(), Points: g.points(), Held: g.label(), Note: g.label()}
	for range g.n(0, 4) {
		x, y := g.line()
		f.Curves = append(f.Curves, lessons.Series{Name: g.label(), X: x, Y: y})
	}
	return f
}

// grid is side × side values, or a few less.
func (g *numbers) grid(side int) []float64 {
	v := make([]float64, max(0, side*side))
	for i := range v {
		v[i] = math.Sin(float64(i))
	}
	for range g.n(0, 3) {
		if len(v) > 0 {
			v[g.n(0, len(v)-1)] = g.odd()
		}
	}
	if len(v) > 0 && g.n(0, 5) == 0 {
		v = v[1:]
	}
	return v
}

// odd is a number that should not be there.
func (g *numbers) odd() float64 {
	return rapid.SampledFrom([]float64{math.NaN(), math.Inf(1), math.Inf(-1), 1e308, -1e308, 0}).Draw(g.t, "odd")
}

func (g *numbers) axis() lessons.Axis {
	a := lessons.Axis{Name: g.label(), Lo: rapid.SampledFrom([]float64{-6, -1, 0, 1e-9, -1e308}).Draw(g.t, "lo"), Hi: rapid.SampledFrom([]float64{6, 1, 0, 1e308}).Draw(g.t, "hi")}
	if g.n(0, 9) == 0 {
		a.Hi = g.odd()
	}
	return a
}

func (g *numbers) points() []lessons.Point {
	var all []lessons.Point
	for i := range g.n(0, 12) {
		p := lessons.Point{X: rapid.Float64Range(-7, 7).Draw(g.t, "x"), Y: rapid.Float64Range(-7, 7).Draw(g.t, "y"), Sign: g.n(-1, 1), Value: rapid.Float64Range(-2, 2).Draw(g.t, "value"),
			Held: g.maybe("held"), Wrong: g.maybe("wrong"), InHand: g.n(0, 9) == 0}
		if g.maybe("ref") {
			p.Ref = lessons.Ref(fmt.Sprint("point", i))
		}
		if g.n(0, 9) == 0 {
			p.X, p.Y, p.Value = g.odd(), g.odd(), g.odd()
		}
		all = append(all, p)
	}
	return all
}

func BenchmarkField(b *testing.B) {
	f := discField()
	for _, mode := range []string{"dark", "none"} {
		b.Run(mode, func(b *testing.B) {
			c := context(mode, false)
			for b.Loop() {
				panel.Draw(f, 100, 52, c)
			}
		})
	}
	b.Run("encoded", func(b *testing.B) {
		c := context("dark", false)
		var dst []byte
		for b.Loop() {
			dst = panel.Draw(f, 100, 52, c).Canvas.AppendTo(dst[:0])
		}
	})
}

// A theme without the colours between its ends has the field in three grounds.
func TestFieldIn16Colours(t *testing.T) {
	th := theme.New(theme.Mode{Dark: true, Depth: theme.ANSI16})
	for v, want := range map[float64]string{-1: "43", -.4: "", 0: "", .4: "", 1: "44"} {
		if got := string(th.Field(v).AppendSGR(nil)); !strings.Contains(got, want) || want == "" && got != "" {
			t.Errorf("%v is %q, want %q", v, got, want)
		}
	}
}
