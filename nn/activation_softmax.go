package nn

import "math"

// RowFunction is Softmax or LogSoftmax: an activation in which every output of a row depends on every
// input of it. NaN in a row makes all of it NaN.
type RowFunction uint8

// The activations of a whole row.
const (
	// Softmax turns a row into shares that add up to 1: a_j = e^z_j / Σ e^z_k.
	Softmax RowFunction = iota
	// LogSoftmax is the logarithm of Softmax: a_j = z_j − log Σ e^z_k.
	LogSoftmax
	rowFunctionCount
)

// Name is the name that ActivationByName knows.
func (f RowFunction) Name() string {
	switch f {
	case Softmax:
		return "softmax"
	case LogSoftmax:
		return "log_softmax"
	}
	return "unknown"
}

// Forward writes g(z) to a; the largest z is subtracted first, so that no
// exponential overflows.
func (f RowFunction) Forward(a, z []float64) {
	n := min(len(a), len(z))
	a, z = a[:n], z[:n]
	switch f {
	case Softmax:
		softmax(a, z)
	case LogSoftmax:
		top, sum := exponents(z)
		log := math.Log(sum)
		for j, v := range z {
			a[j] = v - top - log
		}
	default:
		fillNaN(a)
	}
}

func softmax(a, z []float64) {
	top := highest(z)
	sum := 0.0
	for j, v := range z {
		a[j] = exp(v - top)
		sum += a[j]
	}
	for j := range a {
		a[j] /= sum
	}
}

// Backward writes dz_j = a_j·(da_j − Σ_k da_k·a_k) for Softmax and
// dz_j = da_j − e^a_j·Σ_k da_k for LogSoftmax.
func (f RowFunction) Backward(dz, da, _, a []float64) {
	n := min(len(dz), len(da), len(a))
	dz, da, a = dz[:n], da[:n], a[:n]
	switch f {
	case Softmax:
		mean := dot(da, a)
		for j, d := range da {
			dz[j] = a[j] * (d - mean)
		}
	case LogSoftmax:
		sum := rowSum(da)
		for j, d := range da {
			dz[j] = d - float64(exp(a[j])*sum)
		}
	default:
		fillNaN(dz)
	}
}

// Check refuses what is not one of the constants.
func (f RowFunction) Check() error {
	return wantConstant("Activation", "RowFunction", int(f), int(rowFunctionCount))
}

// exponents is the largest z of a row and Σ e^(z−top), of which
// log Σ e^z = top + log(sum) is made.
func exponents(z []float64) (top, sum float64) {
	top = highest(z)
	for _, v := range z {
		sum += exp(v - top)
	}
	return top, sum
}
