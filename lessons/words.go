package lessons

// What a number is, in headings of columns and explanations.
const (
	WordTyped          Word = "typed"
	WordInput          Word = "input"
	WordTarget         Word = "target"
	WordTargetOf       Word = "target-of"
	WordWeight         Word = "weight"
	WordBias           Word = "bias"
	WordValueNow       Word = "value"
	WordFirstValue     Word = "first-value"
	WordBefore         Word = "before"
	WordAfterUpdate    Word = "after-update"
	WordNewValue       Word = "new-value"
	WordNewShort       Word = "new-short"
	WordProduct        Word = "product"
	WordWeightedSum    Word = "weighted-sum"
	WordSumOf          Word = "sum-of"
	WordFunction       Word = "function"
	WordActivation     Word = "activation"
	WordLoss           Word = "loss"
	WordLossOf         Word = "loss-of"
	WordLossAt         Word = "loss-at"
	WordLossBefore     Word = "loss-before"
	WordLossSum        Word = "loss-sum"
	WordShare          Word = "share"
	WordTerm           Word = "term"
	WordMean           Word = "mean"
	WordDifference     Word = "difference"
	WordProbability    Word = "probability"
	WordLossSlope      Word = "loss-slope"
	WordLossSlopeShort Word = "loss-slope-short"
	WordCarried        Word = "carried"
	WordArrives        Word = "arrives"
	WordSlope          Word = "slope"
	WordSlopeShort     Word = "slope-short"
	WordSlopeMax       Word = "slope-max"
	WordError          Word = "error"
	WordWeightBack     Word = "weight-back"
	WordGradient       Word = "gradient"
	WordGradientShort  Word = "gradient-short"
	WordStep           Word = "step"
	WordStepOf         Word = "step-of"
	WordDownhill       Word = "downhill"
	WordLearningRate   Word = "learning-rate"
	WordReduction      Word = "reduction"
	WordHalf           Word = "half"
	WordClipped        Word = "clipped"
	WordHelper         Word = "helper"
	WordOtherTerms     Word = "other-terms"
	WordSoFar          Word = "so-far"
	WordMeanGradient   Word = "mean-gradient"
	WordOnceMore       Word = "once-more"
	WordNudge          Word = "nudge"
	WordNumeric        Word = "numeric"
	WordGap            Word = "gap"
	WordFirstOverLast  Word = "first-over-last"
)

// Counts.
const (
	WordInputs       Word = "inputs"
	WordInputsOf     Word = "inputs-of"
	WordUnitsOf      Word = "units-of"
	WordWeightsOf    Word = "weights-of"
	WordBiasesOf     Word = "biases-of"
	WordParamsOf     Word = "params-of"
	WordParams       Word = "params"
	WordHiddenLayers Word = "hidden-layers"
	WordLayers       Word = "layers"
	WordOutputs      Word = "outputs"
	WordRows         Word = "rows"
	WordBatch        Word = "batch"
	WordBatches      Word = "batches"
	WordUpdates      Word = "updates"
	WordOperations   Word = "operations"
	WordSample       Word = "sample"
	WordSampleNo     Word = "sample-no"
	WordSeed         Word = "seed"
)

// Headings and remarks of panels.
const (
	WordNetwork          Word = "network"
	WordNetSize          Word = "net-size"
	WordRunsForward      Word = "runs-forward"
	WordRunsBack         Word = "runs-back"
	WordRunsUpdate       Word = "runs-update"
	WordByProduct        Word = "by-product"
	WordByFactor         Word = "by-factor"
	WordBySample         Word = "by-sample"
	WordThrough          Word = "through"
	WordWhatArrives      Word = "what-arrives"
	WordOneUpdate        Word = "one-update"
	WordNothingIn        Word = "nothing-in"
	WordWeightsTitle     Word = "weights-title"
	WordRaises           Word = "raises"
	WordLowers           Word = "lowers"
	WordRowAUnit         Word = "row-a-unit"
	WordRowASample       Word = "row-a-sample"
	WordKerasTransposes  Word = "keras-transposes"
	WordMatrices         Word = "matrices"
	WordLayerNo          Word = "layer-no"
	WordThePass          Word = "the-pass"
	WordEveryOperation   Word = "every-operation"
	WordWithoutChainRule Word = "without-chain-rule"
	WordDifferenceOver   Word = "difference-over"
	WordMustAgree        Word = "must-agree"
	WordBend             Word = "bend"
	WordCurveAndTangent  Word = "curve-and-tangent"
	WordAloneMoves       Word = "alone-moves"
	WordSlopeIsGradient  Word = "slope-is-gradient"
	WordByUpdate         Word = "by-update"
	WordGradientSize     Word = "gradient-size"
	WordMeanByLayer      Word = "mean-by-layer"
	WordShares           Word = "shares"
	WordSummary          Word = "summary"
	WordCounting         Word = "counting"
	WordLadder           Word = "ladder"
)

// The names of networks, with what makes them so.
const (
	WordML  Word = "ml"
	WordANN Word = "ann"
	WordMLP Word = "mlp"
	WordDNN Word = "dnn"
)

// Phases of a pass.
const (
	WordForward  Word = "forward"
	WordBackward Word = "backward"
	WordUpdate   Word = "update"
	WordHidden   Word = "hidden"
	WordHiddenNo Word = "hidden-no"
	WordOutput   Word = "output"
)

