package nn

import (
	"errors"
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
)

// counting is a made-up optimizer that remembers two numbers of every parameter.
type counting struct{ SGD }

func (counting) Name() string  { return "counting" }
func (counting) Slots() []Slot { return []Slot{{"sum", 0}, {"steps", 1}} }
func (counting) Update(u UpdateArgs) {
	for i, g := range u.G {
		u.Slots[0][i] += g
		u.W[i] -= u.Rate * u.Slots[0][i] / u.Slots[1][i]
		u.Slots[1][i] += float64(u.Done + 1)
	}
}

// noisy adds a random number to each input while training.
type noisy struct{ spy }

func (noisy) Forward(p *Pass) {
	p.Z.Copy(p.X)
	if p.Training {
		p.Z.Set(0, 0, p.X.At(0, 0)+p.Rand.Float64())
	}
}

// eventful is a trainer of a model with a memory and noise.
func eventful(t *testing.T) (*Trainer, *mat.Dense, *mat.Dense) {
	t.Helper()
	m := compiled(t, counting{SGD{LearningRate: 0.1}}, MSE, Input(2), noisy{},
		Dense{Units: 3, Activation: Tanh}, Dense{Units: 1})
	trainer := training(t, m)
	x, y := batch(7, 2, 1)
	return trainer, x, y
}

func TestSameSeedSameBits(t *testing.T) {
	x, y := batch(50, 2, 1)
	train := func(weights, order uint64) []float64 {
		m := small(t, MSE, 2, 3, 1)
		m.Init(weights)
		if _, err := m.Fit(x, y, FitOptions{BatchSize: 8, Epochs: 5, Seed: order}); err != nil {
			t.Fatal(err)
		}
		return numbers(m)
	}
	if !slices.Equal(train(1, 2), train(1, 2)) {
		t.Error("two runs with the same seeds differ")
	}
	if slices.Equal(train(1, 2), train(3, 2)) || slices.Equal(train(1, 2), train(1, 3)) {
		t.Error("another seed changes nothing")
	}
}

func TestEachLayerHasItsOwnStream(t *testing.T) {
	narrow, wide := small(t, MSE, 2, 3, 1), small(t, MSE, 5, 3, 1)
	if !mat.Equal(narrow.Weights()[1].Kernel(), wide.Weights()[1].Kernel()) {
		t.Error("the first layer's size changes the second layer's draws")
	}
}

func TestCloneGoesOnAlike(t *testing.T) {
	trainer, x, y := eventful(t)
	run(t, trainer, x, y, 5)
	clone := trainer.Clone()
	before := numbers(trainer.Model())
	want := run(t, clone, x, y, 9)
	if !slices.Equal(numbers(trainer.Model()), before) {
		t.Fatal("training the clone changed the original")
	}
	if got := run(t, trainer, x, y, 9); !slices.Equal(got, want) {
		t.Errorf("losses %v, the clone's %v", got, want)
	}
}

func TestRestoreGoesBackBitForBit(t *testing.T) {
	trainer, x, y := eventful(t)
	trainer.SetSeed(3)
	run(t, trainer, x, y, 5)
	snapshot := trainer.Snapshot()
	want := run(t, trainer, x, y, 9)
	end := numbers(trainer.Model())
	for range 2 {
		if err := trainer.SetOptimizer(SGD{LearningRate: 0.5}); err != nil {
			t.Fatal(err)
		}
		trainer.SetSeed(4)
		run(t, trainer, x, y, 3)
		if err := trainer.Restore(snapshot); err != nil {
			t.Fatal(err)
		}
		if got := run(t, trainer, x, y, 9); !slices.Equal(got, want) || trainer.Steps() != 14 {
			t.Errorf("losses %v at step %d, want %v", got, trainer.Steps(), want)
		}
		if !slices.Equal(numbers(trainer.Model()), end) {
			t.Error("other parameters than the first time")
		}
	}
	if snapshot.Size() < 8*3*trainer.Model().ParamCount() {
		t.Errorf("a snapshot of %d bytes cannot hold the parameters and two slots", snapshot.Size())
	}
}

func TestRestoreRefusesAnotherModel(t *testing.T) {
	a, _, _ := eventful(t)
	b := training(t, small(t, MSE, 2, 2, 1))
	var wrong *ValueError
	if err := b.Restore(a.Snapshot()); !errors.As(err, &wrong) {
		t.Errorf("error %v", err)
	}
}

func TestNoiseDependsOnTheSeed(t *testing.T) {
	a, x, y := eventful(t)
	b, _, _ := eventful(t)
	b.SetSeed(1)
	if slices.Equal(run(t, a, x, y, 3), run(t, b, x, y, 3)) {
		t.Error("another seed leaves the noise as it was")
	}
}

