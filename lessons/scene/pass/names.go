package pass

import (
	"strconv"

	"nnlab/lessons"
)

// kind is what a name names.
type kind uint8

const (
	noKind       kind = iota
	inputKind         // x
	targetKind        // t
	weightKind        // w
	biasKind          // b
	productKind       // w · its input
	sumKind           // z
	valueKind         // h, ŷ
	shiftKind         // softmax: z less the largest z
	expKind           // softmax: e to the shift
	expSumKind        // softmax: the sum of those
	termKind          // what an output adds to the loss, before a mean over the outputs
	shareKind         // J_k, the share of one of several outputs in the loss
	sampleKind        // the loss of a sample
	lossKind          // J
	diffKind          // ŷ − t
	probKind          // the probability that a logit stands for
	pointKind         // −t/ŷ, the slope of one term of a cross-entropy
	pullKind          // −t/ŷ · ŷ
	pullSumKind       // their sum
	rawKind           // ∂J/∂ŷ before the means over outputs and samples
	dyKind            // ∂J/∂ŷ
	carriedKind       // δ · w
	backKind          // ∂J/∂h
	slopeKind         // g′(z)
	mixKind           // softmax: ∂J/∂ŷ · ŷ
	mixSumKind        // softmax: their sum
	gapKind           // softmax: ∂J/∂ŷ less that sum
	deltaKind         // ∂J/∂z
	gradWKind         // ∂J/∂w
	gradBKind         // ∂J/∂b
	stepWKind         // −lr · ∂J/∂w
	stepBKind         // −lr · ∂J/∂b
	historyKind       // J@n
	meanGradKind      // mean |∂J/∂W| of a layer
	sumGradKind       // their sum
	countKind         // a count of a layer: units1, weights1
	wordKind          // what has no index: lr, params, …
)

// form tells the value now from the one after the update and the one before it.
type form uint8

const (
	now    form = iota
	next        // .new
	before      // .prev
)

// inHand stands for the sample of the operation in hand.
const inHand = -1

// name is a parsed Ref. Layers, units and inputs count from 0.
type name struct {
	kind               kind
	form               form
	layer, unit, input int
	sample             int    // from 0, or inHand
	word               string // of wordKind and countKind
	from               int    // if not 0: only the terms from this one on
	upTo               int    // if not 0: only so many terms
}

// index is by what a kind counts.
type index uint8

const (
	byNothing index = iota
	byInput
	byOutput
	byUnit
	byWeight
	byLayer
)

// spelling is how the names of a kind are written.
type spelling struct {
	kind    kind
	head    string // of the short name, w5
	long    string // of the name with a layer, W1[2][1]; empty: there is none
	by      index
	sampled bool // there is one a sample
	before  bool // .prev exists
}

// spellings lists the kinds with an index. Of two rows of a kind the first that fits is written.
func spellings() []spelling {
	return []spelling{
		{inputKind, "x", "", byInput, true, false},
		{targetKind, "t", "", byOutput, true, false},
		{weightKind, "w", "W", byWeight, false, true},
		{biasKind, "b", "b", byUnit, false, true},
		{productKind, "p", "P", byWeight, true, false},
		{sumKind, "z", "z", byUnit, true, false},
		{valueKind, "y", "", byOutput, true, false},
		{valueKind, "h", "h", byUnit, true, false},
		{shiftKind, "shift", "", byOutput, true, false},
		{expKind, "exp", "", byOutput, true, false},
		{expSumKind, "exp_sum", "", byNothing, true, false},
		{termKind, "term", "", byOutput, true, false},
		{shareKind, "J", "", byOutput, true, false},
		{sampleKind, "Js", "", byNothing, true, false},
		{lossKind, "J", "", byNothing, false, true},
		{diffKind, "diff", "", byOutput, true, false},
		{probKind, "prob", "", byOutput, true, false},
		{pointKind, "point", "", byOutput, true, false},
		{pullKind, "pull", "", byOutput, true, false},
		{pullSumKind, "pull_sum", "", byNothing, true, false},
		{rawKind, "raw", "", byOutput, true, false},
		{dyKind, "dy", "", byOutput, true, false},
		{carriedKind, "bp", "BP", byWeight, true, false},
		{backKind, "back", "back", byUnit, true, false},
		{slopeKind, "slope", "slope", byUnit, true, false},
		{mixKind, "mix", "", byOutput, true, false},
		{mixSumKind, "mix_sum", "", byNothing, true, false},
		{gapKind, "gap", "", byOutput, true, false},
		{deltaKind, "delta", "delta", byUnit, true, false},
		{gradWKind, "dw", "dW", byWeight, true, true},
		{gradBKind, "db", "db", byUnit, true, true},
		{stepWKind, "step", "stepW", byWeight, false, true},
		{stepBKind, "stepb", "stepb", byUnit, false, true},
		{meanGradKind, "mean_dW", "", byLayer, false, false},
		{sumGradKind, "sum_dW", "", byLayer, false, false},
	}
}

