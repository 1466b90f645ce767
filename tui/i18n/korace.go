package i18n

import (
	"nnlab/lessons"
	"nnlab/lessons/scene/race"
)

// koreanRace is what a race on a surface says.
func koreanRace() map[lessons.Word]string {
	return map[lessons.Word]string{
		lessons.WordRaceStart:      "출발점",
		lessons.WordRaceAim:        "다음 걸음의 자리",
		lessons.WordRaceGoal:       "목표 손실",
		lessons.WordRaceSteps:      "걸음",
		lessons.WordRaceRacers:     "주자",
		lessons.WordRaceLowest:     "가장 낮은 높이",
		lessons.WordRaceCurvature:  "곡면의 굽은 정도",
		lessons.WordRaceLimit:      "수렴하는 가장 큰 학습률",
		lessons.WordRaceCondition:  "가장 가파른 쪽 ÷ 가장 평평한 쪽",
		lessons.WordRaceConstant:   "식에 있는 수",
		lessons.WordRaceAfter:      "{0}걸음 뒤의 값",
		lessons.WordRaceAbove:      "가장 낮은 곳부터의 높이",
		lessons.WordRaceSetting:    "설정 {0}",
		lessons.WordRacePlace:      "지금 자리",
		lessons.WordRacePart:       "곡면의 항 {0}",
		lessons.WordRaceSlope:      "기울기 {0}",
		lessons.WordRaceClipped:    "자르고 남은 비율",
		lessons.WordRaceStep:       "걸음",
		lessons.WordRaceSquareSum:  "제곱의 합 {0}",
		lessons.WordRaceOwnRate:    "맞춘 학습률 {0}",
		lessons.WordRaceMean:       "최근 평균 {0}",
		lessons.WordRaceMeanSquare: "최근 제곱 평균 {0}",
		lessons.WordRaceCarried:    "모멘텀 {0}",
		lessons.WordRaceSlopeSize:  "기울기 크기 {0}",
		lessons.WordRaceStepSize:   "걸음 크기 {0}",
		lessons.WordRaceCorrection: "보정하는 수 {0}",
		lessons.WordRaceCorrected:  "보정한 값 {0}",
		lessons.WordRaceLeft:       "{0}, {1}걸음째에 발산",
		lessons.WordRaceLeftOver:   "처음 손실에서 남은 비율",
		lessons.WordRaceKept:       "이어 가는 걸음 {0}",
		lessons.WordRaceFresh:      "새 걸음 {0}",
		lessons.WordRaceGone:       "{0} 발산",
		lessons.WordRaceAtStep:     "{0}걸음",
		lessons.WordRaceByStep:     "걸음별 J",
		lessons.WordRaceInside:     "{0}의 속",
		lessons.WordRaceLastStep:   "마지막 걸음",
		lessons.WordRaceFirst:      "처음",
		lessons.WordRaceStays:      "계속",
		lessons.WordRaceOneStep:    "{0}의 한 걸음, {1} 방향",
		lessons.WordRaceNoStep:     "아직 걸음 없음",
		lessons.WordRaceRacer:      "주자",
		lessons.WordRaceFog:        "높이는 가려 두었음, 옵티마이저는 제 기울기만 앎",
		lessons.WordRaceAimNote:    "다음 걸음은 겨눈 자리로",
		lessons.WordRaceNoLearner:  "먼저 '나도 참가'를 켜세요",
		lessons.WordTabRace:        "경주",
		lessons.WordTabInner:       "속",
		lessons.WordTabStandings:   "순위",
		lessons.WordTabSlope:       "기울기",
		lessons.WordKnobSurface:    "곡면",
		lessons.WordKnobStartX:     "출발 x",
		lessons.WordKnobStartY:     "출발 y",
		lessons.WordKnobAimX:       "겨눔 x",
		lessons.WordKnobAimY:       "겨눔 y",
		lessons.WordKnobGoal:       "목표",
		lessons.WordKnobMe:         "나도 참가",
		lessons.WordKnobFog:        "안개",
		lessons.WordKnobWatch:      "보는 주자",
		lessons.WordKnobAlong:      "방향",
		lessons.WordKnobEpsilon:    "ε",
		lessons.WordTrue:           "켬",
		lessons.WordFalse:          "끔",
	}
}

// koreanRaceError says why a race cannot carry out an action; its place is the name.
func koreanRaceError(f race.Fault) string {
	switch f {
	case race.NoName:
		return "그런 이름이 없습니다: \"{0}\". startX, startY, aimX, aimY를 고치세요."
	case race.NotEditable:
		return "다른 값에서 나오는 값은 고칠 수 없습니다: {0}. startX, startY, aimX, aimY를 고치세요."
	case race.NoAction:
		return "여기서는 하는 일이 없습니다: {0}. set이나 edit를 쓰세요."
	case race.NoLearner:
		return "{0}: 직접 걷는 주자가 없습니다. 먼저 me를 true로 바꾸세요."
	case race.NobodyRuns:
		return "{0}: 남는 주자가 없습니다. 다른 주자를 먼저 넣으세요."
	}
	return ""
}
