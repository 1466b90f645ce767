package nn

// Metric says how good predictions are over many samples, in a number to look
// at: it is never trained on. It holds settings only; what it keeps from sample
// to sample are sums that belong to whoever measures, all 0 at the start. So a
// metric of an epoch is that of all its samples and not a mean over batches.
type Metric interface {
	// Name is what MetricByName knows and what a History calls it, "accuracy".
	Name() string
	// Check says what is wrong with the settings.
	Check() error
	// Fits says whether so many outputs can be compared with a row of so many targets.
	Fits(outputs, targets int) bool
	// HigherIsBetter is true of an accuracy and false of an error.
	HigherIsBetter() bool
	// Sums is how many numbers are kept for so many outputs.
	Sums(outputs int) int
	// Add takes one sample into the sums, if they Fit and the sums are enough.
	Add(sums, yhat, y []float64)
	// Result is the metric of all samples that were added, at least one; NaN of too
	// few sums.
	Result(sums []float64) float64
}

// StandardMetric is a metric with Keras's settings, Accuracy for instance: a
// threshold of 0.5 and the first 5 classes. For others see AtThreshold and TopK.
//
// Where the loss takes logits (BCELogits), Compile and Fit put the threshold at
// z = 0, where the sigmoid is 0.5. Keras compares z itself with 0.5 unless its
// metric is given threshold=0.
type StandardMetric uint8

// The metrics. A prediction is positive if it is strictly above the threshold, a
// target if it is above 0. Of equal outputs the first counts as the largest.
const (
	// Accuracy is BinaryAccuracy for one output, SparseCategoricalAccuracy for
	// several outputs and one target, else CategoricalAccuracy, as Keras resolves
	// "accuracy"; its name stays "accuracy".
	Accuracy StandardMetric = iota
	// BinaryAccuracy is how many outputs, as 0 or 1, equal their target.
	BinaryAccuracy
	// CategoricalAccuracy is how often the largest output is at the largest target.
	CategoricalAccuracy
	// SparseCategoricalAccuracy is how often the target is the number of the largest output, from 0.
	SparseCategoricalAccuracy
	// TopKCategoricalAccuracy is how often fewer than 5 outputs are larger than
	// that of the target's class; targets as for CategoricalAccuracy, or one class number.
	TopKCategoricalAccuracy
	// Precision is TP/(TP+FP), how many of the positive predictions are right, over all
	// outputs together; 0 where there are none.
	Precision
	// Recall is TP/(TP+FN), how many of the positive targets are found; 0 where there are none.
	Recall
	// F1Score is 2TP/(2TP+FP+FN), the harmonic mean of the two. Keras's F1Score is one
	// number a class instead; Confusion has those.
	F1Score
	// MeanSquaredError is the mean over samples and outputs of (ŷ−t)².
	MeanSquaredError
	// MeanAbsoluteError is the mean over samples and outputs of |ŷ−t|.
	MeanAbsoluteError
	// RootMeanSquaredError is the root of MeanSquaredError over all samples.
	RootMeanSquaredError
	// MaxError is the largest |ŷ−t| of all; scikit-learn's max_error, not in Keras.
	MaxError
	// R2Score is 1 − Σ(ŷ−t)²/Σ(t−mean t)², a mean over the outputs: 1 is perfect, 0 as good
	// as always saying the mean. Targets that are all alike give 1 if met and else 0, as scikit-learn has it.
	R2Score
	metricCount
)

const (
	halfway  = 0.5 // Keras's threshold
	fewFirst = 5   // Keras's k
)

// rule is the metric that computes.
func (m StandardMetric) rule() Metric {
	switch m {
	case Accuracy, BinaryAccuracy, CategoricalAccuracy, SparseCategoricalAccuracy, TopKCategoricalAccuracy:
		return hits{kind: m, threshold: halfway, k: fewFirst}
	case Precision, Recall, F1Score:
		return positives{kind: m, threshold: halfway}
	case MeanSquaredError, MeanAbsoluteError, RootMeanSquaredError:
		return errorMean{m}
	case MaxError:
		return largestError{}
	case R2Score:
		return determination{}
	}
	return unknownMetric{}
}

// Name is the name that MetricByName knows.
func (m StandardMetric) Name() string {
	switch m {
	case Accuracy:
		return "accuracy"
	case BinaryAccuracy:
		return "binary_accuracy"
	case CategoricalAccuracy:
		return "categorical_accuracy"
	case SparseCategoricalAccuracy:
		return "sparse_categorical_accuracy"
	case TopKCategoricalAccuracy:
		return "top_k_categorical_accuracy"
	case Precision:
		return "precision"
	case Recall:
		return "recall"
	case F1Score:
		return "f1"
	case MeanSquaredError:
		return "mse"
	case MeanAbsoluteError:
		return "mae"
	case RootMeanSquaredError:
		return "rmse"
	case MaxError:
		return "max_error"
	case R2Score:
		return "r2"
	}
	return "unknown"
}

// Check refuses a number that is none of the constants.
func (m StandardMetric) Check() error {
	return wantConstant("Metric", "StandardMetric", int(m), int(metricCount))
}

// Fits says whether outputs and targets can be compared.
func (m StandardMetric) Fits(outputs, targets int) bool { return m.rule().Fits(outputs, targets) }

// HigherIsBetter is false of the errors.
func (m StandardMetric) HigherIsBetter() bool { return m.rule().HigherIsBetter() }

// Sums is how many numbers are kept.
func (m StandardMetric) Sums(outputs int) int { return m.rule().Sums(outputs) }

// Add takes one sample into the sums.
func (m StandardMetric) Add(sums, yhat, y []float64) { m.rule().Add(sums, yhat, y) }

// Result is the metric of all samples; 0 if there is no such metric.
func (m StandardMetric) Result(sums []float64) float64 { return m.rule().Result(sums) }

// unknownMetric is what no constant stands for.
type unknownMetric struct{}

func (unknownMetric) Name() string             { return "unknown" }
func (unknownMetric) Check() error             { return nil }
func (unknownMetric) Fits(int, int) bool       { return false }
func (unknownMetric) HigherIsBetter() bool     { return false }
func (unknownMetric) Sums(int) int             { return 0 }
func (unknownMetric) Add(_, _, _ []float64)    {}
func (unknownMetric) Result([]float64) float64 { return 0 }

// MetricNames lists what MetricByName knows.
func MetricNames() []string { return names(standardMetrics()) }

// MetricByName finds a metric by its name.
func MetricByName(name string) (Metric, error) {
	return byName("MetricByName", name, standardMetrics())
}

func standardMetrics() []Metric {
	list := make([]Metric, 0, metricCount)
	for m := Accuracy; m < metricCount; m++ {
		list = append(list, m)
	}
	return list
}
