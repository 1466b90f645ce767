package experiment

import (
	"context"
	"math"
	"slices"

	"nnlab/lessons"
	"nnlab/lessons/spec"
	"nnlab/lessons/training"
)

// Of many seeds so many runs are on their way at a time, whatever the number of cores, and so much work is in a unit.
const (
	wave     = 8
	waveWork = maxWork / 4 // of each of them
)

// many is the runs of one of the two specs from many seeds.
type many struct {
	pool   *training.Pool
	spec   spec.Spec
	judged judged
}

// judged is the number that runs are compared by, and the criterion they are counted against.
type judged struct {
	name  string // as in a monitor: val_loss
	aim   float64
	below bool
}

// setSeeds begins so many runs beside those there are, or ends them.
func (s *Scene) setSeeds(value string) error {
	if value == spec.None {
		s.seeds, s.pools, s.ended = 0, nil, [2][]int{}
		return nil
	}
	n, ok := digits(value)
	if !ok || n < 1 || n > maxSeeds {
		return &Error{Fault: NoChoice, Name: seedsKnob, Given: value, Expected: "none, or 1 to " + itoa(maxSeeds)}
	}
	s.seeds = n
	s.beginMany()
	return nil
}

// beginMany begins all runs of many seeds anew.
func (s *Scene) beginMany() {
	s.pools, s.ended = nil, [2][]int{}
	if s.seeds == 0 {
		return
	}
	for i, r := range s.runs() {
		seeds := training.Seeds(r.want, s.seeds)
		s.pools = append(s.pools, many{training.NewPool(r.want, r.data, seeds, wave), r.want, r.judged()})
		s.ended[i] = make([]int, s.seeds)
	}
}

// judged is the first measure of the spec's goal, else the loss of the last set that is shown.
func (r *run) judged() judged {
	for _, c := range r.want.Goal {
		if _, _, ok := readMeasure(c.Name); ok {
			return judged{c.Name, c.Bound, c.Below}
		}
	}
	sets := r.shownSets()
	return judged{sets[len(sets)-1].name() + "_loss", math.NaN(), true}
}

// tickMany takes every run that is on its way a piece further.
func (s *Scene) tickMany() (went bool) {
	for i := range s.pools {
		m := &s.pools[i]
		if m.pool.Done() == s.seeds {
			continue
		}
		if _, err := m.pool.Advance(context.Background(), max(1, waveWork/s.runs()[i].cost())); err != nil {
			return went
		}
		went = true
		s.ended[i] = slices.Clone(s.ended[i])
		for k, o := range m.outcomes(s.seeds) {
			if o != nil && s.ended[i][k] == 0 {
				s.ended[i][k] = s.units + 1
			}
		}
	}
	return went
}

// outcomes are what the runs that have ended came to, by the order of the seeds; nil for the others.
func (m *many) outcomes(n int) []*training.Outcome {
	list, seeds := make([]*training.Outcome, n), m.pool.Seeds()
	for _, o := range m.pool.Outcomes() {
		if k := slices.Index(seeds, o.Seed); k >= 0 && k < n {
			list[k] = &o
		}
	}
	return list
}

// of is the number that a run is compared by; NaN if it diverged.
func (j judged) of(o *training.Outcome) float64 {
	if o.Ended == training.Diverged {
		return math.NaN()
	}
	return o.Now.Of(j.name)
}

// middle is the places of the one or two runs in the middle, by their numbers; nil without any.
func middle(values map[int]float64) []int {
	var at []int
	for k := range values {
		at = append(at, k)
	}
	slices.SortFunc(at, func(a, b int) int {
		switch {
		case values[a] < values[b]:
			return -1
		case values[a] > values[b]:
			return 1
		}
		return a - b
	})
	if n := len(at); n > 0 {
		return at[(n-1)/2 : n/2+1]
	}
	return nil
}

