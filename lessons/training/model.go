package training

import (
	"fmt"
	"slices"

	"nnlab/datasets"
	"nnlab/lessons/spec"
	"nnlab/nn"
)

// modelSeed is the seed of what nn draws. Both packages name their streams by small numbers, so that with one seed the
// first weights would be the points.
func modelSeed(s spec.Spec) uint64 { return s.Seed ^ 0x6e6e6c61622d6e6e }

// build makes the network of a spec, compiled, with nn's own first weights. Without leftOut there is no dropout in it.
func build(s spec.Spec, d *Data, leftOut bool, o nn.Optimizer) (*nn.Sequential, error) {
	layers, err := layers(s, d, leftOut)
	if err != nil {
		return nil, err
	}
	m, err := nn.NewSequential(layers...)
	if err != nil {
		return nil, err
	}
	if n := m.ParamCount(); n > spec.MaxParams {
		return nil, &spec.Error{Kind: spec.Params, Key: "networkShape", Given: fmt.Sprint(n), Expected: fmt.Sprintf("1 to %d", spec.MaxParams)}
	}
	loss, err := lossOf(s)
	if err != nil {
		return nil, err
	}
	return m, m.Compile(o, loss)
}

// pictures tells whether there is a piece that needs the shape of a picture.
func pictures(s spec.Spec) bool {
	return slices.ContainsFunc(s.Pieces, func(p spec.Piece) bool { return p.Kind != spec.DensePiece })
}

func layers(s spec.Spec, d *Data, leftOut bool) ([]nn.Layer, error) {
	list := []nn.Layer{nn.Input(d.Train.X.RawMatrix().Cols)}
	flat := !pictures(s)
	if !flat {
		list[0] = nn.Input(d.Shape...)
	}
	weighted := 0
	for i, p := range s.Pieces {
		if p.Kind == spec.DensePiece && !flat {
			list, flat = append(list, nn.Flatten{}), true
		}
		if p.Kind == spec.PoolPiece {
			list = append(list, nn.MaxPool2D{PoolSize: [2]int{p.Kernel, p.Kernel}})
		} else {
			g, err := activation(s.HiddenNames[weighted], s.Alphas[weighted])
			if err != nil {
				return nil, err
			}
			list = append(list, hidden(s, p, weighted, g))
			weighted++
		}
		if leftOut && s.Dropout != nil && s.Dropout[i] > 0 {
			list = append(list, nn.Dropout{Rate: s.Dropout[i]})
		}
	}
	if !flat {
		list = append(list, nn.Flatten{})
	}
	last, err := activation(s.Output, 0)
	if err != nil {
		return nil, err
	}
	_, outputs := d.Train.Y.Dims()
	if s.Classes > 2 { // sparse targets are one number
		outputs = s.Classes
	}
	return append(list, hidden(s, spec.Piece{Units: outputs}, weighted, last)), nil
}

// hidden is a layer with weights, the number-th of them.
func hidden(s spec.Spec, p spec.Piece, number int, g nn.Activation) nn.Layer {
	kernel, bias := initializer(s, number)
	penalty := penaltyOf(s)
	if p.Kind == spec.ConvPiece {
		return nn.Conv2D{Filters: p.Filters, KernelSize: [2]int{p.Kernel, p.Kernel}, Padding: nn.Same, Activation: g,
			KernelInitializer: kernel, BiasInitializer: bias, KernelRegularizer: penalty}
	}
	return nn.Dense{Units: p.Units, Activation: g, KernelInitializer: kernel, BiasInitializer: bias, KernelRegularizer: penalty}
}

// penaltyOf is what l1 and l2 add to J; nil: nothing.
func penaltyOf(s spec.Spec) nn.Regularizer {
	switch {
	case s.L1 > 0 && s.L2 > 0:
		return nn.L1L2{L1: s.L1, L2: s.L2}
	case s.L1 > 0:
		return nn.L1{L1: s.L1}
	case s.L2 > 0:
		return nn.L2{L2: s.L2}
	}
	return nil
}

