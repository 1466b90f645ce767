package race

import (
	"math"
	"math/rand/v2"
	"slices"

	"nnlab/lessons"
	"nnlab/nn"
)

// MaxSteps is the length of a race.
const MaxSteps = 10_000

// bound is how far out a racer counts as diverged.
const bound = 1000

// mine is the index of the learner's run, after those of the racers.
const mine = 4

// Scene is a race.
type Scene struct {
	state
	shape  *shape // of the surface
	replay moment // the newest that was asked for
}

// shape is what follows from the surface and the start alone.
type shape struct {
	view  view
	parts map[string][]mono
	grid  []float64
}

// state is all of a Scene that changes.
type state struct {
	base  Setup     // as New had it
	sets  []setting // what was set since, each key once
	setup Setup
	seed  uint64
	runs  [5]run
	step  int
	units int          // ticks, sets and edits so far
	when  []int        // units at which each step was taken, the start first
	moves [][2]float64 // of the learner
	aim   [2]float64
}

// setting is a key and the value it was set to.
type setting struct{ key, value string }

// New makes a race from its text. Seed 1 starts where the text says, any other somewhere in the view.
func New(text string, seed uint64) (*Scene, error) {
	setup, err := Parse(text)
	if err != nil {
		return nil, err
	}
	if seed != 1 {
		setup.Start = draw(viewOf(setup.Surface), seed)
	}
	s := &Scene{state: state{base: setup, setup: setup, seed: seed}}
	return s, s.restart()
}

// Open is New as a lesson wants it.
func Open(text string, seed uint64) (lessons.Scene, error) { return New(text, seed) }

// draw is a start of two decimals, in the outer half of the view where there is something to go down.
func draw(v view, seed uint64) [2]float64 {
	rng := rand.New(rand.NewPCG(seed, 0x72616365))
	along := func(side [2]float64) float64 {
		at := 0.25 * rng.Float64()
		if rng.IntN(2) == 1 {
			at = 1 - at
		}
		return math.Round(100*(side[0]+at*(side[1]-side[0]))) / 100
	}
	return [2]float64{along(v.x), along(v.y)}
}

// restart begins the race.
func (s *Scene) restart() error {
	s.step, s.moves, s.when, s.aim = 0, nil, []int{s.units}, s.setup.Start
	s.survey()
	return s.remake(func(int) bool { return true })
}

// survey looks at the surface.
func (s *Scene) survey() {
	v := viewOf(s.setup.Surface).around(s.setup.Start)
	if s.shape == nil || s.shape.view != v {
		s.shape = &shape{v, parts(s.setup.Surface), heights(s.setup.Surface, v, side)}
	}
	s.replay = moment{}
}

// remake lets those racers that changed go from the start to the present step.
func (s *Scene) remake(changed func(i int) bool) error {
	for i := range s.runs {
		if !changed(i) {
			continue
		}
		r, err := s.begin(i)
		if err != nil {
			return err
		}
		for n := range s.step {
			r.advance(s, i, n)
		}
		s.runs[i] = r
	}
	s.replay = moment{}
	return nil
}

// Tick lets every racer take a step; false once all have left the bounds, or the race is over.
func (s *Scene) Tick() bool {
	if s.step >= MaxSteps || !slices.ContainsFunc(s.runs[:], run.running) {
		return false
	}
	if m := &s.runs[mine]; m.on {
		x, y := m.point()
		s.moves = append(s.moves, [2]float64{s.aim[0] - x, s.aim[1] - y})
	}
	for i := range s.runs {
		s.runs[i].advance(s, i, s.step)
	}
	if m := &s.runs[mine]; m.on {
		s.aim[0], s.aim[1] = m.point()
	}
	s.step++
	s.units++
	s.when = append(s.when, s.units)
	s.replay = moment{}
	return true
}

// Units counts ticks, sets and edits since the scene was made.
func (s *Scene) Units() int { return s.units }

// Troubles names the racers that diverged, the first one first.
func (s *Scene) Troubles() []lessons.Trouble {
	var found []lessons.Trouble
	for i := range s.runs {
		if r := &s.runs[i]; r.on && r.ended > 0 {
			what := lessons.L(lessons.WordRaceLeft, s.titles()[i], itoa(r.ended))
			found = append(found, lessons.Trouble{What: what, At: s.unitOf(i, r.ended)})
		}
	}
	slices.SortStableFunc(found, func(a, b lessons.Trouble) int { return a.At - b.At })
	return found
}

// unitOf is when a racer's step was computed: when it was taken, or later if a knob changed it since.
func (s *Scene) unitOf(i, step int) int {
	return max(s.when[min(step, len(s.when)-1)], s.runs[i].made)
}

// rule is the update rule of a racer.
func (s *Scene) rule(i int) nn.Optimizer { return s.setup.Racers[i].rig.rule }
