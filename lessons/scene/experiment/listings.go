package experiment

import (
	"nnlab/lessons"
	"nnlab/nn"
)

// stopping is where the rule of early stopping stands.
func (l looked) stopping() lessons.Panel {
	st := l.r.Stopping()
	p := lessons.Listing{Head: l.head(lessons.L(lessons.WordStopping))}
	if !st.On {
		p.Note = lessons.L(lessons.WordNoRule)
		return p
	}
	if !l.of.second {
		p.Detail = lessons.L(lessons.WordWatched, st.Monitor)
	}
	var lines []lessons.Line
	add := func(head string, w lessons.Word) {
		num := l.num(l.of.of(head))
		lines = append(lines, lessons.Line{Name: lessons.L(w), Num: num, IsNum: true})
	}
	add("best", lessons.WordBest)
	add("best_at", lessons.WordAtEpochNo)
	add("wait", lessons.WordWaited)
	add("patience_left", lessons.WordPatienceLeft)
	add("stopped_epoch", lessons.WordStoppedAt)
	if l.r.want.Restore {
		add("restored_epoch", lessons.WordRestoredFrom)
	}
	p.Parts = []lessons.Part{{Lines: lines}}
	return p
}

// schedule is where the learning rate stands.
func (l looked) schedule() lessons.Panel {
	p := lessons.Listing{Head: l.head(lessons.L(lessons.WordScheduleTitle))}
	if !l.of.second {
		p.Detail = lessons.Sym(l.r.want.Get("schedule"))
	}
	line := func(head string, w lessons.Word) lessons.Line {
		return lessons.Line{Name: lessons.L(w), Num: l.num(l.of.of(head)), IsNum: true}
	}
	p.Parts = []lessons.Part{{Lines: []lessons.Line{line("learning_rate", lessons.WordLearningRate),
		line("updates", lessons.WordUpdates), line("epoch", lessons.WordEpoch)}}}
	return p
}

// Troubles gives what was found in the first run and then in the second, the earliest first.
func (s *Scene) Troubles() []lessons.Trouble {
	var list []lessons.Trouble
	for _, r := range s.runs() {
		for _, f := range r.Findings() {
			list = append(list, lessons.Trouble{What: r.trouble(f), At: r.tickOf(f.Step)})
		}
	}
	return list
}

// tickOf is the scene's units when an update was made, about: every one is known as long as there are not too many.
func (r *run) tickOf(update int) int { return int(r.ticks.near(update)) }

// trouble says what was found.
func (r *run) trouble(f nn.Finding) lessons.Label {
	layer, unit := "", ""
	if f.Layer >= 0 && f.Layer <= r.net.last() {
		layer = "W" + lowered(f.Layer+1)
		if f.Unit >= 0 && f.Unit < r.net.layers[f.Layer].out {
			unit = r.net.unitSymbol(f.Layer, f.Unit)
		}
	}
	switch f.Trouble {
	case nn.TroubleDivergence:
		return lessons.L(lessons.WordBrokeDiverged)
	case nn.TroubleDeadUnit:
		return lessons.L(lessons.WordBrokeDead, unit)
	case nn.TroubleSaturatedUnit:
		return lessons.L(lessons.WordBrokeSaturated, unit)
	case nn.TroubleSymmetry:
		return lessons.L(lessons.WordBrokeSymmetry, layer)
	case nn.TroubleKilledWeights:
		return lessons.L(lessons.WordBrokeKilled, layer)
	}
	return lessons.L(lessons.WordBrokeSlow)
}

// broke lists what was found, with the update where each began.
func (l looked) broke() lessons.Panel {
	p := lessons.Listing{Head: l.head(lessons.L(lessons.WordBroke))}
	found := l.r.Findings()
	if len(found) == 0 {
		p.Note = lessons.L(lessons.WordNothingBroke)
		return p
	}
	if !l.of.second {
		p.Detail = lessons.L(lessons.WordSinceUpdate)
	}
	var lines []lessons.Line
	for i, f := range found {
		lines = append(lines, lessons.Line{No: itoa(i + 1), Name: l.r.trouble(f), Num: l.num(l.of.of("finding", i+1)), IsNum: true})
	}
	p.Parts = []lessons.Part{{Lines: lines}}
	return p
}

// finding is the update where something that was found began, counted from 1.
func (r *run) finding(q query) (entry, bool) {
	if q.head != "finding" || q.n != 1 {
		return entry{}, false
	}
	found := r.Findings()
	if q.index[0] > len(found) {
		return entry{what: lessons.L(lessons.WordSinceUpdate)}, true
	}
	f := found[q.index[0]-1]
	return earlier(r.tickOf(f.Step), float64(f.Step+1), lessons.WordSinceUpdate).called("update", 0, false), true
}

// isOff tells whether the newest update left a unit out of the sample in hand.
func (r *run) isOff(layer, unit int) bool {
	return layer < len(r.off) && unit < len(r.off[layer]) && r.off[layer][unit]
}

func (r *run) countOff() (n int) {
	for _, layer := range r.off {
		for _, out := range layer {
			if out {
				n++
			}
		}
	}
	return n
}
