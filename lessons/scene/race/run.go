package race

import (
	"math"
	"slices"

	"nnlab/nn"
)

// run is the way of one racer. Its points are only ever appended to, so that copies share them.
type run struct {
	on      bool
	descent *nn.Descent // nil: the learner's
	x, y    []float64   // a point a step, the start first
	loss    []float64
	ended   int // the step at which it left all bounds, 0 while it has not
	made    int // units when it was last made anew
}

// begin puts racer i at the start.
func (s *Scene) begin(i int) (run, error) {
	r := run{on: i == mine && s.setup.Me || i < mine && s.setup.Racers[i].on, made: s.units}
	if !r.on {
		return r, nil
	}
	x, y := s.setup.Start[0], s.setup.Start[1]
	if i < mine {
		var err error
		if r.descent, err = nn.NewDescent(s.setup.Surface, s.rule(i), x, y); err != nil {
			return r, err
		}
	}
	r.add(x, y, s.setup.Surface.Value(x, y))
	return r, nil
}

// running tells whether a racer still takes steps.
func (r run) running() bool { return r.on && r.ended == 0 }

// point is where it stands, or stood last.
func (r *run) point() (x, y float64) { return r.x[len(r.x)-1], r.y[len(r.y)-1] }

func (r *run) add(x, y, loss float64) {
	r.x, r.y, r.loss = append(r.x, x), append(r.y, y), append(r.loss, loss)
}

// advance takes the step after step n.
func (r *run) advance(s *Scene, i, n int) {
	if !r.running() {
		return
	}
	x, y := r.point()
	if i == mine {
		x, y = x+s.moves[n][0], y+s.moves[n][1]
	} else if r.descent.Step() != nil {
		r.ended = n + 1
		return
	} else {
		x, y = r.descent.Point()
	}
	r.add(x, y, s.setup.Surface.Value(x, y))
	if max(math.Abs(x), math.Abs(y)) > bound {
		r.ended = n + 1
	}
}

// index is where step n stands in the way; that of the last step if it ended before.
func (r *run) index(n int) int { return min(n, len(r.x)-1) }

// first is the first step up to n with a loss under the goal.
func (r *run) first(goal float64, n int) (int, bool) {
	i := slices.IndexFunc(r.loss[:r.index(n)+1], func(v float64) bool { return v < goal })
	return i, i >= 0
}

// stays is the step since which up to n the loss was under the goal.
func (r *run) stays(goal float64, n int) (int, bool) {
	i := r.index(n) + 1
	for i > 0 && r.loss[i-1] < goal {
		i--
	}
	return i, i <= r.index(n)
}

// share is the run as a save or a panel may keep it: what is appended later does not reach it.
func (r run) share() run {
	r.x, r.y, r.loss = slices.Clip(r.x), slices.Clip(r.y), slices.Clip(r.loss)
	if r.descent != nil {
		r.descent = r.descent.Clone()
	}
	return r
}
