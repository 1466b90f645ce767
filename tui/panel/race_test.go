package panel_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"nnlab/lessons"
	"nnlab/tui/panel"
	"nnlab/tui/theme"
)

// ravine is four optimizers on (x² + 25y²)/2 from (10, 1), so many steps, and their losses.
func ravine(steps int) (lessons.Contour, lessons.Chart) {
	c := lessons.Contour{Head: lessons.Head{Panel: "race", Title: lessons.Sym("J = ½(x² + 25y²)"), Detail: lessons.Sym("marks 7 steps apart")},
		X: lessons.Axis{Name: lessons.Sym("x"), Lo: -7, Hi: 11.3}, Y: lessons.Axis{Name: lessons.Sym("y"), Lo: -1.25, Hi: 1.25}, Side: 100,
		Minima: [][2]float64{{0, 0}}, Start: [2]float64{10, 1}, Steps: steps}
	for i := range 100 * 100 {
		x, y := -7+18.3*(float64(i%100)+.5)/100, 1.25-2.5*(float64(i/100)+.5)/100
		c.Grid = append(c.Grid, (x*x+25*y*y)/2)
	}
	j := lessons.Chart{Head: head("J", lessons.Sym("J by step")), XName: lessons.Sym("step"), LogY: true, Cursor: float64(steps)}
	for k, name := range []string{"GD", "momentum", "RMSProp", "Adam"} {
		p, s := lessons.Path{Name: lessons.Sym(name), InHand: k == 3}, lessons.Series{Name: lessons.Sym(name)}
		w, m, v := [2]float64{10, 1}, [2]float64{}, [2]float64{}
		for t := range steps + 1 {
			p.X, p.Y = append(p.X, w[0]), append(p.Y, w[1])
			s.X, s.Y = append(s.X, float64(t)), append(s.Y, (w[0]*w[0]+25*w[1]*w[1])/2)
			for a, g := range [2]float64{w[0], 25 * w[1]} {
				w[a] += rule(k, t, g, &m[a], &v[a])
			}
		}
		s.Last = plain(lessons.Ref(name), s.Y[steps], 4)
		c.Paths, j.Series = append(c.Paths, p), append(j.Series, s)
	}
	return c, j
}

// rule is the step of an optimizer along one axis.
func rule(k, t int, g float64, m, v *float64) float64 {
	n := float64(t + 1)
	switch k {
	case 0:
		return -.04 * g
	case 1:
		*m = .9**m - .04*g
		return *m
	case 2:
		*v = .9**v + .1*g*g
		return -.1 * g / (math.Sqrt(*v) + 1e-7)
	}
	*m, *v = .9**m+.1*g, .999**v+.001*g*g
	return -.5 * (*m / (1 - math.Pow(.9, n))) / (math.Sqrt(*v/(1-math.Pow(.999, n))) + 1e-7)
}

func TestRaces(t *testing.T) {
	c, j := ravine(28)
	keep(t, c, [2]int{45, 14}, [2]int{73, 20}, [2]int{130, 40})
	_, j = ravine(140)
	j.Cursor = 28
	keep(t, j, [2]int{45, 14}, [2]int{73, 20}, [2]int{130, 40})
}

// Each path has its own mark every seven steps and a bold one where it stands, also without colour.
func TestPathsHaveTheirMarks(t *testing.T) {
	c, _ := ravine(28)
	for _, mode := range []string{"dark", "none"} {
		pic := panel.Draw(c, 130, 40, context(mode, false))
		text := pic.Canvas.Plain()
		for i, mark := range []string{"●", "▲", "■", "◆"} {
			if n := strings.Count(text, mark); n < 3 || n > 4 {
				t.Errorf("%s: %d marks %s\n%s", mode, n, mark, text)
			}
			p := c.Paths[i]
			if got, _ := pic.Canvas.At(cellOf(t, pic, p.X[28], p.Y[28])); got != mark {
				t.Errorf("%s: %q where %s stands", mode, got, mark)
			}
		}
		if !strings.Contains(text, "○") || !strings.Contains(text, "+") {
			t.Errorf("%s: no start or no minimum", mode)
		}
	}
}

