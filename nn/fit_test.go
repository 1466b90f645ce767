package nn

import (
	"bytes"
	"context"
	"errors"
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
)

// epoch trains once on the rows in the given order and gives the epoch's loss.
func (t *Trainer) epoch(x, y mat.Matrix, rows []int, batch int) (float64, error) {
	f, err := t.newFitting(x, y, FitOptions{BatchSize: batch})
	if err != nil {
		return 0, err
	}
	err = f.train(rows)
	loss, _ := f.meter.logs(nil, "").Value("loss")
	return loss, err
}

// fittingMetrics are all metrics that can be measured of a compiled model.
func fittingMetrics(m *Sequential) []Metric {
	return slices.DeleteFunc(standardMetrics(), func(k Metric) bool {
		return !k.Fits(m.Outputs(), m.loss.Targets(m.Outputs()))
	})
}

// eventfulModel has a memory, noise and metrics.
func eventfulModel(t *testing.T) *Sequential {
	t.Helper()
	m := compiled(t, counting{SGD{LearningRate: 0.05}}, MSE, Input(2), noisy{},
		Dense{Units: 3, Activation: Tanh}, Dense{Units: 1})
	if err := m.Compile(m.Optimizer(), MSE, R2Score, MeanAbsoluteError); err != nil {
		t.Fatal(err)
	}
	return m
}

func TestFitMeasuresBeforeEachUpdate(t *testing.T) {
	m := eventfulModel(t)
	x, y := batch(5, 2, 1)
	hand := m.Clone()
	h := fitted(t, m, x, y, FitOptions{BatchSize: 2, NoShuffle: true, Seed: 4})
	trainer := training(t, hand)
	trainer.SetSeed(4)
	loss, mae := 0.0, 0.0
	for _, rows := range [][]int{{0, 1}, {2, 3}, {4}} {
		j, err := trainer.StepRows(x, y, rows)
		if err != nil {
			t.Fatal(err)
		}
		loss += j * float64(len(rows))
		out := trainer.work.output()
		for s, row := range rows {
			mae += math.Abs(out.At(s, 0) - y.At(row, 0))
		}
	}
	near(t, "loss", h.Loss, []float64{loss / 5}, 1e-14)
	near(t, "mae", h.Column("mae"), []float64{mae / 5}, 1e-14)
	if !slices.Equal(numbers(m), numbers(hand)) {
		t.Error("measuring changed the training")
	}
}

func TestHistoryHasKerasColumns(t *testing.T) {
	m := eventfulModel(t)
	x, y := batch(10, 2, 1)
	h := fitted(t, m, x, y, FitOptions{Epochs: 5, InitialEpoch: 1, ValidationSplit: 0.3, ValidationFreq: 2})
	if want := []string{"loss", "mae", "r2", "val_loss", "val_mae", "val_r2"}; !slices.Equal(h.Names(), want) {
		t.Errorf("columns %v, want %v", h.Names(), want)
	}
	if !slices.Equal(h.Epoch, []int{1, 2, 3, 4}) || h.StoppedEpoch != -1 || h.Updates != 4 {
		t.Errorf("epochs %v, stopped after %d, %d updates", h.Epoch, h.StoppedEpoch, h.Updates)
	}
	if len(h.Loss) != 4 || len(h.Column("r2")) != 4 || len(h.Column("val_loss")) != 2 || h.Column("luck") != nil {
		t.Errorf("%d losses, %d r2, %d val_loss", len(h.Loss), len(h.Column("r2")), len(h.Column("val_loss")))
	}
	if &h.Column("loss")[0] != &h.Loss[0] {
		t.Error("the column loss is not Loss")
	}
}

