package screen

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"nnlab/lessons"
	"nnlab/lessons/progress"
)

// Record is what the visitor has done: what was loaded, and what has happened since the last save.
type Record struct {
	store  progress.Store
	now    func() time.Time // dates, for showing only
	all    progress.Progress
	change progress.Progress
	dirty  bool
	saves  int                       // begun so far
	flight map[int]progress.Progress // by their number, those nobody has heard of yet
}

// NewRecord loads what the store holds. The error says why that may be less than expected.
func NewRecord(store progress.Store, now func() time.Time) (*Record, error) {
	all, err := store.Load()
	return &Record{store: store, now: now, all: all, flight: map[int]progress.Progress{}}, err
}

// Lesson is what was done in a lesson.
func (r *Record) Lesson(id string) progress.Lesson { return r.all.Lessons[id] }

// Last is the lesson that was open last; empty if none was.
func (r *Record) Last() string { return r.all.Last() }

// Today is the date as records write it.
func (r *Record) Today() string { return r.now().Format(time.DateOnly) }

// note applies a change to what is shown and to what will be saved.
func (r *Record) note(f func(*progress.Progress)) {
	f(&r.all)
	f(&r.change)
	r.dirty = true
}

// See notes that a step was opened.
func (r *Record) See(lesson string, step lessons.StepID, index int) {
	r.note(func(p *progress.Progress) { p.See(lesson, string(step), index) })
}

// Finish notes that a step was left behind.
func (r *Record) Finish(lesson string, step lessons.StepID) {
	r.note(func(p *progress.Progress) { p.Finish(lesson, string(step)) })
}

// Reach notes that the goal of a step was reached.
func (r *Record) Reach(lesson string, step lessons.StepID) {
	r.note(func(p *progress.Progress) { p.Reach(lesson, string(step)) })
}

// Answer notes how a question was answered. The first answer is kept beside the latest.
func (r *Record) Answer(lesson string, step lessons.StepID, a progress.Answer) {
	a.Date = r.Today()
	r.note(func(p *progress.Progress) { p.Answer(lesson, string(step), a) })
}

// Keep notes the log to go on with tomorrow.
func (r *Record) Keep(l *lessons.Lesson, text string) {
	log := progress.Log{Rev: l.Rev, Text: text, Date: r.Today()}
	r.note(func(p *progress.Progress) { p.Keep(l.ID, log) })
}

// SavedMsg says how a save went.
type SavedMsg struct {
	Err error
	no  int
}

// Save returns the work of saving what has happened since the last one; nil if nothing has. The program may end before
// that work is done: what was to be saved is kept until Saved is told of it.
func (r *Record) Save() tea.Cmd {
	if !r.dirty {
		return nil
	}
	change := r.change
	r.change, r.dirty = progress.Progress{}, false
	r.saves++
	no := r.saves
	r.flight[no] = change
	return func() tea.Msg { return SavedMsg{r.store.Save(change), no} }
}

// Saved takes note of a save that is done. One that failed is the store's to try again.
func (r *Record) Saved(msg SavedMsg) { delete(r.flight, msg.no) }

// Flush saves, in its order, what may not have been saved yet. Saving a thing twice adds nothing. It returns why the
// last save failed; nil also where there was nothing to save.
func (r *Record) Flush() (err error) {
	for no := 1; no <= r.saves; no++ {
		if change, ok := r.flight[no]; ok {
			err = r.store.Save(change)
		}
	}
	clear(r.flight)
	if r.dirty {
		err = r.store.Save(r.change)
		r.change, r.dirty = progress.Progress{}, false
	}
	return err
}

// Settled tells whether all that happened is saved, as far as anybody knows.
func (r *Record) Settled() bool { return !r.dirty && len(r.flight) == 0 }
