package spec

import (
	"slices"
	"strconv"
	"strings"
)

// modelKeys are ours that say what the network is and what it learns.
func modelKeys() []row {
	return []row{
		{
			Key: Key{Name: "output", Values: outputs(), Effect: Restart,
				What: "the activation of the output layer; logit trains on the plain sum"},
			preset: presetOutput, read: oneOf(outputs()), checks: []func(values) *Error{checkOutput},
			fill: func(s *Spec) { s.Output = s.values.get("output") },
		},
		{
			Key: Key{Name: "loss", Values: losses(), Effect: Restart,
				What: "what training makes small"},
			preset: presetLoss, read: oneOf(losses()), checks: []func(values) *Error{checkLoss},
			fill: func(s *Spec) { s.Loss = s.values.get("loss") },
		},
		numberRow("huberDelta", Restart, above(0), always("1"), func(s *Spec) *float64 { return &s.HuberDelta },
			"where the Huber loss turns from square to straight").when(usedWith("loss", "huber")),
		numberRow("labelSmoothing", Restart, upToBelow(1), always("0"), func(s *Spec) *float64 { return &s.LabelSmoothing },
			"how much of a class's target all classes share").when(usedWith("loss", "bce", "bce_logits", "cce", "cce_logits")),
		{
			Key: Key{Name: "layerActivations", Form: "a name a hidden layer", Effect: Restart,
				What: "the activations of the hidden layers, one by one"},
			read: listOf(activations()), checks: []func(values) *Error{needsHidden, checkLayers}, settle: settleLayers,
		},
		{
			Key: Key{Name: "alpha", Form: "0 or more", Effect: Restart,
				What: "the slope of leaky_relu below 0 (else 0.2), the floor of elu (else 1)"},
			preset: presetAlpha, read: atLeast(0).read, checks: []func(values) *Error{checkAlpha}, fill: fillLayers,
		},
	}
}

func checkLayers(v values) *Error {
	if v.insists("activation") {
		return &Error{Kind: Clash, Beside: "activation=" + v.get("activation")}
	}
	given, want := strings.Count(v.get("layerActivations"), ",")+1, v.acting()
	if given != want {
		return outside(Count, "", given, strconv.Itoa(want))
	}
	return nil
}

// settleLayers writes equal names as the one activation they are.
func settleLayers(v values) {
	names := v.hiddenNames()
	if equal(names) {
		v.text["activation"] = names[0]
		delete(v.text, "layerActivations")
	}
}

// hiddenNames has an activation for each hidden layer that has weights.
func (v values) hiddenNames() []string {
	if text, ok := v.text["layerActivations"]; ok {
		return strings.Split(text, ",")
	}
	return repeat(v.get("activation"), v.acting())
}

// alphas are the defaults of those that take one.
func alphas() map[string]string { return map[string]string{"leaky_relu": "0.2", "elu": "1"} }

// presetAlpha is the default of all hidden layers that take one; none if they differ.
func presetAlpha(v values) string {
	var own []string
	for _, name := range v.hiddenNames() {
		if alpha, ok := alphas()[name]; ok {
			own = append(own, alpha)
		}
	}
	if len(own) > 0 && equal(own) {
		return own[0]
	}
	return ""
}

func checkAlpha(v values) *Error {
	names := v.hiddenNames()
	if slices.ContainsFunc(names, func(name string) bool { return alphas()[name] != "" }) {
		return nil
	}
	beside := "activation=" + v.get("activation")
	if text, ok := v.text["layerActivations"]; ok {
		beside = "layerActivations=" + text
	}
	return &Error{Kind: Idle, Beside: beside, Expected: "leaky_relu, elu"}
}

func fillLayers(s *Spec) {
	s.HiddenNames = s.values.hiddenNames()
	for _, name := range s.HiddenNames {
		own, ok := alphas()[name]
		if text := s.values.get("alpha"); ok && text != "" {
			own = text
		}
		s.Alphas = append(s.Alphas, float(own))
	}
}

func outputs() []string { return []string{"linear", "tanh", "sigmoid", "softmax", "logit"} }

func losses() []string {
	return []string{"mse", "mae", "huber", "log_cosh", "half_sse", "hinge", "squared_hinge", "bce", "cce",
		"bce_logits", "cce_logits", "sparse_cce_logits"}
}

func presetOutput(v values) string {
	switch f := v.facts(); {
	case f.problem == regression:
		return "linear"
	case !f.known:
		return ""
	case f.classes > 2:
		return "softmax"
	}
	return byRules("tanh", "logit")(v)
}

// checkOutput knows that numbers have no probabilities.
func checkOutput(v values) *Error {
	output := v.get("output")
	if v.get("problem") != regression || output != "softmax" && output != "logit" {
		return nil
	}
	return &Error{Kind: Unfit, Given: output, Beside: "problem=regression", Expected: "linear, tanh, sigmoid"}
}

// fitting are the losses that an output may train on, the default of Keras first.
func (v values) fitting() []string {
	f := v.facts()
	numbers := []string{"mse", "mae", "huber", "log_cosh", "half_sse"}
	two := f.classes == 2 || !f.known && f.problem != regression
	many := f.classes > 2 || !f.known && f.problem != regression
	switch v.get("output") {
	case "sigmoid":
		if f.problem == regression && v.beyond01() != 0 {
			return numbers
		}
		return append(numbers, "bce")
	case "softmax":
		return []string{"cce", "mse", "mae", "half_sse"}
	case "logit":
		var fits []string
		if two {
			fits = append(fits, "bce_logits")
		}
		if many {
			fits = append(fits, "cce_logits", "sparse_cce_logits")
		}
		return fits
	case "":
		return losses()
	}
	if two {
		return append(numbers, "hinge", "squared_hinge")
	}
	return numbers
}

// beyond01 is the first row, from 1, whose targets are not from 0 to 1; -1 if
// some are, and 0 if none are or nobody knows.
func (v values) beyond01() int {
	f := v.facts()
	if !v.has("rows") {
		if f.known && v.seen == nil {
			return -1
		}
		return 0
	}
	for i, targets := range v.samples().targets {
		if slices.Min(targets) < 0 || slices.Max(targets) > 1 {
			return i + 1
		}
	}
	return 0
}

func presetLoss(v values) string {
	output, f := v.get("output"), v.facts()
	switch output {
	case "":
		return ""
	case "softmax", "logit":
		if !f.known && output == "logit" {
			return ""
		}
		return v.fitting()[0]
	case "sigmoid":
		if f.problem == classification && v.keras() {
			return "bce"
		}
	}
	return byRules("half_sse", "mse")(v)
}

func checkLoss(v values) *Error {
	loss, fits := v.get("loss"), v.fitting()
	if slices.Contains(fits, loss) {
		return nil
	}
	output := v.get("output")
	if row := v.beyond01(); loss == "bce" && output == "sigmoid" && row > 0 {
		return &Error{Kind: Targets, Given: loss, At: row}
	}
	return &Error{Kind: Unfit, Given: loss, Beside: "output=" + output, Expected: few(fits)}
}
