package datasets

import "slices"

// lossHistory keeps a loss of every stride-th step.
type lossHistory struct {
	losses []float64
	stride int
}

const maxHistory = 4096

func (h *lossHistory) add(step int, loss float64) {
	h.stride = max(h.stride, 1)
	if step%h.stride != 0 {
		return
	}
	if len(h.losses) == maxHistory {
		kept := make([]float64, 0, maxHistory)
		for i := 0; i < maxHistory; i += 2 {
			kept = append(kept, h.losses[i])
		}
		h.losses = kept
		h.stride *= 2
	}
	if step%h.stride == 0 {
		h.losses = append(h.losses, loss)
	}
}

// clone shares the losses so far: they only ever get longer, in a place of their own.
func (h lossHistory) clone() lossHistory {
	h.losses = h.losses[:len(h.losses):len(h.losses)]
	return h
}

func (h lossHistory) all() (steps []int, losses []float64) {
	steps = make([]int, len(h.losses))
	for i := range steps {
		steps[i] = i * h.stride
	}
	return steps, slices.Clone(h.losses)
}
