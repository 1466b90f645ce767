package cli

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"math"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"nnlab/lessons"
	"nnlab/lessons/text"
	"nnlab/lessons/training"
	"nnlab/tui/canvas"
	"nnlab/tui/i18n"
	"nnlab/tui/panel"
	"nnlab/tui/theme"
)

// report is the result as text: the spec, the chart of the losses, what came out.
func (t *trainer) report(ctx context.Context, r *training.Run, history []measured) string {
	w := t.words.Train
	var b strings.Builder
	b.WriteString(t.shown + "\n\n" + t.drawn(t.chart(history)) + "\n")
	rows := [][]string{{"", w.Loss, w.Accuracy}}
	now := r.Now()
	for _, set := range []struct {
		name string
		training.Measured
		rows int
	}{{w.TrainSet, now.Train, t.data.Train.Len()}, {w.ValSet, now.Val, t.data.Val.Len()}, {w.TestSet, now.Test, t.data.Test.Len()}} {
		if set.rows > 0 {
			rows = append(rows, []string{set.name, t.number(set.Loss), t.number(set.Accuracy)})
		}
	}
	align(&b, rows)
	b.WriteByte('\n')
	align(&b, [][]string{
		{w.Epochs, strconv.Itoa(r.Epoch()) + "  " + t.why(ctx, r)},
		{w.Updates, strconv.Itoa(r.Updates())},
		{w.Params, strconv.Itoa(r.Params())},
		{w.Seed, i18n.Clean(training.Seeds(r.Spec(), 1)[0], 40)},
	})
	if len(t.spec.Goal) > 0 {
		b.WriteString("\n" + t.goal(r.GoalReached()) + "\n")
	}
	return b.String()
}

// why says why training stopped.
func (t *trainer) why(ctx context.Context, r *training.Run) string {
	w, stop := t.words.Train, r.Stopping()
	said := w.Done
	switch over(r.Ended(), r.BrokeAt()) {
	case training.Early:
		said = t.words.Fill(w.Early, stop.Monitor, strconv.Itoa(stop.BestEpoch))
	case training.Diverged:
		said = t.words.Fill(w.Diverged, strconv.Itoa(r.BrokeAt()))
	case training.Going:
		if ctx.Err() != nil {
			said = w.Interrupted
		}
	}
	if stop.RestoredEpoch >= 0 {
		said += "; " + t.words.Fill(w.Restored, strconv.Itoa(stop.RestoredEpoch))
	}
	return said
}

func (t *trainer) goal(reached int) string {
	if reached < 0 {
		return t.words.Train.NoGoal
	}
	return t.words.Fill(t.words.Train.Goal, strconv.Itoa(reached))
}

// logFrom is how many times the lowest loss the highest is where the chart is on a log scale.
const logFrom = 100

// chart is the losses of all sets by epoch.
func (t *trainer) chart(history []measured) lessons.Chart {
	w := t.words.Train
	c := lessons.Chart{Head: lessons.Head{Panel: "loss", Title: lessons.Sym(w.Loss)}, XName: lessons.Sym(w.Epoch),
		Cursor: float64(history[len(history)-1].epoch)}
	low, high := math.Inf(1), 0.0
	for _, set := range []struct {
		name string
		of   func(training.Losses) training.Measured
		rows int
	}{
		{w.TrainSet, func(l training.Losses) training.Measured { return l.Train }, t.data.Train.Len()},
		{w.ValSet, func(l training.Losses) training.Measured { return l.Val }, t.data.Val.Len()},
		{w.TestSet, func(l training.Losses) training.Measured { return l.Test }, t.data.Test.Len()},
	} {
		if set.rows == 0 {
			continue
		}
		s := lessons.Series{Name: lessons.Sym(set.name)}
		for _, m := range history {
			v := set.of(m.Losses).Loss
			s.X, s.Y = append(s.X, float64(m.epoch)), append(s.Y, v)
			if !math.IsNaN(v) && !math.IsInf(v, 0) {
				low, high = min(low, v), max(high, v)
			}
		}
		s.Last = lessons.Num{V: s.Y[len(s.Y)-1], Digits: 4}
		c.Series = append(c.Series, s)
	}
	c.LogY = low > 0 && high > logFrom*low
	return c
}

// chartRows and chartColumns are the size of the chart, which a terminal may be too narrow for.
const (
	chartRows    = 14
	chartColumns = 76
)

// drawn is the chart as the screen draws it, in colour on a terminal.
func (t *trainer) drawn(c lessons.Chart) string {
	mode := theme.Mode{Dark: true, Depth: theme.NoColor, ASCII: t.set.ascii}
	if t.moves(t.Out) {
		mode.Depth = t.depth()
	}
	look := panel.Context{Theme: theme.New(mode), Words: t.words, Tabbed: true}
	text := panel.Draw(c, min(chartColumns, width(t.Out)-1), chartRows, look).Canvas.String()
	if !t.moves(t.Out) {
		text = ansi.Strip(text)
	}
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n") + "\n"
}

// number writes a measure with four digits, and a dash where there is none.
func (t *trainer) number(v float64) string {
	if math.IsNaN(v) {
		return "-"
	}
	if t.set.ascii {
		return strings.ReplaceAll(text.Number(v, 4), "−", "-")
	}
	return text.Number(v, 4)
}

// align writes rows in columns: the first on the left, the others on the right but for a last one of words.
func align(b *strings.Builder, rows [][]string) {
	var wide []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(wide) {
				wide = append(wide, 0)
			}
			wide[i] = max(wide[i], canvas.Width(cell))
		}
	}
	for _, row := range rows {
		line := ""
		for i, cell := range row {
			gap := strings.Repeat(" ", wide[i]-canvas.Width(cell))
			switch {
			case i == 0:
				line += cell + gap
			case len(row) == 2:
				line += "  " + cell
			default:
				line += "  " + gap + cell
			}
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
}

// writeCSV writes the file that was asked for.
func (t *trainer) writeCSV(rows [][]string) error {
	if t.csv == "" {
		return nil
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	if err := w.WriteAll(rows); err != nil {
		return err
	}
	if t.csv == "-" {
		return t.write(b.String())
	}
	_, err := t.file.Write(b.Bytes())
	if err = errors.Join(err, t.file.Close()); err != nil {
		return failure(t.words.Fill(t.words.Errors.Write, i18n.Clean(t.csv, 40), i18n.Clean(cause(err).Error(), 80)))
	}
	return nil
}
