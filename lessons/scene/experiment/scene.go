package experiment

import (
	"slices"

	"nnlab/lessons"
	"nnlab/lessons/spec"
	"nnlab/lessons/training"
)

// Scene is an experiment: one run or two, or many from different seeds.
type Scene struct {
	a, b  *run   // b is nil as long as there is no second run
	pools []many // one for each of them while there are seeds
	state
}

// state is all that changes beside the runs. What its slices hold never changes.
type state struct {
	base   spec.Spec // as New had it
	seed   uint64
	sets   []setting // what was set since
	differ setting   // what alone is different in the second run; its key is empty: nothing
	units  int       // ticks, sets and edits so far
	view   view
	seeds  int      // runs of many seeds; 0: none
	ended  [2][]int // of each of them: the scene's units when it ended, 0 before
}

// setting is a key of the spec and the value it was set to.
type setting struct{ key, value string }

// New makes the scene of a spec. It fits lessons.Lesson.New. Seed 1 takes the seed that the spec names, if it names one: a
// link's own. Any other seed goes before it.
func New(text string, seed uint64) (lessons.Scene, error) {
	sp, err := spec.Parse(text)
	if err != nil {
		return nil, err
	}
	if seed != 1 {
		if sp, _, err = sp.Set("seed", utoa(seed)); err != nil {
			return nil, err
		}
	}
	s := &Scene{state: state{base: sp, seed: seed, view: firstView()}}
	d, err := training.NewData(sp, nil)
	if err != nil {
		return nil, err
	}
	if s.a, err = newRun(sp, d, 0); err != nil {
		return nil, err
	}
	return s, nil
}

// Units counts ticks, sets and edits since the scene was made.
func (s *Scene) Units() int { return s.units }

// runs are the one or two there are.
func (s *Scene) runs() []*run {
	if s.b == nil {
		return []*run{s.a}
	}
	return []*run{s.a, s.b}
}

// of is the run that a name means.
func (s *Scene) of(q query) *run {
	if q.second {
		return s.b
	}
	return s.a
}

// share returns a state that nothing done later can reach.
func (s state) share() state {
	s.sets = slices.Clip(s.sets)
	return s
}
