package spec

import (
	"math"
	"strconv"
	"strings"
	"sync"
)

// names are those of all keys, in order.
func names() []string {
	var all []string
	for _, r := range table() {
		all = append(all, r.Name)
	}
	return all
}

// table holds the keys in the order in which they print: the page's in the
// page's order, then ours. It is made once and never changes.
func table() []row {
	made.Do(func() { made.rows = append(pageKeys(), ourKeys()...) })
	return made.rows
}

// made is the table once it is asked for: its functions refer to it, so that it cannot be a constant.
var made struct {
	sync.Once
	rows []row
}

func pageKeys() []row {
	return []row{
		{
			Key: Key{Name: "activation", Values: activations(), Effect: Restart,
				What: "the activation of every hidden layer"},
			page: true, preset: always("tanh"), read: oneOf(activations()),
			check: needsHidden("activation"),
		},
		{
			Key: Key{Name: "batchSize", Form: "1 to the rows, or full", Effect: Live,
				What: "examples to an update; more than there are means all"},
			page: true, preset: always("32"), read: readBatch, fill: fillBatch,
		},
		{
			Key: Key{Name: "dataset", Values: gates(), Effect: NewData,
				What: "the data set"},
			page: true, preset: presetDataset, read: oneOf(append(gates(), typed)),
			fill: fillData,
		},
		{
			Key: Key{Name: "learningRate", Form: "0 or more", Effect: Live,
				What: "the length of a step"},
			page: true, preset: always("0.01"), read: readNumber(0),
			fill: func(s *Spec) { s.LearningRate = float(s.Get("learningRate")) },
		},
		{
			Key: Key{Name: "networkShape", Form: "units, as 4,2", Effect: Restart,
				What: "the hidden layers; blank: none"},
			page: true, preset: always("4,2"), read: readShape, check: checkShape,
			fill: func(s *Spec) { s.Hidden = s.values.hidden() },
		},
		{
			Key: Key{Name: "seed", Form: between(0, math.MaxUint64), Effect: NewData,
				What: "where all chance starts"},
			page: true, preset: always("1"), read: readWhole(0, math.MaxUint64),
			fill: func(s *Spec) { s.Seed, _ = strconv.ParseUint(s.Get("seed"), 10, 64) },
		},
		{
			Key: Key{Name: "problem", Values: problems(), Effect: NewData,
				What: "whether the targets are classes or numbers"},
			page: true, preset: presetProblem, read: oneOf(problems()), check: checkProblem,
		},
	}
}

func ourKeys() []row {
	return []row{
		{
			Key: Key{Name: "rules", Values: []string{"keras"}, Effect: NewData,
				What: "whose habits fill in what is not written"},
			read: readRules,
			fill: func(s *Spec) { s.Rules = s.Get("rules") },
		},
		{
			Key: Key{Name: "rows", Form: "in,in:target,target;…", Effect: NewData,
				What: "a truth table, typed"},
			read: readRows, check: checkRows,
		},
		{
			Key: Key{Name: "output", Values: outputs(), Effect: Restart,
				What: "the activation of the output layer"},
			preset: presetOutput, read: oneOf(outputs()), check: checkOutput,
			fill: func(s *Spec) { s.Output = s.Get("output") },
		},
		{
			Key: Key{Name: "loss", Values: losses(), Effect: Restart,
				What: "what training makes small"},
			preset: presetLoss, read: oneOf(losses()), check: checkLoss,
			fill: func(s *Spec) { s.Loss = s.Get("loss") },
		},
		{
			Key: Key{Name: "layerActivations", Form: "a name a hidden layer", Effect: Restart,
				What: "the activations of the hidden layers, one by one"},
			read: listOf(activations()), check: checkLayers, settle: settleLayers,
			fill: func(s *Spec) { s.HiddenNames = s.values.hiddenNames() },
		},
		{
			Key: Key{Name: "init", Values: inits(), Effect: Restart,
				What: "how first weights are drawn: one name, hidden and output, or one a layer"},
			preset: always("glorot_uniform"), read: listOf(inits()), check: checkInit, settle: settleInit,
			fill: func(s *Spec) { s.Init = s.values.layerInits() },
		},
		{
			Key: Key{Name: "initScale", Form: "a finite number", Effect: Restart,
				What: "half width of uniform, spread of normal, value of constant"},
			preset: always("0.05"), read: readNumber(math.Inf(-1)), check: checkScale,
			fill: func(s *Spec) { s.InitScale = float(s.Get("initScale")) },
		},
		{
			Key: Key{Name: "biasInit", Form: "a finite number", Effect: Restart,
				What: "the first value of every bias"},
			preset: always("0"), read: readNumber(math.Inf(-1)),
			fill: func(s *Spec) { s.BiasInit = float(s.Get("biasInit")) },
		},
		{
			Key: Key{Name: "weights", Form: "numbers", Effect: Restart,
				What: "first weights by hand: layers joined by ;, in each the weights unit by unit, then the biases"},
			read: readWeights, check: checkWeights, fill: fillWeights,
		},
		{
			Key: Key{Name: "epochs", Form: between(1, maxEpochs), Effect: Live,
				What: "where training ends"},
			read: readWhole(1, maxEpochs),
			fill: func(s *Spec) { s.Epochs, _ = strconv.Atoi(s.values.get("epochs")) },
		},
	}
}

const maxEpochs = 1_000_000

func always(text string) func(values) string {
	return func(values) string { return text }
}

func readNumber(min float64) func(string) (string, *Error) {
	return func(text string) (string, *Error) {
		x, e := number(text, min)
		return show(x), e
	}
}

func readWhole(min, max uint64) func(string) (string, *Error) {
	return func(text string) (string, *Error) {
		n, e := whole(text, min, max)
		return strconv.FormatUint(n, 10), e
	}
}

func oneOf(names []string) func(string) (string, *Error) {
	return func(text string) (string, *Error) {
		for _, name := range names {
			if text == name {
				return text, nil
			}
		}
		return "", &Error{Kind: NoValue, Given: text, Near: nearest(text, names), Expected: few(names)}
	}
}

func listOf(names []string) func(string) (string, *Error) {
	one := oneOf(names)
	return func(text string) (string, *Error) {
		for item := range strings.SplitSeq(text, ",") {
			if _, e := one(item); e != nil {
				return "", e
			}
		}
		return text, nil
	}
}

// readRules knows both rules, and says so of the one that is to come.
func readRules(text string) (string, *Error) {
	if text == "page" {
		return "", &Error{Kind: Unready, Given: text, Expected: "rules=keras"}
	}
	return oneOf([]string{"keras"})(text)
}
