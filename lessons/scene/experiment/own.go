package experiment

import "nnlab/lessons"

// own is what belongs to the scene and to none of its runs.
func (s *Scene) own(q query) (entry, bool) {
	if e, ok := s.manyEntry(q); ok {
		return e, true
	}
	if q.second || q.form != now || q.row > 0 || q.n > 0 {
		return entry{}, false
	}
	if q.head == "lead" {
		return s.lead(q), true
	}
	if q.epoch >= 0 {
		return entry{}, false
	}
	switch q.head {
	case "next_seed":
		return leaf(lessons.Setting, float64(s.seed+1), lessons.WordSeed).called("seed", 0, false), true
	case "differs":
		e := wordEntry(s.differ.key)
		return e.when(s.differ.key != ""), true
	}
	return entry{}, false
}

// lead is how far the training loss of the first run is above that of the second.
func (s *Scene) lead(q query) entry {
	first := query{head: "train_loss", epoch: q.epoch}
	second := first
	second.second = true
	e := made(lessons.Sum, 0, lessons.WordLead).called("A − B", 4, true).when(false)
	e.terms = func() []term { return []term{{query: first}, {query: second, minus: true}} }
	a, hasA := s.entry(first)
	if b, hasB := s.entry(second); hasA && hasB {
		e.v, e.known = a.v-b.v, a.known && b.known
	}
	return e
}
