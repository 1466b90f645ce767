package spec

import (
	"slices"
	"strconv"
	"strings"
)

// startKeys say what the first weights are.
func startKeys() []row {
	return []row{
		{
			Key: Key{Name: "init", Values: inits(), Effect: Restart,
				What: "how first weights are drawn: one name, hidden and output, or one a layer"},
			preset: byRules("uniform", "glorot_uniform"), read: listOf(inits()), checks: []func(values) *Error{checkInit}, settle: settleInit,
			fill: func(s *Spec) { s.Init = s.values.layerInits() },
		},
		numberRow("initScale", Restart, anything(), byRules("0.5", "0.05"), func(s *Spec) *float64 { return &s.InitScale },
			"half width of uniform, spread of normal, value of constant").when(checkScale),
		numberRow("biasInit", Restart, anything(), byRules("0.1", "0"), func(s *Spec) *float64 { return &s.BiasInit },
			"the first value of every bias"),
		{
			Key: Key{Name: "weights", Form: "numbers", Effect: Restart,
				What: "first weights by hand: layers joined by ;, in each the weights unit by unit, then the biases"},
			read: readWeights, checks: []func(values) *Error{notBeside("initZero", "init", "initScale", "biasInit"), checkWeights},
			fill: fillWeights,
		},
	}
}

func inits() []string {
	return []string{"zeros", "constant", "uniform", "normal", "glorot_uniform", "glorot_normal",
		"he_uniform", "he_normal", "lecun_uniform", "lecun_normal"}
}

// checkInit wants one name for all, two for hidden and output, or one a layer.
func checkInit(v values) *Error {
	given, layers := strings.Count(v.get("init"), ",")+1, v.acting()+1
	want := []int{1, 2, layers}[:min(layers, 3)]
	if slices.Contains(want, given) {
		return nil
	}
	var texts []string
	for _, n := range slices.Compact(want) {
		texts = append(texts, strconv.Itoa(n))
	}
	return outside(Count, "", given, list(texts))
}

// layerInits has a name for each weight layer.
func (v values) layerInits() []string {
	names, layers := strings.Split(v.get("init"), ","), v.acting()+1
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
	return &Error{Kind: Idle, Beside: "init=" + v.get("init"), Expected: list(scaled)}
}

func readWeights(text string) (string, *Error) {
	var layers []string
	for layer := range strings.SplitSeq(text, ";") {
		xs, e := numbers(layer, anything())
		if e != nil {
			return "", e
		}
		layers = append(layers, showAll(xs))
	}
	return strings.Join(layers, ";"), nil
}

// checkWeights wants as many numbers as the network has.
func checkWeights(v values) *Error {
	if _, known := v.width(); !known || v.outputs() == 0 {
		return &Error{Kind: Unfit, Given: "a list", Beside: "data=" + v.get("data"), Expected: "init"}
	}
	n, e := v.net()
	if e != nil {
		return e
	}
	layers := strings.Split(v.get("weights"), ";")
	if len(layers) != len(n.weights) {
		return outside(Layers, "", len(layers), strconv.Itoa(len(n.weights)))
	}
	for i, layer := range layers {
		given, want := strings.Count(layer, ",")+1, (n.weights[i].inputs+1)*n.weights[i].units
		if given != want {
			e := outside(LayerSize, "", given, strconv.Itoa(want))
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
	n, _ := s.values.net()
	for i, layer := range strings.Split(text, ";") {
		xs := floats(layer)
		in, units := n.weights[i].inputs, n.weights[i].units
		kernel := repeat([]float64{}, units) // of no inputs
		if in > 0 {
			kernel = slices.Collect(slices.Chunk(xs[:in*units], in))
		}
		s.Weights = append(s.Weights, kernel)
		s.Biases = append(s.Biases, xs[in*units:])
	}
}
