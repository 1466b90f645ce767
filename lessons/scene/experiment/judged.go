package experiment

import (
	"math"

	"nnlab/lessons"
	"nnlab/nn"
)

// judgedOf is the loss of a row, and whether its class was found.
func (r *run) judgedOf(q query) (entry, bool) {
	switch q.head {
	case "loss":
		return r.sampleLoss(q), true
	case "right", "miss":
		if r.data.Classes == nil {
			return entry{what: lessons.L(lessons.WordRightOrNot)}, true
		}
		e := made(lessons.Apply, r.ofRow(q.head, q.set, q.row), lessons.WordRightOrNot).called(q.head+raisedRow(q), 0, false)
		if q.head == "right" {
			return e.apply(lessons.FuncSame, q.of("class"), q.of("is")), true
		}
		e.op = lessons.Sum
		e.terms = func() []term { return []term{{query: q.of("one")}, {query: q.of("right"), minus: true}} }
		return e, true
	case "one":
		return leaf(lessons.Setting, 1, lessons.WordMomentary).called("1", 0, false), true
	case "is":
		return leaf(lessons.Data, float64(r.labelOf(q)), lessons.WordTrueClass).called("class t", 0, false).when(r.data.Classes != nil), true
	case "class":
		return r.classOf(q), true
	case "threshold":
		return leaf(lessons.Setting, r.Threshold(), lessons.WordThreshold).called("threshold", 1, true), true
	case "huber_delta":
		return leaf(lessons.Setting, r.Spec().HuberDelta, lessons.WordThreshold).called("δ", 2, false), true
	}
	return r.logitPart(q)
}

// classOf is the class that is answered, from 0.
func (r *run) classOf(q query) entry {
	e := made(lessons.Apply, float64(r.called(q)), lessons.WordCalledClass).called("class ŷ", 0, false).when(r.data.Classes != nil)
	if n := r.net.outputs(); n > 1 {
		e.op = lessons.Sum
		e.terms = func() []term { return []term{{query: q.of("place")}, {query: q.of("one"), minus: true}} }
		return e
	}
	return e.apply(lessons.FuncAbove, r.rawQuery(q, 0), q.of("threshold"))
}

// rawQuery is an output as the loss takes it.
func (r *run) rawQuery(q query, k int) query {
	switch {
	case r.Spec().Output == "logit" && r.net.dense:
		return q.of("z", len(r.net.layers), k+1)
	case r.Spec().Output == "logit":
		return q.of("logit", k+1)
	case r.net.outputs() == 1:
		return q.of("y")
	}
	return q.of("y", k+1)
}

func (r *run) targetQuery(q query, k int) query {
	if _, n := r.data.Train.Y.Dims(); n == 1 {
		return q.of("t")
	}
	return q.of("t", k+1)
}

// sampleLoss is the loss of one row, of several outputs as a mean or sum of theirs.
func (r *run) sampleLoss(q query) entry {
	e := made(lessons.Apply, r.lossOf(q), lessons.WordSampleLoss).called("J"+raisedRow(q), 4, false)
	if r.net.outputs() == 1 {
		return r.lossTerm(e, q, 0)
	}
	switch r.Model().Loss().(type) {
	case nn.CategoricalCrossentropy, nn.SparseCategoricalCrossentropy:
		if r.Spec().Output == "logit" {
			e.op = lessons.Sum
			e.terms = func() []term { return []term{{query: q.of("log_sum")}, {query: q.of("picked"), minus: true}} }
			return e
		}
		e.op = lessons.Sum
	case nn.StandardLoss, nn.Huber:
		if r.Spec().Loss == "half_sse" {
			e.op = lessons.Sum
			break
		}
		return e.apply(lessons.FuncQuotient, q.of("term_sum"), q.of("outputs").whole())
	default:
		return e.apply(lessons.FuncQuotient, q.of("term_sum"), q.of("outputs").whole())
	}
	return e.of(r.outputsOf(q, "term")...)
}

// outputsOf lists a name for each output.
func (r *run) outputsOf(q query, head string) []query {
	list := make([]query, r.net.outputs())
	for k := range list {
		list[k] = q.of(head, k+1)
	}
	return list
}

// lossTerm is the loss of one output as a function of it and its target.
func (r *run) lossTerm(e entry, q query, k int) entry {
	y, t := r.rawQuery(q, k), r.targetQuery(q, k)
	f := map[string]lessons.Func{"mse": lessons.FuncSquare, "half_sse": lessons.FuncHalfSquare, "mae": lessons.FuncAbsolute,
		"log_cosh": lessons.FuncLogCosh, "hinge": lessons.FuncHinge, "squared_hinge": lessons.FuncSquaredHinge,
		"bce": lessons.FuncBCE, "bce_logits": lessons.FuncBCELogit, "cce": lessons.FuncCCE}[r.Spec().Loss]
	switch {
	case r.Spec().Loss == "huber":
		return e.apply(lessons.FuncHuber, y, t, q.of("huber_delta"))
	case f == "":
		return earlier(r.updated, e.v, lessons.WordSampleLoss).called(e.sym, 4, false)
	}
	return e.apply(f, y, t)
}

