package training

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/mat"

	"nnlab/nn"
)

// rules is how a spec's network is made and trained with nn by hand.
type rules struct {
	hidden, last nn.Activation
	kernel, bias nn.Initializer
	penalty      nn.Regularizer
	dropout      float64
	outputs      int
	optimizer    nn.Optimizer
	loss         nn.Loss
	fit          nn.FitOptions
}

func (u rules) layers(dropout float64) []nn.Layer {
	list := []nn.Layer{nn.Input(2)}
	for _, n := range []int{5, 4} {
		list = append(list, nn.Dense{Units: n, Activation: u.hidden, KernelInitializer: u.kernel, BiasInitializer: u.bias, KernelRegularizer: u.penalty})
		if dropout > 0 {
			list = append(list, nn.Dropout{Rate: dropout})
		}
	}
	return append(list, nn.Dense{Units: u.outputs, Activation: u.last, KernelInitializer: u.kernel, BiasInitializer: u.bias, KernelRegularizer: u.penalty})
}

// train is what model.Fit makes of the same rows.
func (u rules) train(t *testing.T, r *Run) *nn.Sequential {
	t.Helper()
	m, err := nn.NewSequential(u.layers(u.dropout)...)
	if err != nil {
		t.Fatal(err)
	}
	bare, err := nn.NewSequential(u.layers(0)...)
	if err != nil {
		t.Fatal(err)
	}
	bare.Init(modelSeed(r.Spec()))
	for l, w := range bare.Weights() {
		m.Weights()[l].Kernel().Copy(w.Kernel())
		copy(m.Weights()[l].Bias(), w.Bias())
	}
	if err := m.Compile(u.optimizer, u.loss); err != nil {
		t.Fatal(err)
	}
	u.fit.Seed = modelSeed(r.Spec())
	if _, err := m.Fit(r.Data().Train.X, r.Data().Train.Y, u.fit); err != nil {
		t.Fatal(err)
	}
	return m
}

const moons = "batchSize=8&dataset=moons&networkShape=5,4&rules=keras&points=40&valPoints=20&epochs=3"

// line is a part of a spec and what it changes by hand.
type line struct {
	text string
	does func(u *rules)
}

