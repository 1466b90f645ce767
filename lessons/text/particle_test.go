package text

import (
	"strings"
	"testing"
)

// fillOne fills a Korean line of words whose value v is the word given.
func fillOne(t *testing.T, words string, v Value) string {
	t.Helper()
	l, err := Parse(KO, []byte("# 제목\n\n## 단계 {#a}\n\n"+words+"\n"))
	if err != nil {
		t.Fatal(err)
	}
	return l.Steps[0].Body.Fill(func(string) (Value, bool) { return v, true }).String()
}

// The rows of the glossary's table: what stands before, the topic particle, and 으로 or 로.
func TestParticlesFollowTheReading(t *testing.T) {
	rows := map[string][]string{
		"은 으로": {
			"0", "3", "6", "10", "100", "1000", "0.20", "36", "−0.0013", "δ₃", "δ₀", "w₆", "3-4-6", "4×3", // 영 삼 육
			"x₁²", "x³", "xⁿ", "10⁻³", "1.2e5", "3e−7", "3e-7", "1.0e12", "x1^2", "10^-4", "g′", "f″", "g'", "¾", "3/4",
			"ŷ", "예측값 ŷ", "ε", "x̂", "ŵ",
			"M", "N", "m", "n", "DNN", "ANN", "Adam", "Nadam", "Python", "NaN", "LeCun",
			"RMSProp", "RMSprop", "Glorot", "Rosenbrock", "Tab", "L1", "δₙ",
			"신경망", "역전파(backprop)하는 값", "편향", "'값'", "역전파하는 것",
		},
		"은 로": {
			"1", "7", "8", "0.001", "h₁", "∂J/∂w₁", "w₈", "W1[2][1]", "2-2-1", "8×8", "½", "1/2", "¼", "D1",
			"L", "R", "r", "ML", "XOR", "커널", "연쇄 법칙(first principle)할",
		},
		"는 로": {
			"2", "4", "5", "9", "0.25", "−0.0732", "w₅", "x₂", "W1[2][4]", "3-4-2", "8×5", "L2", "2/3", "⅔",
			"δ", "σ", "λ", "Σ", "μ", "θ", "δ₂",
			"92.2%", "5%p", "90°", "3 s", "30 ms", "3 KiB", "3 MiB", "30 ms",
			"J", "w", "y", "SGD", "MSE", "CSV", "ReLU", "tanh", "Keras", "AdamW", "ELU", "softmax", "xᵢ", "wⱼ", "Wᵀ", "+inf",
			"기울기", "연쇄", "Enter", "Shift",
		},
	}
	for want, names := range rows {
		topic, direction, _ := strings.Cut(want, " ")
		for _, name := range names {
			got := strings.ReplaceAll(fillOne(t, `{{word "v"}}은(는) {{word "v"}}(으)로`, Word(name)), "\u00a0", " ")
			if expected := name + topic + " " + name + direction; got != expected {
				t.Errorf("got %q, want %q", got, expected)
			}
		}
	}
}

func TestEveryPairHasBothForms(t *testing.T) {
	for pair, forms := range map[string][3]string{ // after 이(2), 삼(3), 일(1)
		"은(는)": {"는", "은", "은"}, "이(가)": {"가", "이", "이"}, "을(를)": {"를", "을", "을"},
		"과(와)": {"와", "과", "과"}, "(으)로": {"로", "으로", "로"},
	} {
		for i, v := range []float64{2, 3, 1} {
			want := string("231"[i]) + forms[i] + " 끝입니다."
			if got := fillOne(t, `{{num "v" 0}}`+pair+" 끝입니다.", Num(v)); got != want {
				t.Errorf("%s: got %q, want %q", pair, got, want)
			}
		}
	}
}

func TestParticlesSkipWhatOnlyWrapsTheWord(t *testing.T) {
	for in, want := range map[string]string{
		"연쇄 법칙(chain rule)을(를) 씁니다":    "연쇄 법칙(chain rule)을 씁니다",
		"**역전파**(backpropagation)은(는)": "역전파(backpropagation)는",
		"`W1[2][1]`이(가) 커집니다":          "W1[2][1]이 커집니다",
		"J(w)은(는) 줄어듭니다":               "J(w)는 줄어듭니다",
		"점 (x₁, x₂)을(를) 봅니다":           "점 (x₁, x₂)를 봅니다",
		"'정답'이(가) 맞습니다":                "'정답'이 맞습니다",
		"'h'이(가) 맞습니다":                 "'h'가 맞습니다",
		"g'과(와) 'h'은(는) 곡선입니다":         "g'과 'h'는 곡선입니다",
		"**{{num \"v\" 0}}**을(를) 곱합니다": "7을 곱합니다",
		"은(는) 앞에 아무것도 없습니다":            "는 앞에 아무것도 없습니다",
		"{{num \"v\" 0}}개은(는) 남습니다":    "7개는 남습니다",
		"(이것)은(는) 남습니다":                "(이것)은 남습니다",
		"값)은(는) 남습니다":                  "값)은 남습니다",
	} {
		if got := strings.ReplaceAll(fillOne(t, in, Num(7)), "\u00a0", " "); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestParticlesFollowTheSpellingOnTheScreen(t *testing.T) {
	l, err := Parse(KO, []byte("# 제목\n\n## 단계 {#a}\n\nŷ은(는) 값입니다.\n"))
	if err != nil {
		t.Fatal(err)
	}
	ascii := strings.NewReplacer("ŷ", "y", Minus, "-").Replace
	if got := l.Steps[0].Body.FillSpelled(nil, ascii).String(); got != "y는 값입니다." {
		t.Errorf("got %q", got)
	}
}

func TestUnknownValuesLeaveNoPair(t *testing.T) {
	l, err := Parse(KO, []byte("# 제목\n\n## 단계 {#a}\n\n{{num \"v\" 4}}을(를) 봅니다.\n"))
	if err != nil {
		t.Fatal(err)
	}
	got := l.Steps[0].Body.Fill(func(string) (Value, bool) { return Value{}, false }).String()
	if got != Unknown+"를 봅니다." {
		t.Errorf("got %q", got)
	}
}
