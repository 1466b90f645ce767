package i18n

import (
	"strings"
	"testing"

	"nnlab/lessons/spec"
)

// hangul tells whether a text has Korean.
func hangul(text string) bool {
	return strings.ContainsFunc(text, func(c rune) bool { return c >= '가' && c <= '힣' })
}

func TestEverySpecKeyHasKorean(t *testing.T) {
	ko, en := For(Korean), For(English)
	for _, k := range spec.Keys() {
		if what := ko.SpecKey(k); !hangul(what) {
			t.Errorf("%s does %q", k.Name, what)
		}
		if form := ko.SpecForm(k); k.Values == nil && form == k.Form && form != "none, or translateA,rotateA,stretchA,shearA" {
			t.Errorf("%s accepts %q", k.Name, form)
		}
		if hangul(en.SpecKey(k)) || hangul(en.SpecForm(k)) || en.SpecForm(k) == "" {
			t.Errorf("%s: %q, %q", k.Name, en.SpecKey(k), en.SpecForm(k))
		}
	}
}

func TestSpecNotes(t *testing.T) {
	_, notes, err := spec.Open("#activation=Tanh&learnRate=1&x=0&noise=95&networkShape=4%2C2&batchSize=")
	if err != nil {
		t.Fatal(err)
	}
	for lang, want := range map[string]string{
		English: "activation: Tanh is unknown, tanh taken; learnRate is unknown, ignored; x: 0 is taken as true; noise: 95 becomes 50; " +
			"networkShape: 4%2C2 is read as 4,2; batchSize: no value, 10 taken; no seed, 1 taken",
		Korean: "activation: Tanh 대신 tanh; learnRate: 없는 키라서 뺌; x: 0 대신 true; noise: 95 대신 50; " +
			"networkShape: 4%2C2를 4,2로 읽음; batchSize: 값이 없어서 10; 시드가 없어서 1",
	} {
		if got := For(lang).SpecNotes(notes); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", lang, got, want)
		}
	}
}

// TestSpecAdviceIsKorean fails where what was expected is said in English words.
func TestSpecAdviceIsKorean(t *testing.T) {
	w := For(Korean)
	for _, text := range []string{
		"dataset=iris&noise=10", "dataset=noisy-sine&noise=10", "dataset=iris&x=false", "dataset=csv", "dataset=iris&inputs=1,1",
		"dataset=iris&target=1,species", "valPoints=10", "scale=0", "dataset=digits&augment=rotate181", "dataset=digits&augment=shear1,shear1",
		"dataset=digits&networkShape=conv12x2", "dataset=digits&networkShape=pool9", "dataset=digits&networkShape=pool4,pool3",
		"nesterov=true", "schedule=piecewise", "schedule=cosine_warmup", "patience=1", "patience=1&monitor=test_loss&percTrainData=100",
		"goal=epoch", "dataset=and&percTrainData=10", "dataset=and&valSplit=0.9", "optimizer=adam&epsilon=0", "optimizer=adam&beta2=1",
		"monitor=val_loss", "seed=1&seed=2", "#networkShape", "regularizationRate=1", "dataset=digits&networkShape=conv3x900",
	} {
		_, err := spec.Parse(text)
		if err == nil {
			t.Errorf("%s is a spec", text)
			continue
		}
		said := w.Error(err)
		for _, word := range []string{" a ", " to ", " or ", " that ", "expected", " of ", " below ", "missing", " and ", " beside "} {
			if strings.Contains(" "+said+" ", word) {
				t.Errorf("%s: %s", text, said)
			}
		}
		t.Log(said)
	}
}
