package nn

import "math"

// The elementwise functions and their slopes, z and a = g(z) given.

func identity(z float64) float64       { return z }
func linearSlope(_, _ float64) float64 { return 1 }

func sigmoidSlope(_, a float64) float64 { return a * (1 - a) }

func tanhSlope(_, a float64) float64 { return 1 - float64(a*a) }

// relu and its kin are written so that NaN stays NaN.
func relu(z float64) float64 {
	if z <= 0 {
		return 0
	}
	return z
}

func reluSlope(z, _ float64) float64 {
	switch {
	case z > 0:
		return 1
	case z <= 0:
		return 0
	}
	return z
}

// reluTo writes relu(z) to a, without a branch that a processor would have to guess.
func reluTo(a, z []float64) {
	for j, v := range z {
		a[j] = max(v, 0)
	}
}

// reluSlopeTo writes da to dz where a = relu(z) is not 0, else 0. The bits of a
// number above 0, taken from 0, begin with a 1: that makes a mask of ones.
func reluSlopeTo(dz, da, a []float64) {
	dz, da = dz[:len(a)], da[:len(a)]
	for j, v := range a {
		mask := -int64(math.Float64bits(v)) >> 63
		dz[j] = math.Float64frombits(math.Float64bits(da[j]) & uint64(mask))
	}
}

// The two numbers of SELU: with them a layer keeps mean 0 and variance 1.
const (
	seluScale = 1.0507009873554804934193349852946
	seluAlpha = 1.6732632423543772848170429916717
)

func selu(z float64) float64 {
	if z > 0 {
		return seluScale * z
	}
	return seluScale * seluAlpha * expm1(z)
}

func seluSlope(z, _ float64) float64 {
	if z > 0 {
		return seluScale
	}
	return seluScale * seluAlpha * exp(z)
}

// expm1 is e^z − 1 for z ≤ 0 without the loss of a small z.
func expm1(z float64) float64 {
	t := tanh(z / 2)
	return 2 * t / (1 - t)
}

// damped is z·f where f falls faster than z grows, so that it ends at 0.
func damped(z, f float64) float64 {
	if f == 0 && !math.IsNaN(z) {
		return 0
	}
	return z * f
}

func gelu(z float64) float64 { return damped(z, normalBelow(z)) }

// geluSlope: Φ(z) + z·φ(z), φ the density of the normal distribution.
func geluSlope(z, _ float64) float64 {
	const top = 1 / (math.Sqrt2 * math.SqrtPi) // φ(0)
	return normalBelow(z) + float64(damped(z, top*exp(-z*z/2)))
}

// normalBelow is Φ(z), the share of a normal distribution that lies below z.
func normalBelow(z float64) float64 { return erfc(-z/math.Sqrt2) / 2 }

// The two numbers of GELUTanh.
const (
	geluRate = math.Sqrt2 / math.SqrtPi // √(2/π)
	geluCube = 0.044715
)

// geluTanhShare: ½(1+tanh(u)) = σ(2u).
func geluTanhShare(z float64) float64 {
	return logistic(2 * geluRate * (z + float64(geluCube*z*z*z)))
}

func geluTanh(z float64) float64 { return damped(z, geluTanhShare(z)) }

// geluTanhSlope: s + z·s·(1−s)·2u', where s = σ(2u).
func geluTanhSlope(z, _ float64) float64 {
	s := geluTanhShare(z)
	rate := 2 * geluRate * (1 + float64(3*geluCube*z*z))
	return s + float64(damped(z*rate, s*(1-s)))
}

func swish(z float64) float64 { return damped(z, logistic(z)) }

// swishSlope: σ + z·σ·(1−σ).
func swishSlope(z, _ float64) float64 {
	s := logistic(z)
	return s + float64(damped(z, s*(1-s)))
}

// softplus is log(1+e^z) without overflow.
func softplus(z float64) float64 { return math.Max(z, 0) + log1p(exp(-math.Abs(z))) }

func softplusSlope(z, _ float64) float64 { return logistic(z) }

func softsign(z float64) float64 {
	if math.IsInf(z, 0) {
		return math.Copysign(1, z)
	}
	return z / (1 + math.Abs(z))
}

// softsignSlope: 1/(1+|z|)².
func softsignSlope(z, _ float64) float64 {
	d := 1 + math.Abs(z)
	return 1 / (d * d)
}

func logSigmoid(z float64) float64         { return -softplus(-z) }
func logSigmoidSlope(z, _ float64) float64 { return logistic(-z) }
