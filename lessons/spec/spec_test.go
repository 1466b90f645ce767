package spec

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
)

func parse(t *testing.T, text string) Spec {
	t.Helper()
	s, err := Parse(text)
	if err != nil {
		t.Fatalf("Parse(%q): %v", text, err)
	}
	return s
}

func TestShortestText(t *testing.T) {
	const gate = "dataset=and&rules=keras"
	for text, want := range map[string]string{
		"rules=keras&dataset=and": gate,
		"activation=sigmoid&dataset=and&learningRate=0.3&networkShape=2&rules=keras&output=sigmoid&loss=mse&epochs=1000":    "=",
		"learningRate=0.15&networkShape=&rules=keras&rows=1:0&output=sigmoid&loss=bce&init=constant&initScale=2&biasInit=2": "=",
		gate + "&activation=tanh&batchSize=32&networkShape=4,2&seed=1&problem=classification&output=logit&loss=bce_logits":  gate,
		gate + "&learningRate=1e-2&init=glorot_uniform&biasInit=-0":                                                         gate,
		gate + "&layerActivations=relu,relu":                                 "activation=relu&" + gate,
		gate + "&layerActivations=tanh,tanh":                                 gate,
		gate + "&layerActivations=relu,tanh":                                 "=",
		gate + "&init=he_normal,he_normal,zeros":                             gate + "&init=he_normal,zeros",
		gate + "&networkShape=&activation=tanh":                              "dataset=and&networkShape=&rules=keras",
		gate + "&batchSize=100":                                              "batchSize=100&" + gate,
		"rows=0,00%3A+.5;1e0,1:1&dataset=csv&problem=regression&rules=keras": "rules=keras&rows=0,0:0.5;1,1:1",
		gate + "&networkShape=&weights=1e-7,-2.50,1e20":                      "dataset=and&networkShape=&rules=keras&weights=1e-7,-2.5,100000000000000000000",
		gate + "&learningRate=1e21&seed=0018446744073709551615":              "dataset=and&learningRate=1e+21&seed=18446744073709551615&rules=keras",
	} {
		if want == "=" {
			want = text
		}
		if got := parse(t, text).String(); got != want {
			t.Errorf("%s\nprints %s\nwant   %s", text, got, want)
		}
	}
}

func TestDefaults(t *testing.T) {
	s := parse(t, "dataset=xor-gate&rules=keras")
	want := Spec{
		Rules: "keras", Dataset: "xor-gate", Problem: "classification", Classes: 2, NumClasses: 3,
		TrainPercent: 100, Scale: "none", Features: []string{"x", "y"}, Axes: [2]string{"1", "2"},
		Inputs:  [][]float64{{0, 0}, {0, 1}, {1, 0}, {1, 1}},
		Targets: [][]float64{{0}, {1}, {1}, {0}},
		Pieces:  []Piece{{Units: 4}, {Units: 2}}, Hidden: []int{4, 2},
		HiddenNames: []string{"tanh", "tanh"}, Alphas: []float64{0, 0},
		Output: "logit", Loss: "bce_logits", HuberDelta: 1,
		Init:      []string{"glorot_uniform", "glorot_uniform", "glorot_uniform"},
		InitScale: 0.05, Seed: 1, LearningRate: 0.01, BatchSize: 4, Shuffle: true, Penalty: "none",
		Optimizer: "sgd", Rho: 0.9, Beta1: 0.9, Beta2: 0.999, Epsilon: 1e-7, InitialAccumulator: 0.1,
		Schedule: "constant", DecaySteps: 1000, DecayRate: 0.9, StepSize: 10, Gamma: 0.1, EndRate: 0.0001, Power: 1,
		WarmupSteps: 100, Factor: 0.1, PlateauPatience: 10, PlateauDelta: 0.0001, Monitor: "val_loss",
		values: s.values,
	}
	if !reflect.DeepEqual(s, want) {
		t.Errorf("got %+v\nwant %+v", s, want)
	}
	if got := s.Sizes(); !slices.Equal(got, []int{2, 4, 2, 1}) || s.Params() != 25 {
		t.Errorf("sizes %v, %d parameters", got, s.Params())
	}
	if got := s.Activations(); !slices.Equal(got, []string{"tanh", "tanh", "linear"}) {
		t.Errorf("activations %v", got)
	}
}

