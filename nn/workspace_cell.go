package nn

import (
	"math/rand/v2"

	"gonum.org/v1/gonum/mat"
)

// cell is a layer at work: what Forward and Backward see, and a = g(z) after it.
type cell struct {
	Pass
	node  *node
	a, da *mat.Dense // Z and DZ themselves where the plan has no activation
	whole bool       // the activation takes all rows at once
}

// activate computes a = g(z).
func (c *cell) activate() {
	g, a, z := c.node.plan.Activation, c.a.RawMatrix(), c.Z.RawMatrix()
	switch {
	case c.whole:
		g.Forward(a.Data, z.Data)
	case g != nil:
		for s := 0; s < len(z.Data); s += z.Cols {
			g.Forward(a.Data[s:s+z.Cols], z.Data[s:s+z.Cols])
		}
	}
}

// deactivate computes dJ/dz from dJ/da.
func (c *cell) deactivate() {
	g, a, z, da, dz := c.node.plan.Activation, c.a.RawMatrix(), c.Z.RawMatrix().Data, c.da.RawMatrix().Data, c.DZ.RawMatrix().Data
	switch {
	case c.whole:
		g.Backward(dz, da, z, a.Data)
	case g != nil:
		for s := 0; s < len(z); s += a.Cols {
			e := s + a.Cols
			g.Backward(dz[s:e], da[s:e], z[s:e], a.Data[s:e])
		}
	}
}

// stream is what a layer draws while training. It depends on the seed, the layer
// and the number of the step only, and costs nothing where nothing is drawn.
type stream struct {
	work  *workspace
	layer int
	seed  uint64
	pass  int // the pass of training that the generator was seeded for, −1 at first
	pcg   rand.PCG
}

// Uint64 is the next number of the present step.
func (s *stream) Uint64() uint64 {
	if s.pass != s.work.pass || s.seed != s.work.seed {
		s.seed, s.pass = s.work.seed, s.work.pass
		s.pcg.Seed(streamSeeds(s.seed, noiseStream, s.layer, s.work.step))
	}
	return s.pcg.Uint64()
}
