package training

import (
	"math"
	"strconv"

	"gonum.org/v1/gonum/mat"

	"nnlab/datasets"
	"nnlab/lessons/spec"
	"nnlab/nn"
)

// Run is a network on its way through its training.
type Run struct {
	spec  spec.Spec // seen
	data  *Data
	model *nn.Sequential
	learn learner
	pace  pace
	page  datasets.PageRandom // after the first weights
	meter *meter
	epoch epochRows
	best  []float64 // the weights of the best epoch, if they are to be restored
	place
}

// place is how far a run has come. A copy of it is a copy of all but what is in the learner.
type place struct {
	epochs   int // whole ones done
	at       int // rows of the present one that were taken
	fixed    bool
	rate     float64 // the learning rate before any schedule
	now      Losses
	byEpoch  series
	byUpdate series
	stop     nn.EarlyStopping
	plateau  nn.Plateau
	ended    Reason
	diverged int // the update where it was found
	restored int // the epoch whose weights came back, −1: none
	reached  int // the update after which the goal held, −1: not yet
}

// Reason is why a run has ended.
type Reason uint8

// The reasons.
const (
	Going    Reason = iota // it has not
	Epochs                 // all epochs are done
	Early                  // what is monitored has stopped improving
	Diverged               // the loss is no number any more
)

// String is the reason's name, as in train --json.
func (r Reason) String() string {
	return [...]string{"going", "epochs", "early", "diverged"}[min(r, Diverged)]
}

// New makes a run that stands before its first update. It refuses what only the data tell.
func New(s spec.Spec, d *Data) (*Run, error) {
	if d == nil || d.Train.Len() == 0 {
		return nil, &nn.StateError{Where: "New", Needs: "NewData"}
	}
	s, err := see(s, d.file)
	if err != nil {
		return nil, err
	}
	if len(s.Init) <= len(s.HiddenNames) || len(s.Alphas) < len(s.HiddenNames) {
		return nil, &nn.StateError{Where: "New", Needs: "spec.Parse"}
	}
	r := &Run{spec: s, data: d, page: d.source.page, pace: newPace(s, d.Train.Len())}
	r.rate, r.diverged, r.restored, r.reached = s.LearningRate, -1, -1, -1
	if err := r.check(); err != nil {
		return nil, err
	}
	if r.model, err = build(s, d, true, optimizer(s, r.rate, r.pace.perEpoch())); err != nil {
		return nil, err
	}
	if err = begin(r.model, s, d, &r.page); err != nil {
		return nil, err
	}
	if r.learn, err = newLearner(r.model, r.pace, paged(r.pace, r.pace.rule(s)), r.pace.rule(s), modelSeed(s)); err != nil {
		return nil, err
	}
	if r.meter, err = newMeter(s, d, r.model); err != nil {
		return nil, err
	}
	if r.epoch, err = newEpochRows(s, d); err != nil {
		return nil, err
	}
	r.stop, r.plateau = stopping(s), plateauOf(s)
	r.now = r.meter.all()
	r.byEpoch, r.byUpdate = newSeries(6), newSeries(1)
	r.byEpoch.add(0, r.now.columns())
	return r, nil
}

// check refuses a monitor of a set without rows.
func (r *Run) check() error {
	if r.spec.EarlyStopping || r.spec.Schedule == "reduce_on_plateau" {
		if set := monitored(r.spec); !r.data.Has(set) {
			return &spec.Error{Kind: spec.Unfit, Key: "monitor", Given: r.spec.Monitor, Beside: "no " + set + " rows"}
		}
	}
	return nil
}

// Update does a unit: the rows up to the next update or, where the page makes none, to the end of the epoch. It is false
// once nothing is left to do.
func (r *Run) Update() bool {
	if r.ended != Going {
		return false
	}
	if r.at == 0 {
		r.fixed = !r.spec.Shuffle
	}
	x, rows := r.epoch.of(r.epochs, r.fixed)
	before, to := r.learn.steps(), r.pace.next(r.at)
	loss, err := r.learn.step(x, r.data.Train.Y, rows[r.at:to])
	if err != nil {
		r.diverge()
		return true
	}
	if r.at = to; r.learn.steps() > before {
		r.byUpdate.add(before, [6]float64{loss})
	}
	if r.at == r.pace.rows {
		r.endEpoch()
	}
	r.judge()
	return true
}

func (r *Run) diverge() { r.ended, r.diverged, r.now = Diverged, r.learn.steps(), r.meter.all() }

// endEpoch measures, and asks the rules that go by epochs.
func (r *Run) endEpoch() {
	r.learn.endEpoch()
	r.epochs++
	r.at = 0
	r.now = r.meter.all()
	r.byEpoch.add(r.epochs, r.now.columns())
	if v := r.now.Train.Loss; math.IsNaN(v) || math.IsInf(v, 0) {
		r.diverge()
		return
	}
	r.lower()
	if r.stops() {
		r.ended = Early
	} else if r.spec.Epochs > 0 && r.epochs >= r.spec.Epochs {
		r.ended = Epochs
	}
	if r.ended != Going {
		r.restore()
	}
}

