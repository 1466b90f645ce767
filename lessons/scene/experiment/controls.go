package experiment

import (
	"slices"
	"strings"

	"nnlab/lessons"
	"nnlab/lessons/spec"
)

// Controls returns the knobs of the spec that act here, then those of the scene, then those of the second run: of them only
// one may differ.
func (s *Scene) Controls() []lessons.Control {
	list := s.knobs(s.a)
	list = append(list, s.ownKnobs()...)
	if s.b == nil {
		return list
	}
	for _, c := range s.knobs(s.b) {
		if spec.EffectOf(c.Name) == spec.ViewOnly || c.Name == "seed" {
			continue
		}
		if s.differ.key != "" && s.differ.key != c.Name {
			c.Locked = lessons.WordOneDiffers
		}
		c.Name, c.Reset = lessons.SecondRun+c.Name, true
		list = append(list, c)
	}
	return list
}

// knob is a key of the spec with the values that the arrows go through.
type knob struct {
	key   string
	scale bool
	texts string // joined by blanks; empty: the names that the spec has for it
}

// knobKeys lists the knobs in their order.
func knobKeys() []knob {
	return []knob{
		{"dataset", false, ""}, {"regDataset", false, ""}, {"problem", false, ""},
		{"noise", true, "0 5 10 15 20 25 30 40 50 65 80"}, {"percTrainData", true, "10 20 30 40 50 60 70 80 90"},
		{"points", true, "10 20 40 60 100 150 300 500 1000"}, {"valPoints", true, "50 100 200 500"}, {"testPoints", true, "100 200 500"},
		{"scale", false, "none standard minmax 5 6 12"},
		{"x", false, "false true"}, {"y", false, "false true"}, {"xSquared", false, "false true"}, {"ySquared", false, "false true"},
		{"xTimesY", false, "false true"}, {"sinX", false, "false true"}, {"sinY", false, "false true"},
		{"networkShape", false, ""}, {"activation", false, ""}, {"output", false, ""}, {"loss", false, ""},
		{"init", false, ""}, {"initScale", true, "0.01 0.05 0.1 0.5 1 3 10 30"}, {"biasInit", true, "0 0.1 1"}, {"initZero", false, "false true"},
		{"learningRate", true, "0.00001 0.0001 0.001 0.003 0.01 0.03 0.1 0.3 1 3 10"},
		{"batchSize", true, ""}, {"optimizer", false, ""}, {"momentum", true, "0 0.5 0.9 0.95 0.99"}, {"nesterov", false, "false true"},
		{"rho", true, "0.5 0.9 0.95 0.99"}, {"beta1", true, "0 0.5 0.9 0.95 0.99"}, {"beta2", true, "0.9 0.99 0.999 0.9999"},
		{"epsilon", true, "1e-8 1e-7 1e-6 0.0001 0.01 1"}, {"amsgrad", false, "false true"}, {"centered", false, "false true"},
		{"weightDecay", true, "0 0.001 0.004 0.01 0.1"}, {"clipNorm", true, "none 0.1 1 10"}, {"globalClipNorm", true, "none 0.1 1 10"},
		{"clipValue", true, "none 0.1 1 10"}, {"schedule", false, ""}, {"decaySteps", true, "10 100 300 1000 3000 10000"},
		{"decayRate", true, "0.1 0.5 0.9 0.96 1"}, {"stepSize", true, "1 5 10 30 100"}, {"gamma", true, "0.1 0.5 0.9 0.99"},
		{"endRate", true, "0 0.0001 0.001"}, {"power", true, "0.5 1 2"}, {"cosineAlpha", true, "0 0.01 0.1"},
		{"warmupTarget", true, "0.003 0.01 0.03 0.1"}, {"warmupSteps", true, "10 30 100 300"},
		{"factor", true, "0.1 0.2 0.5"}, {"plateauPatience", true, "1 5 10 20"},
		{"regularization", false, ""}, {"regularizationRate", true, "0 0.001 0.003 0.01 0.03 0.1 0.3 1 3 10"},
		{"l1", true, "0 0.0001 0.001 0.003 0.01 0.03"}, {"l2", true, "0 0.0001 0.001 0.003 0.01 0.03"},
		{"dropout", true, "0 0.1 0.2 0.3 0.5 0.7"}, {"jitter", true, "0 0.05 0.1 0.2 0.3"},
		{"augment", false, "none translate1 rotate15 stretch0.1 shear0.1 translate1,rotate15,stretch0.1,shear0.1 rotate180"},
		{"patience", true, "none 1 2 5 10 20 50"}, {"minDelta", true, "0 0.001 0.01 0.1"}, {"startFrom", true, "0 5 10 20 50"},
		{"restore", false, "false true"}, {"monitor", false, ""}, {"epochs", true, "none 10 20 50 100 200 300 500 1000"},
		{"shuffle", false, "false true"}, {"axes", false, ""}, {"showTestData", false, "false true"}, {"discretize", false, "false true"},
		{"seed", true, "1 2 3 4 5 6 7 8 9 10"},
	}
}

