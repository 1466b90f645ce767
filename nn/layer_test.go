package nn

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/gonum/mat"
)

// image is how the files write down [row][col][channel].
type image [][][]float64

func (m image) row() []float64 { return slices.Concat(slices.Concat(m...)...) }

// flattened is a row of numbers an image.
func flattened(images []image) [][]float64 {
	rows := make([][]float64, len(images))
	for i, m := range images {
		rows[i] = m.row()
	}
	return rows
}

// taps is a kernel [row][col][in][out] as rows of outs.
func taps(kernel []image) [][]float64 {
	var rows [][]float64
	for _, row := range kernel {
		rows = append(rows, slices.Concat(row...)...)
	}
	return rows
}

func TestReferenceConv(t *testing.T) {
	type convCase struct {
		X      []image
		Layers []struct {
			Type       string
			Kernel     [2]int
			Filters    int
			Padding    string
			Pads       [4]int `json:"pad_top_bottom_left_right"`
			Stride     int
			Activation string
			K          []image
			B          []float64
			Z, A       []image
			Delta      []image
			DK         []image   `json:"dJ_dK"`
			DB         []float64 `json:"dJ_db"`
		}
		Pool struct {
			Type    string
			Size    int
			Out     []image
			GradOut []image `json:"dJ_dout"`
			GradIn  []image `json:"dJ_din"`
		}
		Flat  [][]float64
		Dense struct {
			W      [][]float64
			B      []float64
			Logits [][]float64
			DW     [][]float64 `json:"dJ_dW"`
			DB     []float64   `json:"dJ_db"`
		}
		Y  [][]float64
		J  float64
		DX []image `json:"dJ_dx"`
	}
	reference(t, "conv", func(t *testing.T, c convCase, tol float64) {
		layers := []Layer{Input(len(c.X[0]), len(c.X[0][0]), len(c.X[0][0][0]))}
		for _, l := range c.Layers {
			conv := Conv2D{Filters: l.Filters, KernelSize: l.Kernel, Strides: [2]int{l.Stride, l.Stride},
				Padding: paddingOf(t, l.Padding), Activation: activation(t, l.Activation, nil)}
			layers = append(layers, conv)
		}
		layers = append(layers, MaxPool2D{PoolSize: [2]int{c.Pool.Size, c.Pool.Size}}, Flatten{},
			Dense{Units: len(c.Dense.B), Activation: Softmax})
		m, last := compiled(t, SGD{}, CCE, layers...), len(c.Layers)
		if c.Pool.Type != "max" {
			t.Fatalf("unknown pool %q", c.Pool.Type)
		}
		for i, l := range c.Layers {
			if got := padsOf(t, m.nodes[i]); got != l.Pads || l.Type != "conv2d" {
				t.Errorf("layer %d, %q, is padded by %v, want %v", i, l.Type, got, l.Pads)
			}
			m.Weights()[i].Kernel().Copy(matrix(taps(l.K)))
			copy(m.Weights()[i].Bias(), l.B)
		}
		m.Weights()[last].Kernel().Copy(matrix(c.Dense.W))
		copy(m.Weights()[last].Bias(), c.Dense.B)
		trace, err := m.Trace(matrix(flattened(c.X)), matrix(c.Y))
		if err != nil {
			t.Fatal(err)
		}
		near(t, "J", []float64{trace.J}, []float64{c.J}, tol)
		nearRows(t, "dJ/dx", trace.DX, flattened(c.DX), tol)
		for i, want := range c.Layers {
			got, name := trace.Layers[i], fmt.Sprintf("layer %d ", i)
			nearRows(t, name+"z", got.Z, flattened(want.Z), tol)
			nearRows(t, name+"a", got.A, flattened(want.A), tol)
			nearRows(t, name+"delta", got.Delta, flattened(want.Delta), tol)
			nearRows(t, name+"dJ/dK", got.Kernel().Grad, taps(want.DK), tol)
			near(t, name+"dJ/db", got.Bias().Grad.RawRowView(0), want.DB, tol)
		}
		nearRows(t, "pool", trace.Layers[last].A, flattened(c.Pool.Out), tol)
		nearRows(t, "pool dJ/dout", trace.Layers[last].DA, flattened(c.Pool.GradOut), tol)
		nearRows(t, "pool dJ/din", trace.Layers[last-1].DA, flattened(c.Pool.GradIn), tol)
		nearRows(t, "flat", trace.Layers[last+1].A, c.Flat, tol)
		dense := trace.Layers[last+2]
		nearRows(t, "logits", dense.Z, c.Dense.Logits, tol)
		nearRows(t, "dense dJ/dW", dense.Kernel().Grad, c.Dense.DW, tol)
		near(t, "dense dJ/db", dense.Bias().Grad.RawRowView(0), c.Dense.DB, tol)
	})
}