func TestSetOptimizerKeepsOrForgets(t *testing.T) {
	trainer, x, y := eventful(t)
	run(t, trainer, x, y, 3)
	if err := trainer.SetOptimizer(counting{SGD{LearningRate: 0.2}}); err != nil {
		t.Fatal(err)
	}
	if trainer.memory[0][1][0] == 1 {
		t.Error("a new rate made the optimizer forget")
	}
	_ = trainer.SetOptimizer(SGD{LearningRate: 0.2})
	_ = trainer.SetOptimizer(counting{SGD{LearningRate: 0.2}})
	if trainer.memory[0][1][0] != 1 || trainer.rated != 0 || trainer.Steps() != 3 {
		t.Error("another optimizer did not start afresh")
	}
}

func TestStepsAllocateNothing(t *testing.T) {
	for _, loss := range losses() {
		last := Activation(Softmax)
		if !loss.Fits(last) {
			last = Linear
		}
		m := compiled(t, SGD{LearningRate: 0.01}, loss, Input(3), Dense{Units: 4, Activation: Sigmoid},
			Dense{Units: 4, Activation: ReLU}, Dense{Units: 2, Activation: last})
		if err := m.Compile(SGD{LearningRate: 0.01}, loss, fittingMetrics(m)...); err != nil {
			t.Fatal(err)
		}
		trainer := training(t, m)
		x, y := batchFor(m, 10, 7)
		f, err := trainer.newFitting(x, y, FitOptions{BatchSize: 4, Seed: 1, ValidationX: x, ValidationY: y})
		if err != nil {
			t.Fatal(err)
		}
		epoch := 0
		allocs := testing.AllocsPerRun(20, func() {
			if err := firstError(f.train(f.order.Epoch(epoch)), f.check.measure(f.ctx, 4)); err != nil {
				t.Error(err)
			}
			epoch++
		})
		if allocs != 0 {
			t.Errorf("%s: %v allocations an epoch", loss.Name(), allocs)
		}
	}
}

func TestFitGoesOnWhereItStopped(t *testing.T) {
	x, y := batch(6, 2, 1)
	build := func() *Sequential {
		return compiled(t, counting{SGD{LearningRate: 0.1}}, MSE, Input(2), Dense{Units: 1})
	}
	fit := func(m *Sequential, epochs int) {
		if _, err := m.Fit(x, y, FitOptions{Epochs: epochs, NoShuffle: true}); err != nil {
			t.Fatal(err)
		}
	}
	once, twice := build(), build()
	fit(once, 6)
	fit(twice, 2)
	clone := twice.Clone()
	fit(twice, 4)
	fit(clone, 4)
	if !slices.Equal(numbers(once), numbers(twice)) || !slices.Equal(numbers(once), numbers(clone)) {
		t.Error("two Fits, or a Fit of a clone, are not one long Fit")
	}
}

func TestCompileAndInitForgetTheOptimizersMemory(t *testing.T) {
	x, y := batch(6, 2, 1)
	m := compiled(t, counting{SGD{LearningRate: 0.1}}, MSE, Input(2), Dense{Units: 1})
	fit := func() []float64 {
		if _, err := m.Fit(x, y, FitOptions{Epochs: 3, NoShuffle: true}); err != nil {
			t.Fatal(err)
		}
		return numbers(m)
	}
	first := fit()
	m.Init(1)
	if !slices.Equal(first, fit()) {
		t.Error("after Init Fit goes on with the old memory")
	}
	fresh := m.cloneWeights()
	if err := m.Compile(counting{SGD{LearningRate: 0.1}}, MSE); err != nil {
		t.Fatal(err)
	}
	got := fit()
	m = fresh
	if !slices.Equal(got, fit()) {
		t.Error("after Compile Fit goes on with the old memory")
	}
}

func TestDivergenceIsReported(t *testing.T) {
	m := compiled(t, SGD{LearningRate: 1e200}, MSE, Input(2), Dense{Units: 1})
	x, y := batch(4, 2, 1)
	h, err := m.Fit(x, y, FitOptions{Epochs: 10})
	var diverged *DivergedError
	if !errors.As(err, &diverged) {
		t.Fatalf("error %v", err)
	}
	if !math.IsInf(diverged.Loss, 1) || diverged.Step != 1 || h.Updates != 1 || len(h.Loss) != diverged.Step {
		t.Errorf("%v after a history of %d epochs", diverged, len(h.Loss))
	}
	before := numbers(m)
	if _, err := m.Fit(x, y, FitOptions{}); !errors.As(err, &diverged) {
		t.Errorf("error %v", err)
	}
	if slices.ContainsFunc(before, math.IsNaN) || !slices.Equal(before, numbers(m)) {
		t.Error("a diverged step changed the weights")
	}
}

func TestEpochOrders(t *testing.T) {
	o := NewOrder(100, 5)
	first := slices.Clone(o.Epoch(0))
	second := slices.Clone(o.Epoch(1))
	if slices.Equal(first, second) || slices.IsSorted(first) {
		t.Error("epochs are not shuffled anew")
	}
	if !slices.Equal(first, NewOrder(100, 5).Epoch(0)) {
		t.Error("the same seed gives another order")
	}
	slices.Sort(second)
	o.Fixed = true
	if !slices.Equal(second, o.Epoch(3)) {
		t.Error("an order is not a permutation")
	}
}
