package nn

import "gonum.org/v1/gonum/mat"

// Trainer trains a model one mini-batch at a time. It owns the optimizer's
// state and changes the model's parameters in place; after its first step (of
// the largest batch) it allocates nothing.
type Trainer struct {
	model     *Sequential
	optimizer Optimizer
	work      *workspace
	slots     memory      // of all parameters end to end
	memory    []memory    // the part of each tensor
	clipper   Clipper     // the optimizer, if it is one
	plain     bool        // it is SGD without momentum,
	rate      float64     // with this rate
	grads     [][]float64 // of each tensor, for it
	steps     int         // updates done
	rated     int         // updates done by the present optimizer
}

// NewTrainer makes a trainer for a compiled model, with a fresh optimizer.
func NewTrainer(model *Sequential) (*Trainer, error) {
	if model == nil {
		return nil, &ValueError{"NewTrainer", "model", "nil", WantValue}
	}
	return model.newTrainer("NewTrainer")
}

func (m *Sequential) newTrainer(where string) (*Trainer, error) {
	if m.loss == nil {
		return nil, &StateError{where, "Compile"}
	}
	return trainerOf(m, m.optimizer), nil
}

func trainerOf(m *Sequential, o Optimizer) *Trainer {
	t := &Trainer{model: m, work: m.newWorkspace()}
	for _, c := range t.work.cells {
		c.Training = true
	}
	t.use(o)
	t.forget()
	return t
}

// use chooses the update rule.
func (t *Trainer) use(o Optimizer) {
	t.optimizer = o
	t.clipper, _ = o.(Clipper)
	sgd, isSGD := o.(SGD)
	t.plain, t.rate = isSGD && sgd.Momentum == 0, sgd.LearningRate
}

// forget gives the optimizer a fresh memory.
func (t *Trainer) forget() {
	t.slots, t.memory, t.grads, t.rated = newSlots(t.optimizer, len(t.model.params)), nil, nil, 0
	from := 0
	for _, c := range t.work.cells {
		for _, g := range c.Grads {
			grads := g.RawMatrix().Data
			t.memory = append(t.memory, t.slots.part(from, from+len(grads)))
			t.grads = append(t.grads, grads)
			from += len(grads)
		}
	}
}

// Model is the model that is trained.
func (t *Trainer) Model() *Sequential { return t.model }

// Steps is how many updates have been done.
func (t *Trainer) Steps() int { return t.steps }

// Optimizer is the update rule of the next step.
func (t *Trainer) Optimizer() Optimizer { return t.optimizer }

// SetOptimizer changes the update rule or its settings. One of the same name and
// slots goes on with what was remembered, any other starts afresh.
func (t *Trainer) SetOptimizer(o Optimizer) error {
	if err := wantOptimizer("SetOptimizer", o); err != nil {
		return err
	}
	if t.model == nil {
		return &StateError{"SetOptimizer", "NewTrainer"}
	}
	fresh := !sameSlots(o, t.optimizer)
	t.use(o)
	if fresh {
		t.forget()
	}
	return nil
}

// SetSeed chooses what layers such as Dropout draw from while training.
func (t *Trainer) SetSeed(seed uint64) {
	if t.work != nil {
		t.work.seed = seed
	}
}

// Step trains on all rows of x and y as one batch and gives J as it was before
// the update. If J is not finite nothing is changed and the error is a
// *DivergedError.
func (t *Trainer) Step(x, y mat.Matrix) (float64, error) { return t.StepRows(x, y, nil) }

// StepRows is Step on the given rows of x and y; nil means all.
func (t *Trainer) StepRows(x, y mat.Matrix, rows []int) (float64, error) {
	if t.plain && len(rows) == 1 {
		if j, done := t.work.descend(x, y, rows[0], t.rate); done {
			t.steps++
			t.rated++
			return j, nil
		}
	}
	j, err := t.forward("Step", x, y, rows)
	if err != nil {
		return j, err
	}
	t.work.backward()
	t.update()
	return j, nil
}

// gradients runs a batch forward and backward.
func (t *Trainer) gradients(where string, x, y mat.Matrix, rows []int) (float64, error) {
	j, err := t.forward(where, x, y, rows)
	if err == nil {
		t.work.backward()
	}
	return j, err
}

// forward runs a batch forward and gives J.
func (t *Trainer) forward(where string, x, y mat.Matrix, rows []int) (float64, error) {
	if t.work == nil {
		return 0, &StateError{where, "NewTrainer"}
	}
	if !t.work.loadDense(x, y, rows) {
		if isNil(y) {
			return 0, &ValueError{where, "y", "nil", WantValue}
		}
		if err := t.work.load(where, x, y, rows); err != nil {
			return 0, err
		}
	}
	t.work.step = t.steps
	t.work.pass++
	t.work.forward()
	j := t.work.measure()
	if !finite(j) {
		return j, &DivergedError{t.steps, j}
	}
	return j, nil
}

// update changes every parameter by the optimizer's rule.
func (t *Trainer) update() {
	if t.clipper != nil {
		t.clipper.Clip(t.grads)
	}
	if t.plain {
		plainSGD(t.model.params, t.work.grads, t.rate)
	} else {
		t.optimizer.Update(UpdateArgs{W: t.model.params, G: t.work.grads, Slots: t.slots,
			Rate: t.optimizer.Rate(t.rated), Done: t.rated})
	}
	t.constrain()
	t.steps++
	t.rated++
}
