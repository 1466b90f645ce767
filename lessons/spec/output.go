package spec

import "slices"

func outputs() []string { return []string{"linear", "tanh", "sigmoid", "softmax", "logit"} }

func losses() []string { return []string{"mse", "half_sse", "bce", "bce_logits", "cce"} }

func presetOutput(v values) string {
	switch k := v.classes(); k {
	case 0:
		return "linear"
	case 2:
		return "logit"
	default:
		return "softmax"
	}
}

// checkOutput knows that numbers have no probabilities, and that logit has a
// loss for two classes only so far.
func checkOutput(v values) *Error {
	output, k := v.get("output"), v.classes()
	fitting := slices.DeleteFunc(outputs(), func(name string) bool {
		return name == "softmax" && k == 0 || name == "logit" && k != 2
	})
	if slices.Contains(fitting, output) {
		return nil
	}
	return &Error{Kind: Unfit, Key: "output", Given: output, Expected: list(fitting),
		Beside: "problem=" + v.get("problem")}
}

// fitting are the losses that an output may train on.
func fitting(output string) []string {
	switch output {
	case "sigmoid":
		return []string{"mse", "half_sse", "bce"}
	case "softmax":
		return []string{"cce", "mse", "half_sse"}
	case "logit":
		return []string{"bce_logits"}
	}
	return []string{"mse", "half_sse"}
}

func presetLoss(v values) string {
	output := v.get("output")
	if output == "sigmoid" && v.classes() > 0 {
		return "bce"
	}
	return fitting(output)[0]
}

func checkLoss(v values) *Error {
	loss, output := v.get("loss"), v.get("output")
	if fits := fitting(output); !slices.Contains(fits, loss) {
		return &Error{Kind: Unfit, Key: "loss", Given: loss, Beside: "output=" + output, Expected: few(fits)}
	}
	if loss != "bce" || v.classes() > 0 {
		return nil
	}
	for i, targets := range v.samples().targets {
		if slices.Min(targets) < 0 || slices.Max(targets) > 1 {
			return &Error{Kind: Targets, Key: "loss", Given: loss, At: i + 1}
		}
	}
	return nil
}
