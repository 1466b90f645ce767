package nn

import "strings"

// Mode says which values of what is monitored are better.
type Mode uint8

// The modes.
const (
	Auto Mode = iota // by the name: low losses and errors, high accuracies and scores
	Min              // low ones
	Max              // high ones
	modeCount
)

// orValLoss is what is monitored, by default "val_loss".
func orValLoss(monitor string) string {
	if monitor == "" {
		return valPrefix + lossName
	}
	return monitor
}

// maximize says whether high values are better, by the mode or the name.
func maximize(where string, mode Mode, monitor string, m *Sequential) (bool, error) {
	if mode != Auto {
		return mode == Max, wantConstant(where, "Mode", int(mode), int(modeCount))
	}
	name := strings.TrimPrefix(monitor, valPrefix)
	if name == lossName {
		return false, nil
	}
	if m != nil {
		for _, metric := range m.metrics {
			if metric.Name() == name {
				return metric.HigherIsBetter(), nil
			}
		}
	}
	metric, err := MetricByName(name)
	if err != nil {
		return false, &ValueError{where, "Mode", "Auto for " + monitor, WantDirection}
	}
	return metric.HigherIsBetter(), nil
}

// monitored is a number of the epoch's Logs that a callback waits for; ok is
// false in an epoch that was not validated.
func (t *Training) monitored(where, name string) (v float64, ok bool, err error) {
	if err := t.during(where); err != nil {
		return 0, false, err
	}
	v, ok = t.Logs.Value(name)
	if !ok && t.complete {
		return 0, false, &ValueError{where, "Monitor", name, WantMonitor}
	}
	return v, ok, nil
}
