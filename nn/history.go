package nn

import "slices"

// History is what Fit saw, as Keras's history: a column of numbers, one an epoch,
// for each name that was measured.
type History struct {
	Loss         []float64 // the column "loss": see Fit
	Updates      int       // updates done
	Epoch        []int     // the numbers of the epochs that ended, from 0
	StoppedEpoch int       // the epoch after which a callback stopped training, -1: none did

	columns []column // without Loss
	names   []string // of all columns, in the order of the Logs
}

type column struct {
	name   string
	values []float64
}

func newHistory() *History { return &History{StoppedEpoch: -1} }

// Names are the columns in Keras's order: loss and metrics by the alphabet, then
// those of the validation data, then what callbacks have set.
func (h *History) Names() []string { return slices.Clone(h.names) }

// Column is what was measured under a name, "val_loss"; nil if nothing was. Where
// ValidationFreq leaves epochs out, a column of the validation data is shorter.
func (h *History) Column(name string) []float64 {
	if name == lossName {
		return h.Loss
	}
	if i := h.find(name); i >= 0 {
		return h.columns[i].values
	}
	return nil
}

func (h *History) find(name string) int {
	return slices.IndexFunc(h.columns, func(c column) bool { return c.name == name })
}

// add puts what was measured in an epoch at the ends of the columns.
func (h *History) add(epoch int, logs Logs) {
	h.Epoch = append(h.Epoch, epoch)
	for _, log := range logs {
		if !slices.Contains(h.names, log.Name) {
			h.names = append(h.names, log.Name)
		}
		if log.Name == lossName {
			h.Loss = append(h.Loss, log.Value)
			continue
		}
		i := h.find(log.Name)
		if i < 0 {
			i = len(h.columns)
			h.columns = append(h.columns, column{name: log.Name})
		}
		h.columns[i].values = append(h.columns[i].values, log.Value)
	}
}

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
