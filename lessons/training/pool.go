package training

import (
	"context"
	"errors"
	"math"
	"runtime"
	"strconv"

	"gonum.org/v1/gonum/mat"

	"nnlab/lessons/spec"
	"nnlab/nn"
)

// DefaultEpochs is how long a run is that says nothing of it, where there is nobody to stop it.
const DefaultEpochs = 300

// Seeds are the seeds of so many runs of a spec: k, k+1, … if its seed is a whole number, else the text itself, then 1, 2, …
func Seeds(s spec.Spec, n int) []string {
	first := s.SeedText
	if s.Rules != "page" {
		first = strconv.FormatUint(s.Seed, 10)
	}
	k, err := strconv.ParseUint(first, 10, 64)
	seeds := []string{first}
	for i := 1; i < n; i++ {
		if err == nil {
			k++
		} else {
			k = uint64(i)
		}
		seeds = append(seeds, strconv.FormatUint(k, 10))
	}
	return seeds
}

// Outcome is what a run from one seed came to.
type Outcome struct {
	Seed            string
	Epochs, Updates int
	Params          int
	Ended           Reason
	BrokeAt         int // as that of Run
	Now             Losses
	Lowest          float64 // validation loss there was, NaN without a validation set
	LowestEpoch     int
	GoalReached     int // the update, −1: never
}

// Pool carries a spec out from many seeds, a bounded piece of it at a time and on all cores. What it comes to depends
// neither on how many there are nor on the sizes of the pieces.
type Pool struct {
	spec   spec.Spec
	data   *Data
	seeds  []string
	active []poolRun // at most wide of them
	wide   int
	next   int // the seed that is begun next
	done   []*Outcome
}

// poolRun is a seed on its way; its run is nil until it is begun.
type poolRun struct {
	seed int
	run  *Run
}

// NewPool makes a pool in which so many runs are on their way at a time, fewer if they are large. The data are those of
// any seed.
func NewPool(s spec.Spec, d *Data, seeds []string, wide int) *Pool {
	if s.Epochs == 0 {
		s.Epochs = DefaultEpochs
	}
	p := &Pool{spec: s, data: d, seeds: seeds, wide: min(max(wide, 1), room(s, d)), done: make([]*Outcome, len(seeds))}
	p.fill()
	return p
}

// poolBytes is about how much the runs of a pool take together, if that is enough for one a core.
const poolBytes = 512 << 20

// room is how many runs of a spec fit into that: each has data of its own and, of every parameter, its gradient and what
// the optimizer and the diagnosis remember of it.
func room(s spec.Spec, d *Data) int {
	const copies = 8
	if seen, err := see(s, d.file); err == nil {
		s = seen
	}
	numbers := copies*s.Params() + 1
	for _, p := range []Part{d.Train, d.Val, d.Test} {
		for _, m := range []*mat.Dense{p.Raw, p.X, p.Y} {
			if m != nil {
				numbers += len(m.RawMatrix().Data)
			}
		}
	}
	return max(poolBytes/(8*numbers), runtime.GOMAXPROCS(0))
}

func (p *Pool) fill() {
	for ; len(p.active) < p.wide && p.next < len(p.seeds); p.next++ {
		p.active = append(p.active, poolRun{seed: p.next})
	}
}

// Advance takes every run that is on its way further by so many units. It is false once all have ended. Cancelled, it
// stops between two units and loses nothing.
func (p *Pool) Advance(ctx context.Context, units int) (bool, error) {
	if len(p.active) == 0 {
		return false, nil
	}
	_, err := nn.Parallel(ctx, len(p.active), func(ctx context.Context, i int) (struct{}, error) {
		return struct{}{}, p.advance(ctx, &p.active[i], units)
	})
	left := p.active[:0]
	for _, a := range p.active {
		if a.run == nil || a.run.Ended() == Going {
			left = append(left, a)
			continue
		}
		o := a.outcome(p.seeds[a.seed])
		p.done[a.seed] = &o
	}
	p.active = left
	p.fill()
	return len(p.active) > 0, err
}