// outputPart is what an output adds to the loss of a row, and the parts of a softmax of logits.
func (r *run) outputPart(q query) (entry, bool) {
	k := q.index[0] - 1
	if q.n != 1 || k >= r.net.outputs() {
		if q.head == "alpha" && q.n == 1 && k <= r.net.last() {
			return r.alpha(k), true
		}
		return entry{}, false
	}
	raw := r.raw(q)
	switch q.head {
	case "alpha":
		return r.alpha(k), true
	case "term":
		e := r.lossTerm(made(lessons.Apply, 0, lessons.WordTerm).called("J"+lowered(k+1), 4, false), q, k)
		e.v = r.termValue(q, k)
		return e, true
	case "logit":
		return earlier(r.updated, raw[k], lessons.WordWeightedSum, "ŷ"+lowered(k+1)).called("z"+lowered(k+1), 4, true), true
	case "exp":
		e := made(lessons.Apply, math.Exp(r.sums(q)[k]), lessons.WordHelper).called("e^z"+lowered(k+1), 4, false)
		return e.apply(lessons.FuncExp, r.sumQuery(q, k)), true
	case "tz":
		t := r.targetShare(q, k)
		e := made(lessons.Product, t*raw[k], lessons.WordHelper).called("t·z"+lowered(k+1), 4, true)
		if r.data.Train.Y.RawMatrix().Cols == 1 {
			return earlier(r.updated, e.v, lessons.WordHelper).called(e.sym, 4, true), true
		}
		return e.of(r.targetQuery(q, k), r.sumQuery(q, k)), true
	}
	return entry{}, false
}

// targetShare is what an output is to be, of a class that is given by its number too.
func (r *run) targetShare(q query, k int) float64 {
	t := rowOf(part(r.data, q.set).Y, q.row)
	if len(t) == 1 && r.net.outputs() > 1 {
		return truth(int(t[0]) == k)
	}
	return t[k]
}

// termValue is what an output adds to the loss, computed as the function of it says.
func (r *run) termValue(q query, k int) float64 {
	e := r.lossTerm(made(lessons.Apply, 0, lessons.WordTerm), q, k)
	if e.terms == nil {
		return 0
	}
	x := lessons.Explanation{Op: e.op, Func: e.fn}
	for _, t := range e.terms() {
		o, ok := r.entry(t.query)
		if !ok {
			return 0
		}
		x.Terms = append(x.Terms, lessons.Operand{Num: lessons.Num{V: o.v}})
	}
	v, _ := x.Eval()
	return v
}

// logitPart is what all outputs of a row have together.
func (r *run) logitPart(q query) (entry, bool) {
	if r.net.outputs() == 1 {
		return entry{}, false
	}
	sum := func(head string, what lessons.Word, sym string) entry {
		e := made(lessons.Sum, 0, what).called(sym, 4, true)
		list := r.outputsOf(q, head)
		for _, t := range list {
			o, _ := r.outputPart(t)
			e.v += o.v
		}
		return e.of(list...)
	}
	switch q.head {
	case "term_sum":
		return sum("term", lessons.WordLossSum, "ΣJ"), true
	case "exp_sum":
		return sum("exp", lessons.WordHelper, "Σe^z"), true
	case "picked":
		return sum("tz", lessons.WordHelper, "Σt·z"), true
	case "log_sum":
		all := sum("exp", lessons.WordHelper, "")
		e := made(lessons.Apply, math.Log(all.v), lessons.WordHelper).called("ln Σe^z", 4, true)
		return e.apply(lessons.FuncLog, q.of("exp_sum")), true
	case "place":
		e := made(lessons.Apply, float64(r.called(q)+1), lessons.WordCalledClass).called("largest", 0, false)
		if r.net.outputs() > lessons.MaxTerms {
			return earlier(r.updated, e.v, lessons.WordCalledClass).called(e.sym, 0, false), true
		}
		var list []query
		for k := range r.net.outputs() {
			list = append(list, r.rawQuery(q, k))
		}
		return e.apply(lessons.FuncLargest, list...), true
	}
	return entry{}, false
}

// sums are the z of the output layer.
func (r *run) sums(q query) []float64 {
	if r.Spec().Output == "logit" {
		return r.raw(q)
	}
	return r.through(q).z[r.net.last()]
}

func (r *run) sumQuery(q query, k int) query {
	if !r.net.dense {
		return q.of("logit", k+1)
	}
	return q.of("z", len(r.net.layers), k+1)
}

// alpha is the slope that a leaky unit keeps below 0.
func (r *run) alpha(l int) entry {
	v := 0.0
	switch g := r.net.layers[l].act.(type) {
	case nn.LeakyReLU:
		v = g.NegativeSlope
	case nn.ELU:
		v = g.Alpha
	}
	return leaf(lessons.Setting, v, lessons.WordSlopeShort).called("α", decimals(v, 0), false)
}
