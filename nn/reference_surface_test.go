package nn

import (
	"fmt"
	"testing"
)

func TestReferenceSurfaces(t *testing.T) {
	type place struct {
		Step            int
		X, Y, F, DX, DY float64
	}
	type surfaceCase struct {
		Name, Surface, Optimizer string
		Points, Path             []place
		Start                    []float64
		Hyper                    hyper
	}
	reference(t, "surfaces", func(t *testing.T, c surfaceCase, tol float64) {
		if c.Surface == "" {
			c.Surface = c.Name
		}
		s, err := SurfaceByName(c.Surface)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range c.Points {
			dx, dy := s.Gradient(p.X, p.Y)
			near(t, fmt.Sprintf("f, dx, dy at (%v, %v)", p.X, p.Y),
				[]float64{s.Value(p.X, p.Y), dx, dy}, []float64{p.F, p.DX, p.DY}, tol)
		}
		if len(c.Path) == 0 {
			return
		}
		d, err := NewDescent(s, c.Hyper.optimizer(t, c.Optimizer, "keras"), c.Start[0], c.Start[1])
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range c.Path {
			for d.Steps() < p.Step {
				if err := d.Step(); err != nil {
					t.Fatal(err)
				}
			}
			x, y := d.Point()
			near(t, fmt.Sprintf("x, y, f after %d steps", p.Step), []float64{x, y, d.Value()}, []float64{p.X, p.Y, p.F}, tol)
		}
	})
}
