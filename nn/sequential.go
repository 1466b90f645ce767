package nn

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

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

// defaultSeed is the seed of the first weights where nobody names one.
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

// checkPlan refuses a plan that cannot be built, and counts parameters.
func checkPlan(kind string, p Plan, size *int) error {
	if !p.Out.within(maxParams) {
		want := WantSmaller
		if slices.Min(p.Out) <= 0 {
			want = WantUnits
		}
		return &ValueError{kind, "output shape", p.Out.String(), want}
	}
	if p.Activation != nil {
		if err := p.Activation.Check(); err != nil {
			return err
		}
	}
	for _, spec := range p.Params {
		if spec.Init == nil || spec.Rows <= 0 || spec.Cols <= 0 {
			return &ValueError{kind, spec.Name, Shape{spec.Rows, spec.Cols}.String(), WantParamSpec}
		}
		tensor := Shape{spec.Rows, spec.Cols}
		if *size += tensor.Size(); !tensor.within(maxParams) || *size > maxParams {
			return &ValueError{kind, "parameters", tensor.String(), WantSmaller}
		}
		if err := spec.check(); err != nil {
			return err
		}
	}
	return nil
}

// check refuses rules whose settings cannot be used.
func (s ParamSpec) check() error {
	if err := s.Init.Check(); err != nil {
		return err
	}
	if s.Regularizer != nil {
		if err := s.Regularizer.Check(); err != nil {
			return err
		}
	}
	if s.Constraint != nil {
		return s.Constraint.Check()
	}
	return nil
}

// autoName names layers as Keras does: dense, dense_1, max_pooling2d.
func autoName(kind string, seen map[string]int) string {
	name, count := snakeCase(kind), seen[kind]
	seen[kind]++
	if count > 0 {
		name += "_" + strconv.Itoa(count)
	}
	return name
}

// snakeCase parts words where a capital follows a small letter.
func snakeCase(kind string) string {
	var b strings.Builder
	small := false
	for _, r := range kind {
		if small && unicode.IsUpper(r) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
		small = unicode.IsLower(r)
	}
	return b.String()
}

// allocate makes room for all parameters.
func (m *Sequential) allocate() {
	m.params = make([]float64, m.ParamCount())
	left := m.params
	for _, n := range m.nodes {
		n.params, left = n.plan.cut(left)
		for k, spec := range n.plan.Params {
			m.shapes = append(m.shapes, [2]int{spec.Rows, spec.Cols})
			switch spec.Name {
			case KernelName:
				n.kernel = n.params[k]
			case BiasName:
				n.bias = n.params[k]
			}
		}
		if n.kernel != nil {
			n.weightLayer = len(m.weighted)
			m.weighted = append(m.weighted, n)
		}
	}
}

// cut takes a plan's tensors from the front of a vector.
func (p Plan) cut(v []float64) (tensors []*mat.Dense, left []float64) {
	for _, spec := range p.Params {
		size := spec.Rows * spec.Cols
		tensors = append(tensors, mat.NewDense(spec.Rows, spec.Cols, v[:size:size]))
		v = v[size:]
	}
	return tensors, v
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

// Compile chooses how the model learns and what is measured beside the loss. What
// an optimizer remembered of earlier steps is forgotten.
func (m *Sequential) Compile(optimizer Optimizer, loss Loss, metrics ...Metric) error {
	if optimizer == nil {
		return &ValueError{"Compile", "optimizer", "nil", WantValue}
	}
	if loss == nil {
		return &ValueError{"Compile", "loss", "nil", WantValue}
	}
	if err := optimizer.Check(); err != nil {
		return err
	}
	if err := loss.Check(); err != nil {
		return err
	}
	if last := m.lastActivation(); !loss.Fits(last) {
		return &ValueError{"Compile", "loss", loss.Name() + " after " + last.Name(), WantFitting}
	}
	if err := m.checkMetrics(loss, metrics); err != nil {
		return err
	}
	m.optimizer, m.loss, m.trainer = optimizer, loss, nil
	m.metrics = slices.Clone(metrics)
	return nil
}

// lastActivation is what made the model's outputs, past layers that only hand on.
func (m *Sequential) lastActivation() Activation {
	for i := len(m.nodes) - 1; i >= 0; i-- {
		if a := m.nodes[i].plan.Activation; a != nil {
			return a
		}
	}
	return Linear
}

// Loss is what Compile was given, nil before.
func (m *Sequential) Loss() Loss { return m.loss }

// Optimizer is what Compile was given, nil before.
func (m *Sequential) Optimizer() Optimizer { return m.optimizer }

// Inputs is how many numbers a row of x holds.
func (m *Sequential) Inputs() int { return m.input.Size() }

// Outputs is how many numbers a row of a prediction holds.
func (m *Sequential) Outputs() int { return m.nodes[len(m.nodes)-1].plan.Out.Size() }
