package nn

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

// watched is what is known of a layer beforehand.
type watched struct {
	layer     int // as in a ParamID
	from      int // where its units begin among all units
	units     int
	slope     Elementwise // nil: a unit has no slope of its own
	flat      float64     // a slope up to this is flat
	rectifies bool        // the activation is flat at 0 on the left
	penalized bool        // the kernel pays for its size
}

func newWatched(n *node, from int) watched {
	p := watched{layer: n.weightLayer, from: from, units: n.plan.Out[len(n.plan.Out)-1], penalized: hasPenalty(n)}
	g, ok := n.plan.Activation.(Elementwise)
	if !ok {
		return p
	}
	slopeAt := func(z float64) float64 { return math.Abs(g.Slope(z, g.Value(z))) }
	for z := -4.0; z <= 4; z += 0.125 {
		p.flat = math.Max(p.flat, flatSlope*slopeAt(z))
	}
	p.slope = g
	p.rectifies = g.Value(0) == 0 && math.Abs(g.Value(-50)) < tinyWeight && slopeAt(-50) <= p.flat
	return p
}

// unitCount is what a unit did on the samples of a block.
type unitCount struct {
	flat, wrong, all int
	samples          int
	since            int // the step the block began with
}

// seeUnits counts the samples on which each unit of a layer is flat. In a
// convolution the places of a filter count like samples.
func (d *Diagnosis) seeUnits(p *watched, layer, step int, last bool) {
	rows := d.samples()
	for u := range p.units {
		d.seeUnit(p, layer, u, rows, step, last)
	}
}

func (d *Diagnosis) seeUnit(p *watched, layer, u, rows, step int, last bool) {
	n := &d.counts[p.from+u]
	if n.all == 0 {
		n.since = step
	}
	dead, judged := p.rectifies, false
	for s := range rows {
		z, a, y := d.row(layer, s)
		judged = last && len(y) == len(a)
		for j := u; j < len(z); j += p.units {
			n.all++
			flat := math.Abs(p.slope.Slope(z[j], a[j])) <= p.flat
			dead = dead && flat && math.Abs(a[j]) < tinyWeight
			n.flat += btoi(flat)
			n.wrong += btoi(flat && judged && math.Abs(a[j]-y[j]) > wrongBy)
		}
	}
	d.dead[p.from+u].mark(dead, step, rows)
	if n.samples += rows; n.samples < blockSamples {
		return
	}
	flat := !dead && float64(n.flat) >= flatShare*float64(n.all)
	if judged && float64(n.wrong) < (1-flatShare)*float64(n.all) {
		flat = false
	}
	d.flat[p.from+u].mark(flat, n.since, n.samples)
	*n = unitCount{}
}

// allSame says whether all units of a layer have the same weights and gradients.
func allSame(c *cell, units int) bool {
	for k := range c.Params {
		if !sameColumns(c.Params[k], units) || !sameColumns(c.Grads[k], units) {
			return false
		}
	}
	return true
}

func sameColumns(m *mat.Dense, units int) bool {
	rows, cols := m.Dims()
	if cols != units {
		return false
	}
	for i := range rows {
		row := m.RawRowView(i)
		for _, v := range row {
			if v != row[0] {
				return false
			}
		}
	}
	return true
}

// hasPenalty says whether a layer's kernel pays for its size.
func hasPenalty(n *node) bool {
	for _, spec := range n.plan.Params {
		if spec.Name == KernelName && spec.Regularizer != nil {
			return spec.Regularizer.Penalty([]float64{1}) > 0
		}
	}
	return false
}

// largest is the greatest |w| of a layer's kernel, 0 if it has none.
func largest(n *node) float64 {
	most := 0.0
	if n.kernel != nil {
		for _, v := range n.kernel.RawMatrix().Data {
			most = math.Max(most, math.Abs(v))
		}
	}
	return most
}
