package nn

import (
	"math"
	"slices"
)

// Optimizer is an update rule. It holds settings only; what it remembers of a
// parameter from step to step are numbers in slots that the Trainer owns. Fields
// are taken as they are; NewAdam and its like, and OptimizerByName, fill in the
// defaults of Keras.
type Optimizer interface {
	// Name is the name in Keras, "sgd".
	Name() string
	// Check says what is wrong with the settings.
	Check() error
	// Rate is the learning rate of the next update, after so many of them.
	Rate(updates int) float64
	// Slots says what is remembered of each parameter, in the order of UpdateArgs.Slots.
	Slots() []Slot
	// Update changes u.W and u.Slots in place, each parameter by itself: cut into
	// pieces or laid end to end, they come out with the same bits. It may use up u.G.
	Update(u UpdateArgs)
}

// Clipper is an Optimizer that changes the gradients before the Updates of a
// step: it is given all of them at once, a slice a tensor.
type Clipper interface {
	Optimizer
	Clip(grads [][]float64)
}

// Revealer is an Optimizer that can say the numbers between its state and its
// step, such as Adam's m_hat.
type Revealer interface {
	Optimizer
	// Derived gives them for parameter i of an update that is done: u is what
	// Update was given and has left behind.
	Derived(u UpdateArgs, i int) []Reading
}

// Reading is a number with its name.
type Reading struct {
	Name  string // "m_hat"
	Value float64
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

// mostSlots is how many slots our own optimizers have at most.
const mostSlots = 3

// take gives W, G and the first slots, all of one length; nothing where a slot
// is missing.
func (u UpdateArgs) take(slots int) (w, g []float64, s [mostSlots][]float64) {
	n := min(len(u.W), len(u.G))
	for k := range slots {
		if k >= len(u.Slots) {
			return nil, nil, s
		}
		n = min(n, len(u.Slots[k]))
	}
	for k := range slots {
		s[k] = u.Slots[k][:n]
	}
	return u.W[:n], u.G[:n], s
}

// slot is what is remembered of parameter i, NaN where there is nothing.
func (u UpdateArgs) slot(k, i int) float64 {
	if k < len(u.Slots) {
		return at(u.Slots[k], i)
	}
	return math.NaN()
}

// Form says whose arithmetic an optimizer follows where Keras and PyTorch differ.
type Form uint8

// The forms.
const (
	KerasForm Form = iota
	TorchForm
	formCount
)

func wantForm(where string, f Form) error {
	return wantConstant(where, "Form", int(f), int(formCount))
}

func optimizers() []Optimizer {
	return []Optimizer{NewSGD(0.01), NewAdagrad(0.001), NewAdadelta(0.001), NewRMSProp(0.001),
		NewAdam(0.001), NewAdamW(0.001), NewAdamax(0.001), NewNadam(0.001)}
}

// OptimizerNames lists what OptimizerByName knows.
func OptimizerNames() []string { return names(optimizers()) }

// OptimizerByName finds an optimizer by its name in Keras, with Keras's defaults.
func OptimizerByName(name string) (Optimizer, error) {
	return byName("OptimizerByName", name, optimizers())
}

// sameSlots says whether one optimizer can go on with what another remembers.
func sameSlots(a, b Optimizer) bool {
	return a.Name() == b.Name() && slices.EqualFunc(a.Slots(), b.Slots(),
		func(x, y Slot) bool { return x.Name == y.Name })
}

// memory is what an optimizer remembers of one tensor, a vector a slot.
type memory [][]float64

// newSlots makes memory for so many parameters, each slot with its first value.
func newSlots(o Optimizer, size int) memory {
	var slots memory
	for _, slot := range o.Slots() {
		v := make([]float64, size)
		Constant{slot.Start}.Fill(v, Fans{}, nil)
		slots = append(slots, v)
	}
	return slots
}

// part is the memory of the parameters from one to before another, sharing it.
func (m memory) part(from, to int) memory {
	p := make(memory, len(m))
	for k, v := range m {
		p[k] = v[from:to:to]
	}
	return p
}

// clone is a copy that shares nothing.
func (m memory) clone() memory {
	c := make(memory, len(m))
	for k, v := range m {
		c[k] = slices.Clone(v)
	}
	return c
}

// copyFrom takes over the values of memory of the same size.
func (m memory) copyFrom(from memory) {
	for k := range m {
		copy(m[k], from[k])
	}
}

// root is √(v+ε), in TorchForm √v+ε. Rounding may have put v, a difference of
// squares, below 0.
func (f Form) root(v, epsilon float64) float64 {
	v = max(v, 0)
	if f == TorchForm {
		return math.Sqrt(v) + epsilon
	}
	return math.Sqrt(v + epsilon)
}
