package experiment

import (
	"slices"

	"nnlab/lessons"
	"nnlab/lessons/spec"
	"nnlab/lessons/training"
)

// saved is a moment of a Scene.
type saved struct {
	state state
	runs  []savedRun
	pools []*training.PoolState
}

// savedRun is a moment of a run. Its data are shared.
type savedRun struct {
	born  spec.Spec
	want  spec.Spec
	data  *training.Data
	state *training.State
	trail trail
}

// Size is about how many bytes only this moment has.
func (m *saved) Size() int {
	size := 600 + 100*len(m.state.sets)
	for _, r := range m.runs {
		size += r.state.Size() + 8*(len(r.trail.before)+len(r.trail.grads)) + 400
	}
	for _, p := range m.pools {
		size += p.Size()
	}
	return size
}

// Save returns what Load needs to show the same again.
func (s *Scene) Save() lessons.State {
	m := &saved{state: s.state.share()}
	for _, r := range s.runs() {
		m.runs = append(m.runs, r.save())
	}
	for _, p := range s.pools {
		m.pools = append(m.pools, p.pool.Save())
	}
	return m
}

func (r *run) save() savedRun {
	return savedRun{born: r.born, want: r.want, data: r.data, state: r.Save(), trail: r.trail.share()}
}

// share returns a trail that nothing done later can reach.
func (t trail) share() trail {
	t.clocks, t.ticks, t.rates = t.clocks.share(), t.ticks.share(), t.rates.share()
	t.before, t.grads, t.edited = slices.Clone(t.before), slices.Clone(t.grads), slices.Clip(t.edited)
	return t
}

// Load goes back to what Save returned.
func (s *Scene) Load(st lessons.State) {
	m, ok := st.(*saved)
	if !ok {
		return
	}
	var runs [2]*run
	for i, from := range m.runs {
		r, err := [2]*run{s.a, s.b}[i].load(from)
		if err != nil {
			return // what was saved loads
		}
		runs[i] = r
	}
	s.a, s.b, s.state = runs[0], runs[1], m.state.share()
	s.loadMany(m)
}

// loadMany goes back to the saved moment of many seeds.
func (s *Scene) loadMany(m *saved) {
	same := len(s.pools) == len(m.pools)
	for i := range s.pools {
		same = same && s.pools[i].spec.String() == s.runs()[i].want.String() && len(s.pools[i].pool.Seeds()) == s.seeds
	}
	if ended := s.ended; !same {
		s.beginMany()
		s.ended = ended
	}
	for i, p := range m.pools {
		_ = s.pools[i].pool.Load(p) // what was saved loads
	}
}

// load is a run at a saved moment: r itself, or another one if r began otherwise.
func (r *run) load(m savedRun) (*run, error) {
	if r == nil || r.born.String() != m.born.String() {
		var err error
		if r, err = newRun(m.born, m.data, 0); err != nil {
			return nil, err
		}
	}
	if err := r.Load(m.state); err != nil {
		return nil, err
	}
	r.trail = m.trail.share()
	r.data, r.want = m.data, m.want
	r.moves++
	return r, nil
}
