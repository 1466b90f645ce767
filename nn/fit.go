package nn

import (
	"context"
	"io"
	"time"

	"gonum.org/v1/gonum/mat"
)

// defaultBatch is Keras's batch size where none is given.
const defaultBatch = 32

// FitOptions says how Fit goes through the data. Its zero value is Keras's
// default: batches of 32, one epoch, shuffled anew each epoch; but nothing is
// printed.
type FitOptions struct {
	BatchSize    int    // samples an update, and of validation a step; 0 means 32
	Epochs       int    // where to stop, the number of epochs if InitialEpoch is 0; 0 means 1
	InitialEpoch int    // the number of the first epoch, from 0: it chooses the order of the rows
	Seed         uint64 // of the order, and of what layers draw while training
	NoShuffle    bool   // take the rows as they stand

	// ValidationSplit is the part of the rows, 0 to below 1, that is kept back to
	// validate with: the last ones as they stand, ⌊n·(1−split)⌋ are trained on.
	ValidationSplit float64
	// ValidationX and ValidationY are rows of their own to validate with. As in
	// Keras nothing is split off where they are given.
	ValidationX, ValidationY mat.Matrix
	// ValidationFreq is after how many epochs to validate; 0 means 1.
	ValidationFreq int

	Callbacks []Callback // called in this order

	Verbose int       // 0: nothing, 1: a bar that moves (for a terminal), 2: a line an epoch
	Output  io.Writer // what Verbose prints to, as Keras 3 prints it; nil means os.Stdout
	// Now is the clock of the times that Verbose prints, and of nothing else; nil
	// means time.Now.
	Now func() time.Time
}

// Fit trains on x, [n][in], and y, [n][targets]. As in Keras the loss of an epoch
// is the mean over its samples of the batch losses, penalties included, each
// measured before its update, as the metrics are; the last batch may be smaller,
// and another Fit goes on where this one stopped. No more than a batch of the
// data is copied.
//
// On an error, such as a *DivergedError, the history up to the last whole epoch
// is given too.
func (m *Sequential) Fit(x, y mat.Matrix, o FitOptions) (*History, error) {
	return m.FitContext(context.Background(), x, y, o)
}

// FitContext is Fit that can be cancelled: it stops after the update in flight
// and gives the history so far with the error of ctx.
func (m *Sequential) FitContext(ctx context.Context, x, y mat.Matrix, o FitOptions) (*History, error) {
	if ctx == nil {
		return nil, &ValueError{"Fit", "ctx", "nil", WantValue}
	}
	if m.trainer == nil {
		t, err := m.newTrainer("Fit")
		if err != nil {
			return nil, err
		}
		m.trainer = t
	}
	f, err := m.trainer.newFitting(x, y, o)
	if err != nil {
		return nil, err
	}
	f.ctx = ctx
	return f.run()
}

// fitting is a Fit on its way.
type fitting struct {
	FitOptions
	Training
	ctx   context.Context
	x, y  mat.Matrix
	order *Order
	meter *meter
	check *validation // nil without validation data
	bar   *progress
	from  int // the trainer's steps before
}

func (t *Trainer) newFitting(x, y mat.Matrix, o FitOptions) (*fitting, error) {
	if err := o.fill(); err != nil {
		return nil, err
	}
	if isNil(y) {
		return nil, &ValueError{"Fit", "y", "nil", WantValue}
	}
	samples, err := t.work.check("Fit", x, y)
	if err != nil {
		return nil, err
	}
	train, check, err := o.validation(t.model, x, y, samples)
	if err != nil {
		return nil, err
	}
	t.SetSeed(o.Seed)
	f := &fitting{FitOptions: o, ctx: context.Background(), x: x, y: y, check: check,
		order: newOrder(train, o.Seed), meter: t.model.newMeter(), from: t.steps,
		Training: Training{Trainer: t, History: newHistory()}}
	f.order.Fixed = o.NoShuffle
	f.bar = newProgress(o, (train-1)/o.BatchSize+1)
	return f, nil
}

// run goes through the epochs. However they end, every callback is told.
func (f *fitting) run() (*History, error) {
	if err := f.each(Callback.OnTrainBegin); err != nil {
		return f.History, err
	}
	var err error
	for e := f.InitialEpoch; err == nil && e < f.Epochs && !f.stopped; e++ {
		err = f.epoch(e)
		f.History.Updates = f.Trainer.steps - f.from
	}
	for _, c := range f.Callbacks {
		if end := c.OnTrainEnd(&f.Training); err == nil {
			err = end
		}
	}
	return f.History, err
}

// epoch trains once on every row, validates, and tells who wants to know.
func (f *fitting) epoch(e int) error {
	f.Epoch, f.Logs = e, nil
	if err := f.each(Callback.OnEpochBegin); err != nil {
		return err
	}
	if err := f.bar.begin(e, f.Epochs); err != nil {
		return err
	}
	if err := f.train(f.order.Epoch(e)); err != nil {
		return err
	}
	f.Logs = f.meter.logs(nil, "")
	f.complete = f.check == nil
	if f.check != nil && (e+1)%f.ValidationFreq == 0 {
		if err := f.check.measure(f.ctx, f.BatchSize); err != nil {
			return err
		}
		f.Logs, f.complete = f.check.meter.logs(f.Logs, valPrefix), true
	}
	if err := f.each(Callback.OnEpochEnd); err != nil {
		return err
	}
	f.History.add(e, f.Logs)
	if f.stopped {
		f.History.StoppedEpoch = e
	}
	return f.bar.end(f.Logs)
}

// train goes once through the rows in the given order.
func (f *fitting) train(rows []int) error {
	f.meter.reset()
	for from := 0; from < len(rows); from += f.BatchSize {
		if err := f.ctx.Err(); err != nil {
			return err
		}
		part := rows[from:min(from+f.BatchSize, len(rows))]
		j, err := f.Trainer.StepRows(f.x, f.y, part)
		if err != nil {
			return err
		}
		f.meter.add(j, f.Trainer.work.output(), f.Trainer.work.y)
		if err := f.bar.step(from/f.BatchSize+1, f.meter); err != nil {
			return err
		}
	}
	return nil
}

// each calls one method of every callback.
func (f *fitting) each(call func(Callback, *Training) error) error {
	for _, c := range f.Callbacks {
		if err := call(c, &f.Training); err != nil {
			return err
		}
	}
	return nil
}
