package datasets_test

import (
	"fmt"
	"log"

	"gonum.org/v1/gonum/mat"

	"nnlab/datasets"
)

// Load the digits, keep rows apart for testing, and scale both parts by what is
// known of the rows for training.
func Example() {
	digits := datasets.Digits()
	parts, err := digits.Parts([]int{1000, 500}, datasets.Even, 7)
	if err != nil {
		log.Fatal(err)
	}
	scaler, err := datasets.FitStandard(parts[0].X)
	if err != nil {
		log.Fatal(err)
	}
	for i, part := range parts {
		if parts[i], err = part.Scaled(scaler); err != nil {
			log.Fatal(err)
		}
	}
	y, err := parts[0].OneHot()
	if err != nil {
		log.Fatal(err)
	}
	rows, inputs := parts[0].X.Dims()
	_, outputs := y.Dims()
	fmt.Println(rows, "rows to train on,", parts[1].Len(), "to test with")
	fmt.Println(inputs, "inputs of shape", digits.Shape, "and", outputs, "outputs")
	fmt.Println("each digit", parts[0].Counts()[3], "times")
	// Output:
	// 1000 rows to train on, 500 to test with
	// 64 inputs of shape [8 8 1] and 10 outputs
	// each digit 100 times
}

func ExampleSet_Split() {
	train, test, err := datasets.Iris().Split(0.8, datasets.Stratified, 1)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(train.Counts(), test.Counts(), train.Classes)
	// Output: [40 40 40] [10 10 10] [setosa versicolor virginica]
}

func ExampleScaler() {
	scaler, err := datasets.FitMinMax(mat.NewDense(3, 1, []float64{10, 20, 30}))
	if err != nil {
		log.Fatal(err)
	}
	z, err := scaler.Transform(mat.NewDense(2, 1, []float64{25, 50}))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(z.At(0, 0), z.At(1, 0))
	// Output: 0.75 2
}

func ExampleAugmenter() {
	digits := datasets.Digits()
	augmenter, err := datasets.NewAugmenter(datasets.Augment{Translate: 1, Rotate: 15}, digits.Shape, 7)
	if err != nil {
		log.Fatal(err)
	}
	x := mat.DenseCopyOf(digits.X)
	for epoch := range 3 {
		if err := augmenter.Fill(x, digits.X, epoch); err != nil {
			log.Fatal(err)
		}
		fmt.Printf("epoch %d: %.2f\n", epoch+1, x.RawRowView(0)[8:16]) // the second row of the first digit
	}
	// Output:
	// epoch 1: [0.01 0.21 0.83 0.39 0.28 0.73 0.39 0.00]
	// epoch 2: [0.06 0.51 0.82 0.58 0.50 0.17 0.00 0.00]
	// epoch 3: [0.02 0.64 0.66 0.31 0.56 0.56 0.17 0.00]
}

func ExampleByName() {
	moons, err := datasets.ByName("moons", datasets.Options{Rows: 200, Noise: 0.15, Seed: 7})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(moons.Len(), moons.Inputs, moons.Classes)
	// Output: 200 [x y] [outer inner]
}
