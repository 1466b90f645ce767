package lessons

import "context"

// Session plays logs of one lesson. Seek is its only verb; one goroutine at a time may call it.
type Session struct {
	lesson *Lesson
	names  map[StepID][]Ref // what the words of a step name
	scene  Scene
	now    moment   // where scene stands
	saves  saves    // scenes of earlier moments, kept for going back
	coming *opening // an opening on its way
	last   Frame    // the newest frame and what it was made for
	shown  Need
}

// NewSession begins a session of a lesson; seed is that of the log's header. The error says what is wrong with the
// lesson's words.
func NewSession(l *Lesson, seed uint64) (*Session, error) {
	names, err := l.names()
	if err != nil {
		return nil, err
	}
	s := &Session{lesson: l, names: names}
	s.now = moment{step: -1, seed: seed, first: seed}
	return s, nil
}

// Seek goes to the log that is wanted and returns what is on the screen there. To go back it restores the newest
// saved moment that the wanted log begins with and runs forward. It stops when ctx ends; Frame.Log says how far it
// came.
func (s *Session) Seek(ctx context.Context, want Log, show Need) Frame {
	err := s.seek(ctx, want)
	if s.now.step < 0 { // the first step is not open yet: the old picture stays, but none of the log is played
		f := s.last
		f.Log, f.Err = Log{}, err
		return f
	}
	s.keep(false)
	return s.frame(want.Look(), show, err)
}

func (s *Session) seek(ctx context.Context, want Log) error {
	if s.coming != nil && !s.coming.leadsTo(want) {
		s.coming = nil
	}
	s.restore(want)
	rest := want.After(s.now.log)
	if s.now.step < 0 && (len(rest) == 0 || rest[0].Verb != Open) {
		if ok, err := s.open(ctx, Log{}, opening{step: 0, seed: s.now.seed}); !ok {
			return err
		}
	}
	for _, a := range rest {
		if ok, err := s.apply(ctx, a); !ok {
			return err
		}
	}
	return nil
}

// restore goes to the nearest moment that want begins with: where we are, a saved one, or the very beginning.
func (s *Session) restore(want Log) {
	best := moment{step: -1, seed: s.now.first, first: s.now.first}
	var state State
	if want.HasPrefix(s.now.log) {
		best = s.now
	}
	for i := range s.saves.list {
		sv := &s.saves.list[i]
		if sv.at.log.further(best.log) && want.HasPrefix(sv.at.log) {
			best, state = sv.at, sv.state
		}
	}
	if state != nil {
		s.scene = best.scene
		s.scene.Load(state)
	}
	s.now = best
}

// further tells whether l goes beyond m, for two beginnings of one log.
func (l Log) further(m Log) bool {
	return l.Units() > m.Units() || l.Units() == m.Units() && l.Len() > m.Len()
}

// apply carries out one action of the log. It returns false when ctx ended first, or with the reason why the action
// cannot be carried out.
func (s *Session) apply(ctx context.Context, a Action) (bool, error) {
	if a.Verb == Run {
		return s.run(ctx, a.N), nil
	}
	if ctx.Err() != nil {
		return false, nil
	}
	next := s.now.log.Append(a)
	switch a.Verb {
	case Open:
		_, i := s.lesson.Step(StepID(a.Name))
		if i < 0 {
			return false, &ActionError{Line: a.String(), Err: &NoStepError{Lesson: s.lesson.ID, Step: a.Name}}
		}
		return s.open(ctx, next, s.opened(i))
	case Reset:
		return s.open(ctx, next, s.again(s.now.seed))
	case Seed:
		return s.open(ctx, next, s.again(parseSeed(a.Value)))
	}
	if err := s.act(a); err != nil {
		return false, &ActionError{Line: a.String(), Err: err}
	}
	s.now.log = next
	if a.Units() > 0 {
		s.now.spare = 0
	}
	s.judge()
	return true, nil
}

// act carries out what neither runs nor opens.
func (s *Session) act(a Action) error {
	switch a.Verb {
	case Set, Edit:
		return s.change(a)
	case Undo:
		return s.undo()
	case Answer:
		return s.answer(a.Value)
	case Skip:
		s.skip()
	case Hint:
		if s.step().Question != nil {
			s.now.ask.hints = min(s.now.ask.hints+1, MaxHints)
		}
	}
	return nil
}

// run does n units, and judges after each. Where nothing is left to do the rest are no-ops that count.
func (s *Session) run(ctx context.Context, n int) bool {
	for ; n > 0; n-- {
		if ctx.Err() != nil {
			return false
		}
		if s.ended() || !s.scene.Tick() {
			s.now.log = s.now.log.Run(n)
			s.now.spare += n
			return true
		}
		s.now.log = s.now.log.Run(1)
		s.now.spare = 0
		s.now.runs++
		s.judge()
		s.keep(true)
	}
	return true
}

// ended tells whether the step's end is reached.
func (s *Session) ended() bool {
	end := s.step().End
	if end == "" {
		return false
	}
	_, known := s.scene.Value(end)
	return known
}

func (s *Session) step() *Step { return &s.lesson.Steps[max(s.now.step, 0)] }
