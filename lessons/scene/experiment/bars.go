package experiment

import (
	"math"
	"slices"

	"nnlab/lessons"
)

// bins is how many bars a histogram has.
const bins = 21

// histogram is how often weights and gradients of each size occur, layer by layer.
func (l looked) histogram() lessons.Panel {
	h := lessons.Histogram{Head: l.head(lessons.L(lessons.WordHistograms))}
	for k := range l.r.net.layers {
		name := "W" + lowered(k+1)
		h.Groups = append(h.Groups, group(name, l.r.layerValues(k, false), l.num(l.of.of("mean_W", k+1))))
		if v := l.r.layerValues(k, true); v != nil {
			h.Groups = append(h.Groups, group("∂J/∂"+name, v, l.num(l.of.of("mean_g", k+1))))
		}
	}
	return h
}

// group sorts values into bins about 0, as wide as the largest size needs.
func group(name string, values []float64, mean lessons.Num) lessons.Bins {
	g := lessons.Bins{Name: lessons.Sym(name), Counts: make([]int, bins), Edges: make([]float64, bins+1), Mean: mean}
	size := 0.0
	for _, v := range values {
		if finite(v) {
			size = max(size, math.Abs(v))
		}
	}
	if size == 0 {
		size = 1
	}
	for i := range g.Edges {
		g.Edges[i] = size * (2*float64(i)/bins - 1)
	}
	for _, v := range values {
		if finite(v) {
			g.Counts[min(int((v/size+1)/2*bins), bins-1)]++
		}
	}
	return g
}

// gradientBars is how large the gradients of each layer are, on a log scale.
func (l looked) gradientBars() lessons.Panel {
	b := lessons.Bars{Head: l.head(lessons.L(lessons.WordGradientSize)), Log: true}
	if !l.of.second {
		b.Detail = lessons.L(lessons.WordMeanByLayer)
	}
	for k := range l.r.net.layers {
		b.Bars = append(b.Bars, lessons.Bar{Name: lessons.Sym("W" + lowered(k+1)), Num: l.num(l.of.of("mean_dW", k+1))})
	}
	return b
}

// maxOut is the most units that are taken out one by one.
const maxOut = 64

// unitsOut is the training loss with each unit of a layer taken out.
func (l looked) unitsOut() lessons.Panel {
	r := l.r
	k, ok := r.outLayer(l.s.view.layer)
	if !ok {
		return nil
	}
	b := lessons.Bars{Head: l.head(lessons.L(lessons.WordWhichUnit))}
	b.Detail = lessons.L(lessons.WordWithoutIt, itoa(k+1))
	worst, at := math.Inf(-1), 0
	for u := range r.net.layers[k].out {
		n := l.num(l.of.of("without", k+1, u+1))
		if n.V > worst {
			worst, at = n.V, u
		}
		b.Bars = append(b.Bars, lessons.Bar{Name: lessons.Sym(r.net.unitSymbol(k, u)), Num: n})
	}
	b.Bars[at].Lit = true
	b.Note = lessons.L(lessons.WordWithAll, shortened(r.lossNow()))
	return b
}

// outLayer is the layer whose units are taken out, from 0: the one that was chosen, else the last hidden one.
func (r *run) outLayer(chosen int) (int, bool) {
	k := r.net.last() - 1
	if chosen > 0 && chosen <= r.net.last() {
		k = chosen - 1
	}
	return k, k >= 0 && r.net.dense && r.net.layers[k].out <= maxOut
}

// lossNow is the training loss of the weights as they are.
func (r *run) lossNow() float64 {
	n := r.data.Train.Len()
	sum := 0.0
	for i := range n {
		sum += r.ofRow("loss", trainSet, i+1)
	}
	return sum / float64(n)
}

// without is the training loss with one unit's answer held at 0.
func (r *run) without(q query) (entry, bool) {
	l, u := q.index[0]-1, q.index[1]-1
	if q.n != 2 || !r.net.dense || l >= r.net.last() || u >= r.net.layers[l].out || r.net.layers[l].out > maxOut {
		return entry{}, false
	}
	if r.outLosses == nil || r.outAt != r.version() || r.outOf != l {
		if !r.takeOut(l) {
			return entry{}, false
		}
	}
	return earlier(r.updated, r.outLosses[u], lessons.WordLossWithout, r.net.unitSymbol(l, u)).
		called("J without "+r.net.unitSymbol(l, u), 4, false), true
}

// worst is the training loss without the unit of a hidden layer that is missed most, and that as a multiple of the loss
// with all of them; without a number of the last one.
func (r *run) worst(q query) (entry, bool) {
	k, ok := r.outLayer(q.index[0])
	if !ok || q.n > 1 || q.index[0] > r.net.last() {
		return entry{what: lessons.L(lessons.WordWhichUnit)}, true
	}
	if q.head == "without_rise" {
		worst := q.of("without_worst", q.index[:q.n]...)
		most, _ := r.worst(worst)
		e := made(lessons.Apply, most.v/r.Now().Train.Loss, lessons.WordWhichUnit).called("rise", 2, false)
		return e.apply(lessons.FuncQuotient, worst, q.of("train_loss")), true
	}
	var most entry
	at := q.of("without", k+1, 1)
	for u := range r.net.layers[k].out {
		if e, ok := r.without(q.of("without", k+1, u+1)); ok && (u == 0 || e.v > most.v) {
			most, at = e, q.of("without", k+1, u+1)
		}
	}
	e := made(lessons.Sum, most.v, lessons.WordWhichUnit).called(most.sym, 4, false).of(at)
	return e.when(most.known), true
}

// takeOut measures the training loss without each unit of a layer: the weights that carry its answer on are 0.
func (r *run) takeOut(l int) bool {
	losses := make([]float64, r.net.layers[l].out)
	kernel := r.Model().Weights()[l+1].Kernel()
	for u := range losses {
		row := kernel.RawRowView(u)
		was := slices.Clone(row)
		clear(row)
		ok := r.Outputs(&r.scratch, r.data.Train.X) == nil
		copy(row, was)
		if !ok {
			return false
		}
		for i := range r.data.Train.Len() {
			losses[u] += r.Model().Loss().Value(r.scratch.RawRowView(i), r.data.Train.Y.RawRowView(i))
		}
		losses[u] /= float64(r.data.Train.Len())
	}
	r.outLosses, r.outOf, r.outAt = losses, l, r.version()
	return true
}
