package training

import (
	"fmt"

	"nnlab/lessons/spec"
)

// shaped tells apart what stands in the layers and may change while they learn.
func shaped(s spec.Spec) string { return fmt.Sprint(s.L1, s.L2, s.Dropout) }

// Set changes what may change without a reset: the keys that a spec's table calls live. Weights, what the optimizer
// remembers and the place in the epoch stay. Whatever else differs in s is for a new run.
func (r *Run) Set(s spec.Spec) error {
	s, err := see(s, r.data.file)
	if err != nil {
		return err
	}
	old := r.spec
	was := r.Save()
	if err := r.set(old, s); err != nil {
		_ = r.Load(was)
		return err
	}
	return nil
}

func (r *Run) set(old, s spec.Spec) error {
	p := newPace(s, r.data.Train.Len())
	toPage := r.learn.page != nil || paged(p, p.rule(s))
	if shaped(s) != shaped(old) || toPage != (r.learn.page != nil) {
		if err := r.rebuild(s, toPage); err != nil {
			return err
		}
	}
	if s.LearningRate != old.LearningRate || s.Schedule != old.Schedule {
		r.rate = s.LearningRate
	}
	if err := r.apply(s); err != nil {
		return err
	}
	r.retune(old, s)
	return r.tune()
}

// apply takes over the settings that no trainer remembers.
func (r *Run) apply(s spec.Spec) error {
	r.spec = s
	if err := r.check(); err != nil {
		return err
	}
	r.pace = newPace(s, r.data.Train.Len())
	var err error
	if r.epoch, err = newEpochRows(s, r.data); err != nil {
		return err
	}
	if r.learn.page != nil {
		return r.learn.page.SetRule(r.pace.rule(s))
	}
	return nil
}

// retune keeps what the rules of epochs have seen, unless something else is watched now, and lets a run go on that has more
// to do.
func (r *Run) retune(old, s spec.Spec) {
	fresh := stopping(s)
	if monitor(old) != monitor(s) || !old.EarlyStopping {
		r.stop = fresh
	}
	r.stop.Patience, r.stop.MinDelta, r.stop.StartFromEpoch = fresh.Patience, fresh.MinDelta, fresh.StartFromEpoch
	p := plateauOf(s)
	if monitor(old) != monitor(s) || old.Schedule != s.Schedule {
		r.plateau = p
	}
	r.plateau.Factor, r.plateau.Patience, r.plateau.MinDelta = p.Factor, p.Patience, p.MinDelta
	r.plateau.Cooldown, r.plateau.MinLR = p.Cooldown, p.MinLR
	switch {
	case r.ended == Early && (!s.EarlyStopping || r.stop.Wait() < max(s.Patience, 1)),
		r.ended == Epochs && (s.Epochs == 0 || r.epochs < s.Epochs):
		r.ended, r.restored = Going, -1
	}
}

// rebuild makes the network and its trainer anew, with other penalties or dropout or another kind of trainer, and goes on
// from the same moment. Only Load, which brings a moment of its own, goes from the page's kind back to Keras's.
func (r *Run) rebuild(s spec.Spec, toPage bool) error {
	m, err := build(s, r.data, true, r.learn.optimizer())
	if err != nil {
		return err
	}
	fromPage := r.learn.page != nil && toPage
	p := newPace(s, r.data.Train.Len())
	next, err := newLearner(m, p, fromPage, p.rule(s), modelSeed(s))
	if err != nil {
		return err
	}
	if fromPage == (r.learn.page != nil) {
		if err := next.load(r.learn.save()); err != nil {
			return err
		}
	}
	if toPage && !fromPage {
		if err := next.turn(p.rule(s)); err != nil {
			return err
		}
	}
	r.model, r.learn = m, next
	r.meter, err = newMeter(s, r.data, m)
	return err
}