// A default may hang on other keys.
func TestDefaultsBesideOthers(t *testing.T) {
	for _, c := range []struct{ text, key, want string }{
		{"optimizer=adam", "learningRate", "0.03"}, {"optimizer=adam&rules=keras", "learningRate", "0.001"},
		{"rules=page", "initScale", "0.5"}, {"rules=keras", "initScale", "0.05"}, {"rules=page", "biasInit", "0.1"}, {"rules=keras", "biasInit", "0"},
		{"optimizer=rmsprop", "rho", "0.9"}, {"optimizer=adadelta", "rho", "0.95"}, {"optimizer=adam", "weightDecay", "0"},
		{"optimizer=adamw", "weightDecay", "0.004"}, {"activation=leaky_relu", "alpha", "0.2"}, {"activation=elu", "alpha", "1"},
		{"layerActivations=elu,leaky_relu", "alpha", ""}, {"activation=relu", "alpha", ""},
		{"schedule=cosine", "decaySteps", "1000"}, {"schedule=cosine_torch", "decaySteps", "100"},
		{"schedule=inverse_time", "decayRate", "1"}, {"schedule=exponential", "decayRate", "0.9"},
		{"schedule=exponential_torch", "gamma", "0.9"}, {"schedule=step", "gamma", "0.1"},
		{"schedule=polynomial", "endRate", "0.0001"}, {"schedule=cosine_torch", "endRate", "0"},
		{"dataset=spiral", "noise", "0"}, {"dataset=line", "noise", "20"}, {"dataset=noisy-sine&points=9", "noise", "25"}, {"dataset=moons", "noise", "15"},
		{"dataset=blobs", "noise", "90"}, {"dataset=arrange", "noise", "10"}, {"dataset=shapes", "noise", "10"},
		{"dataset=iris", "scale", "standard"}, {"dataset=diabetes", "scale", "standard"}, {"data=a.csv", "scale", "standard"}, {"dataset=digits", "scale", "none"},
		{"dataset=or", "percTrainData", "100"}, {"dataset=noisy-sine", "percTrainData", "100"}, {"rows=1:1", "percTrainData", "100"}, {"data=a.csv", "percTrainData", "50"},
		{"dataset=moved-digits", "world", worldMoves}, {"rules=keras", "shuffle", "true"}, {"rules=page", "shuffle", "false"},
		{"rules=keras&output=sigmoid", "loss", "bce"}, {"output=sigmoid", "loss", "half_sse"}, {"rules=keras&output=linear", "loss", "mse"},
	} {
		if got := parse(t, c.text).Get(c.key); got != c.want {
			t.Errorf("%s: %s is %s, want %s", c.text, c.key, got, c.want)
		}
	}
	if got := parse(t, "seed=a").Seed; got != 0xaf63dc4c8601ec8c { // FNV-1a of that letter, as published
		t.Errorf("the number of a text is %x", got)
	}
	if got := parse(t, "layerActivations=elu,leaky_relu").Alphas; !slices.Equal(got, []float64{1, 0.2}) {
		t.Errorf("alphas %v", got)
	}
}