func activation(name string, alpha float64) (nn.Activation, error) {
	switch {
	case name == "logit":
		return nn.Linear, nil
	case name == "leaky_relu" && alpha != 0:
		return nn.LeakyReLU{NegativeSlope: alpha}, nil
	case name == "elu" && alpha != 0:
		return nn.ELU{Alpha: alpha}, nil
	}
	return nn.ActivationByName(name)
}

// initializer is how a weight layer's kernel and bias begin.
func initializer(s spec.Spec, number int) (kernel, bias nn.Initializer) {
	if s.BiasInit != 0 { // else nn's own, which are zeros
		bias = nn.Constant{Value: s.BiasInit}
	}
	switch name := s.Init[number]; name {
	case "uniform":
		return nn.Uniform{Min: -s.InitScale, Max: s.InitScale}, bias
	case "normal":
		return nn.Normal{StdDev: s.InitScale}, bias
	case "constant":
		return nn.Constant{Value: s.InitScale}, bias
	case "glorot_uniform":
		return nil, bias // nn's own
	default:
		kernel, err := nn.InitializerByName(name)
		if err != nil {
			return nn.GlorotUniform, bias
		}
		return kernel, bias
	}
}

// lossOf is the loss of a spec, its settings included.
func lossOf(s spec.Spec) (nn.Loss, error) {
	switch s.Loss {
	case "huber":
		return nn.Huber{Delta: s.HuberDelta}, nil
	case "bce", "bce_logits":
		return nn.BinaryCrossentropy{FromLogits: s.Loss != "bce", LabelSmoothing: s.LabelSmoothing}, nil
	case "cce", "cce_logits":
		return nn.CategoricalCrossentropy{FromLogits: s.Loss != "cce", LabelSmoothing: s.LabelSmoothing}, nil
	case "sparse_cce_logits":
		return nn.SparseCategoricalCrossentropy{FromLogits: true}, nil
	}
	return nn.LossByName(s.Loss)
}

// begin gives a network its first weights and leaves the page's stream where the page's reset goes on with it.
func begin(m *nn.Sequential, s spec.Spec, d *Data, page *datasets.PageRandom) error {
	switch {
	case s.Weights != nil:
		byHand(m, s)
		return nil
	case s.Rules == "page" && !slices.ContainsFunc(s.Init, func(name string) bool { return name != "uniform" }):
		return beginPage(m, s, d, page)
	case s.InitZero:
		for _, w := range m.Weights() {
			w.Kernel().Zero()
			clear(w.Bias())
		}
		return nil
	}
	// drawn by a twin without dropout, so that dropout moves no weight
	twin, err := build(s, d, false, nn.SGD{})
	if err != nil {
		return err
	}
	twin.Init(modelSeed(s))
	to := m.Weights()
	for l, from := range twin.Weights() {
		to[l].Kernel().Copy(from.Kernel())
		copy(to[l].Bias(), from.Bias())
	}
	return nil
}

// beginPage draws as the page does; another scale than the page's ½ stretches what is drawn.
func beginPage(m *nn.Sequential, s spec.Spec, d *Data, page *datasets.PageRandom) error {
	if err := m.InitPage(nn.PageInit{Draw: page.Float64, Zero: s.InitZero, NoInputs: d.NoInputs}); err != nil || s.InitZero {
		return err
	}
	for _, w := range m.Weights() {
		w.Kernel().Scale(2*s.InitScale, w.Kernel())
		for j := range w.Bias() {
			w.Bias()[j] = s.BiasInit
		}
	}
	return nil
}

// byHand takes the weights that were typed.
func byHand(m *nn.Sequential, s spec.Spec) {
	for l, w := range m.Weights() {
		for unit, row := range s.Weights[l] {
			for input, v := range row {
				w.Kernel().Set(input, unit, v)
			}
			w.Bias()[unit] = s.Biases[l][unit]
		}
	}
}
