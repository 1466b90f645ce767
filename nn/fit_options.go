package nn

import (
	"context"
	"math"
	"strconv"

	"gonum.org/v1/gonum/mat"
)

// fill puts Keras's defaults where nothing was given and refuses what cannot be.
func (o *FitOptions) fill() error {
	for _, count := range []struct {
		name  string
		value *int
		zero  int // what 0 means
	}{{"BatchSize", &o.BatchSize, defaultBatch}, {"Epochs", &o.Epochs, 1}, {"ValidationFreq", &o.ValidationFreq, 1}} {
		if *count.value < 0 {
			return &ValueError{"Fit", count.name, strconv.Itoa(*count.value), WantPositive}
		}
		if *count.value == 0 {
			*count.value = count.zero
		}
	}
	if err := wantNatural("Fit", "InitialEpoch", o.InitialEpoch); err != nil {
		return err
	}
	switch {
	case o.Verbose < 0 || o.Verbose > 2:
		return &ValueError{"Fit", "Verbose", strconv.Itoa(o.Verbose), WantVerbose}
	case o.Output != nil && isNil(o.Output):
		return &ValueError{"Fit", "Output", "nil", WantValue}
	}
	for i, c := range o.Callbacks {
		if isNil(c) {
			return &ValueError{"Fit", "callback " + strconv.Itoa(i), "nil", WantValue}
		}
	}
	return nil
}

// validation is the data that Fit measures after an epoch, as rows of matrices
// that belong to the caller.
type validation struct {
	x, y  mat.Matrix
	rows  []int
	work  *workspace
	meter *meter
}

// validation chooses the data to validate with, nil for none, and says how many
// of the samples are left to train on.
func (o *FitOptions) validation(m *Sequential, x, y mat.Matrix, samples int) (train int, v *validation, err error) {
	if !(o.ValidationSplit >= 0 && o.ValidationSplit < 1) {
		return 0, nil, &ValueError{"Fit", "ValidationSplit", number(o.ValidationSplit), WantSplit}
	}
	given := o.ValidationX != nil || o.ValidationY != nil
	if !given && o.ValidationSplit == 0 {
		return samples, nil, nil
	}
	v = &validation{x: x, y: y, work: m.newWorkspace(), meter: m.newMeter()}
	if given {
		v.x, v.y = o.ValidationX, o.ValidationY
		if isNil(v.y) {
			return 0, nil, &ValueError{"Fit", "ValidationY", "nil", WantValue}
		}
		rows, err := v.work.check("Fit validation", v.x, v.y)
		v.rows = countFrom(0, rows)
		return samples, v, err
	}
	train = int(math.Floor(float64(samples) * (1 - o.ValidationSplit)))
	if train == 0 || train == samples {
		return 0, nil, &ValueError{"Fit", "ValidationSplit", number(o.ValidationSplit), WantSplit}
	}
	v.rows = countFrom(train, samples)
	return train, v, nil
}

// countFrom is from, from+1, … up to below to.
func countFrom(from, to int) []int {
	rows := make([]int, to-from)
	for i := range rows {
		rows[i] = from + i
	}
	return rows
}

// measure computes the loss and the metrics of the rows, in batches.
func (v *validation) measure(ctx context.Context, batch int) error {
	v.meter.reset()
	for rows := v.rows; len(rows) > 0; {
		if err := ctx.Err(); err != nil {
			return err
		}
		part := rows[:min(batch, len(rows))]
		rows = rows[len(part):]
		if err := v.work.load("Fit validation", v.x, v.y, part); err != nil {
			return err
		}
		v.work.forward()
		v.meter.add(v.work.measure(), v.work.output(), v.work.y)
	}
	return nil
}
