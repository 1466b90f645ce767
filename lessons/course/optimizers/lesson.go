// Package optimizers is the lesson on how a step down the loss is chosen: the rate and its limit, momentum, rates of
// their own for each weight, and what of it helps a network on real data.
package optimizers

import (
	"embed"

	"nnlab/lessons"
	"nnlab/lessons/scene"
)

//go:embed text.en.md text.ko.md
var words embed.FS

// The surfaces of the first steps. Rates are those at which each shows what it is.
const (
	bowl   = "surface=bowl&a=sgd,learningRate=0.05&b=sgd,learningRate=0.8&c=sgd,learningRate=1.7&d=sgd,learningRate=2.1"
	ravine = "surface=ravine25&"
	rates  = ravine + "a=sgd,learningRate=0.07&b=sgd,learningRate=0.079&c=sgd,learningRate=0.083"
	carry  = ravine + "a=sgd,learningRate=0.03&b=momentum,learningRate=0.03&watch=b"
	ahead  = ravine + "a=momentum,learningRate=0.03&b=nesterov,learningRate=0.03&watch=b"
	own    = ravine + "a=sgd,learningRate=0.03&b=adagrad,learningRate=2&watch=b"
	forget = ravine + "a=adagrad,learningRate=0.5&b=rmsprop,learningRate=0.1&watch=b"
	norate = ravine + "a=adadelta&b=adadelta,learningRate=1&c=sgd,learningRate=0.07"
	saddle = "surface=saddle&a=sgd,learningRate=0.1&b=momentum,learningRate=0.05&c=rmsprop,learningRate=0.1&d=adam,learningRate=0.3&watch=d"
	beat   = ravine + "a=sgd,learningRate=0.07&b=momentum&c=nesterov,learningRate=0.05&d=adam,learningRate=1&watch=b"
)

// The experiments of the last steps.
const (
	diabetes = "rules=keras&dataset=diabetes&percTrainData=100&networkShape=&init=uniform&initScale=0.7&learningRate=0.04"
	batches  = diabetes + "&batchSize=full&epochs=40"
	single   = diabetes + "&batchSize=1&epochs=20"
	digits   = "rules=keras&dataset=digits&activation=relu&networkShape=32&points=1000&testPoints=500&init=he_uniform,glorot_uniform" +
		"&optimizer=adam&epochs=5"
)

// Lesson returns the lesson.
func Lesson() *lessons.Lesson {
	return &lessons.Lesson{
		ID: "optimizers", Rev: 1, Chapter: 6, New: scene.Open,
		Words: func(lang string) []byte { b, _ := words.ReadFile("text." + lang + ".md"); return b },
		Steps: append(races(), experiments()...),
	}
}

// races are the steps on a surface.
func races() []lessons.Step {
	panels := []lessons.PanelID{"equation", "race", "loss", "standings", "inner"}
	return []lessons.Step{
		{
			ID: "rate", Spec: bowl, End: "step@20", Unlock: knobs("a.learningRate", "watch"),
			Panels: []lessons.PanelID{"equation", "race", "loss", "standings", "slope"},
			Question: &lessons.Question{Ask: "leader@20", Options: racers(), Always: true,
				Slips: lessons.WrongOptions("a", "c", "d")},
		},
		{
			ID: "ravine", Spec: rates, End: "step@100", Unlock: knobs("c.learningRate", "me", "fog", "aimX", "aimY"),
			Panels: []lessons.PanelID{"race", "loss", "standings", "slope"},
			Question: &lessons.Question{Ask: "limit@100", Tol: 0.004, Always: true, Slips: []lessons.Slip{
				{Key: "once", Answer: "onestep"}, {Key: "flat", Answer: "limit.flat"},
			}},
		},
		{
			ID: "momentum", Spec: carry, End: "step@140", Unlock: knobs("b.learningRate", "b.momentum", "along"), Panels: panels,
			Question: &lessons.Question{Ask: "b.x@2", Tol: 0.01, Slips: []lessons.Slip{
				{Key: "alone", Answer: "b.x.alone@2"}, {Key: "kept", Answer: "b.x.kept@2"},
			}},
		},
		{ID: "nesterov", Spec: ahead, End: "step@140", Unlock: knobs("b.learningRate", "b.momentum", "along"), Panels: panels},
		{
			ID: "adagrad", Spec: own, End: "step@140", Unlock: knobs("b.learningRate", "along"), Panels: panels,
			Question: &lessons.Question{Ask: "b.y@1", Tol: 0.05, Slips: []lessons.Slip{
				{Key: "alone", Answer: "b.y.alone@1"}, {Key: "uphill", Answer: "b.y.uphill@1"},
			}},
		},
		{ID: "rmsprop", Spec: forget, End: "step@140", Unlock: knobs("b.learningRate", "b.rho", "along"), Panels: panels},
		{
			ID: "adadelta", Spec: norate, End: "step@100", Unlock: knobs("a.learningRate", "b.learningRate", "along"), Panels: panels,
			Question: &lessons.Question{Ask: "a.left@100", Options: shares(), Always: true,
				Slips: lessons.WrongOptions("half", "little")},
		},
		{
			ID: "adam", Spec: saddle, End: "step@60", Unlock: knobs("surface", "d.learningRate", "watch", "along"), Panels: panels,
			Question: &lessons.Question{Ask: "winner", Options: racers(), Slips: lessons.WrongOptions("a", "b", "c", "d")},
		},
		{
			ID: "tune", Spec: beat, End: "step@200", Unlock: knobs("b.learningRate", "b.momentum"),
			Panels: []lessons.PanelID{"race", "loss", "standings", "inner"},
			Goal:   &lessons.Goal{Value: "b.stays@200", Below: true, Aim: "b.rivals@200"},
		},
	}
}

