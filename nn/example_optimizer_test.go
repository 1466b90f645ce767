package nn_test

import (
	"fmt"
	"log"

	"nnlab/nn"
)

func ExampleTuned() {
	model, x, y := and()
	err := model.Compile(nn.Tuned{
		Optimizer: nn.NewAdam(0.1),
		Schedule:  nn.CosineDecay{InitialLearningRate: 0.1, DecaySteps: 200},
		ClipNorm:  1,
	}, nn.BCE)
	if err != nil {
		log.Fatal(err)
	}
	history, err := model.Fit(x, y, nn.FitOptions{Epochs: 200})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("solved:", history.Loss[199] < 0.05, "at a rate of", model.Optimizer().Rate(100))
	// Output: solved: true at a rate of 0.05
}

func ExampleDescent() {
	surface, err := nn.SurfaceByName("ravine25")
	if err != nil {
		log.Fatal(err)
	}
	for _, optimizer := range []nn.Optimizer{
		nn.NewSGD(0.07),
		nn.SGD{LearningRate: 0.03, Momentum: 0.9},
		nn.NewAdam(1),
	} {
		descent, err := nn.NewDescent(surface, optimizer, 10, 1)
		if err != nil {
			log.Fatal(err)
		}
		for descent.Value() >= 0.001 {
			if err := descent.Step(); err != nil {
				log.Fatal(err)
			}
		}
		fmt.Println(optimizer.Name(), "is down after", descent.Steps(), "steps")
	}
	// Output:
	// sgd is down after 75 steps
	// sgd is down after 66 steps
	// adam is down after 82 steps
}

func ExampleDescent_Inner() {
	surface, err := nn.SurfaceByName("bowl")
	if err != nil {
		log.Fatal(err)
	}
	descent, err := nn.NewDescent(surface, nn.NewAdam(0.1), 2, -3)
	if err != nil {
		log.Fatal(err)
	}
	if err := descent.Step(); err != nil {
		log.Fatal(err)
	}
	for _, reading := range descent.Inner(nn.AlongX) {
		fmt.Printf("%s %.3f\n", reading.Name, reading.Value)
	}
	// Output:
	// g 2.000
	// m 0.200
	// v 0.004
	// m_hat 2.000
	// v_hat 4.000
	// rate 0.050
	// step -0.100
}