// lines names every activation, loss, optimizer, schedule, initializer and penalty there is.
func lines() []line {
	hidden := func(name string, g nn.Activation) line {
		return line{"activation=" + name, func(u *rules) { u.hidden = g }}
	}
	loss := func(text string, last nn.Activation, l nn.Loss) line {
		return line{text, func(u *rules) { u.last, u.loss = last, l }}
	}
	optimizer := func(text string, o nn.Optimizer) line { return line{text, func(u *rules) { u.optimizer = o }} }
	schedule := func(text string, s nn.Schedule) line {
		return optimizer("learningRate=0.1&"+text, nn.Tuned{Optimizer: nn.NewSGD(0.1), Schedule: s})
	}
	start := func(name string, i nn.Initializer) line { return line{"init=" + name, func(u *rules) { u.kernel = i }} }
	penalty := func(text string, p nn.Regularizer) line { return line{text, func(u *rules) { u.penalty = p }} }
	adam, adamw, nadam := nn.NewAdam(0.01), nn.NewAdamW(0.01), nn.NewNadam(0.01)
	adam.AMSGrad, adamw.WeightDecay, nadam.Beta1 = true, 0.1, 0.8
	return []line{
		hidden("relu", nn.ReLU), hidden("linear", nn.Linear), hidden("sigmoid", nn.Sigmoid), hidden("leaky_relu", nn.LeakyReLU{NegativeSlope: 0.2}),
		hidden("leaky_relu&alpha=0.3", nn.LeakyReLU{NegativeSlope: 0.3}), hidden("elu", nn.ELU{Alpha: 1}), hidden("elu&alpha=2", nn.ELU{Alpha: 2}),
		hidden("selu", nn.SELU), hidden("gelu_exact", nn.GELU), hidden("gelu_tanh", nn.GELUTanh), hidden("swish", nn.Swish),
		hidden("softplus", nn.Softplus), hidden("softsign", nn.Softsign), hidden("log_sigmoid", nn.LogSigmoid),
		loss("output=sigmoid&labelSmoothing=0.1", nn.Sigmoid, nn.BinaryCrossentropy{LabelSmoothing: 0.1}), loss("output=sigmoid&loss=mse", nn.Sigmoid, nn.MSE), loss("output=tanh", nn.Tanh, nn.MSE),
		loss("output=linear&loss=mae", nn.Linear, nn.MAE), loss("output=linear&loss=huber&huberDelta=0.3", nn.Linear, nn.Huber{Delta: 0.3}),
		loss("output=tanh&loss=log_cosh", nn.Tanh, nn.LogCosh), loss("output=tanh&loss=half_sse", nn.Tanh, nn.HalfSSE),
		loss("output=linear&loss=hinge", nn.Linear, nn.Hinge), loss("output=tanh&loss=squared_hinge", nn.Tanh, nn.SquaredHinge),
		loss("labelSmoothing=0.2", nn.Linear, nn.BinaryCrossentropy{FromLogits: true, LabelSmoothing: 0.2}),
		{"output=softmax", func(u *rules) { u.last, u.loss, u.outputs = nn.Softmax, nn.CCE, 2 }},
		{"output=softmax&loss=mse", func(u *rules) { u.last, u.loss, u.outputs = nn.Softmax, nn.MSE, 2 }},
		optimizer("learningRate=0.5", nn.NewSGD(0.5)), optimizer("momentum=0.8", nn.SGD{LearningRate: 0.01, Momentum: 0.8}),
		optimizer("optimizer=nesterov", nn.SGD{LearningRate: 0.01, Momentum: 0.9, Nesterov: true}),
		optimizer("optimizer=adagrad", nn.NewAdagrad(0.001)), optimizer("optimizer=adagrad&initialAccumulator=0.5&epsilon=0.01",
			nn.Adagrad{LearningRate: 0.001, InitialAccumulatorValue: 0.5, Epsilon: 0.01}),
		optimizer("optimizer=adadelta&rho=0.8", nn.Adadelta{LearningRate: 0.001, Rho: 0.8, Epsilon: 1e-7}),
		optimizer("optimizer=adadelta", nn.NewAdadelta(0.001)),
		optimizer("optimizer=rmsprop", nn.NewRMSProp(0.001)), optimizer("optimizer=rmsprop&centered=true&momentum=0.5",
			nn.RMSProp{LearningRate: 0.001, Rho: 0.9, Momentum: 0.5, Epsilon: 1e-7, Centered: true}),
		optimizer("optimizer=adam", nn.NewAdam(0.001)), optimizer("optimizer=adam&learningRate=0.01&amsgrad=true", adam),
		optimizer("optimizer=adamw", nn.NewAdamW(0.001)), optimizer("optimizer=adamw&learningRate=0.01&weightDecay=0.1", adamw),
		optimizer("optimizer=adamax", nn.NewAdamax(0.001)), optimizer("optimizer=nadam&learningRate=0.01&beta1=0.8", nadam),
		optimizer("weightDecay=0.1", nn.Tuned{Optimizer: nn.NewSGD(0.01), WeightDecay: 0.1}),
		optimizer("clipNorm=0.01", nn.Tuned{Optimizer: nn.NewSGD(0.01), ClipNorm: 0.01}),
		optimizer("globalClipNorm=0.01", nn.Tuned{Optimizer: nn.NewSGD(0.01), GlobalClipNorm: 0.01}),
		optimizer("clipValue=0.01", nn.Tuned{Optimizer: nn.NewSGD(0.01), ClipValue: 0.01}),
		schedule("schedule=piecewise&boundaries=3,9&rates=0.05,0.01", nn.PiecewiseConstantDecay{Boundaries: []int{3, 9}, Values: []float64{0.1, 0.05, 0.01}}),
		schedule("schedule=step&stepSize=2&gamma=0.5", nn.ByEpoch{Schedule: nn.StepLR{LearningRate: 0.1, StepSize: 2, Gamma: 0.5}, Updates: 5}),
		schedule("schedule=exponential&decaySteps=4&decayRate=0.5", nn.ExponentialDecay{InitialLearningRate: 0.1, DecaySteps: 4, DecayRate: 0.5}),
		schedule("schedule=exponential&decaySteps=4&decayRate=0.5&staircase=true",
			nn.ExponentialDecay{InitialLearningRate: 0.1, DecaySteps: 4, DecayRate: 0.5, Staircase: true}),
		schedule("schedule=inverse_time&decaySteps=4", nn.InverseTimeDecay{InitialLearningRate: 0.1, DecaySteps: 4, DecayRate: 1}),
		schedule("schedule=polynomial&decaySteps=10&endRate=0.01&power=2",
			nn.PolynomialDecay{InitialLearningRate: 0.1, EndLearningRate: 0.01, DecaySteps: 10, Power: 2}),
		schedule("schedule=cosine&decaySteps=10&cosineAlpha=0.1", nn.CosineDecay{InitialLearningRate: 0.1, DecaySteps: 10, Alpha: 0.1}),
		schedule("schedule=cosine_warmup&decaySteps=10&warmupTarget=0.3&warmupSteps=4",
			nn.CosineDecay{InitialLearningRate: 0.1, DecaySteps: 10, WarmupTarget: 0.3, WarmupSteps: 4}),
		schedule("schedule=exponential_torch&gamma=0.5", nn.ByEpoch{Schedule: nn.ExponentialLR{LearningRate: 0.1, Gamma: 0.5}, Updates: 5}),
		schedule("schedule=cosine_torch&decaySteps=5&endRate=0.01",
			nn.ByEpoch{Schedule: nn.CosineAnnealingLR{LearningRate: 0.1, TMax: 5, EtaMin: 0.01}, Updates: 5}),
		start("constant&initScale=0.2", nn.Constant{Value: 0.2}), start("uniform&initScale=0.2", nn.Uniform{Min: -0.2, Max: 0.2}),
		start("normal&initScale=0.2", nn.Normal{StdDev: 0.2}), start("glorot_normal", nn.GlorotNormal), start("he_uniform", nn.HeUniform),
		start("he_normal", nn.HeNormal), start("lecun_uniform", nn.LeCunUniform), start("lecun_normal", nn.LeCunNormal),
		{"biasInit=0.3", func(u *rules) { u.bias = nn.Constant{Value: 0.3} }},
		{"initZero=true", func(u *rules) { u.kernel = nn.Zeros }},
		penalty("l1=0.01", nn.L1{L1: 0.01}), penalty("l2=0.01", nn.L2{L2: 0.01}), penalty("l1=0.02&l2=0.01", nn.L1L2{L1: 0.02, L2: 0.01}),
		{"dropout=0.4", func(u *rules) { u.dropout = 0.4 }},
		{"shuffle=false", func(u *rules) { u.fit.NoShuffle = true }},
	}
}

