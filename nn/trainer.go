package nn

import "gonum.org/v1/gonum/mat"

// Trainer trains a model one mini-batch at a time. It owns the optimizer's
// state and changes the model's parameters in place; after its first step (of
// the largest batch) it allocates nothing.
type Trainer struct {
	model     *Sequential
	optimizer Optimizer
	work      *workspace
	memory    []memory // of each tensor, in the order of tensors
	steps     int      // updates done
	rated     int      // updates done by the present optimizer
}

// NewTrainer makes a trainer for a compiled model, with a fresh optimizer.
func NewTrainer(model *Sequential) (*Trainer, error) {
	if model == nil {
		return nil, &ValueError{"NewTrainer", "model", "nil", WantValue}
	}
	return model.newTrainer("NewTrainer")
}

func (m *Sequential) newTrainer(where string) (*Trainer, error) {
	if m.loss == nil {
		return nil, &StateError{where, "Compile"}
	}
	t := &Trainer{model: m, optimizer: m.optimizer, work: m.newWorkspace()}
	t.forget()
	return t, nil
}

// forget gives the optimizer a fresh memory.
func (t *Trainer) forget() {
	t.memory, t.rated = nil, 0
	for _, c := range t.work.cells {
		for _, p := range c.Params {
			t.memory = append(t.memory, newMemory(t.optimizer, p))
		}
	}
}

// Model is the model that is trained.
func (t *Trainer) Model() *Sequential { return t.model }

// Steps is how many updates have been done.
func (t *Trainer) Steps() int { return t.steps }

// Optimizer is the update rule of the next step.
func (t *Trainer) Optimizer() Optimizer { return t.optimizer }

// SetOptimizer changes the update rule or its settings. One of the same name and
// slots goes on with what was remembered, any other starts afresh.
func (t *Trainer) SetOptimizer(o Optimizer) error {
	if o == nil {
		return &ValueError{"SetOptimizer", "optimizer", "nil", WantValue}
	}
	if err := o.Check(); err != nil {
		return err
	}
	fresh := o.Name() != t.optimizer.Name() || len(o.Slots()) != len(t.optimizer.Slots())
	t.optimizer = o
	if fresh {
		t.forget()
	}
	return nil
}

// SetSeed chooses what layers such as Dropout draw from while training.
func (t *Trainer) SetSeed(seed uint64) { t.work.seed = seed }

// Step trains on all rows of x and y as one batch and gives J as it was before
// the update. If J is not finite nothing is changed and the error is a
// *DivergedError.
func (t *Trainer) Step(x, y mat.Matrix) (float64, error) { return t.StepRows(x, y, nil) }

// StepRows is Step on the given rows of x and y; nil means all.
func (t *Trainer) StepRows(x, y mat.Matrix, rows []int) (float64, error) {
	j, err := t.gradients("Step", x, y, rows)
	if err != nil {
		return j, err
	}
	t.update()
	return j, nil
}

// gradients runs a batch forward and backward.
func (t *Trainer) gradients(where string, x, y mat.Matrix, rows []int) (float64, error) {
	if isNil(y) {
		return 0, &ValueError{where, "y", "nil", WantValue}
	}
	if err := t.work.load(where, x, y, rows); err != nil {
		return 0, err
	}
	t.work.training(t.steps)
	t.work.forward()
	j := t.work.measure()
	if !finite(j) {
		return j, &DivergedError{t.steps, j}
	}
	t.work.backward()
	return j, nil
}

// update changes every parameter by the optimizer's rule.
func (t *Trainer) update() {
	u := UpdateArgs{Rate: t.optimizer.Rate(t.rated), Done: t.rated}
	k := 0
	for _, c := range t.work.cells {
		for i, p := range c.Params {
			u.W, u.G, u.Slots = p.RawMatrix().Data, c.Grads[i].RawMatrix().Data, t.memory[k]
			t.optimizer.Update(u)
			k++
		}
	}
	t.steps++
	t.rated++
}

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
