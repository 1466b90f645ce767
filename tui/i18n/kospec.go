package i18n

import (
	"slices"
	"strings"

	"nnlab/lessons/spec"
	"nnlab/lessons/text"
)

// spec says what is wrong with a spec; its English is the spec's own.
func (w *Words) spec(e *spec.Error) string {
	if w.Lang != Korean {
		return e.Error()
	}
	form, advised := koreanSpec(e.Kind)
	given := e.Given
	if e.Kind == spec.NoSet {
		given = map[string]string{"train": "훈련", "validation": "검증", "test": "테스트"}[given]
	}
	said := w.Fill(form, e.Key, given, e.Beside, itoa(e.At), e.Expected)
	switch {
	case advised:
		return said
	case len(e.Near) > 0:
		return w.Near(said, e.Near)
	case e.Expected != "":
		return said + ". " + w.expected(e.Expected)
	}
	return said + w.Fill(w.Errors.See, "nnlab help spec")
}

// koreanSpec returns the message of a kind, and whether it says already what to do. Its places are key, given, beside,
// at and expected.
func koreanSpec(k spec.Kind) (form string, advised bool) {
	switch k {
	case spec.Empty:
		return "스펙이 비어 있습니다. dataset=circle처럼 적으세요.", true
	case spec.Encoding:
		return "{0}: UTF-8이 아닙니다. 보통 글자로 적으세요.", true
	case spec.Hidden:
		return "{0}: {3}번째 바이트에 보이지 않는 글자가 있습니다: {1}. 지우세요.", true
	case spec.Address:
		return "#이 없는 주소입니다. dataset=circle처럼 적으세요.", true
	case spec.Part:
		return "key=value가 아닙니다: \"{1}\". = 하나로 적으세요.", true
	case spec.Twice:
		return "{0}: 두 번 적혀 있습니다. 하나만 남기세요.", true
	case spec.Escape:
		return "{0}: % 뒤가 잘못되었습니다: \"{1}\". %는 %25로 적으세요.", true
	case spec.AfterDense:
		return "{0}: {1} 앞에 뉴런 층이 있습니다. conv와 pool을 먼저 적으세요.", true
	case spec.Pictures:
		return "{0}: {1}에는 그림 데이터가 있어야 합니다. 뉴런 층만 적으세요.", true
	case spec.NoHidden:
		return "{0}: networkShape=에서는 하는 일이 없습니다. 은닉층이 있어야 합니다.", true
	case spec.Idle:
		return "{0}: {2}에서는 하는 일이 없습니다. {4}에서만 씁니다.", true
	case spec.Clash:
		return "{0}, {2}: 함께 쓸 수 없습니다. 하나만 남기세요.", true
	case spec.Window:
		return "{0}: {2}의 창이 {1}x{1} 그림보다 큽니다. 더 작은 창으로 적으세요.", true
	case spec.Targets:
		return "{0}: {1}의 정답은 0에서 1까지여야 합니다. {3}번째 행을 보세요.", true
	}
	return koreanSpecValue(k), false
}

// koreanSpecValue returns the messages that an advice follows.
func koreanSpecValue(k spec.Kind) string {
	switch k {
	case spec.Long:
		return "스펙이 {1}바이트입니다"
	case spec.UnknownKey:
		return "없는 키입니다: \"{1}\""
	case spec.Blank:
		return "{0}: 값이 없습니다"
	case spec.NoValue:
		return "{0}에 없는 값입니다: \"{1}\""
	case spec.NoNumber:
		return "{0}: 숫자가 아닙니다: \"{1}\""
	case spec.NotFinite:
		return "{0}: 유한한 수가 아닙니다: \"{1}\""
	case spec.NoWhole:
		return "{0}: 정수가 아닙니다: \"{1}\""
	case spec.Range:
		return "{0}: 쓸 수 없는 크기입니다: {1}"
	case spec.Units:
		return "{0}: 은닉층 {3}의 뉴런이 {1}개입니다"
	case spec.Pieces:
		return "{0}: 층이 {1}개입니다"
	case spec.Params:
		return "{0}: 파라미터가 {1}개입니다"
	case spec.Unfit:
		return "{0}: {2}에 맞지 않습니다: {1}"
	case spec.Count:
		return "{0}: 이름이 {1}개입니다"
	case spec.Layers:
		return "{0}: 층이 {1}개입니다"
	case spec.LayerSize:
		return "{0}: 층 {3}의 수가 {1}개입니다"
	case spec.RowForm:
		return "{0}: {3}번째 행을 읽을 수 없습니다: \"{1}\""
	case spec.RowInputs:
		return "{0}: {3}번째 행의 입력이 {1}개입니다"
	case spec.RowTargets:
		return "{0}: {3}번째 행의 정답이 {1}개입니다"
	case spec.Classes:
		return "{0}: 클래스가 {1}개입니다"
	case spec.Missing:
		return "{0} 키가 없습니다"
	case spec.Unready:
		return "{0}: 여기서는 쓸 수 없는 값입니다: {1}"
	}
	return koreanSpecRest(k)
}

