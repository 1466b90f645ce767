package experiment

import (
	"slices"

	"gonum.org/v1/gonum/mat"

	"nnlab/nn"
)

// side is how many points of a plane are evaluated in each direction.
const side = 100

// plane is what every unit of a network of dense layers answers all over the plane of two inputs. Each layer is a
// model of its own, which is given the weights anew and the answers of the layer before.
type plane struct {
	x      *mat.Dense // what the network is given at each point, the top row first
	small  []float64  // as of a layer
	layers []planeLayer
}

type planeLayer struct {
	model     *nn.Sequential
	predictor *nn.Predictor
	out       *mat.Dense // [side·side][units]
	small     []float64  // [thumbSide·thumbSide][units]: means of equal parts of it
}

// thumbSide is how many pixels a thumb has in each direction; it divides side.
const thumbSide = 20

// newPlane is of a model; nil if it is not made of dense layers alone, with a Dropout or a noise here and there.
func newPlane(model *nn.Sequential, x *mat.Dense) (*plane, error) {
	p := &plane{x: x, small: shrink(nil, x)}
	_, inputs := x.Dims()
	for _, w := range model.Weights() {
		dense, ok := w.Layer().(nn.Dense)
		if !ok {
			return nil, nil
		}
		m, err := nn.NewSequential(nn.Input(inputs), dense)
		if err != nil {
			return nil, err
		}
		predictor, err := nn.NewPredictor(m)
		if err != nil {
			return nil, err
		}
		p.layers = append(p.layers, planeLayer{model: m, predictor: predictor, out: &mat.Dense{}})
		inputs = dense.Units
	}
	return p, nil
}

// update computes all answers anew. It allocates nothing after its first call.
func (p *plane) update(weights []nn.Weights) error {
	x := p.x
	for i := range p.layers {
		l := &p.layers[i]
		to := l.model.Weights()[0]
		to.Kernel().Copy(weights[i].Kernel())
		copy(to.Bias(), weights[i].Bias())
		if err := l.predictor.Predict(l.out, x); err != nil {
			return err
		}
		l.small = shrink(l.small, l.out)
		x = l.out
	}
	return nil
}

// shrunk is one unit's answers, small. Layer 0 is the inputs.
func (p *plane) shrunk(layer, unit int) []float64 {
	small := p.small
	if layer > 0 {
		small = p.layers[layer-1].small
	}
	v, units := make([]float64, thumbSide*thumbSide), len(small)/(thumbSide*thumbSide)
	for i := range v {
		v[i] = small[i*units+unit]
	}
	return v
}

// shrink is the mean of each part of a plane, all columns at once.
func shrink(to []float64, m *mat.Dense) []float64 {
	const part = side / thumbSide
	raw := m.RawMatrix()
	if to == nil {
		to = make([]float64, thumbSide*thumbSide*raw.Cols)
	}
	clear(to)
	for i := range raw.Rows {
		row, col := i/side/part, i%side/part
		sum := to[(row*thumbSide+col)*raw.Cols:][:raw.Cols]
		for k, v := range raw.Data[i*raw.Stride:][:raw.Cols] {
			sum[k] += v
		}
	}
	for i := range to {
		to[i] /= part * part
	}
	return to
}

// largest is the greatest size in a list, 1 if all are 0.
func largest(v []float64) float64 {
	size := max(slices.Max(v), -slices.Min(v))
	if size == 0 {
		return 1
	}
	return size
}
