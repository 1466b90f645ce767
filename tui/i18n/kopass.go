package i18n

import "nnlab/lessons/scene/pass"

// koreanPass says why a pass cannot carry out an action; its places are name and given.
func koreanPass(f pass.Fault) string {
	switch f {
	case pass.NoName:
		return "그런 이름이 없습니다: \"{0}\". 가중치, 편향, 입력, 정답의 이름을 적으세요."
	case pass.NotEditable:
		return "다른 값에서 나오는 값은 고칠 수 없습니다: {0}. 가중치, 편향, 입력, 정답을 고치세요."
	case pass.NoNumber:
		return "{0}: 숫자가 아닙니다: \"{1}\". 숫자로 적으세요."
	case pass.NotFinite:
		return "{0}: 너무 큽니다: {1}. −1e6에서 1e6까지 쓸 수 있습니다."
	case pass.NoUnit:
		return "{0}: 없는 값입니다: \"{1}\". op, layer, matrix, update 가운데 고르세요."
	case pass.NoWeight:
		return "{0}: 가중치도 편향도 아닙니다: \"{1}\". w1처럼 적으세요."
	case pass.NoAction:
		return "여기서는 하는 일이 없습니다: {0}. set이나 edit를 쓰세요."
	case pass.TooLarge:
		return "{0}: 파라미터가 {1}개입니다. 수를 줄이세요."
	}
	return ""
}
