package nn

import (
	"slices"
	"strings"

	"gonum.org/v1/gonum/mat"
)

// The names of what a History always has or may have beside the metrics.
const (
	lossName  = "loss"
	rateName  = "learning_rate"
	valPrefix = "val_"
)

// Log is one number that was measured, by its name.
type Log struct {
	Name  string // "val_loss"
	Value float64
}

// Logs are what was measured in an epoch or by EvaluateMetrics: the loss and the
// metrics by their names, those of the validation data behind the others, each
// in the order of the alphabet as Keras has them.
type Logs []Log

// Value finds a number by its name.
func (l Logs) Value(name string) (v float64, ok bool) {
	for _, log := range l {
		if log.Name == name {
			return log.Value, true
		}
	}
	return 0, false
}

// Set changes the number of that name, or puts it at the end.
func (l *Logs) Set(name string, v float64) {
	for i := range *l {
		if (*l)[i].Name == name {
			(*l)[i].Value = v
			return
		}
	}
	*l = append(*l, Log{name, v})
}

// checkMetrics refuses metrics that cannot be measured beside the loss or whose
// names could not be told apart.
func (m *Sequential) checkMetrics(loss Loss, metrics []Metric) error {
	if len(metrics) > 0 && len(m.nodes) == 0 {
		return &StateError{"Compile", "NewSequential"}
	}
	taken := map[string]bool{lossName: true, rateName: true}
	for _, metric := range metrics {
		if isNil(metric) {
			return &ValueError{"Compile", "metric", "nil", WantValue}
		}
		if err := metric.Check(); err != nil {
			return err
		}
		name := metric.Name()
		if taken[name] || strings.HasPrefix(name, valPrefix) {
			return &ValueError{"Compile", "metric", name, WantNewName}
		}
		taken[name] = true
		if !metric.Fits(m.Outputs(), loss.Targets(m.Outputs())) {
			return &ValueError{"Compile", "metric", name, WantComparable}
		}
	}
	return nil
}

// Metrics is what Compile was given to measure beside the loss.
func (m *Sequential) Metrics() []Metric { return slices.Clone(m.metrics) }

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
	if s, ok := loss.(StandardLoss); ok {
		loss = s.rule()
	}
	b, ok := loss.(BinaryCrossentropy)
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
