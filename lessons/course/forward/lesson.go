// Package forward is the lesson on the forward pass: a 3-4-2 network, product by product, then as matrices.
package forward

import (
	"embed"

	"nnlab/lessons"
	"nnlab/lessons/scene/pass"
)

//go:embed text.en.md text.ko.md
var words embed.FS

// The weights of the 3-4-2 network: a row a hidden neuron, its biases, then the outputs.
const weights = "&weights=0.28,-0.48,-0.59,-0.5,0.91,-0.41,-0.4,0.94,-0.88,-0.98,0.35,-0.9,0.9,-0.1,-0.8,0.7;" +
	"0.62,-0.74,0.35,0.51,-0.85,0.44,-0.28,0.67,-0.4,0.1"

const net = "rules=keras&activation=sigmoid&output=sigmoid&loss=half_sse&networkShape=4"

const (
	one   = net + "&rows=1,0.5,-1:1,0" + weights
	batch = net + "&rows=1,0.5,-1:1,0;0,1,0.5:0,1;-0.5,-1,1:1,1" + weights
	deep  = "rules=keras&activation=sigmoid&output=sigmoid&loss=half_sse&networkShape=4,4&rows=1,0.5,-1:1,0&init=uniform&initScale=1"
	grow  = "rules=keras&activation=sigmoid&output=sigmoid&loss=half_sse&networkShape=4&rows=1,0.5,-1:1,0&init=uniform&initScale=1&seed=1"
	other = "rules=keras&activation=sigmoid&output=sigmoid&loss=half_sse&networkShape=2&rows=0.6,-0.8:1&weights=0.9,0.6,-0.4,0.7,-0.3,0.2;0.8,-0.5,0.1"
)

// byLayer makes a layer the unit of a run.
func byLayer() lessons.Action { return lessons.Action{Verb: lessons.Set, Name: "unit", Value: "layer"} }

// Lesson returns the lesson.
func Lesson() *lessons.Lesson {
	return &lessons.Lesson{
		ID: "forward", Rev: 1, Chapter: 2, New: pass.Forward,
		Words: func(lang string) []byte { b, _ := words.ReadFile("text." + lang + ".md"); return b },
		Steps: steps(),
	}
}

func steps() []lessons.Step {
	return []lessons.Step{
		{
			ID: "signal", Spec: one, Opening: []lessons.Action{byLayer()}, End: "y2", Walks: true,
			Panels: []lessons.PanelID{"network", "W1", "W2"},
		},
		{
			ID: "product", End: "P1[1][3]", Walks: true,
			Panels: []lessons.PanelID{"equation", "network", "W1", "W2"},
		},
		{
			ID: "sum", Opening: lessons.UntilKnown("P1[1][3]"), End: "z1", Walks: true,
			Panels: []lessons.PanelID{"equation", "network", "W1", "W2"},
			Question: &lessons.Question{Ask: "z1", Tol: 0.05, Slips: []lessons.Slip{
				{Key: "nobias", Answer: "z1.nobias"}, {Key: "activated", Answer: "would.h1"},
			}},
		},
		{
			ID: "bend", Opening: lessons.UntilKnown("z1"), End: "h1", Walks: true,
			Panels: []lessons.PanelID{"equation", "curve", "network", "W1"},
			Question: &lessons.Question{
				Ask: "h1",
				Options: []lessons.Option{
					{Key: "below", Holds: func(v lessons.Value) bool { return v.Num < 0.5 }},
					{Key: "half", Holds: func(v lessons.Value) bool { return v.Num == 0.5 }},
					{Key: "above", Holds: func(v lessons.Value) bool { return v.Num > 0.5 }},
				},
				Slips: lessons.WrongOptions("below", "half", "above"),
			},
		},
		{
			ID: "layers", Opening: append(lessons.UntilKnown("h1"), byLayer()), End: "y2", Walks: true,
			Panels:   []lessons.PanelID{"equation", "network", "W1", "W2"},
			Question: count("inputs2", lessons.Slip{Key: "inputs", Answer: "inputs1"}, lessons.Slip{Key: "bias", Answer: "terms2"}),
		},
		{
			ID: "matrix", Opening: []lessons.Action{byLayer()}, End: "y2", Walks: true,
			Panels:   []lessons.PanelID{"matrices", "network", "W1", "W2"},
			Question: count("units2", lessons.Slip{Key: "columns", Answer: "inputs2"}, lessons.Slip{Key: "all", Answer: "weights2"}),
		},
		{
			ID: "batch", Spec: batch, Opening: []lessons.Action{byLayer()}, End: "y2.s3", Walks: true,
			Panels:   []lessons.PanelID{"matrices", "network", "W1", "W2"},
			Question: count("outputs_total", lessons.Slip{Key: "one", Answer: "outputs"}, lessons.Slip{Key: "samples", Answer: "rows"}),
		},
		{
			ID: "parameters", Spec: one, Opening: []lessons.Action{byLayer()}, End: "y2", Walks: true,
			Panels:   []lessons.PanelID{"counting", "network", "W1", "W2"},
			Question: count("params", lessons.Slip{Key: "weights", Answer: "weights"}, lessons.Slip{Key: "product", Answer: "sizes"}),
		},
		{
			ID: "names", Spec: deep, Opening: []lessons.Action{byLayer()}, End: "y2", Walks: true,
			Panels: []lessons.PanelID{"network", "W1", "W2", "W3"},
			Question: &lessons.Question{
				Ask: "end.net_kind", Always: true,
				Options: []lessons.Option{is("ann"), is("mlp"), is("dnn")},
				Slips:   lessons.WrongOptions("ann", "mlp"),
			},
		},
		{
			ID: "deep", Spec: grow, Unlock: []string{"networkShape", "activation"},
			Panels: []lessons.PanelID{"network", "ladder", "summary"},
			Goal:   &lessons.Goal{Value: "hidden_layers", Aim: "base.hidden_layers"},
		},
		{
			ID: "check", Spec: other, End: "h1", Walks: true,
			Panels: []lessons.PanelID{"equation", "network", "curve", "weights"},
			Question: &lessons.Question{Ask: "h1", Tol: 0.05, Slips: []lessons.Slip{
				{Key: "sum", Answer: "would.z1"}, {Key: "nobias", Answer: "h1.nobias"},
			}},
		},
	}
}

// count asks for a number that is told at the end of the pass and is the same for all weights.
func count(what string, slips ...lessons.Slip) *lessons.Question {
	return &lessons.Question{Ask: lessons.Ref("end." + what), Always: true, Slips: slips}
}

func is(word string) lessons.Option {
	return lessons.Option{Key: word, Holds: func(v lessons.Value) bool { return v.Word == word }}
}