// counts are the words of a layer's counts, and words those of what has no index.
func counts() []string { return []string{"weights", "biases", "params", "units", "inputs"} }

func words() []string {
	return []string{"lr", "J.first", "slopemax", "updates", "params", "hidden_layers", "layers", "units", "inputs",
		"outputs", "rows", "batch", "batches", "net", "net_kind", "activation", "loss", "op", "ops", "ops_left",
		"forward_ops", "backward_ops", "update_ops", "sample", "watched", "largest_gradient", "smallest_gradient",
		"check.plus", "check.minus", "check.h", "check.width", "check.numeric", "check.backprop", "check.gap",
		"reduction", "half", "minus", "per_output", "per_sample", "Js.sum", "low", "high", "lr.prev", "next_seed", "last_dW", "fade"}
}

// ref writes a name, as short as can be.
func (n *net) ref(m name) lessons.Ref {
	text := n.spell(m)
	switch m.form {
	case next:
		text += ".new"
	case before:
		text += ".prev"
	}
	if m.sample != inHand && n.batch > 1 && n.isSampled(m.kind) {
		text += ".s" + strconv.Itoa(m.sample+1)
	}
	switch {
	case m.from > 0:
		text += "+" + strconv.Itoa(m.from)
	case m.upTo > 0:
		text += ":" + strconv.Itoa(m.upTo)
	}
	return lessons.Ref(text)
}

// spell is the name without what follows a point or a plus.
func (n *net) spell(m name) string {
	switch m.kind {
	case wordKind:
		return m.word
	case countKind:
		return m.word + strconv.Itoa(m.layer+1)
	case historyKind:
		return "J@" + strconv.Itoa(m.unit)
	}
	for _, s := range n.spellings {
		if s.kind == m.kind && (s.kind != valueKind || (s.by == byOutput) == (m.layer == n.last())) {
			return n.spellAs(s, m)
		}
	}
	return ""
}

func (n *net) spellAs(s spelling, m name) string {
	switch s.by {
	case byInput:
		return s.head + strconv.Itoa(m.input+1)
	case byOutput:
		if n.outputs() == 1 {
			return s.head
		}
		return s.head + strconv.Itoa(m.unit+1)
	case byLayer:
		return s.head + strconv.Itoa(m.layer+1)
	case byUnit:
		if n.shortUnit() {
			return s.head + strconv.Itoa(n.unit(m.layer, m.unit)+1)
		}
		return s.long + strconv.Itoa(m.layer+1) + "[" + strconv.Itoa(m.unit+1) + "]"
	case byWeight:
		if n.shortW() {
			return s.head + strconv.Itoa(n.weight(m.layer, m.unit, m.input)+1)
		}
		return s.long + strconv.Itoa(m.layer+1) + "[" + strconv.Itoa(m.unit+1) + "][" + strconv.Itoa(m.input+1) + "]"
	}
	return s.head
}

func (n *net) isSampled(k kind) bool {
	for _, s := range n.spellings {
		if s.kind == k {
			return s.sampled
		}
	}
	return false
}
