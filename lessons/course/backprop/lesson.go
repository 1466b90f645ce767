// Package backprop is the lesson on the backward pass: the chain rule from the last weight back, the update, the same
// gradient without the chain rule, and what is left of it after many layers.
package backprop

import (
	"embed"
	"slices"

	"nnlab/lessons"
	"nnlab/lessons/scene/pass"
)

//go:embed text.en.md text.ko.md
var words embed.FS

const net = "rules=keras&activation=sigmoid&output=sigmoid&loss=half_sse&networkShape=2&learningRate=1"

const (
	one   = net + "&rows=1,0:1&weights=0.5,-0.5,0.3,0.8,0.1,-0.2;0.7,-0.4,0.05"
	other = net + "&rows=0.5,-1:0&weights=-0.6,0.4,0.8,0.3,0.2,0.1;0.9,0.5,-0.3"
	deep  = "rules=keras&dataset=circle&points=200&scale=5&networkShape=8,8,8,8,8,8&activation=sigmoid&batchSize=full&learningRate=0.1"
)

// Lesson returns the lesson.
func Lesson() *lessons.Lesson {
	return &lessons.Lesson{
		ID: "backprop", Rev: 1, Chapter: 4, New: pass.Whole,
		Words: func(lang string) []byte { b, _ := words.ReadFile("text." + lang + ".md"); return b },
		Steps: steps(),
	}
}

func steps() []lessons.Step {
	walk := []lessons.PanelID{"equation", "network", "weights", "pass", "curve", "jcurve"}
	return []lessons.Step{
		{
			ID: "loss", Spec: one, Opening: lessons.UntilKnown("y"), End: "J", Walks: true, Unlock: knobs(),
			Panels: []lessons.PanelID{"equation", "network", "weights", "pass"},
			Question: &lessons.Question{Ask: "J", Tol: 0.005, Slips: []lessons.Slip{
				{Key: "half", Answer: "J.nohalf"}, {Key: "square", Answer: "J.nosquare"},
			}},
		},
		{
			ID: "error", Opening: lessons.UntilKnown("J"), End: "delta3", Walks: true, Unlock: knobs(), Panels: walk,
			Question: &lessons.Question{Ask: "delta3", Options: signs("neg", "zero", "pos"), Slips: lessons.WrongOptions("neg", "zero", "pos")},
		},
		{
			ID: "last", Opening: lessons.UntilKnown("delta3"), End: "db3", Walks: true, Unlock: knobs(), Panels: walk,
			Question: &lessons.Question{Ask: "dw5", Tol: 0.005, Slips: []lessons.Slip{
				{Key: "noslope", Answer: "dw5.noslope"}, {Key: "weight", Answer: "would.bp5"},
			}},
		},
		{ID: "back", Opening: lessons.UntilKnown("db3"), End: "bp5", Walks: true, Unlock: knobs(), Panels: walk},
		{
			ID: "bend", Opening: lessons.UntilKnown("bp5"), End: "db1", Walks: true, Unlock: knobs(), Panels: walk,
			Question: &lessons.Question{Ask: "dw2", Options: signs("neg", "zero", "pos"), Slips: lessons.WrongOptions("neg", "zero", "pos")},
		},
		{
			ID: "second", Opening: lessons.UntilKnown("db1"), End: "db2", Walks: true, Unlock: knobs(), Panels: walk,
			Question: &lessons.Question{Ask: "dw3", Tol: 0.002, Slips: []lessons.Slip{
				{Key: "sign", Answer: "minus.dw3"}, {Key: "noslope", Answer: "dw3.noslope"},
			}},
		},
		{
			ID: "update", Opening: lessons.UntilKnown("db2"), End: "b3.new", Walks: true, Unlock: knobs(),
			Panels: []lessons.PanelID{"equation", "weights", "network", "pass"},
			Question: &lessons.Question{Ask: "largest_step", Point: true, Always: true, Slips: []lessons.Slip{
				{Key: "weight", Answer: "largest_weight_step"}, {Key: "size", Answer: "largest_weight"},
			}},
		},
		{
			ID: "fall", Opening: []lessons.Action{set("unit", "update")}, End: "J@20", Unlock: knobs(),
			Panels: []lessons.PanelID{"loss", "network", "weights"},
			Goal:   &lessons.Goal{Value: "J@20", Below: true, Aim: "base.J@20", Base: 20},
		},
		{
			ID: "check", Opening: append([]lessons.Action{set("watch", "w6"), set("unit", "layer")}, lessons.UntilKnown("y")...),
			End: "check.gap", Walks: true, Unlock: knobs(),
			Panels:   []lessons.PanelID{"check", "network", "jcurve", "weights"},
			Question: &lessons.Question{Ask: "check.backprop", Options: risesOrFalls(), Slips: lessons.WrongOptions("rise", "same", "fall")},
		},
		{
			ID: "again", Spec: other, Opening: lessons.UntilKnown("J"), End: "dw1", Walks: true, Unlock: knobs(), Panels: walk,
			Question: &lessons.Question{Ask: "dw1", Tol: 0.002, Slips: []lessons.Slip{
				{Key: "input", Answer: "would.delta1"}, {Key: "noslope", Answer: "dw1.noslope"},
			}},
		},
		{
			ID: "fade", Spec: deep, Opening: append(byLayer(), lessons.UntilKnown("J")...), End: "fade", Walks: true,
			Panels:   []lessons.PanelID{"gradients", "network", "curve"},
			Question: &lessons.Question{Ask: "fade", Always: true, Options: parts(), Slips: lessons.WrongOptions("near", "mid")},
		},
		{
			ID: "arrive", Opening: append(byLayer(), lessons.UntilKnown("fade")...), End: "fade", Walks: true,
			Unlock: []string{"activation", "init"}, Panels: []lessons.PanelID{"gradients", "network", "curve"},
			Goal: &lessons.Goal{Value: "fade", Aim: "enough"},
		},
	}
}

// byLayer takes all samples through a layer at once.
func byLayer() []lessons.Action { return []lessons.Action{set("unit", "matrix")} }

// parts are how much of something can be left.
func parts() []lessons.Option {
	const tenth, hundredth = 0.1, 0.01
	return []lessons.Option{
		{Key: "near", Holds: func(v lessons.Value) bool { return v.Num >= tenth }},
		{Key: "mid", Holds: func(v lessons.Value) bool { return v.Num < tenth && v.Num > hundredth }},
		{Key: "far", Holds: func(v lessons.Value) bool { return v.Num <= hundredth }},
	}
}

func knobs() []string { return []string{"learningRate"} }

func set(key, value string) lessons.Action {
	return lessons.Action{Verb: lessons.Set, Name: key, Value: value}
}

// signs are the options below, at and above zero.
func signs(below, at, above string) []lessons.Option {
	return []lessons.Option{
		{Key: below, Holds: func(v lessons.Value) bool { return v.Num < 0 }},
		{Key: at, Holds: func(v lessons.Value) bool { return v.Num == 0 }},
		{Key: above, Holds: func(v lessons.Value) bool { return v.Num > 0 }},
	}
}

// risesOrFalls are what J can do when a weight grows.
func risesOrFalls() []lessons.Option {
	o := signs("fall", "same", "rise")
	slices.Reverse(o)
	return o
}
