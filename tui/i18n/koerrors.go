package i18n

import (
	"strconv"
	"strings"

	"nnlab/nn"
)

func itoa(n int) string { return strconv.Itoa(n) }

// expected says what was expected; patterns stay as they are typed.
func (w *Words) expected(want string) string {
	if w.Lang != Korean {
		return want
	}
	if said := koreanSpecWant(want); said != "" {
		return said
	}
	if from, to, ok := strings.Cut(want, " to below "); ok {
		return w.Fill("{0} 이상, {1} 미만으로 적으세요.", from, to)
	}
	if least, ok := strings.CutPrefix(want, "above "); ok {
		return w.Fill("{0}보다 큰 수로 적으세요.", least)
	}
	if from, to, ok := strings.Cut(want, " to "); ok {
		return w.Fill("{0}에서 {1}까지 쓸 수 있습니다.", from, to)
	}
	if least, ok := strings.CutSuffix(want, " or more"); ok {
		return w.Fill("{0} 이상으로 적으세요.", least)
	}
	switch want {
	case "a finite number":
		return "유한한 수로 적으세요."
	case "a number":
		return w.Errors.NoNumber
	}
	return strings.NewReplacer(
		", with N from 1", " (N은 1부터)", ", with N up to ", " (N은 여기까지: ", ", with S from 0", " (S는 0부터)", " or ", ", ",
	).Replace(want)
}

// koreanWant says what nn expected of a value.
func koreanWant(want nn.Want) string {
	switch want {
	case nn.WantPositive:
		return "0보다 커야 합니다."
	case nn.WantNotBelow0:
		return "0 이상이어야 합니다."
	case nn.WantFraction:
		return "0 이상, 1 미만이어야 합니다."
	case nn.WantFinite:
		return "유한한 수여야 합니다."
	case nn.WantUndamped:
		return "TorchForm의 모멘텀에서만 쓰고 네스테로프와는 함께 쓸 수 없으니, 0이어야 합니다."
	case nn.WantOneClip:
		return "ClipNorm, GlobalClipNorm, ClipValue 가운데 하나만 쓸 수 있습니다."
	case nn.WantNotTuned:
		return "Tuned로 감싸지 않은 옵티마이저여야 합니다."
	case nn.WantGrowing:
		return "차례로 커지는 수여야 합니다."
	case nn.WantOneMore:
		return "값이 경계보다 하나 많아야 합니다."
	case nn.WantOrdered:
		return "최솟값이 최댓값보다 크면 안 됩니다."
	case nn.WantKnownName:
		return "있는 이름으로 적으세요."
	case nn.WantConstant:
		return "그 타입의 상수 가운데 하나여야 합니다."
	case nn.WantClass:
		return "클래스 번호는 0부터 셉니다. 클래스 수보다 작은 정수로 적으세요."
	case nn.WantInput:
		return "첫 층만 Input(2)처럼 적으세요."
	case nn.WantLayer:
		return "Input 다음에 층이 하나는 있어야 합니다."
	case nn.WantValue:
		return "nil이 아닌 값을 주세요."
	case nn.WantFitting:
		return "출력층에 활성화 함수가 없으면 로짓을 받는 손실을 쓰세요. sigmoid나 softmax가 있으면 확률을 받는 손실을 쓰세요. hinge는 활성화 함수가 없거나 tanh일 때 씁니다."
	case nn.WantRow:
		return "데이터에 있는 행의 번호여야 합니다."
	case nn.WantParam:
		return "있는 가중치나 편향의 번호로 적으세요."
	case nn.WantSameModel:
		return "같은 모델과 옵티마이저의 상태여야 합니다."
	case nn.WantRuns:
		return "0에서 1048576까지 쓸 수 있습니다."
	case nn.WantNewName:
		return "val_로 시작하지 않고 겹치지 않는 이름이어야 합니다."
	case nn.WantComparable:
		return "출력과 정답의 개수에 맞는 지표여야 합니다."
	case nn.WantThreshold:
		return "임곗값이 있는 지표여야 합니다."
	case nn.WantClasses:
		return "클래스는 1024개까지 쓸 수 있습니다."
	case nn.WantMonitor:
		return "loss처럼 재는 값의 이름으로 적으세요. val_loss에는 ValidationX나 ValidationSplit이 있어야 합니다."
	case nn.WantDirection:
		return "val_accuracy처럼 손실이나 지표의 이름으로 적거나, Mode를 Min이나 Max로 정하세요."
	case nn.WantSplit:
		return "0 이상, 1 미만이고 훈련할 행과 검증할 행이 모두 남아야 합니다."
	case nn.WantVerbose:
		return "0, 1, 2 가운데 하나여야 합니다."
	case nn.WantUnits:
		return "1에서 1048576까지 쓸 수 있습니다."
	case nn.WantSmaller:
		return "모델의 숫자는 134217728개까지 쓸 수 있습니다. 층을 줄이세요."
	case nn.WantParamSpec:
		return "행과 열의 수, 가중치 초깃값이 있어야 합니다."
	case nn.WantTargets:
		return "정답은 출력마다 한 열입니다. sparse 손실에는 클래스 번호 한 열만 적으세요."
	case nn.WantEpsilon:
		return "0보다 커야 합니다. NewAdam 같은 함수로 만들면 기본값이 들어갑니다."
	case nn.WantPlainInput:
		return "숫자로 된 한 행이어야 합니다. 먼저 Flatten 층을 두세요."
	case nn.WantImage:
		return "행, 열, 채널로 된 그림이어야 합니다. Input(8, 8, 1)처럼 적으세요."
	case nn.WantWindow:
		return "그림보다 크면 안 됩니다."
	}
	return koreanFileWant(want)
}

// koreanFileWant says what nn expected of a file of a model.
func koreanFileWant(want nn.Want) string {
	switch want {
	case nn.WantOwnType:
		return "nn 패키지의 타입이어야 합니다."
	case nn.WantElementwise:
		return "숫자마다 따로 계산하는 활성화 함수여야 합니다."
	case nn.WantModelFile:
		return "nnlab으로 저장한 모델이어야 합니다."
	case nn.WantVersion:
		return "버전 1이어야 합니다."
	case nn.WantFileSize:
		return "파일은 1073741824바이트까지 읽습니다."
	case nn.WantJSON:
		return "JSON 형식에 맞게 고치세요."
	case nn.WantShallow:
		return "모델 파일이라기에는 너무 크거나 깊습니다. 다시 저장하세요."
	case nn.WantOnce:
		return "항목마다 한 번만 적으세요."
	case nn.WantPresent:
		return "있어야 하는 항목입니다. 적어 넣으세요."
	case nn.WantAbsent:
		return "이런 이름의 항목은 없습니다. 지우세요."
	case nn.WantObject:
		return "객체여야 합니다."
	case nn.WantMetrics:
		return "지표의 목록이어야 합니다."
	case nn.WantLayers:
		return "층의 목록이어야 합니다."
	case nn.WantRows:
		return "숫자 행의 목록이어야 합니다."
	case nn.WantNumbers:
		return "숫자의 목록이어야 합니다."
	case nn.WantWholes:
		return "정수의 목록이어야 합니다."
	case nn.WantNumber:
		return "숫자여야 합니다."
	case nn.WantWhole:
		return "정수여야 합니다."
	case nn.WantBool:
		return "true나 false여야 합니다."
	case nn.WantCompiled:
		return "먼저 Compile 함수를 부르세요."
	}
	return string(want)
}
