package nn

import (
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
)

func TestClipKeepsDirectionsAndWhatIsShort(t *testing.T) {
	grads := func() [][]float64 { return [][]float64{{3, -4}, {0.3, 0.4}, {0, 0}, {}} }
	for _, c := range []struct {
		tuned Tuned
		want  [][]float64
	}{
		{Tuned{}, grads()},
		{Tuned{ClipNorm: 1}, [][]float64{{0.6, -0.8}, {0.3, 0.4}, {0, 0}, {}}},
		{Tuned{GlobalClipNorm: 0.5 * math.Sqrt(25.25)}, [][]float64{{1.5, -2}, {0.15, 0.2}, {0, 0}, {}}},
		{Tuned{GlobalClipNorm: 6}, grads()},
		{Tuned{ClipValue: 0.35}, [][]float64{{0.35, -0.35}, {0.3, 0.35}, {0, 0}, {}}},
	} {
		got := grads()
		c.tuned.Clip(got)
		for k := range got {
			near(t, label(c.tuned), got[k], c.want[k], 1e-15)
		}
	}
	short := grads()
	Tuned{ClipNorm: 5}.Clip(short)
	if !slices.EqualFunc(short, grads(), slices.Equal[[]float64]) {
		t.Errorf("what is not too long comes out as %v", short)
	}
}

func TestDecayOfEveryParameter(t *testing.T) {
	x, y := batch(7, 2, 1)
	trainer, decayed := optimized(t, NewSGD(0.1)), optimized(t, Tuned{Optimizer: NewSGD(0.1), WeightDecay: 0.5})
	coupled := optimized(t, Tuned{Optimizer: NewSGD(0.1), WeightDecay: 0.5, Coupled: true})
	for _, m := range []*Trainer{trainer, decayed, coupled} {
		copy(m.Model().Weights()[0].Bias(), []float64{1, -2, 3})
	}
	before := numbers(trainer.Model())
	for _, m := range []*Trainer{trainer, decayed, coupled} {
		run(t, m, x, y, 1)
	}
	want := numbers(trainer.Model())
	for i, w := range before {
		want[i] -= 0.1 * 0.5 * w
	}
	near(t, "decoupled", numbers(decayed.Model()), want, 1e-14)
	near(t, "coupled, which is the same for plain SGD", numbers(coupled.Model()), want, 1e-14)
}

func TestTraceShowsTheUpdateFromInside(t *testing.T) {
	x, y := batch(4, 2, 1)
	for _, o := range everyOptimizer() {
		trainer := optimized(t, o)
		for range 3 {
			if _, err := trainer.Step(x, y); err != nil {
				t.Fatal(err)
			}
		}
		trace, err := trainer.Trace(x, y)
		if err != nil {
			t.Fatal(err)
		}
		before := trainer.Clone()
		if _, err := before.gradients("", x, y, nil); err != nil {
			t.Fatal(err)
		}
		if got := trace.Layers[0].Kernel().Grad; !mat.Equal(got, before.work.cells[0].Grads[0]) {
			t.Errorf("%s: the gradient of the trace is not that of backprop", label(o))
		}
		for _, id := range trainer.Model().ParamIDs() {
			readings, err := trace.Inner(id)
			if err != nil {
				t.Fatal(err)
			}
			was, _ := trainer.Model().Param(id)
			if len(readings) < 2+len(o.Slots()) || readings[0].Name != "g" {
				t.Fatalf("%s: %v", label(o), readings)
			}
			step := readings[len(readings)-1]
			op := slices.IndexFunc(trace.Ops(), func(op Op) bool {
				return op.Kind == OpStep && ParamID{op.Layer, op.Unit, op.Input} == id
			})
			if got := trace.Ops()[op].Result; step.Name != "step" || got != was+step.Value && math.Abs(got-was-step.Value) > 1e-15 {
				t.Errorf("%s: %v of %v, which becomes %v", label(o), step, was, got)
			}
		}
	}
	trace, err := optimized(t, SGD{}).Trace(x, y)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []ParamID{{-1, 0, 0}, {2, 0, 0}, {0, 3, 0}, {0, 0, 2}, {0, 0, -2}, {0, -1, BiasInput}} {
		_, err := trace.Inner(id)
		wants(t, err, WantParam)
	}
}

func TestAStepOfSGDIsWhatTheGivenGradientSays(t *testing.T) {
	x, y := batch(4, 2, 1)
	for _, o := range []Optimizer{NewSGD(0.1), Tuned{Optimizer: NewSGD(0.1), GlobalClipNorm: 0.01},
		Tuned{Optimizer: NewSGD(0.1), WeightDecay: 0.1, Coupled: true}} {
		trace, err := optimized(t, o).Trace(x, y)
		if err != nil {
			t.Fatal(err)
		}
		for _, op := range trace.Ops() {
			if op.Kind == OpStep && op.Result != op.Args[0]-float64(op.Args[1]*op.Args[2]) {
				t.Errorf("%s: %v", label(o), op)
			}
		}
		same := mat.Equal(trace.Layers[0].Kernel().Grad, trace.Layers[0].Kernel().Given)
		if _, tuned := o.(Tuned); same == tuned {
			t.Errorf("%s: the gradient was given as it is: %v", label(o), same)
		}
	}
}

func TestAScheduleDrivesTraining(t *testing.T) {
	x, y := batch(6, 2, 1)
	trainer := optimized(t, Tuned{Optimizer: NewSGD(9), Schedule: ByEpoch{StepLR{0.1, 1, 0.5}, 3}})
	for _, want := range []float64{0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.025} {
		trace, err := trainer.Trace(x, y)
		if err != nil {
			t.Fatal(err)
		}
		if trace.Rate != want {
			t.Errorf("after %d updates the rate is %v, want %v", trainer.Steps(), trace.Rate, want)
		}
		run(t, trainer, x, y, 1)
	}
}
