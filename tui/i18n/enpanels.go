package i18n

import "nnlab/lessons"

// englishNumbers says what a number is.
func englishNumbers() map[lessons.Word]string {
	return map[lessons.Word]string{
		lessons.WordTyped:          "typed by hand",
		lessons.WordInput:          "input",
		lessons.WordTarget:         "target",
		lessons.WordTargetOf:       "target of {0}",
		lessons.WordWeight:         "weight",
		lessons.WordBias:           "bias",
		lessons.WordValueNow:       "value",
		lessons.WordFirstValue:     "first value",
		lessons.WordBefore:         "{0} before the update",
		lessons.WordAfterUpdate:    "after update {0}",
		lessons.WordNewValue:       "new value of {0}",
		lessons.WordNewShort:       "new value",
		lessons.WordProduct:        "{0} times {1}",
		lessons.WordWeightedSum:    "weighted sum of {0}",
		lessons.WordSumOf:          "weighted sum",
		lessons.WordFunction:       "{0}",
		lessons.WordActivation:     "activation {0}",
		lessons.WordLoss:           "loss",
		lessons.WordLossOf:         "loss of sample {0}",
		lessons.WordLossAt:         "loss of update {0}",
		lessons.WordLossBefore:     "loss of the pass before",
		lessons.WordLossSum:        "sum of the losses",
		lessons.WordShare:          "share of {0}",
		lessons.WordTerm:           "loss of the output",
		lessons.WordMean:           "mean",
		lessons.WordDifference:     "difference",
		lessons.WordProbability:    "probability",
		lessons.WordLossSlope:      "slope of J by {0}",
		lessons.WordLossSlopeShort: "slope of J",
		lessons.WordCarried:        "error carried back along {0}",
		lessons.WordArrives:        "arrives at {0}",
		lessons.WordSlope:          "slope of {0}",
		lessons.WordSlopeShort:     "slope",
		lessons.WordSlopeMax:       "largest slope",
		lessons.WordError:          "error at {0}",
		lessons.WordWeightBack:     "weight back",
		lessons.WordGradient:       "gradient by {0}",
		lessons.WordGradientShort:  "gradient",
		lessons.WordStep:           "step of {0}",
		lessons.WordStepOf:         "step",
		lessons.WordDownhill:       "against the slope",
		lessons.WordLearningRate:   "learning rate",
		lessons.WordReduction:      "factor of the mean",
		lessons.WordHalf:           "half",
		lessons.WordClipped:        "bound before the logarithm",
		lessons.WordHelper:         "on the way there",
		lessons.WordOtherTerms:     "the other terms of {0}",
		lessons.WordSoFar:          "{0} so far",
		lessons.WordMeanGradient:   "mean size of ∂J/∂{0}",
		lessons.WordOnceMore:       "J once more with {0}",
		lessons.WordNudge:          "nudge of {0}",
		lessons.WordNumeric:        "∂J/∂{0} by trial",
		lessons.WordGap:            "gap",
		lessons.WordFirstOverLast:  "first layer over last",
	}
}

// englishCounts names what is counted.
func englishCounts() map[lessons.Word]string {
	return map[lessons.Word]string{
		lessons.WordInputs:       "inputs",
		lessons.WordInputsOf:     "inputs of {0}",
		lessons.WordUnitsOf:      "units of {0}",
		lessons.WordWeightsOf:    "weights in {0}",
		lessons.WordBiasesOf:     "biases beside {0}",
		lessons.WordParamsOf:     "parameters of {0}",
		lessons.WordParams:       "parameters",
		lessons.WordHiddenLayers: "hidden layers",
		lessons.WordLayers:       "layers with weights",
		lessons.WordOutputs:      "outputs",
		lessons.WordRows:         "samples",
		lessons.WordBatch:        "batch size",
		lessons.WordBatches:      "batches",
		lessons.WordUpdates:      "updates",
		lessons.WordOperations:   "operations",
		lessons.WordSample:       "sample",
		lessons.WordSampleNo:     "sample {0}",
		lessons.WordSeed:         "seed",
	}
}

