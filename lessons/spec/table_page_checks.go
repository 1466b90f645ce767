package spec

import (
	"hash/fnv"
	"math"
	"slices"
	"strconv"
	"strings"
)

func activationRow() row {
	return row{
		Key: Key{Name: "activation", Values: activations(), Effect: Restart,
			What: "the activation of every hidden layer"},
		preset: always("tanh"), read: oneOf(activations()), checks: []func(values) *Error{needsHidden},
	}
}

func pageActivations() []string { return []string{"relu", "tanh", "sigmoid", "linear"} }

func activations() []string {
	return append(pageActivations(), "leaky_relu", "elu", "selu", "gelu_exact", "gelu_tanh", "swish", "softplus",
		"softsign", "log_sigmoid")
}

func presetDataset(v values) string {
	if v.has("rows") || v.has("data") {
		return typed
	}
	return "circle"
}

func presetProblem(v values) string {
	switch {
	case v.has("rows"):
		return regression
	case v.get("dataset") == typed:
		if v.seen != nil {
			return v.seen.problem
		}
		return ""
	}
	s, _ := findSet(v.get("dataset"))
	if s.columns != nil && v.has("target") && s.classes > 0 && v.get("target") != s.label && v.get("target") != strconv.Itoa(len(s.columns)+1) {
		return regression
	}
	if s.classes == 0 {
		return regression
	}
	return classification
}

// checkDataset wants rows of a csv, and beside problem=regression none of the
// page's sets of classes, if that is just what is set.
func checkDataset(v values) *Error {
	if v.get("dataset") == typed && !v.has("rows") && !v.has("data") {
		return &Error{Kind: Missing, Key: "rows", Expected: "data=FILE or rows=in,in:target"}
	}
	return nil
}

func checkRegDataset(v values) *Error {
	if slices.Contains(regSets(), v.dataset()) {
		return nil
	}
	beside := "problem=" + v.get("problem")
	if v.get("problem") != classification {
		beside = "dataset=" + v.get("dataset")
	}
	return &Error{Kind: Idle, Beside: beside, Expected: "problem=regression"}
}

// checkProblem refuses numbers of a set of classes, and classes of one of numbers.
func checkProblem(v values) *Error {
	if v.get("dataset") == typed {
		return nil
	}
	s := v.set()
	own, given := classification, v.get("problem")
	if s.classes == 0 || s.columns != nil && v.has("target") {
		bare := v.without("problem")
		own = presetProblem(bare)
	}
	if given == own || given == regression && slices.Contains(regSets(), s.name) {
		return nil
	}
	e := &Error{Kind: Unfit, Given: given, Beside: "dataset=" + v.get("dataset"), Expected: own}
	if v.changed == "problem" && v.has("dataset") {
		e.Kind = Clash
	}
	return e
}

// Noise.

func noiseRow() row {
	return row{
		Key: Key{Name: "noise", Form: "0 to 80, or to 200 for sets that are not the page's", Effect: NewData,
			What: "noise of the data, in hundredths"},
		preset: presetNoise, read: atLeast(0).read, checks: []func(values) *Error{checkNoise},
		fill: func(s *Spec) { s.Noise = float(s.values.get("noise")) / 100 },
	}
}

// noisy tells whether the data take noise; the held sine has its own.
func (v values) noisy() bool {
	s := v.set()
	return s.noise != "" && (s.name != sine || v.has("points"))
}

func presetNoise(v values) string {
	if v.noisy() {
		return v.set().noise
	}
	return "0"
}

func checkNoise(v values) *Error {
	s := v.set()
	if !v.noisy() {
		e := &Error{Kind: Off, Beside: "dataset=" + v.get("dataset"), Expected: "a set that is drawn"}
		if s.name == sine {
			e.Expected = "points"
		}
		return e
	}
	if in := within(0, s.most); in.misses(float(v.get("noise"))) {
		return &Error{Kind: Range, Given: v.get("noise"), Expected: in.String()}
	}
	return nil
}

