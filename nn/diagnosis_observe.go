package nn

// Observe takes in the step that was just taken, or the one that failed with a
// *DivergedError. It is called after each step, or after every k-th: a finding
// then is up to k steps late. It allocates nothing. A step seen before is passed
// over.
func (d *Diagnosis) Observe() {
	if d == nil || d.trainer == nil || d.samples() == 0 {
		return
	}
	rows := d.samples()
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
	for i := range d.layers {
		d.seeLayer(i, step, rows)
	}
}

func (d *Diagnosis) seeLayer(i, step, rows int) {
	p, c := &d.layers[i], d.trainer.work.cells[i]
	if c.node.kernel != nil {
		shrinks := p.penalized || d.decays()
		d.same[i].mark(p.units > 1 && allSame(c, p.units), step, rows)
		d.killed[i].mark(shrinks && d.started[i] > tinyWeight && largest(c.node) <= tinyWeight, step, rows)
	}
	if p.slope != nil {
		d.seeUnits(p, i, step, i == len(d.layers)-1)
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
