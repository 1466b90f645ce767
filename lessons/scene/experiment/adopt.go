package experiment

import (
	"slices"

	"nnlab/lessons/spec"
)

// withSets is the spec with everything that was set, from the spec as it was: what one set made idle comes back once that
// set is taken back. Only an error of the key in hand counts.
func (s *Scene) withSets(sets []setting, last string) (sp spec.Spec, err error) {
	sp = s.base
	for _, t := range sets {
		next, _, e := sp.Set(t.key, t.value)
		if e == nil {
			sp = next
		} else if t.key == last {
			return sp, e
		}
	}
	return sp, nil
}

// adopt makes the runs those of other settings: a live key goes on, any other starts both again.
func (s *Scene) adopt(sets []setting, differ setting, key string, restart bool) error {
	spA, err := s.withSets(sets, key)
	if err != nil {
		return err
	}
	specs := []spec.Spec{spA}
	if s.b != nil {
		spB := spA
		if differ.key != "" {
			if spB, err = s.withSets(append(slices.Clone(sets), differ), key); err != nil {
				return err
			}
			if spB.String() == spA.String() {
				differ = setting{}
			}
		}
		specs = append(specs, spB)
	}
	restart = restart || slices.Min([]spec.Effect{effectOf(s.a.want, spA), effectOf(s.want(), specs[len(specs)-1])}) < spec.Live
	if restart {
		err = s.restart(specs)
	} else {
		err = s.goOn(specs)
	}
	if err == nil {
		s.sets, s.differ = sets, differ
		if spec.EffectOf(key) != spec.ViewOnly {
			s.beginMany()
		}
	}
	return err
}

// want is the spec of the last of the runs.
func (s *Scene) want() spec.Spec { return s.runs()[len(s.runs())-1].want }

// effectOf is what it takes to come from one spec to another: the gravest of the keys that differ.
func effectOf(from, to spec.Spec) spec.Effect {
	least := spec.ViewOnly
	if from.String() == to.String() {
		return least
	}
	for _, k := range spec.Keys() {
		if from.Get(k.Name) != to.Get(k.Name) {
			least = min(least, k.Effect)
		}
	}
	return least
}

// restart begins all runs anew.
func (s *Scene) restart(specs []spec.Spec) error {
	data := s.a.data
	runs := make([]*run, len(specs))
	for i, sp := range specs {
		d, err := data.With(sp, nil)
		if err != nil {
			return err
		}
		if runs[i], err = newRun(sp, d, s.units+1); err != nil {
			return err
		}
		data = d
	}
	s.a, s.b = runs[0], nil
	if len(runs) > 1 {
		s.b = runs[1]
	}
	s.view = s.view.within(len(s.a.data.Classes), s.a.net.last())
	return nil
}

// goOn changes what may change while runs go on. An error leaves all as it was.
func (s *Scene) goOn(specs []spec.Spec) error {
	was := make([]savedRun, len(specs))
	for i, r := range s.runs() {
		was[i] = r.save()
		err := r.adopt(specs[i])
		if err == nil {
			continue
		}
		for j, r := range s.runs()[:i+1] {
			_ = r.Load(was[j].state)
			r.data, r.want = was[j].data, was[j].want
		}
		return err
	}
	return nil
}

// adopt takes over live keys and the axes of the plane.
func (r *run) adopt(sp spec.Spec) error {
	d := r.data
	if sp.Axes != r.want.Axes {
		var err error
		if d, err = d.With(sp, nil); err != nil {
			return err
		}
	}
	if err := r.Set(sp); err != nil {
		return err
	}
	r.data, r.want = d, sp
	r.moves++
	return nil
}
