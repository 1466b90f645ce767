package cli

import (
	"context"
	"math"
	"slices"
	"strconv"
	"strings"

	"nnlab/lessons/training"
	"nnlab/tui/i18n"
)

const (
	seedsAtOnce = 32  // runs on their way at a time
	seedUnits   = 256 // units of each between two looks at the clock
)

// manySeeds trains from many seeds on all cores and prints a table of what came out.
func (t *trainer) manySeeds(ctx context.Context) error {
	pool := training.NewPool(t.spec, t.data, training.Seeds(t.spec, t.seeds), seedsAtOnce)
	bar := t.newBar(t.seeds)
	told := 0
	stop := t.giveUp(ctx, longUpdate)
	for more := true; more && ctx.Err() == nil; {
		var err error
		if more, err = pool.Advance(ctx, seedUnits); err != nil && ctx.Err() == nil {
			return err
		}
		n := pool.Done()
		bar.tell(pool.Share(), t.words.Fill(t.words.Train.SeedsOf, strconv.Itoa(n), strconv.Itoa(t.seeds)), n > told && (n >= bar.lineAt || n == t.seeds))
		for ; n >= bar.lineAt; bar.lineAt += bar.every() {
		}
		told = n
	}
	stop()
	bar.end()
	all := append(pool.Outcomes(), pool.Unfinished()...)
	if err := t.seedsResult(ctx, all); err != nil {
		return err
	}
	for _, o := range all {
		if over(o.Ended, o.BrokeAt) == training.Diverged {
			return &fault{exitDiverged, t.words.Fill(t.words.Train.SeedDivergedAt, i18n.Clean(o.Seed, 40), strconv.Itoa(o.BrokeAt))}
		}
	}
	return nil
}

func (t *trainer) seedsResult(ctx context.Context, all []training.Outcome) error {
	if err := t.writeCSV(t.seedsCSV(ctx, all)); err != nil {
		return err
	}
	switch {
	case t.csv == "-":
		return nil
	case t.json:
		return t.writeJSON(t.seedsJSON(ctx, all))
	}
	return t.write(t.seedsTable(ctx, all))
}

func (t *trainer) seedsJSON(ctx context.Context, all []training.Outcome) map[string][]trainJSON {
	runs := []trainJSON{}
	for _, o := range all {
		runs = append(runs, trainJSON{Epochs: o.Epochs, Params: o.Params, Seed: o.Seed, Stopped: ending(ctx, o.Ended, o.BrokeAt),
			DivergedAt: atUpdate(o.BrokeAt), TrainLoss: float(o.Now.Train.Loss), ValLoss: float(o.Now.Val.Loss),
			TestLoss: float(o.Now.Test.Loss), Accuracy: float(o.Now.Test.Accuracy), GoalAt: t.goalAt(o.GoalReached)})
	}
	return map[string][]trainJSON{"runs": runs}
}

func (t *trainer) seedsCSV(ctx context.Context, all []training.Outcome) [][]string {
	rows := [][]string{{"seed", "epochs", "stopped", "train_loss", "val_loss", "test_loss", "test_accuracy"}}
	for _, o := range all {
		row := []string{o.Seed, strconv.Itoa(o.Epochs), ending(ctx, o.Ended, o.BrokeAt)}
		for _, v := range []float64{o.Now.Train.Loss, o.Now.Val.Loss, o.Now.Test.Loss, o.Now.Test.Accuracy} {
			row = append(row, csvNumber(v))
		}
		rows = append(rows, row)
	}
	return rows
}

// column is a number of every run.
type column struct {
	name string
	of   func(training.Outcome) float64
	rows int // of its set
}

func (t *trainer) columns() []column {
	w := t.words.Train
	all := []column{
		{w.TrainSet + " " + w.Loss, func(o training.Outcome) float64 { return o.Now.Train.Loss }, t.data.Train.Len()},
		{w.ValSet + " " + w.Loss, func(o training.Outcome) float64 { return o.Now.Val.Loss }, t.data.Val.Len()},
		{w.TestSet + " " + w.Loss, func(o training.Outcome) float64 { return o.Now.Test.Loss }, t.data.Test.Len()},
		{w.Accuracy, func(o training.Outcome) float64 { return o.Now.Test.Accuracy }, t.data.Test.Len() * len(t.data.Classes)},
	}
	return slices.DeleteFunc(all, func(c column) bool { return c.rows == 0 })
}

// seedsTable is a row a seed, and the median of each column.
func (t *trainer) seedsTable(ctx context.Context, all []training.Outcome) string {
	w, columns := t.words.Train, t.columns()
	head := []string{w.Seed, w.Epochs}
	for _, c := range columns {
		head = append(head, c.name)
	}
	rows := [][]string{head}
	values := make([][]float64, len(columns))
	reached := 0
	for _, o := range all {
		row := []string{i18n.Clean(o.Seed, 20), strconv.Itoa(o.Epochs)}
		for i, c := range columns {
			row = append(row, t.number(c.of(o)))
			values[i] = append(values[i], c.of(o))
		}
		rows = append(rows, row)
		if o.GoalReached >= 0 {
			reached++
		}
	}
	last := []string{w.Median, ""}
	for i := range columns {
		last = append(last, t.number(median(values[i])))
	}
	var b strings.Builder
	b.WriteString(t.shown + "\n\n")
	align(&b, append(rows, last))
	if len(t.spec.Goal) > 0 {
		b.WriteString("\n" + t.words.Fill(w.GoalOf, strconv.Itoa(reached), strconv.Itoa(len(all))) + "\n")
	}
	if ctx.Err() != nil {
		b.WriteString("\n" + w.Interrupted + "\n")
	}
	return b.String()
}

// median is the middle one, of two the mean; what is no number counts as the greatest.
func median(v []float64) float64 {
	if len(v) == 0 {
		return math.NaN()
	}
	v = slices.Clone(v)
	for i := range v {
		if math.IsNaN(v[i]) {
			v[i] = math.Inf(1)
		}
	}
	slices.Sort(v)
	n := len(v)
	return (v[(n-1)/2] + v[n/2]) / 2
}
