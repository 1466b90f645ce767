package nn

import "math"

// errorMean is the mean over samples and outputs of the squared or absolute
// error, or its root. The sums are: the samples' means, their number.
type errorMean struct{ kind StandardMetric }

func (e errorMean) Name() string                 { return e.kind.Name() }
func (errorMean) Check() error                   { return nil }
func (errorMean) Fits(outputs, targets int) bool { return outputs == targets }
func (errorMean) HigherIsBetter() bool           { return false }
func (errorMean) Sums(int) int                   { return 2 }

func (e errorMean) Add(sums, yhat, y []float64) {
	if len(sums) < e.Sums(len(yhat)) || len(yhat) == 0 || len(y) != len(yhat) {
		return
	}
	sum := 0.0
	for i, v := range yhat {
		d := v - y[i]
		if e.kind == MeanAbsoluteError {
			sum += math.Abs(d)
			continue
		}
		sum += float64(d * d)
	}
	sums[0] += sum / float64(len(yhat))
	sums[1]++
}

func (e errorMean) Result(s []float64) float64 {
	if e.kind == RootMeanSquaredError {
		return math.Sqrt(meanOfSums(s))
	}
	return meanOfSums(s)
}

// meanOfSums is the mean of what was added up in the first sum, as often as the
// second says.
func meanOfSums(s []float64) float64 {
	if len(s) < 2 {
		return math.NaN()
	}
	return ratio(s[0], s[1])
}

// largestError is max_error. The sum is the largest so far.
type largestError struct{}

func (largestError) Name() string                   { return MaxError.Name() }
func (largestError) Check() error                   { return nil }
func (largestError) Fits(outputs, targets int) bool { return outputs == targets }
func (largestError) HigherIsBetter() bool           { return false }
func (largestError) Sums(int) int                   { return 1 }

func (l largestError) Add(sums, yhat, y []float64) {
	if len(sums) < l.Sums(len(yhat)) || len(y) != len(yhat) {
		return
	}
	for i, v := range yhat {
		sums[0] = math.Max(sums[0], math.Abs(v-y[i]))
	}
}

func (largestError) Result(s []float64) float64 {
	if len(s) == 0 {
		return math.NaN()
	}
	return s[0]
}

// determination is r2. The sums are four an output: samples, Σ(ŷ−t)², the mean
// of t and Σ(t−mean)², the last two as Welford (1962) keeps them.
type determination struct{}

const perR2 = 4

func (determination) Name() string                   { return R2Score.Name() }
func (determination) Check() error                   { return nil }
func (determination) Fits(outputs, targets int) bool { return outputs == targets }
func (determination) HigherIsBetter() bool           { return true }
func (determination) Sums(outputs int) int           { return perR2 * outputs }

func (r determination) Add(sums, yhat, y []float64) {
	if len(sums) < r.Sums(len(yhat)) || len(y) != len(yhat) {
		return
	}
	for i, v := range yhat {
		s := sums[perR2*i:]
		d, fromMean := v-y[i], y[i]-s[2]
		s[0]++
		s[1] += float64(d * d)
		s[2] += fromMean / s[0]
		s[3] += float64(fromMean * (y[i] - s[2]))
	}
}

func (determination) Result(sums []float64) float64 {
	total := 0.0
	for s := sums; len(s) >= perR2; s = s[perR2:] {
		switch {
		case s[3] != 0:
			total += 1 - s[1]/s[3]
		case s[1] == 0:
			total++
		}
	}
	return total / float64(len(sums)/perR2) // of none 0/0, NaN
}
