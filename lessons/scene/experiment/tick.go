package experiment

// maxWork is how many multiply-adds a unit takes, about, before it ends early.
const maxWork = 2_000_000

// Tick does one unit: an update of each run, or a whole pass where the knob unit says so, or where two runs go by passes.
// A heavy pass is split by the work it takes, never by the clock. It is false once nothing is left to do.
func (s *Scene) Tick() bool {
	var went bool
	switch {
	case s.seeds > 0:
		went = s.tickMany()
	case s.view.unit == epochUnit || s.byPasses():
		went = s.tickPass()
	default:
		for _, r := range s.runs() {
			went = r.update(s.units+1) || went
		}
	}
	if went {
		s.units++
	}
	return went
}

// byPasses tells whether two runs cannot go update by update: their batches or data differ.
func (s *Scene) byPasses() bool {
	return s.b != nil && (s.b.data.Train.Raw != s.a.data.Train.Raw || s.b.Spec().BatchSize != s.a.Spec().BatchSize)
}

// tickPass takes the run that is behind on, until none that still goes has this epoch before it.
func (s *Scene) tickPass() (went bool) {
	r := s.behind()
	if r == nil {
		return false
	}
	epoch := r.Epoch()
	for work := 0; r != nil && r.Epoch() == epoch && work < maxWork; r = s.behind() {
		work += r.cost()
		r.update(s.units + 1)
	}
	return true
}

// behind is the first of the runs that go with the least epochs done; nil if none goes.
func (s *Scene) behind() *run {
	var least *run
	for _, r := range s.runs() {
		if r.going() && (least == nil || r.Epoch() < least.Epoch()) {
			least = r
		}
	}
	return least
}

// stride is the units of an epoch: a picture of a run shows one.
func (s *Scene) stride() int {
	if s.seeds > 0 || s.view.unit == epochUnit || s.byPasses() {
		return 1
	}
	return s.a.UpdatesPerEpoch()
}
