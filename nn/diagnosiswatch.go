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
	if d == nil || d.trainer == nil || d.trainer.work.rows == 0 {
		return
	}
	w := d.trainer.work
	step, loss := d.trainer.steps-1, w.meanLoss()+w.penalty()
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
	d.loss.see(loss, step, w.rows)
	if !finite(loss) {
		return // nothing else is worth a look
	}
	if updates > 0 {
		d.pace.see(d, w, step, updates)
	}
	for i, c := range w.cells {
		p := &d.layers[i]
		if c.node.kernel != nil {
			d.same[i].mark(p.units > 1 && allSame(c, p.units), step, w.rows)
			d.killed[i].mark((p.penalised || d.decays()) && d.started[i] > tinyWeight && largest(c.node) <= tinyWeight, step, w.rows)
		}
		if p.slope != nil {
			d.seeUnits(p, c, step, i == len(w.cells)-1)
		}
	}
}

// meanLoss is the mean of the samples' losses of the batch that is in the workspace.
func (w *workspace) meanLoss() float64 {
	sum := 0.0
	for _, v := range w.losses {
		sum += v
	}
	return sum / float64(len(w.losses))
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

// unitCount is what a unit did in one batch.
type unitCount struct{ flat, zero, wrong, all int }

// seeUnits counts the samples on which each unit of a layer is flat. In a
// convolution the places of a filter count like samples.
func (d *Diagnosis) seeUnits(p *watched, c *cell, step int, last bool) {
	counts := d.share[:p.units]
	clear(counts)
	w := d.trainer.work
	judged := last && w.y != nil && w.y.RawMatrix().Cols == c.a.RawMatrix().Cols
	for s := range w.rows {
		z, a := c.Z.RawRowView(s), c.a.RawRowView(s)
		for j := range z {
			n := &counts[j%p.units]
			n.all++
			if !(math.Abs(p.slope.Slope(z[j], a[j])) <= p.flat) {
				continue
			}
			n.flat++
			if math.Abs(a[j]) < tinyWeight {
				n.zero++
			}
			if judged && math.Abs(a[j]-w.y.RawRowView(s)[j]) > wrongBy {
				n.wrong++
			}
		}
	}
	for u, n := range counts {
		dead := p.rectifies && n.zero == n.all
		flat := !dead && float64(n.flat) >= flatShare*float64(n.all)
		if judged && float64(n.wrong) < (1-flatShare)*float64(n.all) {
			flat = false
		}
		d.dead[p.from+u].mark(dead, step, w.rows)
		d.flat[p.from+u].mark(flat, step, w.rows)
	}
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

// lossWatch follows the loss of the batches.
type lossWatch struct {
	steps, samples int
	first          float64 // the greatest of the first samples' losses
	level          float64 // and their mean
	mean, low      float64 // of the last steps, and the lowest there was
	lowStep        int     // the last step as low as that
	high           int     // steps in a row far above the first
	broken         bool    // not finite
}

func (l *lossWatch) see(loss float64, step, rows int) {
	l.broken = !finite(loss)
	if l.steps == 0 {
		l.low, l.lowStep = loss, step
	}
	if l.broken {
		return
	}
	early := l.samples < steadySamples
	l.steps++
	l.samples += rows
	l.mean = runningMean(l.mean, loss, l.steps, rows)
	if early {
		l.first, l.level = math.Max(l.first, loss), l.mean
	}
	l.low = math.Min(l.low, l.mean)
	if loss <= l.low {
		l.lowStep = step
	}
	l.high++
	if loss <= riseFactor*l.first {
		l.high = 0
	}
}

// runningMean is the running mean, after so many steps, of about 16 steps and 256
// samples.
func runningMean(mean, v float64, steps, rows int) float64 {
	return mean + (v-mean)/float64(min(steps, max(steadySteps, steadySteps*steadySamples/rows)))
}

func (l *lossWatch) diverged() bool { return l.broken || l.high >= steadySteps }

// below says whether the loss fell to this share of the first.
func (l *lossWatch) below(share float64) bool { return l.mean < share*l.level }

// paceWatch follows how far the updates go, and how large the weights are.
type paceWatch struct {
	steps, samples  int
	first, gradient float64 // lengths of the gradient: the greatest at first, and a mean of the last ones
	slow            streak
	low             float64 // the least length of all weights
	large           streak
}

func (p *paceWatch) see(d *Diagnosis, w *workspace, step, updates int) {
	moved, size, slope := 0.0, 0.0, 0.0
	k := 0
	for _, c := range w.cells {
		for i, tensor := range c.Params {
			g := c.Grads[i].RawMatrix().Data
			for j, v := range tensor.RawMatrix().Data {
				by := v - d.before[k]
				moved, size, slope = moved+float64(by*by), size+float64(v*v), slope+float64(g[j]*g[j])
				d.before[k] = v
				k++
			}
		}
	}
	moved, size, slope = math.Sqrt(moved), math.Sqrt(size), math.Sqrt(slope)
	early := p.samples < steadySamples
	p.steps++
	p.samples += w.rows
	p.gradient = runningMean(p.gradient, slope, p.steps, w.rows)
	if early {
		p.first = math.Max(p.first, p.gradient)
	}
	count := math.Sqrt(float64(k))
	p.slow.mark(moved <= slowMove*float64(updates)*math.Max(size, smallWeight*count), step, w.rows)
	p.grow(size, hugeWeight*count, step)
}

// grow follows the length of the weights up from where it was least.
func (p *paceWatch) grow(size, huge float64, step int) {
	if p.steps == 1 || size <= p.low {
		p.low, p.large = size, streak{since: step}
	}
	if size <= huge {
		p.large.steps = 0
		return
	}
	p.large.steps++
}

// crawls says whether the updates were too short for long, though there is far
// to go.
func (p *paceWatch) crawls(l *lossWatch) bool {
	return p.slow.steps >= slowSteps && p.gradient > 0 && p.gradient >= slowGradient*p.first && !l.below(slowLoss)
}
