package nn

import (
	"bytes"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"
)

func saved(t testing.TB, m *Sequential) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := m.Save(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func loaded(t testing.TB, file []byte) *Sequential {
	t.Helper()
	m, err := Load(bytes.NewReader(file))
	if err != nil {
		t.Fatalf("%v\n%s", err, file)
	}
	return m
}

// sameBits compares models by the bits of their parameters.
func sameBits(a, b *Sequential) bool {
	return slices.EqualFunc(numbers(a), numbers(b), func(x, y float64) bool { return math.Float64bits(x) == math.Float64bits(y) })
}

// comesBack saves a model, loads it and compares.
func comesBack(t *testing.T, m *Sequential) {
	t.Helper()
	file := saved(t, m)
	back := loaded(t, file)
	if !sameBits(m, back) {
		t.Error("the parameters come back with other bits")
	}
	if again := saved(t, back); !bytes.Equal(file, again) {
		t.Errorf("a file comes back as another:\n%s\n%s", file, again)
	}
}

func TestEveryRuleIsSaved(t *testing.T) {
	x, y := batch(4, 3, 3)
	for _, a := range activations() {
		comesBack(t, compiled(t, SGD{}, MSE, Input(3), Dense{Units: 3, Activation: a}))
	}
	for _, i := range initializers() {
		comesBack(t, compiled(t, SGD{}, MSE, Input(3), Dense{Units: 3, KernelInitializer: i, BiasInitializer: i}))
	}
	for _, r := range regularizers() {
		comesBack(t, compiled(t, SGD{}, MSE, Input(3), Dense{Units: 3, KernelRegularizer: r, BiasRegularizer: r}))
	}
	for _, c := range constraints() {
		comesBack(t, compiled(t, SGD{}, MSE, Input(3), Dense{Units: 3, KernelConstraint: c, BiasConstraint: c}))
	}
	for _, l := range losses() {
		last := Activation(Sigmoid)
		if !l.Fits(last) {
			last = Linear
		}
		comesBack(t, compiled(t, SGD{}, l, Input(3), Dense{Units: 3, Activation: last}))
	}
	for _, metric := range append(standardMetrics(), AtThreshold(BinaryAccuracy, 0.3), AtThreshold(Precision, 0.3),
		AtThreshold(Recall, 0.3), AtThreshold(F1Score, 0.3), TopK(2)) {
		m := compiled(t, SGD{}, MSE, Input(3), Dense{Units: 1})
		if metric.Name() == "sparse_categorical_accuracy" {
			m = compiled(t, SGD{}, SparseCCELogits, Input(3), Dense{Units: 3})
		}
		if err := m.Compile(SGD{}, m.loss, metric); err != nil {
			t.Fatal(err)
		}
		comesBack(t, m)
		if back := loaded(t, saved(t, m)).Metrics(); len(back) != 1 || back[0] != metric {
			t.Errorf("metric %+v comes back as %+v", metric, back)
		}
	}
	for _, o := range tuned() {
		m := compiled(t, o, MSE, Input(3), Dense{Units: 3, NoBias: true}, Dense{Units: 3})
		if _, err := m.Fit(x, y, FitOptions{Epochs: 2, BatchSize: 3}); err != nil {
			t.Fatal(err)
		}
		comesBack(t, m)
	}
}

// tuned are the optimizers as they are, with a schedule of each kind, and with
// all else that changes an update.
func tuned() []Optimizer {
	list := append(optimizers(), PageSGD{-0.1}, SGD{LearningRate: 0.1, Momentum: 0.9, Dampening: 0.5, Form: TorchForm},
		Tuned{Optimizer: NewAdam(0.01), ClipNorm: 0.1, WeightDecay: 0.01}, Tuned{Optimizer: NewSGD(0.1), ClipValue: 0.1, WeightDecay: 0.01, Coupled: true})
	for _, s := range []Schedule{ConstantRate{0.1}, ByEpoch{StepLR{0.1, 1, 0.5}, 3}, PiecewiseConstantDecay{[]int{2, 7}, []float64{0.3, 0.2, 0.1}},
		ExponentialDecay{0.1, 3, 0.5, true}, InverseTimeDecay{0.1, 3, 0.5, false}, PolynomialDecay{0.1, 0.01, 9, 2}, CosineDecay{0.1, 12, 0.1, 0.2, 3},
		ByEpoch{ExponentialLR{0.1, 0.5}, 3}, ByEpoch{CosineAnnealingLR{0.1, 3, 0.01}, 3}} {
		list = append(list, Tuned{Optimizer: SGD{Momentum: 0.9, Nesterov: true}, Schedule: s, GlobalClipNorm: 0.5})
	}
	return list
}

func TestFitGoesOnAfterLoad(t *testing.T) {
	x, y := batch(11, 3, 3)
	for _, o := range tuned() {
		m := compiled(t, o, MSE, Input(3), Dense{Units: 4, Activation: Tanh}, Dense{Units: 3})
		fit := func(m *Sequential, epochs int) {
			if _, err := m.Fit(x, y, FitOptions{Epochs: epochs, BatchSize: 4, Seed: 1<<63 + 7}); err != nil {
				t.Fatal(err)
			}
		}
		fit(m, 3)
		back := loaded(t, saved(t, m))
		fit(m, 4)
		fit(back, 4)
		if !sameBits(m, back) || !bytes.Equal(saved(t, m), saved(t, back)) {
			t.Errorf("%s: after Load training goes another way", o.Name())
		}
	}
}

func TestFitInTwoPartsIsFit(t *testing.T) {
	x, y := batch(11, 3, 3)
	build := func() *Sequential {
		return compiled(t, NewAdam(0.01), MSE, Input(3), Dense{Units: 8, Activation: Tanh}, Dropout{0.3}, Dense{Units: 3})
	}
	fit := func(m *Sequential, from, to int) {
		if _, err := m.Fit(x, y, FitOptions{InitialEpoch: from, Epochs: to, BatchSize: 4, Seed: 3}); err != nil {
			t.Fatal(err)
		}
	}
	straight, parted := build(), build()
	fit(straight, 0, 7)
	fit(parted, 0, 3)
	parted = loaded(t, saved(t, parted))
	fit(parted, 3, 7)
	if !sameBits(straight, parted) {
		t.Error("training with a save in the middle ends elsewhere")
	}
}

func TestTrainerGoesOnAfterLoad(t *testing.T) {
	x, y := batch(11, 3, 3)
	m := compiled(t, SGD{LearningRate: 0.5}, MSE, Input(3), Dense{Units: 4, Activation: Tanh}, Dense{Units: 3})
	trainer := training(t, m)
	trainer.SetSeed(99)
	if err := trainer.SetOptimizer(SGD{LearningRate: 0.25}); err != nil {
		t.Fatal(err)
	}
	if _, err := trainer.Step(x, y); err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := trainer.Save(&file); err != nil {
		t.Fatal(err)
	}
	back, err := LoadTrainer(&file)
	if err != nil {
		t.Fatal(err)
	}
	if back.Steps() != 1 || back.Optimizer() != trainer.Optimizer() || back.Model().Optimizer() != m.Optimizer() {
		t.Errorf("%d steps of %v, want 1 of %v", back.Steps(), back.Optimizer(), trainer.Optimizer())
	}
	for range 3 {
		_, err1 := trainer.Step(x, y)
		_, err2 := back.Step(x, y)
		if err := errors.Join(err1, err2); err != nil {
			t.Fatal(err)
		}
	}
	if !sameBits(trainer.Model(), back.Model()) {
		t.Error("after LoadTrainer steps go another way")
	}
	_, err = LoadTrainer(strings.NewReader(`{"format": "nnlab model", "version": 1, "layers": [
		{"class_name": "InputLayer", "config": {"shape": [1]}},
		{"class_name": "Dense", "config": ` + denseConfig + `, "weights": {"kernel": [[1]], "bias": [0]}}]}`))
	if !errors.As(err, new(*StateError)) {
		t.Errorf("a trainer of a model that was not compiled: %v", err)
	}
}

const denseConfig = `{"units": 1, "activation": null, "use_bias": true, "kernel_initializer": null, "bias_initializer": null, ` +
	`"kernel_regularizer": null, "bias_regularizer": null, "kernel_constraint": null, "bias_constraint": null}`

func TestWhatCannotBeSaved(t *testing.T) {
	m := small(t, MSE, 2, 2, 1)
	m.Weights()[0].Kernel().Set(1, 0, math.NaN())
	var e *ValueError
	if err := m.Save(new(bytes.Buffer)); !errors.As(err, &e) || e.Expected != WantFinite || e.What != "dense.kernel[1][0]" {
		t.Errorf("NaN: %v", err)
	}
	own, _, _ := eventful(t)
	wants(t, own.Save(new(bytes.Buffer)), WantOwnType)
	wants(t, small(t, MSE, 2, 1).Save(nil), WantValue)
	if err := new(Sequential).Save(new(bytes.Buffer)); !errors.As(err, new(*StateError)) {
		t.Errorf("no model: %v", err)
	}
	_, err := Load(nil)
	wants(t, err, WantValue)
}

func TestAFileIsReadable(t *testing.T) {
	m := compiled(t, SGD{LearningRate: 0.3}, MSE, Input(2), Dense{Units: 2, Activation: Sigmoid, KernelInitializer: Constant{0.1}})
	want := `{
 "format": "nnlab model",
 "version": 1,
 "layers": [
  {"class_name": "InputLayer", "config": {"shape": [2]}},
  {"class_name": "Dense", "config": {"units": 2, "activation": "sigmoid", "use_bias": true, ` +
		`"kernel_initializer": {"class_name": "Constant", "config": {"value": 0.1}}, "bias_initializer": null, ` +
		`"kernel_regularizer": null, "bias_regularizer": null, "kernel_constraint": null, "bias_constraint": null}, "weights": {"kernel": [
   [0.1, 0.1],
   [0.1, 0.1]], "bias": [0, 0]}}
 ],
 "compile": {"optimizer": {"class_name": "SGD", "config": {"learning_rate": 0.3, "momentum": 0, "nesterov": false, ` +
		`"dampening": 0, "form": "keras"}}, "loss": "mse", "metrics": []}
}
`
	if got := string(saved(t, m)); got != want {
		t.Errorf("a file is\n%s\nwant\n%s", got, want)
	}
}