// paddingOf is a padding by its name.
func paddingOf(t *testing.T, name string) Padding {
	t.Helper()
	padding, ok := map[string]Padding{"valid": Valid, "same": Same}[name]
	if !ok {
		t.Fatalf("unknown padding %q", name)
	}
	return padding
}

// padsOf are the zeros around the image of a convolution: top, bottom, left, right.
func padsOf(t *testing.T, n *node) (pads [4]int) {
	t.Helper()
	conv := n.layer.(Conv2D)
	rows, cols, err := conv.axes(n.in)
	if err != nil {
		t.Fatal(err)
	}
	for i, a := range []axis{rows, cols} {
		pads[2*i] = a.before
		if _, end := a.taps(a.out - 1); conv.Padding == Same {
			pads[2*i+1] = a.size - end
		}
	}
	return pads
}

// given makes a Dropout draw a mask that a test gives: as a source of numbers it
// lets a draw fall below every rate, or above.
type given struct {
	Dropout
	mask [][]float64
}

type maskSource struct{ mask []float64 }

func (s *maskSource) Uint64() uint64 {
	keep := s.mask[0]
	s.mask = s.mask[1:]
	return uint64(keep) * math.MaxUint64
}

func (g given) Forward(p *Pass) {
	p.Rand = rand.New(&maskSource{slices.Concat(g.mask...)})
	g.Dropout.Forward(p)
}

func TestReferenceDropout(t *testing.T) {
	type dropoutCase struct {
		net
		Rates    []float64
		Masks    [][][]float64
		TrainOut [][][]float64 `json:"train_out"`
		J        float64
		DW       [][][]float64 `json:"dJ_dW"`
		DB       [][]float64   `json:"dJ_db"`
		EvalOut  [][]float64   `json:"eval_out"`
		EvalJ    float64       `json:"eval_J"`
	}
	reference(t, "dropout", func(t *testing.T, c dropoutCase, tol float64) {
		layers, ends := []Layer{Input(c.Sizes[0])}, []int(nil)
		for i, units := range c.Sizes[1:] {
			layers = append(layers, Dense{Units: units, Activation: c.activation(t, i)})
			if len(c.Masks[i]) > 0 {
				layers = append(layers, given{Dropout{c.Rates[i]}, c.Masks[i]})
			}
			ends = append(ends, len(layers)-2)
		}
		m := compiled(t, SGD{}, loss(t, c.Loss, nil), layers...)
		for i, w := range m.Weights() {
			w.Kernel().Copy(matrix(c.W[i]))
			copy(w.Bias(), c.B[i])
		}
		x, y := matrix(c.X), matrix(c.Y)
		trace, err := m.Trace(x, y)
		if err != nil {
			t.Fatal(err)
		}
		near(t, "J", []float64{trace.J}, []float64{c.J}, tol)
		number := 0
		for i := range trace.Layers {
			if l := trace.Layers[i]; l.Kernel() != nil {
				nearRows(t, "dJ/dW", l.Kernel().Grad, c.DW[number], tol)
				near(t, "dJ/db", l.Bias().Grad.RawRowView(0), c.DB[number], tol)
				number++
			}
		}
		for i, end := range ends {
			nearRows(t, "train_out", trace.Layers[end].A, c.TrainOut[i], tol)
		}
		yhat, err := m.Predict(x)
		if err != nil {
			t.Fatal(err)
		}
		nearRows(t, "eval_out", yhat, c.EvalOut, tol)
		j, err := m.Evaluate(x, y)
		if err != nil {
			t.Fatal(err)
		}
		near(t, "eval_J", []float64{j}, []float64{c.EvalJ}, tol)
	})
}

func TestDropoutDrawsByItsSeed(t *testing.T) {
	const rate = 0.3
	m := compiled(t, SGD{}, MSE, Input(100), Dropout{rate}, Dense{Units: 1})
	x, y := mat.NewDense(50, 100, nil), mat.NewDense(50, 1, nil)
	Constant{1}.Fill(x.RawMatrix().Data, Fans{}, nil)
	mask := func(seed uint64, steps int) []float64 {
		trainer := training(t, m)
		trainer.SetSeed(seed)
		run(t, trainer, x, y, steps)
		trace, err := trainer.Trace(x, y)
		if err != nil {
			t.Fatal(err)
		}
		return trace.Layers[0].A.RawMatrix().Data
	}
	first := mask(1, 0)
	if !slices.Equal(first, mask(1, 0)) {
		t.Error("the same seed draws another mask")
	}
	if slices.Equal(first, mask(2, 0)) || slices.Equal(first, mask(1, 1)) {
		t.Error("another seed or step draws the same mask")
	}
	dropped := 0
	for _, v := range first {
		switch v {
		case 0:
			dropped++
		case 1 / (1 - rate):
		default:
			t.Fatalf("1 became %v", v)
		}
	}
	if share := float64(dropped) / float64(len(first)); math.Abs(share-rate) > 0.03 {
		t.Errorf("%v were left out, want %v", share, rate)
	}
	yhat, _ := m.Predict(x)
	plain := compiled(t, SGD{}, MSE, Input(100), Dense{Units: 1})
	plain.Weights()[0].Kernel().Copy(m.Weights()[0].Kernel())
	if want, _ := plain.Predict(x); !mat.Equal(yhat, want) {
		t.Error("Predict leaves inputs out")
	}
}

