package pass

import "nnlab/lessons"

// Size is about how many bytes only this state has.
func (s *state) Size() int {
	const word, edit = 8, 100
	return 400 + word*2*len(s.params) + edit*(len(s.editedData)+len(s.editedParams))
}

// Save returns what Load needs to show the same again.
func (s *Scene) Save() lessons.State {
	kept := s.state
	kept.history = s.history.share()
	return &kept
}

// Load goes back to what Save returned.
func (s *Scene) Load(st lessons.State) {
	kept, ok := st.(*state)
	if !ok {
		return
	}
	_ = s.try(func() error { s.state = *kept; return nil }) // a state that was saved has a trace
}
