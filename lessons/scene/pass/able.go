package pass

import (
	"slices"
	"strings"

	"nnlab/lessons/spec"
)

// able says of a spec what cannot be walked operation by operation: a pass has
// dense layers and gradient descent.
func able(sp spec.Spec) error {
	refuse := func(key string, expected ...string) error {
		return &spec.Error{Kind: spec.Unready, Key: key, Given: sp.Get(key), Expected: strings.Join(expected, ", ")}
	}
	switch {
	case sp.Rules != "keras":
		return refuse("rules", "keras")
	case !slices.Contains(lossNames(), sp.Loss):
		return refuse("loss", lossNames()...)
	}
	for _, key := range sp.Written() {
		if !slices.Contains(keys(), key) {
			return refuse(key)
		}
	}
	for _, name := range sp.HiddenNames {
		if !slices.Contains(activationNames(), name) {
			return refuse("activation", activationNames()...)
		}
	}
	return nil
}

// keys are those of a spec that act on a pass.
func keys() []string {
	return []string{"activation", "batchSize", "dataset", "learningRate", "noise", "networkShape", "seed", "percTrainData", "problem",
		"rules", "rows", "points", "scale", "output", "loss", "layerActivations", "init", "initScale", "biasInit", "weights", "epochs"}
}

func lossNames() []string { return []string{"mse", "half_sse", "bce", "bce_logits", "cce"} }

func activationNames() []string { return []string{"linear", "sigmoid", "tanh", "relu"} }