// Words that the pictures of panels add.
const (
	WordProductSoFar Word = "product-so-far" // ends the row of running products
	WordSumSoFar     Word = "sum-so-far"     // ends the row of running sums
	WordUpToHere     Word = "up-to-here"     // the same where there is little room
	WordLogScale     Word = "log-scale"      // of a chart's vertical axis
	WordOf           Word = "of"             // {0} of {1}
	WordMoreUnits    Word = "more-units"     // +{0} units
	WordMore         Word = "more"           // {0} more
	WordFromData     Word = "from-data"      // a leaf: it stands in the data
	WordSetByHand    Word = "set-by-hand"    // a leaf: somebody set it
	WordFromEarlier  Word = "from-earlier"   // a leaf: it stands since unit {0}
	WordFromBefore   Word = "from-before"    // a leaf: it stood before the step began
	WordMeanOf       Word = "mean-of"        // the sum of {0}, divided by their number
	WordUnitOff      Word = "unit-off"       // a unit that is dropped out in this update
	WordWrongPoints  Word = "wrong-points"   // {0} points on the wrong side of a boundary
)

// Short names of panels, for tabs; a panel without one is called by its heading.
const (
	WordTabNetwork   Word = TabPrefix + "network"
	WordTabWeights   Word = TabPrefix + "weights"
	WordTabMatrices  Word = TabPrefix + "matrices"
	WordTabPass      Word = TabPrefix + "pass"
	WordTabCurve     Word = TabPrefix + "curve"
	WordTabJCurve    Word = TabPrefix + "jcurve"
	WordTabCheck     Word = TabPrefix + "check"
	WordTabLoss      Word = TabPrefix + "loss"
	WordTabGradients Word = TabPrefix + "gradients"
	WordTabLossBar   Word = TabPrefix + "lossbar"
	WordTabSummary   Word = TabPrefix + "summary"
	WordTabCounting  Word = TabPrefix + "counting"
	WordTabLadder    Word = TabPrefix + "ladder"
	WordTabEquation  Word = TabPrefix + "equation"
)

// Names of knobs, and of values that are no names themselves.
const (
	WordKnobLearningRate Word = KnobPrefix + "learningRate"
	WordKnobActivation   Word = KnobPrefix + "activation"
	WordKnobNetworkShape Word = KnobPrefix + "networkShape"
	WordKnobBatchSize    Word = KnobPrefix + "batchSize"
	WordKnobLoss         Word = KnobPrefix + "loss"
	WordNone             Word = ValuePrefix + "none"
)

// What stands before the name of a panel, a knob or a knob's value in the key of its word.
const (
	TabPrefix   = "tab."
	KnobPrefix  = "knob."
	ValuePrefix = "value."
)

// Words lists every word that a panel, an explanation or a phase uses.
func Words() []Word {
	return append([]Word{
		WordTyped, WordInput, WordTarget, WordTargetOf, WordWeight, WordBias, WordValueNow, WordFirstValue,
		WordBefore, WordAfterUpdate, WordNewValue, WordNewShort, WordProduct, WordWeightedSum, WordSumOf,
		WordFunction, WordActivation, WordLoss, WordLossOf, WordLossAt, WordLossBefore, WordLossSum,
		WordShare, WordTerm, WordMean, WordDifference, WordProbability, WordLossSlope, WordLossSlopeShort,
		WordCarried, WordArrives, WordSlope, WordSlopeShort, WordSlopeMax, WordError, WordWeightBack,
		WordGradient, WordGradientShort, WordStep, WordStepOf, WordDownhill, WordLearningRate, WordReduction,
		WordHalf, WordClipped, WordHelper, WordOtherTerms, WordSoFar, WordMeanGradient, WordOnceMore,
		WordNudge, WordNumeric, WordGap, WordFirstOverLast,
		WordInputs, WordInputsOf, WordUnitsOf, WordWeightsOf, WordBiasesOf, WordParamsOf, WordParams,
		WordHiddenLayers, WordLayers, WordOutputs, WordRows, WordBatch, WordBatches, WordUpdates,
		WordOperations, WordSample, WordSampleNo, WordSeed,
		WordNetwork, WordNetSize, WordRunsForward, WordRunsBack, WordRunsUpdate, WordByProduct, WordByFactor,
		WordBySample, WordThrough, WordWhatArrives, WordOneUpdate, WordNothingIn, WordWeightsTitle,
		WordRaises, WordLowers, WordRowAUnit, WordRowASample, WordKerasTransposes, WordMatrices, WordLayerNo,
		WordThePass, WordEveryOperation, WordWithoutChainRule, WordDifferenceOver, WordMustAgree, WordBend,
		WordCurveAndTangent, WordAloneMoves, WordSlopeIsGradient, WordByUpdate, WordGradientSize,
		WordMeanByLayer, WordShares, WordSummary, WordCounting, WordLadder,
		WordML, WordANN, WordMLP, WordDNN,
		WordForward, WordBackward, WordUpdate, WordHidden, WordHiddenNo, WordOutput,
		WordProductSoFar, WordSumSoFar, WordUpToHere, WordLogScale, WordOf, WordMoreUnits, WordMore,
		WordFromData, WordSetByHand, WordFromEarlier, WordFromBefore, WordMeanOf, WordWrongPoints, WordUnitOff,
		WordTabNetwork, WordTabWeights, WordTabMatrices, WordTabPass, WordTabCurve, WordTabJCurve,
		WordTabCheck, WordTabLoss, WordTabGradients, WordTabLossBar, WordTabSummary, WordTabCounting,
		WordTabLadder, WordTabEquation,
		WordKnobLearningRate, WordKnobActivation, WordKnobNetworkShape, WordKnobBatchSize, WordKnobLoss,
		WordNone,
	}, append(experimentWords(), raceWords()...)...)
}
