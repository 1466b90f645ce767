package spec

import "slices"

// looseKeys are those of the page that can have values nobody else takes.
func looseKeys() []string {
	return []string{"batchSize", "learningRate", "regularizationRate", "percTrainData", "seed"}
}

// loose tells whether some value can only be said in a link.
func (v values) loose() bool { return slices.ContainsFunc(looseKeys(), v.looseAt) }

func (v values) looseAt(name string) bool {
	text, ok := v.text[name]
	if !ok {
		return false
	}
	if r, _ := find(name); name != "seed" || !v.keras() {
		if _, e := r.typed(text); e != nil {
			return true
		}
	}
	v.link = false
	return name == "batchSize" && checkBatch(v) != nil
}

// keepLink drops what only a link can say once the page does not know the rest.
func (v *values) keepLink() {
	if !v.link || v.pageKnows() && !v.keras() {
		return
	}
	for _, name := range looseKeys() {
		if v.looseAt(name) {
			delete(v.text, name)
		}
	}
	v.link = false
}

// pageKnows tells whether the page knows each value of its keys.
func (v values) pageKnows() bool {
	return slices.Contains(pageSets(), v.get("dataset")) &&
		slices.Contains(pageActivations(), v.get("activation")) &&
		v.get("batchSize") != full &&
		!slices.ContainsFunc(v.pieces(), func(p Piece) bool { return p.Kind != DensePiece })
}
