package nn

import "slices"

// Clone is a trainer with a model of its own that goes on from here exactly as
// this one does, carried sums and dead weights included.
func (t *PageTrainer) Clone() *PageTrainer {
	if t.inner == nil {
		return &PageTrainer{rule: t.rule}
	}
	c := newPageTrainer(t.inner.Clone(), t.rule)
	for k, p := range c.tensors {
		copy(p.sum, t.tensors[k].sum)
		copy(p.dead, t.tensors[k].dead)
	}
	c.position, c.count, c.samples = t.position, t.count, t.samples
	return c
}

// PageSnapshot is all that training with a PageTrainer changes. It can be
// restored any number of times.
type PageSnapshot struct {
	inner                    *Snapshot
	rule                     PageRule
	sums                     [][]float64
	dead                     [][]bool
	position, count, samples int
}

// Size is about how many bytes the snapshot takes.
func (s *PageSnapshot) Size() int {
	if s == nil || s.inner == nil {
		return 0
	}
	size := s.inner.Size()
	for k, sum := range s.sums {
		size += 8*len(sum) + len(s.dead[k])
	}
	return size
}

// Snapshot keeps the present state.
func (t *PageTrainer) Snapshot() *PageSnapshot {
	if t.inner == nil {
		return &PageSnapshot{}
	}
	s := &PageSnapshot{inner: t.inner.Snapshot(), rule: t.rule,
		position: t.position, count: t.count, samples: t.samples}
	for _, p := range t.tensors {
		s.sums = append(s.sums, slices.Clone(p.sum))
		s.dead = append(s.dead, slices.Clone(p.dead))
	}
	return s
}

// Restore goes back to a snapshot of this trainer or of one of the same model,
// bit for bit.
func (t *PageTrainer) Restore(s *PageSnapshot) error {
	if err := t.made("Restore"); err != nil {
		return err
	}
	if s == nil || s.inner == nil {
		return &ValueError{"Restore", "snapshot", "nil", WantValue}
	}
	if err := t.inner.Restore(s.inner); err != nil {
		return err
	}
	for k, p := range t.tensors {
		copy(p.sum, s.sums[k])
		copy(p.dead, s.dead[k])
	}
	t.rule, t.position, t.count, t.samples = s.rule, s.position, s.count, s.samples
	return nil
}