// Spec is what the run carries out, as it was last set.
func (r *Run) Spec() spec.Spec { return r.spec }

// Data is what it learns from.
func (r *Run) Data() *Data { return r.data }

// Model is the network. It may be looked at between updates; its weights are changed by SetParam.
func (r *Run) Model() *nn.Sequential { return r.model }

// Params is how many numbers training can change.
func (r *Run) Params() int {
	n := r.model.ParamCount()
	if r.data.NoInputs {
		n -= len(r.model.Weights()[0].Bias())
	}
	return n
}

// Updates is how many have been made.
func (r *Run) Updates() int { return r.learn.steps() }

// Epoch is how many whole epochs are done.
func (r *Run) Epoch() int { return r.epochs }

// Position is how many rows of the present epoch have been taken.
func (r *Run) Position() int { return r.at }

// UpdatesPerEpoch is how many updates an epoch has.
func (r *Run) UpdatesPerEpoch() int { return r.pace.perEpoch() }

// Ended says why the run is over; Going if it is not.
func (r *Run) Ended() Reason { return r.ended }

// DivergedAt is how many updates were done when the loss was found to be no number, −1 if it is one.
func (r *Run) DivergedAt() int { return r.diverged }

// Now is what was measured last: at the end of an epoch, and again when weights were restored or the loss diverged.
func (r *Run) Now() Losses { return r.now }

// Rate is the learning rate of the next update.
func (r *Run) Rate() float64 { return r.learn.rate() }

// Gradients are those of the last update, by layer. They are live views, which the next update overwrites.
func (r *Run) Gradients() []nn.Gradient { return r.learn.gradients() }

// Dropped are the units that the newest update left out of its last row, by layers with weights.
func (r *Run) Dropped() [][]bool { return r.learn.dropped() }

// Findings are the troubles that hold now.
func (r *Run) Findings() []nn.Finding { return r.learn.watch.Findings() }

// BrokeAt is how many updates were done when the loss began to leave all bounds, −1 if it does not: where it is a number
// still, Findings says so.
func (r *Run) BrokeAt() int {
	if r.diverged >= 0 {
		return r.diverged
	}
	for _, f := range r.Findings() {
		if f.Trouble == nn.TroubleDivergence {
			return f.Step
		}
	}
	return -1
}

// History is what was measured so far.
func (r *Run) History() History {
	e := &r.byEpoch
	return History{Epoch: e.at, Train: e.curve(0), Val: e.curve(2), Test: e.curve(4), Update: r.byUpdate.at, Batch: r.byUpdate.columns[0]}
}

// NextSeed is the seed that a new seed takes: of the page's rules what the page's button for new data would.
func (r *Run) NextSeed() string {
	if r.spec.Rules == "page" {
		page := r.page
		return page.NextSeed()
	}
	return strconv.FormatUint(r.spec.Seed+1, 10)
}

// Rows are the numbers of the training rows that the next unit takes.
func (r *Run) Rows() []int {
	fixed := r.fixed
	if r.at == 0 {
		fixed = !r.spec.Shuffle
	}
	_, rows := r.epoch.of(r.epochs, fixed)
	return rows[r.at:r.pace.next(r.at)]
}

// epochRows is the rows of the present epoch: their order, and what becomes of them where they are changed anew each time.
type epochRows struct {
	order   *nn.Order
	change  *datasets.Augmenter // nil: nothing is changed
	train   *mat.Dense
	changed *mat.Dense
	rows    []int
	epoch   int // that these are of, −1: none
	fixed   bool
}

func newEpochRows(s spec.Spec, d *Data) (epochRows, error) {
	e := epochRows{order: nn.NewOrder(d.Train.Len(), modelSeed(s)), train: d.Train.X, epoch: -1}
	a := moves(s.Augment)
	if a.Noise = s.Jitter; a == (datasets.Augment{}) {
		return e, nil
	}
	shape := d.Shape
	if d.NoInputs {
		return e, nil
	}
	var err error
	e.change, err = datasets.NewAugmenter(a, shape, s.Seed)
	e.changed = mat.DenseCopyOf(e.train)
	return e, err
}

// of gives the inputs and the order of an epoch. Both follow from the seed and the epoch alone.
func (e *epochRows) of(epoch int, fixed bool) (*mat.Dense, []int) {
	if e.epoch != epoch || e.fixed != fixed {
		e.epoch, e.fixed, e.order.Fixed = epoch, fixed, fixed
		e.rows = e.order.Epoch(epoch)
		if e.change != nil && e.change.Fill(e.changed, e.train, epoch) != nil {
			e.change = nil
		}
	}
	if e.change != nil {
		return e.changed, e.rows
	}
	return e.train, e.rows
}
