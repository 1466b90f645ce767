package nn

import (
	"fmt"

	"gonum.org/v1/gonum/mat"
)

// ParamID names one weight or bias: the layer (only layers with weights count),
// the unit in it and the input of that unit, all from 0. A bias has the input
// BiasInput. Note that kernels are stored the other way round, [in][out].
type ParamID struct{ Layer, Unit, Input int }

// BiasInput is the Input of a ParamID that names a bias.
const BiasInput = -1

// Weight names the weight with which a unit takes an input.
func Weight(layer, unit, input int) ParamID { return ParamID{layer, unit, input} }

// Bias names the bias of a unit.
func Bias(layer, unit int) ParamID { return ParamID{layer, unit, BiasInput} }

// String counts from 1, as books do: W1[2][1] is the weight of layer 1, unit 2,
// input 1, and b1[2] that unit's bias.
func (id ParamID) String() string {
	if id.Input == BiasInput {
		return fmt.Sprintf("b%d[%d]", id.Layer+1, id.Unit+1)
	}
	return fmt.Sprintf("W%d[%d][%d]", id.Layer+1, id.Unit+1, id.Input+1)
}

// at is where a parameter stands in its kernel or bias.
func (id ParamID) at(kernel, bias *mat.Dense) (tensor *mat.Dense, row, col int) {
	if id.Input == BiasInput {
		return bias, 0, id.Unit
	}
	return kernel, id.Input, id.Unit
}

// locate finds a parameter, or says that there is none of that name.
func (m *Sequential) locate(where string, id ParamID) (tensor *mat.Dense, row, col int, err error) {
	if id.Layer >= 0 && id.Layer < len(m.weighted) {
		n := m.weighted[id.Layer]
		tensor, row, col = id.at(n.kernel, n.bias)
	}
	if tensor != nil {
		if rows, cols := tensor.Dims(); row >= 0 && row < rows && col >= 0 && col < cols {
			return tensor, row, col, nil
		}
	}
	return nil, 0, 0, &ValueError{where, "parameter", id.String(), WantParam}
}

// Param is the value of one weight or bias.
func (m *Sequential) Param(id ParamID) (float64, error) {
	tensor, row, col, err := m.locate("Param", id)
	if err != nil {
		return 0, err
	}
	return tensor.At(row, col), nil
}

// SetParam changes one weight or bias.
func (m *Sequential) SetParam(id ParamID, v float64) error {
	tensor, row, col, err := m.locate("SetParam", id)
	if err != nil {
		return err
	}
	if err := wantFinite("SetParam", id.String(), v); err != nil {
		return err
	}
	tensor.Set(row, col, v)
	return nil
}

// ParamIDs lists all weights by layer, unit and input, then all biases by layer
// and unit: w1, w2, … b1, b2, … of a small net.
func (m *Sequential) ParamIDs() []ParamID {
	var weights, biases []ParamID
	for l, n := range m.weighted {
		inputs, units := n.kernel.Dims()
		for u := range units {
			for i := range inputs {
				weights = append(weights, Weight(l, u, i))
			}
			if n.bias != nil {
				biases = append(biases, Bias(l, u))
			}
		}
	}
	return append(weights, biases...)
}

// Weights is one layer's kernel and bias. It is a live view: what is written to
// it the model computes with from then on. A zero value is of no layer.
type Weights struct{ n *node }

// Weights finds the layers that have weights, in order.
func (m *Sequential) Weights() []Weights {
	list := make([]Weights, len(m.weighted))
	for i, n := range m.weighted {
		list[i] = Weights{n}
	}
	return list
}

// Kernel is the layer's weights, [in][out].
func (w Weights) Kernel() *mat.Dense { return w.node().kernel }

// node is the layer in its model, or an empty one.
func (w Weights) node() *node {
	if w.n == nil {
		return &node{}
	}
	return w.n
}

// Bias is the layer's biases, one a unit; nil if it has none.
func (w Weights) Bias() []float64 {
	bias := w.node().bias
	if bias == nil {
		return nil
	}
	return bias.RawRowView(0)
}

// Name is the layer's name in Summary, "dense_1".
func (w Weights) Name() string { return w.node().name }

// Layer is the description that NewSequential was given.
func (w Weights) Layer() Layer { return w.node().layer }

// ParamCount is how many numbers training can change.
func (m *Sequential) ParamCount() int { return len(m.params) }

func (n *node) paramCount() int {
	count := 0
	for _, spec := range n.plan.Params {
		count += spec.Rows * spec.Cols
	}
	return count
}
