package experiment

import (
	"context"
	"math"
	"slices"

	"nnlab/lessons"
	"nnlab/lessons/spec"
	"nnlab/lessons/training"
)

// Of many seeds so many runs are on their way at a time, whatever the number of cores, and so much work is in a unit.
const (
	wave     = 8
	waveWork = maxWork / 4 // of each of them
)

// many is the runs of one of the two specs from many seeds.
type many struct {
	pool   *training.Pool
	spec   spec.Spec
	judged judged
}

// judged is the number that runs are compared by, and the criterion they are counted against.
type judged struct {
	name  string // as in a monitor: val_loss
	aim   float64
	below bool
}

// setSeeds begins so many runs beside those there are, or ends them.
func (s *Scene) setSeeds(value string) error {
	if value == spec.None {
		s.seeds, s.pools, s.ended = 0, nil, [2][]int{}
		return nil
	}
	n, ok := digits(value)
	if !ok || n < 1 || n > maxSeeds {
		return &lessons.SceneError{Fault: lessons.NoChoice, Name: seedsKnob, Given: value, Expected: "none, or 1 to " + itoa(maxSeeds)}
	}
	s.seeds = n
	s.beginMany()
	return nil
}

// beginMany begins all runs of many seeds anew.
func (s *Scene) beginMany() {
	s.pools, s.ended = nil, [2][]int{}
	if s.seeds == 0 {
		return
	}
	for i, r := range s.runs() {
		seeds := training.Seeds(r.want, s.seeds)
		s.pools = append(s.pools, many{training.NewPool(r.want, r.data, seeds, wave), r.want, r.judged()})
		s.ended[i] = make([]int, s.seeds)
	}
}

// judged is the first measure of the spec's goal, else the loss of the last set that is shown.
func (r *run) judged() judged {
	for _, c := range r.want.Goal {
		if _, _, ok := readMeasure(c.Name); ok {
			return judged{c.Name, c.Bound, c.Below}
		}
	}
	sets := r.shownSets()
	return judged{sets[len(sets)-1].name() + "_loss", math.NaN(), true}
}

// tickMany takes every run that is on its way a piece further.
func (s *Scene) tickMany() (went bool) {
	for i := range s.pools {
		m := &s.pools[i]
		if m.pool.Done() == s.seeds {
			continue
		}
		if _, err := m.pool.Advance(context.Background(), max(1, waveWork/s.runs()[i].cost())); err != nil {
			return went
		}
		went = true
		s.ended[i] = slices.Clone(s.ended[i])
		for k, o := range m.outcomes(s.seeds) {
			if o != nil && s.ended[i][k] == 0 {
				s.ended[i][k] = s.units + 1
			}
		}
	}
	return went
}

// outcomes are what the runs that have ended came to, by the order of the seeds; nil for the others.
func (m *many) outcomes(n int) []*training.Outcome {
	list, seeds := make([]*training.Outcome, n), m.pool.Seeds()
	for _, o := range m.pool.Outcomes() {
		if k := slices.Index(seeds, o.Seed); k >= 0 && k < n {
			list[k] = &o
		}
	}
	return list
}

// of is the number that a run is compared by; NaN if it diverged.
func (j judged) of(o *training.Outcome) float64 {
	if o.Ended == training.Diverged {
		return math.NaN()
	}
	return o.Now.Of(j.name)
}
