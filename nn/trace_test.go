package nn

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
)

// kinds counts the operations of a phase and kind.
func kinds(ops []Op) map[Phase]map[Kind]int {
	count := map[Phase]map[Kind]int{Forward: {}, Backward: {}, Update: {}}
	for _, op := range ops {
		count[op.Phase][op.Kind]++
	}
	return count
}

func total(count map[Kind]int) int {
	sum := 0
	for _, n := range count {
		sum += n
	}
	return sum
}

func TestOpsOfTwoTwoOne(t *testing.T) {
	count := kinds(traced(t, small(t, HalfSSE, 2, 2, 1), 1).Ops())
	if f, b, u := total(count[Forward]), total(count[Backward]), total(count[Update]); f != 13 || b != 18 || u != 9 {
		t.Errorf("%d, %d, %d operations, want 13, 18, 9", f, b, u)
	}
	if count[Backward][OpBackSum] != 0 || count[Backward][OpBack] != 2 {
		t.Errorf("one next unit needs no sum: %v", count[Backward])
	}
}

func TestOpsOfThreeFourTwo(t *testing.T) {
	perLayer := map[int]int{}
	ops := traced(t, small(t, MSE, 3, 4, 2), 1).Ops()
	for _, op := range ops {
		if op.Phase == Forward {
			perLayer[op.Layer]++
		}
	}
	if perLayer[0] != 20 || perLayer[1] != 12 || perLayer[-1] != 1 {
		t.Errorf("forward operations by layer: %v", perLayer)
	}
	from := map[int]int{}
	for _, op := range ops {
		if op.Kind == OpBack {
			from[op.Input]++
		}
	}
	if from[0] != 4 || from[1] != 4 {
		t.Errorf("terms of dJ/da by the next unit they come from: %v, want 4 each", from)
	}
	if sums := kinds(ops)[Backward][OpBackSum]; sums != 4 {
		t.Errorf("%d back sums, want one a hidden unit", sums)
	}
}

func TestOrderOfOps(t *testing.T) {
	var got []string
	for _, op := range traced(t, small(t, MSE, 1, 1, 1), 1).Ops() {
		got = append(got, fmt.Sprintf("%v %d.%d.%d", op.Kind, op.Layer, op.Unit, op.Input))
	}
	want := []string{
		"product 0.0.0", "sum 0.0.-1", "activate 0.0.-1", "product 1.0.0", "sum 1.0.-1", "activate 1.0.-1", "loss -1.-1.-1",
		"loss slope 1.0.-1", "slope 1.0.-1", "delta 1.0.-1", "grad w 1.0.0", "grad b 1.0.-1",
		"back 0.0.0", "slope 0.0.-1", "delta 0.0.-1", "grad w 0.0.0", "grad b 0.0.-1",
		"step 0.0.0", "step 1.0.0", "step 0.0.-1", "step 1.0.-1"}
	if !slices.Equal(got, want) {
		t.Errorf("order\n%q, want\n%q", got, want)
	}
}

// redo computes an operation from its arguments alone; ok is false for kinds
// that need to know the loss or the activation.
func redo(op Op) (result float64, ok bool) {
	a, sum, pairs := op.Args, rowSum(op.Args), 0.0
	for i := 0; i+1 < len(a); i += 2 {
		pairs += float64(a[i] * a[i+1])
	}
	switch op.Kind {
	case OpProduct, OpBack, OpGradW, OpMask:
		return pairs, true
	case OpSum, OpBackSum, OpGradB, OpGradTotal:
		return sum, true
	case OpTotal:
		return a[0] + rowSum(a[1:]), true
	case OpMax:
		return slices.Max(a), true
	case OpStep:
		return a[0] - float64(a[1]*a[2]), true
	case OpDelta:
		return a[0] * a[1], len(a) == 2
	}
	return 0, false
}

// redoWith computes what the activation and the loss of the model say.
func redoWith(trace *Trace, op Op) float64 {
	a, m := op.Args, len(op.Args)/2
	row := make([]float64, len(a))
	switch op.Kind {
	case OpActivate:
		trace.Layers[op.Index].Activation.Forward(row, a)
		if len(a) == 1 {
			return row[0]
		}
		return row[op.Unit]
	case OpLayerForward:
		return length(trace.Layers[op.Index].A.RawRowView(op.Sample))
	case OpLayerBackward:
		return length(trace.Layers[op.Index].Delta.RawRowView(op.Sample))
	case OpPenalty, OpPenaltySlope, OpConstrain:
		return redoRule(&trace.Layers[op.Index], op)
	case OpClip:
		return redoClip(trace, op)
	case OpSlope:
		return trace.Layers[op.Index].Activation.(Elementwise).Slope(a[0], a[1])
	case OpDelta:
		trace.Layers[op.Index].Activation.Backward(row[:m], a[:m], nil, a[m:])
		return row[op.Unit]
	case OpLossSlope:
		out := trace.Layers[op.Index].A.RawRowView(op.Sample)
		slope := make([]float64, len(out))
		trace.Loss.Slope(slope, out, trace.Y.RawRowView(op.Sample))
		return slope[op.Unit] / float64(len(trace.SampleLosses))
	case OpLoss, OpSampleLoss:
		if op.Sample >= 0 {
			out := len(trace.Layers[len(trace.Layers)-1].A.RawRowView(op.Sample))
			return trace.Loss.Value(a[:out], a[out:])
		}
		return rowSum(a) / float64(len(a))
	}
	return math.NaN()
}