// manyEntry is what many seeds came to.
func (s *Scene) manyEntry(q query) (entry, bool) {
	i := 0
	if q.second {
		i = 1
	}
	heads := []string{"seeds.total", "seeds.done", "seeds.median", "seeds.lo", "seeds.hi", "seeds.reached", "seeds.rate",
		"seeds.run", "seeds.hit", "seeds.wins", "seeds.win", "seeds.turn", "seeds.overfits"}
	single := q.head == "seeds.run" || q.head == "seeds.hit" || q.head == "seeds.win"
	if !slices.Contains(heads, q.head) || q.n > 1 || single != (q.n == 1) || q.form != now || q.row > 0 || q.epoch >= 0 {
		return entry{}, false
	}
	if q.head == "seeds.total" {
		return count(s.seeds, lessons.WordRuns, "runs").when(s.seeds > 0), true
	}
	unknown := entry{what: lessons.L(lessons.WordRuns), sym: q.head, digits: 4}
	if i >= len(s.pools) || q.n == 1 && q.index[0] > s.seeds {
		return unknown, true
	}
	e := tally{s, i, s.pools[i].outcomes(s.seeds), q}.entry()
	if e.sym == "" {
		return unknown, true
	}
	return e, true
}

// tally counts what the runs of one spec came to.
type tally struct {
	s   *Scene
	i   int
	all []*training.Outcome
	q   query
}

func (t tally) entry() entry {
	switch t.q.head {
	case "seeds.done":
		return count(t.s.pools[t.i].pool.Done(), lessons.WordRuns, "done")
	case "seeds.run", "seeds.hit", "seeds.win":
		return t.single(t.q.index[0] - 1)
	case "seeds.reached":
		return t.sum("seeds.hit", "reached", lessons.WordReachedOf)
	case "seeds.wins":
		return t.sum("seeds.win", "wins", lessons.WordWins)
	case "seeds.rate":
		reached := t.sum("seeds.hit", "", lessons.WordReachedOf)
		done := float64(t.s.pools[t.i].pool.Done())
		e := made(lessons.Apply, reached.v/done, lessons.WordReachedOf).called("rate", 2, false)
		return e.apply(lessons.FuncQuotient, t.q.of("seeds.reached"), t.q.of("seeds.done")).when(reached.known && done > 0)
	case "seeds.turn", "seeds.overfits":
		return t.turns()
	}
	return t.place()
}

// values are the numbers of the runs that ended and did not diverge.
func (t tally) values() map[int]float64 {
	values := map[int]float64{}
	for k, o := range t.all {
		if o != nil {
			if v := t.s.pools[t.i].judged.of(o); finite(v) {
				values[k] = v
			}
		}
	}
	return values
}

// place is the median, the lowest or the highest.
func (t tally) place() entry {
	values := t.values()
	at := middle(values)
	e := entry{what: lessons.L(lessons.WordMedianOf), sym: "median", digits: 4}
	if t.q.head != "seeds.median" {
		best, sign := -1, 1.0
		e.what, e.sym = lessons.L(lessons.WordLowest), "min"
		if t.q.head == "seeds.hi" {
			e.what, e.sym, sign = lessons.L(lessons.WordHighest), "max", -1
		}
		for k := range t.all {
			if v, ok := values[k]; ok && (best < 0 || sign*v < sign*values[best]) {
				best = k
			}
		}
		at = nil
		if best >= 0 {
			at = []int{best}
		}
	}
	if len(at) == 0 {
		return e
	}
	e.known, e.op = true, lessons.Mean
	var runs []query
	for _, k := range at {
		e.v += values[k] / float64(len(at))
		runs = append(runs, t.q.of("seeds.run", k+1))
	}
	return e.of(runs...)
}

