package experiment

import (
	"math"

	"nnlab/lessons"
	"nnlab/lessons/training"
)

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
			Reached: s.num(of.of("seeds.ends"))}
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
	switch wins, ok := s.entry(query{epoch: -1}.of("seeds.wins")); {
	case ok && wins.known:
		p.Note = lessons.L(lessons.WordWinsOf, text(wins.v), itoa(len(wins.terms())))
	case len(s.a.want.Goal) > 0:
		reached := s.num(query{epoch: -1}.of("seeds.reached"))
		p.Note = lessons.L(lessons.WordOnTheWay, s.a.want.Get("goal"), text(reached.V))
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
