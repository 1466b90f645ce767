package nn

import (
	"slices"
	"strings"
)

// Compile chooses how the model learns and what is measured beside the loss. What
// an optimizer remembered of earlier steps is forgotten.
func (m *Sequential) Compile(optimizer Optimizer, loss Loss, metrics ...Metric) error {
	if err := wantOptimizer("Compile", optimizer); err != nil {
		return err
	}
	if loss == nil {
		return &ValueError{"Compile", "loss", "nil", WantValue}
	}
	if err := loss.Check(); err != nil {
		return err
	}
	if last := m.lastActivation(); !loss.Fits(last) {
		return &ValueError{"Compile", "loss", loss.Name() + " after " + last.Name(), WantFitting}
	}
	if err := m.checkMetrics(loss, metrics); err != nil {
		return err
	}
	m.optimizer, m.loss, m.trainer = optimizer, loss, nil
	m.metrics = slices.Clone(metrics)
	return nil
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

// lastActivation is what made the model's outputs, past layers that only hand on.
func (m *Sequential) lastActivation() Activation {
	for i := len(m.nodes) - 1; i >= 0; i-- {
		if a := m.nodes[i].plan.Activation; a != nil {
			return a
		}
	}
	return Linear
}

// Loss is what Compile was given, nil before.
func (m *Sequential) Loss() Loss { return m.loss }

// Optimizer is what Compile was given, nil before.
func (m *Sequential) Optimizer() Optimizer { return m.optimizer }

// Metrics is what Compile was given to measure beside the loss.
func (m *Sequential) Metrics() []Metric { return slices.Clone(m.metrics) }
