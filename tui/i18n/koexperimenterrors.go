package i18n

import "nnlab/lessons/scene/experiment"

// koreanExperimentError says why an experiment cannot carry out an action; its places are name, given and expected.
func koreanExperimentError(f experiment.Fault) string {
	switch f {
	case experiment.NoName:
		return "그런 이름이 없습니다: \"{0}\". {2} 가운데 하나로 적으세요."
	case experiment.NotEditable:
		return "다른 값에서 나오는 값은 고칠 수 없습니다: {0}. 가중치나 편향을 고치세요."
	case experiment.NoNumber:
		return "{0}: 숫자가 아닙니다: \"{1}\". 숫자로 적으세요."
	case experiment.NotFinite:
		return "{0}: 너무 큽니다: {1}. −1e6에서 1e6까지 쓸 수 있습니다."
	case experiment.NoChoice:
		return "{0}: 없는 값입니다: \"{1}\". {2} 가운데 고르세요."
	case experiment.NoAction:
		return "여기서는 하는 일이 없습니다: {0}. set이나 edit를 쓰세요."
	case experiment.TooLarge:
		return "{0}: 파라미터가 {1}개입니다. 수를 줄이세요."
	case experiment.NoSecond:
		return "{0}: 두 번째 실험이 없습니다. 먼저 {2}을(를) 적으세요."
	case experiment.SecondDiffers:
		return "{0}: 두 번째 실험은 이미 {1}이(가) 다릅니다. 다른 설정은 하나만 둘 수 있습니다."
	}
	return ""
}
