package pass

import (
	"math"
	"math/rand/v2"

	"nnlab/lessons"
	"nnlab/lessons/spec"
	"nnlab/nn"
)

// net is all that follows from a spec, and never changes.
type net struct {
	shape
	spec       spec.Spec
	acts       []nn.Activation // of each layer
	rows       int
	batch      int         // rows of a batch
	full, tail [2]*program // of a batch, and of what is left for the last one, by order

	spellings     []spelling
	words, counts []string
}

func newNet(sp spec.Spec, rows int) (*net, error) {
	if err := able(sp); err != nil {
		return nil, err
	}
	if sp.Params() > spec.LiveParams {
		return nil, &lessons.SceneError{Fault: lessons.TooLarge, Name: "networkShape", Given: number(float64(sp.Params())),
			Expected: "at most " + number(spec.LiveParams) + " parameters"}
	}
	batch := sp.BatchSize
	if batch == 0 || batch > rows {
		batch = rows
	}
	n := &net{shape: newShape(sp.Sizes()), spec: sp, rows: rows, batch: batch,
		spellings: spellings(), words: words(), counts: counts()}
	for _, name := range sp.Activations() {
		a, err := nn.ActivationByName(name)
		if err != nil {
			return nil, err
		}
		n.acts = append(n.acts, a)
	}
	for o := range n.full {
		n.full[o] = newProgram(n, n.batch, order(o))
		n.tail[o] = n.full[o]
		if rest := n.rows % n.batch; rest > 0 {
			n.tail[o] = newProgram(n, rest, order(o))
		}
	}
	return n, nil
}

// batches is how many updates go once through the rows.
func (n *net) batches() int { return (n.rows + n.batch - 1) / n.batch }

// batchOf is the first row of the batch of an update, and the program of a pass over it.
func (n *net) batchOf(update int, o order) (int, *program) {
	k := update % n.batches()
	if k == n.batches()-1 {
		return k * n.batch, n.tail[o]
	}
	return k * n.batch, n.full[o]
}

// elementwise tells whether each unit of a layer has a slope of its own: it is false of a softmax.
func (n *net) elementwise(l int) bool {
	_, ok := n.acts[l].(nn.Elementwise)
	return ok
}

// model makes the network, with the weights that the seed draws.
func (n *net) model(seed uint64) (*nn.Sequential, error) {
	layers := []nn.Layer{nn.Input(n.inputs())}
	for l, act := range n.acts {
		kernel, err := n.initializer(n.spec.Init[l])
		if err != nil {
			return nil, err
		}
		layers = append(layers, nn.Dense{Units: n.out(l), Activation: act, KernelInitializer: kernel,
			BiasInitializer: nn.Constant{Value: n.spec.BiasInit}})
	}
	m, err := nn.NewSequential(layers...)
	if err != nil {
		return nil, err
	}
	loss, err := nn.LossByName(n.spec.Loss)
	if err != nil {
		return nil, err
	}
	m.Init(seed)
	return m, m.Compile(nn.SGD{LearningRate: n.spec.LearningRate}, loss)
}

func (n *net) initializer(name string) (nn.Initializer, error) {
	switch scale := n.spec.InitScale; name {
	case "uniform":
		return nn.Uniform{Min: -math.Abs(scale), Max: math.Abs(scale)}, nil
	case "normal":
		return nn.Normal{StdDev: math.Abs(scale)}, nil
	case "constant":
		return nn.Constant{Value: scale}, nil
	}
	return nn.InitializerByName(name)
}

// params are the first weights and biases, in the order of shape: typed ones as they are with seed 1, drawn anew
// with any other, and where none were typed as the spec draws them.
func (n *net) firstParams(m *nn.Sequential, seed uint64) []float64 {
	p := make([]float64, n.params())
	switch {
	case n.spec.Weights == nil:
		n.load(p, m)
	case seed == firstSeed:
		for l, units := range n.spec.Weights {
			for u, weights := range units {
				copy(p[n.weight(l, u, 0):], weights)
			}
			copy(p[n.weights+n.unit(l, 0):], n.spec.Biases[l])
		}
	default:
		r := stream(seed, weightStream)
		for i := range p {
			p[i] = draw(r)
		}
	}
	return p
}

// firstSeed shows typed weights as they are.
const firstSeed = 1

// The random streams of a seed.
const (
	weightStream = 1
	inputStream  = 2
	targetStream = 3
)

func stream(seed, purpose uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, purpose)) }

// draw gives a number from −1 to 1 with two decimals, and no zero: a zero hides what a pass is about.
func draw(r *rand.Rand) float64 {
	for {
		if v := math.Round((2*r.Float64()-1)*100) / 100; v != 0 {
			return v
		}
	}
}

// load takes the parameters out of a model, store puts them in.
func (n *net) load(p []float64, m *nn.Sequential) {
	for l, w := range m.Weights() {
		for u := range n.out(l) {
			for i := range n.in(l) {
				p[n.weight(l, u, i)] = w.Kernel().At(i, u)
			}
			p[n.weights+n.unit(l, u)] = w.Bias()[u]
		}
	}
}

func (n *net) store(p []float64, m *nn.Sequential) {
	for l, w := range m.Weights() {
		for u := range n.out(l) {
			for i := range n.in(l) {
				w.Kernel().Set(i, u, p[n.weight(l, u, i)])
			}
			w.Bias()[u] = p[n.weights+n.unit(l, u)]
		}
	}
}
