package nn

// Loss says how far a prediction is from its target, one sample (row) at a
// time. J is the mean over the samples of a batch, and so dJ/dŷ is Slope
// divided by their number. Rows whose lengths do not fit have the loss NaN.
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

// ClassLoss is a Loss whose target may be the number of a class.
type ClassLoss interface {
	Loss
	// Classes is how many classes there are if a net has so many outputs: a
	// target is a whole number from 0 to below it. 0 if targets are any numbers.
	Classes(outputs int) int
}

// StandardLoss is a loss without parameters: MSE, MAE, HalfSSE, LogCosh; BCE, CCE
// and SparseCCE on probabilities, BCELogits, CCELogits and SparseCCELogits on
// logits; Hinge and SquaredHinge.
type StandardLoss uint8

// The losses without parameters. The crossentropies are BinaryCrossentropy,
// CategoricalCrossentropy and SparseCategoricalCrossentropy without smoothing.
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
	// CCELogits is categorical_crossentropy on z itself, the softmax built in.
	CCELogits
	// SparseCCE is Keras's sparse_categorical_crossentropy on probabilities: CCE
	// with the number of the class, from 0, as the only target.
	SparseCCE
	// SparseCCELogits is SparseCCE on z itself, the softmax built in.
	SparseCCELogits
	// MAE is Keras's mean_absolute_error, the mean over the outputs of |ŷ−t|,
	// L1Loss in PyTorch. Its slope at 0 is 0.
	MAE
	// LogCosh is the mean over the outputs of log cosh(ŷ−t), about ½(ŷ−t)² near 0
	// and |ŷ−t| − log 2 far away. Keras's log_cosh; not in PyTorch.
	LogCosh
	// Hinge is the mean over the outputs of max(0, 1 − t·ŷ), targets −1 and 1; its
	// slope at t·ŷ = 1 is 0. Keras makes −1 and 1 of targets that are all 0 or 1;
	// here they are taken as they stand. PyTorch's HingeEmbeddingLoss is another.
	Hinge
	// SquaredHinge is the mean over the outputs of max(0, 1 − t·ŷ)², else as Hinge.
	SquaredHinge
	standardCount
)

func (l StandardLoss) rule() Loss {
	switch l {
	case MSE:
		return squares{}
	case HalfSSE:
		return squares{half: true}
	case BCE:
		return BinaryCrossentropy{}
	case BCELogits:
		return BinaryCrossentropy{FromLogits: true}
	case CCE:
		return CategoricalCrossentropy{}
	case CCELogits:
		return CategoricalCrossentropy{FromLogits: true}
	case SparseCCE:
		return SparseCategoricalCrossentropy{}
	case SparseCCELogits:
		return SparseCategoricalCrossentropy{FromLogits: true}
	case MAE:
		return meanOf[absolute]{}
	case LogCosh:
		return meanOf[logCosh]{}
	case Hinge:
		return meanOf[hinge]{}
	case SquaredHinge:
		return meanOf[squaredHinge]{}
	}
	return meanOf[unknownLoss]{}
}

// rowsLoss is a Loss that takes all rows of a batch at once, which is quicker where
// they are short.
type rowsLoss interface {
	// values writes the Value of each row.
	values(losses, yhat, y []float64)
	// slopes writes the Slope of each row.
	slopes(dst, yhat, y []float64, rows int)
}

// plainLoss is what a StandardLoss stands for, found once and not at every call.
func plainLoss(l Loss) Loss {
	if s, ok := l.(StandardLoss); ok {
		return s.rule()
	}
	return l
}

// Name is the name that LossByName knows.
func (l StandardLoss) Name() string { return l.rule().Name() }

// Value is the loss of one sample.
func (l StandardLoss) Value(yhat, y []float64) float64 { return l.rule().Value(yhat, y) }

// Slope writes the derivatives of Value by yhat.
func (l StandardLoss) Slope(dst, yhat, y []float64) { l.rule().Slope(dst, yhat, y) }

// Targets is how many numbers a row of y holds.
func (l StandardLoss) Targets(outputs int) int { return l.rule().Targets(outputs) }

// Classes is how many classes a target may name, 0 but for the sparse ones.
func (l StandardLoss) Classes(outputs int) int { return classes(l.rule(), outputs) }

// Fits says whether the loss has a meaning after this last activation.
func (l StandardLoss) Fits(last Activation) bool { return l.rule().Fits(last) }

// Check refuses what is not one of the constants.
func (l StandardLoss) Check() error {
	return wantConstant("Loss", "StandardLoss", int(l), int(standardCount))
}

// classes is how many classes a target of a loss may name, 0 if it names none.
func classes(l Loss, outputs int) int {
	if c, ok := l.(ClassLoss); ok {
		return c.Classes(outputs)
	}
	return 0
}

// LossNames lists what LossByName knows.
func LossNames() []string { return names(losses()) }

// LossByName finds a loss by its name; one that has parameters comes with
// Keras's defaults: Huber 1, no smoothing.
func LossByName(name string) (Loss, error) { return byName("LossByName", name, losses()) }

func losses() []Loss {
	list := make([]Loss, 0, standardCount+1)
	for l := MSE; l < standardCount; l++ {
		list = append(list, l)
	}
	return append(list, Huber{1})
}

// rowsFit says whether a slope can be written; if not, it is NaN.
func rowsFit(dst, yhat []float64, targetsFit bool) bool {
	if targetsFit && len(dst) == len(yhat) {
		return true
	}
	fillNaN(dst)
	return false
}
