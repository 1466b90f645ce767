package nn

import "math"

// perOutput is what losses share whose target has a number for each output.
type perOutput struct{}

// Targets is one number an output.
func (perOutput) Targets(outputs int) int { return outputs }

// outputLoss is what one output adds to a loss that is the mean over the outputs.
type outputLoss interface {
	at(yhat, t float64) float64
	slopeAt(yhat, t float64) float64
}

func meanValue[L outputLoss](l L, yhat, y []float64) float64 {
	if len(y) != len(yhat) {
		return math.NaN()
	}
	sum := 0.0
	for k, v := range yhat {
		sum += l.at(v, y[k])
	}
	return sum / float64(len(yhat))
}

func meanSlope[L outputLoss](l L, dst, yhat, y []float64) {
	if !rowsFit(dst, yhat, len(y) == len(yhat)) {
		return
	}
	m := float64(len(yhat))
	for k, v := range yhat {
		dst[k] = l.slopeAt(v, y[k]) / m
	}
}

// meanOf is the Loss that an outputLoss without parameters makes.
type meanOf[L interface {
	outputLoss
	Name() string
	Fits(Activation) bool
}] struct {
	perOutput
	each L
}

func (l meanOf[L]) Name() string                    { return l.each.Name() }
func (l meanOf[L]) Value(yhat, y []float64) float64 { return meanValue(l.each, yhat, y) }
func (l meanOf[L]) Slope(dst, yhat, y []float64)    { meanSlope(l.each, dst, yhat, y) }
func (l meanOf[L]) Fits(last Activation) bool       { return l.each.Fits(last) }
func (meanOf[L]) Check() error                      { return nil }

// anyLast is what losses share that fit every last activation.
type anyLast struct{}

// Fits is always true.
func (anyLast) Fits(Activation) bool { return true }

// absolute is |ŷ−t|.
type absolute struct{ anyLast }

func (absolute) Name() string               { return "mae" }
func (absolute) at(yhat, t float64) float64 { return math.Abs(yhat - t) }

func (absolute) slopeAt(yhat, t float64) float64 {
	d := yhat - t
	if d == 0 || math.IsNaN(d) {
		return d
	}
	return math.Copysign(1, d)
}

// logCosh is log cosh(d) of d = ŷ−t: log(1 + 2u²/(1−u²)) with u = tanh(d/2) near
// 0, where nothing is lost, and |d| + log(1+e^(−2|d|)) − log 2 far away, where
// nothing overflows.
type logCosh struct{ anyLast }

func (logCosh) Name() string { return "log_cosh" }

func (logCosh) at(yhat, t float64) float64 {
	d := math.Abs(yhat - t)
	if d < 1 {
		u := tanh(d / 2)
		return log1p(2 * u * u / (1 - float64(u*u)))
	}
	return d + log1p(exp(-2*d)) - math.Ln2
}

func (logCosh) slopeAt(yhat, t float64) float64 { return tanh(yhat - t) }

// hinge is max(0, 1 − t·ŷ).
type hinge struct{}

func (hinge) Name() string { return "hinge" }

// Fits asks for outputs that can be −1 and 1.
func (hinge) Fits(last Activation) bool { return last == Linear || last == Tanh }

func (hinge) at(yhat, t float64) float64 { return relu(1 - float64(t*yhat)) }

func (hinge) slopeAt(yhat, t float64) float64 {
	return -t * reluSlope(1-float64(t*yhat), 0)
}

// squaredHinge is max(0, 1 − t·ŷ)².
type squaredHinge struct{ hinge }

func (squaredHinge) Name() string { return "squared_hinge" }

func (s squaredHinge) at(yhat, t float64) float64 {
	m := s.hinge.at(yhat, t)
	return m * m
}

func (s squaredHinge) slopeAt(yhat, t float64) float64 { return -2 * t * s.hinge.at(yhat, t) }

// unknownLoss is what no constant stands for.
type unknownLoss struct{}

func (unknownLoss) Name() string                 { return "unknown" }
func (unknownLoss) Fits(Activation) bool         { return false }
func (unknownLoss) at(_, _ float64) float64      { return math.NaN() }
func (unknownLoss) slopeAt(_, _ float64) float64 { return math.NaN() }

// Huber is the mean over the outputs of ½d² where |d| ≤ Delta, d = ŷ−t, else of
// Delta·(|d| − ½Delta) (Huber, 1964): Keras's Huber, whose Delta is 1, and
// PyTorch's HuberLoss. PyTorch's SmoothL1Loss is this divided by its beta.
type Huber struct {
	Delta float64 // above 0
}

// Name is "huber".
func (Huber) Name() string { return "huber" }

// Value is the loss of one sample.
func (l Huber) Value(yhat, y []float64) float64 { return meanValue(l, yhat, y) }

// Slope writes d, cut to ±Delta, divided by the number of outputs.
func (l Huber) Slope(dst, yhat, y []float64) { meanSlope(l, dst, yhat, y) }

func (l Huber) at(yhat, t float64) float64 {
	d := math.Abs(yhat - t)
	if d <= l.Delta {
		return d * d / 2
	}
	return l.Delta * (d - l.Delta/2)
}

func (l Huber) slopeAt(yhat, t float64) float64 {
	d := yhat - t
	if math.Abs(d) > l.Delta {
		return math.Copysign(l.Delta, d)
	}
	return d
}

// Targets is one number an output.
func (Huber) Targets(outputs int) int { return outputs }

// Fits is always true.
func (Huber) Fits(Activation) bool { return true }

// Check refuses a Delta that is not above 0.
func (l Huber) Check() error { return wantPositive("Huber", "Delta", l.Delta) }