func TestGaussianNoiseIsDrawnWhileTraining(t *testing.T) {
	const deviation = 0.3
	m := compiled(t, SGD{}, MSE, Input(100), GaussianNoise{deviation}, Dense{Units: 1})
	x, y := mat.NewDense(80, 100, nil), mat.NewDense(80, 1, nil)
	Constant{5}.Fill(x.RawMatrix().Data, Fans{}, nil)
	trace, err := m.Trace(x, y)
	if err != nil {
		t.Fatal(err)
	}
	sum, squares := 0.0, 0.0
	noise := trace.Layers[0].A.RawMatrix().Data
	for _, v := range noise {
		sum, squares = sum+v-5, squares+(v-5)*(v-5)
	}
	n := float64(len(noise))
	if mean, got := sum/n, math.Sqrt(squares/n); math.Abs(mean) > 0.02 || math.Abs(got-deviation) > 0.02 {
		t.Errorf("noise of mean %v and deviation %v", mean, got)
	}
	if !mat.Equal(trace.Layers[0].DA, trace.DX) {
		t.Error("the gradient does not pass as it is")
	}
	plain := compiled(t, SGD{}, MSE, Input(100), Dense{Units: 1})
	plain.Weights()[0].Kernel().Copy(m.Weights()[0].Kernel())
	yhat, _ := m.Predict(x)
	if want, _ := plain.Predict(x); !mat.Equal(yhat, want) {
		t.Error("Predict adds noise")
	}
}

func TestOfEqualMaximaTheFirstIsTaken(t *testing.T) {
	p := layerPass(t, MaxPool2D{}, 1, 2, 4, 1)
	copy(p.X.RawRowView(0), []float64{1, 5, 0, 0, 5, 5, 0, 0})
	copy(p.DZ.RawRowView(0), []float64{3, 7})
	MaxPool2D{}.Forward(p)
	MaxPool2D{}.Backward(p)
	near(t, "z", p.Z.RawRowView(0), []float64{5, 0}, 0)
	near(t, "dx", p.DX.RawRowView(0), []float64{0, 3, 7, 0, 0, 0, 0, 0}, 0)
	p.X.Set(0, 2, math.NaN())
	p.X.Set(0, 0, math.Inf(-1))
	MaxPool2D{}.Forward(p)
	if z := p.Z.RawRowView(0); z[0] != 5 || !math.IsNaN(z[1]) {
		t.Errorf("pooling loses NaN: %v", z)
	}
}

func TestLayersOfImagesAreNamedAndSummarised(t *testing.T) {
	m := digits(t)
	want := []string{"conv2d (Conv2D)|(None, 8, 8, 8)|80", "max_pooling2d (MaxPooling2D)|(None, 4, 4, 8)|0",
		"conv2d_1 (Conv2D)|(None, 4, 4, 16)|1168", "flatten (Flatten)|(None, 256)|0", "dense (Dense)|(None, 10)|2570"}
	for _, line := range want {
		found := false
		for _, have := range strings.Split(m.String(), "\n") {
			cells := strings.FieldsFunc(strings.ReplaceAll(have, "  ", "|"), func(r rune) bool { return r == '|' })
			for i := range cells {
				cells[i] = strings.TrimSpace(cells[i])
			}
			found = found || strings.Join(cells, "|") == line
		}
		if !found {
			t.Errorf("no line %q in\n%s", line, m)
		}
	}
	if id := Weight(1, 15, 71); m.SetParam(id, 4) != nil || m.Weights()[1].Kernel().At(71, 15) != 4 || id.String() != "W2[16][72]" {
		t.Error("a filter's last weight is not found by its name")
	}
	if ids := m.ParamIDs(); len(ids) != m.ParamCount() {
		t.Errorf("%d names of %d parameters", len(ids), m.ParamCount())
	}
}

