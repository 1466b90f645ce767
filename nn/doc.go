// Package nn is a small engine for neural networks whose every number can be
// looked at. A network is described, compiled, trained and asked as in Keras:
//
//	model, err := nn.NewSequential(nn.Input(3), nn.Dense{Units: 4, Activation: nn.Sigmoid}, nn.Dense{Units: 2, Activation: nn.Sigmoid})
//	err = model.Compile(nn.SGD{LearningRate: 0.3}, nn.MSE)
//	history, err := model.Fit(x, y, nn.FitOptions{BatchSize: 1, Epochs: 1000, Seed: 7})
//	yhat, err := model.Predict(x)
//	fmt.Println(history.Loss, mat.Formatted(yhat))
//
// Names follow Keras, numeric types follow gonum: rows of a matrix are samples,
// a kernel is [in][out]. J, the number that training lowers, is the mean over
// the samples of a batch of what the Loss says of each, and the penalties.
//
// # What there is
//
// Settings are taken as they stand. NewAdam and its like fill in Keras's defaults;
// of a Dense and a FitOptions the zero values are Keras's defaults.
//
//	layers        Input, Dense, Dropout, GaussianNoise, Conv2D, MaxPool2D, Flatten
//	activations   the constants Linear to LogSigmoid of Function, LeakyReLU, ELU; Softmax, LogSoftmax
//	losses        the constants MSE to SquaredHinge of StandardLoss, Huber, and by their long names
//	              BinaryCrossentropy, CategoricalCrossentropy (label smoothing), SparseCategoricalCrossentropy
//	optimizers    NewSGD, NewAdagrad, NewAdadelta, NewRMSProp, NewAdam, NewAdamW, NewAdamax, NewNadam;
//	              Tuned adds a schedule, a weight decay or a limit to the gradients
//	schedules     ConstantRate, PiecewiseConstantDecay, ExponentialDecay, InverseTimeDecay,
//	              PolynomialDecay, CosineDecay; StepLR, ExponentialLR and CosineAnnealingLR in ByEpoch
//	metrics       the constants Accuracy to R2Score of StandardMetric, AtThreshold, TopK;
//	              ConfusionMatrix and ROCAUC of predictions
//	initializers  the constants GlorotUniform to Zeros of VarianceScaling, Constant, Uniform, Normal
//	penalties     L1, L2, L1L2; constraints MaxNorm, NonNeg, UnitNorm
//	callbacks     EarlyStopping, ReduceLROnPlateau, LearningRateScheduler, or any Callback
//
// Constants are listed by go doc for the first of them: go doc nnlab/nn.Linear.
//
// # What is where
//
//   - Sequential is the model: the layers and their parameters, which a ParamID
//     names. Layer, Activation, Loss, Optimizer, Schedule, Metric, Initializer,
//     Regularizer and Constraint are interfaces; what implements them are small
//     immutable values, made as literals, by a function such as NewAdam that has
//     Keras's defaults, or by name: ActivationByName and the like.
//   - Fit trains by the epoch, with callbacks and a History. Trainer takes one
//     mini-batch at a time and can be cloned and put back; PageTrainer does so by
//     the rules of TensorFlow Playground. Parallel runs many trainings at once.
//   - Trace is one step of training with every number kept, and as a list of
//     operations, Op. CheckGradients and LossCurve find the same by trial. Descent
//     shows an optimizer on a Surface of two weights.
//   - Diagnosis says why training broke.
//   - Save and Load keep a model and all it needs to go on learning; Code writes
//     it as a program of Keras, PyTorch or Go.
//
// # Interfaces that one may add
//
// An Activation of single units is an Elementwise too, a Loss whose targets are
// the numbers of classes a ClassLoss, an Optimizer that limits gradients a
// Clipper, and one that has more to show than its slots a Revealer.
//
// # Rules
//
// A value's Check says what is wrong with its settings, and whatever takes the
// value asks it: NewSequential, Compile, NewDescent, SetOptimizer. A call that
// cannot be served returns a *ShapeError, *ValueError, *NameError,
// *StateError, *DivergedError or, of a file, a *FormatError, and never panics.
//
// Same seed, same bits, on every machine: there is no global state, a clock only
// for the times that Fit may print, and goroutines only in Parallel, whose
// results do not depend on them. A product that is added to something is written
// float64(a*b), which keeps the two from being fused; exp, tanh and their kin are
// this package's own. Training allocates nothing after its first step.
//
// A file's name begins with what it belongs to: layer_, activation_, loss_,
// optimizer_, schedule_, metric_, fit_, callback_, trace_, page_, diagnosis_,
// save_, load_, export_. Save, load and export share the table of settings_.
// Below all of them are the files of workspace_, a batch on its way through a
// model and back (workspace_chain.go for small nets), kernel.go, the products,
// and exp.go, sigmoid.go and erf.go, the functions.
package nn
