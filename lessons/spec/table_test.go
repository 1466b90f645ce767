package spec

import (
	"slices"
	"strings"
	"testing"

	"nnlab/datasets"
)

// TestHeldSets compares what is known of the held tables with the tables.
func TestHeldSets(t *testing.T) {
	for _, s := range sets() {
		held, err := datasets.ByName(s.name, datasets.Options{})
		if err != nil {
			t.Errorf("%s: %v", s.name, err)
			continue
		}
		inputs, classes := held.X.RawMatrix().Cols, len(held.Classes)
		if held.Len() != s.rows || inputs != s.inputs || classes != s.classes {
			t.Errorf("%s has %d rows, %d inputs, %d classes; said %+v", s.name, held.Len(), inputs, classes, s)
		}
		if s.columns != nil && (!slices.Equal(held.Inputs, s.columns) || held.Targets[0] != s.label) {
			t.Errorf("%s has the columns %v, %v", s.name, held.Inputs, held.Targets)
		}
	}
}

// TestWhatCannotActIsRefused holds a line for every condition of the table.
func TestWhatCannotActIsRefused(t *testing.T) {
	for text, want := range map[string]string{
		// data
		"dataset=iris&noise=10":                    "noise: does nothing with dataset=iris; expected a set that is drawn",
		"dataset=noisy-sine&noise=10":              "noise: does nothing with dataset=noisy-sine; expected points",
		"noise=81":                                 "noise: 81 is out of range; expected 0 to 80",
		"dataset=moons&noise=201":                  "noise: 201 is out of range; expected 0 to 200",
		"dataset=iris&x=false":                     "x: does nothing with dataset=iris; expected a set with inputs x and y",
		"dataset=line&y=false":                     "y: does nothing with dataset=line; expected x, xSquared, sinX",
		"regDataset=reg-gauss":                     "regDataset: does nothing with problem=classification; it is for problem=regression",
		"dataset=iris&problem=regression":          "problem: regression does not fit dataset=iris; expected classification",
		"dataset=line&problem=classification":      "problem: classification does not fit dataset=line; expected regression",
		"dataset=reg-plane&problem=classification": "problem: classification does not fit dataset=reg-plane; expected regression",
		"dataset=reg-plane&regDataset=reg-gauss":   "regDataset: cannot stand beside dataset=reg-plane; keep one",
		"dataset=csv":                              "rows: missing; expected data=FILE or rows=in,in:target",
		"data=a.csv&rows=1:1":                      "data: cannot stand beside rows=1:1; keep one",
		"dataset=xor&data=a.csv":                   "data: cannot stand beside dataset=xor; keep one",
		"target=2":                                 "target: does nothing with dataset=circle; it is for iris, diabetes, csv",
		"dataset=iris&target=sepal":                `target: no column "sepal"; expected sepal_length_cm, sepal_width_cm, petal_length_cm, petal_width_cm, species`,
		"dataset=iris&target=1,species":            `target: no column "species"; expected one column of classes, or columns of numbers`,
		"dataset=diabetes&target=1,2,3,4":          "target: 4 columns; expected 1 to 3",
		"dataset=iris&inputs=1,1":                  `inputs: no column "1"; expected different columns`,
		"dataset=iris&target=1&inputs=1,2":         `inputs: no column "1"; expected sepal_width_cm, petal_length_cm, petal_width_cm`,
		"dataset=iris&axes=1":                      "axes: 1 columns; expected 2",
		"dataset=iris&axes=1,5":                    `axes: no column "5"; expected 1 to 4`,
		"classes=4":                                "classes: does nothing with dataset=circle; it is for blobs",
		"valPoints=10":                             "valPoints: does nothing alone; expected points",
		"testPoints=10":                            "testPoints: does nothing alone; expected points",
		"points=60&percTrainData=80":               "percTrainData: cannot stand beside points=60; keep one",
		"points=100001":                            "points: 100001 is out of range; expected 1 to 100000",
		"points=60000&testPoints=50000":            "points: 110000 rows in all; expected 1 to 100000",
		"dataset=arrange&points=20001":             "points: 20001 rows in all; expected 1 to 20000",
		"dataset=digits&points=1797&testPoints=1":  "points: 1798 rows in all; expected 1 to 1797",
		"points=60&valPoints=9&valSplit=0.1":       "valSplit: cannot stand beside valPoints=9; keep one",
		"dataset=noisy-sine&valSplit=0.1":          "valSplit: cannot stand beside dataset=noisy-sine; keep one",
		"dataset=and&batchSize=4&valSplit=0.9":     "valSplit: 0.9 leaves too few rows; expected rows to train and to validate",
		"dataset=and&valSplit=0.9":                 "valSplit: 0.9 leaves too few rows; expected rows to train and to validate",
		"dataset=and&percTrainData=10":             "percTrainData: 10 leaves too few rows; expected a larger share",
		"percTrainData=101":                        "percTrainData: 101 is out of range; expected 1 to 100",
		"batchSize=251":                            "batchSize: 251 is out of range; expected 1 to 250",
		"scale=0":                                  "scale: 0 is out of range; expected none, standard, minmax or a number above 0",
		"scale=standart":                           `scale: no value "standart"; did you mean standard?`,
		"world=translate1":                         "world: does nothing with dataset=circle; it is for moved-digits",
		"dataset=digits&augment=rotate181":         "augment: rotate181 is out of range; expected rotate 0 to 180",
		"dataset=digits&augment=shear0.1,shear0.2": `augment: no value "shear0.2"; expected each at most once`,
		"dataset=digits&augment=flip1":             `augment: no value "flip1"; expected translateA, rotateA, stretchA, shearA`,
		"augment=rotate1":                          "augment: does nothing with dataset=circle; it is for digits, moved-digits, arrange, shapes",
		"seed=a%20b&dataset=":                      "dataset: no value; see nnlab help spec",
		// the network
		"dataset=digits&networkShape=conv12x2":            "networkShape: conv12x2 is no piece; expected convKxF, K 1 to 11",
		"dataset=digits&networkShape=conv3x513":           "networkShape: layer 1 has 513 filters; expected 1 to 512",
		"dataset=digits&networkShape=pool9":               "networkShape: pool9 is no piece; expected poolK, K 2 to 8",
		"dataset=digits&networkShape=pool4,pool3":         "networkShape: pool3 is larger than its picture of 2 by 2; expected a smaller window",
		"dataset=digits&networkShape=512,512,512,512,512": "networkShape: 1089034 parameters; expected 1 to 1000000",
		"dataset=digits&networkShape=conv3x512,512":       "networkShape: 16787978 parameters; expected 1 to 1000000",
		"dataset=line&output=softmax":                     "output: softmax does not fit problem=regression; expected linear, tanh, sigmoid",
		"rules=keras&loss=cce":                            "loss: cce does not fit output=logit; expected bce_logits",
		"dataset=iris&loss=hinge&output=linear":           "loss: hinge does not fit output=linear; expected mse, mae, huber, log_cosh, half_sse",
		"dataset=line&output=sigmoid&loss=bce":            "loss: bce does not fit output=sigmoid; expected mse, mae, huber, log_cosh, half_sse",
		"huberDelta=2":                                    "huberDelta: does nothing with loss=half_sse; it is for huber",
		"labelSmoothing=0.1":                              "labelSmoothing: does nothing with loss=half_sse; it is for bce, bce_logits, cce, cce_logits",
		"labelSmoothing=1&dataset=iris":                   "labelSmoothing: 1 is out of range; expected 0 to below 1",
		"alpha=0.1":                                       "alpha: does nothing with activation=tanh; it is for leaky_relu, elu",
		"initZero=true&init=zeros":                        "initZero: cannot stand beside init=zeros; keep one",
		"initZero=true&biasInit=1":                        "initZero: cannot stand beside biasInit=1; keep one",
		"networkShape=&weights=1,2,3&initZero=true":       "weights: cannot stand beside initZero=true; keep one",
		"data=a.csv&weights=1":                            "weights: a list does not fit data=a.csv; expected init",
		// the optimizer
		"optimizer=momentum&momentum=0":     "momentum: cannot stand beside optimizer=momentum; keep one",
		"optimizer=nesterov&nesterov=false": "nesterov: cannot stand beside optimizer=nesterov; keep one",
		"nesterov=true":                     "nesterov: does nothing with momentum=0; expected momentum above 0",
		"optimizer=rmsprop&nesterov=true":   "nesterov: does nothing with optimizer=rmsprop; it is for sgd",
		"rho=0.5":                           "rho: does nothing with optimizer=sgd; it is for rmsprop, adadelta",
		"beta1=0.5":                         "beta1: does nothing with optimizer=sgd; it is for adam, adamw, adamax, nadam",
		"optimizer=adam&beta2=1":            "beta2: 1 is out of range; expected 0 to below 1",
		"optimizer=adam&epsilon=0":          "epsilon: 0 is out of range; expected above 0",
		"epsilon=1":                         "epsilon: does nothing with optimizer=sgd; it is for adagrad, adadelta, rmsprop, adam, adamw, adamax, nadam",
		"optimizer=nadam&amsgrad=true":      "amsgrad: does nothing with optimizer=nadam; it is for adam, adamw",
		"centered=true":                     "centered: does nothing with optimizer=sgd; it is for rmsprop",
		"initialAccumulator=1":              "initialAccumulator: does nothing with optimizer=sgd; it is for adagrad",
		"clipValue=1&clipNorm=1":            "clipValue: cannot stand beside clipNorm=1; keep one",
		"globalClipNorm=1&clipNorm=1":       "globalClipNorm: cannot stand beside clipNorm=1; keep one",
		// the schedule
		"decaySteps=10":                               "decaySteps: does nothing with schedule=constant; it is for exponential, inverse_time, polynomial, cosine, cosine_warmup, cosine_torch",
		"schedule=cosine&staircase=true":              "staircase: does nothing with schedule=cosine; it is for exponential, inverse_time",
		"schedule=cosine&gamma=0.5":                   "gamma: does nothing with schedule=cosine; it is for step, exponential_torch",
		"schedule=piecewise":                          "boundaries: missing; expected boundaries=rising update numbers",
		"schedule=piecewise&boundaries=5":             "rates: missing; expected rates=a rate a boundary",
		"schedule=piecewise&boundaries=5,5&rates=1,1": "boundaries: 5 is out of range; expected 6 to 1000000000",
		"schedule=piecewise&boundaries=5&rates=1,1":   "rates: 2 names; expected 1",
		"schedule=cosine_warmup":                      "warmupTarget: missing; expected warmupTarget=above 0",
		"schedule=reduce_on_plateau":                  "schedule: no validation set; expected valPoints or valSplit",
		"factor=0.5":                                  "factor: does nothing with schedule=constant; it is for reduce_on_plateau",
		// the end
		"l1=0.1&regularization=L1":  "l1: cannot stand beside regularization=L1; keep one",
		"dropout=1":                 "dropout: 1 is out of range; expected 0 to below 1",
		"dropout=0.1,0.2,0.3":       "dropout: 3 names; expected 1, 2",
		"networkShape=&dropout=0.1": "dropout: does nothing with networkShape=; it is for hidden layers",
		"minDelta=1":                "minDelta: does nothing alone; expected patience",
		"restore=true":              "restore: does nothing alone; expected patience",
		"monitor=train_loss":        "monitor: does nothing alone; expected patience or schedule=reduce_on_plateau",
		"patience=1&monitor=test_loss&percTrainData=100": "monitor: no test set; expected testPoints or percTrainData below 100",
		"dataset=line&patience=1&monitor=train_accuracy": "monitor: train_accuracy does not fit problem=regression; expected train_loss",
		"goal=val_loss<1": "goal: no validation set; expected valPoints or valSplit",
		"goal=loss<1":     `goal: no value "loss"; see nnlab help spec`,
		"goal=epoch":      `goal: "epoch" is no condition; expected NAME<NUMBER or NAME>NUMBER`,
		"goal=epoch<1,epoch<2,epoch<3,epoch<4,epoch<5": "goal: 5 conditions; expected 1 to 4",
		"goal=epoch<x": `goal: "x" is no number; expected a finite number`,
	} {
		_, err := Parse(text)
		if err == nil || err.Error() != want {
			t.Errorf("%s\ngot  %v\nwant %s", text, err, want)
		}
	}
}

