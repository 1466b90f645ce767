package i18n

import (
	"strings"

	"nnlab/lessons/spec"
)

// SpecIntro says what a spec is, in paragraphs.
func (w *Words) SpecIntro() []string {
	const example = "nnlab train 'dataset=spiral&networkShape=8,8&optimizer=adam&learningRate=0.01'"
	if w.Lang == Korean {
		return []string{
			"스펙은 실험을 한 줄로 적은 것입니다. key=value를 &로 잇고, 적지 않은 것은 기본값입니다. 셸에서는 따옴표로 감싸세요.",
			example,
			"TensorFlow Playground의 링크도 스펙입니다.",
			"괄호 안은 바꿀 때 생기는 일과 기본값입니다. L은 훈련을 이어 가고, R은 신경망을 처음부터, D는 데이터도 새로, V는 화면만 바꿉니다. " +
				"기본값이 둘이면 rules=page와 rules=keras의 값입니다.",
		}
	}
	return []string{
		"A spec is an experiment in one line: key=value parts joined by &. What is not written has its default. Quote it in a shell.",
		example,
		"A link of TensorFlow Playground is a spec, too.",
		"In brackets: what a change does, and the default. L: training goes on, R: the net starts again, D: with new data, " +
			"V: only the picture changes. Two defaults are those of rules=page and of rules=keras.",
	}
}

// SpecKey says what a key of a spec does.
func (w *Words) SpecKey(k spec.Key) string {
	if w.Lang == Korean {
		if text := koreanSpecKeys()[k.Name]; text != "" {
			return text
		}
	}
	return k.What
}

// SpecForm says what a key of a spec accepts: its names, or a form.
func (w *Words) SpecForm(k spec.Key) string {
	if k.Values != nil {
		return strings.Join(k.Values, " ")
	}
	if w.Lang == Korean {
		if text := koreanSpecForms()[k.Form]; text != "" {
			return text
		}
		return koreanRange(k.Form)
	}
	return k.Form
}

// SpecNotes says in one line what of a link was ignored or replaced; it is empty if nothing was.
func (w *Words) SpecNotes(notes []spec.Note) string {
	var texts []string
	for _, n := range notes {
		if w.Lang == Korean {
			texts = append(texts, w.Fill(koreanSpecNote(n.Kind), Clean(n.Key, shown), n.Given, n.Taken))
		} else {
			texts = append(texts, n.String())
		}
	}
	return strings.Join(texts, "; ")
}

func koreanSpecNote(k spec.NoteKind) string {
	switch k {
	case spec.NoKeyOf:
		return "{0}: 없는 키라서 뺌"
	case spec.NoValueOf:
		return "{0}: {1} 대신 {2}"
	case spec.BlankValue:
		return "{0}: 값이 없어서 {2}"
	case spec.TakenTrue:
		return "{0}: {1} 대신 true"
	case spec.Replaced:
		return "{0}: {1} 대신 {2}"
	case spec.Decoded:
		return "{0}: {1}을(를) {2}(으)로 읽음"
	case spec.NoSeed:
		return "시드가 없어서 {2}"
	}
	return ""
}

// koreanRange says a range of numbers.
func koreanRange(want string) string {
	w := &Words{Lang: Korean}
	if from, to, ok := strings.Cut(want, " to below "); ok {
		return w.Fill("{0} 이상 {1} 미만", from, to)
	}
	if least, ok := strings.CutPrefix(want, "above "); ok {
		return w.Fill("{0} 초과", least)
	}
	if from, to, ok := strings.Cut(want, " to "); ok {
		return w.Fill("{0}에서 {1}까지", from, to)
	}
	if least, ok := strings.CutSuffix(want, " or more"); ok {
		return w.Fill("{0} 이상", least)
	}
	return want
}

