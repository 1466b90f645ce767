package nn

import (
	"math"
	"math/rand/v2"
)

// Fans are the numbers of values that reach a unit and leave an input, by which
// the variance of first weights is chosen. A kernel of a convolution counts
// each once a place: both fans are multiplied by the kernel's area.
type Fans struct{ In, Out int }

// Initializer draws the first values of a parameter.
type Initializer interface {
	// Name is the name in Keras, "glorot_uniform".
	Name() string
	// Fill writes the first values to dst. A stream that is nil is a fixed one.
	Fill(dst []float64, fans Fans, r *rand.Rand)
	// Check says what is wrong with the parameters of the initializer.
	Check() error
}

// VarianceScaling is an initializer whose variance follows from the fans: Glorot
// 2/(in+out), for what is about linear at 0, as tanh (Glorot, Bengio, 2010), He
// 2/in, for relu (He, Zhang, Ren, Sun, 2015), LeCun 1/in, for selu (LeCun, Bottou,
// Orr, Müller, Efficient BackProp, 1998; Klambauer et al., 2017). As in Keras a
// normal one is cut at two of its sigmas, which are chosen so that what is left
// has that variance.
type VarianceScaling uint8

// The initializers whose variance follows from the fans, and Zeros.
const (
	GlorotUniform VarianceScaling = iota
	GlorotNormal
	HeUniform
	HeNormal
	LeCunUniform
	LeCunNormal
	Zeros
	scalingCount
)

// scalingRule is one row of the table: a name, a variance and a distribution.
type scalingRule struct {
	name     string
	variance func(f Fans) float64
	normal   bool
}

func (v VarianceScaling) rule() scalingRule {
	switch v {
	case GlorotNormal:
		return scalingRule{"glorot_normal", glorot, true}
	case HeUniform:
		return scalingRule{"he_uniform", he, false}
	case HeNormal:
		return scalingRule{"he_normal", he, true}
	case LeCunUniform:
		return scalingRule{"lecun_uniform", leCun, false}
	case LeCunNormal:
		return scalingRule{"lecun_normal", leCun, true}
	case Zeros:
		return scalingRule{"zeros", func(Fans) float64 { return 0 }, false}
	case GlorotUniform:
		return scalingRule{"glorot_uniform", glorot, false}
	}
	return scalingRule{"unknown", func(Fans) float64 { return math.NaN() }, false}
}

func glorot(f Fans) float64 { return 2 / float64(f.In+f.Out) }
func he(f Fans) float64     { return 2 / float64(f.In) }
func leCun(f Fans) float64  { return 1 / float64(f.In) }

// Name is the name in Keras.
func (v VarianceScaling) Name() string { return v.rule().name }

// Variance is the variance of the drawn values.
func (v VarianceScaling) Variance(fans Fans) float64 { return v.rule().variance(fans) }

// Check refuses what is not one of the constants.
func (v VarianceScaling) Check() error {
	return wantConstant("Initializer", "VarianceScaling", int(v), int(scalingCount))
}

// The standard deviation of a standard normal that is cut at two sigmas.
const truncatedDeviation = 0.87962566103423978

// Fill draws from (−√3σ², √3σ²), or from the normal that is cut at two sigmas.
func (v VarianceScaling) Fill(dst []float64, fans Fans, r *rand.Rand) {
	variance := v.Variance(fans)
	switch {
	case variance == 0:
		clear(dst)
	case v.rule().normal:
		sigma := math.Sqrt(variance) / truncatedDeviation
		r = orFixed(r)
		for i := range dst {
			dst[i] = sigma * truncatedNormal(r)
		}
	default:
		limit := math.Sqrt(3 * variance)
		Uniform{-limit, limit}.Fill(dst, fans, r)
	}
}

// truncatedNormal draws a standard normal anew until it is within two sigmas.
func truncatedNormal(r *rand.Rand) float64 {
	for {
		if x := r.NormFloat64(); math.Abs(x) <= 2 {
			return x
		}
	}
}

// Constant gives every parameter the same value.
type Constant struct{ Value float64 }

// Name is the name in Keras.
func (Constant) Name() string { return "constant" }

// Fill writes the value everywhere.
func (c Constant) Fill(dst []float64, _ Fans, _ *rand.Rand) {
	for i := range dst {
		dst[i] = c.Value
	}
}

// Check refuses NaN and infinities.
func (c Constant) Check() error { return wantFinite("Constant", "Value", c.Value) }

// Uniform draws from [Min, Max); Keras's default is ±0.05.
type Uniform struct{ Min, Max float64 }

// Name is the name in Keras.
func (Uniform) Name() string { return "uniform" }

// Fill draws each value by itself.
func (u Uniform) Fill(dst []float64, _ Fans, r *rand.Rand) {
	r = orFixed(r)
	for i := range dst {
		dst[i] = u.Min + float64((u.Max-u.Min)*r.Float64())
	}
}

// Check refuses ends that are not finite or in the wrong order.
func (u Uniform) Check() error {
	if err := wantFinite("Uniform", "Max-Min", u.Max-u.Min); err != nil {
		return err
	}
	if u.Min > u.Max {
		return &ValueError{"Uniform", "Min", number(u.Min), WantOrdered}
	}
	return nil
}

// Normal draws from a normal distribution, not cut; Keras's default is mean 0,
// deviation 0.05.
type Normal struct{ Mean, StdDev float64 }

// Name is the name in Keras.
func (Normal) Name() string { return "normal" }

// Fill draws each value by itself.
func (n Normal) Fill(dst []float64, _ Fans, r *rand.Rand) {
	r = orFixed(r)
	for i := range dst {
		dst[i] = n.Mean + float64(n.StdDev*r.NormFloat64())
	}
}

// Check refuses a negative deviation, NaN and infinities.
func (n Normal) Check() error {
	return firstError(wantFinite("Normal", "Mean", n.Mean), wantNotBelow0("Normal", "StdDev", n.StdDev))
}

func initializers() []Initializer {
	list := make([]Initializer, 0, scalingCount+3)
	for v := GlorotUniform; v < scalingCount; v++ {
		list = append(list, v)
	}
	return append(list, Constant{}, Uniform{-0.05, 0.05}, Normal{0, 0.05})
}

// InitializerNames lists what InitializerByName knows.
func InitializerNames() []string { return names(initializers()) }

// InitializerByName finds an initializer by its name in Keras; one that has
// parameters comes with Keras's defaults.
func InitializerByName(name string) (Initializer, error) {
	return byName("InitializerByName", name, initializers())
}
