package nn_test

import (
	"bytes"
	"fmt"
	"log"
	"os"
	"strings"

	"gonum.org/v1/gonum/mat"

	"nnlab/nn"
)

// The network of the article: three inputs, four hidden units, two outputs.
func Example() {
	model, err := nn.NewSequential(nn.Input(3),
		nn.Dense{Units: 4, Activation: nn.Sigmoid},
		nn.Dense{Units: 2, Activation: nn.Sigmoid})
	if err != nil {
		log.Fatal(err)
	}
	if err := model.Compile(nn.SGD{LearningRate: 0.3}, nn.MSE); err != nil {
		log.Fatal(err)
	}
	if err := model.Summary(os.Stdout); err != nil {
		log.Fatal(err)
	}
	// Output:
	// Model: "sequential"
	// _________________________________________________________________
	//  Layer (type)                Output Shape              Param #
	// =================================================================
	//  dense (Dense)               (None, 4)                 16
	//  dense_1 (Dense)             (None, 2)                 10
	// =================================================================
	// Total params: 26
	// Trainable params: 26
	// Non-trainable params: 0
	// _________________________________________________________________
}

// and is a small network for the logical AND, and its four samples.
func and() (model *nn.Sequential, x, y *mat.Dense) {
	model, err := nn.NewSequential(nn.Input(2),
		nn.Dense{Units: 2, Activation: nn.Sigmoid},
		nn.Dense{Units: 1, Activation: nn.Sigmoid})
	if err != nil {
		log.Fatal(err)
	}
	if err := model.Compile(nn.SGD{LearningRate: 0.3}, nn.MSE); err != nil {
		log.Fatal(err)
	}
	x = mat.NewDense(4, 2, []float64{1, 1, 1, 0, 0, 1, 0, 0})
	y = mat.NewDense(4, 1, []float64{1, 0, 0, 0})
	return model, x, y
}

func ExampleSequential_Fit() {
	model, x, y := and()
	history, err := model.Fit(x, y, nn.FitOptions{BatchSize: 1, Epochs: 1000, Seed: 7})
	if err != nil {
		log.Fatal(err)
	}
	yhat, err := model.Predict(x)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%d updates, loss %.3f at first, under 0.002 at last: %v\n",
		history.Updates, history.Loss[0], history.Loss[999] < 0.002)
	fmt.Printf("%.1f\n", mat.Formatted(yhat.T()))
	// Output:
	// 4000 updates, loss 0.330 at first, under 0.002 at last: true
	// [0.9  0.0  0.0  0.0]
}

func ExampleTrace_Ops() {
	model, x, y := and()
	trace, err := model.Trace(x.Slice(0, 1, 0, 2), y.Slice(0, 1, 0, 1))
	if err != nil {
		log.Fatal(err)
	}
	ops := trace.Ops()
	fmt.Println(len(ops), "operations")
	for _, i := range []int{0, 2, 3, 12, 13, 15, 16, 31} {
		fmt.Println(ops[i])
	}
	// Output:
	// 40 operations
	// forward product s0 l0 u0 i0 [-0.727 1] = -0.727
	// forward sum s0 l0 u0 [-0.727 0.5985 0] = -0.1286
	// forward activate s0 l0 u0 [-0.1286] = 0.4679
	// forward loss s0 [0.6423 1] = 0.1279
	// backward loss slope s0 l1 u0 [0.6423 1] = -0.7153
	// backward delta s0 l1 u0 [-0.7153 0.2297] = -0.1643
	// backward grad w s0 l1 u0 i0 [-0.1643 0.4679] = -0.0769
	// update step l0 u0 i0 [-0.727 0.3 0.003051] = -0.728
}

func ExampleCheckGradients() {
	model, x, y := and()
	check, err := nn.CheckGradients(model, x, y, 1e-5)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(check.Checked, "parameters, all alike:", check.MaxError < 1e-6)
	// Output: 9 parameters, all alike: true
}

func ExampleTrainer() {
	model, x, y := and()
	trainer, err := nn.NewTrainer(model)
	if err != nil {
		log.Fatal(err)
	}
	start := trainer.Snapshot()
	for range 2 {
		var loss float64
		for range 100 {
			if loss, err = trainer.Step(x, y); err != nil {
				log.Fatal(err)
			}
		}
		fmt.Printf("step %d: %.6f\n", trainer.Steps(), loss)
		if err := trainer.Restore(start); err != nil {
			log.Fatal(err)
		}
	}
	// Output:
	// step 100: 0.179480
	// step 100: 0.179480
}

