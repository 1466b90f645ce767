package nn

import "slices"

// Clone is a trainer with a model of its own that goes on from here exactly as
// this one does.
func (t *Trainer) Clone() *Trainer {
	if t.model == nil {
		return &Trainer{}
	}
	return t.cloneOnto(t.model.cloneWeights())
}

// cloneOnto is the trainer of a copy of its model.
func (t *Trainer) cloneOnto(model *Sequential) *Trainer {
	c := trainerOf(model, t.optimizer)
	c.work.loss = t.work.loss
	c.slots.copyFrom(t.slots)
	c.work.seed, c.steps, c.rated = t.work.seed, t.steps, t.rated
	return c
}

// Snapshot is all that training changes: parameters, the optimizer's state and
// counters. It can be restored any number of times.
type Snapshot struct {
	shapes       [][2]int // of the tensors whose values params holds
	optimizer    Optimizer
	seed         uint64
	steps, rated int
	params       []float64
	slots        memory
}

// Size is about how many bytes the snapshot takes.
func (s *Snapshot) Size() int { return 8*len(s.params)*(1+len(s.slots)) + 128 }

// Snapshot keeps the present state.
func (t *Trainer) Snapshot() *Snapshot {
	if t.model == nil {
		return &Snapshot{}
	}
	return &Snapshot{shapes: t.model.shapes, optimizer: t.optimizer, seed: t.work.seed, steps: t.steps, rated: t.rated,
		params: slices.Clone(t.model.params), slots: t.slots.clone()}
}

// Restore goes back to a snapshot of this trainer or of one of the same model,
// bit for bit.
func (t *Trainer) Restore(s *Snapshot) error {
	if t.model == nil {
		return &StateError{"Restore", "NewTrainer"}
	}
	if s == nil || s.optimizer == nil {
		return &ValueError{"Restore", "snapshot", "nil", WantValue}
	}
	if !slices.Equal(s.shapes, t.model.shapes) {
		return &ValueError{"Restore", "snapshot", "another model's", WantSameModel}
	}
	copy(t.model.params, s.params)
	t.use(s.optimizer)
	if len(t.slots) != len(s.slots) {
		t.forget()
	}
	t.slots.copyFrom(s.slots)
	t.work.seed, t.steps, t.rated = s.seed, s.steps, s.rated
	return nil
}

// Clone is a copy that shares nothing that changes, the optimizer's state of an
// earlier Fit included.
func (m *Sequential) Clone() *Sequential {
	c := m.cloneWeights()
	if m.trainer != nil {
		c.trainer = m.trainer.cloneOnto(c)
	}
	return c
}

// cloneWeights is Clone without the optimizer's state.
func (m *Sequential) cloneWeights() *Sequential {
	c := &Sequential{input: m.input, optimizer: m.optimizer, loss: m.loss, metrics: m.metrics}
	for _, n := range m.nodes {
		c.nodes = append(c.nodes, &node{layer: n.layer, name: n.name, weightLayer: -1, in: n.in, plan: n.plan})
	}
	c.allocate()
	copy(c.params, m.params)
	return c
}
