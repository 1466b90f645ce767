package nn

import (
	"fmt"
	"math"
	"slices"
	"testing"
)

// redoRule asks the regularizer or the constraint of the tensor that is meant.
func redoRule(l *LayerTrace, op Op) float64 {
	if op.Kind == OpPenalty {
		for _, p := range l.Params {
			if slices.Equal(p.Before.RawMatrix().Data, op.Args) {
				return p.spec.Regularizer.Penalty(op.Args)
			}
		}
		return math.NaN()
	}
	spec, at := l.tensor(ParamID{op.Layer, op.Unit, op.Input}).spec, op.Input
	if op.Kind == OpPenaltySlope {
		slope := []float64{0}
		spec.Regularizer.AddSlope(slope, op.Args)
		return slope[0]
	}
	if at == BiasInput {
		at = op.Unit
	}
	column := slices.Clone(op.Args)
	spec.Constraint.Apply(column, 1)
	return column[at]
}

// redoClip has the optimizer clip copies of all gradients.
func redoClip(trace *Trace, op Op) float64 {
	var all [][]float64
	mine, place := 0, 0
	for i, l := range trace.Layers {
		for k := range l.Params {
			p := &l.Params[k]
			if i == op.Index && p == trace.Layers[i].tensor(ParamID{op.Layer, op.Unit, op.Input}) {
				_, row, col := ParamID{op.Layer, op.Unit, op.Input}.at(nil, nil)
				mine, place = len(all), row*p.Grad.RawMatrix().Cols+col
			}
			all = append(all, slices.Clone(p.Grad.RawMatrix().Data))
		}
	}
	if all[mine][place] != op.Args[0] {
		return math.NaN()
	}
	trace.Optimizer.(Clipper).Clip(all)
	return all[mine][place]
}

// everything is a model with every kind of layer and rule.
func everything(t *testing.T, o Optimizer) *Sequential {
	t.Helper()
	return compiled(t, o, CCE, Input(5, 6, 2),
		Conv2D{Filters: 3, KernelSize: [2]int{3, 2}, Padding: Same, Activation: Tanh, KernelRegularizer: L2{0.1},
			BiasInitializer: Constant{0.2}, BiasRegularizer: L1{0.3}, KernelConstraint: MaxNorm{0.5}},
		MaxPool2D{PoolSize: [2]int{2, 2}, Strides: [2]int{1, 2}},
		Conv2D{Filters: 2, KernelSize: [2]int{2, 2}, Strides: [2]int{2, 1}, NoBias: true},
		Dropout{0.4}, Flatten{},
		Dense{Units: 4, Activation: ReLU, KernelConstraint: NonNeg{}, KernelRegularizer: L1L2{0.1, 0.2},
			BiasInitializer: Uniform{-1, 1}, BiasConstraint: UnitNorm{}},
		Dropout{0.2},
		Dense{Units: 3, Activation: Softmax})
}

func TestOpsOfEveryLayerAndRuleFollow(t *testing.T) {
	for name, o := range map[string]Optimizer{"sgd": SGD{LearningRate: 0.3},
		"clipped": Tuned{Optimizer: SGD{LearningRate: 0.3}, GlobalClipNorm: 0.2}} {
		for _, n := range []int{1, 3} {
			trace := traced(t, everything(t, o), n)
			everyOpFollows(t, fmt.Sprintf("%s, %d samples", name, n), trace)
			count := kinds(trace.Ops())
			for _, want := range []struct {
				kind  Kind
				phase Phase
				n     int
			}{
				{OpProduct, Forward, n * (products(trace, 0) + products(trace, 2) + products(trace, 5) + 12)},
				{OpMask, Forward, n * (2*2*2 + 4)}, {OpMax, Forward, n * 4 * 3 * 3},
				{OpPenalty, Forward, 3}, {OpTotal, Forward, 1}, {OpLayerForward, Forward, n},
				{OpGradW, Backward, 36 + 24 + 32 + 12}, {OpGradB, Backward, 3 + 4 + 3},
				{OpPenaltySlope, Update, 36 + 3 + 32}, {OpGradTotal, Update, 36 + 3 + 32},
				{OpConstrain, Update, 36 + 32 + 4}, {OpStep, Update, 36 + 3 + 24 + 32 + 4 + 15},
			} {
				if got := count[want.phase][want.kind]; got != want.n {
					t.Errorf("%s, %d samples: %d operations %v, want %d", name, n, got, want.kind, want.n)
				}
			}
			if clips := count[Update][OpClip]; (clips > 0) != (name == "clipped") {
				t.Errorf("%s: %d clips", name, clips)
			}
		}
	}
}

// products counts those of a layer and one sample by going over its taps.
func products(trace *Trace, i int) int {
	count, l := 0, trace.Layers[i]
	if d, ok := l.Layer.(Dense); ok {
		return l.In.Size() * d.Units
	}
	conv := l.Layer.(Conv2D)
	rows, cols, _ := conv.axes(l.In)
	for r := range rows.out {
		for c := range cols.out {
			top, bottom := rows.taps(r)
			left, right := cols.taps(c)
			count += (bottom - top) * (right - left) * l.In[2] * conv.Filters
		}
	}
	return count
}

func TestPartsOfAGradientAddUp(t *testing.T) {
	trace := traced(t, everything(t, SGD{LearningRate: 0.3}), 2)
	kernel, bias, plain := trace.Layers[0].Kernel(), trace.Layers[0].Bias(), trace.Layers[2].Kernel()
	for _, p := range []*ParamTrace{kernel, bias} {
		for i, g := range p.Grad.RawMatrix().Data {
			if whole := p.FromLoss.RawMatrix().Data[i] + p.FromPenalty.RawMatrix().Data[i]; whole != g || g == p.FromLoss.RawMatrix().Data[i] {
				t.Errorf("%s: dJ/dw %v, its parts give %v", p.Name, g, whole)
			}
		}
	}
	if plain.FromPenalty != nil || plain.FromLoss != plain.Grad || plain.Penalty != 0 || plain.Free != plain.After {
		t.Error("a tensor without rules has parts")
	}
	sum := 0.0
	for _, l := range trace.Layers {
		for _, p := range l.Params {
			sum += p.Penalty
		}
	}
	if kernel.Penalty <= 0 || trace.J != trace.DataLoss+sum {
		t.Errorf("J %v is not the loss %v and the penalties %v", trace.J, trace.DataLoss, sum)
	}
	if kernel.Free == kernel.After || columnNorm(kernel.After.RawMatrix().Data, 0, 3) > 0.5 ||
		columnNorm(kernel.Free.RawMatrix().Data, 0, 3) <= 0.5 {
		t.Error("the constraint is not to be seen")
	}
	mask := trace.Layers[3].Scratch
	for i, a := range trace.Layers[3].A.RawMatrix().Data {
		if a != trace.Layers[3].Input.RawMatrix().Data[i]*mask.RawMatrix().Data[i] {
			t.Fatal("the mask is not that of the step")
		}
	}
}

func TestLargeLayersAreOneOperation(t *testing.T) {
	m := compiled(t, SGD{LearningRate: 0.1}, MSE, Input(32, 32, 8),
		Conv2D{Filters: 8, KernelSize: [2]int{3, 3}, Activation: ReLU}, Flatten{}, Dense{Units: 20}, Dense{Units: 1})
	count := kinds(traced(t, m, 1).Ops())
	if count[Forward][OpLayerForward] != 3 || count[Forward][OpProduct] != 20 || count[Update][OpLayerStep] != 1 ||
		count[Update][OpStep] != 9*8*8+8+20+1 {
		t.Errorf("operations %v", count)
	}
}
