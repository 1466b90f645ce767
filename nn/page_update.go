package nn

// pageTensor is a tensor of parameters with its gradients of one sample and
// their sums since the last update.
type pageTensor struct {
	w, g, sum []float64
	before    []float64 // a kernel as it was before the update; nil for other tensors
	dead      []bool    // weights that are 0 for good; nil for other tensors
}

// Update makes an update of what has been summed, if that is anything. The page
// never does so out of turn; before EndEpoch it is Keras's way with a part batch.
func (t *PageTrainer) Update() {
	if t.count == 0 {
		return
	}
	for _, p := range t.tensors {
		p.mean(t.count)
	}
	t.count = 0
	step := float64(t.inner.optimizer.Rate(t.inner.rated) * t.rule.PenaltyRate)
	t.inner.update()
	for _, p := range t.tensors {
		p.penalize(t.rule.Penalty, step)
	}
}

// mean makes the gradients of an update of sums over so many samples; a dead
// weight has none.
func (p pageTensor) mean(count int) {
	copy(p.before, p.w)
	for i, sum := range p.sum {
		p.g[i] = sum / float64(count)
		if p.dead != nil && p.dead[i] {
			p.g[i] = 0
		}
	}
	clear(p.sum)
}

// penalize takes the penalty's step at every weight; dead ones stay as they were.
func (p pageTensor) penalize(penalty PagePenalty, step float64) {
	for i, before := range p.before {
		if p.dead[i] {
			p.w[i] = before
			continue
		}
		p.w[i], p.dead[i] = penalty.apply(p.w[i], before, step)
	}
}
