package nn

import "gonum.org/v1/gonum/mat"

// Optimizer is an update rule. It holds settings only; what it remembers of a
// parameter from step to step are numbers in slots that the Trainer owns.
type Optimizer interface {
	// Name is the name in Keras, "sgd".
	Name() string
	// Check says what is wrong with the settings.
	Check() error
	// Rate is the learning rate of the update that comes after so many.
	Rate(updates int) float64
	// Slots says what is remembered of each parameter, in the order of UpdateArgs.Slots.
	Slots() []Slot
	// Update changes u.W and u.Slots in place, each parameter by itself.
	Update(u UpdateArgs)
}

// Slot is one number that an optimizer remembers of every parameter.
type Slot struct {
	Name  string  // "momentum"
	Start float64 // its value before the first update
}

// UpdateArgs is one tensor of parameters on its way through one update.
type UpdateArgs struct {
	W, G  []float64   // the parameters and their gradients dJ/dw
	Slots [][]float64 // as long as W each
	Rate  float64     // the learning rate of this update
	Done  int         // updates before this one
}

// SGD is gradient descent: w ← w − lr·g.
//
// Source: Keras, keras.optimizers.SGD.
type SGD struct {
	LearningRate float64 // taken as it is; Keras's default is 0.01
}

// Name is the name in Keras.
func (SGD) Name() string { return "sgd" }

// Check refuses a negative learning rate, NaN and infinities.
func (o SGD) Check() error { return wantNotBelow0("SGD", "LearningRate", o.LearningRate) }

// Rate is the learning rate.
func (o SGD) Rate(int) float64 { return o.LearningRate }

// Slots is empty: nothing is remembered.
func (SGD) Slots() []Slot { return nil }

// Update takes one step down the gradient.
func (SGD) Update(u UpdateArgs) {
	for i, g := range u.G {
		u.W[i] -= float64(u.Rate * g)
	}
}

func optimizers() []Optimizer { return []Optimizer{SGD{LearningRate: 0.01}} }

// OptimizerNames lists what OptimizerByName knows.
func OptimizerNames() []string { return names(optimizers()) }

// OptimizerByName finds an optimizer by its name in Keras, with Keras's defaults.
func OptimizerByName(name string) (Optimizer, error) {
	return byName("OptimizerByName", name, optimizers())
}

// memory is what an optimizer remembers of one tensor, a vector a slot.
type memory [][]float64

// newMemory makes the slots of a tensor, each with its first value.
func newMemory(o Optimizer, tensor *mat.Dense) memory {
	size := len(tensor.RawMatrix().Data)
	var slots memory
	for _, slot := range o.Slots() {
		v := make([]float64, size)
		Constant{slot.Start}.Fill(v, Fans{}, nil)
		slots = append(slots, v)
	}
	return slots
}

// copyFrom takes over the values of memory of the same size.
func (m memory) copyFrom(from memory) {
	for k := range m {
		copy(m[k], from[k])
	}
}
