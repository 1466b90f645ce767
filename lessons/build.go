package lessons

import (
	"slices"
	"strings"

	"nnlab/lessons/text"
)

// frame makes the picture of where the session stands. One that differs from the last in its look alone shares its
// panels.
func (s *Session) frame(look Ref, show Need, err error) Frame {
	if !s.last.Log.same(s.now.log) || !slices.Equal(s.shown, show) || s.last.Step == "" {
		s.last, s.shown = s.build(show), slices.Clone(show)
	}
	f := s.last
	f.Log, f.Err, f.Look = s.now.log.WithLook(look), err, nil
	if e, ok := s.scene.Explain(look); look != "" && ok {
		if e.Op == Earlier {
			e.At = s.unitOf(e.At)
		}
		f.Look = &e
	}
	return f
}

// unitOf is the unit of the log at which the scene's clock stood at n; -1 if that was before the step began.
func (s *Session) unitOf(n int) int {
	if n < s.now.clock {
		return -1
	}
	return min(s.now.begun+n-s.now.clock, s.now.log.Units())
}

// broke counts troubles in units of the log.
func (s *Session) broke(found []Trouble) []Trouble {
	out := slices.Clone(found)
	for i := range out {
		out[i].At = s.unitOf(out[i].At)
	}
	return out
}

func (s *Session) build(show Need) Frame {
	st := s.step()
	f := Frame{
		Log: s.now.log, Step: st.ID,
		Spare:    s.now.spare,
		Done:     s.now.spare > 0 || s.ended(),
		Panels:   s.scene.Panels(show),
		Controls: s.controls(st),
		Ask:      s.askedFrame(st.Question),
		Goal:     s.goalFrame(st.Goal),
	}
	if t, ok := s.scene.(Tracker); ok {
		f.Track = t.Track()
	}
	if b, ok := s.scene.(Broken); ok {
		f.Broke = s.broke(b.Troubles())
	}
	if t := s.now.undoable(); t != nil {
		f.Undo = &Action{Verb: t.act.Verb, Name: t.act.Name, Value: t.old}
	}
	f.Values = s.values(st, f.Ask)
	return f
}

// controls returns the knobs that the step unlocks, in the step's order; those of a second run stand after the first's.
func (s *Session) controls(st *Step) []Control {
	var out, second []Control
	all := s.scene.Controls()
	for _, name := range st.Unlock {
		for _, c := range all {
			switch {
			case c.Name == name:
				out = append(out, c)
			case c.Name == SecondRun+name && st.unlocks(c.Name):
				second = append(second, c)
			}
		}
	}
	return append(out, second...)
}

func (s *Session) askedFrame(q *Question) *Asked {
	if q == nil {
		return nil
	}
	a := s.now.ask
	out := &Asked{Question: q, State: a.state, Answer: a.answer, Told: a.told, Value: a.value, Right: a.right, Slip: a.slip, Hints: a.hints}
	_, out.Known = s.scene.Value(q.Ask)
	if f, ok := s.scene.(Forecaster); ok && !out.Known {
		out.After, _ = f.Until(q.Ask)
	}
	return out
}

func (s *Session) goalFrame(g *Goal) *GoalState {
	if g == nil {
		return nil
	}
	out := &GoalState{Goal: g, Reached: s.now.goal.done, At: s.now.goal.at, Began: s.now.goal.began}
	out.Value, out.Known = s.scene.Value(g.Value)
	if g.isBase() {
		out.Aim = s.now.base[g.Aim]
	} else {
		out.Aim, _ = s.scene.Value(g.Aim)
	}
	return out
}

// Mine is the learner's own answer in a step's words.
const Mine Ref = "mine"

// Tolerance is how far from the value a number still counts as right, in a step's words.
const Tolerance Ref = "tolerance"

// NextSeed is the seed that the key for a new seed appends.
const NextSeed Ref = "next_seed"

// Stride is how many units a picture of a run shows at its ordinary pace, as the updates of an epoch; one where a scene
// does not know the name.
const Stride Ref = "stride"

// values looks up what the step's words name.
func (s *Session) values(st *Step, ask *Asked) Values {
	out := Values{}
	for _, r := range s.names[st.ID] {
		if v, ok := s.value(r, ask); ok {
			out[r] = v
		}
	}
	return out
}

func (s *Session) value(r Ref, ask *Asked) (Value, bool) {
	switch {
	case r == Tolerance && ask != nil:
		return Number(ask.Question.Tol), true
	case r == Mine:
		return ask.mine()
	case strings.HasPrefix(string(r), basePrefix):
		v, ok := s.now.base[r]
		return v, ok
	}
	return s.scene.Value(r)
}

// mine is the learner's own answer as a Value.
func (a *Asked) mine() (Value, bool) {
	if a == nil || a.Answer == "" {
		return Value{}, false
	}
	if v, err := parseNumber(a.Answer); err == nil {
		return Number(v), true
	}
	return WordValue(a.Answer), true
}

// names lists per step what its words, question and goal name, in either language.
func (l *Lesson) names() (map[StepID][]Ref, error) {
	out := map[StepID][]Ref{}
	for _, lang := range []text.Lang{text.EN, text.KO} {
		words, err := text.Parse(lang, l.Words(string(lang)))
		if err != nil {
			return nil, err
		}
		for i := range words.Steps {
			st := &words.Steps[i]
			for _, n := range st.Names() {
				out[StepID(st.ID)] = append(out[StepID(st.ID)], Ref(n))
			}
		}
	}
	for i := range l.Steps {
		st := &l.Steps[i]
		refs := append(out[st.ID], NextSeed, Stride)
		if q := st.Question; q != nil {
			refs = append(refs, q.Ask)
		}
		if g := st.Goal; g != nil {
			refs = append(refs, g.Value, g.Aim)
		}
		slices.Sort(refs)
		out[st.ID] = slices.Compact(refs)
	}
	return out, nil
}
