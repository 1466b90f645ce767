package experiment

import (
	"math"
	"slices"

	"nnlab/lessons"
	"nnlab/nn"
)

// paramID is the weight or bias that a query names, by its short or its long name.
func (n net) paramID(q query) (nn.ParamID, bool) {
	l := q.index[0] - 1
	switch {
	case q.head == "W" && q.n == 3 && l <= n.last() && q.index[1] <= n.layers[l].out && q.index[2] <= n.layers[l].in:
		return nn.Weight(l, q.index[1]-1, q.index[2]-1), true
	case q.head == "b" && q.n == 2 && l <= n.last() && q.index[1] <= n.layers[l].out:
		return nn.Bias(l, q.index[1]-1), true
	case q.head == "w" && q.n == 1 && n.shortW():
		l, u, i, ok := n.locateWeight(l)
		return nn.Weight(l, u, i), ok
	case q.head == "b" && q.n == 1 && n.shortUnit():
		l, u, ok := n.locate(l)
		return nn.Bias(l, u), ok
	}
	return nn.ParamID{}, false
}

// paramQuery is the name of a weight or bias, as short as can be.
func (n net) paramQuery(id nn.ParamID) query {
	switch q := (query{epoch: -1}); {
	case id.Input == nn.BiasInput && n.shortUnit():
		return q.of("b", n.unit(id.Layer, id.Unit)+1)
	case id.Input == nn.BiasInput:
		return q.of("b", id.Layer+1, id.Unit+1)
	case n.shortW():
		return q.of("w", n.weight(id.Layer, id.Unit, id.Input)+1)
	default:
		return q.of("W", id.Layer+1, id.Unit+1, id.Input+1)
	}
}

func (n net) paramRef(id nn.ParamID) lessons.Ref { return n.paramQuery(id).ref() }

// weightQuery, biasQuery and inputQuery are what makes the sum of a unit in the row of q.
func (n net) weightQuery(q query, l, u, i int) query {
	return n.inRun(q, nn.Weight(l, u, i))
}

func (n net) biasQuery(q query, l, u int) query { return n.inRun(q, nn.Bias(l, u)) }

func (n net) inRun(q query, id nn.ParamID) query {
	p := n.paramQuery(id)
	p.second = q.second
	return p
}

func (n net) inputQuery(q query, l, i int) query {
	if l == 0 {
		return q.of("x", i+1)
	}
	return q.of("h", l, i+1)
}

// place is the layer and unit that z, h or P names.
func (n net) place(q query) (l, u int, ok bool) {
	l, u = q.index[0]-1, q.index[1]-1
	if q.n == 1 && n.shortUnit() && q.head != "P" {
		l, u, ok = n.locate(q.index[0] - 1)
		return l, u, ok
	}
	want := 2
	if q.head == "P" {
		want = 3
	}
	return l, u, q.n == want && l <= n.last() && u < n.layers[l].out
}

// asParam is the weight or bias that a gradient or a change belongs to.
func (q query) asParam() query {
	if len(q.head) == 2 && q.head[0] == 'd' {
		q.head = q.head[1:]
	}
	q.form = now
	return q
}

// plain tells whether nothing stands behind the numbers.
func (q query) plain() bool { return q.form == now && q.row == 0 && q.epoch < 0 && q.from == 0 }

// paramAt is a weight or bias as it is.
func (r *run) paramAt(l, u, i int) float64 {
	v, err := r.Model().Param(nn.ParamID{Layer: l, Unit: u, Input: i})
	if err != nil {
		return 0
	}
	return v
}

