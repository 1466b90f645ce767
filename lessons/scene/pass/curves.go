package pass

import (
	"math"

	"nnlab/lessons"
	"nnlab/nn"
)

// How finely curves are drawn, and how far they reach at least.
const (
	curvePoints = 121
	curveReach  = 6.0
	maxWork     = 2_000_000 // multiply-adds for a curve of J
)

// curve is the activation of the unit in hand, with the point where it stands and its tangent.
func (s *Scene) curve() lessons.Panel {
	at, ok := s.unitInHand()
	if !ok {
		w := s.watched()
		at = place{w.layer, w.unit}
	}
	g, ok := s.net.acts[at.layer].(nn.Elementwise)
	if !ok {
		return nil
	}
	m := name{layer: at.layer, unit: at.unit, sample: inHand}
	z, a, slope := m.as(sumKind), m.as(valueKind), m.as(slopeKind)
	c := lessons.Curve{Head: head(CurvePanel, lessons.L(lessons.WordBend, s.net.symbol(a)))}
	c.Detail = lessons.L(lessons.WordCurveAndTangent, activationSymbol(g.Name())+"(z)", s.net.symbol(z))
	c.At = lessons.Named{Name: lessons.Sym(s.net.symbol(z)), Num: s.num(z)}
	c.Point = lessons.Named{Name: lessons.Sym(s.net.symbol(a)), Num: s.num(a)}
	c.Slope = lessons.Named{Name: lessons.L(lessons.WordSlopeShort), Num: s.num(slope)}
	c.Tangent = c.Slope.Num.Known == lessons.KnownNow
	reach := max(curveReach, math.Ceil(math.Abs(c.At.Num.V)+1))
	c.X = spread(-reach, reach, curvePoints)
	for _, x := range c.X {
		c.Y = append(c.Y, g.Value(x))
	}
	return c
}

// spread gives n points from one end to the other.
func spread(from, to float64, n int) []float64 {
	x := make([]float64, n)
	for i := range x {
		x[i] = from + (to-from)*float64(i)/float64(n-1)
	}
	return x
}

// lossCurve is J as the watched weight alone moves.
func (s *Scene) lossCurve() lessons.Panel {
	points := curvePoints
	if work := s.net.params() * s.program.samples; work*points > maxWork {
		if points = maxWork / work; points < 9 {
			return nil
		}
	}
	w := s.watched()
	sym := s.net.symbol(w)
	loss, grad := name{kind: lossKind, sample: inHand}, w.gradient()
	c := lessons.Curve{Head: head(LossCurvePanel, lessons.L(lessons.WordAloneMoves, sym))}
	c.Detail = lessons.L(lessons.WordSlopeIsGradient, s.net.symbol(grad))
	c.At = lessons.Named{Name: lessons.Sym(sym), Num: s.num(w)}
	c.Point = lessons.Named{Name: lessons.Sym("J"), Num: s.num(loss)}
	c.Slope = lessons.Named{Name: lessons.L(lessons.WordSlopeShort), Num: s.num(grad)}
	c.Tangent = c.Slope.Num.Known == lessons.KnownNow
	reach := max(curveReach, math.Abs(c.At.Num.V)/2)
	c.X = spread(c.At.Num.V-reach, c.At.Num.V+reach, points)
	y, err := nn.LossCurve(s.model, s.trace.X, s.trace.Y, paramID(w), c.X)
	if err != nil {
		return nil
	}
	c.Y = y
	return c
}
