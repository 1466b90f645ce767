package nn

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

// Trace is one step of training with every number kept: forward, backward and
// update of a batch. All dJ/d… are derivatives of J, the mean over the batch.
// It belongs to whoever asked for it; the model was not changed.
type Trace struct {
	X, Y         *mat.Dense
	Layers       []LayerTrace
	SampleLosses []float64
	DataLoss     float64    // the mean of SampleLosses
	J            float64    // DataLoss and the penalties
	DX           *mat.Dense // dJ/dx
	Loss         Loss
	Optimizer    Optimizer
	Rate         float64 // the learning rate of this update
	Step         int     // updates done before it

	ids   []ParamID
	rated int // updates that the optimizer had done before it
}

// LayerTrace is what happened in one layer. Matrices have a row a sample.
type LayerTrace struct {
	Name       string // "dense_1"
	Layer      Layer
	Number     int        // what Layer in a ParamID says, -1 without weights
	Activation Activation // nil: A is Z and DA is Delta
	In         Shape      // of a sample of Input
	Input      *mat.Dense // the A of the layer before, or x
	Z, A       *mat.Dense
	DA         *mat.Dense // dJ/da
	Delta      *mat.Dense // dJ/dz
	Scratch    *mat.Dense // what the layer kept: see Dropout and MaxPool2D; nil if nothing
	Params     []ParamTrace
}

// ParamTrace is one tensor of parameters before and after its update.
type ParamTrace struct {
	Name          string
	Before, After *mat.Dense
	Grad          *mat.Dense  // dJ/d Before: the loss's part and the penalty's
	FromLoss      *mat.Dense  // Grad itself where nothing is penalized
	FromPenalty   *mat.Dense  // nil where nothing is penalized
	Penalty       float64     // what the regularizer adds to J
	Given         *mat.Dense  // the gradient that the update went by: Grad, or what a Tuned made of it
	Free          *mat.Dense  // After as the optimizer left it, before the constraint; After itself if there is none
	SlotsBefore   [][]float64 // what the optimizer remembered, row-major, a vector a slot
	SlotsAfter    [][]float64

	spec ParamSpec
}

// Kernel is the layer's weights [in][out], nil if it has none.
func (l *LayerTrace) Kernel() *ParamTrace { return l.param(KernelName) }

// Bias is the layer's biases [1][out], nil if it has none.
func (l *LayerTrace) Bias() *ParamTrace { return l.param(BiasName) }

func (l *LayerTrace) param(name string) *ParamTrace {
	for i := range l.Params {
		if l.Params[i].Name == name {
			return &l.Params[i]
		}
	}
	return nil
}

// Trace follows the step that Fit would take next if x and y were its batch.
func (m *Sequential) Trace(x, y mat.Matrix) (*Trace, error) {
	t := m.trainer
	if t == nil {
		var err error
		if t, err = m.newTrainer("Trace"); err != nil {
			return nil, err
		}
	}
	return t.Trace(x, y)
}

// Trace follows the step that Step would take, without taking it.
func (t *Trainer) Trace(x, y mat.Matrix) (*Trace, error) {
	if t.model == nil {
		return nil, &StateError{"Trace", "NewTrainer"}
	}
	c := t.Clone()
	c.work.wantDX = true
	c.work.keepParts()
	j, err := c.gradients("Trace", x, y, nil)
	if err != nil {
		return nil, err
	}
	w := c.work
	trace := &Trace{X: w.x, Y: w.y, SampleLosses: w.losses, DataLoss: rowSum(w.losses) / float64(w.rows), J: j, DX: w.cells[0].DX,
		Loss: c.model.loss, Optimizer: c.optimizer, Rate: c.optimizer.Rate(c.rated), Step: c.steps,
		ids: c.model.ParamIDs(), rated: c.rated}
	grads := c.copyGrads()
	c.update()
	memories, kept := 0, parts{w.penalized, w.constrained}
	for i, cell := range w.cells {
		n := cell.node
		l := LayerTrace{Name: n.name, Layer: n.layer, Number: n.weightLayer, Activation: n.plan.Activation,
			Input: cell.X, Z: cell.Z, A: cell.a, DA: cell.da, Delta: cell.DZ,
			In: n.in, Scratch: cell.Scratch}
		for k, spec := range n.plan.Params {
			before := mat.DenseCopyOf(t.work.cells[i].Params[k])
			p := ParamTrace{Name: spec.Name, Before: before, After: cell.Params[k], Grad: grads[memories],
				Given: cell.Grads[k], SlotsBefore: t.memory[memories].clone(), SlotsAfter: c.memory[memories], spec: spec}
			kept.fill(&p)
			l.Params = append(l.Params, p)
			memories++
		}
		trace.Layers = append(trace.Layers, l)
	}
	return trace, nil
}

// copyGrads keeps the gradients as backward has left them.
func (t *Trainer) copyGrads() []*mat.Dense {
	var list []*mat.Dense
	for _, c := range t.work.cells {
		for _, g := range c.Grads {
			list = append(list, mat.DenseCopyOf(g))
		}
	}
	return list
}

// GradientLength is √Σg² over all parameters of the layer, or over dJ/dz if it
// has none: the size by which vanishing gradients are told.
func (l *LayerTrace) GradientLength() float64 {
	if len(l.Params) == 0 {
		return lengthOf(l.Delta)
	}
	sum := 0.0
	for _, p := range l.Params {
		sum = math.Hypot(sum, lengthOf(p.Grad))
	}
	return sum
}

// lengthOf is √Σv² of a matrix, 0 if there is none.
func lengthOf(m *mat.Dense) float64 {
	if m == nil {
		return 0
	}
	return length(m.RawMatrix().Data)
}

func (l *LayerTrace) changeLength() float64 {
	sum := 0.0
	for _, p := range l.Params {
		after := p.After.RawMatrix().Data
		for i, before := range p.Before.RawMatrix().Data {
			sum = math.Hypot(sum, after[i]-before)
		}
	}
	return sum
}

// tensor is the kernel or the bias that a name says.
func (l *LayerTrace) tensor(id ParamID) *ParamTrace {
	if id.Input == BiasInput {
		return l.Bias()
	}
	return l.Kernel()
}
