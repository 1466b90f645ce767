package experiment

import (
	"math"

	"nnlab/lessons"
	"nnlab/nn"
)

// sampleEntry is what one row of a set makes of the network as it is, on the way forward with dropout off.
func (r *run) sampleEntry(q query) (entry, bool) {
	p := part(r.data, q.set)
	if q.row > p.Len() || q.form != now || q.epoch >= 0 {
		return entry{}, false
	}
	switch q.head {
	case "x":
		return r.inputOf(q)
	case "t":
		return r.targetOf(q)
	case "z", "h", "P", "y":
		return r.unitOf(q)
	}
	if q.n == 0 {
		return r.judgedOf(q)
	}
	return r.outputPart(q)
}

func (r *run) inputOf(q query) (entry, bool) {
	x := rowOf(part(r.data, q.set).X, q.row)
	if q.n != 1 || q.index[0] > len(x) {
		return entry{}, false
	}
	return leaf(lessons.Data, x[q.index[0]-1], lessons.WordInput).called(r.net.symbol(q), 4, true), true
}

func (r *run) targetOf(q query) (entry, bool) {
	t := rowOf(part(r.data, q.set).Y, q.row)
	k := 1
	if q.n == 1 && len(t) > 1 {
		k = q.index[0]
	} else if q.n != 0 || len(t) > 1 {
		return entry{}, false
	}
	if k > len(t) {
		return entry{}, false
	}
	return leaf(lessons.Data, t[k-1], lessons.WordTargetOf, "ŷ").called(r.net.symbol(q), decimals(t[k-1], 0), t[k-1] < 0), true
}

// through is the row on its way forward. The last one is kept.
func (r *run) through(q query) pass {
	at := query{set: q.set, row: q.row}
	if r.passAt != r.version() || r.passOf != at {
		r.pass = r.net.forward(r.Model(), rowOf(part(r.data, q.set).X, q.row))
		r.passOf, r.passAt = at, r.version()
	}
	return r.pass
}

// unitOf is a sum, an answer or a product of a unit. Networks that are not dense show their outputs alone.
func (r *run) unitOf(q query) (entry, bool) {
	if q.head == "y" {
		return r.answerOf(q)
	}
	l, u, ok := r.net.place(q)
	if !ok || !r.net.dense || q.head == "h" && l == r.net.last() {
		return entry{}, false
	}
	layer, full := r.net.layers[l], r.through(q)
	switch q.head {
	case "P":
		return r.productOf(q, l, u)
	case "z":
		e := made(lessons.Sum, full.z[l][u], lessons.WordWeightedSum, r.net.unitSymbol(l, u)).called(r.net.symbol(q), 4, true)
		e.terms = func() []term {
			terms := make([]term, layer.in, layer.in+1)
			for i := range terms {
				terms[i].query = q.of("P", l+1, u+1, i+1)
			}
			return append(terms, term{query: r.net.biasQuery(q, l, u)})
		}
		return e, true
	}
	return r.activated(q, full.a[l][u], l, q.of("z", l+1, u+1)), true
}

func (r *run) productOf(q query, l, u int) (entry, bool) {
	if q.n != 3 || q.index[2] > r.net.layers[l].in {
		return entry{}, false
	}
	i := q.index[2] - 1
	w, in := r.net.weightQuery(q, l, u, i), r.net.inputQuery(q, l, i)
	x := rowOf(part(r.data, q.set).X, q.row)[min(i, len(r.data.Names)):]
	v := 0.0
	if l > 0 {
		v = r.through(q).a[l-1][i]
	} else if len(x) > 0 {
		v = rowOf(part(r.data, q.set).X, q.row)[i]
	}
	e := made(lessons.Product, v*r.paramAt(l, u, i), lessons.WordProduct, r.net.symbol(w), r.net.symbol(in))
	return e.called(r.net.symbol(w)+"·"+r.net.symbol(in), 4, true).of(w, in), true
}

// activated is g of a sum.
func (r *run) activated(q query, v float64, l int, z query) entry {
	name := r.net.unitSymbol(l, q.index[q.n-1]-1)
	e := made(lessons.Apply, v, lessons.WordActivation, name).called(r.net.symbol(q), 4, true)
	switch g := r.net.layers[l].act.(type) {
	case nn.LeakyReLU:
		return e.apply(lessons.FuncLeakyReLU, z, q.of("alpha", l+1))
	case nn.ELU:
		return e.apply(lessons.FuncELU, z, q.of("alpha", l+1))
	default:
		return e.apply(lessons.Func(g.Name()), z)
	}
}

// answerOf is an output as it is shown: of a logit the probability.
func (r *run) answerOf(q query) (entry, bool) {
	l, k := r.net.last(), 0
	if r.net.outputs() > 1 {
		if q.n != 1 || q.index[0] > r.net.outputs() {
			return entry{}, false
		}
		k = q.index[0] - 1
	} else if q.n != 0 {
		return entry{}, false
	}
	v := r.shown(q)[k]
	e := made(lessons.Apply, v, lessons.WordActivation, "ŷ").called(r.net.symbol(q), 4, v < 0)
	z := q.of("z", l+1, k+1)
	_, soft := r.net.layers[l].act.(nn.RowFunction)
	switch logit := r.Spec().Output == "logit"; {
	case !r.net.dense:
		return earlier(r.updated, v, lessons.WordActivation, "ŷ").called(e.sym, 4, v < 0), true
	case soft || logit && r.net.outputs() > 1:
		return e.apply(lessons.FuncQuotient, q.of("exp", k+1), q.of("exp_sum")), true
	case logit:
		return e.apply(lessons.FuncSigmoid, z), true
	default:
		q.n, q.index[0] = 1, k+1
		a := r.activated(q, v, l, z)
		e.op, e.fn, e.terms = a.op, a.fn, a.terms
		return e, true
	}
}

// shown are the outputs of a row as they are shown.
func (r *run) shown(q query) []float64 {
	raw := r.raw(q)
	if r.Spec().Output != "logit" {
		return raw
	}
	g := nn.Activation(nn.Sigmoid)
	if len(raw) > 1 {
		g = nn.Softmax
	}
	out := make([]float64, len(raw))
	g.Forward(out, raw)
	return out
}

// raw are the outputs of a row as the loss takes them.
func (r *run) raw(q query) []float64 {
	out := r.outputs(q.set)
	if out == nil {
		return make([]float64, r.net.outputs())
	}
	return out.RawRowView(q.row - 1)
}

// ofRow is a number of a row that is summed over all of them.
func (r *run) ofRow(head string, p set, row int) float64 {
	q := query{set: p, row: row}
	switch head {
	case "loss":
		return r.lossOf(q)
	case "right":
		return truth(r.called(q) == r.labelOf(q))
	}
	return truth(r.called(q) != r.labelOf(q))
}

func (r *run) lossOf(q query) float64 {
	return r.Model().Loss().Value(r.raw(q), rowOf(part(r.data, q.set).Y, q.row))
}

// called is the class that is answered, and labelOf the one it is: from 0.
func (r *run) called(q query) int { return r.Class(r.raw(q)) }

func (r *run) labelOf(q query) int {
	if labels := part(r.data, q.set).Labels; labels != nil {
		return labels[q.row-1]
	}
	return -1
}

func truth(holds bool) float64 {
	if holds {
		return 1
	}
	return 0
}

// finite tells whether v is a number that can be drawn.
func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }
