package nn

import "gonum.org/v1/gonum/mat"

// Gradient is what dJ/dw was of a layer's parameters in the last update. It is a live view: the next step overwrites it.
type Gradient struct {
	Kernel *mat.Dense // [in][out]
	Bias   []float64  // nil if the layer has none
}

// Gradients are those that the last step went by, penalties included and limited where a Tuned limits them, of the layers
// that Weights lists. Before the first step they are 0.
func (t *Trainer) Gradients() []Gradient {
	if t.work == nil {
		return nil
	}
	var list []Gradient
	for _, c := range t.work.cells {
		if c.node.kernel == nil {
			continue
		}
		var g Gradient
		for i, p := range c.Params {
			switch p {
			case c.node.kernel:
				g.Kernel = c.Grads[i]
			case c.node.bias:
				g.Bias = c.Grads[i].RawRowView(0)
			}
		}
		list = append(list, g)
	}
	return list
}

// Gradients are the means over the samples that the last update went by. With layers other than Dense, or penalties, each
// further sample overwrites them with its own.
func (t *PageTrainer) Gradients() []Gradient {
	if t.inner == nil {
		return nil
	}
	return t.inner.Gradients()
}

// NextRate is the learning rate of the next update.
func (t *Trainer) NextRate() float64 {
	if t.optimizer == nil {
		return 0
	}
	return t.optimizer.Rate(t.rated)
}

// NextRate is the learning rate of the next update.
func (t *PageTrainer) NextRate() float64 {
	if t.inner == nil {
		return 0
	}
	return t.inner.NextRate()
}

// Page goes on with a trainer by the rules of TensorFlow Playground, at the start of an epoch: what the optimizer remembers
// and the count of updates stay. The trainer belongs to the PageTrainer from then on.
func (t *Trainer) Page(rule PageRule) (*PageTrainer, error) {
	if t.model == nil {
		return nil, &StateError{"Page", "NewTrainer"}
	}
	if err := rule.Check(); err != nil {
		return nil, err
	}
	return newPageTrainer(t, rule), nil
}

// Dropped tells, of the last sample of the last step, which units a Dropout right behind their layer left out: a list for
// each layer that Weights lists, nil where no Dropout follows.
func (t *Trainer) Dropped() [][]bool {
	if t.work == nil {
		return nil
	}
	var list [][]bool
	for _, c := range t.work.cells {
		if c.node.kernel != nil {
			list = append(list, nil)
		}
		if _, ok := c.node.layer.(Dropout); ok && len(list) > 0 && c.Scratch != nil && c.Scratch.RawMatrix().Rows > 0 {
			mask := c.Scratch.RawRowView(c.Scratch.RawMatrix().Rows - 1)
			off := make([]bool, len(mask))
			for i, v := range mask {
				off[i] = v == 0
			}
			list[len(list)-1] = off
		}
	}
	return list
}

// Dropped is that of a Trainer.
func (t *PageTrainer) Dropped() [][]bool {
	if t.inner == nil {
		return nil
	}
	return t.inner.Dropped()
}
