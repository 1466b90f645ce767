package nn

import (
	"cmp"
	"slices"
)

// Diagnosis watches a Trainer and says why training broke. It only reads what
// the last step left in the trainer: training is the same with it and without,
// and costs nothing where there is none. What it remembers is a function of the
// steps it was shown; Snapshot and Restore go back in time with it.
type Diagnosis struct {
	trainer *Trainer
	page    *PageTrainer // whose trainer it is, or nil
	layers  []watched
	record
}

// record is all that observing changes.
type record struct {
	first   int // the first step that was observed, -1 before
	last    int // the last one
	seen    int // the steps done by then; of a PageTrainer the samples
	loss    lossWatch
	pace    paceWatch
	dead    []streak // a unit each, over all layers
	flat    []streak
	counts  []unitCount // of the samples since the last block ended
	same    []streak    // a layer each
	killed  []streak
	started []float64 // the greatest |w| of each layer at first
	before  []float64 // all parameters as they were
}

// streak is how long something has held without a break.
type streak struct{ since, steps, samples int }

// mark makes the streak a step longer, or ends it.
func (s *streak) mark(holds bool, step, samples int) {
	if !holds {
		*s = streak{}
		return
	}
	if s.steps == 0 {
		s.since = step
	}
	s.steps++
	s.samples += samples
}

func (s *streak) lasts() bool { return s.steps >= lastingSteps }

func (s *streak) lastsOverData() bool { return s.lasts() && s.samples >= lastingSamples }

// NewDiagnosis watches a trainer from here on.
func NewDiagnosis(t *Trainer) (*Diagnosis, error) {
	if t == nil || t.work == nil {
		return nil, &ValueError{"NewDiagnosis", "trainer", "nil", WantValue}
	}
	return newDiagnosis(t, nil), nil
}

// NewPageDiagnosis watches a PageTrainer, of which a step is an update and the
// samples are seen one by one: of a Step on several rows the last one.
func NewPageDiagnosis(t *PageTrainer) (*Diagnosis, error) {
	if t == nil || t.inner == nil {
		return nil, &ValueError{"NewPageDiagnosis", "trainer", "nil", WantValue}
	}
	return newDiagnosis(t.inner, t), nil
}

func newDiagnosis(t *Trainer, page *PageTrainer) *Diagnosis {
	d := &Diagnosis{trainer: t, page: page}
	units := 0
	for _, c := range t.work.cells {
		p := newWatched(c.node, units)
		d.layers = append(d.layers, p)
		d.started = append(d.started, largest(c.node))
		units += p.units
		for _, tensor := range c.Params {
			d.before = append(d.before, tensor.RawMatrix().Data...)
		}
	}
	d.counts = make([]unitCount, units)
	d.dead, d.flat = make([]streak, units), make([]streak, units)
	d.same, d.killed = make([]streak, len(d.layers)), make([]streak, len(d.layers))
	d.first, d.last, d.seen = -1, -1, d.clock()
	return d
}

// clock is what grows with every step: updates, or the page's samples.
func (d *Diagnosis) clock() int {
	if d.page != nil {
		return d.page.samples
	}
	return d.trainer.steps
}

// Findings are the troubles that hold now, by the step they began with, then by
// layer and unit. It is empty where training goes well.
func (d *Diagnosis) Findings() []Finding {
	var list []Finding
	add := func(holds bool, t Trouble, since, index, layer, unit int) {
		if holds {
			list = append(list, Finding{Trouble: t, Step: since, Index: index, Layer: layer, Unit: unit})
		}
	}
	diverged, solved := d.loss.diverged(), d.loss.below(solvedShare)
	add(diverged, TroubleDivergence, d.loss.lowStep, -1, -1, -1)
	add(!diverged && d.pace.large.lasts() && !d.loss.below(slowLoss), TroubleDivergence, d.pace.large.since, -1, -1, -1)
	add(d.pace.crawls(&d.loss), TroubleSlowRate, d.pace.slow.since, -1, -1, -1)
	for i, p := range d.layers {
		add(d.same[i].lasts(), TroubleSymmetry, d.same[i].since, i, p.layer, -1)
		add(d.killed[i].lasts(), TroubleKilledWeights, d.killed[i].since, i, p.layer, -1)
		for u := range p.units {
			dead, flat := d.dead[p.from+u], d.flat[p.from+u]
			add(dead.lastsOverData(), TroubleDeadUnit, dead.since, i, p.layer, u)
			add(flat.lasts() && (flat.since == d.first || !solved), TroubleSaturatedUnit, flat.since, i, p.layer, u)
		}
	}
	slices.SortStableFunc(list, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Step, b.Step), cmp.Compare(a.Index, b.Index), cmp.Compare(a.Unit, b.Unit))
	})
	return list
}
