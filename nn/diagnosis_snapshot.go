package nn

import "slices"

// DiagnosisSnapshot is what a Diagnosis remembers at a moment. It can be
// restored any number of times.
type DiagnosisSnapshot struct{ record record }

// Size is about how many bytes the snapshot takes.
func (s *DiagnosisSnapshot) Size() int {
	r := &s.record
	return 256 + 24*(len(r.dead)+len(r.flat)+len(r.same)+len(r.killed)) + 48*len(r.counts) + 8*(len(r.started)+len(r.before))
}

// Snapshot keeps what the diagnosis remembers now; it belongs beside a Snapshot
// of its trainer.
func (d *Diagnosis) Snapshot() *DiagnosisSnapshot { return &DiagnosisSnapshot{d.record.clone()} }

// Restore goes back to a snapshot of this diagnosis or of one of the same model.
func (d *Diagnosis) Restore(s *DiagnosisSnapshot) error {
	if s == nil {
		return &ValueError{"Restore", "snapshot", "nil", WantValue}
	}
	if !d.record.fits(&s.record) {
		return &ValueError{"Restore", "snapshot", "another model's", WantSameModel}
	}
	d.record = s.record.clone()
	return nil
}

// Clone is a diagnosis of another trainer, a clone of this one's, that goes on
// from here.
func (d *Diagnosis) Clone(t *Trainer) (*Diagnosis, error) {
	c, err := NewDiagnosis(t)
	if err != nil {
		return nil, err
	}
	return c, c.Restore(d.Snapshot())
}

// ClonePage is Clone for a PageTrainer.
func (d *Diagnosis) ClonePage(t *PageTrainer) (*Diagnosis, error) {
	c, err := NewPageDiagnosis(t)
	if err != nil {
		return nil, err
	}
	return c, c.Restore(d.Snapshot())
}

func (r record) clone() record {
	r.dead, r.flat = slices.Clone(r.dead), slices.Clone(r.flat)
	r.counts = slices.Clone(r.counts)
	r.same, r.killed = slices.Clone(r.same), slices.Clone(r.killed)
	r.started, r.before = slices.Clone(r.started), slices.Clone(r.before)
	return r
}

func (r *record) fits(o *record) bool {
	return len(r.dead) == len(o.dead) && len(r.same) == len(o.same) && len(r.before) == len(o.before)
}
