package spec

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// linkCase is a link of TensorFlow Playground and what the page makes of it.
type linkCase struct {
	Name, Link, Seed string
	Opened           struct {
		Problem, Data, Activation, Regularization   string
		RegularizationRate, LearningRate, BatchSize float64
		Noise, PercTrainData                        float64
		InitZero                                    bool
	}
	Features []string
	Sizes    []int
	TrainN   int `json:"train_n"`
	TestN    int `json:"test_n"`
}

func linkCases(t *testing.T) []linkCase {
	t.Helper()
	folder := os.Getenv("NNLAB_REFERENCE")
	if folder == "" {
		folder = filepath.Join("..", "..", "datasets", "testdata")
	}
	text, err := os.ReadFile(filepath.Join(folder, "tfplayground.json"))
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Cases []linkCase }
	if err := json.Unmarshal(text, &file); err != nil || len(file.Cases) == 0 {
		t.Fatalf("%d cases, %v", len(file.Cases), err)
	}
	return file.Cases
}

// TestPlaygroundReferenceLinks reads every link as the page does.
func TestPlaygroundReferenceLinks(t *testing.T) {
	for _, c := range linkCases(t) {
		t.Run(c.Name, func(t *testing.T) {
			s, err := Parse(c.Link)
			if err != nil {
				t.Fatal(err)
			}
			c.compare(t, s)
			lawful(t, s)
			opens(t, s)
		})
	}
}

func (c linkCase) compare(t *testing.T, s Spec) {
	t.Helper()
	penalty := c.Opened.RegularizationRate
	if c.Opened.Regularization == "none" {
		penalty = 0 // it cannot act
	}
	for _, pair := range []struct {
		what      string
		got, want any
	}{
		{"rules", s.Rules, "page"}, {"problem", s.Problem, c.Opened.Problem}, {"data", s.Dataset, c.Opened.Data},
		{"activation", s.Get("activation"), c.Opened.Activation}, {"penalty", s.Penalty, c.Opened.Regularization},
		{"penalty rate", s.PenaltyRate, penalty}, {"rate", s.LearningRate, c.Opened.LearningRate},
		{"batch", s.PageBatch, c.Opened.BatchSize}, {"noise", s.Noise, c.Opened.Noise / 100},
		{"share", s.TrainPercent, c.Opened.PercTrainData}, {"initZero", s.InitZero, c.Opened.InitZero},
		{"seed", s.SeedText, c.Seed},
	} {
		if pair.got != pair.want {
			t.Errorf("%s is %v, want %v", pair.what, pair.got, pair.want)
		}
	}
	if !slices.Equal(s.Features, c.Features) || !slices.Equal(s.Sizes(), c.Sizes) {
		t.Errorf("features %v, sizes %v; want %v, %v", s.Features, s.Sizes(), c.Features, c.Sizes)
	}
	if train, val, test, known := s.Rows(); train != c.TrainN || test != c.TestN || val != 0 || !known {
		t.Errorf("%d rows train and %d test, want %d and %d", train, test, c.TrainN, c.TestN)
	}
}

// TestNotes says what of a link was ignored or replaced.
func TestNotes(t *testing.T) {
	for link, want := range map[string]string{
		"#seed=7": "",
		"#seed=7&regularizationRate=0.1&regDataset=reg-gauss&cosX=true&collectStats=true": "",
		"#":                                    "no seed, 1 taken",
		"#seed=":                               "no seed, 1 taken",
		"#activation=Tanh&seed=7":              "activation: Tanh is unknown, tanh taken",
		"#dataset=iris&seed=7":                 "dataset: iris is unknown, circle taken",
		"#dataset=toString&seed=7":             "dataset: toString is unknown, circle taken",
		"#activation=elu&seed=7":               "activation: elu is unknown, tanh taken",
		"#regularization=l2&seed=7":            "regularization: l2 is unknown, none taken",
		"#problem=Regression&seed=7":           "problem: Regression is unknown, classification taken",
		"#batchSize&seed=7":                    "batchSize: no value, 10 taken",
		"#learnRate=1&seed=7":                  "learnRate is unknown, ignored",
		"#foo_hide=true&seed=7":                "foo_hide is unknown, ignored",
		"#x=0&seed=7":                          "x: 0 is taken as true",
		"#noise=95&seed=7":                     "noise: 95 becomes 50",
		"#noise=-5&seed=7":                     "noise: -5 becomes 0",
		"#networkShape=4%2C2&seed=7":           "networkShape: 4%2C2 is read as 4,2",
		"#networkShape=2.5&seed=7":             "networkShape: 2.5 becomes 3",
		"#seed=7&한=1":                          "%ED%95%9C is unknown, ignored",
		"#seed=1&activation=x&activation=relu": "",
	} {
		_, notes, err := Open(link)
		var texts []string
		for _, n := range notes {
			texts = append(texts, n.String())
		}
		if got := strings.Join(texts, "; "); err != nil || got != want {
			t.Errorf("%s: %q, %v; want %q", link, got, err, want)
		}
	}
}

