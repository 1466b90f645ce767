package spec

import (
	"reflect"
	"testing"
)

// family is the experiment that several lessons are made of.
const family = "batchSize=10&dataset=xor&learningRate=0.01&noise=30&networkShape=16,16&rules=keras&points=60&valPoints=200&testPoints=500&scale=5&optimizer=adam&epochs=200"

// theDigits is the race on digits.
const theDigits = "activation=relu&dataset=digits&networkShape=32&rules=keras&points=1000&testPoints=500&optimizer=adam&init=he_uniform,glorot_uniform"

func TestExamples(t *testing.T) {
	for _, c := range []struct {
		text, short string // "=": the text is the shortest
		params      int
	}{
		{family, "=", 337},
		{family + "&patience=20&restore=true", "=", 337},
		{family + "&l2=0.003", "=", 337},
		{family + "&dropout=0.3", "=", 337},
		{family + "&jitter=0.2", "=", 337},
		{family + "&goal=val_loss<0.3", "=", 337},
		{"https://playground.tensorflow.org/#activation=tanh&batchSize=10&dataset=circle&regDataset=reg-plane&learningRate=0.03&regularizationRate=0&noise=0&networkShape=4,2&seed=0.51437&showTestData=false&discretize=false&percTrainData=50&x=true&y=true&xTimesY=false&xSquared=false&ySquared=false&cosX=false&sinX=false&cosY=false&sinY=false&collectStats=false&problem=classification&initZero=false&hideText=false", "seed=0.51437", 25},
		{"#activation=Tanh&optimizer=adam&seed=7", "seed=7&optimizer=adam", 25},
		{"#batchSize=2.5&seed=7", "=", 25},
		{"dataset=reg-gauss", "regDataset=reg-gauss&problem=regression", 25},
		{"optimizer=nesterov&dataset=xor", "dataset=xor&momentum=0.9&nesterov=true", 25},
		{"rules=page&batchSize=10", "dataset=circle", 25},
		{"optimizer=adam&learningRate=1e-2&dataset=spiral&networkShape=8,8&noise=10&activation=tanh",
			"dataset=spiral&learningRate=0.01&noise=10&networkShape=8,8&optimizer=adam", 105},
		{"learningRate=0.3&networkShape=&x=false&y=false&xSquared=true&ySquared=true&scale=12", "=", 3},
		{"activation=sigmoid&dataset=and&learningRate=0.3&networkShape=2&rules=keras&output=sigmoid&loss=mse&epochs=1000", "=", 9},
		{"rules=keras&dataset=diabetes&percTrainData=100&networkShape=&optimizer=gd&learningRate=0.2&init=uniform&initScale=0.7",
			"batchSize=full&dataset=diabetes&learningRate=0.2&networkShape=&percTrainData=100&rules=keras&init=uniform&initScale=0.7", 11},
		{"dataset=diabetes&learningRate=0.01&networkShape=&percTrainData=100&rules=keras&schedule=inverse_time&decaySteps=442", "dataset=diabetes&networkShape=&percTrainData=100&rules=keras&schedule=inverse_time&decaySteps=442", 11},
		{theDigits, "=", 2410},
		{"activation=relu&batchSize=20&dataset=moved-digits&learningRate=0.003&networkShape=64&rules=keras&points=100&valPoints=300&testPoints=500&optimizer=adam&init=he_uniform,glorot_uniform&epochs=150&augment=translate1,rotate15,stretch0.1,shear0.1", "=", 9930},
		{"activation=relu&dataset=arrange&learningRate=0.005&networkShape=conv3x8,pool2,conv3x16,pool2,conv3x16,pool3&rules=keras&points=400&testPoints=400&optimizer=adam&epochs=20", "=", 3636},
		{"batchSize=full&dataset=noisy-sine&learningRate=0.02&networkShape=8&rules=keras&optimizer=adam&epochs=500", "=", 25},
		{"networkShape=8&rules=keras&data=my%20set.csv&target=kind&inputs=3,4", "=", 0},
		{"learningRate=0.15&networkShape=&rules=keras&rows=1:0&output=sigmoid&loss=bce&init=constant&initScale=2&biasInit=2", "=", 2},
	} {
		want := c.short
		if want == "=" {
			want = c.text
		}
		s, err := Parse(c.text)
		if err != nil {
			t.Errorf("%s\n%v", c.text, err)
			continue
		}
		if s.String() != want || s.Params() != c.params {
			t.Errorf("%s\nprints %s (%d parameters)\nwant   %s (%d)", c.text, s, s.Params(), want, c.params)
		}
		lawful(t, s)
	}
}

func TestExampleErrors(t *testing.T) {
	for text, want := range map[string]string{
		"":                            "spec: empty; expected key=value, as dataset=circle",
		"learnRate=0.1":               `no key "learnRate"; did you mean learningRate?`,
		"activation=rleu":             `activation: no value "rleu"; did you mean relu, elu, selu?`,
		"dataset=circle&dataset=xor":  "dataset: given twice; keep one",
		"networkShape=9999999,x":      "networkShape: layer 1 has 9999999 units; expected 1 to 512",
		"learningRate=1e999":          `learningRate: "1e999" is not finite; expected 0 or more`,
		"networkShape=16,conv3x8":     "networkShape: conv3x8 after a dense layer; expected conv and pool first",
		"rules=keras&seed=.5":         `seed: ".5" is no whole number; expected 0 to 2^64-1`,
		"regularizationRate=0.1":      "regularizationRate: does nothing with regularization=none; expected L1 or L2",
		"output=tanh&loss=bce":        "loss: bce does not fit output=tanh; expected mse, mae, huber, log_cosh, half_sse, hinge, squared_hinge",
		"regularization=L2&l2=0.01":   "l2: cannot stand beside regularization=L2; keep one",
		"optimizer=gd&batchSize=10":   "batchSize: cannot stand beside optimizer=gd; keep one",
		"optimizer=adam&momentum=0.9": "momentum: does nothing with optimizer=adam; it is for sgd, rmsprop",
		"patience=10":                 "patience: no validation set; expected valPoints or valSplit",
	} {
		if _, err := Parse(text); err == nil || err.Error() != want {
			t.Errorf("%s\ngot  %v\nwant %s", text, err, want)
		}
	}
}

// TestEverySetHasDefaults fills a spec of every data set, by both rules.
func TestEverySetHasDefaults(t *testing.T) {
	for _, name := range append(setNames(), regSets()...) {
		for _, rules := range []string{"page", "keras"} {
			s, err := Parse("dataset=" + name + "&rules=" + rules)
			if err != nil {
				t.Errorf("%s, %s: %v", name, rules, err)
				continue
			}
			lawful(t, s)
			train, _, _, known := s.Rows()
			if s.Output == "" || s.Loss == "" || s.Problem == "" || s.Params() == 0 || train == 0 || !known || s.UpdatesPerEpoch() == 0 {
				t.Errorf("%s: %+v", s, s)
			}
			if got := reflect.ValueOf(s).FieldByName("Dataset").String(); got != name {
				t.Errorf("%s is %s", name, got)
			}
		}
	}
}

func TestWithoutSeed(t *testing.T) {
	for text, want := range map[string]string{
		"seed=7":                     "dataset=circle",
		family + "&seed=3":           family,
		"#batchSize=2.5&seed=7":      "#batchSize=2.5",
		"#seed=a#b&learningRate=0.1": "learningRate=0.1",
	} {
		s := parse(t, text)
		if got := s.WithoutSeed(); got != want || s.Get("seed") == "1" {
			t.Errorf("%s: %s, want %s; seed %s", text, got, want, s.Get("seed"))
		}
	}
}
