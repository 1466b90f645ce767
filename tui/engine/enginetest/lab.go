package enginetest

import (
	"fmt"
	"math"
	"slices"
	"strconv"

	"nnlab/lessons"
)

// LabLesson returns a lesson on a scene that has everything an experiment or a race may show: a step of a few knobs and
// large pictures, one of many knobs, one on a contour.
func LabLesson() *lessons.Lesson {
	return &lessons.Lesson{
		ID: "lab", Rev: 1, Chapter: 2, New: NewLab,
		Words: func(lang string) []byte {
			if lang == "ko" {
				return []byte(labKorean)
			}
			return []byte(labEnglish)
		},
		Steps: []lessons.Step{
			{ID: "few", Spec: "a", Panels: []lessons.PanelID{"field", "loss", "weights", "rates"},
				Unlock: []string{"learningRate", "activation", "b", "seeds", "discretize"}},
			{ID: "many", Panels: []lessons.PanelID{"field", "loss", "weights", "rates", "wide", "list"}, Unlock: labKnobs(),
				Goal: &lessons.Goal{Value: "epoch", Aim: "aim"}},
			{ID: "race", Fresh: true, Panels: []lessons.PanelID{"contour", "loss", "rates", "weights"}, Unlock: []string{"learningRate", "me"}},
		},
	}
}

func labKnobs() []string {
	return []string{"learningRate", "optimizer", "batchSize", "dataset", "noise", "points", "networkShape", "activation", "dropout",
		"l2", "patience", "x", "y", "xSquared", "discretize", "seeds", "b"}
}

// Lab is the scene: a loss that halves, and what breaks at epoch thirty.
type Lab struct{ s labState }

type labState struct {
	epoch  int
	knobs  map[string]string // replaced, never changed
	x, y   float64           // the start, and the aim
	losses []float64         // only ever appended to
}

func (s labState) Size() int { return 64 }

// NewLab makes the scene.
func NewLab(spec string, seed uint64) (lessons.Scene, error) {
	return &Lab{labState{knobs: map[string]string{}, x: 3, y: 1, losses: []float64{1}}}, nil
}

// Tick is an epoch.
func (c *Lab) Tick() bool {
	if c.s.epoch >= 200 {
		return false
	}
	c.s.epoch++
	c.s.losses = append(slices.Clip(c.s.losses), math.Pow(0.9, float64(c.s.epoch)))
	return true
}

// options are the values of a knob, the first one the value before anybody turned it.
func options(name string) (kind lessons.ControlKind, values []string) {
	switch name {
	case "learningRate", "l2":
		return lessons.Scale, []string{"0.001", "0.003", "0.01", "0.03", "0.1", "0.3", "1", "3"}
	case "batchSize", "noise", "points", "dropout":
		return lessons.Scale, []string{"0", "5", "10", "20", "40"}
	case "patience":
		return lessons.Scale, []string{"none", "1", "5", "20"}
	case "networkShape":
		return lessons.Scale, []string{"4", "8", "8,8", "8,8,8"}
	case "activation":
		return lessons.Choice, []string{"tanh", "relu", "sigmoid", "linear"}
	case "optimizer":
		return lessons.Choice, []string{"sgd", "adam", "rmsprop", "adadelta"}
	case "dataset":
		return lessons.Choice, []string{"circle", "xor", "spiral"}
	case "seeds":
		return lessons.Choice, []string{"none", "20"}
	}
	return lessons.Choice, []string{"off", "on"}
}

func (c *Lab) knob(name string) string {
	if v, ok := c.s.knobs[name]; ok {
		return v
	}
	_, values := options(name)
	return values[0]
}

func (c *Lab) two() bool { return c.knob("b") == "on" }

// Controls returns all knobs, and while there are two runs those of the second: the learning rate alone may differ.
func (c *Lab) Controls() []lessons.Control {
	var out []lessons.Control
	for _, name := range append(labKnobs(), "me") {
		kind, values := options(name)
		k := lessons.Control{Name: name, Kind: kind, Value: c.knob(name), Options: values}
		out = append(out, k)
		if c.two() && name != "b" && name != "seeds" {
			k.Name = lessons.SecondRun + name
			if v, ok := c.s.knobs[k.Name]; ok {
				k.Value = v
			}
			if name != "learningRate" {
				k.Locked = lessons.WordTyped
			}
			out = append(out, k)
		}
	}
	return out
}

// Do sets a knob, or the place.
func (c *Lab) Do(a lessons.Action) error {
	if a.Verb == lessons.Set {
		if a.Value == "nonsense" {
			return fmt.Errorf("%s: no value %q", a.Name, a.Value)
		}
		knobs := map[string]string{a.Name: a.Value}
		for k, v := range c.s.knobs {
			if k != a.Name {
				knobs[k] = v
			}
		}
		c.s.knobs = knobs
		return nil
	}
	v, err := strconv.ParseFloat(a.Value, 64)
	if err != nil {
		return err
	}
	switch a.Name {
	case "startX", "aimX":
		c.s.x = v
	case "startY", "aimY":
		c.s.y = v
	}
	return nil
}

// Value knows the epoch, the aim, the place.
func (c *Lab) Value(r lessons.Ref) (lessons.Value, bool) {
	switch r {
	case "epoch":
		return lessons.Number(float64(c.s.epoch)), true
	case "aim":
		return lessons.Number(50), true
	case "loss":
		return lessons.Number(c.s.losses[c.s.epoch]), true
	case "startX", "aimX":
		return lessons.Number(c.s.x), true
	case "startY", "aimY":
		return lessons.Number(c.s.y), true
	case lessons.NextSeed:
		return lessons.Number(2), true
	case lessons.Stride:
		return lessons.Number(4), true
	}
	return lessons.Value{}, false
}

// Explain knows leaves only.
func (c *Lab) Explain(r lessons.Ref) (lessons.Explanation, bool) {
	v, ok := c.Value(r)
	return lessons.Explanation{Ref: r, Sym: string(r), What: lessons.Sym(string(r)), Op: lessons.Data, Num: lessons.Num{Ref: r, V: v.Num}}, ok
}

// Troubles finds a dead unit from epoch thirty on.
func (c *Lab) Troubles() []lessons.Trouble {
	if c.s.epoch < 30 {
		return nil
	}
	return []lessons.Trouble{{What: lessons.Sym("h₃ is dead"), At: 30}}
}

// Units counts epochs only: the tests turn no knob before they ask when it broke.
func (c *Lab) Units() int { return c.s.epoch }

// Save copies the state; what it shares is never changed.
func (c *Lab) Save() lessons.State { return c.s }

// Load goes back to a saved state.
func (c *Lab) Load(s lessons.State) { c.s = s.(labState) }

const labEnglish = `# The lab

Everything at once.

## A few knobs {#few}

The loss is {{num "loss" 4}} after {{num "epoch" 0}} epochs.

## Many knobs {#many}

All of them at once.

### goal

Go beyond {{num "aim" 0}}.

## A race {#race}

Down the hill.
`

const labKorean = `# 실험실

한꺼번에 모두 봅니다.

## 조절값 몇 개 {#few}

{{num "epoch" 0}} 에포크 뒤의 손실은 {{num "loss" 4}}입니다.

## 조절값 여러 개 {#many}

한꺼번에 모두 봅니다.

### goal

{{num "aim" 0}}보다 커질 때까지 훈련하세요.

## 경주 {#race}

언덕을 내려갑니다.
`
