package nn

import "fmt"

// loadCompile reads the optimizer, the loss and the metrics.
func loadCompile(m *Sequential, v *jsonValue) error {
	if err := v.entries([]string{"optimizer", "loss", "metrics"}); err != nil {
		return err
	}
	optimizer, err := loadOptimizer(v.entry("optimizer"))
	if err != nil {
		return within("optimizer", err)
	}
	loss, err := readOne(lossFamily(), v.entry("loss"))
	if err != nil {
		return within("loss", err)
	}
	metrics, err := loadMetrics(v.entry("metrics"))
	if err != nil {
		return within("metrics", err)
	}
	return sayWhere(v, m.Compile(optimizer, loss, metrics...))
}

func loadMetrics(v *jsonValue) ([]Metric, error) {
	if v.kind != jsonList || len(v.numbers) > 0 {
		return nil, v.refuse(v.String(), WantMetrics)
	}
	var list []Metric
	for i := range v.list {
		metric, err := readOne(metricFamily(), &v.list[i])
		if err != nil {
			return nil, within(fmt.Sprintf("[%d]", i), err)
		}
		list = append(list, metric)
	}
	return list, nil
}

// loadOptimizer refuses settings that cannot be used.
func loadOptimizer(v *jsonValue) (Optimizer, error) {
	o, err := readOne(optimizerFamily(), v)
	if err != nil {
		return nil, err
	}
	return o, sayWhere(v, o.Check())
}

// loadTraining reads what a trainer knows beside the weights.
func loadTraining(m *Sequential, v *jsonValue) error {
	if err := v.entries([]string{"optimizer", "seed", "updates", "optimizer_updates", "slots"}); err != nil {
		return err
	}
	if m.loss == nil {
		return v.refuse("given", WantCompiled)
	}
	optimizer, err := loadOptimizer(v.entry("optimizer"))
	if err != nil {
		return within("optimizer", err)
	}
	slots := v.entry("slots")
	memories, err := loadSlots(m, optimizer, slots)
	if err != nil {
		return within("slots", err)
	}
	t := trainerOf(m, optimizer)
	for k, kept := range memories {
		t.memory[k].copyFrom(kept)
	}
	if t.work.seed, err = v.entry("seed").seed(); err != nil {
		return within("seed", err)
	}
	if t.steps, err = v.entry("updates").count(); err != nil {
		return within("updates", err)
	}
	if t.rated, err = v.entry("optimizer_updates").count(); err != nil {
		return within("optimizer_updates", err)
	}
	m.trainer = t
	return nil
}

// loadSlots reads what the optimizer remembers of every tensor.
func loadSlots(m *Sequential, o Optimizer, v *jsonValue) ([]memory, error) {
	if v.kind != jsonList || len(v.list) != len(m.nodes) {
		return nil, shapeRefused(v, "slots", Shape{len(v.list)}, Shape{len(m.nodes)})
	}
	var list []memory
	for i, n := range m.nodes {
		entry, place := &v.list[i], fmt.Sprintf("[%d]", i)
		var names []string
		for _, spec := range n.plan.Params {
			names = append(names, spec.Name)
		}
		if err := entry.entries(names); err != nil {
			return nil, within(place, err)
		}
		for _, spec := range n.plan.Params {
			var specs []ParamSpec
			for _, slot := range o.Slots() {
				specs = append(specs, spec.of(slot))
			}
			kept, err := loadTensors(specs, entry.entry(spec.Name), entry)
			if err != nil {
				return nil, within(place, within(spec.Name, err))
			}
			list = append(list, kept)
		}
	}
	return list, nil
}
