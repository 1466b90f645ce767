package text

import (
	"strings"
	"testing"
)

// In the wants a _ stands for a no-break space.
func TestWhatBelongsOnOneLineIsHeldTogether(t *testing.T) {
	for in, want := range map[string]string{
		"여기서 w₅ = {{num \"v\" 2}}을(를) 곱합니다":                  "여기서 w₅_=_7.00을 곱합니다",
		"손실이 J < {{num \"v\" 2}}이면 멈춥니다":                     "손실이 J_<_7.00이면 멈춥니다",
		"바꿀 수 있습니다":                                          "바꿀_수 있습니다",
		"움직이는 것은 편향입니다":                                      "움직이는_것은 편향입니다",
		"답할 때, 고친 뒤에 훈련하는 중입니다":                              "답할_때, 고친_뒤에 훈련하는_중입니다",
		"몇 번 바뀌는지 봅니다":                                       "몇_번 바뀌는지 봅니다",
		"이 값과 그 점은 한 층, 두 배입니다":                              "이_값과 그_점은 한_층, 두_배입니다",
		"모두 {{num \"v\" 0}} 에포크를 훈련합니다":                      "모두 7_에포크를 훈련합니다",
		"모두 {{num \"v\" 0}} ms가 걸립니다":                        "모두 7_ms가 걸립니다",
		"다음 수업에서 번호와 중심과 때문을 봅니다":                            "다음 수업에서 번호와 중심과 때문을 봅니다",
		"`a = b` 처럼 적습니다":                                    "a = b 처럼 적습니다",
		"```\na = b 수\n```":                                  "a = b 수",
		"이어지는 글은 끝 글이 끝.":                                    "이어지는 글은 끝 글이_끝.",
		"δ₁ · x₂ = {{num \"v\" 1}} × {{num \"v\" 2}} = 영입니다": "δ₁_·_x₂ =_7.0_×_7.00 =_영입니다", // a line may end before =
		"a × b × c × d = e":                                  "a × b × c × d =_e",
		"It takes {{num \"v\" 0}} epochs in a run":           "It takes 7_epochs in a run",
	} {
		got := strings.ReplaceAll(fillOne(t, in, Num(7)), "\u00a0", "_")
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