// Each does what it says: the run ends with the very weights that nn by hand ends with, and with others than without it.
func TestEveryLineDoesWhatItSays(t *testing.T) {
	plain := start(t, moons)
	finish(plain)
	for _, l := range append(lines(), line{"", func(*rules) {}}) {
		t.Run(l.text, func(t *testing.T) {
			text := moons
			if l.text != "" {
				text += "&" + l.text
			}
			u := rules{hidden: nn.Tanh, last: nn.Linear, outputs: 1, optimizer: nn.NewSGD(0.01), loss: nn.BCELogits,
				fit: nn.FitOptions{BatchSize: 8, Epochs: 3}}
			l.does(&u)
			r := start(t, text)
			finish(r)
			want, changed := u.train(t, r), l.text == ""
			for _, id := range want.ParamIDs() {
				v, _ := want.Param(id)
				got, err := r.Model().Param(id)
				if err != nil || math.Float64bits(got) != math.Float64bits(v) && got != v {
					t.Fatalf("%v is %v, by hand %v", id, got, v)
				}
				if was, err := plain.Model().Param(id); err != nil || was != got {
					changed = true
				}
			}
			if !changed {
				t.Error("it does nothing")
			}
		})
	}
}

// The page's penalties are steps after the update, by Keras's rules too.
func TestPagePenaltyUnderKeras(t *testing.T) {
	for name, slope := range map[string]func(w float64) float64{
		"L2": func(w float64) float64 { return w }, "L1": func(w float64) float64 { return math.Copysign(1, w) },
	} {
		plain := start(t, "batchSize=full&dataset=moons&rules=keras&points=40")
		r := start(t, "batchSize=full&dataset=moons&regularization="+name+"&regularizationRate=0.05&rules=keras&points=40")
		before := plain.Model().Clone()
		plain.Update()
		r.Update()
		for _, id := range before.ParamIDs() {
			w, _ := before.Param(id)
			want, _ := plain.Model().Param(id)
			if id.Input != nn.BiasInput {
				want -= 0.01 * 0.05 * slope(w)
			}
			if got, err := r.Model().Param(id); err != nil || math.Abs(got-want) > 1e-14 {
				t.Errorf("%s: %v is %v, want %v", name, id, got, want)
			}
		}
	}
}

