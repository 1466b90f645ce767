package experiment

import (
	"gonum.org/v1/gonum/mat"

	"nnlab/lessons/training"
	"nnlab/nn"
)

// Networks so small count their units and weights through, as lessons about a pass do.
const (
	maxShortUnits   = 12
	maxShortWeights = 9
)

// net is the shape of a network: its layers with weights, counted from 0.
type net struct {
	layers  []netLayer
	dense   bool // nothing but dense layers, and dropout
	weights int
	units   int
}

// netLayer is a layer with weights.
type netLayer struct {
	in, out int // inputs of a unit, and units; of a convolution filters
	act     nn.Activation
	name    string
}

func newNet(m *nn.Sequential) net {
	n := net{dense: true}
	for _, w := range m.Weights() {
		in, out := w.Kernel().Dims()
		l := netLayer{in: in, out: out, name: w.Name()}
		switch layer := w.Layer().(type) {
		case nn.Dense:
			l.act = layer.Activation
		case nn.Conv2D:
			l.act, n.dense = layer.Activation, false
		default:
			n.dense = false
		}
		if l.act == nil {
			l.act = nn.Linear
		}
		n.layers = append(n.layers, l)
		n.weights += in * out
		n.units += out
	}
	return n
}

func (n net) last() int       { return len(n.layers) - 1 }
func (n net) outputs() int    { return n.layers[n.last()].out }
func (n net) shortUnit() bool { return n.dense && n.units <= maxShortUnits }
func (n net) shortW() bool    { return n.dense && n.weights <= maxShortWeights }

// unit counts a unit through all layers, weight a weight.
func (n net) unit(layer, unit int) int {
	for _, l := range n.layers[:layer] {
		unit += l.out
	}
	return unit
}

func (n net) weight(layer, unit, input int) int {
	at := unit*n.layers[layer].in + input
	for _, l := range n.layers[:layer] {
		at += l.in * l.out
	}
	return at
}

// locate is the opposite of unit.
func (n net) locate(count int) (layer, unit int, ok bool) {
	for l := range n.layers {
		if count < n.layers[l].out {
			return l, count, true
		}
		count -= n.layers[l].out
	}
	return 0, 0, false
}

// locateWeight is the opposite of weight.
func (n net) locateWeight(count int) (layer, unit, input int, ok bool) {
	for l, s := range n.layers {
		if count < s.in*s.out {
			return l, count / s.in, count % s.in, true
		}
		count -= s.in * s.out
	}
	return 0, 0, 0, false
}

// pass is what one row makes of a network of dense layers on its way forward, dropout off.
type pass struct{ z, a [][]float64 }

// forward takes one row through the network.
func (n net) forward(m *nn.Sequential, x []float64) pass {
	var p pass
	for l, w := range m.Weights() {
		kernel, bias := w.Kernel(), w.Bias()
		z, a := make([]float64, n.layers[l].out), make([]float64, n.layers[l].out)
		for j := range z {
			for i, v := range x {
				z[j] += float64(v * kernel.At(i, j))
			}
			if bias != nil {
				z[j] += bias[j]
			}
		}
		n.layers[l].act.Forward(a, z)
		p.z, p.a = append(p.z, z), append(p.a, a)
		x = a
	}
	return p
}

// part is the rows of a set.
func part(d *training.Data, p set) training.Part {
	return [...]training.Part{d.Train, d.Val, d.Test}[p]
}

func rowOf(m *mat.Dense, row int) []float64 { return m.RawRowView(row - 1) }