// cellOf finds the cell of a point by asking all of them.
func cellOf(t *testing.T, pic panel.Picture, x, y float64) (int, int) {
	t.Helper()
	best, bx, by := math.Inf(1), 0, 0
	for cy := range pic.Canvas.Height() {
		for cx := range pic.Canvas.Width() {
			if px, py, ok := pic.Place(cx, cy); ok {
				if d := math.Hypot(px-x, 8*(py-y)); d < best {
					best, bx, by = d, cx, cy
				}
			}
		}
	}
	return bx, by
}

// A click gives the point whose cross is drawn under it.
func TestTheCrossIsWhereThePlaceWas(t *testing.T) {
	c, _ := ravine(0)
	for _, size := range [][2]int{{45, 14}, {73, 20}, {9, 3}} {
		pic := panel.Draw(c, size[0], size[1], context("dark", false))
		n := 0
		for i := range size[0] * size[1] {
			x, y := i%size[0], i/size[0]
			px, py, ok := pic.Place(x, y)
			if !ok {
				continue
			}
			if n++; n%7 == 1 {
				c.Aim = &[2]float64{px, py}
				if got, _ := panel.Draw(c, size[0], size[1], context("dark", false)).Canvas.At(x, y); got != "┼" {
					t.Fatalf("%v: %q at %d,%d, the place of (%v, %v)", size, got, x, y, px, py)
				}
			}
		}
		if n < size[0]*size[1]/2 {
			t.Errorf("%v: only %d cells are places", size, n)
		}
	}
}

// The ground gets lighter with the height, two shades a decade, and the lowest is nearly the screen's own.
func TestShadesRiseWithTheHeight(t *testing.T) {
	c := lessons.Contour{X: lessons.Axis{Lo: 0, Hi: 1}, Y: lessons.Axis{Lo: 0, Hi: 1}, Side: 100, Grid: make([]float64, 100*100), Start: [2]float64{-1, -1}}
	for i := range c.Grid {
		c.Grid[i] = math.Pow(10, 4*float64(i%100)/99-2)
	}
	pic := panel.Draw(c, 80, 1, context("dark", false))
	var seen []theme.Style
	for x := range 80 {
		if _, st := pic.Canvas.At(x, 0); len(seen) == 0 || seen[len(seen)-1] != st {
			seen = append(seen, st)
		}
	}
	if len(seen) < 8 || len(seen) > 9 {
		t.Errorf("%d shades over four decades", len(seen))
	}
	lowest := theme.New(theme.Mode{Dark: true}).Ramp(0)
	if seen[0] != lowest {
		t.Error("the lowest shade is not that of the ground")
	}
}

// What a path does outside of the frame is not drawn, and hundreds of swings from wall to wall do not hide the others.
func TestPathsAreCutAtTheFrame(t *testing.T) {
	c, _ := ravine(0)
	swing := lessons.Path{Name: lessons.Sym("GD")}
	for i := range 400 {
		swing.X, swing.Y = append(swing.X, 10-float64(i)/50), append(swing.Y, math.Pow(-1.02, float64(i)))
	}
	c.Paths, c.Steps = []lessons.Path{swing}, 400
	pic := panel.Draw(c, 73, 20, context("none", false))
	dots := 0
	for y := range 20 {
		for x := range 73 {
			s, _ := pic.Canvas.At(x, y)
			_, _, in := pic.Place(x, y)
			braille := s >= "⠀" && s <= "⣿"
			if braille && !in {
				t.Errorf("%q outside of the frame at %d,%d", s, x, y)
			}
			if braille {
				dots++
			}
		}
	}
	if dots > 300 {
		t.Errorf("%d cells of dots", dots)
	}
}

func BenchmarkContour(b *testing.B) {
	for _, steps := range []int{28, 1000} {
		c, _ := ravine(steps)
		b.Run(fmt.Sprint(steps), func(b *testing.B) {
			at := context("dark", false)
			for b.Loop() {
				panel.Draw(c, 130, 40, at)
			}
		})
	}
}
