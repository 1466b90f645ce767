package nn

import "math"

// BinaryCrossentropy is the mean over the outputs of −t·log(p) − (1−t)·log(1−p),
// with p clipped to [1e-7, 1−1e-7] as Keras does; its slope is 0 outside. From
// logits p is sigmoid(z), and the form log(1+e^z) − t·z needs no clipping.
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

func (l BinaryCrossentropy) smooth(t float64) float64 {
	return float64(t*(1-l.LabelSmoothing)) + l.LabelSmoothing/2
}

// Value is the loss of one sample.
func (l BinaryCrossentropy) Value(yhat, y []float64) float64 {
	sum := 0.0
	for k, v := range yhat {
		t := l.smooth(y[k])
		if l.FromLogits {
			sum += softplus(v) - float64(t*v)
			continue
		}
		p, _ := clip(v)
		sum -= float64(t*math.Log(p)) + float64((1-t)*math.Log(1-p))
	}
	return sum / float64(len(yhat))
}

// Slope writes (p−t)/(p·(1−p))/m, or (sigmoid(z)−t)/m from logits.
func (l BinaryCrossentropy) Slope(dst, yhat, y []float64) {
	m := float64(len(yhat))
	for k, v := range yhat {
		t := l.smooth(y[k])
		p, inside := clip(v)
		switch {
		case l.FromLogits:
			dst[k] = (logistic(v) - t) / m
		case inside:
			dst[k] = (p - t) / (p * (1 - p)) / m
		default:
			dst[k] = 0
		}
	}
}

// Fits asks for probabilities, or for z itself from logits.
func (l BinaryCrossentropy) Fits(last Activation) bool {
	return fitsCrossentropy(l.FromLogits, last)
}

// Check refuses a smoothing outside [0, 1).
func (l BinaryCrossentropy) Check() error {
	return wantFraction("BinaryCrossentropy", "LabelSmoothing", l.LabelSmoothing)
}

// CategoricalCrossentropy is −Σ t·log(p) over the classes. As Keras does, a row
// is first divided by its sum, then clipped to [1e-7, 1−1e-7].
type CategoricalCrossentropy struct {
	perOutput
	LabelSmoothing float64 // moves targets towards 1/m: t·(1−s) + s/m
}

// Name is "cce".
func (CategoricalCrossentropy) Name() string { return "cce" }

func (l CategoricalCrossentropy) smooth(t float64, classes int) float64 {
	return float64(t*(1-l.LabelSmoothing)) + l.LabelSmoothing/float64(classes)
}

// Value is the loss of one sample.
func (l CategoricalCrossentropy) Value(yhat, y []float64) float64 {
	total, sum := rowSum(yhat), 0.0
	for k, v := range yhat {
		p, _ := clip(v / total)
		sum -= l.smooth(y[k], len(yhat)) * math.Log(p)
	}
	return sum
}

// Slope: with p = ŷ/Σŷ and g = −t/p (0 where p was clipped), the division gives
// (g_k − Σ_j g_j·p_j)/Σŷ.
func (l CategoricalCrossentropy) Slope(dst, yhat, y []float64) {
	total, mean := rowSum(yhat), 0.0
	for k, v := range yhat {
		p, inside := clip(v / total)
		dst[k] = 0
		if inside {
			dst[k] = -l.smooth(y[k], len(yhat)) / p
			mean += float64(dst[k] * p)
		}
	}
	for k := range dst {
		dst[k] = (dst[k] - mean) / total
	}
}

// Fits asks for probabilities.
func (l CategoricalCrossentropy) Fits(last Activation) bool { return fitsCrossentropy(false, last) }

// Check refuses a smoothing outside [0, 1).
func (l CategoricalCrossentropy) Check() error {
	return wantFraction("CategoricalCrossentropy", "LabelSmoothing", l.LabelSmoothing)
}

// fitsCrossentropy: logits must come as they are, probabilities from a function
// that makes some.
func fitsCrossentropy(logits bool, last Activation) bool {
	if logits {
		return last == Linear
	}
	return last == Sigmoid || last == Softmax
}

func wantFraction(where, what string, v float64) error {
	if v >= 0 && v < 1 {
		return nil
	}
	return &ValueError{where, what, number(v), WantFraction}
}

func rowSum(row []float64) float64 {
	sum := 0.0
	for _, v := range row {
		sum += v
	}
	return sum
}
