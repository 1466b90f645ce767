package nn

import "math"

// BinaryCrossentropy is the mean over the outputs of −t·log(p) − (1−t)·log(1−p),
// with p clipped to [1e-7, 1−1e-7] as Keras does; its slope is 0 outside. From
// logits p is sigmoid(z), and the form log(1+e^z) − t·z needs no clipping.
// PyTorch's BCELoss clips the logarithms instead, to −100, and has no smoothing.
type BinaryCrossentropy struct {
	perOutput
	FromLogits     bool
	LabelSmoothing float64 // moves targets towards ½: t·(1−s) + s/2
}

// Name is "bce" or "bce_logits".
func (l BinaryCrossentropy) Name() string {
	if l.FromLogits {
		return "bce_logits"
	}
	return "bce"
}

// Value is the loss of one sample.
func (l BinaryCrossentropy) Value(yhat, y []float64) float64 { return meanValue(l, yhat, y) }

// Slope writes (p−t)/(p·(1−p))/m, or (sigmoid(z)−t)/m from logits.
func (l BinaryCrossentropy) Slope(dst, yhat, y []float64) { meanSlope(l, dst, yhat, y) }

func (l BinaryCrossentropy) smooth(t float64) float64 {
	return float64(t*(1-l.LabelSmoothing)) + l.LabelSmoothing/2
}

func (l BinaryCrossentropy) at(yhat, t float64) float64 {
	t = l.smooth(t)
	if l.FromLogits {
		return softplus(yhat) - float64(t*yhat)
	}
	p, _ := clip(yhat)
	return -(float64(t*math.Log(p)) + float64((1-t)*math.Log(1-p)))
}

func (l BinaryCrossentropy) slopeAt(yhat, t float64) float64 {
	t = l.smooth(t)
	if l.FromLogits {
		return logistic(yhat) - t
	}
	p, inside := clip(yhat)
	if !inside {
		return 0
	}
	return (p - t) / (p * (1 - p))
}

// Fits asks for probabilities, or for z itself from logits.
func (l BinaryCrossentropy) Fits(last Activation) bool {
	return fitsCrossentropy(l.FromLogits, last)
}

// Check refuses a smoothing outside [0, 1).
func (l BinaryCrossentropy) Check() error {
	return wantFraction("BinaryCrossentropy", "LabelSmoothing", l.LabelSmoothing)
}

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

// fitsCrossentropy: logits must come as they are, probabilities from a function
// that makes some.
func fitsCrossentropy(logits bool, last Activation) bool {
	if logits {
		return last == Linear
	}
	return last == Sigmoid || last == Softmax
}