// koreanSpecForms are the forms that are no range.
func koreanSpecForms() map[string]string {
	return map[string]string{
		"1 to the training rows, or full":                          "1부터 훈련 데이터의 행 수까지, 또는 full",
		"0 to 80, or to 200 for sets that are not the page's":      "0에서 80까지, Playground에 없는 데이터셋은 200까지",
		"pieces, as 4,2 or conv3x8,pool2,16":                       "4,2나 conv3x8,pool2,16 같은 층의 목록",
		"0 to 2^64-1, or with rules=page any text":                 "0에서 2^64-1까지, rules=page에서는 아무 글자나",
		"the name of a lesson":                                     "수업 이름",
		"a file, or - for the standard input":                      "파일, 또는 표준 입력을 뜻하는 -",
		"in,in:target,target;…":                                    "입력,입력:정답,정답;…",
		"columns by name or number":                                "열의 이름이나 번호",
		"two of the inputs by name or number":                      "입력 두 개의 이름이나 번호",
		"none, standard, minmax, or a number above 0 to divide by": "none, standard, minmax, 또는 나눌 수(0 초과)",
		"none, or translateA,rotateA,stretchA,shearA":              "none, 또는 translateA,rotateA,stretchA,shearA",
		"a name a hidden layer":                                    "은닉층마다 이름 하나",
		"rising update numbers":                                    "차례로 커지는 갱신 번호",
		"a rate a boundary":                                        "경계마다 학습률 하나",
		"a finite number":                                          "유한한 수",
		"numbers":                                                  "숫자의 목록",
		"0 to below 1, or a list, one a hidden layer":              "0 이상 1 미만, 또는 은닉층마다 하나씩 적은 목록",
		"up to 4 of NAME<NUMBER or NAME>NUMBER":                    "NAME<NUMBER나 NAME>NUMBER를 4개까지",
	}
}