// single is the number of one run, whether it reached the goal, or whether it ended lower in the second spec.
func (t tally) single(k int) entry {
	o, j := t.all[k], t.s.pools[t.i].judged
	seed := t.s.pools[t.i].pool.Seeds()[k]
	e := entry{what: lessons.L(lessons.WordRunNo, seed), sym: "run " + seed, digits: 4}
	switch {
	case o == nil:
		return e
	case t.q.head == "seeds.hit":
		e.known, e.op, e.v, e.digits = len(t.s.runs()[t.i].want.Goal) > 0, lessons.Earlier, truth(o.GoalReached >= 0), 0
	case t.q.head == "seeds.win":
		if len(t.s.pools) < 2 {
			return e
		}
		other := t.s.pools[1].outcomes(t.s.seeds)[k]
		if other == nil {
			return e
		}
		first, second := t.q.of("seeds.run", k+1), t.q.of("seeds.run", k+1)
		first.second, second.second = false, true
		a, b := t.s.pools[0].judged.of(t.s.pools[0].outcomes(t.s.seeds)[k]), t.s.pools[1].judged.of(other)
		e = made(lessons.Apply, truth(a > b), lessons.WordRunNo, seed).called("win "+seed, 0, false)
		return e.apply(lessons.FuncAbove, first, second).when(finite(a) && finite(b))
	default:
		e.known, e.op, e.v = finite(j.of(o)), lessons.Earlier, j.of(o)
	}
	e.at = t.s.ended[t.i][k]
	return e
}

// sum is over the runs that ended.
func (t tally) sum(head, sym string, what lessons.Word) entry {
	e := made(lessons.Sum, 0, what).called(sym, 0, false).when(false)
	var terms []query
	for k := range t.all {
		one := t
		one.q = t.q.of(head, k+1)
		if r := one.single(k); r.known {
			e.known, e.v = true, e.v+r.v
			terms = append(terms, one.q)
		}
	}
	return e.of(terms...)
}

// turns is where the validation loss turned, in the middle of the runs, and how many of them overfit.
func (t tally) turns() entry {
	epochs := map[int]float64{}
	over := 0
	for k, o := range t.all {
		if o != nil && finite(o.Lowest) {
			epochs[k] = float64(o.LowestEpoch)
			over += int(truth(o.Now.Val.Loss > overfit*o.Lowest))
		}
	}
	if t.q.head == "seeds.overfits" {
		return earlier(t.s.units, float64(over), lessons.WordOverfits, text(overfit)).called("overfit", 0, false).when(len(epochs) > 0)
	}
	v, at := 0.0, middle(epochs)
	for _, k := range at {
		v += epochs[k] / float64(len(at))
	}
	return earlier(t.s.units, v, lessons.WordBestEpoch).called("turn", 0, false).when(len(at) > 0)
}

// overfit is how far above its lowest a validation loss must end to count as overfitting.
const overfit = 1.2

// spread is what many seeds came to, a row a spec; nil if none are asked for.
func (s *Scene) spread() lessons.Panel {
	if s.seeds == 0 {
		return nil
	}
	p := lessons.Spread{Head: head(SpreadPanel, lessons.L(lessons.WordSeeds))}
	for i := range s.pools {
		m := &s.pools[i]
		of := query{epoch: -1, second: i == 1}
		row := lessons.SpreadRow{Name: lessons.Sym("A"), Total: s.seeds, Aim: m.judged.aim, Below: m.judged.below,
			Median: s.num(of.of("seeds.median")), Lo: s.num(of.of("seeds.lo")), Hi: s.num(of.of("seeds.hi")),
			Reached: s.num(of.of("seeds.reached"))}
		if i == 1 {
			row.Name = s.difference()
		}
		low, high := math.Inf(1), 0.0
		for _, o := range m.outcomes(s.seeds) {
			if o != nil {
				v := m.judged.of(o)
				row.Values = append(row.Values, v)
				low, high = min(low, v), max(high, v)
			}
		}
		row.LogX = low > 0 && high > logFrom*low && finite(high)
		p.Rows = append(p.Rows, row)
	}
	p.Detail = lessons.L(lessons.WordAfterEpochs, s.pools[0].judged.name, itoa(s.pools[0].epochs()))
	if g := s.a.want.Get("goal"); len(s.a.want.Goal) > 0 {
		p.Note = lessons.L(lessons.WordGoalReached, g)
	}
	return p
}

// epochs is how long each run is.
func (m *many) epochs() int {
	if m.spec.Epochs > 0 {
		return m.spec.Epochs
	}
	return training.DefaultEpochs
}
