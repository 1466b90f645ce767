package race

import (
	"slices"

	"nnlab/lessons"
)

// Size is about how many bytes only this state has.
func (s *state) Size() int { return 2000 + 16*len(s.moves) + 100*len(s.sets) }

// Save returns what Load needs to show the same again.
func (s *Scene) Save() lessons.State {
	kept := s.state.share()
	return &kept
}

// share is a copy that later steps do not reach.
func (s state) share() state {
	for i := range s.runs {
		s.runs[i] = s.runs[i].share()
	}
	s.when, s.moves, s.sets = slices.Clip(s.when), slices.Clip(s.moves), slices.Clip(s.sets)
	return s
}

// Load goes back to what Save returned.
func (s *Scene) Load(st lessons.State) {
	kept, ok := st.(*state)
	if !ok {
		return
	}
	old := s.setup.Surface
	s.state = kept.share()
	if s.setup.Surface != old {
		s.shape = nil
	}
	s.survey()
}
