package nn

import "testing"

// registered checks that a list of names finds the values it is made of, each by
// a name of its own, with settings that can be used.
func registered[T named](t *testing.T, values []T, names []string, find func(string) (T, error), least int) {
	t.Helper()
	seen := map[string]bool{"unknown": true}
	if len(names) != len(values) || len(names) < least {
		t.Fatalf("%d names of %d values, want at least %d", len(names), len(values), least)
	}
	for i, name := range names {
		v, err := find(name)
		if err != nil || any(v) != any(values[i]) || v.Name() != name || seen[name] {
			t.Errorf("%q is %v, %v", name, v, err)
		}
		if c, ok := any(v).(interface{ Check() error }); ok && c.Check() != nil {
			t.Errorf("%q: %v", name, c.Check())
		}
		seen[name] = true
	}
	_, err := find("nothing of this name")
	wants(t, err, WantKnownName)
}

func TestNamesFindWhatTheyName(t *testing.T) {
	registered(t, activations(), ActivationNames(), ActivationByName, 15)
	registered(t, losses(), LossNames(), LossByName, 12)
	registered(t, optimizers(), OptimizerNames(), OptimizerByName, 8)
	registered(t, standardMetrics(), MetricNames(), MetricByName, int(metricCount))
	registered(t, initializers(), InitializerNames(), InitializerByName, 10)
	registered(t, regularizers(), RegularizerNames(), RegularizerByName, 3)
	registered(t, constraints(), ConstraintNames(), ConstraintByName, 3)
	registered(t, surfaces(), SurfaceNames(), SurfaceByName, 8)
	registered(t, pagePenalties(), PagePenaltyNames(), PagePenaltyByName, 3)
}
