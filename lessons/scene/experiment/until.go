package experiment

import "nnlab/lessons"

// Until tells how many units it takes until a measure at the end of an epoch is known, if nothing stops the run before.
func (s *Scene) Until(ref lessons.Ref) (units int, ok bool) {
	if _, known := s.Value(ref); known {
		return 0, true
	}
	q, ok := parse(ref)
	r := s.of(q)
	if !ok || r == nil || q.epoch <= r.Epoch() || s.seeds > 0 || !r.going() || s.view.unit == epochUnit || s.byPasses() {
		return 0, false
	}
	if _, _, ok := readMeasure(q.head); !ok {
		return 0, false
	}
	rows, batch := r.data.Train.Len(), r.batch()
	each := (rows + batch - 1) / batch
	return (q.epoch-r.Epoch())*each - (r.Position()+batch-1)/batch, r.want.PageBatch == 0 || r.want.PageBatch == float64(batch)
}

// batch is how many rows an update takes.
func (r *run) batch() int {
	n, rows := r.Spec().BatchSize, r.data.Train.Len()
	if n == 0 || n > rows {
		return rows
	}
	return n
}
