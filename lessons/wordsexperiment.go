package lessons

// What the numbers of an experiment are.
const (
	WordTrainLoss       Word = "train-loss"
	WordValLoss         Word = "val-loss"
	WordTestLoss        Word = "test-loss"
	WordBatchLoss       Word = "batch-loss"
	WordTrainAccuracy   Word = "train-accuracy"
	WordValAccuracy     Word = "val-accuracy"
	WordTestAccuracy    Word = "test-accuracy"
	WordSampleLoss      Word = "sample-loss"
	WordLossWithout     Word = "loss-without"
	WordRightOrNot      Word = "right-or-not"
	WordRightCount      Word = "right-count"
	WordWrongCount      Word = "wrong-count"
	WordCalledClass     Word = "called-class"
	WordTrueClass       Word = "true-class"
	WordThreshold       Word = "threshold"
	WordLastChange      Word = "last-change"
	WordChangeOf        Word = "change-of"
	WordMomentary       Word = "momentary"
	WordBestLoss        Word = "best-loss"
	WordBestEpoch       Word = "best-epoch"
	WordLossGap         Word = "gap-loss"
	WordRise            Word = "rise"
	WordLead            Word = "lead"
	WordWeightLength    Word = "weight-length"
	WordSquares         Word = "squares"
	WordMeanWeight      Word = "mean-weight"
	WordMeanOfGradients Word = "mean-of-gradients"
	WordMedianOf        Word = "median"
	WordLowest          Word = "lowest"
	WordHighest         Word = "highest"
	WordReachedOf       Word = "reached-of"
	WordWins            Word = "wins"
	WordOverfits        Word = "overfits"
	WordEndsOf          Word = "ends-of"
	WordRunNo           Word = "run-no"
	WordDivergedAt      Word = "diverged-at"
	WordCellCount       Word = "cell-count"
)

// What an experiment counts.
const (
	WordEpoch     Word = "epoch"
	WordEpochs    Word = "epochs"
	WordTrainRows Word = "train-rows"
	WordValRows   Word = "val-rows"
	WordTestRows  Word = "test-rows"
	WordClasses   Word = "classes"
	WordRuns      Word = "runs"
)

// Headings, remarks and notes of an experiment's panels.
const (
	WordByEpoch        Word = "by-epoch"
	WordSmoothed       Word = "smoothed"
	WordAccuracy       Word = "accuracy"
	WordTrain          Word = "train"
	WordValidation     Word = "validation"
	WordTestSet        Word = "test-set"
	WordTrainA         Word = "train-a"
	WordValidationA    Word = "validation-a"
	WordTestA          Word = "test-a"
	WordTrainB         Word = "train-b"
	WordValidationB    Word = "validation-b"
	WordTestB          Word = "test-b"
	WordRunB           Word = "run-b"
	WordOneDiffers     Word = "one-differs"
	WordSameRun        Word = "same-run"
	WordLowestHere     Word = "lowest-here"
	WordStoppedHere    Word = "stopped-here"
	WordRestoredHere   Word = "restored-here"
	WordDivergedHere   Word = "diverged-here"
	WordPatienceUsed   Word = "patience-used"
	WordFieldTitle     Word = "field-title"
	WordOneClass       Word = "one-class"
	WordFitTitle       Word = "fit-title"
	WordFittedCurve    Word = "fitted-curve"
	WordTrueCurve      Word = "true-curve"
	WordOffUnits       Word = "off-units"
	WordHistograms     Word = "histograms"
	WordConfusion      Word = "confusion"
	WordAnswered       Word = "answered"
	WordTruthTable     Word = "truth-table"
	WordRightMark      Word = "right-mark"
	WordWrongMark      Word = "wrong-mark"
	WordStopping       Word = "stopping"
	WordNoRule         Word = "no-rule"
	WordWatched        Word = "watched"
	WordBest           Word = "best"
	WordAtEpochNo      Word = "at-epoch-no"
	WordWaited         Word = "waited"
	WordPatienceLeft   Word = "patience-left"
	WordStoppedAt      Word = "stopped-at"
	WordRestoredFrom   Word = "restored-from"
	WordBroke          Word = "broke"
	WordNothingBroke   Word = "nothing-broke"
	WordBrokeDiverged  Word = "broke-diverged"
	WordBrokeDead      Word = "broke-dead"
	WordBrokeSaturated Word = "broke-saturated"
	WordBrokeSymmetry  Word = "broke-symmetry"
	WordBrokeKilled    Word = "broke-killed"
	WordBrokeSlow      Word = "broke-slow"
	WordSinceUpdate    Word = "since-update"
	WordSeeds          Word = "seeds"
	WordGoalReached    Word = "goal-reached"
	WordWinsOf         Word = "wins-of"
	WordOnTheWay       Word = "on-the-way"
	WordAfterEpochs    Word = "after-epochs"
	WordWhichUnit      Word = "which-unit"
	WordWithoutIt      Word = "without-it"
	WordWithAll        Word = "with-all"
	WordScheduleTitle  Word = "schedule-title"
)

