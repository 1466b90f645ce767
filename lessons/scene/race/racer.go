package race

import (
	"slices"
	"strings"

	"nnlab/lessons/spec"
	"nnlab/lessons/training"
	"nnlab/nn"
)

// Racer is an optimizer with its settings. They are those of a spec, on the smallest experiment there is.
type Racer struct {
	on       bool
	settings spec.Spec
	rig      *rig
}

// rig is what follows from the settings.
type rig struct {
	rule  nn.Optimizer
	slots []nn.Slot
	book  book
	knobs []string // those that act; found when somebody asks, since that takes its time
}

// newRacer fits a racer out.
func newRacer(on bool, sp spec.Spec) Racer {
	rule := training.Optimizer(sp, 1) // an epoch of a race is a step
	return Racer{on, sp, &rig{rule: rule, slots: rule.Slots(), book: bookOf(sp)}}
}

// carrier is the experiment that a racer's settings stand in.
const carrier = "dataset=and&rules=keras&optimizer="

// racerKeys are what a racer takes beside its optimizer, in the order in which they print. A plateau is watched over
// epochs, and a race has none.
func racerKeys() []string {
	return []string{"learningRate", "momentum", "nesterov", "rho", "beta1", "beta2", "epsilon", "amsgrad", "centered",
		"initialAccumulator", "weightDecay", "clipNorm", "globalClipNorm", "clipValue", "schedule", "decaySteps", "decayRate",
		"staircase", "stepSize", "gamma", "endRate", "power", "cosineAlpha", "warmupTarget", "warmupSteps", "boundaries", "rates"}
}

// optimizers are the names that a racer may have: those of a spec and its short ones.
func optimizers() []string { return append(nn.OptimizerNames(), "momentum", "nesterov") }

// parseRacer reads a racer: its optimizer, then key=value. A further value without a key goes on with a list.
func parseRacer(name, text string) (Racer, error) {
	items := strings.Split(text, ",")
	if err := spec.OneOf(name, items[0], optimizers()); err != nil {
		return Racer{}, err
	}
	whole := carrier + items[0]
	for _, item := range items[1:] {
		key, _, found := strings.Cut(item, "=")
		if !found {
			whole += "," + item
			continue
		}
		if !slices.Contains(racerKeys(), key) {
			return Racer{}, spec.NoKeyError(name+"."+key, prefixed(name))
		}
		whole += "&" + item
	}
	sp, err := spec.Parse(whole)
	if err != nil {
		return Racer{}, err
	}
	return newRacer(true, sp), check(name, sp)
}

// prefixed are a racer's keys as knobs have them: a.learningRate.
func prefixed(name string) []string {
	var list []string
	for _, key := range racerKeys() {
		list = append(list, name+"."+key)
	}
	return list
}

// check refuses what a race has no use for.
func check(name string, sp spec.Spec) error {
	if sp.Schedule == "reduce_on_plateau" {
		return &spec.Error{Kind: spec.NoValue, Key: name + ".schedule", Given: sp.Schedule, Expected: "constant"}
	}
	return nil
}

// set is the racer with one setting changed; what can no longer act is dropped.
func (r Racer) set(name, key, value string) (Racer, error) {
	sp := r.settings
	if sp.String() == "" {
		sp, _ = spec.Parse(carrier + "sgd")
	}
	if !slices.Contains(racerKeys(), key) && key != "optimizer" {
		return r, spec.NoKeyError(name+"."+key, prefixed(name))
	}
	sp, _, err := sp.Set(key, value)
	if err == nil {
		err = check(name, sp)
	}
	if err != nil {
		return r, err
	}
	return newRacer(r.on, sp), nil
}

// String is the racer's shortest text.
func (r Racer) String() string {
	text := r.settings.Optimizer
	for _, key := range racerKeys() {
		if r.written(key) {
			text += "," + key + "=" + r.settings.Get(key)
		}
	}
	return text
}

// written tells whether a key stands in the shortest text of the settings.
func (r Racer) written(key string) bool {
	return strings.Contains("&"+r.settings.String(), "&"+key+"=")
}

// knobs are the keys that do something beside the other settings.
func (r Racer) knobs() []string {
	if r.rig.knobs == nil {
		for _, key := range racerKeys() {
			if options, _ := offered(key); options != nil {
				if _, _, err := r.settings.Set(key, options[len(options)-1]); err == nil {
					r.rig.knobs = append(r.rig.knobs, key)
				}
			}
		}
	}
	return r.rig.knobs
}

// title is what a racer is called, the same in all languages.
func (r Racer) title() string {
	sp := r.settings
	switch {
	case sp.Optimizer != "sgd":
		return map[string]string{"adagrad": "Adagrad", "adadelta": "Adadelta", "rmsprop": "RMSProp", "adam": "Adam",
			"adamw": "AdamW", "adamax": "Adamax", "nadam": "Nadam"}[sp.Optimizer]
	case sp.Momentum == 0:
		return "GD"
	case sp.Nesterov:
		return "Nesterov"
	}
	return "momentum"
}
