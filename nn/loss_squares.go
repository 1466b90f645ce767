package nn

import "math"

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
	if len(y) != len(yhat) {
		return math.NaN()
	}
	sum := 0.0
	for k, v := range yhat {
		d := v - y[k]
		sum += float64(d * d)
	}
	return s.factor(len(yhat)) * sum
}

// Slope: 2·factor·(ŷ−t).
func (s squares) Slope(dst, yhat, y []float64) {
	if !rowsFit(dst, yhat, len(y) == len(yhat)) {
		return
	}
	f := 2 * s.factor(len(yhat))
	for k, v := range yhat {
		dst[k] = f * (v - y[k])
	}
}

func (s squares) values(losses, yhat, y []float64) {
	m := len(yhat) / len(losses)
	f, k := s.factor(m), 0
	y = y[:len(yhat)]
	for i := range losses {
		sum := 0.0
		for _, v := range yhat[k : k+m] {
			d := v - y[k]
			sum += float64(d * d)
			k++
		}
		losses[i] = f * sum
	}
}

func (s squares) slopes(dst, yhat, y []float64, rows int) {
	f := 2 * s.factor(len(yhat)/rows)
	dst, y = dst[:len(yhat)], y[:len(yhat)]
	for k, v := range yhat {
		dst[k] = f * (v - y[k])
	}
}

func (squares) Fits(Activation) bool { return true }

func (squares) Check() error { return nil }
