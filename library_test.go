package main

import (
	"fmt"
	"log"
	"os"
	"strings"
	"testing"

	"gonum.org/v1/gonum/mat"

	"nnlab/datasets"
	"nnlab/nn"
)

// The README's program: three species told apart by four measures of a flower.
func Example_library() {
	train, test, err := datasets.Iris().Split(0.8, datasets.Stratified, 3)
	check(err)
	scaler, err := datasets.FitStandard(train.X)
	check(err)
	train, err = train.Scaled(scaler)
	check(err)
	test, err = test.Scaled(scaler)
	check(err)

	model, err := nn.NewSequential(nn.Input(4),
		nn.Dense{Units: 8, Activation: nn.ReLU},
		nn.Dense{Units: 3, Activation: nn.Softmax})
	check(err)
	check(model.Compile(nn.NewAdam(0.01), nn.SparseCCE, nn.Accuracy))
	history, err := model.Fit(train.X, train.Y, nn.FitOptions{Epochs: 50, Seed: 1})
	check(err)
	fmt.Printf("loss %.3f after %d updates\n", history.Loss[49], history.Updates)

	yhat, err := model.Predict(test.X)
	check(err)
	confusion, err := nn.ConfusionMatrix(yhat, test.Y, 0.5)
	check(err)
	fmt.Print(confusion)
	// Output:
	// loss 0.067 after 200 updates
	// predicted    0   1   2
	// true 0      10   0   0
	// true 1       0   8   2
	// true 2       0   0  10
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

// The README shows the example as it stands here.
func TestReadmeShowsTheLibrary(t *testing.T) {
	here, err := os.ReadFile("library_test.go")
	if err != nil {
		t.Fatal(err)
	}
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, program, _ := strings.Cut(string(here), "func Example_library() {\n")
	program, _, found := strings.Cut(program, "\t// Output:\n")
	if program = strings.ReplaceAll("\n"+program, "\n\t", "\n")[1:]; !found || !strings.Contains(string(readme), program) {
		t.Errorf("README.md does not show\n%s", program)
	}
}

// Two half moons that no line parts, and the boundary that a net finds: the
// field is # where the second moon is more likely.
func Example_boundary() {
	moons, err := datasets.Moons(200, 0.15, 1)
	check(err)
	y, err := moons.Binary(0, 1)
	check(err)
	model, err := nn.NewSequential(nn.Input(2),
		nn.Dense{Units: 8, Activation: nn.Tanh},
		nn.Dense{Units: 8, Activation: nn.Tanh},
		nn.Dense{Units: 1, Activation: nn.Sigmoid})
	check(err)
	check(model.Compile(nn.NewSGD(0.3), nn.BCE, nn.Accuracy))
	history, err := model.Fit(moons.X, y, nn.FitOptions{BatchSize: 10, Epochs: 60, Seed: 1})
	check(err)
	fmt.Printf("accuracy %.3f\n", history.Column("accuracy")[59])

	const rows, cols = 9, 31
	points := mat.NewDense(rows*cols, 2, nil)
	for i := range rows * cols {
		points.SetRow(i, []float64{-1.5 + float64(i%cols)*4/(cols-1), 1.25 - float64(i/cols)*2/(rows-1)})
	}
	field, err := model.Predict(points)
	check(err)
	for r := range rows {
		line := ""
		for c := range cols {
			mark := "."
			if field.At(r*cols+c, 0) > 0.5 {
				mark = "#"
			}
			line += mark
		}
		fmt.Println(line)
	}
	// Output:
	// accuracy 1.000
	// .............................##
	// ............................###
	// ..........................#####
	// ..........####..........#######
	// .........######........########
	// .......##########....##########
	// .....##########################
	// ...############################
	// ..#############################
}

// The progression of a disease from ten measures, in scaled units and back: the
// net without a hidden layer comes to where least squares is at once.
func Example_regression() {
	set := datasets.Diabetes()
	inputs, err := datasets.FitStandard(set.X)
	check(err)
	targets, err := datasets.FitStandard(set.Y)
	check(err)
	x, err := inputs.Transform(set.X)
	check(err)
	y, err := targets.Transform(set.Y)
	check(err)

	model, err := nn.NewSequential(nn.Input(10), nn.Dense{Units: 1})
	check(err)
	slower := nn.InverseTimeDecay{InitialLearningRate: 0.05, DecaySteps: 140, DecayRate: 1}
	check(model.Compile(nn.Tuned{Optimizer: nn.NewSGD(0.05), Schedule: slower}, nn.MSE, nn.R2Score))
	_, err = model.Fit(x, y, nn.FitOptions{Epochs: 300, Seed: 1})
	check(err)
	logs, err := model.EvaluateMetrics(x, y)
	check(err)
	r2, _ := logs.Value("r2")

	squares, err := datasets.NewLeastSquares(x, y, datasets.LeastSquaresOptions{LearningRate: 0.1})
	check(err)
	w, b, err := squares.Best()
	check(err)
	check(squares.Set(w, b))
	fmt.Printf("R² %.3f, at best %.3f\n", r2, squares.R2())

	scaled, err := model.Predict(x.Slice(0, 1, 0, 10))
	check(err)
	yhat, err := targets.Inverse(scaled)
	check(err)
	fmt.Printf("first patient: %.0f, was %.0f\n", yhat.At(0, 0), set.Y.At(0, 0))
	// Output:
	// R² 0.518, at best 0.518
	// first patient: 206, was 151
}

// One start, three schedules of the learning rate. A rate that falls before the
// loss has fallen costs more than it brings.
func Example_schedules() {
	moons, err := datasets.Moons(200, 0.2, 1)
	check(err)
	y, err := moons.Binary(0, 1)
	check(err)
	const epochs, updates = 100, 7 // of 32 rows each, the last of 8
	for _, s := range []nn.Schedule{
		nn.ConstantRate{LearningRate: 0.5},
		nn.CosineDecay{InitialLearningRate: 0.5, DecaySteps: epochs * updates},
		nn.ByEpoch{Schedule: nn.StepLR{LearningRate: 0.5, StepSize: 30, Gamma: 0.3}, Updates: updates},
	} {
		model, err := nn.NewSequential(nn.Input(2), nn.Dense{Units: 8, Activation: nn.Tanh}, nn.Dense{Units: 1})
		check(err)
		check(model.Compile(nn.Tuned{Optimizer: nn.NewSGD(0.5), Schedule: s}, nn.BCELogits))
		history, err := model.Fit(moons.X, y, nn.FitOptions{Epochs: epochs, Seed: 1})
		check(err)
		fmt.Printf("%-8s rate %.4f, %.4f, %.4f: loss %.3f\n", s.Name(), s.Rate(0), s.Rate(350), s.Rate(699), history.Loss[epochs-1])
	}
	// Output:
	// constant rate 0.5000, 0.5000, 0.5000: loss 0.090
	// cosine   rate 0.5000, 0.2500, 0.0000: loss 0.194
	// step     rate 0.5000, 0.1500, 0.0135: loss 0.238
}

// Handwritten digits, stopped where the loss of other digits no longer falls,
// with the weights of the best epoch.
func Example_digits() {
	parts, err := datasets.Digits().Parts([]int{400, 200, 200}, datasets.Even, 1)
	check(err)
	train, validation, test := parts[0], parts[1], parts[2]
	model, err := nn.NewSequential(nn.Input(64),
		nn.Dense{Units: 32, Activation: nn.ReLU, KernelInitializer: nn.HeUniform},
		nn.Dropout{Rate: 0.2},
		nn.Dense{Units: 10, Activation: nn.Softmax})
	check(err)
	check(model.Compile(nn.NewAdam(0.01), nn.SparseCCE, nn.Accuracy))
	stop := &nn.EarlyStopping{Patience: 5, RestoreBestWeights: true}
	history, err := model.Fit(train.X, train.Y, nn.FitOptions{Epochs: 100, Seed: 1,
		ValidationX: validation.X, ValidationY: validation.Y, Callbacks: []nn.Callback{stop}})
	check(err)
	logs, err := model.EvaluateMetrics(test.X, test.Y)
	check(err)
	accuracy, _ := logs.Value("accuracy")
	fmt.Printf("stopped after epoch %d, best was %d, accuracy %.3f\n", history.StoppedEpoch, stop.BestEpoch(), accuracy)
	// Output:
	// stopped after epoch 28, best was 23, accuracy 0.920
}
