package nn

import "fmt"

// Phase is a part of a step of training.
type Phase uint8

// The phases in their order.
const (
	Forward Phase = iota
	Backward
	Update
)

// String is the phase's name.
func (p Phase) String() string {
	return [...]string{"forward", "backward", "update"}[min(p, Update)]
}

// Kind is what an Op does with its arguments.
type Kind uint8

// The kinds, with their arguments and result. ŷ is the output, t the target.
const (
	OpProduct       Kind = iota // w, a_in → w·a_in; Input is the input's number
	OpSum                       // the products, then b if there is one → z
	OpActivate                  // z, or the whole row of z for a RowFunction → a
	OpMask                      // a_in, its number in the mask of a Dropout → their product
	OpMax                       // a_in… of a window → the largest
	OpSampleLoss                // ŷ…, t… → the loss of one sample of several
	OpLoss                      // ŷ…, t… of the one sample; or the samples' losses → their mean, J where nothing is penalized
	OpPenalty                   // w… of a tensor → what its Regularizer adds to J
	OpTotal                     // the mean loss, the penalties → J, the mean plus their sum
	OpLossSlope                 // ŷ, t of one output, or the class → dJ/dŷ, the factors of both means in it
	OpBack                      // δ_k, w → their product, a term of dJ/da of Unit; Input is k, a unit of the next layer; δ, mask before a Dropout
	OpBackSum                   // the terms → dJ/da; left out where there is only one; before a pooling the δ of the windows whose largest it is
	OpSlope                     // z, a → g'(z); left out for a RowFunction
	OpDelta                     // dJ/da, g'(z) → δ = dJ/dz; for a RowFunction the rows dJ/da…, a…
	OpGradW                     // δ, a_in of each place and sample in turn → the loss's part of dJ/dw, the sum of their products
	OpGradB                     // δ of each sample and place → the loss's part of dJ/db, their sum
	OpPenaltySlope              // w → the penalty's part of dJ/dw
	OpGradTotal                 // both parts → dJ/dw; left out where nothing is penalized
	OpClip                      // dJ/dw → what a Tuned makes of it in view of all gradients; left out where it is left as it is
	OpStep                      // w, lr, g, then what the optimizer remembers → the new w
	OpConstrain                 // the new w… of the unit, or b… of the layer → that of Unit and Input as its Constraint allows
	OpLayerForward              // a whole layer → the length √Σa² of its output
	OpLayerBackward             // a whole layer → the length of its gradient; without weights, of dJ/dz
	OpLayerStep                 // a whole layer → the length of the change of its parameters
)

// String is the kind's name.
func (k Kind) String() string {
	return [...]string{"product", "sum", "activate", "mask", "max", "sample loss", "loss", "penalty", "total", "loss slope",
		"back", "back sum", "slope", "delta", "grad w", "grad b", "penalty slope", "grad total", "clip", "step", "constrain",
		"layer forward", "layer backward", "layer step"}[min(k, OpLayerStep)]
}

// Op is one operation of a pass. Sample, Layer, Unit, Input and Index count from
// 0 and are -1 where they do not apply.
//
// In a layer of images Unit is the number of an output in its row, [row][col]
// [channel], where there is a sample, and the filter, as in a ParamID, where
// there are weights and none: in OpGradW, OpGradB and the Update.
type Op struct {
	Phase  Phase
	Kind   Kind
	Sample int
	Layer  int // as in a ParamID: only layers with weights count
	Unit   int
	Input  int // as in a ParamID, but see OpBack
	Index  int // of Trace.Layers
	Args   []float64
	Result float64
}

// String is for reading and debugging: "forward product s0 l0 u1 i2 [0.5 2] = 1".
func (o Op) String() string {
	text := o.Phase.String() + " " + o.Kind.String()
	for _, place := range []struct {
		letter string
		number int
	}{{"s", o.Sample}, {"l", o.Layer}, {"u", o.Unit}, {"i", o.Input}} {
		if place.number >= 0 {
			text += fmt.Sprintf(" %s%d", place.letter, place.number)
		}
	}
	return fmt.Sprintf("%s %.4g = %.4g", text, o.Args, o.Result)
}

// opList collects operations; their arguments stand together in few large slices.
type opList struct {
	ops  []Op
	args []float64
}

func (l *opList) add(op Op, args ...float64) {
	if cap(l.args)-len(l.args) < len(args) {
		l.args = make([]float64, 0, max(2*cap(l.args), 64, len(args)))
	}
	from := len(l.args)
	l.args = append(l.args, args...)
	op.Args = l.args[from:len(l.args):len(l.args)]
	l.ops = append(l.ops, op)
}
