package nn_test

import (
	"fmt"
	"log"

	"nnlab/datasets"
	"nnlab/nn"
)

// Reading handwritten digits from end to end: the table, three parts of it with
// every digit equally often, a network, training until nothing improves, and what
// it makes of digits that it has not seen.
func Example_digits() {
	digits := datasets.Digits() // 1797 images of 8 by 8, the ink from 0 to 1
	parts, err := digits.Parts([]int{1200, 270, 300}, datasets.Even, 1)
	if err != nil {
		log.Fatal(err)
	}
	train, validation, test := parts[0], parts[1], parts[2]
	fmt.Println("to train on, of each digit:", train.Counts())

	model, err := nn.NewSequential(nn.Input(64),
		nn.Dense{Units: 32, Activation: nn.ReLU, KernelInitializer: nn.HeUniform},
		nn.Dense{Units: 10, Activation: nn.Softmax})
	if err != nil {
		log.Fatal(err)
	}
	// A class is one number here; with OneHot targets the loss would be nn.CCE.
	if err := model.Compile(nn.NewAdam(0.003), nn.SparseCCE, nn.Accuracy); err != nil {
		log.Fatal(err)
	}
	stop := &nn.EarlyStopping{Patience: 5, MinDelta: 0.001, RestoreBestWeights: true}
	history, err := model.Fit(train.X, train.Y, nn.FitOptions{Epochs: 100, Seed: 1,
		ValidationX: validation.X, ValidationY: validation.Y, Callbacks: []nn.Callback{stop}})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("stopped after epoch %d, the best was %d: val_loss %.4f\n", history.StoppedEpoch, stop.BestEpoch(), stop.Best())

	logs, err := model.EvaluateMetrics(test.X, test.Y)
	if err != nil {
		log.Fatal(err)
	}
	accuracy, _ := logs.Value("accuracy")
	fmt.Printf("test accuracy %.4f\n", accuracy)

	yhat, err := model.Predict(test.X)
	if err != nil {
		log.Fatal(err)
	}
	confusion, err := nn.ConfusionMatrix(yhat, test.Y, 0.5)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(confusion)
	fmt.Printf("precision of the eights %.3f, recall %.3f\n", confusion.Precision(8), confusion.Recall(8))
	// Output:
	// to train on, of each digit: [120 120 120 120 120 120 120 120 120 120]
	// stopped after epoch 30, the best was 25: val_loss 0.0690
	// test accuracy 0.9633
	// predicted    0   1   2   3   4   5   6   7   8   9
	// true 0      30   0   0   0   1   0   0   0   0   0
	// true 1       0  29   0   0   0   0   0   0   2   0
	// true 2       0   0  30   0   0   0   0   0   0   0
	// true 3       0   0   0  30   0   1   0   0   0   0
	// true 4       0   0   0   0  29   0   0   0   1   0
	// true 5       0   0   0   0   0  28   0   0   1   1
	// true 6       0   0   0   0   0   0  30   0   0   0
	// true 7       0   0   0   0   1   0   0  28   1   0
	// true 8       0   0   0   0   0   0   0   0  27   0
	// true 9       0   0   0   0   0   1   0   0   1  28
	// precision of the eights 0.818, recall 1.000
}
