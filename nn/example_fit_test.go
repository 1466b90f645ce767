package nn_test

import (
	"context"
	"fmt"
	"log"
	"os"
	"time"

	"gonum.org/v1/gonum/mat"

	"nnlab/nn"
)

// The article's program for AND, line by line: its Keras beside ours.
func Example_and() {
	// x=np.array([[1,1],[1,0],[0,1],[0,0]])
	// y=np.array([[1],[0],[0],[0]])
	x := mat.NewDense(4, 2, []float64{1, 1, 1, 0, 0, 1, 0, 0})
	y := mat.NewDense(4, 1, []float64{1, 0, 0, 0})

	// model=tf.keras.Sequential([
	//     tf.keras.layers.Dense(units=2,activation='sigmoid',input_shape=(2,)),
	//     tf.keras.layers.Dense(units=1,activation='sigmoid')
	// ])
	model, err := nn.NewSequential(nn.Input(2),
		nn.Dense{Units: 2, Activation: nn.Sigmoid},
		nn.Dense{Units: 1, Activation: nn.Sigmoid})
	if err != nil {
		log.Fatal(err)
	}

	// model.compile(optimizer=tf.keras.optimizers.SGD(lr=0.3),loss='mse')
	if err := model.Compile(nn.SGD{LearningRate: 0.3}, nn.MSE); err != nil {
		log.Fatal(err)
	}

	// model.summary()
	if err := model.Summary(os.Stdout); err != nil {
		log.Fatal(err)
	}

	// history=model.fit(x,y,epochs=1000)
	history, err := model.Fit(x, y, nn.FitOptions{Epochs: 1000})
	if err != nil {
		log.Fatal(err)
	}

	// output=model.predict(x)
	// print(output)
	output, err := model.Predict(x)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%.4f\n", mat.Formatted(output))

	// plt.plot(history.history['loss'])
	for epoch, loss := range history.Column("loss") {
		if (epoch+1)%200 == 0 {
			fmt.Printf("epoch %4d: loss %.4f\n", epoch+1, loss)
		}
	}
	// Output:
	// Model: "sequential"
	// _________________________________________________________________
	//  Layer (type)                Output Shape              Param #
	// =================================================================
	//  dense (Dense)               (None, 2)                 6
	//  dense_1 (Dense)             (None, 1)                 3
	// =================================================================
	// Total params: 9
	// Trainable params: 9
	// Non-trainable params: 0
	// _________________________________________________________________
	// ⎡0.7798⎤
	// ⎢0.1514⎥
	// ⎢0.1449⎥
	// ⎣0.0125⎦
	// epoch  200: loss 0.1649
	// epoch  400: loss 0.1184
	// epoch  600: loss 0.0713
	// epoch  800: loss 0.0399
	// epoch 1000: loss 0.0232
}

// clock stands still, so that the printed times are always the same.
func clock() time.Time { return time.Unix(0, 0) }

func ExampleFitOptions_verbose() {
	model, x, y := and()
	if err := model.Compile(nn.SGD{LearningRate: 0.3}, nn.BCE, nn.Accuracy); err != nil {
		log.Fatal(err)
	}
	_, err := model.Fit(x, y, nn.FitOptions{BatchSize: 1, Epochs: 3, Verbose: 2, Now: clock,
		ValidationX: x, ValidationY: y})
	if err != nil {
		log.Fatal(err)
	}
	// Output:
	// Epoch 1/3
	// 4/4 - 0s - 0s/step - accuracy: 0.2500 - loss: 0.8457 - val_accuracy: 0.5000 - val_loss: 0.6986
	// Epoch 2/3
	// 4/4 - 0s - 0s/step - accuracy: 0.5000 - loss: 0.7075 - val_accuracy: 0.7500 - val_loss: 0.6105
	// Epoch 3/3
	// 4/4 - 0s - 0s/step - accuracy: 0.7500 - loss: 0.6426 - val_accuracy: 0.7500 - val_loss: 0.5774
}

// overfit is a net with far more weights than it has noisy samples to learn
// from, and samples without noise to validate it with.
func overfit() (model *nn.Sequential, x, y, validX, validY *mat.Dense) {
	model, err := nn.NewSequential(nn.Input(1),
		nn.Dense{Units: 24, Activation: nn.Tanh},
		nn.Dense{Units: 24, Activation: nn.Tanh},
		nn.Dense{Units: 1})
	if err != nil {
		log.Fatal(err)
	}
	if err := model.Compile(nn.NewAdam(0.01), nn.MSE); err != nil {
		log.Fatal(err)
	}
	const n = 12
	x, y = mat.NewDense(n, 1, nil), mat.NewDense(n, 1, nil)
	validX, validY = mat.NewDense(n, 1, nil), mat.NewDense(n, 1, nil)
	for i := range n {
		v := float64(i)/6 - 1
		noise := 0.3 * float64(i*7%5-2)
		x.Set(i, 0, v)
		y.Set(i, 0, float64(v*v)+float64(noise))
		validX.Set(i, 0, v+0.08)
		validY.Set(i, 0, (v+0.08)*(v+0.08))
	}
	return model, x, y, validX, validY
}

