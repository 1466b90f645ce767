package nn

import (
	"slices"
	"strings"

	"gonum.org/v1/gonum/mat"
)

// meter measures the loss and the metrics over the batches of an epoch.
type meter struct {
	metrics []Metric
	sums    [][]float64 // of each metric
	loss    float64     // Σ over the batches of loss times rows
	rows    int
}

func (m *Sequential) newMeter() *meter {
	k := &meter{}
	for _, metric := range m.metrics {
		if s, ok := metric.(StandardMetric); ok {
			metric = s.rule()
			if r, ok := metric.(movable); ok && takesLogits(m.loss) {
				metric = r.at(0)
			}
		}
		k.metrics = append(k.metrics, metric)
		k.sums = append(k.sums, make([]float64, metric.Sums(m.Outputs())))
	}
	return k
}

// takesLogits says whether a loss has the sigmoid built in.
func takesLogits(loss Loss) bool {
	b, ok := plainLoss(loss).(BinaryCrossentropy)
	return ok && b.FromLogits
}

func (k *meter) reset() {
	k.loss, k.rows = 0, 0
	for _, sums := range k.sums {
		clear(sums)
	}
}

// add takes in a batch: its loss, its outputs and its targets.
func (k *meter) add(loss float64, yhat, y *mat.Dense) {
	rows, _ := yhat.Dims()
	k.loss += float64(loss * float64(rows))
	k.rows += rows
	for i, metric := range k.metrics {
		for s := range rows {
			metric.Add(k.sums[i], yhat.RawRowView(s), y.RawRowView(s))
		}
	}
}

// logs adds what was measured to a list, each name with the prefix before it.
func (k *meter) logs(to Logs, prefix string) Logs {
	from := len(to)
	to = append(to, Log{prefix + lossName, k.loss / float64(k.rows)})
	for i, metric := range k.metrics {
		to = append(to, Log{prefix + metric.Name(), metric.Result(k.sums[i])})
	}
	slices.SortFunc(to[from:], func(a, b Log) int { return strings.Compare(a.Name, b.Name) })
	return to
}