func (p *Pool) advance(ctx context.Context, a *poolRun, units int) error {
	if a.run == nil {
		if err := p.begin(a); err != nil {
			return err
		}
	}
	for range units {
		if ctx.Err() != nil || !a.run.Update() {
			break
		}
	}
	return nil
}

// begin makes the run of a seed, with data of its own.
func (p *Pool) begin(a *poolRun) error {
	s, _, err := p.spec.Set("seed", p.seeds[a.seed])
	if err != nil {
		return err
	}
	s.Epochs = p.spec.Epochs
	d, err := p.data.With(s, nil)
	if err != nil {
		return err
	}
	a.run, err = New(s, d)
	return err
}

// Seeds are the seeds of the pool in their order.
func (p *Pool) Seeds() []string { return p.seeds }

// Done counts the runs that have ended.
func (p *Pool) Done() int {
	n := 0
	for _, o := range p.done {
		if o != nil {
			n++
		}
	}
	return n
}

// Share is how much of all epochs has been done, 0 to 1; a run that has ended counts as whole.
func (p *Pool) Share() float64 {
	sum := float64(p.Done())
	for _, a := range p.active {
		if a.run != nil {
			sum += float64(a.run.Epoch()) / float64(p.spec.Epochs)
		}
	}
	return sum / float64(max(len(p.seeds), 1))
}

// Outcomes are those of the runs that have ended, in the order of the seeds.
func (p *Pool) Outcomes() []Outcome {
	var list []Outcome
	for _, o := range p.done {
		if o != nil {
			list = append(list, *o)
		}
	}
	return list
}

// Unfinished are what the runs that are on their way have come to so far, in the order of the seeds.
func (p *Pool) Unfinished() []Outcome {
	var list []Outcome
	for _, a := range p.active {
		if a.run != nil {
			list = append(list, a.outcome(p.seeds[a.seed]))
		}
	}
	return list
}

func (a poolRun) outcome(seed string) Outcome {
	h := a.run.History()
	o := Outcome{Seed: seed, Epochs: a.run.Epoch(), Updates: a.run.Updates(), Params: a.run.Params(), Ended: a.run.Ended(), BrokeAt: a.run.BrokeAt(),
		Now: a.run.Now(), Lowest: math.NaN(), GoalReached: a.run.GoalReached()}
	for i, v := range h.Val.Loss {
		if i == 0 || v < o.Lowest {
			o.Lowest, o.LowestEpoch = v, h.Epoch[i]
		}
	}
	return o
}

// PoolState is a moment of a pool.
type PoolState struct {
	active []poolMoment
	next   int
	done   []*Outcome
}

type poolMoment struct {
	seed  int
	state *State // nil: not begun
}

// Size is about how many bytes it takes.
func (s *PoolState) Size() int {
	size := 64 + 256*len(s.done)
	for _, a := range s.active {
		if a.state != nil {
			size += a.state.Size()
		}
	}
	return size
}

// Save copies the present moment.
func (p *Pool) Save() *PoolState {
	s := &PoolState{next: p.next, done: append([]*Outcome(nil), p.done...)}
	for _, a := range p.active {
		m := poolMoment{seed: a.seed}
		if a.run != nil {
			m.state = a.run.Save()
		}
		s.active = append(s.active, m)
	}
	return s
}

// Load goes back to a moment of this pool.
func (p *Pool) Load(s *PoolState) error {
	var errs error
	active := make([]poolRun, len(s.active))
	for i, m := range s.active {
		active[i].seed = m.seed
		if m.state == nil {
			continue
		}
		for _, a := range p.active {
			if a.seed == m.seed {
				active[i].run = a.run
			}
		}
		if active[i].run == nil {
			if err := p.begin(&active[i]); err != nil {
				errs = errors.Join(errs, err)
				continue
			}
		}
		errs = errors.Join(errs, active[i].run.Load(m.state))
	}
	p.active, p.next, p.done = active, s.next, append([]*Outcome(nil), s.done...)
	return errs
}
