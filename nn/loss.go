package nn

import "math"

// Loss says how far a prediction is from its target, one sample (row) at a
// time. J is the mean over the samples of a batch, and so dJ/dŷ is Slope
// divided by their number.
type Loss interface {
	// Name is the name that LossByName knows, "mse".
	Name() string
	// Value is the loss of one sample.
	Value(yhat, y []float64) float64
	// Slope writes the derivatives of Value by yhat to dst.
	Slope(dst, yhat, y []float64)
	// Targets is how many numbers a row of y holds if a net has so many outputs.
	Targets(outputs int) int
	// Fits says whether the loss has a meaning after this last activation.
	Fits(last Activation) bool
	// Check says what is wrong with the parameters of the loss.
	Check() error
}

// StandardLoss is a loss without parameters.
type StandardLoss uint8

// The losses without parameters. BCE, BCELogits and CCE are the zero values of
// BinaryCrossentropy and CategoricalCrossentropy.
const (
	// MSE is Keras's mean_squared_error: the mean over the outputs of (ŷ−t)².
	MSE StandardLoss = iota
	// HalfSSE is the textbook's ½Σ(ŷ−t)² over the outputs; not in Keras.
	HalfSSE
	// BCE is Keras's binary_crossentropy on probabilities.
	BCE
	// BCELogits is binary_crossentropy on z itself, the sigmoid built in.
	BCELogits
	// CCE is Keras's categorical_crossentropy on probabilities.
	CCE
	standardCount
)

func (l StandardLoss) rule() Loss {
	switch l {
	case HalfSSE:
		return squares{half: true}
	case BCE:
		return BinaryCrossentropy{}
	case BCELogits:
		return BinaryCrossentropy{FromLogits: true}
	case CCE:
		return CategoricalCrossentropy{}
	default:
		return squares{}
	}
}

// Name is the name that LossByName knows.
func (l StandardLoss) Name() string { return l.rule().Name() }

// Value is the loss of one sample.
func (l StandardLoss) Value(yhat, y []float64) float64 { return l.rule().Value(yhat, y) }

// Slope writes the derivatives of Value by yhat.
func (l StandardLoss) Slope(dst, yhat, y []float64) { l.rule().Slope(dst, yhat, y) }

// Targets is how many numbers a row of y holds.
func (l StandardLoss) Targets(outputs int) int { return l.rule().Targets(outputs) }

// Fits says whether the loss has a meaning after this last activation.
func (l StandardLoss) Fits(last Activation) bool { return l.rule().Fits(last) }

// Check finds nothing: there are no parameters.
func (l StandardLoss) Check() error { return nil }

// LossNames lists what LossByName knows.
func LossNames() []string { return names(losses()) }

// LossByName finds a loss by its name.
func LossByName(name string) (Loss, error) { return byName("LossByName", name, losses()) }

func losses() []Loss {
	list := make([]Loss, 0, standardCount)
	for l := MSE; l < standardCount; l++ {
		list = append(list, l)
	}
	return list
}

// perOutput is what losses share whose target has a number for each output.
type perOutput struct{}

// Targets is one number an output.
func (perOutput) Targets(outputs int) int { return outputs }

// squares is mse, 1/m·Σ(ŷ−t)² over m outputs, or half_sse, ½Σ(ŷ−t)².
type squares struct {
	perOutput
	half bool
}

func (s squares) Name() string {
	if s.half {
		return "half_sse"
	}
	return "mse"
}

// factor is what Σ(ŷ−t)² is multiplied by.
func (s squares) factor(outputs int) float64 {
	if s.half {
		return 0.5
	}
	return 1 / float64(outputs)
}

func (s squares) Value(yhat, y []float64) float64 {
	sum := 0.0
	for k, v := range yhat {
		d := v - y[k]
		sum += float64(d * d)
	}
	return s.factor(len(yhat)) * sum
}

// Slope: 2·factor·(ŷ−t).
func (s squares) Slope(dst, yhat, y []float64) {
	f := 2 * s.factor(len(yhat))
	for k, v := range yhat {
		dst[k] = f * (v - y[k])
	}
}

func (squares) Fits(Activation) bool { return true }
func (squares) Check() error         { return nil }

// Keras keeps probabilities this far away from 0 and 1 before it takes logarithms.
const clipEpsilon = 1e-7

// clip moves p into [ε, 1−ε]; inside says whether it was there already, which
// is where the slope is not 0. NaN stays NaN.
func clip(p float64) (clipped float64, inside bool) {
	switch {
	case p < clipEpsilon:
		return clipEpsilon, false
	case p > 1-clipEpsilon:
		return 1 - clipEpsilon, false
	}
	return p, true
}

// softplus is log(1+e^z) without overflow.
func softplus(z float64) float64 { return math.Max(z, 0) + log1p(exp(-math.Abs(z))) }