// koreanSpecKeys says what each key does.
func koreanSpecKeys() map[string]string {
	return map[string]string{
		"activation":         "모든 은닉층의 활성화 함수",
		"regularization":     "Playground의 규제. 갱신한 뒤 가중치를 줄입니다",
		"batchSize":          "갱신 한 번에 쓰는 훈련 데이터의 행. rules=keras에서 데이터보다 크면 모두 씁니다",
		"dataset":            "데이터셋",
		"regDataset":         "problem=regression일 때의 데이터셋",
		"learningRate":       "학습률. 스케줄은 이 값에서 시작합니다",
		"regularizationRate": "그 규제의 강도",
		"noise":              "데이터의 노이즈. 100분의 1 단위입니다",
		"networkShape":       "은닉층. N은 뉴런의 수, convKxF는 합성곱, poolK는 풀링이고, 비우면 은닉층이 없습니다",
		"seed":               "모든 난수가 시작하는 값",
		"showTestData":       "테스트 데이터도 그립니다",
		"discretize":         "출력을 두 값으로만 보입니다",
		"percTrainData":      "100행 가운데 몇 행으로 훈련할지. 나머지는 테스트에 씁니다",
		"x":                  "x를 넣습니다",
		"y":                  "y를 넣습니다",
		"xTimesY":            "x·y를 넣습니다",
		"xSquared":           "x²을 넣습니다",
		"ySquared":           "y²을 넣습니다",
		"sinX":               "sin x를 넣습니다",
		"sinY":               "sin y를 넣습니다",
		"cosX":               "하는 일이 없습니다. 링크에 있는 키입니다",
		"cosY":               "하는 일이 없습니다. 링크에 있는 키입니다",
		"collectStats":       "하는 일이 없습니다. 링크에 있는 키입니다",
		"tutorial":           "함께 여는 수업",
		"problem":            "정답이 클래스인지 숫자인지",
		"initZero":           "가중치와 편향을 모두 0으로 시작합니다",
		"hideText":           "설명을 닫고 시작합니다",
		"NAME_hide":          "조절 항목을 화면에서 뺍니다. 특징이면 넣지 않습니다",
		"rules":              "적지 않은 값을 누구의 규칙으로 채울지",
		"data":               "파일에 든 표",
		"rows":               "직접 적은 진리표나 점",
		"target":             "맞힐 열. 숫자는 세 열까지이고, 적지 않으면 마지막 열입니다",
		"inputs":             "입력으로 쓸 열. 적지 않으면 나머지 모두입니다",
		"axes":               "출력 지도에 쓸 두 입력. 나머지는 평균에 둡니다",
		"classes":            "blobs의 클래스 수",
		"points":             "훈련 데이터의 행 수. 비율 대신 적습니다",
		"valPoints":          "검증 데이터의 행 수",
		"testPoints":         "테스트 데이터의 행 수",
		"valSplit":           "훈련 데이터의 끝에서 검증에 쓸 비율",
		"scale":              "특징을 만든 뒤 입력의 스케일을 맞추는 방법",
		"world":              "그림마다 처음에 한 번 옮긴 정도",
		"output":             "출력층의 활성화 함수. logit은 가중합으로 훈련합니다",
		"loss":               "훈련으로 줄이는 손실",
		"huberDelta":         "Huber 손실이 제곱에서 직선으로 바뀌는 곳",
		"labelSmoothing":     "정답 클래스의 값을 모든 클래스에 나누어 주는 비율",
		"layerActivations":   "은닉층마다 따로 적은 활성화 함수",
		"alpha":              "leaky_relu의 0 아래 기울기(보통 0.2), elu의 바닥(보통 1)",
		"optimizer":          "기울기로 걸음을 만드는 옵티마이저. gd, momentum, nesterov는 sgd에 키를 더한 것입니다",
		"momentum":           "이전 걸음을 이어 가는 비율",
		"nesterov":           "모멘텀만큼 미리 가서 기울기를 봅니다",
		"rho":                "기울기의 제곱을 기억하는 비율",
		"beta1":              "기울기를 기억하는 비율",
		"beta2":              "기울기의 제곱을 기억하는 비율",
		"epsilon":            "0으로 나누지 않게 더하는 수",
		"amsgrad":            "지금까지 가장 큰 제곱으로 나눕니다",
		"centered":           "제곱에서 기울기의 평균을 뺍니다",
		"initialAccumulator": "제곱의 합이 시작하는 값",
		"weightDecay":        "걸음과 따로 가중치를 줄이는 정도. w -= rate·d·w",
		"clipNorm":           "가중치 행렬이나 편향마다 기울기의 최대 길이",
		"globalClipNorm":     "모든 기울기를 합친 최대 길이",
		"clipValue":          "기울기의 각 값의 최대 크기",
		"schedule":           "학습률 스케줄",
		"decaySteps":         "학습률이 줄어드는 동안의 갱신 수. cosine_torch에서는 에포크 수입니다",
		"decayRate":          "그동안 줄어드는 비율",
		"staircase":          "계단처럼 줄입니다",
		"stepSize":           "계단 사이의 에포크 수",
		"gamma":              "학습률에 곱하는 값",
		"endRate":            "마지막 학습률",
		"power":              "줄어드는 곡선의 지수",
		"cosineAlpha":        "끝에 남는 학습률의 비율",
		"warmupTarget":       "먼저 올라갈 학습률",
		"warmupSteps":        "올라가는 동안의 갱신 수",
		"boundaries":         "학습률이 바뀌는 갱신 번호",
		"rates":              "경계마다 그 뒤의 학습률",
		"factor":             "나아지지 않을 때 학습률에 곱하는 값",
		"plateauPatience":    "그때까지 기다리는 에포크 수",
		"plateauDelta":       "나아졌다고 볼 최소 개선폭",
		"cooldown":           "그 뒤에 쉬는 에포크 수",
		"minRate":            "가장 작은 학습률",
		"init":               "가중치 초깃값. 하나만, 은닉층과 출력층에 하나씩, 또는 층마다 하나씩 적습니다",
		"initScale":          "uniform의 반폭, normal의 표준편차, constant의 값",
		"biasInit":           "모든 편향의 초깃값",
		"weights":            "직접 적은 첫 가중치. 층은 ;로 잇고, 층마다 뉴런별 가중치 다음에 편향을 적습니다",
		"shuffle":            "에포크마다 훈련 데이터를 새로 섞습니다",
		"epochs":             "훈련을 마칠 에포크",
		"l1":                 "손실에 l1·Σ|w|를 더합니다",
		"l2":                 "손실에 l2·Σw²을 더합니다",
		"dropout":            "갱신마다 끄는 은닉 뉴런의 비율",
		"jitter":             "에포크마다 훈련 입력에 새로 더하는 노이즈의 표준편차",
		"augment":            "에포크마다 훈련 그림을 새로 옮기는 정도",
		"patience":           "나아지지 않고 이만큼의 에포크가 지나면 멈춥니다",
		"minDelta":           "나아졌다고 볼 최소 개선폭",
		"startFrom":          "처음에 판단하지 않는 에포크 수",
		"restore":            "가장 좋았던 가중치로 돌아갑니다",
		"monitor":            "patience와 reduce_on_plateau가 보는 값",
		"goal":               "이룬 것으로 볼 조건. 모두 함께 이루어야 합니다",
	}
}