// koreanSpecRest returns those of data, pieces and conditions.
func koreanSpecRest(k spec.Kind) string {
	switch k {
	case spec.Off:
		return "{0}: {2}에서는 하는 일이 없습니다"
	case spec.Alone:
		return "{0}: 혼자서는 하는 일이 없습니다"
	case spec.PieceForm:
		return "{0}: 층이 아닙니다: \"{1}\""
	case spec.Filters:
		return "{0}: 은닉층 {3}의 필터가 {1}개입니다"
	case spec.Columns:
		return "{0}: 열이 {1}개입니다"
	case spec.NoColumn:
		return "{0}: 쓸 수 있는 열이 아닙니다: \"{1}\""
	case spec.Drawn:
		return "{0}: 행이 모두 {1}개입니다"
	case spec.NoRows:
		return "{0}: {1}에서는 남는 행이 모자랍니다"
	case spec.NoSet:
		return "{0}: {1} 데이터가 없습니다"
	case spec.Conditions:
		return "{0}: 조건이 {1}개입니다"
	case spec.ConditionForm:
		return "{0}: 조건이 아닙니다: \"{1}\""
	}
	return ""
}

// koreanSpecWant says what a spec expects in words.
func koreanSpecWant(want string) string {
	switch want {
	case "a set that is drawn":
		return "그릴 때마다 새로 만드는 데이터셋에서 씁니다."
	case "a set with inputs x and y":
		return "입력이 x와 y인 데이터셋에서 씁니다."
	case "data=FILE or rows=in,in:target":
		return "data=FILE이나 rows=in,in:target으로 적으세요."
	case "different columns":
		return "서로 다른 열을 적으세요."
	case "one column of classes, or columns of numbers":
		return "클래스는 한 열만, 숫자는 여러 열을 적을 수 있습니다."
	case "none, standard, minmax or a number above 0":
		return "none, standard, minmax나 0보다 큰 수로 적으세요."
	case "each at most once":
		return "하나씩만 적으세요."
	case "convKxF, K 1 to 11":
		return "convKxF로 적으세요. K는 1에서 11까지입니다."
	case "poolK, K 2 to 8":
		return "poolK로 적으세요. K는 2에서 8까지입니다."
	case "L1 or L2":
		return "L1이나 L2에서 씁니다."
	case "networkShape=4,2":
		return "networkShape=4,2처럼 적으세요."
	case "points", "patience":
		return text.Particles(want + "을(를) 함께 적으세요.")
	case "x, xSquared, sinX":
		return "x, xSquared, sinX만 씁니다."
	case "momentum above 0":
		return "momentum이 0보다 커야 합니다."
	case "a larger share":
		return "더 크게 적으세요."
	case "rows to train and to validate":
		return "훈련할 행과 검증할 행이 남아야 합니다."
	case "valPoints or valSplit":
		return "valPoints나 valSplit을 적으세요."
	case "testPoints or percTrainData below 100":
		return "testPoints를 적거나 percTrainData를 100보다 작게 하세요."
	case "patience or schedule=reduce_on_plateau":
		return "patience나 schedule=reduce_on_plateau와 함께 씁니다."
	case "NAME<NUMBER or NAME>NUMBER":
		return "NAME<NUMBER나 NAME>NUMBER로 적으세요."
	case "text without & = # ://":
		return "&, =, #, :// 없이 적으세요."
	case "boundaries=rising update numbers":
		return "boundaries=10,20처럼 적으세요."
	case "rates=a rate a boundary":
		return "rates=0.1,0.01처럼 적으세요."
	case "warmupTarget=above 0":
		return "warmupTarget=0.1처럼 적으세요."
	}
	if name, in, ok := strings.Cut(want, " "); ok && slices.Contains([]string{"translate", "rotate", "stretch", "shear"}, name) {
		return name + " 뒤의 수는 " + koreanRange(in) + "입니다."
	}
	return ""
}
