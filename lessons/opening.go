package lessons

import (
	"context"
	"slices"
	"strings"
)

// opening is a step being opened: a new scene, what was changed by hand, the step's own opening, and the run that
// its goal is measured against. It may take many slices; until it is done the session stays where it was.
type opening struct {
	step  int
	seed  uint64
	again bool // the step stands open already
	hand  *trail
	undos *trail

	to    Log // the log once it is done
	scene play
	base  play
}

// play is a scene working off a list of actions.
type play struct {
	scene Scene
	todo  []Action
	done  int // units of todo[0] that are done
}

// opened prepares the open of step i. What was changed by hand lives on while steps share a spec.
func (s *Session) opened(i int) opening {
	o := opening{step: i, seed: s.now.first}
	st := &s.lesson.Steps[i]
	if s.now.step >= 0 && !st.Fresh && s.lesson.SpecOf(i) == s.lesson.SpecOf(s.now.step) {
		o.seed, o.hand, o.undos = s.now.seed, s.now.hand.newest(), s.now.undos
	}
	return o
}

// again prepares the same step from its start: sets kept, edits dropped.
func (s *Session) again(seed uint64) opening {
	return opening{step: s.now.step, seed: seed, again: true, hand: s.now.hand.newest().sets(), undos: s.now.undos.sets()}
}

// leadsTo tells whether a wanted log has this opening on its way.
func (o *opening) leadsTo(want Log) bool { return want.HasPrefix(o.to) }

// open begins or goes on with an opening; false when ctx ended first.
func (s *Session) open(ctx context.Context, to Log, o opening) (bool, error) {
	if s.coming == nil || !s.coming.to.same(to) {
		o.to = to
		if err := s.begin(&o); err != nil {
			return false, err
		}
		s.coming = &o
	}
	c := s.coming
	if !c.scene.work(ctx) || !c.base.work(ctx) {
		return false, nil
	}
	s.coming = nil
	s.arrive(c)
	return true, nil
}

// begin makes the scenes of an opening and lists what they have to do.
func (s *Session) begin(o *opening) error {
	st := &s.lesson.Steps[o.step]
	spec := s.lesson.SpecOf(o.step)
	var err error
	if o.scene.scene, err = s.lesson.New(spec, o.seed); err != nil {
		return err
	}
	o.scene.todo = o.actions(st)
	if g := st.Goal; g != nil && g.isBase() {
		if o.base.scene, err = s.lesson.New(spec, o.seed); err != nil {
			return err
		}
		o.base.todo = append(append([]Action(nil), st.Opening...), Action{Verb: Run, N: g.Base})
	}
	return nil
}

// actions are what was set and edited by hand, then the step's opening. Where the same step begins again, what its opening
// sets comes first: a hand may have set it since, or something that is only there because of it.
func (o *opening) actions(st *Step) []Action {
	sets := 0
	for o.again && sets < len(st.Opening) && st.Opening[sets].Verb == Set {
		sets++
	}
	return slices.Concat(st.Opening[:sets], o.hand.actions(), st.Opening[sets:])
}

// arrive makes a finished opening the place where the session stands.
func (s *Session) arrive(o *opening) {
	s.scene = o.scene.scene
	s.now = moment{
		log: o.to, step: o.step, begun: o.to.Units(), seed: o.seed, first: s.now.first,
		hand: o.hand, undos: o.undos, scene: s.scene,
	}
	if c, ok := s.scene.(Clock); ok {
		s.now.clock = c.Units()
	}
	if o.base.scene != nil {
		s.now.base = s.measure(o.base.scene)
	}
	s.judge()
	s.saves.add(s.now, s.scene.Save())
}

// work goes on until nothing is left or ctx ends; then it returns false.
func (p *play) work(ctx context.Context) bool {
	for len(p.todo) > 0 {
		if ctx.Err() != nil {
			return false
		}
		if p.unit() {
			p.todo, p.done = p.todo[1:], 0
		}
	}
	return true
}

// unit does one unit of the first action; true when that action is done. What an opening cannot do, because a hand
// changed the net, it leaves out.
func (p *play) unit() bool {
	switch a := p.todo[0]; a.Verb {
	case Run:
		if p.done >= a.N || !p.scene.Tick() {
			return true
		}
	case Until:
		if _, known := p.scene.Value(Ref(a.Name)); known || p.done >= MaxUnits || !p.scene.Tick() {
			return true
		}
	default:
		_ = p.scene.Do(a)
		return true
	}
	p.done++
	return false
}

// measure reads off the base run what the step's words and goal name of it.
func (s *Session) measure(base Scene) Values {
	out := Values{}
	for _, r := range s.names[s.step().ID] {
		if name, ok := strings.CutPrefix(string(r), basePrefix); ok {
			if v, known := base.Value(Ref(name)); known {
				out[r] = v
			}
		}
	}
	return out
}
