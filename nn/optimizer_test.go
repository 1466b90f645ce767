package nn

import (
	"fmt"
	"math"
	"slices"
	"testing"
)

// everyOptimizer is each optimizer with each of its switches, in both forms.
func everyOptimizer() []Optimizer {
	var list []Optimizer
	for form := range formCount {
		list = append(list,
			SGD{0.1, 0, false, 0, form}, SGD{0.1, 0.9, false, 0, form}, SGD{0.1, 0.9, true, 0, form},
			Adagrad{0.1, 0.1, 1e-7, form},
			RMSProp{0.01, 0.9, 0, 1e-7, false, form}, RMSProp{0.01, 0.9, 0, 1e-7, true, form},
			RMSProp{0.01, 0.9, 0.8, 1e-7, false, form}, RMSProp{0.01, 0.9, 0.8, 1e-7, true, form},
			Adam{0.01, 0.9, 0.999, 1e-7, false, form}, Adam{0.01, 0.9, 0.999, 1e-7, true, form},
			AdamW{0.01, 0.1, 0.9, 0.999, 1e-7, false, form}, AdamW{0.01, 0.1, 0.9, 0.999, 1e-7, true, form},
			Adamax{0.01, 0.9, 0.999, 1e-7, form}, Nadam{0.01, 0.9, 0.999, 1e-7, 0.5, form})
	}
	list = append(list, SGD{0.1, 0.9, false, 0.5, TorchForm}, NewAdadelta(1))
	return append(list,
		Tuned{Optimizer: NewAdam(0.01), Schedule: ExponentialDecay{0.1, 3, 0.9, false}},
		Tuned{Optimizer: NewSGD(0.1), WeightDecay: 0.1}, Tuned{Optimizer: NewRMSProp(0.1), WeightDecay: 0.1, Coupled: true},
		Tuned{Optimizer: NewNadam(0.01), ClipNorm: 0.1}, Tuned{Optimizer: NewSGD(0.1), GlobalClipNorm: 0.1},
		Tuned{Optimizer: NewSGD(0.1), ClipValue: 0.05})
}

func label(o Optimizer) string { return fmt.Sprintf("%T%+v", o, o) }

// wave is n numbers that never come back.
func wave(n, phase int) []float64 {
	v := make([]float64, n)
	for i := range v {
		v[i] = math.Sin(float64(3*i+7*phase) * 0.71)
	}
	return v
}

func TestUpdatesTreatEachParameterByItself(t *testing.T) {
	const n = 13
	run := func(o Optimizer, cuts ...int) ([]float64, memory) {
		w, slots := wave(n, 0), newSlots(o, n)
		for done := range 6 {
			g, from := wave(n, done+1), 0
			for _, to := range append(cuts, n) {
				u := UpdateArgs{W: w[from:to], G: g[from:to], Rate: o.Rate(done), Done: done}
				for _, s := range slots {
					u.Slots = append(u.Slots, s[from:to])
				}
				o.Update(u)
				from = to
			}
		}
		return w, slots
	}
	for _, o := range everyOptimizer() {
		if err := o.Check(); err != nil {
			t.Fatal(err)
		}
		w, slots := run(o)
		cutW, cutSlots := run(o, 0, 4, 5)
		if !slices.Equal(w, cutW) || !slices.EqualFunc(slots, cutSlots, slices.Equal[[]float64]) {
			t.Errorf("%s: cut into pieces, the numbers are others", label(o))
		}
		if slices.Equal(w, wave(n, 0)) || slices.ContainsFunc(w, math.IsNaN) {
			t.Errorf("%s: after six updates %v", label(o), w)
		}
	}
}

func TestEveryOptimizerIsRestoredBitForBit(t *testing.T) {
	x, y := batch(7, 2, 1)
	for _, o := range everyOptimizer() {
		trainer, other := optimized(t, o), optimized(t, NewAdam(1))
		run(t, trainer, x, y, 6)
		snapshot, clone := trainer.Snapshot(), trainer.Clone()
		want := run(t, trainer, x, y, 9)
		run(t, other, x, y, 2)
		if err := other.Restore(snapshot); err != nil {
			t.Fatal(err)
		}
		for how, again := range map[string]*Trainer{"restored": other, "cloned": clone} {
			if got := run(t, again, x, y, 9); !slices.Equal(got, want) ||
				!slices.Equal(numbers(again.Model()), numbers(trainer.Model())) {
				t.Errorf("%s, %s: other bits", label(o), how)
			}
		}
	}
}

func TestUpdatesAllocateNothing(t *testing.T) {
	x, y := batch(7, 2, 1)
	surface, _ := SurfaceByName("bowl")
	for _, o := range everyOptimizer() {
		trainer := optimized(t, o)
		run(t, trainer, x, y, 7)
		if n := testing.AllocsPerRun(20, func() { _, _ = trainer.Step(x, y) }); n != 0 {
			t.Errorf("%s: %v allocations in a step of a Trainer", label(o), n)
		}
		d, err := NewDescent(surface, o, 1, 2)
		if err != nil {
			t.Fatal(err)
		}
		if n := testing.AllocsPerRun(20, func() { _ = d.Step() }); n != 0 {
			t.Errorf("%s: %v allocations in a step of a Descent", label(o), n)
		}
	}
}