func TestEveryOpFollowsFromItsArguments(t *testing.T) {
	for _, loss := range losses() {
		for _, g := range activations() {
			last := Activation(Linear)
			for _, a := range []Activation{Softmax, g} {
				if loss.Fits(a) {
					last = a
				}
			}
			m := compiled(t, SGD{LearningRate: 0.3}, loss, Input(3), Dense{Units: 4, Activation: g, NoBias: true},
				Dense{Units: 3, Activation: Softmax}, Dense{Units: 2, Activation: last})
			for _, n := range []int{1, 3} {
				everyOpFollows(t, fmt.Sprintf("%s, %s, %d samples", loss.Name(), g.Name(), n), traced(t, m, n))
			}
		}
	}
}

// everyOpFollows redoes every operation of a trace.
func everyOpFollows(t *testing.T, what string, trace *Trace) {
	t.Helper()
	for i, op := range trace.Ops() {
		want, ok := redo(op)
		if !ok {
			want = redoWith(trace, op)
		}
		if !(math.Abs(op.Result-want) <= 1e-15*math.Max(1, math.Abs(want))) {
			t.Errorf("%s, operation %d: %v, its arguments give %v", what, i, op, want)
		}
	}
}

func TestOpsOfSeveralSamples(t *testing.T) {
	ops := traced(t, small(t, MSE, 2, 2, 1), 4).Ops()
	count := kinds(ops)
	if count[Forward][OpSampleLoss] != 4 || count[Forward][OpLoss] != 1 || count[Forward][OpProduct] != 4*6 {
		t.Errorf("forward: %v", count[Forward])
	}
	if count[Backward][OpGradW] != 6 || count[Backward][OpGradB] != 3 || count[Backward][OpDelta] != 4*3 {
		t.Errorf("backward: %v", count[Backward])
	}
	end := ops[len(ops)-9-9:]
	for i, op := range end[:9] {
		wantLayer := 1
		if i >= 3 {
			wantLayer = 0
		}
		if op.Layer != wantLayer || op.Sample != -1 || (op.Kind != OpGradW && op.Kind != OpGradB) {
			t.Errorf("gradient %d is %v", i, op)
		}
	}
}

func TestLayerOps(t *testing.T) {
	m := compiled(t, SGD{LearningRate: 0.3}, MSE, Input(2), Dense{Units: 2, Activation: Tanh}, spy{rows: new([]int)}, Dense{Units: 1})
	trace := traced(t, m, 3)
	var got []string
	for _, op := range trace.LayerOps() {
		got = append(got, fmt.Sprintf("%v %d", op.Kind, op.Layer))
	}
	want := []string{"layer forward 0", "layer forward -1", "layer forward 1", "loss -1",
		"layer backward 1", "layer backward -1", "layer backward 0", "layer step 0", "layer step 1"}
	if !slices.Equal(got, want) {
		t.Errorf("order %q, want %q", got, want)
	}
	step, grad := trace.LayerOps()[7].Result, trace.LayerOps()[6].Result
	if math.Abs(step-0.3*grad) > 1e-12 {
		t.Errorf("the change is %v long, lr times the gradient %v", step, 0.3*grad)
	}
	if count := kinds(trace.Ops()); count[Forward][OpLayerForward] != 3 || count[Backward][OpLayerBackward] != 3 {
		t.Errorf("the layer without weights is not one operation a sample: %v", count)
	}
}

func TestTraceIsTheNextStep(t *testing.T) {
	trainer, x, y := eventful(t)
	run(t, trainer, x, y, 3)
	before := numbers(trainer.Model())
	trace, err := trainer.Trace(x, y)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(before, numbers(trainer.Model())) || trainer.Steps() != 3 {
		t.Fatal("tracing changed the model")
	}
	memory := slices.Clone(trainer.memory[0][0])
	j, err := trainer.Step(x, y)
	if err != nil {
		t.Fatal(err)
	}
	w := trace.Layers[1].Kernel()
	if j != trace.J || trace.Step != 3 || trace.Rate != 0.1 {
		t.Errorf("J %v in the trace, %v in the step", trace.J, j)
	}
	if !mat.Equal(w.After, trainer.Model().Weights()[0].Kernel()) || mat.Equal(w.Before, w.After) {
		t.Error("the trace ends with other weights than the step")
	}
	if !slices.Equal(w.SlotsBefore[0], memory) || !slices.Equal(w.SlotsAfter[0], trainer.memory[0][0]) {
		t.Error("the trace does not hold the optimizer's memory")
	}
	for _, op := range trace.Ops() {
		if op.Kind == OpStep && len(op.Args) != 5 {
			t.Fatalf("a step without what the optimizer remembers: %v", op)
		}
	}
}