// Early stopping and a plateau go by what Fit's callbacks do.
func TestStoppingAndPlateauAreThoseOfFit(t *testing.T) {
	const text = "batchSize=8&dataset=moons&learningRate=0.05&networkShape=5,4&rules=keras&points=40&valPoints=20&optimizer=adam" +
		"&noise=40&patience=6&restore=true"
	plateau := func(p nn.Plateau) nn.Callback { return &nn.ReduceLROnPlateau{Plateau: p, Monitor: "val_loss"} }
	for extra, callbacks := range map[string][]nn.Callback{
		"":                            {&nn.EarlyStopping{Patience: 6, RestoreBestWeights: true}},
		"&startFrom=25&minDelta=0.02": {&nn.EarlyStopping{Patience: 6, MinDelta: 0.02, StartFromEpoch: 25, RestoreBestWeights: true}},
		"&schedule=reduce_on_plateau&factor=0.5&plateauPatience=2": {plateau(nn.Plateau{Factor: 0.5, Patience: 2, MinDelta: 1e-4}),
			&nn.EarlyStopping{Patience: 6, RestoreBestWeights: true}},
		"&schedule=reduce_on_plateau&factor=0.5&plateauPatience=0&plateauDelta=0.02&cooldown=4&minRate=0.01": {
			plateau(nn.Plateau{Factor: 0.5, Patience: 0, MinDelta: 0.02, Cooldown: 4, MinLR: 0.01}),
			&nn.EarlyStopping{Patience: 6, RestoreBestWeights: true}},
	} {
		r := start(t, text+extra)
		finish(r)
		u := rules{hidden: nn.Tanh, last: nn.Linear, outputs: 1, optimizer: nn.NewAdam(0.05), loss: nn.BCELogits, fit: nn.FitOptions{BatchSize: 8,
			Epochs: 500, ValidationX: r.Data().Val.X, ValidationY: r.Data().Val.Y,
			Callbacks: callbacks}}
		m := u.train(t, r)
		for _, id := range m.ParamIDs() {
			want, _ := m.Param(id)
			if got, err := r.Model().Param(id); err != nil || got != want {
				t.Fatalf("%q: %v is %v, with Fit %v", extra, id, got, want)
			}
		}
		stop := r.Stopping()
		if r.Ended() != Early || stop.RestoredEpoch != stop.BestEpoch || stop.StoppedEpoch <= stop.BestEpoch || r.Now().Val.Loss != stop.Best {
			t.Errorf("%q: %v, %+v", extra, r.Ended(), stop)
		}
	}
}

// Weights that are typed are the first weights, and the article's own run follows from them.
func TestWeightsByHand(t *testing.T) {
	r := start(t, "dataset=xor-gate&networkShape=2&rules=keras&weights=1,2,3,4,5,6;7,8,9")
	w := r.Model().Weights()
	if !mat.Equal(w[0].Kernel(), mat.NewDense(2, 2, []float64{1, 3, 2, 4})) || w[0].Bias()[1] != 6 || w[1].Kernel().At(1, 0) != 8 || w[1].Bias()[0] != 9 {
		t.Error(mat.Formatted(w[0].Kernel()), w[0].Bias(), mat.Formatted(w[1].Kernel()), w[1].Bias())
	}
}