// Short names of an experiment's panels.
const (
	WordTabAccuracy  Word = TabPrefix + "accuracy"
	WordTabRate      Word = TabPrefix + "rate"
	WordTabField     Word = TabPrefix + "field"
	WordTabFit       Word = TabPrefix + "fit"
	WordTabHistogram Word = TabPrefix + "histogram"
	WordTabConfusion Word = TabPrefix + "confusion"
	WordTabTruth     Word = TabPrefix + "truth"
	WordTabStopping  Word = TabPrefix + "stopping"
	WordTabBroke     Word = TabPrefix + "broke"
	WordTabSpread    Word = TabPrefix + "spread"
	WordTabUnits     Word = TabPrefix + "units"
	WordTabSchedule  Word = TabPrefix + "schedule"
	WordTabFieldB    Word = TabPrefix + "b.field"
	WordTabNetworkB  Word = TabPrefix + "b.network"
)

// Names of an experiment's knobs, and of values that are no names themselves.
const (
	WordKnobUnit        Word = KnobPrefix + "unit"
	WordKnobSmoothing   Word = KnobPrefix + "smoothing"
	WordKnobSeeds       Word = KnobPrefix + "seeds"
	WordKnobB           Word = KnobPrefix + "b"
	WordKnobClass       Word = KnobPrefix + "class"
	WordKnobAxes        Word = KnobPrefix + "axes"
	WordKnobLogY        Word = KnobPrefix + "logY"
	WordKnobLayer       Word = KnobPrefix + "layer"
	WordKnobDataset     Word = KnobPrefix + "dataset"
	WordKnobRegDataset  Word = KnobPrefix + "regDataset"
	WordKnobNoise       Word = KnobPrefix + "noise"
	WordKnobPoints      Word = KnobPrefix + "points"
	WordKnobPercTrain   Word = KnobPrefix + "percTrainData"
	WordKnobOptimizer   Word = KnobPrefix + "optimizer"
	WordKnobMomentum    Word = KnobPrefix + "momentum"
	WordKnobNesterov    Word = KnobPrefix + "nesterov"
	WordKnobRho         Word = KnobPrefix + "rho"
	WordKnobBeta1       Word = KnobPrefix + "beta1"
	WordKnobBeta2       Word = KnobPrefix + "beta2"
	WordKnobSchedule    Word = KnobPrefix + "schedule"
	WordKnobDecaySteps  Word = KnobPrefix + "decaySteps"
	WordKnobDecayRate   Word = KnobPrefix + "decayRate"
	WordKnobL1          Word = KnobPrefix + "l1"
	WordKnobL2          Word = KnobPrefix + "l2"
	WordKnobPenalty     Word = KnobPrefix + "regularization"
	WordKnobPenaltyRate Word = KnobPrefix + "regularizationRate"
	WordKnobDropout     Word = KnobPrefix + "dropout"
	WordKnobJitter      Word = KnobPrefix + "jitter"
	WordKnobAugment     Word = KnobPrefix + "augment"
	WordKnobPatience    Word = KnobPrefix + "patience"
	WordKnobMinDelta    Word = KnobPrefix + "minDelta"
	WordKnobRestore     Word = KnobPrefix + "restore"
	WordKnobInit        Word = KnobPrefix + "init"
	WordKnobInitScale   Word = KnobPrefix + "initScale"
	WordKnobOutput      Word = KnobPrefix + "output"
	WordKnobScale       Word = KnobPrefix + "scale"
	WordKnobShuffle     Word = KnobPrefix + "shuffle"
	WordKnobEpochs      Word = KnobPrefix + "epochs"
	WordKnobSeed        Word = KnobPrefix + "seed"
	WordKnobClipNorm    Word = KnobPrefix + "clipNorm"
	WordKnobWeightDecay Word = KnobPrefix + "weightDecay"
	WordKnobDiscretize  Word = KnobPrefix + "discretize"
	WordKnobShowTest    Word = KnobPrefix + "showTestData"
	WordKnobX           Word = KnobPrefix + "x"
	WordKnobY           Word = KnobPrefix + "y"
	WordKnobXSquared    Word = KnobPrefix + "xSquared"
	WordKnobYSquared    Word = KnobPrefix + "ySquared"
	WordKnobXTimesY     Word = KnobPrefix + "xTimesY"
	WordKnobSinX        Word = KnobPrefix + "sinX"
	WordKnobSinY        Word = KnobPrefix + "sinY"
	WordOn              Word = ValuePrefix + "on"
	WordOff             Word = ValuePrefix + "off"
	WordFull            Word = ValuePrefix + "full"
	WordEachUpdate      Word = ValuePrefix + "update"
	WordEachEpoch       Word = ValuePrefix + "epoch"
	WordAuto            Word = ValuePrefix + "auto"
)

