package race

import (
	"slices"
	"strconv"

	"nnlab/lessons"
	"nnlab/lessons/spec"
	"nnlab/nn"
)

// Controls returns every knob that acts: those of the race, then each racer's optimizer and its settings.
func (s *Scene) Controls() []lessons.Control {
	set := s.setup
	list := []lessons.Control{
		{Name: "surface", Value: set.Surface.Name(), Options: nn.SurfaceNames(), Reset: true},
		{Name: "startX", Kind: lessons.Scale, Value: spec.Show(set.Start[0]), Options: places(s.shape.view.x)},
		{Name: "startY", Kind: lessons.Scale, Value: spec.Show(set.Start[1]), Options: places(s.shape.view.y)},
		{Name: "goal", Kind: lessons.Scale, Value: spec.Show(set.Goal), Options: s.goals()},
		{Name: Me, Value: strconv.FormatBool(set.Me), Options: []string{"false", "true"}, Reset: true},
		{Name: "fog", Value: strconv.FormatBool(set.Fog), Options: []string{"false", "true"}},
		{Name: "watch", Value: set.Watch, Options: set.running()},
		{Name: "along", Value: set.Along, Options: axes()},
	}
	aims := []lessons.Control{
		{Name: "aimX", Kind: lessons.Scale, Value: spec.Show(s.aim[0]), Options: places(s.shape.view.x)},
		{Name: "aimY", Kind: lessons.Scale, Value: spec.Show(s.aim[1]), Options: places(s.shape.view.y)},
	}
	for _, c := range aims {
		if !set.Me {
			c.Locked = lessons.WordRaceNoLearner
		}
		list = append(list, c)
	}
	for i, r := range set.Racers {
		list = append(list, r.controls(names()[i])...)
	}
	return list
}

// places are those that the arrows go through: 41 over the view, round enough to be read.
func places(side [2]float64) []string {
	const count = 40
	list := make([]string, count+1)
	for i := range list {
		v := side[0] + (side[1]-side[0])*float64(i)/count
		list[i] = strconv.FormatFloat(v, 'f', 4, 64)
		if v, err := strconv.ParseFloat(list[i], 64); err == nil {
			list[i] = spec.Show(v + 0)
		}
	}
	return list
}

// goals are tenths of the surface's own.
func (s *Scene) goals() []string {
	list := []string{"0.0001", "0.001", "0.01", "0.1", "1"}
	if lowest(s.setup.Surface) < -1e-9 {
		list = []string{spec.Show(viewOf(s.setup.Surface).goal)}
	}
	if now := spec.Show(s.setup.Goal); !slices.Contains(list, now) {
		list = append(list, now)
	}
	return list
}

// controls are a racer's knobs: which optimizer it is, and what acts with it.
func (r Racer) controls(name string) []lessons.Control {
	kind := lessons.Control{Name: name + ".optimizer", Value: Off, Options: append([]string{Off}, nn.OptimizerNames()...)}
	if !r.on {
		return []lessons.Control{kind}
	}
	kind.Value = r.settings.Optimizer
	list := []lessons.Control{kind}
	for _, key := range r.knobs() {
		options, scale := offered(key)
		c := lessons.Control{Name: name + "." + key, Value: r.settings.Get(key), Options: options}
		if scale {
			c.Kind = lessons.Scale
		} else if !slices.Contains(options, c.Value) {
			c.Options = append(slices.Clip(options), c.Value)
		}
		list = append(list, c)
	}
	return list
}

// offered are the values that the arrows go through; none for what is better typed in a spec.
func offered(key string) (options []string, scale bool) {
	switch key {
	case "learningRate":
		return []string{"0.001", "0.002", "0.003", "0.005", "0.007", "0.01", "0.015", "0.02", "0.03", "0.04", "0.05", "0.06", "0.07",
			"0.08", "0.09", "0.1", "0.15", "0.2", "0.3", "0.5", "0.7", "1", "1.5", "1.9", "2", "2.1", "3", "5", "7", "10", "30"}, true
	case "momentum":
		return []string{"0", "0.3", "0.5", "0.6", "0.7", "0.8", "0.85", "0.9", "0.95", "0.99"}, true
	case "rho", "beta1":
		return []string{"0", "0.5", "0.7", "0.8", "0.9", "0.95", "0.99"}, true
	case "beta2":
		return []string{"0", "0.5", "0.9", "0.99", "0.999", "0.9999"}, true
	case "epsilon":
		return []string{"1e-8", "1e-7", "0.00001", "0.001", "0.1", "1"}, true
	case "weightDecay":
		return []string{"0", "0.001", "0.004", "0.01", "0.1"}, true
	case "decaySteps":
		return []string{"10", "20", "50", "100", "200", "500", "1000"}, true
	case "decayRate", "gamma":
		return []string{"0.1", "0.3", "0.5", "0.7", "0.9", "0.96", "1"}, true
	case "stepSize":
		return []string{"5", "10", "20", "50", "100"}, true
	case "schedule":
		return []string{"constant", "step", "exponential", "inverse_time", "polynomial", "cosine"}, false
	case "nesterov", "amsgrad", "centered":
		return []string{"false", "true"}, false
	}
	return nil, false
}
