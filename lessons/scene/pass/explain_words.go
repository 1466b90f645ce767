package pass

import (
	"math"

	"nnlab/lessons"
)

// words explains the counts and what has no index.
func (x *explainer) words(m name) bool {
	if m.kind == countKind {
		return x.count(m)
	}
	if m.kind != wordKind {
		return false
	}
	return x.total(m.word) || x.check(m.word) || x.fading(m.word) || x.constant(m.word)
}

func (x *explainer) layerCount(word string, l int) name {
	return name{kind: countKind, word: word, layer: l, sample: inHand}
}

// count explains a count of a layer.
func (x *explainer) count(m name) bool {
	n, l := x.s.net, m.layer
	layer := "W" + lowered(l+1)
	switch m.word {
	case "weights":
		x.what(lessons.WordWeightsOf, layer)
		return x.product(x.layerCount("inputs", l), x.layerCount("units", l))
	case "biases":
		x.what(lessons.WordBiasesOf, layer)
		return x.sum(x.layerCount("units", l))
	case "params":
		x.what(lessons.WordParamsOf, layer)
		return x.sum(x.layerCount("weights", l), x.layerCount("biases", l))
	case "units":
		x.what(lessons.WordUnitsOf, layer)
		return x.leaf(lessons.Setting, float64(n.out(l)))
	}
	x.what(lessons.WordInputsOf, layer)
	if l > 0 {
		return x.sum(x.layerCount("units", l-1))
	}
	return x.leaf(lessons.Data, float64(n.inputs()))
}

// total explains the counts of the whole network and of the pass.
func (x *explainer) total(w string) bool {
	s, n, p := x.s, x.s.net, x.s.program
	leaf := func(what lessons.Word, v int) bool { return x.what(what).leaf(lessons.Setting, float64(v)) }
	switch w {
	case "params", "units":
		x.what(lessons.WordParams)
		var terms []name
		for l := range n.layers() {
			terms = append(terms, x.layerCount(w, l))
		}
		return x.sum(terms...)
	case "hidden_layers":
		return leaf(lessons.WordHiddenLayers, n.layers()-1)
	case "layers":
		return leaf(lessons.WordLayers, n.layers())
	case "inputs":
		return leaf(lessons.WordInputs, n.inputs())
	case "outputs":
		return leaf(lessons.WordOutputs, n.outputs())
	case "rows":
		return leaf(lessons.WordRows, n.rows)
	case "batch":
		return leaf(lessons.WordBatch, p.samples)
	case "batches":
		return leaf(lessons.WordBatches, n.batches())
	case "updates":
		return leaf(lessons.WordUpdates, s.updatesDone())
	case "sample":
		return leaf(lessons.WordSample, s.sample()+1)
	case "op":
		return leaf(lessons.WordOperations, s.position)
	case "ops":
		return leaf(lessons.WordOperations, s.end())
	case "ops_left":
		return leaf(lessons.WordOperations, s.end()-s.position)
	case "forward_ops":
		return leaf(lessons.WordOperations, min(p.starts[backward], s.end()))
	case "backward_ops":
		return leaf(lessons.WordOperations, p.starts[update]-p.starts[backward])
	case "update_ops":
		return leaf(lessons.WordOperations, p.ops-p.starts[update])
	}
	return false
}

// updatesDone counts the updates, this pass's included once it is done.
func (s *Scene) updatesDone() int {
	if s.position == s.program.ops {
		return s.updates + 1
	}
	return s.updates
}

// check explains the derivative by trial.
func (x *explainer) check(w string) bool {
	s := x.s
	sym := s.net.symbol(s.watched())
	switch w {
	case "check.plus":
		return x.what(lessons.WordOnceMore, sym+" + "+nudgeText).earlier(s.units, s.tried().plus)
	case "check.minus":
		return x.what(lessons.WordOnceMore, sym+" − "+nudgeText).earlier(s.units, s.tried().minus)
	case "check.h":
		return x.what(lessons.WordNudge, sym).leaf(lessons.Setting, nudgeBy)
	case "check.width":
		return x.what(lessons.WordNudge, sym).leaf(lessons.Setting, 2*nudgeBy)
	case "check.numeric":
		x.what(lessons.WordNumeric, sym)
		return x.apply(lessons.FuncNumeric, word("check.plus"), word("check.minus"), word("check.width"))
	case "check.backprop":
		x.what(lessons.WordGradient, sym)
		return x.sum(s.watched().gradient())
	case "check.gap":
		x.what(lessons.WordGap)
		a, b := word("check.numeric"), s.watched().gradient()
		v, _ := s.number(a)
		if u, _ := s.traced(b); u > v {
			a, b = b, a
		}
		return x.less(x.sum(a, b))
	}
	return false
}

// constant explains settings and what follows from them alone.
func (x *explainer) constant(w string) bool {
	s := x.s
	setting := func(what lessons.Word, v float64, formula string) bool {
		x.e.Formula = formula
		return x.what(what).leaf(lessons.Setting, v)
	}
	switch w {
	case "lr":
		return setting(lessons.WordLearningRate, s.trace.Rate, "lr")
	case "lr.prev":
		if s.past == nil {
			return false
		}
		return x.what(lessons.WordLearningRate).earlier(s.past.units, s.past.rate)
	case "J.first":
		if s.updates == 0 {
			return x.loss(name{kind: lossKind, sample: inHand})
		}
		return x.what(lessons.WordLossAt, "1").earlier(s.history.units[0], s.history.losses[0])
	case "Js.sum":
		x.what(lessons.WordLossSum)
		return x.sum(x.samples(name{kind: sampleKind, layer: s.net.last()})...)
	case "slopemax":
		if s.net.acts[0].Name() == "sigmoid" {
			return setting(lessons.WordSlopeMax, 0.25, "¼")
		}
		return setting(lessons.WordSlopeMax, 1, "1")
	case "reduction":
		return setting(lessons.WordReduction, s.reduction(), s.reductionText())
	case "per_output":
		return setting(lessons.WordReduction, 1/float64(s.net.outputs()), "1/"+number(float64(s.net.outputs())))
	case "per_sample":
		return setting(lessons.WordReduction, 1/float64(s.program.samples), "1/"+number(float64(s.program.samples)))
	case "half":
		return setting(lessons.WordHalf, 0.5, "½")
	case "minus":
		return setting(lessons.WordDownhill, -1, "−1")
	case "low":
		return setting(lessons.WordClipped, clip, "10⁻⁷")
	case "high":
		return setting(lessons.WordClipped, 1-clip, "1 − 10⁻⁷")
	case "next_seed":
		return setting(lessons.WordSeed, float64(s.seed+1), "")
	}
	return false
}

// reductionText is the factor of the means as it is written.
func (s *Scene) reductionText() string {
	above, below := 1.0, float64(s.program.samples)
	if s.net.spec.Loss == "mse" {
		above = 2
	}
	if s.net.averages() {
		below *= float64(s.net.outputs())
	}
	if math.Mod(above, below) == 0 {
		return number(above / below)
	}
	return number(above) + "/" + number(below)
}
