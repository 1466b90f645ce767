package nn

// Activation is the function g that a layer applies to its weighted sums,
// a = g(z), one sample (row) at a time. Of slices of different lengths only the
// beginning that all of them have is used.
type Activation interface {
	// Name is the name that ActivationByName knows, "sigmoid".
	Name() string
	// Forward writes g(z) to a; both have one number a unit and may be one slice.
	Forward(a, z []float64)
	// Backward writes dJ/dz to dz, given dJ/da, z and a = g(z): the
	// vector-Jacobian product. dz and da may be one slice.
	Backward(dz, da, z, a []float64)
	// Check says what is wrong with the parameters of the activation.
	Check() error
}

// Elementwise is an Activation that treats each unit by itself, so that its
// derivative is one slope a unit. Softmax and LogSoftmax are not.
type Elementwise interface {
	Activation
	// Value is g(z).
	Value(z float64) float64
	// Slope is g'(z), where a = g(z).
	Slope(z, a float64) float64
}

// activations are all of them, those with parameters at Keras's defaults.
func activations() []Activation {
	list := make([]Activation, 0, int(functionCount)+2+int(rowFunctionCount))
	for f := Linear; f < functionCount; f++ {
		list = append(list, f)
	}
	list = append(list, LeakyReLU{0.2}, ELU{1})
	for f := Softmax; f < rowFunctionCount; f++ {
		list = append(list, f)
	}
	return list
}

// ActivationNames lists what ActivationByName knows.
func ActivationNames() []string { return names(activations()) }

// ActivationByName finds an activation by its name; one that has a parameter
// comes with Keras's default: LeakyReLU 0.2, ELU 1.
func ActivationByName(name string) (Activation, error) {
	return byName("ActivationByName", name, activations())
}
