package nn

import (
	"strconv"

	"gonum.org/v1/gonum/mat"
)

// PageTrainer trains a model by the rules of TensorFlow Playground. They differ
// from those of Keras, which Trainer follows, in this:
//
//   - Samples are taken one by one, in the order they are given. A sample's
//     gradients are added to sums; after every BatchSize samples of an epoch the
//     sums, divided by how many samples they hold, are the gradients of an update.
//   - A part batch at the end of an epoch makes no update. Its sums stay and join
//     the next epoch's first update, which therefore holds more samples.
//   - A penalty on the weights is not part of J or of the gradients but a step
//     after the update; with L1 it can kill a weight: see PagePenalty.
//   - First weights and biases are those of InitPage.
//
// The page divides each weight's sum by a count of its own; as all that are alive
// are counted with every sample, one count serves here. The page's loss is
// HalfSSE and its optimizer plain gradient descent, but any loss, optimizer and
// layer can be trained so. In whatever portions the rows come, the bits are the
// same, and nothing is allocated after the first step.
//
// Source: TensorFlow Playground, nn.ts (oneStep, updateWeights).
type PageTrainer struct {
	inner    *Trainer
	rule     PageRule
	tensors  []pageTensor
	pass     *pagePass // the quick way, where the model allows it
	position int       // samples of the present epoch
	count    int       // samples in the sums
	samples  int       // samples in all
	row      [1]int    // what inner is asked to load
	rows     []int     // 0, 1, 2, … for those who give no rows
}

// NewPageTrainer makes a trainer for a compiled model, at the start of an epoch,
// with nothing summed and no weight dead.
func NewPageTrainer(model *Sequential, rule PageRule) (*PageTrainer, error) {
	if model == nil {
		return nil, &ValueError{"NewPageTrainer", "model", "nil", WantValue}
	}
	if err := rule.Check(); err != nil {
		return nil, err
	}
	inner, err := model.newTrainer("NewPageTrainer")
	if err != nil {
		return nil, err
	}
	return newPageTrainer(inner, rule), nil
}

func newPageTrainer(inner *Trainer, rule PageRule) *PageTrainer {
	t := &PageTrainer{inner: inner, rule: rule}
	for _, c := range inner.work.cells {
		for i, p := range c.Params {
			w := p.RawMatrix().Data
			tensor := pageTensor{w: w, g: c.Grads[i].RawMatrix().Data, sum: make([]float64, len(w))}
			if p == c.node.kernel {
				tensor.before, tensor.dead = make([]float64, len(w)), make([]bool, len(w))
			}
			t.tensors = append(t.tensors, tensor)
		}
	}
	t.pass = t.newPagePass()
	return t
}

// made refuses a zero value.
func (t *PageTrainer) made(where string) error {
	if t.inner == nil {
		return &StateError{where, "NewPageTrainer"}
	}
	return nil
}

// Model is the model that is trained.
func (t *PageTrainer) Model() *Sequential {
	if t.inner == nil {
		return nil
	}
	return t.inner.Model()
}

// Steps is how many updates have been done.
func (t *PageTrainer) Steps() int {
	if t.inner == nil {
		return 0
	}
	return t.inner.Steps()
}

// Position is how many samples of the present epoch have been taken.
func (t *PageTrainer) Position() int { return t.position }

// Carried is how many samples the sums hold that no update has used yet.
func (t *PageTrainer) Carried() int { return t.count }

// Rule is the rule of the next step.
func (t *PageTrainer) Rule() PageRule { return t.rule }

// SetRule changes the rule from the next sample on; sums stay, and so do the
// weights that are dead.
func (t *PageTrainer) SetRule(rule PageRule) error {
	if err := rule.Check(); err != nil {
		return err
	}
	t.rule = rule
	return nil
}

// Optimizer is the optimizer of the next update.
func (t *PageTrainer) Optimizer() Optimizer {
	if t.inner == nil {
		return nil
	}
	return t.inner.Optimizer()
}

// SetOptimizer changes the optimizer or its settings as Trainer.SetOptimizer does.
func (t *PageTrainer) SetOptimizer(o Optimizer) error {
	if err := t.made("SetOptimizer"); err != nil {
		return err
	}
	return t.inner.SetOptimizer(o)
}

// SetSeed chooses what layers such as Dropout draw from while training.
func (t *PageTrainer) SetSeed(seed uint64) {
	if t.inner != nil {
		t.inner.SetSeed(seed)
	}
}

// Dead says whether a weight is 0 for good. A bias never is.
func (t *PageTrainer) Dead(id ParamID) bool {
	if t.inner == nil {
		return false
	}
	tensor, row, col, err := t.Model().locate("Dead", id)
	if err != nil || id.Input == BiasInput {
		return false
	}
	for _, p := range t.tensors {
		if raw := tensor.RawMatrix(); p.dead != nil && &p.w[0] == &raw.Data[0] {
			return p.dead[row*raw.Stride+col]
		}
	}
	return false
}

// Step takes all rows of x and y as the next samples of the epoch, and gives the
// mean of their losses, each as it was before the sample was learned from. A
// loss that is not finite ends it with a *DivergedError; that sample changes
// nothing, what came before it stays learned.
func (t *PageTrainer) Step(x, y mat.Matrix) (float64, error) { return t.StepRows(x, y, nil) }

// StepRows is Step on the given rows of x and y; nil means all.
func (t *PageTrainer) StepRows(x, y mat.Matrix, rows []int) (float64, error) {
	if err := t.made("Step"); err != nil {
		return 0, err
	}
	if isNil(y) {
		return 0, &ValueError{"Step", "y", "nil", WantValue}
	}
	have, err := t.inner.work.check("Step", x, y)
	if err != nil {
		return 0, err
	}
	if rows == nil {
		for len(t.rows) < have {
			t.rows = append(t.rows, len(t.rows))
		}
		rows = t.rows[:have]
	}
	sum := 0.0
	for _, row := range rows {
		j, err := t.sample(x, y, row, have)
		if err != nil {
			return j, err
		}
		sum += j
	}
	return sum / float64(max(len(rows), 1)), nil
}

// sample learns from one row and makes the update that may be due.
func (t *PageTrainer) sample(x, y mat.Matrix, row, have int) (float64, error) {
	if row < 0 || row >= have {
		return 0, &ValueError{"Step", "row", strconv.Itoa(row), WantRow}
	}
	j, err := t.learn(x, y, row)
	if err != nil {
		return j, err
	}
	if !finite(j) {
		return j, &DivergedError{t.Steps(), j}
	}
	t.samples++
	t.count++
	if t.position++; t.rule.Due(t.position) {
		t.Update()
	}
	return j, nil
}

// learn runs a row forward and, unless its loss is not finite, backward, and adds
// its gradients to the sums.
func (t *PageTrainer) learn(x, y mat.Matrix, row int) (float64, error) {
	if t.pass != nil {
		return t.pass.learn(x, y, row)
	}
	work := t.inner.work
	t.row[0] = row
	if err := work.load("Step", x, y, t.row[:]); err != nil {
		return 0, err
	}
	work.step = t.samples
	work.pass++
	work.forward()
	j := work.measure()
	if !finite(j) {
		return j, nil
	}
	work.backward()
	for _, p := range t.tensors {
		addScaled(p.sum, 1, p.g)
	}
	return j, nil
}

// EndEpoch says that the next sample is the first of an epoch. What is summed
// stays.
func (t *PageTrainer) EndEpoch() { t.position = 0 }
