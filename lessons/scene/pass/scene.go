package pass

import (
	"gonum.org/v1/gonum/mat"

	"nnlab/lessons"
	"nnlab/lessons/spec"
	"nnlab/nn"
)

// Options choose what a Scene is of.
type Options struct {
	ForwardOnly bool // nothing is left to do after the last activation
}

// Scene is a pass. What it shows is its trace, seen from a position.
type Scene struct {
	options Options
	state
	program *program  // of the batch in hand
	trace   *nn.Trace // of this pass
	model   *nn.Sequential
	of      *net   // what model was made of
	nudge   *nudge // what was last tried of the watched weight

	fittingOf *net // fitting are the losses that stand beside its output
	fitting   []string
}

// state is all of a Scene that changes and cannot be computed anew. The slices in it never change: who edits one
// makes another, so that a copy of a state is a copy of a few words.
type state struct {
	net             *net
	base            spec.Spec // as New had it
	sets            []setting // what was set since
	seed            uint64
	inputs, targets [][]float64
	params          []float64
	editedData      []name // inputs and targets set by hand
	editedParams    []name // weights and biases set by hand in this pass
	past            *past  // nil in the first pass
	updates         int    // passes before this one
	position        int    // operations done in this pass
	units           int    // ticks, sets and edits so far
	unit            unit
	watch           name // noKind: the weight of the operation in hand
	history         history
}

// past is what is still known of the pass before.
type past struct {
	params, grads []float64
	rate, loss    float64
	units         int // when it ended
}

// setting is a key of the spec and the value it was set to.
type setting struct{ key, value string }

// Forward makes the scene of a forward pass. It fits lessons.Lesson.New.
func Forward(text string, seed uint64) (lessons.Scene, error) {
	return New(text, seed, Options{ForwardOnly: true})
}

// Whole makes the scene of a whole pass, and of one after the other. It fits lessons.Lesson.New.
func Whole(text string, seed uint64) (lessons.Scene, error) { return New(text, seed, Options{}) }

// New makes a scene from the text of a spec.
func New(text string, seed uint64, o Options) (*Scene, error) {
	sp, err := spec.Parse(text)
	if err != nil {
		return nil, err
	}
	s := &Scene{options: o, state: state{base: sp, seed: seed}}
	if s.inputs, s.targets, err = firstRows(sp, seed); err != nil {
		return nil, err
	}
	if s.net, err = newNet(sp, len(s.inputs)); err != nil {
		return nil, err
	}
	if err := s.restart(); err != nil {
		return nil, err
	}
	return s, s.refresh()
}

// restart begins the first pass with the first weights.
func (s *Scene) restart() error {
	m, err := s.net.model(s.seed)
	if err != nil {
		return err
	}
	s.params = s.net.firstParams(m, s.seed)
	s.editedParams, s.past, s.history = nil, nil, history{}
	s.updates, s.position, s.watch = 0, 0, name{}
	return nil
}

// refresh computes the trace. An error, such as a loss that is no finite number, leaves the old one.
func (s *Scene) refresh() error {
	model, of := s.model, s.of
	if of != s.net {
		m, err := s.net.model(s.seed)
		if err != nil {
			return err
		}
		model, of = m, s.net
	}
	s.net.store(s.params, model)
	from, program := s.net.batchOf(s.updates, s.unit.order())
	x, y := rowsOf(s.inputs[from:from+program.samples]), rowsOf(s.targets[from:from+program.samples])
	trace, err := model.Trace(x, y)
	if err != nil {
		return err
	}
	s.trace, s.program, s.model, s.of, s.nudge = trace, program, model, of, nil
	return nil
}

func rowsOf(rows [][]float64) *mat.Dense {
	m := mat.NewDense(len(rows), len(rows[0]), nil)
	for i, row := range rows {
		m.SetRow(i, row)
	}
	return m
}

// try changes the state, and takes the change back if there is no trace of it.
func (s *Scene) try(change func() error) error {
	old := s.state
	err := change()
	if err == nil {
		err = s.refresh()
	}
	if err != nil {
		s.state = old
	}
	return err
}

// Units counts ticks, sets and edits since the scene was made.
func (s *Scene) Units() int { return s.units }

// end is how many operations there are to do in this pass.
func (s *Scene) end() int {
	if s.options.ForwardOnly {
		return s.program.sections[s.program.samples*s.net.layers()].start
	}
	return s.program.ops
}

// op is the operation in hand, the last one done; false before the first.
func (s *Scene) op() (name, bool) {
	if s.position == 0 {
		return name{sample: inHand}, false
	}
	return s.program.at(s.position - 1), true
}

// sample is the sample of the operation in hand, or the first.
func (s *Scene) sample() int {
	if op, _ := s.op(); op.sample != inHand && s.unit != matrixUnit {
		return op.sample
	}
	return 0
}

// phase is that of the operation in hand.
func (s *Scene) phase() phase {
	if s.position == 0 {
		return forward
	}
	return s.program.sectionAt(s.position - 1).phase
}
