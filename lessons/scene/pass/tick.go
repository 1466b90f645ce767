package pass

import "nnlab/nn"

// unit is what a Tick does.
type unit uint8

const (
	opUnit     unit = iota // one scalar operation
	layerUnit              // one layer, on one sample
	matrixUnit             // one layer, on all samples of the batch at once
	updateUnit             // one whole pass
)

func unitNames() []string { return []string{"op", "layer", "matrix", "update"} }

// order is that in which the layers of several samples follow one another.
type order uint8

const (
	sampleBySample order = iota // a sample goes through all layers, then the next: as in nn.Trace
	layerByLayer                // a layer takes all samples, then the next
)

func (u unit) order() order {
	if u == matrixUnit {
		return layerByLayer
	}
	return sampleBySample
}

// Tick does one unit. After the last operation of a whole pass it begins the next one; false if nothing is left to
// do, or if the numbers have grown beyond all bounds.
func (s *Scene) Tick() bool {
	if s.position >= s.end() {
		if s.options.ForwardOnly || s.try(s.begin) != nil {
			return false
		}
	}
	s.position = s.after(s.position)
	s.units++
	return true
}

// after is the position one unit further in the same pass.
func (s *Scene) after(position int) int {
	switch s.unit {
	case layerUnit:
		q := s.program.sectionAt(position)
		return min(q.start+q.count, s.end())
	case matrixUnit:
		return min(s.program.layerEnd(position), s.end())
	case updateUnit:
		return s.end()
	}
	return position + 1
}

// begin starts the next pass with the weights that the update made.
func (s *Scene) begin() error {
	s.history = s.history.add(s.updates+1, s.units, s.trace.J)
	s.past = &past{params: s.params, grads: make([]float64, s.net.params()), rate: s.trace.Rate, loss: s.trace.J, units: s.units}
	s.params = make([]float64, s.net.params())
	for l := range s.trace.Layers {
		kernel, bias := s.trace.Layers[l].Kernel(), s.trace.Layers[l].Bias()
		for u := range s.net.out(l) {
			for i := range s.net.in(l) {
				s.keep(s.net.weight(l, u, i), kernel, i, u)
			}
			s.keep(s.net.weights+s.net.unit(l, u), bias, 0, u)
		}
	}
	s.editedParams = nil
	s.updates++
	s.position = 0
	return nil
}

// keep takes one parameter from the pass that ends into the next.
func (s *Scene) keep(k int, p *nn.ParamTrace, row, col int) {
	s.past.grads[k], s.params[k] = p.Grad.At(row, col), p.After.At(row, col)
}
