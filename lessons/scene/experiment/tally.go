package experiment

import (
	"slices"

	"nnlab/lessons"
	"nnlab/lessons/training"
)

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
		"seeds.run", "seeds.hit", "seeds.ends", "seeds.end", "seeds.aim", "seeds.wins", "seeds.win", "seeds.turn", "seeds.overfits"}
	single := slices.Contains([]string{"seeds.run", "seeds.hit", "seeds.end", "seeds.win"}, q.head)
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
	case "seeds.aim":
		aim := t.s.pools[t.i].judged.aim
		return leaf(lessons.Setting, aim, lessons.WordGoalReached, t.s.pools[t.i].spec.Get("goal")).
			called("goal", decimals(aim, 0), false).when(finite(aim))
	case "seeds.run", "seeds.hit", "seeds.end", "seeds.win":
		return t.single(t.q.index[0] - 1)
	case "seeds.ends":
		return t.sum("seeds.end", "ends", lessons.WordEndsOf)
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
	case t.q.head == "seeds.end":
		run, aim, v := t.q.of("seeds.run", k+1), t.q.of("seeds.aim"), j.of(o)
		e = made(lessons.Apply, truth(v > j.aim), lessons.WordRunNo, seed).called("end "+seed, 0, false).apply(lessons.FuncAbove, run, aim)
		if j.below {
			e.v = truth(j.aim > v)
			e = e.apply(lessons.FuncAbove, aim, run)
		}
		return e.when(finite(j.aim) && finite(v))
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
