package nn

import "math"

// CategoricalCrossentropy is −Σ t·log(p) over the classes. As Keras does, a row
// is first divided by its sum, then clipped to [1e-7, 1−1e-7]. From logits p is
// softmax(z), and log(p) = z − log Σ e^z needs no clipping. PyTorch's
// CrossEntropyLoss is that from logits, the division and the clipping are not in
// PyTorch.
type CategoricalCrossentropy struct {
	perOutput
	FromLogits     bool
	LabelSmoothing float64 // moves targets towards 1/m: t·(1−s) + s/m
}

// Name is "cce" or "cce_logits".
func (l CategoricalCrossentropy) Name() string {
	if l.FromLogits {
		return "cce_logits"
	}
	return "cce"
}

// Value is the loss of one sample.
func (l CategoricalCrossentropy) Value(yhat, y []float64) float64 {
	if len(y) != len(yhat) {
		return math.NaN()
	}
	return classValue(smoothed(y, l.LabelSmoothing), l.FromLogits, yhat)
}

// Slope writes dValue/dŷ: from logits Σt·p_k − t_k. Else, with p = ŷ/Σŷ and
// g = −t/p (0 where p was clipped), the division gives (g_k − Σ_j g_j·p_j)/Σŷ.
func (l CategoricalCrossentropy) Slope(dst, yhat, y []float64) {
	if rowsFit(dst, yhat, len(y) == len(yhat)) {
		classSlope(smoothed(y, l.LabelSmoothing), l.FromLogits, dst, yhat)
	}
}

// Fits asks for probabilities, or for z itself from logits.
func (l CategoricalCrossentropy) Fits(last Activation) bool {
	return fitsCrossentropy(l.FromLogits, last)
}

// Check refuses a smoothing outside [0, 1).
func (l CategoricalCrossentropy) Check() error {
	return wantFraction("CategoricalCrossentropy", "LabelSmoothing", l.LabelSmoothing)
}

// SparseCategoricalCrossentropy is CategoricalCrossentropy with one target, the
// number of the class from 0. Its loss is NaN for a number that no class has;
// Fit, Step and Evaluate refuse one.
type SparseCategoricalCrossentropy struct{ FromLogits bool }

// Name is "sparse_cce" or "sparse_cce_logits".
func (l SparseCategoricalCrossentropy) Name() string {
	if l.FromLogits {
		return "sparse_cce_logits"
	}
	return "sparse_cce"
}

// Value is the loss of one sample.
func (l SparseCategoricalCrossentropy) Value(yhat, y []float64) float64 {
	if len(y) != 1 || !isClass(y[0], len(yhat)) {
		return math.NaN()
	}
	return classValue(ofClass(y[0]), l.FromLogits, yhat)
}

// Slope writes dValue/dŷ.
func (l SparseCategoricalCrossentropy) Slope(dst, yhat, y []float64) {
	if rowsFit(dst, yhat, len(y) == 1 && isClass(y[0], len(yhat))) {
		classSlope(ofClass(y[0]), l.FromLogits, dst, yhat)
	}
}

// Targets is 1, the number of the class.
func (SparseCategoricalCrossentropy) Targets(int) int { return 1 }

// Classes is one class an output.
func (SparseCategoricalCrossentropy) Classes(outputs int) int { return outputs }

// Fits asks for probabilities, or for z itself from logits.
func (l SparseCategoricalCrossentropy) Fits(last Activation) bool {
	return fitsCrossentropy(l.FromLogits, last)
}

// Check finds nothing: every value is right.
func (SparseCategoricalCrossentropy) Check() error { return nil }

// isClass says whether t is the number of one of so many classes.
func isClass(t float64, classes int) bool {
	return t >= 0 && t < float64(classes) && t == math.Trunc(t)
}

// target is what a row's target says of each class: y·keep + share, or 1 for one
// class and 0 for all others where there is no y.
type target struct {
	y           []float64
	keep, share float64
	class       int
}

// smoothed is a number a class, moved towards 1/m by s.
func smoothed(y []float64, s float64) target {
	return target{y: y, keep: 1 - s, share: s / float64(len(y))}
}

// ofClass is a target that names its class.
func ofClass(number float64) target { return target{class: int(number)} }

func (t *target) of(k int) float64 {
	if t.y != nil {
		return float64(t.y[k]*t.keep) + t.share
	}
	if k == t.class {
		return 1
	}
	return 0
}

func classValue(t target, logits bool, yhat []float64) float64 {
	sum := 0.0
	if logits {
		top, exps := exponents(yhat)
		log := math.Log(exps)
		for k, v := range yhat {
			sum -= float64(t.of(k) * (v - top - log))
		}
		return sum
	}
	total := rowSum(yhat)
	for k, v := range yhat {
		if w := t.of(k); w != 0 {
			p, _ := clip(v / total)
			sum -= float64(w * math.Log(p))
		}
	}
	return sum
}

func classSlope(t target, logits bool, dst, yhat []float64) {
	if logits {
		softmax(dst, yhat)
		whole := 0.0
		for k := range dst {
			whole += t.of(k)
		}
		for k, p := range dst {
			dst[k] = float64(whole*p) - t.of(k)
		}
		return
	}
	total, mean := rowSum(yhat), 0.0
	for k, v := range yhat {
		dst[k] = 0
		w := t.of(k)
		if w == 0 {
			continue
		}
		if p, inside := clip(v / total); inside {
			dst[k] = -w / p
			mean += float64(dst[k] * p)
		}
	}
	for k := range dst {
		dst[k] = (dst[k] - mean) / total
	}
}