// knobs lists the keys that can be turned in a run: each is tried with a value that it does not have.
func (s *Scene) knobs(r *run) []lessons.Control {
	sp := r.want
	if at := sp.String(); r.knobsOf == at {
		return slices.Clone(r.knobList)
	}
	var list []lessons.Control
	names := map[string][]string{}
	for _, k := range spec.Keys() {
		names[k.Name] = k.Values
	}
	for _, k := range knobKeys() {
		if c, ok := s.control(sp, k, names[k.key]); ok {
			list = append(list, c)
		}
	}
	r.knobsOf, r.knobList = sp.String(), list
	return slices.Clone(list)
}

// control is one knob; false if it cannot act beside the others.
func (s *Scene) control(sp spec.Spec, k knob, names []string) (lessons.Control, bool) {
	c := lessons.Control{Name: k.key, Value: sp.Get(k.key), Reset: spec.EffectOf(k.key) < spec.Live}
	options := strings.Fields(k.texts)
	switch {
	case k.key == "networkShape":
		options = s.shapes()
		if c.Value == "" {
			c.Value = spec.None
		}
	case k.key == "batchSize":
		options = s.batches()
	case k.key == "axes":
		options = s.axes()
	case len(options) == 0:
		options = names
	}
	if k.scale && !rows(k.key) { // of a number any may be set, if one may
		c.Options = anyOf(options, func(o string) bool { return o != c.Value && acts(sp, k.key, o) })
	} else {
		c.Options = slices.DeleteFunc(slices.Clone(options), func(o string) bool { return !acts(sp, k.key, o) })
	}
	if k.scale {
		c.Kind = lessons.Scale
	} else if !slices.Contains(c.Options, c.Value) {
		c.Options = append(c.Options, c.Value)
	}
	return c, len(c.Options) > 1
}

// rows tells the knobs that share a set's rows out: what they may be depends on how many there are.
func rows(key string) bool {
	return key == "percTrainData" || strings.HasSuffix(strings.ToLower(key), "points")
}

// anyOf is the list if one of it holds, else nothing.
func anyOf(list []string, holds func(string) bool) []string {
	if slices.ContainsFunc(list, holds) {
		return list
	}
	return nil
}

// acts tells whether a value may be set without pushing another key out.
func acts(sp spec.Spec, key, value string) bool {
	if value == sp.Get(key) {
		return true
	}
	if key == "networkShape" && value == spec.None {
		value = ""
	}
	_, dropped, err := sp.Set(key, value)
	return err == nil && !slices.Contains(dropped, key)
}

// shapes offers the hidden layers of the spec as it was, fewer and more of them, and wider ones.
func (s *Scene) shapes() []string {
	now := s.a.want.Get("networkShape")
	base := s.base.Get("networkShape")
	if strings.ContainsAny(base, "cp") {
		return []string{base, now}
	}
	width := "4"
	if h := s.base.Hidden; len(h) > 0 {
		width = itoa(h[0])
	}
	options := []string{spec.None, "2"}
	for text := width; len(options) < 6; text += "," + width {
		options = append(options, text)
	}
	options = append(options, "64", "64,64", base)
	return unique(options)
}

func unique(list []string) (out []string) {
	for _, v := range list {
		if v != "" && !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out
}

func (s *Scene) batches() (options []string) {
	rows := s.a.data.Train.Len()
	for _, n := range []int{1, 2, 5, 10, 20, 32, 64, 128} {
		if n < rows {
			options = append(options, itoa(n))
		}
	}
	return append(options, "full")
}

// axes offers each input against the next one.
func (s *Scene) axes() (options []string) {
	n := len(s.a.data.Inputs)
	if n < 3 || len(s.a.data.Shape) > 1 {
		return nil
	}
	for i := range min(n, 8) {
		for j := i + 1; j < min(n, 8) && len(options) < 12; j++ {
			options = append(options, itoa(i+1)+","+itoa(j+1))
		}
	}
	return options
}

// ownKnobs are those of the scene itself.
func (s *Scene) ownKnobs() []lessons.Control {
	second, seeds := off, spec.None
	if s.b != nil {
		second = on
	}
	if s.seeds > 0 {
		seeds = itoa(s.seeds)
	}
	list := []lessons.Control{
		{Name: unitKnob, Value: s.view.unit, Options: units()},
		{Name: smoothingKnob, Kind: lessons.Scale, Value: s.view.smoothing, Options: smoothings()},
		{Name: logKnob, Value: s.view.logY, Options: logs()},
		{Name: seedsKnob, Kind: lessons.Scale, Value: seeds, Options: []string{spec.None, "20", "5", "10", "40", "100"}},
		{Name: secondKnob, Value: second, Options: []string{off, on}},
	}
	if n := s.a.net.outputs(); n > 1 {
		list = append(list, lessons.Control{Name: classKnob, Value: itoa(s.view.class), Options: numbers(n)})
	}
	if n := s.a.net.last(); n > 1 && s.a.net.dense {
		k, _ := s.a.outLayer(s.view.layer)
		list = append(list, lessons.Control{Name: layerKnob, Value: itoa(k + 1), Options: numbers(n)})
	}
	return list
}

func numbers(n int) (list []string) {
	for i := range n {
		list = append(list, itoa(i+1))
	}
	return list
}
