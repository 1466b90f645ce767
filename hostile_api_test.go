package main

import (
	"go/ast"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"gonum.org/v1/gonum/mat"

	"nnlab/datasets"
	"nnlab/nn"
)

// publicFunctions are the functions of nn and datasets.
func publicFunctions() []any {
	return []any{
		nn.ActivationByName, nn.ActivationNames, nn.AtThreshold, nn.Bias, nn.CheckGradients, nn.ConfusionMatrix, nn.ConstraintByName,
		nn.ConstraintNames, nn.InitializerByName, nn.InitializerNames, nn.Input, nn.Load, nn.LoadTrainer, nn.LossByName, nn.LossCurve,
		nn.LossNames, nn.MetricByName, nn.MetricNames, nn.NewAdadelta, nn.NewAdagrad, nn.NewAdam, nn.NewAdamW, nn.NewAdamax,
		nn.NewDescent, nn.NewDiagnosis, nn.NewNadam, nn.NewOrder, nn.NewPageDiagnosis, nn.NewPageTrainer, nn.NewPlateau, nn.NewPredictor,
		nn.NewRMSProp, nn.NewSGD, nn.NewSequential, nn.NewTrainer, nn.NumericDerivative, nn.OptimizerByName, nn.OptimizerNames,
		nn.PagePenaltyByName, nn.PagePenaltyNames, nn.ROCAUC, nn.RegularizerByName, nn.RegularizerNames, nn.SurfaceByName,
		nn.SurfaceNames, nn.TopK, nn.Weight, nn.WithRate, nn.Parallel[int], datasets.Arrange, datasets.BlobCentres, datasets.Blobs,
		datasets.ByName, datasets.Defaults, datasets.Diabetes, datasets.Digits, datasets.DivideBy, datasets.Entropy, datasets.FitMinMax,
		datasets.FitStandard, datasets.Gate, datasets.GateNames, datasets.Gini, datasets.HeldSine, datasets.Iris, datasets.Line,
		datasets.Moons, datasets.MovedDigits, datasets.Names, datasets.NewAugmenter, datasets.NewKMeans, datasets.NewLeastSquares,
		datasets.NewPageRandom, datasets.NewTree, datasets.NoisySine, datasets.OpenCSV, datasets.PageData, datasets.Playground,
		datasets.PlaygroundNames, datasets.PlusPlusCentres, datasets.RandomCentres, datasets.ReadCSV, datasets.Shapes, datasets.Wine,
		datasets.World,
	}
}

// publicTypes are the types of nn and datasets that have methods, as somebody may
// have them who made none properly.
func publicTypes() []any {
	return []any{
		&nn.Confusion{}, &nn.Descent{}, &nn.Diagnosis{}, &nn.DiagnosisSnapshot{}, &nn.DivergedError{}, &nn.EarlyStopping{},
		&nn.FormatError{}, &nn.History{}, &nn.LayerTrace{}, &nn.Logs{}, &nn.NameError{}, &nn.Order{}, &nn.PageSnapshot{},
		&nn.PageTrainer{}, &nn.PanicError{}, &nn.Plateau{}, &nn.Predictor{}, &nn.ReduceLROnPlateau{}, &nn.Sequential{}, &nn.ShapeError{},
		&nn.Snapshot{}, &nn.StateError{}, &nn.Trace{}, &nn.Trainer{}, &nn.Training{}, &nn.ValueError{}, nn.Adadelta{}, nn.Adagrad{},
		nn.Adam{}, nn.AdamW{}, nn.Adamax{}, nn.BaseCallback{}, nn.BinaryCrossentropy{}, nn.ByEpoch{}, nn.CategoricalCrossentropy{},
		nn.Constant{}, nn.ConstantRate{}, nn.Conv2D{}, nn.CosineAnnealingLR{}, nn.CosineDecay{}, nn.Dense{}, nn.Dropout{}, nn.ELU{},
		nn.ExponentialDecay{}, nn.ExponentialLR{}, nn.Finding{}, nn.Flatten{}, nn.Function(0), nn.GaussianNoise{}, nn.Huber{},
		nn.InverseTimeDecay{}, nn.Kind(0), nn.L1{}, nn.L1L2{}, nn.L2{}, nn.Language(0), nn.LeakyReLU{}, nn.LearningRateScheduler{},
		nn.MaxNorm{}, nn.MaxPool2D{}, nn.Nadam{}, nn.NonNeg{}, nn.Normal{}, nn.Op{}, nn.Padding(0), nn.PagePenalty(0), nn.PageRule{},
		nn.PageSGD{}, nn.ParamID{}, nn.Phase(0), nn.PiecewiseConstantDecay{}, nn.PolynomialDecay{}, nn.RMSProp{}, nn.RowFunction(0),
		nn.SGD{}, nn.Shape{}, nn.SparseCategoricalCrossentropy{}, nn.StandardLoss(0), nn.StandardMetric(0), nn.StepLR{}, nn.Trouble(0),
		nn.Tuned{}, nn.Uniform{}, nn.UnitNorm{}, nn.VarianceScaling(0), nn.Weights{}, &datasets.Augmenter{}, &datasets.CSVError{},
		&datasets.CellError{}, &datasets.CellsError{}, &datasets.KMeans{}, &datasets.LeastSquares{}, &datasets.NameError{},
		&datasets.PageRandom{}, &datasets.Set{}, &datasets.Tree{}, &datasets.ValueError{}, datasets.Affine{}, datasets.Augment{},
		datasets.Encoding(0), datasets.Features{}, datasets.Part(0), datasets.Scaler{},
	}
}