// experiments are the steps on data.
func experiments() []lessons.Step {
	byEpoch := lessons.Action{Verb: lessons.Set, Name: "unit", Value: "epoch"}
	log := lessons.Action{Verb: lessons.Set, Name: "logY", Value: "on"}
	return []lessons.Step{
		{
			ID: "batch", Spec: batches, Unlock: []string{"learningRate", "seeds"},
			Opening: []lessons.Action{byEpoch, log, {Verb: lessons.Set, Name: "b", Value: "on"},
				{Verb: lessons.Set, Name: "b.batchSize", Value: "1"}},
			Panels: []lessons.PanelID{"loss", "spread", "weights", "summary"},
			Question: &lessons.Question{Ask: "lead@40", Options: lower(), Always: true,
				Slips: lessons.WrongOptions("one", "same")},
		},
		{
			ID: "schedule", Spec: single, Opening: []lessons.Action{byEpoch, log}, End: "train_loss@20",
			Unlock: []string{"schedule", "decaySteps", "decayRate", "momentum", "optimizer"},
			Panels: []lessons.PanelID{"loss", "rate", "weights"},
			Goal:   &lessons.Goal{Value: "train_loss@20", Below: true, Aim: "base.train_loss@20", Base: 20},
		},
		{
			ID: "network", Spec: digits, Opening: []lessons.Action{byEpoch, log}, End: "train_loss@5",
			Unlock: []string{"optimizer", "learningRate", "momentum"},
			Panels: []lessons.PanelID{"loss", "accuracy", "gradients", "summary"},
			Goal:   &lessons.Goal{Value: "train_loss@5", Below: true, Aim: "base.train_loss@5", Base: 60},
		},
	}
}

// lower are the options of whose loss is lower: that of all samples at once, or of one at a time.
func lower() []lessons.Option {
	const same = 0.001
	return []lessons.Option{
		{Key: "all", Holds: func(v lessons.Value) bool { return v.Num < -same }},
		{Key: "one", Holds: func(v lessons.Value) bool { return v.Num > same }},
		{Key: "same", Holds: func(v lessons.Value) bool { return v.Num >= -same && v.Num <= same }},
	}
}

// knobs are those of a step, and the start.
func knobs(names ...string) []string { return append(names, "startX", "startY") }

// racers are the options of who is meant.
func racers() []lessons.Option {
	var list []lessons.Option
	for _, key := range []string{"a", "b", "c", "d"} {
		list = append(list, lessons.Option{Key: key, Holds: func(v lessons.Value) bool { return v.Ref == lessons.Ref(key+".loss") }})
	}
	return list
}

// shares are the options of how much of a height is left.
func shares() []lessons.Option {
	between := func(lo, hi float64) func(lessons.Value) bool {
		return func(v lessons.Value) bool { return v.Num > lo && v.Num <= hi }
	}
	return []lessons.Option{
		{Key: "little", Holds: between(-1, 0.2)}, {Key: "half", Holds: between(0.2, 0.9)}, {Key: "most", Holds: between(0.9, 10)},
	}
}
