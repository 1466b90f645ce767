package nn

import (
	"strconv"

	"gonum.org/v1/gonum/mat"
)

// Sequential is a stack of layers with their parameters, each layer's output
// the next one's input.
type Sequential struct {
	input     Shape
	nodes     []*node
	weighted  []*node   // the nodes that have a kernel: what Layer in a ParamID counts
	params    []float64 // all parameters end to end, of which the nodes' tensors are parts
	shapes    [][2]int  // of those tensors, rows and columns
	optimizer Optimizer
	loss      Loss
	metrics   []Metric
	trainer   *Trainer // what Fit goes on with; nil until there is one
}

// node is a layer at its place in a model.
type node struct {
	layer        Layer
	name         string // "dense_1"
	weightLayer  int    // what Layer in a ParamID says, -1 without a kernel
	in           Shape
	plan         Plan
	params       []*mat.Dense
	kernel, bias *mat.Dense // two of params, or nil
}

// defaultSeed is the seed of the first weights where none is given.
const defaultSeed = 1

// NewSequential stacks the layers, of which the first must be an Input, and
// draws their first weights with seed 1.
func NewSequential(layers ...Layer) (*Sequential, error) {
	if err := wantInputFirst(layers); err != nil {
		return nil, err
	}
	input, err := layers[0].Plan(nil)
	if err != nil {
		return nil, err
	}
	m := &Sequential{input: input.Out}
	shape, size, kinds := input.Out, 0, map[string]int{}
	for _, layer := range layers[1:] {
		n := &node{layer: layer, name: autoName(layer.Kind(), kinds), in: shape, weightLayer: -1}
		if n.plan, err = layer.Plan(shape); err != nil {
			return nil, err
		}
		if err := checkPlan(layer.Kind(), n.plan, &size); err != nil {
			return nil, err
		}
		m.nodes = append(m.nodes, n)
		shape = n.plan.Out
	}
	m.allocate()
	m.Init(defaultSeed)
	return m, nil
}

func wantInputFirst(layers []Layer) error {
	for i, layer := range layers {
		if layer == nil {
			return &ValueError{"NewSequential", "layer " + strconv.Itoa(i), "nil", WantValue}
		}
		if _, isInput := layer.(inputLayer); isInput != (i == 0) {
			return &ValueError{"NewSequential", "layer " + strconv.Itoa(i), layer.Kind(), WantInput}
		}
	}
	switch len(layers) {
	case 0:
		return &ValueError{"NewSequential", "layers", "empty", WantInput}
	case 1:
		return &ValueError{"NewSequential", "layers", "an Input alone", WantLayer}
	}
	return nil
}

// Init draws the weights anew from a seed and forgets what Fit had learned of
// the optimizer's state. Each layer has a random stream of its own, so that a
// change in one layer leaves the weights of the others as they were.
func (m *Sequential) Init(seed uint64) {
	for i, n := range m.nodes {
		r := newStream(seed, weightStream, i)
		for k, spec := range n.plan.Params {
			spec.Init.Fill(n.params[k].RawMatrix().Data, spec.Fans, r)
		}
	}
	m.trainer = nil
}

// Inputs is how many numbers a row of x holds.
func (m *Sequential) Inputs() int { return m.input.Size() }

// Outputs is how many numbers a row of a prediction holds; 0 without a layer.
func (m *Sequential) Outputs() int {
	if len(m.nodes) == 0 {
		return 0
	}
	return m.nodes[len(m.nodes)-1].plan.Out.Size()
}
