package nn

// metricFamily: a standard metric is its name, one with a threshold or k of its
// own has Keras's class.
func metricFamily() family[Metric] {
	return family[Metric]{"metric", "keras.metrics.", []kindOf[Metric]{
		thresholdClass("BinaryAccuracy", "threshold", BinaryAccuracy),
		thresholdClass("Precision", "thresholds", Precision),
		thresholdClass("Recall", "thresholds", Recall),
		thresholdClass("F1Score", "threshold", F1Score),
		topKClass(),
	}, MetricByName}
}

func thresholdClass(name, argument string, m StandardMetric) kindOf[Metric] {
	settings := func(at *float64) []setting { return []setting{{argument, "", at, ""}} }
	return kindOf[Metric]{name, "AtThreshold",
		func(v Metric) ([]setting, bool) {
			switch v := v.(type) {
			case hits:
				return settings(&v.threshold), v.kind == m
			case positives:
				return settings(&v.threshold), v.kind == m
			}
			return nil, false
		},
		func() ([]setting, func() Metric) {
			at := new(float64)
			return settings(at), func() Metric { return AtThreshold(m, *at) }
		}}
}

func topKClass() kindOf[Metric] {
	settings := func(k *int) []setting { return []setting{{"k", "", k, ""}} }
	return kindOf[Metric]{"TopKCategoricalAccuracy", "TopK",
		func(v Metric) ([]setting, bool) {
			h, ok := v.(hits)
			return settings(&h.k), ok && h.kind == TopKCategoricalAccuracy
		},
		func() ([]setting, func() Metric) {
			k := new(int)
			return settings(k), func() Metric { return TopK(*k) }
		}}
}