func ExampleEarlyStopping() {
	model, x, y, validX, validY := overfit()
	stop := &nn.EarlyStopping{Monitor: "val_loss", Patience: 20, RestoreBestWeights: true}
	history, err := model.Fit(x, y, nn.FitOptions{Epochs: 2000, ValidationX: validX, ValidationY: validY,
		Callbacks: []nn.Callback{stop}})
	if err != nil {
		log.Fatal(err)
	}
	loss, val := history.Column("loss"), history.Column("val_loss")
	for _, epoch := range []int{0, stop.BestEpoch(), history.StoppedEpoch} {
		fmt.Printf("epoch %3d: loss %.4f, val_loss %.4f\n", epoch, loss[epoch], val[epoch])
	}
	restored, err := model.Evaluate(validX, validY)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("the model has the best weights:", restored == val[stop.BestEpoch()])
	// Output:
	// epoch   0: loss 0.2904, val_loss 0.2087
	// epoch  79: loss 0.1374, val_loss 0.0185
	// epoch  99: loss 0.1331, val_loss 0.0237
	// the model has the best weights: true
}

func ExampleEarlyStopping_Next() {
	rule := nn.EarlyStopping{Patience: 2}
	for epoch, value := range []float64{0.9, 0.7, 0.72, 0.69, 0.71, 0.695, 0.68} {
		stop := rule.Next(value)
		fmt.Printf("epoch %d: %.3f, best %.2f, wait %d\n", epoch, value, rule.Best(), rule.Wait())
		if stop {
			break
		}
	}
	// Output:
	// epoch 0: 0.900, best 0.90, wait 0
	// epoch 1: 0.700, best 0.70, wait 0
	// epoch 2: 0.720, best 0.70, wait 1
	// epoch 3: 0.690, best 0.69, wait 0
	// epoch 4: 0.710, best 0.69, wait 1
	// epoch 5: 0.695, best 0.69, wait 2
}

// halving is a callback that says so each time the loss has fallen by half.
type halving struct {
	nn.BaseCallback
	last float64
}

func (h *halving) OnEpochEnd(t *nn.Training) error {
	loss, _ := t.Logs.Value("loss")
	if h.last == 0 || loss <= h.last/2 {
		fmt.Printf("epoch %d: %.4f\n", t.Epoch, loss)
		h.last = loss
	}
	if loss < 0.01 {
		t.Stop()
	}
	return nil
}

func ExampleCallback() {
	model, x, y := and()
	_, err := model.Fit(x, y, nn.FitOptions{BatchSize: 1, Epochs: 1000, Callbacks: []nn.Callback{&halving{}}})
	if err != nil {
		log.Fatal(err)
	}
	// Output:
	// epoch 0: 0.3298
	// epoch 62: 0.1649
	// epoch 146: 0.0820
	// epoch 203: 0.0409
	// epoch 266: 0.0203
	// epoch 349: 0.0101
}

// A decision boundary is drawn from the model's answers on a grid of points.
func ExamplePredictor() {
	model, x, y := and()
	predictor, err := nn.NewPredictor(model)
	if err != nil {
		log.Fatal(err)
	}
	const side = 9
	grid := mat.NewDense(side*side, 2, nil)
	for i := range side * side {
		grid.SetRow(i, []float64{float64(i%side) / (side - 1), 1 - float64(i/side)/(side-1)})
	}
	var yhat mat.Dense
	for range 2 { // again and again, as training goes on
		if _, err := model.Fit(x, y, nn.FitOptions{BatchSize: 1, Epochs: 500}); err != nil {
			log.Fatal(err)
		}
		if err := predictor.Predict(&yhat, grid); err != nil {
			log.Fatal(err)
		}
	}
	for row := range side {
		for column := range side {
			fmt.Print(map[bool]string{true: "#", false: "."}[yhat.At(row*side+column, 0) > 0.5])
		}
		fmt.Println()
	}
	// Output:
	// ....#####
	// .....####
	// ......###
	// .......##
	// ........#
	// .........
	// .........
	// .........
	// .........
}

func ExampleParallel() {
	losses, err := nn.Parallel(context.Background(), 3, func(ctx context.Context, i int) (float64, error) {
		model, x, y := and()
		model.Init(uint64(i))
		if _, err := model.FitContext(ctx, x, y, nn.FitOptions{BatchSize: 1, Epochs: 200}); err != nil {
			return 0, err
		}
		return model.Evaluate(x, y)
	})
	if err != nil {
		log.Fatal(err)
	}
	for seed, loss := range losses {
		fmt.Printf("seed %d: loss %.4f\n", seed, loss)
	}
	// Output:
	// seed 0: loss 0.0506
	// seed 1: loss 0.0400
	// seed 2: loss 0.0795
}

func ExampleConfusionMatrix() {
	yhat := mat.NewDense(6, 1, []float64{0.9, 0.8, 0.3, 0.6, 0.1, 0.2})
	y := mat.NewDense(6, 1, []float64{1, 1, 1, 0, 0, 0})
	c, err := nn.ConfusionMatrix(yhat, y, 0.5)
	if err != nil {
		log.Fatal(err)
	}
	for class := range c.Classes() {
		fmt.Printf("class %d: taken for 0 %d times, for 1 %d times, recall %.3f\n",
			class, c.Count(class, 0), c.Count(class, 1), c.Recall(class))
	}
	fmt.Printf("accuracy %.3f, precision %.3f, macro F1 %.3f\n", c.Accuracy(), c.Precision(1), c.MacroF1())
	fmt.Print(c)
	// Output:
	// class 0: taken for 0 2 times, for 1 1 times, recall 0.667
	// class 1: taken for 0 1 times, for 1 2 times, recall 0.667
	// accuracy 0.667, precision 0.667, macro F1 0.667
	// predicted   0  1
	// true 0      2  1
	// true 1      1  2
}
