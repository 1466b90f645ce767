package experiment

import (
	"gonum.org/v1/gonum/mat"

	"nnlab/lessons"
	"nnlab/lessons/spec"
	"nnlab/lessons/training"
	"nnlab/nn"
)

// run is one of the two runs: its training, and what only a scene wants to know of it.
type run struct {
	*training.Run
	born spec.Spec // what it began with
	want spec.Spec // what it is to carry out now: live keys may have changed
	data *training.Data
	net  net
	trail
	cache
	moves int // grows with every change, and is in no save
}

// trail is what a run remembers for explanations. A copy of it is a save once share was called.
type trail struct {
	clocks   track     // by epoch: the scene's units when it was measured
	ticks    track     // by update: the scene's units when it was made
	rates    track     // by update: its learning rate
	before   []float64 // all parameters before the newest update
	grads    []float64 // the gradients that it went by, in the same order
	rate     float64   // and its learning rate
	edited   []lessons.Ref
	updated  int      // the scene's units at the newest update
	earlier  int      // and at the one before it
	sample   int      // the last row of the newest batch, from 1; 0 before
	off      [][]bool // units that the newest update left out of that row, by layer
	measured int      // updates done at the newest measuring; −1: an edit came after it
}

// newRun begins a training.
func newRun(sp spec.Spec, d *training.Data, units int) (*run, error) {
	t, err := training.New(sp, d)
	if err != nil {
		return nil, err
	}
	if n := t.Model().ParamCount(); n > spec.LiveParams {
		return nil, &lessons.SceneError{Fault: lessons.TooLarge, Name: "networkShape", Given: itoa(n), Expected: "at most " + itoa(spec.LiveParams)}
	}
	r := &run{Run: t, born: sp, want: sp, data: d, net: newNet(t.Model())}
	r.updated, r.earlier = units, units
	r.clocks = r.clocks.add(0, float64(units))
	return r, nil
}

// update makes one update, or what the page makes of the rest of an epoch.
func (r *run) update(units int) bool {
	if !r.going() {
		return false
	}
	epochs, updates, rate := r.Epoch(), r.Updates(), r.Rate()
	r.before = params(r.Model(), r.before[:0])
	rows := r.Rows()
	sample := rows[len(rows)-1] + 1
	r.Update()
	r.moves++
	if r.Updates() > updates {
		r.edited, r.rate, r.sample, r.off = nil, rate, sample, r.Dropped()
		r.earlier, r.updated = r.updated, units
		r.grads = gradients(r.Gradients(), r.grads[:0])
		r.rates, r.ticks = r.rates.add(updates, rate), r.ticks.add(updates, float64(units))
	}
	if r.Epoch() > epochs {
		r.clocks = r.clocks.add(r.Epoch(), float64(units))
		r.measured = r.Updates()
	}
	return true
}

// params puts all parameters end to end: of each layer its kernel, then its biases.
func params(m *nn.Sequential, to []float64) []float64 {
	for _, w := range m.Weights() {
		to = append(to, w.Kernel().RawMatrix().Data...)
		to = append(to, w.Bias()...)
	}
	return to
}

// gradients puts all gradients end to end likewise.
func gradients(list []nn.Gradient, to []float64) []float64 {
	for _, g := range list {
		to = append(to, g.Kernel.RawMatrix().Data...)
		to = append(to, g.Bias...)
	}
	return to
}

// going tells whether there is something left to do.
func (r *run) going() bool { return r.Ended() == training.Going }

// param is where a parameter stands among them; input −1 is the bias.
func (n net) param(layer, unit, input int) int {
	at := 0
	for _, l := range n.layers[:layer] {
		at += (l.in + 1) * l.out
	}
	l := n.layers[layer]
	if input < 0 {
		return at + l.in*l.out + unit
	}
	return at + input*l.out + unit
}

// fresh tells whether what was measured last is of the weights as they are.
func (r *run) fresh() bool { return r.measured == r.Updates() }

// cost is how many multiply-adds a unit of the run takes, about.
func (r *run) cost() int { return 3 * r.net.weights * max(1, len(r.Rows())) }

// version tells whether something that was computed is still of the present weights.
func (r *run) version() int { return r.moves + 1 }

// outputs are what the network answers to a set, before the sigmoid or softmax of a logit; nil if it has no rows.
func (r *run) outputs(p set) *mat.Dense {
	x := part(r.data, p).X
	if x == nil {
		return nil
	}
	if out := &r.outs[p]; r.outsAt[p] != r.version() {
		if rows, _ := x.Dims(); out.RawMatrix().Rows != rows {
			*out = mat.Dense{}
		}
		if r.Outputs(out, x) != nil {
			return nil
		}
		r.outsAt[p] = r.version()
	}
	return &r.outs[p]
}

// cache is what was computed for the present weights; it is in no save.
type cache struct {
	outs     [setCount]mat.Dense
	outsAt   [setCount]int
	pass     pass
	passOf   query
	passAt   int
	plane    *plane
	planeOf  *training.Data
	planeHas training.Plane
	planeAt  int

	outLosses []float64 // of the training set without each unit of a layer
	outOf     int
	outAt     int
	scratch   mat.Dense

	knobsOf  string // knobList is of this spec
	knobList []lessons.Control
}
