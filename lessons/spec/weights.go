package spec

import (
	"slices"
	"strconv"
	"strings"
)

func inits() []string {
	return []string{"zeros", "constant", "uniform", "normal", "glorot_uniform", "glorot_normal",
		"he_uniform", "he_normal", "lecun_uniform", "lecun_normal"}
}

// checkInit wants one name for all, two for hidden and output, or one a layer.
func checkInit(v values) *Error {
	given, layers := strings.Count(v.get("init"), ",")+1, len(v.hidden())+1
	want := []int{1, 2, layers}[:min(layers, 3)]
	if slices.Contains(want, given) {
		return nil
	}
	var texts []string
	for _, n := range slices.Compact(want) {
		texts = append(texts, strconv.Itoa(n))
	}
	return outside(Count, "init", given, list(texts))
}

// layerInits has a name for each weight layer.
func (v values) layerInits() []string {
	names, layers := strings.Split(v.get("init"), ","), len(v.hidden())+1
	if len(names) == layers {
		return names
	}
	return append(repeat(names[0], layers-1), names[len(names)-1])
}

func settleInit(v values) {
	names := v.layerInits()
	last := len(names) - 1
	switch {
	case equal(names):
		names = names[:1]
	case equal(names[:last]):
		names = []string{names[0], names[last]}
	}
	v.text["init"] = strings.Join(names, ",")
}

func checkScale(v values) *Error {
	scaled := []string{"constant", "uniform", "normal"}
	if slices.ContainsFunc(v.layerInits(), func(name string) bool { return slices.Contains(scaled, name) }) {
		return nil
	}
	return &Error{Kind: Idle, Key: "initScale", Beside: "init=" + v.get("init"), Expected: list(scaled)}
}

func readWeights(text string) (string, *Error) {
	var layers []string
	for layer := range strings.SplitSeq(text, ";") {
		xs, e := numbers(layer)
		if e != nil {
			return "", e
		}
		layers = append(layers, showAll(xs))
	}
	return strings.Join(layers, ";"), nil
}

// checkWeights wants nothing beside them that draws weights, and as many
// numbers as the network has.
func checkWeights(v values) *Error {
	const key = "weights"
	for _, other := range []string{"init", "initScale", "biasInit"} {
		if v.has(other) {
			return &Error{Kind: Clash, Key: key, Beside: other + "=" + v.get(other)}
		}
	}
	layers, sizes := strings.Split(v.get(key), ";"), v.sizes()
	if len(layers) != len(sizes)-1 {
		return outside(Layers, key, len(layers), strconv.Itoa(len(sizes)-1))
	}
	for i, layer := range layers {
		given, want := strings.Count(layer, ",")+1, (sizes[i]+1)*sizes[i+1]
		if given != want {
			e := outside(LayerSize, key, given, strconv.Itoa(want))
			e.At = i + 1
			return e
		}
	}
	return nil
}

func fillWeights(s *Spec) {
	text, ok := s.values.text["weights"]
	if !ok {
		return
	}
	sizes := s.Sizes()
	for i, layer := range strings.Split(text, ";") {
		xs, _ := numbers(layer)
		in, units := sizes[i], sizes[i+1]
		s.Weights = append(s.Weights, slices.Collect(slices.Chunk(xs[:in*units], in)))
		s.Biases = append(s.Biases, xs[in*units:])
	}
}
