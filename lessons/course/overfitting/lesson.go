// Package overfitting is the lesson on learning too much from too little: where it begins, what makes it worse, when to
// stop, and four remedies.
package overfitting

import (
	"embed"

	"nnlab/lessons"
	"nnlab/lessons/scene/experiment"
)

//go:embed text.en.md text.ko.md
var words embed.FS

const (
	// sine is a net with far more freedom than its samples can tie down.
	sine = "rules=keras&dataset=noisy-sine&noise=40&points=14&valPoints=60&networkShape=20,20&optimizer=adam" +
		"&learningRate=0.03&batchSize=full&epochs=400"
	// family overfits from nearly every start, at about epoch 36 of 200.
	family = "rules=keras&dataset=xor&noise=30&points=60&valPoints=200&scale=5&networkShape=16,16" +
		"&batchSize=10&optimizer=adam&learningRate=0.01&epochs=200"
	// steep goes down a straight model with a rate just above the largest that converges.
	steep = "rules=keras&dataset=diabetes&percTrainData=100&networkShape=&optimizer=gd&learningRate=0.25&init=uniform" +
		"&initScale=0.7&epochs=100&patience=100&monitor=train_loss"
	// digits are pictures that each stand a little elsewhere.
	digits = "rules=keras&dataset=moved-digits&points=100&valPoints=200&networkShape=32&activation=relu&optimizer=adam" +
		"&init=he_uniform,glorot_uniform&learningRate=0.01&batchSize=20&epochs=40"
)

// Lesson returns the lesson.
func Lesson() *lessons.Lesson {
	return &lessons.Lesson{
		ID: "overfitting", Rev: 1, Chapter: 7, New: experiment.New,
		Words: func(lang string) []byte { b, _ := words.ReadFile("text." + lang + ".md"); return b },
		Steps: append(begins(), remedies()...),
	}
}

// begins is what overfitting is, where it begins and what makes it worse.
func begins() []lessons.Step {
	return []lessons.Step{
		{
			ID: "sine", Spec: sine, Opening: byEpoch(),
			Panels: []lessons.PanelID{"fit", "loss", "network"},
		},
		{
			ID: "turn", Fresh: true, Spec: family, Opening: byEpoch(), Unlock: []string{"seeds"},
			Panels: []lessons.PanelID{"loss", "field", "network", "spread"},
			Question: &lessons.Question{Ask: "end.turn", Always: true, Slips: lessons.WrongOptions("start", "end"),
				Options: between("start", "middle", "end", 10, 150)},
		},
		{
			ID: "point", Fresh: true, Opening: byEpoch(lessons.Action{Verb: lessons.Run, N: 199}), End: "end.turn_point", Walks: true,
			Panels: []lessons.PanelID{"loss", "field", "network"},
			Question: &lessons.Question{Ask: "end.turn_point", Point: true, Slips: []lessons.Slip{
				{Key: "train", Answer: "train_point"}, {Key: "last", Answer: "last_point"},
			}},
		},
		{
			ID: "worse", Fresh: true, Opening: byEpoch(), Unlock: []string{"networkShape", "noise", "points"},
			Panels: []lessons.PanelID{"loss", "field", "network"},
			Goal:   &lessons.Goal{Value: "end.gap", Aim: "base.end.gap", Base: 200},
		},
		{
			ID: "chance", Fresh: true, Opening: byEpoch(set("discretize", "true")), Unlock: []string{"points", "networkShape"},
			Panels: []lessons.PanelID{"field", "loss", "network"},
			Goal:   &lessons.Goal{Value: "end.gap", Below: true, Aim: "base.end.gap", Base: 200},
		},
		{
			ID: "rate", Spec: steep, Opening: byEpoch(), Unlock: []string{"patience", "learningRate"},
			Panels: []lessons.PanelID{"loss", "stopping", "weights"},
			Goal:   &lessons.Goal{Value: "end.train_loss", Below: true, Aim: "base.end.train_loss", Base: 100},
		},
	}
}

// remedies are early stopping, a penalty on weights, changed samples and dropout, each against the same start left alone.
func remedies() []lessons.Step {
	return []lessons.Step{
		{
			ID: "patience", Spec: family + "&patience=200", Opening: byEpoch(), Unlock: []string{"patience", "restore"},
			Panels: []lessons.PanelID{"loss", "stopping", "field"},
			Goal:   &lessons.Goal{Value: "end.val_loss", Below: true, Aim: "base.near_best", Base: 200},
		},
		{
			ID: "l2", Fresh: true, Spec: family, Opening: besides("l2", "0.003"), Unlock: []string{"l2", lessons.TwoRuns, "seeds"},
			Panels: []lessons.PanelID{"loss", "weights", "b.weights", "b.field", "spread"},
			Question: &lessons.Question{Ask: "end.versus.train_loss", Always: true, Slips: lessons.WrongOptions("lower", "same"),
				Options: between("lower", "same", "higher", -0.005, 0.005)},
		},
		{
			ID: "jitter", Fresh: true, Opening: byEpoch(set("b", "on")), Unlock: []string{"jitter", lessons.TwoRuns, "seeds"},
			Panels: []lessons.PanelID{"loss", "b.field", "field", "spread"},
			Goal:   &lessons.Goal{Value: "end.b.val_loss", Below: true, Aim: "less.end.val_loss"},
		},
		{
			ID: "digits", Spec: digits, Opening: byEpoch(), Unlock: []string{"augment"},
			Panels: []lessons.PanelID{"accuracy", "loss", "confusion"},
			Goal:   &lessons.Goal{Value: "end.val_accuracy", Aim: "base.end.val_accuracy", Base: 40},
		},
		{
			ID: "dropout", Fresh: true, Spec: family, Opening: besides("dropout", "0.3", set("layer", "1")), Unlock: []string{"dropout", lessons.TwoRuns, "seeds"},
			Panels: []lessons.PanelID{"loss", "b.network", "units", "b.units", "spread"},
			Question: &lessons.Question{Ask: "end.versus.without_rise1", Always: true, Slips: lessons.WrongOptions("same", "more"),
				Options: between("less", "same", "more", -0.05, 0.05)},
		},
		{
			ID: "choose", Spec: family + "&testPoints=500&patience=200", Opening: byEpoch(), Unlock: []string{"l2", "dropout", "jitter", "patience", "restore", "seeds"},
			Panels: []lessons.PanelID{"loss", "field", "network", "spread"},
			Goal:   &lessons.Goal{Value: "end.test_loss", Below: true, Aim: "base.less.end.test_loss", Base: 200},
		},
	}
}

// byEpoch makes an epoch the unit of a run, and does more.
func byEpoch(more ...lessons.Action) []lessons.Action {
	return append([]lessons.Action{set("unit", "epoch")}, more...)
}

// besides sets a second run beside the first, with one setting different.
func besides(key, value string, more ...lessons.Action) []lessons.Action {
	return byEpoch(append([]lessons.Action{set("b", "on"), set(lessons.SecondRun+key, value)}, more...)...)
}

func set(key, value string) lessons.Action {
	return lessons.Action{Verb: lessons.Set, Name: key, Value: value}
}

// between are the options below a bound, from it to another, and above that.
func between(below, at, above string, lo, hi float64) []lessons.Option {
	return []lessons.Option{
		{Key: below, Holds: func(v lessons.Value) bool { return v.Num < lo }},
		{Key: at, Holds: func(v lessons.Value) bool { return v.Num >= lo && v.Num <= hi }},
		{Key: above, Holds: func(v lessons.Value) bool { return v.Num > hi }},
	}
}
