package i18n

import "nnlab/datasets"

// koreanLearnWant says what k-means, a tree and least squares expected.
func koreanLearnWant(want datasets.Want) string {
	switch want {
	case datasets.WantModest:
		return "-1e100에서 1e100까지의 수여야 합니다."
	case datasets.WantCentres:
		return "중심은 1개에서 행의 수까지 쓸 수 있습니다."
	case datasets.WantCentre:
		return "있는 중심의 번호여야 합니다."
	case datasets.WantLabels:
		return "행마다 레이블이 하나씩 있어야 합니다."
	case datasets.WantLabel:
		return "레이블은 0에서 63까지 쓸 수 있습니다."
	case datasets.WantDepth:
		return "깊이는 0 이상이어야 합니다."
	case datasets.WantNode:
		return "있는 분기나 잎의 번호여야 합니다."
	case datasets.WantColumn:
		return "열이 하나이고 행의 수가 x와 같아야 합니다."
	case datasets.WantRate:
		return "학습률은 0보다 크고 1e100 이하여야 합니다."
	case datasets.WantPenalty:
		return "규제 강도는 0에서 1e100까지 쓸 수 있습니다."
	case datasets.WantSolvable:
		return "풀 수 없습니다. 너무 크거나 작은 수를 빼세요."
	case datasets.WantWeights:
		return "가중치의 수가 입력의 수와 같아야 합니다."
	}
	return ""
}
