package nn

import "math"

// Function is an elementwise activation without parameters: Linear, Sigmoid, Tanh,
// ReLU, SELU, GELU, GELUTanh, Swish, Softplus, Softsign or LogSigmoid. At a kink the slope
// is that of the left side, as in PyTorch. NaN stays NaN.
type Function uint8

// The elementwise activations without parameters. σ is the sigmoid.
const (
	// Linear is g(z) = z.
	Linear Function = iota
	// Sigmoid is σ(z) = 1/(1+e^-z).
	Sigmoid
	// Tanh is the hyperbolic tangent, (e^z−e^-z)/(e^z+e^-z) = 2σ(2z)−1.
	Tanh
	// ReLU is max(0, z), its slope at 0 is 0 (Nair, Hinton, 2010).
	ReLU
	// SELU is s·z for z > 0, else s·α·(e^z−1), with s = 1.0507… and α = 1.6733…
	// (Klambauer et al., 2017). Its slope at 0 is s·α.
	SELU
	// GELU is z·Φ(z), Φ the cumulative normal distribution (Hendrycks, Gimpel,
	// 2016): "gelu" of keras.activations and of PyTorch without an
	// approximation. keras.ops.gelu is GELUTanh unless it is told not to be.
	GELU
	// GELUTanh is ½z·(1+tanh(√(2/π)·(z+0.044715z³))): approximate=True in Keras,
	// approximate="tanh" in PyTorch.
	GELUTanh
	// Swish is z·σ(z) (Ramachandran, Zoph, Le, 2017), also called SiLU (Hendrycks,
	// Gimpel, 2016), its name in PyTorch and in Keras.
	Swish
	// Softplus is log(1+e^z). PyTorch has a factor β, and z itself from βz = 20
	// on, which is less than 3e-9 away.
	Softplus
	// Softsign is z/(1+|z|).
	Softsign
	// LogSigmoid is log σ(z) = −softplus(−z).
	LogSigmoid
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
	case Linear:
		return pointRule{"linear", identity, linearSlope}
	case Sigmoid:
		return pointRule{"sigmoid", logistic, sigmoidSlope}
	case Tanh:
		return pointRule{"tanh", tanh, tanhSlope}
	case ReLU:
		return pointRule{"relu", relu, reluSlope}
	case SELU:
		return pointRule{"selu", selu, seluSlope}
	case GELU:
		return pointRule{"gelu_exact", gelu, geluSlope}
	case GELUTanh:
		return pointRule{"gelu_tanh", geluTanh, geluTanhSlope}
	case Swish:
		return pointRule{"swish", swish, swishSlope}
	case Softplus:
		return pointRule{"softplus", softplus, softplusSlope}
	case Softsign:
		return pointRule{"softsign", softsign, softsignSlope}
	case LogSigmoid:
		return pointRule{"log_sigmoid", logSigmoid, logSigmoidSlope}
	}
	nan := math.NaN()
	return pointRule{"unknown", func(float64) float64 { return nan }, func(_, _ float64) float64 { return nan }}
}

// Name is the name that ActivationByName knows.
func (f Function) Name() string { return f.rule().name }

// Value is g(z).
func (f Function) Value(z float64) float64 { return f.rule().value(z) }

// Slope is g'(z), where a = g(z).
func (f Function) Slope(z, a float64) float64 { return f.rule().slope(z, a) }

// Forward writes g(z) to a.
func (f Function) Forward(a, z []float64) {
	n := min(len(a), len(z))
	a, z = a[:n], z[:n]
	switch f {
	case Linear:
		copy(a, z)
	case Sigmoid:
		logisticTo(a, z)
	case Tanh:
		tanhTo(a, z)
	case ReLU:
		reluTo(a, z)
	default:
		value := f.rule().value
		for j, v := range z {
			a[j] = value(v)
		}
	}
}

// Backward writes da·g'(z) to dz.
func (f Function) Backward(dz, da, z, a []float64) {
	n := min(len(dz), len(da), len(z), len(a))
	dz, da, z, a = dz[:n], da[:n], z[:n], a[:n]
	switch f {
	case Linear:
		copy(dz, da)
	case Sigmoid:
		for j, v := range a {
			dz[j] = da[j] * sigmoidSlope(0, v)
		}
	case Tanh:
		for j, v := range a {
			dz[j] = da[j] * tanhSlope(0, v)
		}
	case ReLU:
		reluSlopeTo(dz, da, a)
	default:
		slope := f.rule().slope
		for j, v := range z {
			dz[j] = da[j] * slope(v, a[j])
		}
	}
}

// table is where the function's values come from, nil if it has none.
func (f Function) table() *squash {
	switch f {
	case Sigmoid:
		return sigmoidSquash()
	case Tanh:
		return tanhSquash()
	}
	return nil
}

// Check refuses what is not one of the constants.
func (f Function) Check() error {
	return wantConstant("Activation", "Function", int(f), int(functionCount))
}
