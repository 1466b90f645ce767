package spec

import "math"

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
