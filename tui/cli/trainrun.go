package cli

import (
	"context"
	"math"
	"strconv"

	"nnlab/lessons/training"
)

// measured is a row of the history: all of it is kept, however long it is.
type measured struct {
	epoch int
	training.Losses
}

// oneRun trains from one seed, and prints what there is however it ends.
func (t *trainer) oneRun(ctx context.Context) error {
	r, err := training.New(t.spec, t.data)
	if err != nil {
		return err
	}
	history := []measured{{0, r.Now()}}
	bar := t.newBar(t.spec.Epochs)
	stop := t.giveUp(ctx, longUpdate)
	for ctx.Err() == nil && r.Update() {
		if e := r.Epoch(); e > history[len(history)-1].epoch {
			history = append(history, measured{e, r.Now()})
			bar.epoch(e, r.Now())
		}
	}
	stop()
	bar.end()
	if err := t.result(ctx, r, history); err != nil {
		return err
	}
	if over(r.Ended(), r.BrokeAt()) == training.Diverged {
		return &fault{exitDiverged, t.words.Fill(t.words.Train.DivergedAt, strconv.Itoa(r.BrokeAt()))}
	}
	return nil
}

// result writes the file and prints the result.
func (t *trainer) result(ctx context.Context, r *training.Run, history []measured) error {
	if err := t.writeCSV(historyCSV(history)); err != nil {
		return err
	}
	switch {
	case t.csv == "-":
		return nil
	case t.json:
		return t.writeJSON(t.runJSON(ctx, r, history))
	}
	return t.write(t.report(ctx, r, history))
}

// trainJSON is a run as --json writes it.
type trainJSON struct {
	Epochs     int          `json:"epochs"`
	Params     int          `json:"params"`
	Seed       string       `json:"seed"`
	Stopped    string       `json:"stopped"`
	DivergedAt atUpdate     `json:"diverged_at"`
	TrainLoss  any          `json:"train_loss"`
	ValLoss    any          `json:"val_loss"`
	TestLoss   any          `json:"test_loss"`
	Accuracy   any          `json:"accuracy"`
	GoalAt     *atUpdate    `json:"goal_at,omitempty"` // where the spec has a goal
	History    *historyJSON `json:"history,omitempty"`
}

// atUpdate is how many updates were done, null if it is below 0.
type atUpdate int

// MarshalJSON writes it.
func (u atUpdate) MarshalJSON() ([]byte, error) {
	if u < 0 {
		return []byte("null"), nil
	}
	return strconv.AppendInt(nil, int64(u), 10), nil
}

// goalAt is nil where the spec has no goal.
func (t *trainer) goalAt(reached int) *atUpdate {
	if len(t.spec.Goal) == 0 {
		return nil
	}
	return (*atUpdate)(&reached)
}

type historyJSON struct {
	Epoch     []int `json:"epoch"`
	TrainLoss []any `json:"train_loss"`
	ValLoss   []any `json:"val_loss"`
	TestLoss  []any `json:"test_loss"`
}

func (t *trainer) runJSON(ctx context.Context, r *training.Run, history []measured) trainJSON {
	now := r.Now()
	out := trainJSON{Epochs: r.Epoch(), Params: r.Params(), Seed: training.Seeds(r.Spec(), 1)[0], Stopped: ending(ctx, r.Ended(), r.BrokeAt()), DivergedAt: atUpdate(r.BrokeAt()),
		TrainLoss: float(now.Train.Loss), ValLoss: float(now.Val.Loss), TestLoss: float(now.Test.Loss),
		Accuracy: float(now.Test.Accuracy), GoalAt: t.goalAt(r.GoalReached()), History: &historyJSON{}}
	h := out.History
	for _, m := range history {
		h.Epoch = append(h.Epoch, m.epoch)
		h.TrainLoss = append(h.TrainLoss, float(m.Train.Loss))
		h.ValLoss = append(h.ValLoss, float(m.Val.Loss))
		h.TestLoss = append(h.TestLoss, float(m.Test.Loss))
	}
	return out
}

// historyCSV is the history as a table, with empty cells where nothing is known.
func historyCSV(history []measured) [][]string {
	rows := [][]string{{"epoch", "train_loss", "val_loss", "test_loss", "train_accuracy", "val_accuracy", "test_accuracy"}}
	for _, m := range history {
		row := []string{strconv.Itoa(m.epoch)}
		for _, v := range []float64{m.Train.Loss, m.Val.Loss, m.Test.Loss, m.Train.Accuracy, m.Val.Accuracy, m.Test.Accuracy} {
			row = append(row, csvNumber(v))
		}
		rows = append(rows, row)
	}
	return rows
}

func csvNumber(v float64) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return ""
	}
	return strconv.FormatFloat(v, 'g', -1, 64)
}