// experimentWords lists what an experiment says.
func experimentWords() []Word {
	return []Word{
		WordTrainLoss, WordValLoss, WordTestLoss, WordBatchLoss, WordTrainAccuracy, WordValAccuracy,
		WordTestAccuracy, WordSampleLoss, WordLossWithout, WordRightOrNot, WordRightCount, WordWrongCount,
		WordCalledClass, WordTrueClass, WordThreshold, WordLastChange, WordChangeOf, WordMomentary, WordBestLoss,
		WordBestEpoch, WordLossGap, WordRise, WordLead, WordWeightLength, WordSquares, WordMeanWeight, WordMeanOfGradients,
		WordMedianOf, WordLowest, WordHighest, WordReachedOf, WordWins, WordOverfits, WordEndsOf, WordRunNo,
		WordDivergedAt, WordCellCount, WordEpoch, WordEpochs, WordTrainRows, WordValRows, WordTestRows, WordClasses,
		WordRuns, WordByEpoch, WordSmoothed, WordAccuracy, WordTrain, WordValidation, WordTestSet, WordTrainA,
		WordValidationA, WordTestA, WordTrainB, WordValidationB, WordTestB, WordRunB, WordOneDiffers, WordSameRun,
		WordLowestHere, WordStoppedHere, WordRestoredHere, WordDivergedHere, WordPatienceUsed, WordFieldTitle,
		WordOneClass, WordFitTitle, WordFittedCurve, WordTrueCurve, WordOffUnits, WordHistograms, WordConfusion,
		WordAnswered, WordTruthTable, WordRightMark, WordWrongMark, WordStopping, WordNoRule, WordWatched, WordBest,
		WordAtEpochNo, WordWaited, WordPatienceLeft, WordStoppedAt, WordRestoredFrom, WordBroke, WordNothingBroke,
		WordBrokeDiverged, WordBrokeDead, WordBrokeSaturated, WordBrokeSymmetry, WordBrokeKilled, WordBrokeSlow,
		WordSinceUpdate, WordSeeds, WordGoalReached, WordWinsOf, WordOnTheWay, WordAfterEpochs, WordWhichUnit,
		WordWithoutIt, WordWithAll, WordScheduleTitle, WordTabAccuracy, WordTabRate, WordTabField, WordTabFit,
		WordTabHistogram, WordTabConfusion, WordTabTruth, WordTabStopping, WordTabBroke, WordTabSpread, WordTabUnits,
		WordTabSchedule, WordTabFieldB, WordTabNetworkB, WordKnobUnit, WordKnobSmoothing, WordKnobSeeds, WordKnobB,
		WordKnobClass, WordKnobAxes, WordKnobLogY, WordKnobLayer, WordKnobDataset, WordKnobRegDataset, WordKnobNoise,
		WordKnobPoints, WordKnobPercTrain, WordKnobOptimizer, WordKnobMomentum, WordKnobNesterov, WordKnobRho,
		WordKnobBeta1, WordKnobBeta2, WordKnobSchedule, WordKnobDecaySteps, WordKnobDecayRate, WordKnobL1,
		WordKnobL2, WordKnobPenalty, WordKnobPenaltyRate, WordKnobDropout, WordKnobJitter, WordKnobAugment,
		WordKnobPatience, WordKnobMinDelta, WordKnobRestore, WordKnobInit, WordKnobInitScale, WordKnobOutput,
		WordKnobScale, WordKnobShuffle, WordKnobEpochs, WordKnobSeed, WordKnobClipNorm, WordKnobWeightDecay,
		WordKnobDiscretize, WordKnobShowTest, WordKnobX, WordKnobY, WordKnobXSquared, WordKnobYSquared,
		WordKnobXTimesY, WordKnobSinX, WordKnobSinY, WordOn, WordOff, WordFull, WordEachUpdate, WordEachEpoch,
		WordAuto,
	}
}