func TestRows(t *testing.T) {
	for text, want := range map[string][4]int{ // train, validation, test, updates
		"dataset=circle":                               {250, 0, 250, 25},
		"dataset=circle&rules=keras":                   {250, 0, 250, 8},
		"dataset=reg-plane":                            {600, 0, 600, 60},
		"dataset=and":                                  {4, 0, 0, 1},
		"dataset=noisy-sine":                           {60, 60, 0, 6},
		"dataset=noisy-sine&points=30&valPoints=5":     {30, 5, 0, 3},
		"dataset=noisy-sine&percTrainData=50":          {30, 60, 30, 3},
		"dataset=iris&percTrainData=70":                {105, 0, 45, 10},
		"dataset=circle&valSplit=0.25":                 {187, 63, 250, 18},
		"points=60&valPoints=200&testPoints=500":       {60, 200, 500, 6},
		"rows=0:0;1:1;2:2":                             {3, 0, 0, 1},
		"rules=keras&points=10&batchSize=4":            {10, 0, 0, 3},
		"rules=keras&data=a.csv&points=10":             {10, 0, 0, 1},
		"rules=keras&data=a.csv&points=8&valSplit=0.5": {4, 4, 0, 1},
	} {
		s := parse(t, text)
		train, val, test, known := s.Rows()
		if got := [4]int{train, val, test, s.UpdatesPerEpoch()}; got != want || !known {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
	if _, _, _, known := parse(t, "data=a.csv").Rows(); known {
		t.Error("the rows of a file are known before it is seen")
	}
}

// Typed rows are read once, however many keys ask about them, and what is made of them for one spec leaves another alone.
func TestLongRows(t *testing.T) {
	text := "problem=classification&rules=keras&rows=" + strings.Repeat("0.1,0.2:1;0.3,0.1:0;", 190) + "0,0:1"
	s := parse(t, text)
	if n := testing.AllocsPerRun(2, func() { parse(t, text) }); n > 15*381 {
		t.Errorf("%v allocations to read %d rows", n, len(s.Inputs))
	}
	next, _, err := s.Set("output", "tanh")
	if err != nil || next.Targets[1][0] != -1 || s.Targets[1][0] != 0 {
		t.Errorf("%v, then %v, %v", s.Targets[1], next.Targets[1], err)
	}
	next, _, err = s.Set("rows", "1:5;2:6")
	if err != nil || len(next.Targets) != 2 || len(s.Targets) != 381 || next.String() != "problem=classification&rules=keras&rows=1:5;2:6" {
		t.Errorf("%d rows, then %s, %v", len(s.Targets), next, err)
	}
	if s = parse(t, "#rows=1:0;2:1&percTrainData=&batchSize=&noise="); len(s.Inputs) != 2 {
		t.Errorf("a link with rows: %+v", s.Inputs)
	}
}

// TestSeen fills in what only a file's columns say.
func TestSeen(t *testing.T) {
	s := parse(t, "rules=keras&data=a.csv&init=he_normal,zeros")
	if s.Known() || s.Problem != "" || s.Output != "" || s.Loss != "" || s.Sizes() != nil || s.Scale != "standard" || s.BatchSize != 32 {
		t.Errorf("before: %+v", s)
	}
	for _, c := range []struct {
		text                             string
		inputs, targets, classes, rows   int
		problem, output, loss, wantError string
	}{
		{"rules=keras&data=a.csv", 3, 2, 0, 20, "regression", "linear", "mse", ""},
		{"rules=keras&data=a.csv", 3, 1, 2, 20, "classification", "logit", "bce_logits", ""},
		{"rules=keras&data=a.csv", 3, 1, 5, 20, "classification", "softmax", "cce", ""},
		{"data=a.csv", 3, 1, 2, 20, "classification", "tanh", "half_sse", ""},
		{"data=a.csv&output=logit", 3, 1, 5, 20, "classification", "logit", "cce_logits", ""},
		{"data=a.csv&output=softmax", 3, 1, 0, 20, "", "", "", "output: softmax does not fit problem=regression; expected linear, tanh, sigmoid"},
		{"data=a.csv&batchSize=11", 3, 1, 0, 20, "", "", "", "batchSize: 11 is out of range; expected 1 to 10"},
		{"data=a.csv&points=50", 3, 1, 0, 20, "", "", "", "points: 50 rows in all; expected 1 to 20"},
		{"data=a.csv&networkShape=512", 2000, 1, 0, 20, "", "", "", "networkShape: 1025025 parameters; expected 1 to 1000000"},
	} {
		s, err := parse(t, c.text).Seen(c.inputs, c.targets, c.classes, c.rows)
		if c.wantError != "" {
			if err == nil || err.Error() != c.wantError {
				t.Errorf("%s: %v, want %s", c.text, err, c.wantError)
			}
			continue
		}
		sizes := s.Sizes()
		if err != nil || s.Problem != c.problem || s.Output != c.output || s.Loss != c.loss || s.Classes != c.classes ||
			sizes[0] != c.inputs || s.String() != c.text {
			t.Errorf("%s: %s, %+v, %v", c.text, s, s, err)
		}
	}
}

func TestSetMovesBetweenData(t *testing.T) {
	for _, c := range []struct{ from, key, value, want, dropped string }{
		{"dataset=xor&noise=30", "dataset", "iris", "dataset=iris", "noise"},
		{"dataset=xor", "dataset", "reg-gauss", "regDataset=reg-gauss&problem=regression", ""},
		{"dataset=xor", "regDataset", "reg-gauss", "regDataset=reg-gauss&problem=regression", ""},
		{"regDataset=reg-gauss&problem=regression", "dataset", "xor", "dataset=xor", "regDataset problem"},
		{"dataset=iris", "problem", "regression", "problem=regression", "dataset"},
		{"problem=regression", "problem", "classification", "dataset=circle", ""},
		{"dataset=circle&xSquared=true&y=false", "dataset", "line", "dataset=line&xSquared=true", "y"},
		{"dataset=arrange&networkShape=conv3x4,pool2&augment=rotate5", "dataset", "moons", "dataset=moons", "networkShape augment"},
		{"percTrainData=80", "points", "60", "points=60", "percTrainData"},
		{"points=60&valPoints=20&patience=5&restore=true", "percTrainData", "80", "percTrainData=80", "points valPoints patience restore"},
		{"regularization=L2&regularizationRate=0.1", "l2", "0.1", "l2=0.1", "regularization regularizationRate"},
		{"regularization=L2&regularizationRate=0.1", "regularization", "none", "dataset=circle", "regularizationRate"},
		{"momentum=0.9&nesterov=true", "optimizer", "adam", "optimizer=adam", "momentum nesterov"},
		{"momentum=0.5&nesterov=true", "momentum", "0", "dataset=circle", "nesterov"},
		{"batchSize=5", "optimizer", "gd", "batchSize=full", ""},
		{"optimizer=adam&beta1=0.5", "optimizer", "nesterov", "momentum=0.9&nesterov=true", "beta1"},
		{"schedule=step&gamma=0.5", "schedule", "constant", "dataset=circle", "gamma"},
		{"clipNorm=1", "clipValue", "2", "clipValue=2", "clipNorm"},
		{"seed=0.51437", "rules", "keras", "rules=keras", "seed"},
		{"alpha=0.3&activation=elu", "activation", "tanh", "dataset=circle", "alpha"},
	} {
		s := parse(t, c.from)
		next, dropped, err := s.Set(c.key, c.value)
		if err != nil || next.String() != c.want || strings.Join(dropped, " ") != c.dropped {
			t.Errorf("%s: set %s %s\ngives %s, dropped %v, error %v\nwant  %s, dropped %s",
				c.from, c.key, c.value, next, dropped, err, c.want, c.dropped)
		}
	}
}