// With a sparse loss a target is the number of its class.
func ExampleSparseCategoricalCrossentropy() {
	model, err := nn.NewSequential(nn.Input(2), nn.Dense{Units: 3, KernelInitializer: nn.Zeros})
	if err != nil {
		log.Fatal(err)
	}
	if err := model.Compile(nn.SGD{LearningRate: 0.1}, nn.SparseCCELogits); err != nil {
		log.Fatal(err)
	}
	x := mat.NewDense(2, 2, []float64{1, 0, 0, 1})
	loss, err := model.Evaluate(x, mat.NewDense(2, 1, []float64{0, 2}))
	fmt.Printf("%.4f %v\n", loss, err)
	_, err = model.Evaluate(x, mat.NewDense(2, 1, []float64{0, 3}))
	fmt.Println(err)
	// Output:
	// 1.0986 <nil>
	// nn: Evaluate: y[1][0] is 3, expected the number of a class, from 0 to below the number of classes
}

// A model is saved in the middle of its training and goes on after it is loaded.
func ExampleSequential_Save() {
	model, err := nn.NewSequential(nn.Input(1), nn.Dense{Units: 1, KernelInitializer: nn.Constant{Value: 0.5}})
	if err != nil {
		log.Fatal(err)
	}
	if err := model.Compile(nn.NewSGD(0.1), nn.MSE); err != nil {
		log.Fatal(err)
	}
	var file bytes.Buffer
	if err := model.Save(&file); err != nil {
		log.Fatal(err)
	}
	fmt.Println(strings.Contains(file.String(), `"weights": {"kernel": [
   [0.5]], "bias": [0]}`))
	back, err := nn.Load(&file)
	if err != nil {
		log.Fatal(err)
	}
	w, err := back.Param(nn.Weight(0, 0, 0))
	fmt.Println(w, err)
	// Output:
	// true
	// 0.5 <nil>
}

// A rate that is too large: the loss rises from the first update on.
func ExampleDiagnosis() {
	model, err := nn.NewSequential(nn.Input(1), nn.Dense{Units: 1})
	if err != nil {
		log.Fatal(err)
	}
	if err := model.Compile(nn.NewSGD(3), nn.MSE); err != nil {
		log.Fatal(err)
	}
	trainer, err := nn.NewTrainer(model)
	if err != nil {
		log.Fatal(err)
	}
	why, err := nn.NewDiagnosis(trainer)
	if err != nil {
		log.Fatal(err)
	}
	x, y := mat.NewDense(2, 1, []float64{-1, 1}), mat.NewDense(2, 1, []float64{0, 1})
	for err == nil {
		_, err = trainer.Step(x, y)
		why.Observe()
	}
	for _, f := range why.Findings() {
		fmt.Println(f)
	}
	fmt.Println(err)
	// Output:
	// divergence: the whole model, from update 0 on
	// nn: the loss is +Inf after 220 updates: training has diverged; lower the learning rate or scale the data
}

func ExampleConv2D() {
	model, err := nn.NewSequential(nn.Input(8, 8, 1),
		nn.Conv2D{Filters: 4, KernelSize: [2]int{3, 3}, Activation: nn.ReLU, KernelRegularizer: nn.L2{L2: 0.01}},
		nn.MaxPool2D{}, nn.Flatten{}, nn.Dropout{Rate: 0.25},
		nn.Dense{Units: 10, Activation: nn.Softmax})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(model)
	// Output:
	// Model: "sequential"
	// ___________________________________________________________________
	//  Layer (type)                  Output Shape              Param #
	// ===================================================================
	//  conv2d (Conv2D)               (None, 6, 6, 4)           40
	//  max_pooling2d (MaxPooling2D)  (None, 3, 3, 4)           0
	//  flatten (Flatten)             (None, 36)                0
	//  dropout (Dropout)             (None, 36)                0
	//  dense (Dense)                 (None, 10)                370
	// ===================================================================
	// Total params: 410
	// Trainable params: 410
	// Non-trainable params: 0
	// ___________________________________________________________________
}
