package i18n

import "nnlab/datasets"

// koreanDataWant says what datasets expected of a value.
func koreanDataWant(want datasets.Want) string {
	switch want {
	case datasets.WantPositive:
		return "0보다 커야 합니다."
	case datasets.WantFinite:
		return "유한한 수여야 합니다."
	case datasets.WantNoise:
		return "0에서 100까지 쓸 수 있습니다."
	case datasets.WantSampleRows:
		return "1행에서 100000행까지 만듭니다."
	case datasets.WantImageRows:
		return "1행에서 20000행까지 만듭니다."
	case datasets.WantTwoToTen:
		return "클래스는 2개에서 10개까지입니다."
	case datasets.WantKnownName:
		return "있는 이름으로 적으세요."
	case datasets.WantHundredths:
		return "100분의 1 단위로 0에서 10000까지 쓸 수 있습니다."
	case datasets.WantStream:
		return "nil이 아닌 난수열이어야 합니다."
	case datasets.WantUnset:
		return "이 데이터셋에는 쓰지 않습니다. 비워 두세요."
	}
	return koreanTableWant(want)
}

// koreanTableWant says what was expected of a table and of what is done to it.
func koreanTableWant(want datasets.Want) string {
	switch want {
	case datasets.WantTable:
		return "X와 Y의 행 수가 같고, 한 행은 있어야 합니다."
	case datasets.WantShape:
		return "형태의 수가 X의 열 수와 같아야 합니다."
	case datasets.WantNames:
		return "열마다 이름이 하나씩 있어야 합니다."
	case datasets.WantClass:
		return "있는 클래스의 번호여야 합니다."
	case datasets.WantClasses:
		return "클래스가 있는 데이터셋이어야 합니다."
	case datasets.WantTwoClasses:
		return "클래스가 두 개여야 합니다. 더 많으면 OneHot을 쓰세요."
	case datasets.WantRow:
		return "데이터셋에 있는 행의 번호여야 합니다."
	case datasets.WantSomeRows:
		return "한 행은 있어야 합니다."
	case datasets.WantShare:
		return "0보다 크고 1보다 작으며, 양쪽에 한 행은 남아야 합니다."
	case datasets.WantFewerRows:
		return "부분마다 한 행은 있고, 모두 합해 행 수를 넘지 않아야 합니다."
	case datasets.WantWayToDeal:
		return "있는 분할 방법 가운데 하나여야 합니다."
	case datasets.WantMatrix:
		return "nil이 아니고 비어 있지 않은 행렬을 주세요."
	case datasets.WantColumns:
		return "맞출 때와 열 수가 같아야 합니다."
	case datasets.WantLikeX:
		return "x와 열 수가 같아야 합니다."
	case datasets.WantFeature:
		return "있는 입력으로 만드는 특징이 하나는 있어야 합니다."
	case datasets.WantInputs:
		return "입력이 하나나 둘인 데이터셋이어야 합니다."
	}
	return koreanPictureWant(want)
}

// koreanCellWant says what was expected of a CSV file's options and cells.
func koreanCellWant(want datasets.Want) string {
	switch want {
	case datasets.WantNumber:
		return "숫자여야 합니다."
	case datasets.WantNotAbsent:
		return "값이 있어야 합니다."
	case datasets.WantReader:
		return "nil이 아닌 io.Reader를 주세요."
	case datasets.WantDelimiter:
		return "쉼표, 세미콜론, 탭, 세로줄 가운데 하나여야 합니다."
	case datasets.WantDecimal:
		return "점이나, 칸을 나누지 않는 쉼표여야 합니다."
	case datasets.WantKnownChoice:
		return "있는 것 가운데 하나여야 합니다."
	}
	return koreanLearnWant(want)
}

// koreanPictureWant says what was expected of a picture and of how it is moved.
func koreanPictureWant(want datasets.Want) string {
	switch want {
	case datasets.WantPicture:
		return "형태가 행, 열, 채널이어야 합니다."
	case datasets.WantSameExtent:
		return "크기가 같은 다른 표여야 합니다."
	case datasets.WantOutside:
		return "그림 밖을 채우는 방법 가운데 하나여야 합니다."
	case datasets.WantAugmenter:
		return "먼저 NewAugmenter로 만드세요."
	case datasets.WantTranslate:
		return "-1000에서 1000픽셀까지 쓸 수 있습니다."
	case datasets.WantTurn:
		return "-360도에서 360도까지 쓸 수 있습니다."
	case datasets.WantStretch:
		return "-1보다 크고 100 이하여야 합니다."
	case datasets.WantShear:
		return "-100에서 100까지 쓸 수 있습니다."
	case datasets.WantHalfTranslate:
		return "0에서 1000픽셀까지 쓸 수 있습니다."
	case datasets.WantHalfTurn:
		return "0도에서 360도까지 쓸 수 있습니다."
	case datasets.WantHalfStretch:
		return "0 이상, 1 미만이어야 합니다."
	case datasets.WantHalfShear:
		return "0에서 100까지 쓸 수 있습니다."
	}
	return koreanCellWant(want)
}
