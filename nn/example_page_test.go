package nn_test

import (
	"fmt"
	"log"
	"math/rand/v2"

	"gonum.org/v1/gonum/mat"

	"nnlab/nn"
)

// Five samples in batches of two: the fifth waits for the next epoch's first
// update.
func ExamplePageTrainer() {
	model, err := nn.NewSequential(nn.Input(1),
		nn.Dense{Units: 2, Activation: nn.Tanh},
		nn.Dense{Units: 1, Activation: nn.Tanh})
	if err != nil {
		log.Fatal(err)
	}
	if err := model.Compile(nn.SGD{LearningRate: 0.3}, nn.HalfSSE); err != nil {
		log.Fatal(err)
	}
	if err := model.InitPage(nn.PageInit{Draw: rand.New(rand.NewPCG(1, 1)).Float64}); err != nil {
		log.Fatal(err)
	}
	trainer, err := nn.NewPageTrainer(model, nn.PageRule{BatchSize: 2, Penalty: nn.PageL2, PenaltyRate: 0.001})
	if err != nil {
		log.Fatal(err)
	}
	x := mat.NewDense(5, 1, []float64{-2, 1, -1, 2, 3})
	y := mat.NewDense(5, 1, []float64{-1, 1, -1, 1, 1})
	for epoch := range 3 {
		if _, err := trainer.Step(x, y); err != nil {
			log.Fatal(err)
		}
		trainer.EndEpoch()
		fmt.Printf("epoch %d: %d updates, %d samples carried\n", epoch+1, trainer.Steps(), trainer.Carried())
	}
	loss, err := model.Evaluate(x, y)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("below 0.1:", loss < 0.1)
	// Output:
	// epoch 1: 2 updates, 1 samples carried
	// epoch 2: 4 updates, 1 samples carried
	// epoch 3: 6 updates, 1 samples carried
	// below 0.1: true
}
