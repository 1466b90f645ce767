package training

import (
	"gonum.org/v1/gonum/mat"

	"nnlab/nn"
)

// learner is a trainer of either kind, and who watches it.
type learner struct {
	plain *nn.Trainer     // Keras's rules
	page  *nn.PageTrainer // the page's rules, or Keras's with the page's penalties
	watch *nn.Diagnosis
	keras bool
}

// paged tells whether a spec needs the page's trainer.
func paged(p pace, rule nn.PageRule) bool { return !p.keras || rule.Penalty != nn.NoPenalty }

// newLearner makes a trainer for a compiled network.
func newLearner(m *nn.Sequential, p pace, paged bool, rule nn.PageRule, seed uint64) (learner, error) {
	l := learner{keras: p.keras}
	var err error
	if !paged {
		if l.plain, err = nn.NewTrainer(m); err != nil {
			return l, err
		}
		l.plain.SetSeed(seed)
		l.watch, err = nn.NewDiagnosis(l.plain)
		return l, err
	}
	if l.page, err = nn.NewPageTrainer(m, rule); err != nil {
		return l, err
	}
	l.page.SetSeed(seed)
	l.watch, err = nn.NewPageDiagnosis(l.page)
	return l, err
}

// step learns from a unit's rows and gives their loss as it was before.
func (l *learner) step(x, y *mat.Dense, rows []int) (loss float64, err error) {
	if l.plain != nil {
		loss, err = l.plain.StepRows(x, y, rows)
	} else if loss, err = l.page.StepRows(x, y, rows); err == nil && l.keras {
		l.page.Update()
	}
	l.watch.Observe()
	return loss, err
}

// turn makes a page's trainer of Keras's, which goes on from the same moment.
func (l *learner) turn(rule nn.PageRule) (err error) {
	if l.page, err = l.plain.Page(rule); err != nil {
		return err
	}
	l.plain = nil
	l.watch, err = nn.NewPageDiagnosis(l.page)
	return err
}

func (l *learner) steps() int {
	if l.plain != nil {
		return l.plain.Steps()
	}
	return l.page.Steps()
}

func (l *learner) endEpoch() {
	if l.page != nil {
		l.page.EndEpoch()
	}
}

func (l *learner) setOptimizer(o nn.Optimizer) error {
	if l.plain != nil {
		return l.plain.SetOptimizer(o)
	}
	return l.page.SetOptimizer(o)
}

func (l *learner) optimizer() nn.Optimizer {
	if l.plain != nil {
		return l.plain.Optimizer()
	}
	return l.page.Optimizer()
}

func (l *learner) rate() float64 {
	if l.plain != nil {
		return l.plain.NextRate()
	}
	return l.page.NextRate()
}

func (l *learner) gradients() []nn.Gradient {
	if l.plain != nil {
		return l.plain.Gradients()
	}
	return l.page.Gradients()
}

func (l *learner) dropped() [][]bool {
	if l.plain != nil {
		return l.plain.Dropped()
	}
	return l.page.Dropped()
}

// moment is all that a learner changes.
type moment struct {
	plain *nn.Snapshot
	page  *nn.PageSnapshot
	watch *nn.DiagnosisSnapshot
}

func (l *learner) save() moment {
	m := moment{watch: l.watch.Snapshot()}
	if l.plain != nil {
		m.plain = l.plain.Snapshot()
	} else {
		m.page = l.page.Snapshot()
	}
	return m
}

// load goes back to a moment of a learner of the same kind.
func (l *learner) load(m moment) error {
	var err error
	if l.plain != nil {
		err = l.plain.Restore(m.plain)
	} else {
		err = l.page.Restore(m.page)
	}
	if err == nil {
		_ = l.watch.Restore(m.watch) // with other layers than then it begins anew
	}
	return err
}

func (m moment) size() int {
	size := m.page.Size() + m.watch.Size()
	if m.plain != nil {
		size += m.plain.Size()
	}
	return size
}