// TestOddLinks are states that only the page's leniency can say.
func TestOddLinks(t *testing.T) {
	for _, c := range []struct {
		link, short string
		batch       float64
		train, each int // rows, updates in an epoch
	}{
		{"#batchSize=2.5&seed=7", "#batchSize=2.5&seed=7", 2.5, 250, 50},
		{"#batchSize=0&seed=7", "#batchSize=0&seed=7", 251, 250, 0},
		{"#batchSize=-10&seed=7", "#batchSize=-10&seed=7", -10, 250, 25},
		{"#batchSize=251&seed=7&dataset=circle", "#batchSize=251&seed=7", 251, 250, 0},
		{"#batchSize=250&seed=7", "batchSize=250&seed=7", 250, 250, 1},
		{"#percTrainData=-10&seed=1", "#percTrainData=-10", 10, 450, 45},
		{"#percTrainData=150&seed=1", "#percTrainData=150", 10, 500, 50},
		{"#percTrainData=0.4&batchSize=2&seed=1", "#batchSize=2&percTrainData=0.4", 2, 2, 1},
		{"#learningRate=-0.1&seed=1&optimizer=adam", "#learningRate=-0.1&optimizer=adam", 10, 250, 25},
		{"#seed=a#b", "#seed=a#b", 10, 250, 25},
		{"#seed=a://b", "#seed=a://b", 10, 250, 25},
		{"#seed=한 \"<>`&x=true", "seed=%ED%95%9C%20%22%3C%3E%60", 10, 250, 25},
	} {
		s, err := Parse(c.link)
		if err != nil {
			t.Errorf("%s: %v", c.link, err)
			continue
		}
		lawful(t, s)
		opens(t, s)
		if train, _, _, _ := s.Rows(); s.String() != c.short || s.PageBatch != c.batch || train != c.train || s.UpdatesPerEpoch() != c.each {
			t.Errorf("%s: %s, batch %v, %d rows, %d updates; want %+v", c.link, s, s.PageBatch, train, s.UpdatesPerEpoch(), c)
		}
	}
}

// TestSetLeavesTheLink drops what only a link can say once the page could not say the rest.
func TestSetLeavesTheLink(t *testing.T) {
	for _, c := range []struct{ key, value, want, dropped string }{
		{"learningRate", "0.1", "#batchSize=2.5&learningRate=0.1&seed=7", ""},
		{"activation", "elu", "activation=elu&seed=7", "batchSize"},
		{"dataset", "moons", "dataset=moons&seed=7", "batchSize"},
		{"rules", "keras", "seed=7&rules=keras", "batchSize"},
		{"batchSize", "5", "batchSize=5&seed=7", ""},
	} {
		next, dropped, err := parse(t, "#batchSize=2.5&seed=7").Set(c.key, c.value)
		if err != nil || next.String() != c.want || strings.Join(dropped, " ") != c.dropped {
			t.Errorf("set %s %s: %s, dropped %v, %v; want %+v", c.key, c.value, next, dropped, err, c)
		}
	}
}

func TestLinkErrors(t *testing.T) {
	for link, want := range map[string]string{
		"#learningRate=fast":             `learningRate: "fast" is no number; expected a finite number`,
		"#batchSize=Infinity":            `batchSize: "Infinity" is not finite; expected a finite number`,
		"#networkShape":                  "networkShape: no value; expected networkShape=4,2",
		"#networkShape=4,0":              "networkShape: layer 2 has 0 units; expected 1 to 512",
		"#networkShape=4,,2":             "networkShape: layer 2 has  units; expected 1 to 512",
		"#networkShape=9999999999":       "networkShape: layer 1 has 9999999999 units; expected 1 to 512",
		"#networkShape=conv3x8":          "networkShape: layer 1 has conv3x8 units; expected 1 to 512",
		"#percTrainData=0":               "percTrainData: 0 leaves too few rows; expected a larger share",
		"#optimizer=adma":                `optimizer: no value "adma"; did you mean adam, adamw, adamax?`,
		"#optimizer":                     "optimizer: no value; expected sgd, adagrad, adadelta, rmsprop, adam, adamw, adamax, nadam",
		"#regularization=L2&l2=0.1":      "l2: cannot stand beside regularization=L2; keep one",
		"#rules=keras&batchSize=2.5":     `batchSize: "2.5" is no whole number; expected 1 to 1000000`,
		"#rules=keras&seed=0.5":          `seed: "0.5" is no whole number; expected 0 to 2^64-1`,
		"https://playground.example/a=b": "spec: an address without #; expected key=value, as dataset=circle",
	} {
		if _, err := Parse(link); err == nil || err.Error() != want {
			t.Errorf("%s\ngot  %v\nwant %s", link, err, want)
		}
	}
}

// TestLink writes links that open the same; what the page cannot say has none.
func TestLink(t *testing.T) {
	const circle = "https://playground.tensorflow.org/#activation=tanh&batchSize=10&dataset=circle&regDataset=reg-plane&learningRate=0.03" +
		"&regularizationRate=0&noise=0&networkShape=4,2&seed=1&showTestData=false&discretize=false&percTrainData=50&x=true&y=true" +
		"&xTimesY=false&xSquared=false&ySquared=false&cosX=false&sinX=false&cosY=false&sinY=false&collectStats=false" +
		"&problem=classification&initZero=false&hideText=false"
	for text, want := range map[string]string{
		"dataset=circle": circle,
		"regularization=L2&regularizationRate=0.01": strings.NewReplacer("tanh&", "tanh&regularization=L2&", "Rate=0&", "Rate=0.01&").Replace(circle),
		"optimizer=adam&goal=test_loss<0.02":        circle + "&optimizer=adam&goal=test_loss%3C0.02",
		"noise_hide=true&y=false":                   strings.Replace(circle, "&y=true", "&y=false", 1) + "&noise_hide=true",
		"dataset=iris":                              "",
		"batchSize=full":                            "",
		"activation=elu":                            "",
		"rows=1,1:1;0,0:0":                          "",
	} {
		got, ok := parse(t, text).Link()
		if got != want || ok != (want != "") {
			t.Errorf("%s\ngot  %s\nwant %s", text, got, want)
		}
	}
}
