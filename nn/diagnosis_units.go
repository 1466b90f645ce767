package nn

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

// Observe takes in the step that was just taken, or the one that failed with a
// *DivergedError. It is called after each step, or after every k-th: a finding
// then is up to k steps late. It allocates nothing. A step seen before is passed
// over.
func (d *Diagnosis) Observe() {
	if d == nil || d.trainer == nil || d.samples() == 0 {
		return
	}
	w, rows := d.trainer.work, d.samples()
	step, loss := d.trainer.steps-1, d.batchLoss()
	switch {
	case !finite(loss):
		step++ // it failed before its update, or the next one will
	case d.clock() == d.seen:
		return
	}
	step = max(step, 0)
	updates := step - d.last
	if d.first < 0 {
		d.first, updates = step, 1
	}
	d.last, d.seen = step, d.clock()
	d.loss.see(loss, step, rows)
	if !finite(loss) {
		return // nothing else is worth a look
	}
	if updates > 0 {
		d.pace.see(d, rows, step, updates)
	}
	for i, c := range w.cells {
		p := &d.layers[i]
		if c.node.kernel != nil {
			d.same[i].mark(p.units > 1 && allSame(c, p.units), step, rows)
			d.killed[i].mark((p.penalised || d.decays()) && d.started[i] > tinyWeight && largest(c.node) <= tinyWeight, step, rows)
		}
		if p.slope != nil {
			d.seeUnits(p, i, step, i == len(w.cells)-1)
		}
	}
}

// pass is where a page's trainer takes a sample, nil where it is the workspace.
func (d *Diagnosis) pass() *pagePass {
	if d.page != nil {
		return d.page.pass
	}
	return nil
}

// samples is how many there are to look at.
func (d *Diagnosis) samples() int {
	if d.pass() != nil {
		return min(d.page.samples, 1)
	}
	return d.trainer.work.rows
}

// batchLoss is J of the batch, the penalties as they are after the update.
func (d *Diagnosis) batchLoss() float64 {
	if p := d.pass(); p != nil {
		return p.loss.Value(p.layers[len(p.layers)-1].a, p.y)
	}
	w := d.trainer.work
	return rowSum(w.losses)/float64(w.rows) + w.penalty()
}

// row is z, a and the targets of a sample in a layer.
func (d *Diagnosis) row(layer, s int) (z, a, y []float64) {
	if p := d.pass(); p != nil {
		return p.layers[layer].z, p.layers[layer].a, p.y
	}
	w := d.trainer.work
	return w.cells[layer].Z.RawRowView(s), w.cells[layer].a.RawRowView(s), w.y.RawRowView(s)
}

// watched is what is known of a layer beforehand.
type watched struct {
	layer     int // as in a ParamID
	from      int // where its units begin among all units
	units     int
	slope     Elementwise // nil: a unit has no slope of its own
	flat      float64     // a slope up to this is flat
	rectifies bool        // the activation is flat at 0 on the left
	penalised bool        // the kernel pays for its size
}

func newWatched(n *node, from int) watched {
	p := watched{layer: n.weightLayer, from: from, units: n.plan.Out[len(n.plan.Out)-1], penalised: penalised(n)}
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

// penalised says whether a layer's kernel pays for its size.
func penalised(n *node) bool {
	for _, spec := range n.plan.Params {
		if spec.Name == KernelName && spec.Regularizer != nil {
			return spec.Regularizer.Penalty([]float64{1}) > 0
		}
	}
	return false
}

// decays says whether updates pull at all weights, whatever the gradient says.
func (d *Diagnosis) decays() bool {
	if d.page != nil && d.page.rule.Penalty != NoPenalty {
		return d.page.rule.PenaltyRate != 0
	}
	switch o := d.trainer.optimizer.(type) {
	case AdamW:
		return o.WeightDecay > 0
	case Tuned:
		inner, _ := o.Optimizer.(AdamW)
		return o.WeightDecay > 0 || inner.WeightDecay > 0
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
