package i18n

import (
	"strings"

	"nnlab/lessons"
)

// koreanScene says why a scene cannot carry out an action; its places are name, given and what was expected.
func koreanScene(f lessons.SceneFault) string {
	switch f {
	case lessons.NoName:
		return "그런 이름이 없습니다: \"{0}\". {2} 가운데 하나를 적으세요."
	case lessons.NotEditable:
		return "다른 값에서 나오는 값은 고칠 수 없습니다: {0}. {2} 가운데 하나를 고치세요."
	case lessons.NoNumber:
		return "{0}: 숫자가 아닙니다: \"{1}\". 숫자로 적으세요."
	case lessons.NotFinite:
		return "{0}: 너무 큽니다: {1}. −1e6에서 1e6까지 쓸 수 있습니다."
	case lessons.NoChoice:
		return "{0}: 없는 값입니다: \"{1}\". {2} 가운데 고르세요."
	case lessons.NoAction:
		return "여기서는 하는 일이 없습니다: {0}. set이나 edit를 쓰세요."
	case lessons.TooLarge:
		return "{0}: 파라미터가 {1}개입니다. 수를 줄이세요."
	case lessons.NoSecond:
		return "{0}: 두 번째 실험이 없습니다. 먼저 {2}을(를) 적으세요."
	case lessons.SecondDiffers:
		return "{0}: 두 번째 실험은 이미 {1}이(가) 다릅니다. 다른 설정은 하나만 둘 수 있습니다."
	case lessons.NoLearner:
		return "{0}: 직접 걷는 주자가 없습니다. 먼저 me를 true로 바꾸세요."
	case lessons.NobodyRuns:
		return "{0}: 남는 주자가 없습니다. 다른 주자를 먼저 넣으세요."
	}
	return ""
}

// koreanChoices says what a scene would take; values stay as they are typed.
func koreanChoices(want string) string {
	switch want {
	case "a weight, a bias, an input or a target":
		return "가중치, 편향, 입력, 정답"
	case "a weight or a bias, as W1[2][1]":
		return "W1[2][1] 같은 가중치와 편향"
	case "a weight, as w1":
		return "w1 같은 가중치와 편향"
	case "a key that training depends on":
		return "훈련에 쓰이는 설정"
	}
	if from, to, ok := strings.Cut(want, " to below "); ok {
		return from + " 이상 " + to + " 미만"
	}
	return strings.NewReplacer(", or ", ", ", " to ", "–", " or ", ", ").Replace(Clean(want, 2*shown))
}