// paramEntry is a weight or bias, its gradient, its change, or its earlier value.
func (r *run) paramEntry(q query) (entry, bool) {
	id, ok := r.net.paramID(q.asParam())
	if !ok {
		return entry{}, false
	}
	name := r.net.inRun(q, id)
	at := r.net.param(id.Layer, id.Unit, id.Input)
	sym, v := r.net.symbol(name), r.paramAt(id.Layer, id.Unit, id.Input)
	edited := slices.Contains(r.edited, r.net.paramRef(id))
	gradient, prev, step := name, name, name
	gradient.head, prev.form, step.form = "d"+name.head, before, change
	done := r.Updates() > 0 && at < len(r.before) && at < len(r.grads)
	switch {
	case q.head != q.asParam().head:
		if q.form != now {
			return entry{}, false
		}
		e := entry{what: lessons.L(lessons.WordGradient, sym), sym: "∂J/∂" + sym, digits: 4, signed: true}
		if done {
			e = earlier(r.updated, r.grads[at], lessons.WordGradient, sym).called(e.sym, 4, true)
		}
		return e, true
	case q.form == before:
		e := entry{what: lessons.L(lessons.WordBefore, sym), sym: sym + "⁻", digits: 4, signed: true}
		if done {
			e = earlier(r.earlier, r.before[at], lessons.WordBefore, sym).called(e.sym, 4, true)
		}
		return e, true
	case q.form == change:
		e := entry{what: lessons.L(lessons.WordChangeOf, sym), sym: "Δ" + sym, digits: 4, signed: true}
		if done && !edited {
			e = r.stepOf(v-r.before[at], gradient, e)
		}
		return e, true
	}
	e := leaf(lessons.Setting, v, lessons.WordFirstValue).called(sym, 4, true)
	e.edits = !q.second
	switch {
	case edited:
		e.what = lessons.L(lessons.WordTyped)
	case done:
		e.op, e.what = lessons.Sum, lessons.L(lessons.WordAfterUpdate, itoa(r.Updates()))
		e = e.of(prev, step)
	}
	return e, true
}

// stepOf is what the newest update did to a parameter: of plain gradient descent −lr times the gradient.
func (r *run) stepOf(v float64, gradient query, of entry) entry {
	e := earlier(r.updated, v, of.what.Word, of.what.Names...).called(of.sym, 4, true)
	sp := r.Spec()
	if sp.Optimizer == "sgd" && sp.Momentum == 0 && sp.WeightDecay == 0 && (sp.Penalty == "none" || sp.Penalty == "") {
		e.op = lessons.Product
		return e.of(gradient.of("minus"), gradient.of("learning_rate_last"), gradient)
	}
	return e
}

// layerMean is a mean over a layer's weights: of the sizes of the gradients, of the gradients, of the weights.
func (r *run) layerMean(q query, l int, sym string) (entry, bool) {
	type kind struct {
		mean, sum, head string
		word            lessons.Word
		sizes           bool
	}
	for _, k := range []kind{
		{"mean_dW", "sum_dW", "dW", lessons.WordMeanGradient, true},
		{"mean_g", "sum_g", "dW", lessons.WordMeanOfGradients, false},
		{"mean_W", "sum_W", "W", lessons.WordMeanWeight, false},
	} {
		if q.head != k.mean && q.head != k.sum {
			continue
		}
		values := r.layerValues(l, k.head == "dW")
		what := sym
		if k.head == "dW" {
			what = "∂J/∂" + sym
		}
		if k.sizes {
			what = "|" + what + "|"
		}
		sum := 0.0
		for _, v := range values {
			if k.sizes {
				v = math.Abs(v)
			}
			sum += v
		}
		if q.head == k.mean {
			e := made(lessons.Apply, sum/float64(max(1, len(values))), k.word, sym).called("mean "+what, 4, !k.sizes)
			return e.apply(lessons.FuncQuotient, q.of(k.sum, l+1), q.of("weights", l+1)).when(len(values) > 0), true
		}
		e := made(lessons.Sum, sum, k.word, sym).called("Σ"+what, 4, !k.sizes).when(len(values) > 0)
		e.terms = func() []term { return r.weightTerms(q, l, k.head, k.sizes) }
		return e, true
	}
	return entry{}, false
}

// weightTerms lists a layer's weights or their gradients; of sizes those below 0 count the other way.
func (r *run) weightTerms(q query, l int, head string, sizes bool) []term {
	layer := r.net.layers[l]
	terms := make([]term, 0, layer.in*layer.out)
	for u := range layer.out {
		for i := range layer.in {
			w := r.net.weightQuery(q, l, u, i)
			if head == "dW" {
				w.head = "d" + w.head
			}
			minus := sizes && r.grads[r.net.param(l, u, i)] < 0
			terms = append(terms, term{query: w, minus: minus})
		}
	}
	return terms
}

// layerValues are the weights of a layer, or the gradients that the newest update went by; nil before the first.
func (r *run) layerValues(l int, gradients bool) []float64 {
	if !gradients {
		return r.Model().Weights()[l].Kernel().RawMatrix().Data
	}
	if r.Updates() == 0 {
		return nil
	}
	from := r.net.param(l, 0, 0)
	to := from + r.net.layers[l].in*r.net.layers[l].out
	if to > len(r.grads) {
		return nil
	}
	return r.grads[from:to]
}
