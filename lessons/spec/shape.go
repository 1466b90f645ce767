package spec

import (
	"strconv"
	"strings"
)

const (
	maxPieces = 16
	maxUnits  = 512
	maxRows   = 1_000_000
)

func activations() []string { return []string{"linear", "sigmoid", "tanh", "relu"} }

// readShape takes the pieces of the hidden part. A conv or pool is known, so
// that it can be told why it cannot stand here.
func readShape(text string) (string, *Error) {
	if text == "" {
		return "", nil
	}
	pieces := strings.Split(text, ",")
	if len(pieces) > maxPieces {
		return "", outside(Pieces, "", len(pieces), between(0, maxPieces))
	}
	dense := false
	for i, piece := range pieces {
		if picture(piece) {
			if dense {
				return "", &Error{Kind: AfterDense, Given: piece}
			}
			continue
		}
		units, e := whole(piece, 1, maxUnits)
		if e != nil {
			if e.Kind == Range {
				e.Kind, e.At = Units, i+1
			}
			return "", e
		}
		dense, pieces[i] = true, strconv.FormatUint(units, 10)
	}
	return strings.Join(pieces, ","), nil
}

// picture tells whether a piece is one that works on pictures.
func picture(piece string) bool {
	return strings.HasPrefix(piece, "conv") || strings.HasPrefix(piece, "pool")
}

// checkShape refuses conv and pool: no data set is of pictures yet.
func checkShape(v values) *Error {
	first, _, _ := strings.Cut(v.get("networkShape"), ",")
	if picture(first) {
		return &Error{Kind: Pictures, Key: "networkShape", Given: first}
	}
	return nil
}

// hidden are the units of the hidden layers.
func (v values) hidden() []int {
	var units []int
	for piece := range strings.SplitSeq(v.get("networkShape"), ",") {
		if n, err := strconv.Atoi(piece); err == nil {
			units = append(units, n)
		}
	}
	return units
}

func (v values) sizes() []int {
	sizes := append([]int{len(v.samples().inputs[0])}, v.hidden()...)
	return append(sizes, v.outputs())
}

// needsHidden is the check of a key that acts on hidden layers.
func needsHidden(key string) func(values) *Error {
	return func(v values) *Error {
		if len(v.hidden()) == 0 {
			return &Error{Kind: NoHidden, Key: key}
		}
		return nil
	}
}

func checkLayers(v values) *Error {
	const key = "layerActivations"
	if e := needsHidden(key)(v); e != nil {
		return e
	}
	if v.insists("activation") {
		return &Error{Kind: Clash, Key: key, Beside: "activation=" + v.get("activation")}
	}
	given, want := strings.Count(v.get(key), ",")+1, len(v.hidden())
	if given != want {
		return outside(Count, key, given, strconv.Itoa(want))
	}
	return nil
}

// settleLayers writes equal names as the one activation they are.
func settleLayers(v values) {
	names := v.hiddenNames()
	if equal(names) {
		v.text["activation"] = names[0]
		delete(v.text, "layerActivations")
	}
}

func (v values) hiddenNames() []string {
	if text, ok := v.text["layerActivations"]; ok {
		return strings.Split(text, ",")
	}
	return repeat(v.get("activation"), len(v.hidden()))
}

func equal(names []string) bool {
	for _, name := range names {
		if name != names[0] {
			return false
		}
	}
	return true
}

func repeat(name string, n int) []string {
	names := make([]string, n)
	for i := range names {
		names[i] = name
	}
	return names
}

// readBatch keeps a number as it was typed: over other rows it means more.
func readBatch(text string) (string, *Error) {
	if text == "full" {
		return text, nil
	}
	return readWhole(1, maxRows)(text)
}

func fillBatch(s *Spec) {
	rows := len(s.values.samples().inputs)
	n, err := strconv.Atoi(s.Get("batchSize"))
	if err != nil || n > rows {
		n = rows
	}
	s.BatchSize = n
}
