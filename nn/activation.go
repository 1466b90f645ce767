package nn

import "math"

// Activation is the function g that a layer applies to its weighted sums,
// a = g(z), one sample (row) at a time.
type Activation interface {
	// Name is the name in Keras, "sigmoid".
	Name() string
	// Forward writes g(z) to a; both have one number a unit and may be one slice.
	Forward(a, z []float64)
	// Backward writes dJ/dz to dz, given dJ/da, z and a = g(z): the
	// vector-Jacobian product. dz and da may be one slice.
	Backward(dz, da, z, a []float64)
}

// Elementwise is an Activation that treats each unit by itself, so that its
// derivative is one slope a unit. Softmax is not one.
type Elementwise interface {
	Activation
	// Value is g(z).
	Value(z float64) float64
	// Slope is g'(z), where a = g(z).
	Slope(z, a float64) float64
}

// Function is an elementwise activation without parameters.
type Function uint8

// The elementwise activations without parameters.
const (
	Linear Function = iota
	Sigmoid
	Tanh
	ReLU
	functionCount
)

// pointRule is one elementwise function: its name, g(z) and g'(z).
type pointRule struct {
	name  string
	value func(z float64) float64
	slope func(z, a float64) float64
}

func (f Function) rule() pointRule {
	switch f {
	case Sigmoid:
		return pointRule{"sigmoid",
			logistic,
			func(_, a float64) float64 { return a * (1 - a) }}
	case Tanh:
		return pointRule{"tanh",
			tanh,
			func(_, a float64) float64 { return 1 - float64(a*a) }}
	case ReLU: // written so that NaN stays NaN
		return pointRule{"relu",
			func(z float64) float64 {
				if z <= 0 {
					return 0
				}
				return z
			},
			func(z, _ float64) float64 {
				if z <= 0 {
					return 0
				}
				return 1
			}}
	default:
		return pointRule{"linear",
			func(z float64) float64 { return z },
			func(_, _ float64) float64 { return 1 }}
	}
}

// Name is the name in Keras.
func (f Function) Name() string { return f.rule().name }

// Value is g(z).
func (f Function) Value(z float64) float64 { return f.rule().value(z) }

// Slope is g'(z), where a = g(z).
func (f Function) Slope(z, a float64) float64 { return f.rule().slope(z, a) }

// Forward writes g(z) to a.
func (f Function) Forward(a, z []float64) {
	value := f.rule().value
	for j, v := range z {
		a[j] = value(v)
	}
}

// Backward writes da·g'(z) to dz.
func (f Function) Backward(dz, da, z, a []float64) {
	slope := f.rule().slope
	for j, d := range da {
		dz[j] = d * slope(z[j], a[j])
	}
}

// RowFunction is an activation in which every output of a row depends on every
// input of it.
type RowFunction uint8

// Softmax turns a row into shares that add up to 1: a_j = e^z_j / Σ e^z_k.
const Softmax RowFunction = 0

// Name is the name in Keras.
func (RowFunction) Name() string { return "softmax" }

// Forward writes softmax(z) to a; the largest z is subtracted first, so that no
// exponential overflows.
func (RowFunction) Forward(a, z []float64) {
	top := math.Inf(-1)
	for _, v := range z {
		top = math.Max(top, v)
	}
	sum := 0.0
	for j, v := range z {
		a[j] = exp(v - top)
		sum += a[j]
	}
	for j := range a {
		a[j] /= sum
	}
}

// Backward writes dz_j = a_j·(da_j − Σ_k da_k·a_k).
func (RowFunction) Backward(dz, da, _, a []float64) {
	mean := 0.0
	for k, d := range da {
		mean += float64(d * a[k])
	}
	for j, d := range da {
		dz[j] = a[j] * (d - mean)
	}
}

// activations are all of them in the order of their constants.
func activations() []Activation {
	list := make([]Activation, 0, functionCount+1)
	for f := Linear; f < functionCount; f++ {
		list = append(list, f)
	}
	return append(list, Softmax)
}

// ActivationNames lists what ActivationByName knows.
func ActivationNames() []string { return names(activations()) }

// ActivationByName finds an activation by its name in Keras; one that has a
// parameter comes with Keras's default.
func ActivationByName(name string) (Activation, error) {
	return byName("ActivationByName", name, activations())
}

type named interface{ Name() string }

func names[T named](list []T) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = v.Name()
	}
	return out
}

func byName[T named](where, name string, list []T) (T, error) {
	for _, v := range list {
		if v.Name() == name {
			return v, nil
		}
	}
	var none T
	return none, &ValueError{where, "name", name, WantKnownName}
}
