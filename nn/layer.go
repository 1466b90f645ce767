package nn

import (
	"math/rand/v2"

	"gonum.org/v1/gonum/mat"
)

// Layer is one layer of a Sequential: a description, never changed by training.
// A layer does the part that is its own (a weighted sum, a convolution, a
// choice); the Activation that its Plan names is applied by the engine, so that
// every layer has a z and an a that can be looked at. Forward and Backward are for
// the engine: they take their Pass to be as the Plan asks for it.
type Layer interface {
	// Kind is the class in Keras, "Dense".
	Kind() string
	// Plan says what the layer makes of a sample of the given shape.
	Plan(in Shape) (Plan, error)
	// Forward computes p.Z from p.X and p.Params.
	Forward(p *Pass)
	// Backward computes p.Grads and, unless it is nil, p.DX from p.DZ.
	Backward(p *Pass)
}

// Plan is what a layer needs and gives.
type Plan struct {
	Out        Shape
	Params     []ParamSpec
	Activation Activation // nil: the layer hands on its z, there is no a of its own
	Scratch    int        // numbers a sample kept from Forward to Backward, like a mask
	Room       int        // numbers in which Backward may work where dX is asked for
}

// The names of the parameters that a ParamID can name.
const (
	KernelName = "kernel" // [in][out]
	BiasName   = "bias"   // [1][out]
)

// ParamSpec describes one tensor of parameters, kept as a matrix.
type ParamSpec struct {
	Name        string
	Rows, Cols  int
	Init        Initializer
	Fans        Fans
	Regularizer Regularizer // nil: no penalty
	Constraint  Constraint  // nil: any value is allowed
}

// Pass is what a layer works on. Matrices have a row a sample, n rows in all;
// a layer keeps none of them.
type Pass struct {
	In       Shape        // of a sample of X
	X        *mat.Dense   // [n][in] what came from the layer before
	Z        *mat.Dense   // [n][out]
	DZ       *mat.Dense   // [n][out] dJ/dz
	DX       *mat.Dense   // [n][in] dJ/dx, nil where nobody asks for it
	Params   []*mat.Dense // in the order of the Plan
	Grads    []*mat.Dense // dJ/d Params, to be overwritten
	Scratch  *mat.Dense   // [n][Scratch], nil if the Plan asks for none
	Room     []float64    // as many as the Plan asks for, nil where DX is nil
	Training bool         // false: to predict or to evaluate
	Rand     *rand.Rand   // while training: a stream of this layer and step alone
}

// inputLayer is the shape of what a Sequential is given.
type inputLayer struct{ shape Shape }

// Input is the first layer of every Sequential: the shape of one sample.
func Input(shape ...int) Layer { return inputLayer{append(Shape(nil), shape...)} }

func (l inputLayer) Kind() string { return "InputLayer" }

func (l inputLayer) Plan(Shape) (Plan, error) {
	if len(l.shape) == 0 {
		return Plan{}, &ValueError{"Input", "shape", l.shape.String(), WantUnits}
	}
	size := 1
	for _, n := range l.shape {
		if err := wantUnits("Input", "shape", n); err != nil {
			return Plan{}, err
		}
		if size *= n; size > maxParams {
			return Plan{}, &ValueError{"Input", "shape", l.shape.String(), WantSmaller}
		}
	}
	return Plan{Out: l.shape}, nil
}

func (l inputLayer) Forward(p *Pass) { p.Z.Copy(p.X) }

func (l inputLayer) Backward(p *Pass) {
	if p.DX != nil {
		p.DX.Copy(p.DZ)
	}
}