func TestImageModelLearns(t *testing.T) {
	m := digits(t)
	x, y := batch(40, 64, 10)
	for s := range 40 {
		clear(y.RawRowView(s))
		y.Set(s, s%10, 1)
	}
	if err := m.Compile(SGD{LearningRate: 0.2}, CCE); err != nil {
		t.Fatal(err)
	}
	h, err := m.Fit(x, y, FitOptions{Epochs: 30, BatchSize: 8})
	if err != nil || h.Loss[29] > h.Loss[0]/2 {
		t.Errorf("from %v to %v: %v", h.Loss[0], h.Loss[29], err)
	}
	comesBack(t, m)
	if yhat, err := m.Predict(x); err != nil || yhat.RawMatrix().Cols != 10 {
		t.Error(err)
	}
}

func TestLayersThatCannotBeBuilt(t *testing.T) {
	three, huge := [2]int{3, 3}, [2]int{1 << 20, 1 << 20}
	picture := Input(8, 8, 1)
	for _, c := range []struct {
		want   Want
		layers []Layer
	}{
		{WantImage, []Layer{Input(64), Conv2D{Filters: 1, KernelSize: three}}},
		{WantImage, []Layer{Input(8, 8), MaxPool2D{}}},
		{WantImage, []Layer{picture, Flatten{}, MaxPool2D{}}},
		{WantUnits, []Layer{picture, Conv2D{KernelSize: three}}},
		{WantUnits, []Layer{picture, Conv2D{Filters: 1}}},
		{WantUnits, []Layer{picture, Conv2D{Filters: math.MaxInt, KernelSize: three}}},
		{WantUnits, []Layer{picture, Conv2D{Filters: 1, KernelSize: [2]int{3, -1}}}},
		{WantUnits, []Layer{picture, Conv2D{Filters: 1, KernelSize: three, Strides: [2]int{0, 1}}}},
		{WantUnits, []Layer{picture, Conv2D{Filters: 1, KernelSize: three, Strides: [2]int{math.MinInt, math.MaxInt}}}},
		{WantUnits, []Layer{picture, MaxPool2D{PoolSize: [2]int{2, 0}}}},
		{WantUnits, []Layer{picture, MaxPool2D{Strides: [2]int{-2, 2}}}},
		{WantWindow, []Layer{picture, Conv2D{Filters: 1, KernelSize: [2]int{9, 1}}}},
		{WantWindow, []Layer{picture, MaxPool2D{PoolSize: huge}}},
		{WantConstant, []Layer{picture, Conv2D{Filters: 1, KernelSize: three, Padding: paddingCount}}},
		{WantSmaller, []Layer{picture, Conv2D{Filters: 1, KernelSize: huge, Padding: Same}}},
		{WantSmaller, []Layer{Input(16, 16, 1), Conv2D{Filters: 1 << 20, KernelSize: three, Padding: Same}, Flatten{}}},
		{WantSmaller, []Layer{Input(1<<10, 1<<10, 128), Conv2D{Filters: 1 << 12, KernelSize: [2]int{1, 1}}}},
		{WantSmaller, []Layer{Input(1<<20, 1<<20, 1<<20), Flatten{}}},
		{WantPlainInput, []Layer{picture, Conv2D{Filters: 2, KernelSize: three}, Dense{Units: 1}}},
		{WantElementwise, []Layer{picture, Conv2D{Filters: 1, KernelSize: three, Activation: Softmax}}},
		{WantNotBelow0, []Layer{picture, GaussianNoise{-1}}},
		{WantNotBelow0, []Layer{picture, GaussianNoise{math.Inf(1)}}},
		{WantFraction, []Layer{picture, Dropout{1}}},
		{WantFraction, []Layer{picture, Dropout{-0.1}}},
		{WantFraction, []Layer{picture, Dropout{math.NaN()}}},
		{WantNotBelow0, []Layer{picture, Conv2D{Filters: 1, KernelSize: three, KernelRegularizer: L2{-1}}}},
		{WantPositive, []Layer{picture, Conv2D{Filters: 1, KernelSize: three, BiasConstraint: MaxNorm{}}}},
	} {
		_, err := NewSequential(c.layers...)
		wants(t, err, c.want)
	}
}

func TestLayersOfImagesDoNotAllocateInTraining(t *testing.T) {
	m := everything(t, SGD{LearningRate: 0.1})
	x, y := batchFor(m, 6, 1)
	trainer := training(t, m)
	step := func() {
		if _, err := trainer.Step(x, y); err != nil {
			t.Fatal(err)
		}
	}
	if n := testing.AllocsPerRun(20, step); n != 0 {
		t.Errorf("%v allocations a step", n)
	}
}