// Rows.

func presetShare(v values) string {
	if share := v.facts().share; share != "" {
		return share
	}
	return "50"
}

// checkSplit wants rows that are left to train on.
func checkSplit(v values) *Error {
	if train, _, _, known := v.rows(); known && train == 0 {
		return &Error{Kind: NoRows, Key: "percTrainData", Given: v.get("percTrainData"), Expected: "a larger share"}
	}
	return nil
}

func batchRow() row {
	return row{
		Key: Key{Name: "batchSize", Form: "1 to the training rows, or full", Effect: Live,
			What: "training rows to an update; with rules=keras more than there are mean all"},
		preset: presetBatch, read: readBatch, checks: []func(values) *Error{checkBatch}, fill: fillBatch,
	}
}

const full = "full"

// readBatch keeps a number as it was typed: over other rows it means more.
func readBatch(text string) (string, *Error) {
	if text == full {
		return text, nil
	}
	return readWhole(1, maxRows)(text)
}

func presetBatch(v values) string {
	if v.keras() {
		return "32"
	}
	if train, _, _, known := v.rows(); known && train < 10 {
		return full
	}
	return "10"
}

// checkBatch refuses by the page's rules what would never update.
func checkBatch(v values) *Error {
	train, _, _, known := v.rows()
	n := float(v.get("batchSize"))
	if v.keras() || v.link || !known || train == 0 || n <= float64(train) {
		return nil
	}
	return &Error{Kind: Range, Given: v.get("batchSize"), Expected: between(1, uint64(train))}
}

func fillBatch(s *Spec) {
	train, _, _, known := s.values.rows()
	text := s.values.get("batchSize")
	s.PageBatch = float(text)
	if text == full {
		s.PageBatch = float64(train)
	}
	if s.PageBatch == 0 { // never, which a batch of too many says as well
		s.PageBatch = float64(train + 1)
	}
	n := s.PageBatch
	if whole := n >= 1 && n == math.Trunc(n); whole && (!known || n <= float64(train)) {
		s.BatchSize = int(n)
	} else if s.BatchSize = 0; known {
		s.BatchSize = train
	}
	if s.values.keras() {
		s.PageBatch = 0
	}
}

// Seeds.

// readSeed takes any text and encodes it as a browser does.
func readSeed(text string) (string, *Error) {
	if strings.ContainsAny(text, "&=#") || strings.Contains(text, "://") {
		return "", &Error{Kind: NoValue, Given: text, Expected: "text without & = # ://"}
	}
	return browser(text), nil
}

func checkSeed(v values) *Error {
	if !v.keras() {
		return nil
	}
	_, e := whole(v.get("seed"), 0, math.MaxUint64)
	return e
}

func settleSeed(v values) {
	if v.keras() {
		n, _ := whole(v.text["seed"], 0, math.MaxUint64)
		v.text["seed"] = strconv.FormatUint(n, 10)
	}
}

// fillSeed takes of a text that is no number its hash, for the draws that are
// not the page's.
func fillSeed(s *Spec) {
	text := s.values.get("seed")
	s.SeedText, s.Seed = text, hashed(text)
	if s.values.keras() {
		s.SeedText = ""
	}
}

func hashed(text string) uint64 {
	n, e := whole(text, 0, math.MaxUint64)
	if e == nil {
		return n
	}
	h := fnv.New64a()
	h.Write([]byte(text))
	return h.Sum64()
}

// Features.

func checkFeature(name string) func(values) *Error {
	return func(v values) *Error {
		all := v.features()
		if slices.Contains(all, name) {
			return nil
		}
		want := "a set with inputs x and y"
		if len(all) > 0 {
			want = list(all)
		}
		return &Error{Kind: Off, Beside: "dataset=" + v.get("dataset"), Expected: want}
	}
}
