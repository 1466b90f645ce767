package spec

// Spec is a checked experiment, every default filled in. It comes from Parse or
// Set; the slices in it are shared and not to be changed. It only says what is
// wanted: nothing is drawn, opened or trained for it.
type Spec struct {
	Rules   string // page, keras
	Problem string // classification, regression; empty for csv until its columns are known

	Dataset      string    // circle …, and …, line …, iris …, csv
	File         string    // data: of csv; - is the standard input
	Target       string    // target: columns by name or number from 1, joined by commas; empty: the last
	InputNames   []string  // inputs: columns by name or number; nil: all others
	Axes         [2]string // names of inputs, or their numbers from 1
	Noise        float64   // as the data take it: hundredths divided by 100
	NumClasses   int       // classes: of blobs
	Points       int       // training rows; 0: TrainPercent splits. How many rows there are then: Rows
	ValPoints    int
	TestPoints   int
	TrainPercent float64  // percTrainData; of a link as the page takes it, below 0 and above 100
	ValSplit     float64  // share of the training rows, the last ones
	Scale        string   // none, standard, minmax, or divide
	ScaleBy      float64  // of divide
	World        Moves    // of moved-digits: how each picture was moved once
	Features     []string // x y xSquared ySquared xTimesY sinX sinY, those that are on, in the page's order; empty: none; nil: the columns as they are

	// Inputs and Targets have a row for each example of a gate or of typed rows,
	// nil for all other sets; Targets are as the network's outputs are to be: one
	// for two classes (two under softmax), one a class for more, one a number in a
	// regression.
	Inputs, Targets [][]float64
	Classes         int // 0 in a regression, or where the data have to be seen first

	Pieces                     []Piece   // the hidden layers, convolutions too
	Hidden                     []int     // units of the hidden dense layers
	HiddenNames                []string  // activations of the conv and dense hidden layers
	Alphas                     []float64 // of each of them that is leaky_relu or elu; 0 of the others
	Output                     string    // linear, tanh, sigmoid, softmax, logit; empty for csv until it is known
	Loss                       string    // likewise
	HuberDelta, LabelSmoothing float64

	InitZero            bool
	Init                []string // how each layer with weights is drawn
	InitScale, BiasInit float64
	Weights             [][][]float64 // first weights by hand: layer, unit or filter, input; nil if drawn
	Biases              [][]float64   // those of Weights: layer, unit

	SeedText     string // of rules=page: any text, as a browser encodes it
	Seed         uint64 // of rules=keras; of rules=page the number or the hash that our own draws start from
	LearningRate float64
	BatchSize    int     // at most the training rows; 0: all of a file, unseen
	PageBatch    float64 // of rules=page: an update follows row i of an epoch, from 1, if i mod PageBatch is 0; of a link 2.5 and all
	Shuffle      bool
	Epochs       int // 0: no end
	L1, L2       float64
	Penalty      string // none, L1, L2: the page's, after the update
	PenaltyRate  float64
	Dropout      []float64 // a rate for each of Pieces; nil: none
	Jitter       float64   // sd of noise on the scaled training inputs, anew each epoch
	Augment      Moves     // anew each epoch

	Optimizer                           string // sgd adagrad adadelta rmsprop adam adamw adamax nadam
	Momentum                            float64
	Nesterov                            bool
	Rho, Beta1, Beta2                   float64
	Epsilon                             float64
	AMSGrad, Centered                   bool
	InitialAccumulator                  float64
	WeightDecay                         float64
	ClipNorm, GlobalClipNorm, ClipValue float64 // 0: none

	Schedule                    string // constant …
	DecaySteps                  float64
	DecayRate                   float64
	Staircase                   bool
	StepSize                    int
	Gamma                       float64
	EndRate, Power, CosineAlpha float64
	WarmupTarget                float64
	WarmupSteps                 int
	Boundaries                  []int     // updates
	Rates                       []float64 // after each boundary
	Factor                      float64   // these five: of reduce_on_plateau
	PlateauPatience             int
	PlateauDelta                float64
	Cooldown                    int
	MinRate                     float64

	EarlyStopping bool // patience was written
	Patience      int
	MinDelta      float64
	StartFrom     int
	Restore       bool
	Monitor       string // val_loss …
	Goal          []Condition

	ShowTestData, Discretize, HideText bool
	Tutorial                           string
	HiddenControls                     []string // the NAMEs of NAME_hide

	values values
}

// Piece is a hidden layer.
type Piece struct {
	Kind    PieceKind
	Units   int // of Dense
	Kernel  int // of Conv: its side; of Pool: window and stride
	Filters int // of Conv
}

// PieceKind is what a hidden layer does.
type PieceKind uint8

// The kinds of hidden layers.
const (
	DensePiece PieceKind = iota
	ConvPiece            // same padding, stride 1
	PoolPiece            // the largest of a window
)

// Moves are the most by which pictures are moved, turned, stretched and sheared;
// all 0: not at all.
type Moves struct{ Translate, Rotate, Stretch, Shear float64 }

// Condition is a part of a goal, as val_loss<0.3.
type Condition struct {
	Name  string // {train,val,test}_{loss,accuracy}, epoch, updates, params
	Below bool
	Bound float64
}