func TestValidationIsOfTheLastRowsAndAfterTheEpoch(t *testing.T) {
	m := eventfulModel(t)
	x, y := batch(10, 2, 1)
	h := fitted(t, m, x, y, FitOptions{BatchSize: 2, Epochs: 3, ValidationSplit: 0.3})
	logs, err := m.EvaluateMetrics(x.Slice(7, 10, 0, 2), y.Slice(7, 10, 0, 1))
	if err != nil {
		t.Fatal(err)
	}
	for _, log := range logs {
		near(t, "val_"+log.Name, h.Column("val_" + log.Name)[2:], []float64{log.Value}, 1e-14)
	}
}

func TestValidationDoesNotTouchTraining(t *testing.T) {
	x, y := batch(20, 2, 1)
	head, tail := x.Slice(0, 14, 0, 2), y.Slice(0, 14, 0, 1)
	other, targets := batch(100, 2, 1)
	train := func(x, y mat.Matrix, o FitOptions) []float64 {
		m := eventfulModel(t)
		o.BatchSize, o.Epochs, o.Seed = 4, 6, 3
		h := fitted(t, m, x, y, o)
		return append(numbers(m), h.Loss...)
	}
	want := train(head, tail, FitOptions{})
	for what, got := range map[string][]float64{
		"a split":          train(x, y, FitOptions{ValidationSplit: 0.3}),
		"rows of its own":  train(head, tail, FitOptions{ValidationX: other, ValidationY: targets}),
		"both":             train(head, tail, FitOptions{ValidationX: other, ValidationY: targets, ValidationSplit: 0.9}),
		"now and then":     train(head, tail, FitOptions{ValidationX: other, ValidationY: targets, ValidationFreq: 4}),
		"a callback on it": train(x, y, FitOptions{ValidationSplit: 0.3, Callbacks: []Callback{&EarlyStopping{Patience: 99}}}),
	} {
		if !slices.Equal(got, want) {
			t.Errorf("validation with %s changes the training", what)
		}
	}
}

func TestTwoFitsAreOneOfTheSameOrders(t *testing.T) {
	x, y := batch(9, 2, 1)
	once, twice := eventfulModel(t), eventfulModel(t)
	o := FitOptions{BatchSize: 2, Epochs: 7, Seed: 5}
	whole := fitted(t, once, x, y, o)
	o.Epochs = 3
	first := fitted(t, twice, x, y, o)
	o.InitialEpoch, o.Epochs = 3, 7
	second := fitted(t, twice, x, y, o)
	if !slices.Equal(numbers(once), numbers(twice)) {
		t.Error("two Fits are not one long Fit")
	}
	if !slices.Equal(append(first.Loss, second.Loss...), whole.Loss) ||
		!slices.Equal(append(first.Epoch, second.Epoch...), whole.Epoch) {
		t.Error("their histories are not that of one long Fit")
	}
	o.InitialEpoch = 8
	if h := fitted(t, twice, x, y, o); len(h.Loss) != 0 || !slices.Equal(numbers(once), numbers(twice)) {
		t.Error("a Fit that begins after its end trained")
	}
}

func TestRowsOfAWholeBatchMayStandInAnyOrder(t *testing.T) {
	x, y := batch(12, 2, 1)
	train := func(o FitOptions) []float64 {
		m := small(t, MSE, 2, 5, 1)
		o.BatchSize, o.Epochs = 12, 20
		fitted(t, m, x, y, o)
		return numbers(m)
	}
	fixed := train(FitOptions{NoShuffle: true})
	for seed := range uint64(3) {
		near(t, "weights", train(FitOptions{Seed: seed}), fixed, 1e-12)
	}
}

func TestRowsElsewhereInTheSameOrderHaveTheSameBits(t *testing.T) {
	x, y := batch(9, 2, 1)
	where := []int{4, 0, 7, 2, 8, 1, 3, 6, 5} // of each row in the shuffled data
	xs, ys := mat.NewDense(9, 2, nil), mat.NewDense(9, 1, nil)
	for row, at := range where {
		xs.SetRow(at, x.RawRowView(row))
		ys.SetRow(at, y.RawRowView(row))
	}
	train := func(x, y *mat.Dense, rows []int) []float64 {
		trainer := training(t, eventfulModel(t))
		var losses []float64
		for range 5 {
			j, err := trainer.epoch(x, y, rows, 4)
			if err != nil {
				t.Fatal(err)
			}
			losses = append(losses, j)
		}
		return append(numbers(trainer.model), losses...)
	}
	if !slices.Equal(train(x, y, countFrom(0, 9)), train(xs, ys, where)) {
		t.Error("the same samples in the same order train differently")
	}
}

