package nn

import (
	"strconv"

	"gonum.org/v1/gonum/mat"
)

// defaultBatch is Keras's batch size where none is given.
const defaultBatch = 32

// FitOptions says how Fit goes through the data. Its zero value is Keras's
// default: batches of 32, one epoch, shuffled anew each epoch.
type FitOptions struct {
	BatchSize int    // samples an update; 0 means 32
	Epochs    int    // times through the data; 0 means 1
	Seed      uint64 // of the order, and of what layers draw while training
	NoShuffle bool   // take the rows as they stand
}

// History is what Fit saw.
type History struct {
	Loss    []float64 // of each epoch, as Keras reports it: see Fit
	Updates int       // updates done
}

// Fit trains on x and y. As in Keras the loss of an epoch is the mean over its
// samples of the batch losses, each measured before its update, the last batch
// may be smaller, and another Fit goes on where this one stopped. On a
// *DivergedError the history up to the last whole epoch is given too.
func (m *Sequential) Fit(x, y mat.Matrix, o FitOptions) (*History, error) {
	if m.trainer == nil {
		t, err := m.newTrainer("Fit")
		if err != nil {
			return nil, err
		}
		m.trainer = t
	}
	return m.trainer.fit(x, y, o)
}

func (t *Trainer) fit(x, y mat.Matrix, o FitOptions) (*History, error) {
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
	t.SetSeed(o.Seed)
	order := NewOrder(samples, o.Seed)
	order.Fixed = o.NoShuffle
	h := &History{Loss: make([]float64, 0, min(o.Epochs, 1<<16))}
	before := t.steps
	for e := range o.Epochs {
		loss, err := t.epoch(x, y, order.Epoch(e), o.BatchSize)
		h.Updates = t.steps - before
		if err != nil {
			return h, err
		}
		h.Loss = append(h.Loss, loss)
	}
	return h, nil
}

// epoch goes once through the rows in the given order.
func (t *Trainer) epoch(x, y mat.Matrix, rows []int, batch int) (float64, error) {
	sum := 0.0
	for from := 0; from < len(rows); from += batch {
		part := rows[from:min(from+batch, len(rows))]
		j, err := t.StepRows(x, y, part)
		if err != nil {
			return 0, err
		}
		sum += float64(j * float64(len(part)))
	}
	return sum / float64(len(rows)), nil
}

// fill puts Keras's defaults where nothing was given.
func (o *FitOptions) fill() error {
	if o.BatchSize < 0 {
		return &ValueError{"Fit", "BatchSize", strconv.Itoa(o.BatchSize), WantPositive}
	}
	if o.Epochs < 0 {
		return &ValueError{"Fit", "Epochs", strconv.Itoa(o.Epochs), WantPositive}
	}
	if o.BatchSize == 0 {
		o.BatchSize = defaultBatch
	}
	if o.Epochs == 0 {
		o.Epochs = 1
	}
	return nil
}