// properThings are values that were made as they should be, to be called with
// what they should not be.
func properThings(t *testing.T) []any {
	t.Helper()
	x, y := mat.NewDense(3, 2, []float64{1, 2, 3, 4, 5, 7}), mat.NewDense(3, 1, []float64{0, 1, 1})
	model, err := nn.NewSequential(nn.Input(2), nn.Dense{Units: 2, Activation: nn.Tanh}, nn.Dropout{Rate: 0.5}, nn.Dense{Units: 1})
	must(t, err)
	must(t, model.Compile(nn.NewAdam(0.01), nn.MSE))
	page, err := nn.NewSequential(nn.Input(2), nn.Dense{Units: 1})
	must(t, err)
	must(t, page.Compile(nn.PageSGD{LearningRate: 0.1}, nn.HalfSSE))
	trace, err := model.Trace(x, y)
	must(t, err)
	trainer, err := nn.NewTrainer(model)
	must(t, err)
	pager, err := nn.NewPageTrainer(page, nn.PageRule{BatchSize: 2})
	must(t, err)
	diagnosis, err := nn.NewDiagnosis(trainer)
	must(t, err)
	predictor, err := nn.NewPredictor(model)
	must(t, err)
	surface, err := nn.SurfaceByName("bowl")
	must(t, err)
	descent, err := nn.NewDescent(surface, nn.NewAdam(0.1), 1, 2)
	must(t, err)
	confusion, err := nn.ConfusionMatrix(y, y, 0.5)
	must(t, err)
	groups, err := datasets.NewKMeans(x, x)
	must(t, err)
	tree, err := datasets.NewTree(x, []int{0, 1, 1}, datasets.TreeOptions{})
	must(t, err)
	line, err := datasets.NewLeastSquares(x, y, datasets.LeastSquaresOptions{LearningRate: 0.1})
	must(t, err)
	augmenter, err := datasets.NewAugmenter(datasets.Augment{Noise: 0.1}, []int{2}, 1)
	must(t, err)
	return []any{x, y, x.T(), model, trainer, trainer.Snapshot(), page, pager, pager.Snapshot(), trace, &trace.Layers[0], model.Weights()[0], diagnosis, diagnosis.Snapshot(),
		predictor, surface, descent, confusion, nn.NewOrder(3, 1), groups, tree, line, augmenter, datasets.NewPageRandom("1"), datasets.Iris(),
		nn.AtThreshold(nn.Recall, 0.3), nn.TopK(2), nn.NewAdam(0.01), nn.Input(2)}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// TestHostileCallsLeaveNothingOut compares the lists with the source.
func TestHostileCallsLeaveNothingOut(t *testing.T) {
	var listed []string
	for _, f := range publicFunctions() {
		name, _, _ := strings.Cut(runtime.FuncForPC(reflect.ValueOf(f).Pointer()).Name(), "[")
		listed = append(listed, strings.TrimPrefix(name, "nnlab/"))
	}
	for _, v := range publicTypes() {
		listed = append(listed, strings.TrimPrefix(reflect.TypeOf(v).String(), "*"))
	}
	have := map[string]bool{}
	for _, name := range listed {
		have[name] = true
	}
	_, all := sources(t, 0)
	for _, s := range all {
		if s.test() || s.dir != "nn" && s.dir != "datasets" {
			continue
		}
		for _, d := range s.file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Name.IsExported() {
				if name := callee(f); ast.IsExported(name) && !have[s.dir+"."+name] {
					t.Errorf("%s.%s is in no list of hostile calls", s.dir, name)
				}
			}
		}
	}
}

// callee is the name of a function, or of a method's type.
func callee(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return f.Name.Name
	}
	of := f.Recv.List[0].Type
	if star, ok := of.(*ast.StarExpr); ok {
		of = star.X
	}
	if generic, ok := of.(*ast.IndexExpr); ok {
		of = generic.X
	}
	return of.(*ast.Ident).Name
}
