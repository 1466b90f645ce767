package text

import (
	"errors"
	"strings"
	"testing"
)

func needs() []Need {
	names := func(name string) bool {
		return strings.Contains(" delta3 W1[2][1] act x2 dw2 ", " "+name+" ")
	}
	return []Need{
		{ID: "bend", Question: true, Options: []string{"neg", "zero", "pos"}, Slips: []string{"neg"}, Names: names},
		{ID: "slope", Goal: true, Names: names},
	}
}

func TestCheckPassesGoodWords(t *testing.T) {
	for _, err := range Check(load(t, EN), load(t, KO), needs()) {
		t.Error(err)
	}
}

// wrong parses the good words with one thing replaced and returns what Check says.
func wrong(t *testing.T, lang Lang, old, replacement string) []error {
	t.Helper()
	src := read(t, lang)
	if !strings.Contains(src, old) {
		t.Fatalf("no %q in the %s words", old, lang)
	}
	bad, err := Parse(lang, []byte(strings.Replace(src, old, replacement, 1)))
	if err != nil {
		t.Fatal(err)
	}
	if lang == EN {
		return Check(bad, load(t, KO), needs())
	}
	return Check(load(t, EN), bad, needs())
}

func TestCheckFindsWhatIsMissing(t *testing.T) {
	for _, c := range []struct{ old, replacement, want string }{
		{"{#slope}", "{#other}", "the step has no words"},
		{"{#slope}", "{#other}", "no such step"},
		{"### option zero\nzero\n", "", "option zero: missing"},
		{"### option zero", "### option none", "option none: the step has no use"},
		{"### slip neg\n\nThat is the sign of δ₁ alone.\n", "", "slip neg: missing"},
		{"### why\n\nx₂ sent nothing, so w₂ stays.\n", "", "### why: missing"},
		{"### hint 3\n\nThe net is 2-2-1.\n", "", "2 hints"},
		{"### goal\n\nBring J below the base.", "Bring it.", "### goal: missing"},
		{"### goal", "### ask", "### ask: the step has no use"},
		{"### after\n\nNow ∂J/∂w₂ = {{num \"dw2\" 4}}.\n", "", "in one language only"},
		{"The chain rule, number by number.\n", "", "in one language only"},
		{"{{num \"delta3\" 4}}", "{{num \"delta1\" 4}}", `"delta1" names nothing`},
		{"x₂ is {{num \"x2\" 0}}.", "It is x₂.", `placeholders ["x2"]; in English []`},
		{"{{num \"delta3\" 4}}", "−0.1046", `"−0.1046" is typed in`},
		{"came back.", "came back in step 2.", `"2." is typed in`},
		{"came back.", "came back!", "exclamation"},
		{"came back.", "‘came’ back.", "curly"},
		{"came back.", "came back…", "ellipsis"},
		{"came back.", "came back 🎉.", "emoji"},
		{"came back.", "came &amp; went.", "as typed"},
		{"came back.", "came 'back*.", "Markdown"},
		{"came back.", "cafe\u0301.", "NFC"},
		{"came back.", strings.Repeat("words and words ", 32), "lines at 38 cells"},
		{"negative", "negative, and by far the largest of all", "cells; at most 31"},
	} {
		expectOne(t, wrong(t, EN, c.old, c.replacement), c.want)
	}
}

func TestCheckReadsTheKorean(t *testing.T) {
	for _, c := range []struct{ replacement, want string }{
		{"The value stays.", "not in Korean"},
		{"에폭이 지납니다.", "에포크"},
		{"우리 신경망입니다.", "우리"},
		{"가중치를 초기화합니다.", "초기화"},
		{"노드가 둘입니다.", "노드"},
		{"답을 고르십시오.", "-세요"},
		{"역전파를 통해 구합니다.", "통해"},
		{"값은 하나: 영입니다.", "colon"},
		{"값은 영~하나입니다.", "~"},
		{"x₂은 그대로입니다.", "x₂는"},
		{"h₁가 커집니다.", "h₁이"},
		{"ŷ은 그대로입니다.", "both forms"},
		{"`momentum`은(는) 키입니다.", "after the code"},
		{"\"rleu\"은(는) 값입니다.", "quotation"},
		{"값이 3개입니다.", "typed in"},
	} {
		expectOne(t, wrong(t, KO, "x₂를 보세요.", c.replacement), c.want)
	}
	expectOne(t, wrong(t, KO, `{{num "delta3" 4}}이(가)`, `{{num "delta3" 4}}이`), "both forms")
	if errs := wrong(t, KO, "x₂를 보세요.", "점 (이 값)을 보고 `W1[2][1]`을(를) 봅니다. 봉우리와 g′(z)입니다."); len(errs) > 0 {
		t.Errorf("good words refused: %v", errs)
	}
}

func TestAllowedWordsPass(t *testing.T) {
	bad, err := Parse(KO, []byte(strings.Replace(read(t, KO), "x₂를 보세요.", "노드라고도 합니다.", 1)))
	if err != nil {
		t.Fatal(err)
	}
	need := needs()
	need[0].Allow = []string{"노드"}
	if errs := Check(load(t, EN), bad, need); len(errs) > 0 {
		t.Error(errs)
	}
}

func expectOne(t *testing.T, errs []error, want string) {
	t.Helper()
	for _, err := range errs {
		var at *CheckError
		if errors.As(err, &at) && strings.Contains(err.Error(), want) {
			return
		}
	}
	t.Errorf("no error with %q in %v", want, errs)
}
