package training

import (
	"slices"

	"nnlab/lessons/spec"
)

// State is a moment of a run. It never changes, and Load takes it any number of times.
type State struct {
	spec   spec.Spec
	moment moment
	best   []float64
	place  place
}

// Size is about how many bytes it takes beside what it shares.
func (s *State) Size() int { return s.moment.size() + 8*len(s.best) + 2048 }

// Save copies the present moment: the weights, what the optimizer remembers, the settings; histories are shared.
func (r *Run) Save() *State {
	s := &State{spec: r.spec, moment: r.learn.save(), place: r.place, best: slices.Clone(r.best)}
	s.place.byEpoch, s.place.byUpdate = r.byEpoch.clipped(), r.byUpdate.clipped()
	return s
}

// Load goes back to a moment of this run, bit for bit.
func (r *Run) Load(s *State) error {
	if shaped(s.spec) != shaped(r.spec) || (s.moment.page != nil) != (r.learn.page != nil) {
		if err := r.rebuild(s.spec, s.moment.page != nil); err != nil {
			return err
		}
	}
	if err := r.apply(s.spec); err != nil {
		return err
	}
	if err := r.learn.load(s.moment); err != nil {
		return err
	}
	r.place, r.best = s.place, append(r.best[:0], s.best...)
	return nil
}
