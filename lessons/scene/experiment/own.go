package experiment

import "nnlab/lessons"

// own is what belongs to the scene and to none of its runs.
func (s *Scene) own(q query) (entry, bool) {
	if e, ok := s.manyEntry(q); ok {
		return e, true
	}
	if q.second || q.form != now || q.row > 0 || q.epoch >= 0 || q.n > 0 {
		return entry{}, false
	}
	switch q.head {
	case "next_seed":
		return count(int(s.seed+1), lessons.WordSeed, "seed"), true
	case "differs":
		e := wordEntry(s.differ.key)
		return e.when(s.differ.key != ""), true
	}
	return entry{}, false
}