func TestTargetsFollowTheOutput(t *testing.T) {
	const three = "rules=keras&problem=classification&rows=0:7;1:-1;2:3;3:7"
	for text, want := range map[string][][]float64{
		"rules=keras&dataset=and&output=tanh":             {{-1}, {-1}, {-1}, {1}},
		"rules=keras&dataset=or&output=linear":            {{0}, {1}, {1}, {1}},
		"rules=keras&dataset=and&output=softmax":          {{1, 0}, {1, 0}, {1, 0}, {0, 1}},
		three:                                             {{0, 0, 1}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
		"rules=keras&rows=0:7,2;1:-1,0&output=sigmoid":    {{7, 2}, {-1, 0}},
		"rules=keras&rows=0:5;1:3&problem=classification": {{1}, {0}},
	} {
		s := parse(t, text)
		if !reflect.DeepEqual(s.Targets, want) {
			t.Errorf("%s: targets %v, want %v", text, s.Targets, want)
		}
		if sizes := s.Sizes(); sizes[len(sizes)-1] != len(want[0]) {
			t.Errorf("%s: sizes %v", text, sizes)
		}
	}
}

func TestDefaultLoss(t *testing.T) {
	for text, want := range map[string]string{
		"dataset=and&output=linear":               "mse",
		"dataset=and&output=tanh":                 "mse",
		"dataset=and&output=sigmoid":              "bce",
		"dataset=and&output=softmax":              "cce",
		"dataset=and":                             "bce_logits",
		"rows=0:0;1:1":                            "mse",
		"rows=0:0;1:1&output=sigmoid":             "mse",
		"rows=0:0;1:1;2:2&problem=classification": "cce",
	} {
		if got := parse(t, "rules=keras&"+text).Loss; got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

func TestWeightsByHand(t *testing.T) {
	s := parse(t, "rules=keras&dataset=and&networkShape=2&weights=1,2,3,4,5,6;7,8,9")
	if want := [][][]float64{{{1, 2}, {3, 4}}, {{7, 8}}}; !reflect.DeepEqual(s.Weights, want) {
		t.Errorf("weights %v, want %v", s.Weights, want)
	}
	if want := [][]float64{{5, 6}, {9}}; !reflect.DeepEqual(s.Biases, want) {
		t.Errorf("biases %v, want %v", s.Biases, want)
	}
}

func TestBatchSize(t *testing.T) {
	for text, want := range map[string]int{"": 4, "&batchSize=1": 1, "&batchSize=full": 4, "&batchSize=5": 4} {
		if got := parse(t, "rules=keras&dataset=and"+text).BatchSize; got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}

func TestSet(t *testing.T) {
	const net = "dataset=and&networkShape=2&rules=keras"
	for _, c := range []struct{ from, key, value, want, dropped string }{
		{net, "learningRate", "0.50", "dataset=and&learningRate=0.5&networkShape=2&rules=keras", ""},
		{net, "networkShape", "", "dataset=and&networkShape=&rules=keras", ""},
		{net + "&weights=1,2,3,4,5,6;7,8,9", "networkShape", "3", "dataset=and&networkShape=3&rules=keras", "weights"},
		{net + "&weights=1,2,3,4,5,6;7,8,9", "init", "zeros", net + "&init=zeros", "weights"},
		{net + "&init=uniform&initScale=2", "weights", "1,2,3,4,5,6;7,8,9", net + "&weights=1,2,3,4,5,6;7,8,9", "init initScale"},
		{net + "&init=uniform&initScale=2", "init", "zeros", net + "&init=zeros", "initScale"},
		{net + "&output=sigmoid&loss=mse", "output", "softmax", net + "&output=softmax&loss=mse", ""},
		{net + "&output=sigmoid&loss=mse", "output", "logit", net, "loss"},
		{net, "rows", "0:0;1:1", "networkShape=2&rules=keras&rows=0:0;1:1", "dataset"},
		{"networkShape=2&rules=keras&rows=0:0;1:1", "dataset", "and", net, "rows"},
		{"rules=keras&rows=0:0&output=sigmoid&loss=bce", "rows", "0:2", "rules=keras&rows=0:2&output=sigmoid", "loss"},
		{"dataset=or&rules=keras&layerActivations=relu,tanh", "activation", "tanh", "dataset=or&rules=keras", "layerActivations"},
		{"activation=relu&dataset=or&rules=keras", "layerActivations", "tanh,relu", "dataset=or&rules=keras&layerActivations=tanh,relu", "activation"},
		{net + "&epochs=9", "epochs", None, net, ""},
	} {
		s := parse(t, c.from)
		next, dropped, err := s.Set(c.key, c.value)
		if err != nil || next.String() != c.want || strings.Join(dropped, " ") != c.dropped {
			t.Errorf("%s: set %s %s\ngives %s, dropped %v, error %v\nwant  %s, dropped %s",
				c.from, c.key, c.value, next, dropped, err, c.want, c.dropped)
		}
		if s.String() != c.from {
			t.Errorf("Set changed %s to %s", c.from, s)
		}
	}
}

func TestSetRefuses(t *testing.T) {
	s := parse(t, "dataset=and&rules=keras&output=tanh")
	for _, c := range []struct {
		key, value string
		want       Kind
	}{
		{"loss", "bce", Unfit}, {"initScale", "2", Idle}, {"weights", "1", Layers}, {"rate", "1", UnknownKey},
		{"learningRate", "", Blank}, {"seed", "1\n", Hidden},
	} {
		next, dropped, err := s.Set(c.key, c.value)
		var e *Error
		if !errors.As(err, &e) || e.Kind != c.want || dropped != nil || next.String() != s.String() {
			t.Errorf("set %s %s: %s, %v, %v", c.key, c.value, next, dropped, err)
		}
	}
}

func TestGetTakesBack(t *testing.T) {
	s := parse(t, "dataset=and&rules=keras&epochs=9&networkShape=3")
	for _, k := range Keys() {
		again, dropped, err := s.Set(k.Name, s.Get(k.Name))
		if !s.Acts(k.Name) {
			continue
		}
		if err == nil && again.String() == s.String() && dropped == nil {
			continue
		}
		t.Errorf("set %s %s: %s, %v, %v", k.Name, s.Get(k.Name), again, dropped, err)
	}
	if got := s.Get("nothing"); got != "" {
		t.Errorf("Get of no key: %q", got)
	}
}

func TestKeys(t *testing.T) {
	for _, k := range Keys() {
		name := strings.Replace(k.Name, hideKey, "noise_hide", 1)
		if k.What == "" || k.Effect == NoKey || k.Values == nil && k.Form == "" || EffectOf(name) != k.Effect || k.Page == "" && k.Name != "networkShape" {
			t.Errorf("%+v", k)
		}
	}
	var got string
	for _, key := range strings.Fields("learningRate seed loss x showTestData nothing") {
		got += EffectOf(key).String()
	}
	if got != "LDRRV-" {
		t.Errorf("effects %s", got)
	}
}
