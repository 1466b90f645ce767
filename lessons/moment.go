package lessons

import (
	"slices"
	"strconv"
)

// MaxHints is how many hints a question has.
const MaxHints = 3

// moment is all that a Session knows of one place in a log, beside the scene's own state. It is small, and copied.
type moment struct {
	log   Log // without its look
	step  int // -1: nothing was opened yet
	begun int // units at the step's opening
	clock int // what the scene's Clock said then
	seed  uint64
	first uint64 // the seed of the log's header
	hand  *trail // the sets and edits in force, newest first
	undos *trail // what undo would take back, newest first
	runs  int    // units that did something since the opening
	spare int    // units at the end that did nothing
	ask   asked
	goal  reached
	base  Values // what the goal is measured against
	scene Scene  // the instance this moment belongs to
}

// trail is an immutable list of changes by hand.
type trail struct {
	act  Action
	old  string // the value before
	runs int    // moment.runs when it was made
	next *trail
}

// newest returns the trail with only the newest change of each thing: what is in force.
func (t *trail) newest() *trail {
	type key struct {
		verb Verb
		name string
	}
	seen := map[key]bool{}
	var kept []*trail
	for ; t != nil; t = t.next {
		if k := (key{t.act.Verb, t.act.Name}); !seen[k] {
			seen[k] = true
			kept = append(kept, t)
		}
	}
	return chain(kept)
}

// sets returns the trail with the edits left out.
func (t *trail) sets() *trail {
	var kept []*trail
	for ; t != nil; t = t.next {
		if t.act.Verb == Set {
			kept = append(kept, t)
		}
	}
	return chain(kept)
}

// chain makes a trail of changes, newest first.
func chain(kept []*trail) *trail {
	var out *trail
	for _, t := range slices.Backward(kept) {
		out = &trail{act: t.act, old: t.old, runs: t.runs, next: out}
	}
	return out
}

// actions returns the changes, oldest first.
func (t *trail) actions() []Action {
	var out []Action
	for ; t != nil; t = t.next {
		out = append(out, t.act)
	}
	slices.Reverse(out)
	return out
}

// change carries out a set or an edit and remembers what it replaced.
func (s *Session) change(a Action) error {
	old, err := s.old(a)
	if err != nil {
		return err
	}
	if err := s.scene.Do(a); err != nil {
		return err
	}
	s.now.undos = &trail{act: a, old: old, runs: s.now.runs, next: s.now.undos}
	s.touched(a)
	return nil
}

// old returns the value that a set or an edit is about to replace.
func (s *Session) old(a Action) (string, error) {
	if a.Verb == Edit {
		v, ok := s.scene.Value(Ref(a.Name))
		if !ok || !v.IsNumber() {
			return "", &NoNameError{Name: a.Name}
		}
		return v.String(), nil
	}
	if !s.step().unlocks(a.Name) {
		return "", &LockedError{Name: a.Name}
	}
	for _, c := range s.scene.Controls() {
		if c.Name == a.Name {
			return c.Value, nil
		}
	}
	return "", &NoNameError{Name: a.Name}
}

// touched notes a change by hand: it is in force from now on, and an answer given before no longer counts, unless what
// was asked for is known and the same still, as where only the look has changed.
func (s *Session) touched(a Action) {
	s.now.hand = &trail{act: a, next: s.now.hand}
	if ask := &s.now.ask; ask.told {
		if v, known := s.scene.Value(s.step().Question.Ask); known && v == ask.value {
			return
		}
	}
	s.now.ask.withdraw()
}

// undoable returns the newest set, or edit with no run since, that was not undone yet.
func (m *moment) undoable() *trail {
	t := m.undos
	for t != nil && t.act.Verb == Edit && t.runs != m.runs {
		t = t.next
	}
	return t
}

func (s *Session) undo() error {
	t := s.now.undoable()
	if t == nil {
		return NothingToUndoError{}
	}
	back := Action{Verb: t.act.Verb, Name: t.act.Name, Value: t.old}
	if err := s.scene.Do(back); err != nil {
		return err
	}
	s.now.undos = t.next
	s.touched(back)
	return nil
}

func parseSeed(text string) uint64 {
	n, _ := strconv.ParseUint(text, 10, 64) // ParseAction has checked it
	return n
}
