package nn

// Clone is a trainer with a model of its own that goes on from here exactly as
// this one does.
func (t *Trainer) Clone() *Trainer { return t.cloneOnto(t.model.cloneWeights()) }

// cloneOnto is the trainer of a copy of its model.
func (t *Trainer) cloneOnto(model *Sequential) *Trainer {
	c := &Trainer{model: model, optimizer: t.optimizer, work: model.newWorkspace()}
	c.work.loss = t.work.loss
	c.forget()
	for k := range c.memory {
		c.memory[k].copyFrom(t.memory[k])
	}
	c.work.seed, c.steps, c.rated = t.work.seed, t.steps, t.rated
	return c
}

// Snapshot is all that training changes: parameters, the optimizer's state and
// counters. It can be restored any number of times.
type Snapshot struct {
	optimizer    Optimizer
	seed         uint64
	steps, rated int
	params       [][]float64
	memory       []memory
}

// Size is about how many bytes the snapshot takes.
func (s *Snapshot) Size() int {
	count := 0
	for k, p := range s.params {
		count += len(p) * (1 + len(s.memory[k]))
	}
	return 8*count + 64*len(s.params)
}

// Snapshot keeps the present state.
func (t *Trainer) Snapshot() *Snapshot {
	s := &Snapshot{optimizer: t.optimizer, seed: t.work.seed, steps: t.steps, rated: t.rated}
	for _, c := range t.work.cells {
		for _, p := range c.Params {
			s.params = append(s.params, append([]float64(nil), p.RawMatrix().Data...))
			kept := newMemory(t.optimizer, p)
			kept.copyFrom(t.memory[len(s.memory)])
			s.memory = append(s.memory, kept)
		}
	}
	return s
}

// Restore goes back to a snapshot of this trainer or of one of the same model,
// bit for bit.
func (t *Trainer) Restore(s *Snapshot) error {
	if s == nil {
		return &ValueError{"Restore", "snapshot", "nil", WantValue}
	}
	if !t.matches(s) {
		return &ValueError{"Restore", "snapshot", "another model's", WantSameModel}
	}
	k := 0
	for _, c := range t.work.cells {
		for _, p := range c.Params {
			copy(p.RawMatrix().Data, s.params[k])
			k++
		}
	}
	t.optimizer = s.optimizer
	for k := range t.memory {
		if len(t.memory[k]) != len(s.memory[k]) {
			t.forget()
		}
		t.memory[k].copyFrom(s.memory[k])
	}
	t.work.seed, t.steps, t.rated = s.seed, s.steps, s.rated
	return nil
}

// matches says whether the snapshot's tensors are as long as the trainer's.
func (t *Trainer) matches(s *Snapshot) bool {
	k := 0
	for _, c := range t.work.cells {
		for _, p := range c.Params {
			if k >= len(s.params) || len(s.params[k]) != len(p.RawMatrix().Data) {
				return false
			}
			k++
		}
	}
	return k == len(s.params)
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
		c.add(&node{layer: n.layer, name: n.name, weightLayer: -1, in: n.in, plan: n.plan})
	}
	for i, n := range m.nodes {
		for k, p := range n.params {
			c.nodes[i].params[k].Copy(p)
		}
	}
	return c
}
