package lessons

// What the numbers of a race are.
const (
	WordRaceStart      Word = "race-start"
	WordRaceAim        Word = "race-aim"
	WordRaceGoal       Word = "race-goal"
	WordRaceSteps      Word = "race-steps"
	WordRaceRacers     Word = "race-racers"
	WordRaceLowest     Word = "race-lowest"
	WordRaceCurvature  Word = "race-curvature"
	WordRaceLimit      Word = "race-limit"
	WordRaceCondition  Word = "race-condition"
	WordRaceConstant   Word = "race-constant"
	WordRaceAfter      Word = "race-after"
	WordRaceAbove      Word = "race-above"
	WordRaceSetting    Word = "race-setting"
	WordRacePlace      Word = "race-place"
	WordRacePart       Word = "race-part"
	WordRaceSlope      Word = "race-slope"
	WordRaceClipped    Word = "race-clipped"
	WordRaceStep       Word = "race-step"
	WordRaceSquareSum  Word = "race-square-sum"
	WordRaceOwnRate    Word = "race-own-rate"
	WordRaceMean       Word = "race-mean"
	WordRaceMeanSquare Word = "race-mean-square"
	WordRaceCarried    Word = "race-carried"
	WordRaceSlopeSize  Word = "race-slope-size"
	WordRaceStepSize   Word = "race-step-size"
	WordRaceCorrection Word = "race-correction"
	WordRaceCorrected  Word = "race-corrected"
	WordRaceLeft       Word = "race-left"
	WordRaceLeftOver   Word = "race-left-over"
	WordRaceKept       Word = "race-kept"
	WordRaceFresh      Word = "race-fresh"
)

// Headings, remarks and notes of a race's panels.
const (
	WordRaceAtStep    Word = "race-at-step"
	WordRaceByStep    Word = "race-by-step"
	WordRaceInside    Word = "race-inside"
	WordRaceLastStep  Word = "race-last-step"
	WordRaceFirst     Word = "race-first"
	WordRaceStays     Word = "race-stays"
	WordRaceOneStep   Word = "race-one-step"
	WordRaceNoStep    Word = "race-no-step"
	WordRaceRacer     Word = "race-racer"
	WordRaceFog       Word = "race-fog"
	WordRaceAimNote   Word = "race-aim-note"
	WordRaceNoLearner Word = "race-no-learner"
	WordRaceGone      Word = "race-gone"
)

// Short names of a race's panels.
const (
	WordTabRace      Word = TabPrefix + "race"
	WordTabInner     Word = TabPrefix + "inner"
	WordTabStandings Word = TabPrefix + "standings"
	WordTabSlope     Word = TabPrefix + "slope"
)

// Names of a race's knobs.
const (
	WordKnobSurface Word = KnobPrefix + "surface"
	WordKnobStartX  Word = KnobPrefix + "startX"
	WordKnobStartY  Word = KnobPrefix + "startY"
	WordKnobAimX    Word = KnobPrefix + "aimX"
	WordKnobAimY    Word = KnobPrefix + "aimY"
	WordKnobGoal    Word = KnobPrefix + "goal"
	WordKnobMe      Word = KnobPrefix + "me"
	WordKnobFog     Word = KnobPrefix + "fog"
	WordKnobWatch   Word = KnobPrefix + "watch"
	WordKnobAlong   Word = KnobPrefix + "along"
	WordKnobEpsilon Word = KnobPrefix + "epsilon"
	WordTrue        Word = ValuePrefix + "true"
	WordFalse       Word = ValuePrefix + "false"
)

// raceWords lists what a race says.
func raceWords() []Word {
	return []Word{
		WordRaceStart, WordRaceAim, WordRaceGoal, WordRaceSteps, WordRaceRacers, WordRaceLowest, WordRaceCurvature,
		WordRaceLimit, WordRaceCondition, WordRaceConstant, WordRaceAfter, WordRaceAbove, WordRaceSetting,
		WordRacePlace, WordRacePart, WordRaceSlope, WordRaceClipped, WordRaceStep, WordRaceSquareSum,
		WordRaceOwnRate, WordRaceMean, WordRaceMeanSquare, WordRaceCarried, WordRaceSlopeSize, WordRaceStepSize,
		WordRaceCorrection, WordRaceCorrected, WordRaceLeft, WordRaceLeftOver, WordRaceKept, WordRaceFresh,
		WordRaceAtStep, WordRaceByStep, WordRaceInside, WordRaceLastStep, WordRaceFirst, WordRaceStays,
		WordRaceOneStep, WordRaceNoStep, WordRaceRacer, WordRaceFog, WordRaceAimNote, WordRaceNoLearner, WordRaceGone,
		WordTabRace, WordTabInner, WordTabStandings, WordTabSlope,
		WordKnobSurface, WordKnobStartX, WordKnobStartY, WordKnobAimX, WordKnobAimY, WordKnobGoal, WordKnobMe,
		WordKnobFog, WordKnobWatch, WordKnobAlong, WordKnobEpsilon, WordTrue, WordFalse,
	}
}
