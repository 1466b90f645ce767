package i18n

import "nnlab/lessons"

// koreanNumbers says what a number is.
func koreanNumbers() map[lessons.Word]string {
	return map[lessons.Word]string{
		lessons.WordTyped:          "직접 적은 값",
		lessons.WordInput:          "입력",
		lessons.WordTarget:         "정답",
		lessons.WordTargetOf:       "{0}의 정답",
		lessons.WordWeight:         "가중치",
		lessons.WordBias:           "편향",
		lessons.WordValueNow:       "값",
		lessons.WordFirstValue:     "처음 값",
		lessons.WordBefore:         "갱신 전의 {0}",
		lessons.WordAfterUpdate:    "갱신 {0}번 뒤의 값",
		lessons.WordNewValue:       "{0}의 새 값",
		lessons.WordNewShort:       "새 값",
		lessons.WordProduct:        "{0} 곱하기 {1}",
		lessons.WordWeightedSum:    "{0}의 가중합",
		lessons.WordSumOf:          "가중합",
		lessons.WordFunction:       "{0}",
		lessons.WordActivation:     "활성값 {0}",
		lessons.WordLoss:           "손실",
		lessons.WordLossOf:         "샘플 {0}의 손실",
		lessons.WordLossAt:         "갱신 {0}의 손실",
		lessons.WordLossBefore:     "이전 손실",
		lessons.WordLossSum:        "손실의 합",
		lessons.WordShare:          "{0}의 몫",
		lessons.WordTerm:           "출력의 손실",
		lessons.WordMean:           "평균",
		lessons.WordDifference:     "차이",
		lessons.WordProbability:    "확률",
		lessons.WordLossSlope:      "{0}에 대한 J의 기울기",
		lessons.WordLossSlopeShort: "J의 기울기",
		lessons.WordCarried:        "{0}의 되돌아온 오차",
		lessons.WordArrives:        "{0}에 닿는 값",
		lessons.WordSlope:          "{0}의 미분값",
		lessons.WordSlopeShort:     "기울기",
		lessons.WordSlopeMax:       "가장 큰 미분값",
		lessons.WordError:          "{0}의 오차",
		lessons.WordWeightBack:     "가중치",
		lessons.WordGradient:       "{0}에 대한 기울기",
		lessons.WordGradientShort:  "기울기",
		lessons.WordStep:           "{0}의 변화",
		lessons.WordStepOf:         "변화",
		lessons.WordDownhill:       "기울기의 반대쪽",
		lessons.WordLearningRate:   "학습률",
		lessons.WordReduction:      "평균의 인수",
		lessons.WordHalf:           "절반",
		lessons.WordClipped:        "로그 앞의 한계값",
		lessons.WordHelper:         "중간 값",
		lessons.WordOtherTerms:     "{0}의 나머지 항",
		lessons.WordSoFar:          "지금까지의 {0}",
		lessons.WordMeanGradient:   "∂J/∂{0} 크기의 평균",
		lessons.WordOnceMore:       "{0}일 때의 J",
		lessons.WordNudge:          "{0}의 움직임",
		lessons.WordNumeric:        "∂J/∂{0}의 수치 미분",
		lessons.WordGap:            "두 값의 차",
		lessons.WordFirstOverLast:  "첫 층 ÷ 마지막 층",
	}
}

// koreanCounts names what is counted.
func koreanCounts() map[lessons.Word]string {
	return map[lessons.Word]string{
		lessons.WordInputs:       "입력",
		lessons.WordInputsOf:     "{0}의 입력",
		lessons.WordUnitsOf:      "{0}의 뉴런",
		lessons.WordWeightsOf:    "{0}의 가중치",
		lessons.WordBiasesOf:     "{0} 옆의 편향",
		lessons.WordParamsOf:     "{0}의 파라미터",
		lessons.WordParams:       "파라미터",
		lessons.WordHiddenLayers: "은닉층",
		lessons.WordLayers:       "가중치가 있는 층",
		lessons.WordOutputs:      "출력",
		lessons.WordRows:         "샘플",
		lessons.WordBatch:        "배치 크기",
		lessons.WordBatches:      "배치 수",
		lessons.WordUpdates:      "갱신",
		lessons.WordOperations:   "연산",
		lessons.WordSample:       "샘플",
		lessons.WordSampleNo:     "샘플 {0}",
		lessons.WordSeed:         "시드",
	}
}