func TestFitCopiesNoMoreThanABatch(t *testing.T) {
	const rows, columns = 20000, 50
	m := small(t, MSE, columns, 2, 1)
	x, y := batch(rows, columns, 1)
	fit := func() { fitted(t, m, x, y, FitOptions{ValidationSplit: 0.5, BatchSize: 100}) }
	if got, data := allocated(fit), uint64(8*rows*columns); got > data/10 {
		t.Errorf("%d bytes allocated for data of %d", got, data)
	}
}

func TestFitCanBeCancelled(t *testing.T) {
	m := eventfulModel(t)
	x, y := batch(8, 2, 1)
	ctx, cancel := context.WithCancel(context.Background())
	ended := 0
	stop := calling{epochEnd: func(tr *Training) error {
		if tr.Epoch == 2 {
			cancel()
		}
		return nil
	}, trainEnd: func(*Training) error { ended++; return nil }}
	h, err := m.FitContext(ctx, x, y, FitOptions{BatchSize: 2, Epochs: 9, Callbacks: []Callback{stop}})
	if !errors.Is(err, context.Canceled) || len(h.Loss) != 3 || h.Updates != 12 || ended != 1 {
		t.Errorf("error %v after %d epochs and %d updates, OnTrainEnd %d times", err, len(h.Loss), h.Updates, ended)
	}
	before := numbers(m)
	if h, err := m.FitContext(ctx, x, y, FitOptions{}); !errors.Is(err, context.Canceled) || h.Updates != 0 {
		t.Errorf("error %v after %d updates", err, h.Updates)
	}
	if !slices.Equal(before, numbers(m)) {
		t.Error("a Fit that was cancelled before it began trained")
	}
}

func TestFitRefusesOptions(t *testing.T) {
	m := small(t, MSE, 2, 1)
	x, y := batch(4, 2, 1)
	for _, c := range []struct {
		o    FitOptions
		want Want
	}{
		{FitOptions{BatchSize: -1}, WantPositive},
		{FitOptions{Epochs: -1}, WantPositive},
		{FitOptions{InitialEpoch: -1}, WantNotBelow0},
		{FitOptions{ValidationFreq: -1}, WantPositive},
		{FitOptions{ValidationSplit: 1}, WantSplit},
		{FitOptions{ValidationSplit: -0.1}, WantSplit},
		{FitOptions{ValidationSplit: math.NaN()}, WantSplit},
		{FitOptions{ValidationSplit: 0.8}, WantSplit},
		{FitOptions{ValidationX: x}, WantValue},
		{FitOptions{ValidationY: y}, WantValue},
		{FitOptions{Verbose: 3}, WantVerbose},
		{FitOptions{Callbacks: []Callback{nil}}, WantValue},
		{FitOptions{Callbacks: []Callback{(*EarlyStopping)(nil)}}, WantValue},
		{FitOptions{Verbose: 2, Output: (*bytes.Buffer)(nil)}, WantValue},
		{FitOptions{ValidationX: mat.NewDense(1, 2, []float64{0, math.NaN()}), ValidationY: mat.NewDense(1, 1, nil)}, WantFinite},
	} {
		_, err := m.Fit(x, y, c.o)
		wants(t, err, c.want)
	}
	_, err := m.FitContext(nil, x, y, FitOptions{}) //lint:ignore SA1012 on purpose
	wants(t, err, WantValue)
	var shape *ShapeError
	if _, err := m.Fit(x, y, FitOptions{ValidationX: y, ValidationY: y}); !errors.As(err, &shape) {
		t.Errorf("error %v", err)
	}
}