// englishHeadings heads panels and remarks on them.
func englishHeadings() map[lessons.Word]string {
	return map[lessons.Word]string{
		lessons.WordNetwork:          "network",
		lessons.WordNetSize:          "{0} {1}, {2} parameters",
		lessons.WordRunsForward:      "{0} {1}, the values run left to right",
		lessons.WordRunsBack:         "{0} {1}, the error runs right to left",
		lessons.WordRunsUpdate:       "{0} {1}, the weights take their step",
		lessons.WordByProduct:        "{0}, product by product",
		lessons.WordByFactor:         "one gradient, factor by factor",
		lessons.WordBySample:         "{0}, sample by sample",
		lessons.WordThrough:          "{0}, through the activation function",
		lessons.WordWhatArrives:      "what arrives at {0}, term by term",
		lessons.WordOneUpdate:        "one update",
		lessons.WordNothingIn:        "nothing came in, nothing to blame",
		lessons.WordWeightsTitle:     "weights and their gradients",
		lessons.WordRaises:           "− raises w",
		lessons.WordLowers:           "+ lowers w",
		lessons.WordRowAUnit:         "{0}, a row a unit, a column an input",
		lessons.WordRowASample:       "a row a sample",
		lessons.WordKerasTransposes:  "Keras stores the transpose: a row an input, a column a unit",
		lessons.WordMatrices:         "the layer as matrices",
		lessons.WordLayerNo:          "layer {0}",
		lessons.WordThePass:          "the pass",
		lessons.WordEveryOperation:   "every operation, newest at the mark",
		lessons.WordWithoutChainRule: "the same number without the chain rule",
		lessons.WordDifferenceOver:   "change / {0}",
		lessons.WordMustAgree:        "{0} must come out the same.",
		lessons.WordBend:             "the bend of {0}",
		lessons.WordCurveAndTangent:  "{0} and its tangent at {1}",
		lessons.WordAloneMoves:       "J as {0} alone moves",
		lessons.WordSlopeIsGradient:  "its slope at the mark is {0}",
		lessons.WordByUpdate:         "by update",
		lessons.WordGradientSize:     "size of the gradients",
		lessons.WordMeanByLayer:      "mean of |∂J/∂W| by layer",
		lessons.WordShares:           "shares of the loss",
		lessons.WordSummary:          "summary",
		lessons.WordCounting:         "counting the parameters",
		lessons.WordLadder:           "what it is called",
	}
}

// englishPhases names networks and the phases of a pass.
func englishPhases() map[lessons.Word]string {
	return map[lessons.Word]string{
		lessons.WordML:       "machine learning: rules found in data",
		lessons.WordANN:      "artificial neural network: at least one layer",
		lessons.WordMLP:      "multi-layer perceptron: at least one hidden layer",
		lessons.WordDNN:      "deep neural network: two or more hidden layers",
		lessons.WordForward:  "forward",
		lessons.WordBackward: "backward",
		lessons.WordUpdate:   "update",
		lessons.WordHidden:   "hidden",
		lessons.WordHiddenNo: "hidden {0}",
		lessons.WordOutput:   "output",
	}
}

// englishMarks is what the pictures of panels add.
func englishMarks() map[lessons.Word]string {
	return map[lessons.Word]string{
		lessons.WordProductSoFar: "product so far",
		lessons.WordSumSoFar:     "sum so far",
		lessons.WordUpToHere:     "so far",
		lessons.WordLogScale:     "log scale",
		lessons.WordOf:           "{0} of {1}",
		lessons.WordMoreUnits:    "+{0} units",
		lessons.WordMore:         "{0} more",
		lessons.WordFromData:     "it stands in the data",
		lessons.WordSetByHand:    "it was set",
		lessons.WordFromEarlier:  "computed at unit {0}, and unchanged since",
		lessons.WordFromBefore:   "computed before this step began",
		lessons.WordMeanOf:       "the mean of {0}",
		lessons.WordUnitOff:      "off",
		lessons.WordWrongPoints:  "{0} wrong",
	}
}

// englishTabs names tabs and knobs, in short.
func englishTabs() map[lessons.Word]string {
	return map[lessons.Word]string{
		lessons.WordTabNetwork:       "network",
		lessons.WordTabWeights:       "weights",
		lessons.WordTabMatrices:      "matrices",
		lessons.WordTabPass:          "pass",
		lessons.WordTabCurve:         "bend",
		lessons.WordTabJCurve:        "J(w)",
		lessons.WordTabCheck:         "check",
		lessons.WordTabLoss:          "loss",
		lessons.WordTabGradients:     "gradients",
		lessons.WordTabLossBar:       "shares",
		lessons.WordTabSummary:       "summary",
		lessons.WordTabCounting:      "counting",
		lessons.WordTabLadder:        "names",
		lessons.WordTabEquation:      "sum",
		lessons.WordKnobLearningRate: "learning rate",
		lessons.WordKnobActivation:   "activation",
		lessons.WordKnobNetworkShape: "hidden layers",
		lessons.WordKnobBatchSize:    "batch size",
		lessons.WordKnobLoss:         "loss",
		lessons.WordNone:             "none",
	}
}