// koreanHeadings heads panels and remarks on them.
func koreanHeadings() map[lessons.Word]string {
	return map[lessons.Word]string{
		lessons.WordNetwork:          "신경망",
		lessons.WordNetSize:          "{0} {1}, 파라미터 {2}개",
		lessons.WordRunsForward:      "{0} {1}, 값은 왼쪽에서 오른쪽으로",
		lessons.WordRunsBack:         "{0} {1}, 오차는 오른쪽에서 왼쪽으로",
		lessons.WordRunsUpdate:       "{0} {1}, 가중치 갱신",
		lessons.WordByProduct:        "{0}, 곱을 하나씩",
		lessons.WordByFactor:         "기울기 하나, 인수를 하나씩",
		lessons.WordBySample:         "{0}, 샘플을 하나씩",
		lessons.WordThrough:          "{0}, 활성화 함수를 지나",
		lessons.WordWhatArrives:      "{0}에 닿는 값, 항을 하나씩",
		lessons.WordOneUpdate:        "갱신 하나",
		lessons.WordNothingIn:        "들어온 것이 없어 탓할 것도 없음",
		lessons.WordWeightsTitle:     "가중치와 기울기",
		lessons.WordRaises:           "− w 커짐",
		lessons.WordLowers:           "+ w 작아짐",
		lessons.WordRowAUnit:         "{0}, 뉴런마다 한 행, 입력마다 한 열",
		lessons.WordRowASample:       "샘플마다 한 행",
		lessons.WordKerasTransposes:  "Keras는 전치해 저장: 입력마다 한 행, 뉴런마다 한 열",
		lessons.WordMatrices:         "행렬로 본 층",
		lessons.WordLayerNo:          "층 {0}",
		lessons.WordThePass:          "연산 목록",
		lessons.WordEveryOperation:   "연산 모두, 표시가 지금",
		lessons.WordWithoutChainRule: "연쇄 법칙 없이 검산",
		lessons.WordDifferenceOver:   "변화 ÷ {0}",
		lessons.WordMustAgree:        "{0}도 같아야 함",
		lessons.WordBend:             "{0}의 곡선",
		lessons.WordCurveAndTangent:  "{0}, {1}의 접선",
		lessons.WordAloneMoves:       "{0}만 움직일 때의 J",
		lessons.WordSlopeIsGradient:  "표시의 기울기가 {0}",
		lessons.WordByUpdate:         "갱신마다",
		lessons.WordGradientSize:     "기울기의 크기",
		lessons.WordMeanByLayer:      "층마다 |∂J/∂W|의 평균",
		lessons.WordShares:           "손실의 몫",
		lessons.WordSummary:          "요약",
		lessons.WordCounting:         "파라미터 세기",
		lessons.WordLadder:           "부르는 이름",
	}
}

// koreanPhases names networks and the phases of a pass.
func koreanPhases() map[lessons.Word]string {
	return map[lessons.Word]string{
		lessons.WordML:       "머신러닝: 데이터에서 규칙 찾기",
		lessons.WordANN:      "인공 신경망(ANN): 층 한 개 이상",
		lessons.WordMLP:      "다층 신경망(MLP): 은닉층 한 개 이상",
		lessons.WordDNN:      "심층 신경망(DNN): 은닉층 두 개 이상",
		lessons.WordForward:  "순전파",
		lessons.WordBackward: "역전파",
		lessons.WordUpdate:   "갱신",
		lessons.WordHidden:   "은닉층",
		lessons.WordHiddenNo: "은닉층 {0}",
		lessons.WordOutput:   "출력층",
	}
}

// koreanMarks is what the pictures of panels add.
func koreanMarks() map[lessons.Word]string {
	return map[lessons.Word]string{
		lessons.WordProductSoFar: "지금까지의 곱",
		lessons.WordSumSoFar:     "지금까지의 합",
		lessons.WordUpToHere:     "여기까지",
		lessons.WordLogScale:     "로그 눈금",
		lessons.WordOf:           "{0}/{1}",
		lessons.WordMoreUnits:    "뉴런 {0}개 더",
		lessons.WordMore:         "{0}개 더",
		lessons.WordFromData:     "데이터에 있는 값",
		lessons.WordSetByHand:    "정한 값",
		lessons.WordFromEarlier:  "{0}번째에 구한 값",
		lessons.WordFromBefore:   "이 단계가 시작되기 전에 구한 값",
		lessons.WordMeanOf:       "{0}개의 평균",
		lessons.WordUnitOff:      "꺼짐",
		lessons.WordWrongPoints:  "틀림 {0}개",
	}
}

// koreanTabs names tabs and knobs, in short.
func koreanTabs() map[lessons.Word]string {
	return map[lessons.Word]string{
		lessons.WordTabNetwork:       "신경망",
		lessons.WordTabWeights:       "가중치",
		lessons.WordTabMatrices:      "행렬",
		lessons.WordTabPass:          "연산",
		lessons.WordTabCurve:         "곡선",
		lessons.WordTabJCurve:        "J(w)",
		lessons.WordTabCheck:         "검산",
		lessons.WordTabLoss:          "손실",
		lessons.WordTabGradients:     "기울기",
		lessons.WordTabLossBar:       "몫",
		lessons.WordTabSummary:       "요약",
		lessons.WordTabCounting:      "세기",
		lessons.WordTabLadder:        "이름",
		lessons.WordTabEquation:      "계산",
		lessons.WordKnobLearningRate: "학습률",
		lessons.WordKnobActivation:   "활성화",
		lessons.WordKnobNetworkShape: "은닉층",
		lessons.WordKnobBatchSize:    "배치 크기",
		lessons.WordKnobLoss:         "손실",
		lessons.WordNone:             "없음",
	}
}