func TestOptimizersByName(t *testing.T) {
	want := []Optimizer{NewSGD(0.01), NewAdagrad(0.001), NewAdadelta(0.001), NewRMSProp(0.001),
		NewAdam(0.001), NewAdamW(0.001), NewAdamax(0.001), NewNadam(0.001)}
	list := OptimizerNames()
	if len(list) != len(want) {
		t.Fatalf("%v", list)
	}
	for i, name := range []string{"sgd", "adagrad", "adadelta", "rmsprop", "adam", "adamw", "adamax", "nadam"} {
		o, err := OptimizerByName(name)
		if err != nil || o != want[i] || list[i] != name || o.Check() != nil {
			t.Errorf("%s is %s, %v", name, label(o), err)
		}
		wants(t, WithRate(o, -1).Check(), WantNotBelow0)
		if got := WithRate(WithRate(o, 3), 0.5); got != (Tuned{Optimizer: o, Schedule: ConstantRate{0.5}}) ||
			got.Rate(7) != 0.5 || got.Name() != name {
			t.Errorf("%s with another rate is %s", name, label(got))
		}
	}
	_, err := OptimizerByName("gd")
	wants(t, err, WantKnownName)
}

func TestOptimizersRefuseBadSettings(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct {
		want Want
		o    Optimizer
	}{
		{WantNotBelow0, SGD{LearningRate: -1}}, {WantNotBelow0, SGD{LearningRate: nan}},
		{WantFraction, SGD{Momentum: 1}}, {WantFraction, SGD{Momentum: -0.1}}, {WantConstant, SGD{Form: 2}},
		{WantUndamped, SGD{Momentum: 0.9, Dampening: 0.5}}, {WantUndamped, SGD{Dampening: nan, Form: TorchForm}},
		{WantUndamped, SGD{Momentum: 0.9, Nesterov: true, Dampening: 0.5, Form: TorchForm}},
		{WantFraction, SGD{Momentum: 0.9, Dampening: 1, Form: TorchForm}},
		{WantEpsilon, Adagrad{LearningRate: 1}}, {WantNotBelow0, Adagrad{InitialAccumulatorValue: -1, Epsilon: 1}},
		{WantNotBelow0, NewAdagrad(math.Inf(1))}, {WantConstant, Adagrad{Epsilon: 1, Form: 200}},
		{WantFraction, Adadelta{Rho: 1, Epsilon: 1}}, {WantEpsilon, Adadelta{}}, {WantNotBelow0, NewAdadelta(-1)},
		{WantFraction, RMSProp{Rho: nan, Epsilon: 1}}, {WantFraction, RMSProp{Momentum: 1, Epsilon: 1}},
		{WantEpsilon, RMSProp{Epsilon: -1}}, {WantNotBelow0, NewRMSProp(nan)}, {WantConstant, RMSProp{Epsilon: 1, Form: 2}},
		{WantFraction, Adam{Beta1: 1, Epsilon: 1}}, {WantFraction, Adam{Beta2: 1, Epsilon: 1}}, {WantEpsilon, Adam{}},
		{WantNotBelow0, NewAdam(-1)}, {WantConstant, Adam{Epsilon: 1, Form: 2}}, {WantEpsilon, Adam{Epsilon: math.Inf(1)}},
		{WantNotBelow0, AdamW{WeightDecay: -1, Epsilon: 1}}, {WantFraction, AdamW{Beta2: 2, Epsilon: 1}},
		{WantFraction, Adamax{Beta1: nan, Epsilon: 1}}, {WantEpsilon, Adamax{}}, {WantConstant, Adamax{Epsilon: 1, Form: 2}},
		{WantNotBelow0, Nadam{MomentumDecay: -1, Epsilon: 1}}, {WantEpsilon, Nadam{}}, {WantConstant, Nadam{Epsilon: 1, Form: 2}},
		{WantValue, Tuned{}}, {WantNotTuned, Tuned{Optimizer: Tuned{Optimizer: SGD{}}}},
		{WantEpsilon, Tuned{Optimizer: Adam{}}}, {WantNotBelow0, Tuned{Optimizer: SGD{}, WeightDecay: nan}},
		{WantNotBelow0, Tuned{Optimizer: SGD{}, ClipNorm: -1}}, {WantNotBelow0, Tuned{Optimizer: SGD{}, ClipValue: math.Inf(1)}},
		{WantOneClip, Tuned{Optimizer: SGD{}, ClipNorm: 1, GlobalClipNorm: 1}},
		{WantPositive, Tuned{Optimizer: SGD{}, Schedule: ExponentialDecay{}}},
	} {
		if c.o.Check() == nil {
			t.Errorf("%s passes", label(c.o))
			continue
		}
		wants(t, c.o.Check(), c.want)
	}
}

func TestUpdateOfTooFewNumbers(t *testing.T) {
	for _, o := range everyOptimizer() {
		for _, u := range []UpdateArgs{{}, {W: []float64{1}, Rate: 1}, {G: []float64{1}, Rate: 1},
			{W: []float64{1, 2}, G: []float64{1}, Slots: [][]float64{{}, nil}, Rate: 1, Done: math.MaxInt}} {
			o.Update(u)
			if r, ok := o.(Revealer); ok {
				r.Derived(u, 1)
				r.Derived(u, -1)
			}
		}
	}
}

func TestSwitchedSlotsStartAfresh(t *testing.T) {
	x, y := batch(7, 2, 1)
	trainer := optimized(t, RMSProp{0.01, 0.9, 0, 1e-7, true, KerasForm})
	run(t, trainer, x, y, 4)
	if _ = trainer.SetOptimizer(WithRate(trainer.Optimizer(), 0.02)); trainer.rated != 4 {
		t.Error("another rate makes an optimizer forget")
	}
	if _ = trainer.SetOptimizer(RMSProp{0.01, 0.9, 0.8, 1e-7, false, KerasForm}); trainer.rated != 0 {
		t.Error("momentum goes on with the average of the gradients")
	}
}
