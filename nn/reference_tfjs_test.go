package nn

import (
	"fmt"
	"testing"

	"gonum.org/v1/gonum/mat"
)

// tfjsHistory is what TensorFlow.js reports of one epoch, from 1.
type tfjsHistory []struct {
	Epoch    int
	Loss     float64
	Accuracy *float64
}

func (rows tfjsHistory) check(t *testing.T, h *History, tol float64) {
	t.Helper()
	for _, want := range rows {
		what := fmt.Sprintf("epoch %d ", want.Epoch)
		near(t, what+"loss", h.Loss[want.Epoch-1:want.Epoch], []float64{want.Loss}, tol)
		if want.Accuracy != nil {
			got := h.Column("accuracy")[want.Epoch-1 : want.Epoch]
			near(t, what+"accuracy", got, []float64{*want.Accuracy}, tol)
		}
	}
}

// tfjsOptimizer makes an optimizer of the names that TensorFlow.js has; its Adam
// is the form of PyTorch.
func tfjsOptimizer(t *testing.T, name string, h hyper) Optimizer {
	t.Helper()
	library := "keras"
	switch name {
	case "nesterov":
		name, h.Nesterov = "sgd", true
	case "momentum":
		name = "sgd"
	case "adam":
		library = "torch"
	}
	return h.optimizer(t, name, library)
}

func TestReferenceTFJS(t *testing.T) {
	type tfjsCase struct {
		net
		tfjsConv
		Kind, Optimizer string
		Hyper           hyper
		L1, L2          float64
		BatchSize       int `json:"batch_size"`
		Epochs          int
		Tolerance       float64
		Y               [][]float64
		History         tfjsHistory
		WEnd            [][][]float64 `json:"W_end"`
		BEnd            [][]float64   `json:"b_end"`
		Predict         [][]float64
	}
	reference(t, "tfjs_training", func(t *testing.T, c tfjsCase, tol float64) {
		if c.Tolerance > 0 {
			tol = c.Tolerance
		}
		var m *Sequential
		var x *mat.Dense
		if c.Kind == "conv" {
			m, x = c.tfjsConv.build(t, c.Y, tol)
		} else {
			if c.L1 != 0 || c.L2 != 0 {
				c.penalty = L1L2{c.L1, c.L2}
			}
			c.net.Y = c.Y
			m, x = c.model(t, tfjsOptimizer(t, c.Optimizer, c.Hyper)), matrix(c.X)
		}
		if err := m.Compile(m.Optimizer(), m.Loss(), Accuracy); err != nil {
			t.Fatal(err)
		}
		h := fitted(t, m, x, matrix(c.Y), FitOptions{BatchSize: c.BatchSize, Epochs: c.Epochs, NoShuffle: true})
		c.History.check(t, h, tol)
		if c.Kind == "conv" {
			c.tfjsConv.check(t, m, tol)
		} else {
			for i, w := range m.Weights() {
				nearRows(t, "W", w.Kernel(), c.WEnd[i], tol)
				near(t, "b", w.Bias(), c.BEnd[i], tol)
			}
		}
		yhat, err := m.Predict(x)
		if err != nil {
			t.Fatal(err)
		}
		nearRows(t, "predict", yhat, c.Predict, tol)
	})
}

// tfjsConv is a convolution, a pool and a dense layer of images with one channel.
type tfjsConv struct {
	Rows, Cols, Filters, Classes int
	Padding                      string
	LR                           float64
	Images                       []float64
	Kernel                       []float64
	KernelBias                   []float64   `json:"kernel_bias"`
	DenseW                       [][]float64 `json:"dense_W"`
	DenseB                       []float64   `json:"dense_b"`
	PredictStart                 [][]float64 `json:"predict_start"`
	KernelEnd                    []float64   `json:"kernel_end"`
	KernelBiasEnd                []float64   `json:"kernel_bias_end"`
	DenseWEnd                    [][]float64 `json:"dense_W_end"`
	DenseBEnd                    []float64   `json:"dense_b_end"`
}

// build makes the model and the images, and compares the first predictions.
func (c tfjsConv) build(t *testing.T, y [][]float64, tol float64) (*Sequential, *mat.Dense) {
	t.Helper()
	m := compiled(t, SGD{LearningRate: c.LR}, CCE, Input(c.Rows, c.Cols, 1),
		Conv2D{Filters: c.Filters, KernelSize: [2]int{3, 3}, Padding: paddingOf(t, c.Padding), Activation: ReLU},
		MaxPool2D{}, Flatten{}, Dense{Units: c.Classes, Activation: Softmax})
	conv, dense := m.Weights()[0], m.Weights()[1]
	copy(conv.Kernel().RawMatrix().Data, c.Kernel)
	copy(conv.Bias(), c.KernelBias)
	dense.Kernel().Copy(matrix(c.DenseW))
	copy(dense.Bias(), c.DenseB)
	x := mat.NewDense(len(y), c.Rows*c.Cols, c.Images)
	yhat, err := m.Predict(x)
	if err != nil {
		t.Fatal(err)
	}
	nearRows(t, "predictions at first", yhat, c.PredictStart, tol)
	return m, x
}

// check compares the weights after training.
func (c tfjsConv) check(t *testing.T, m *Sequential, tol float64) {
	t.Helper()
	conv, dense := m.Weights()[0], m.Weights()[1]
	near(t, "kernel", conv.Kernel().RawMatrix().Data, c.KernelEnd, tol)
	near(t, "kernel bias", conv.Bias(), c.KernelBiasEnd, tol)
	nearRows(t, "W", dense.Kernel(), c.DenseWEnd, tol)
	near(t, "b", dense.Bias(), c.DenseBEnd, tol)
}
